import { account } from "./account.ts";
import { common } from "./common.ts";
import { domain } from "./domain.ts";
import { health } from "./health.ts";
import { sentra } from "./sentra.ts";
import { sheet } from "./sheet.ts";

export const messages = { common, domain, account, health, sentra, sheet } as const;
