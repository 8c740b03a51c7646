import { account } from "./account.ts";
import { common } from "./common.ts";
import { domain } from "./domain.ts";
import { health } from "./health.ts";
import { sentra } from "./sentra.ts";
import { sheet } from "./sheet.ts";
import { titles } from "./titles.ts";

export const messages = { common, domain, account, health, sentra, sheet, titles } as const;
