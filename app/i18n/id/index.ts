import { account } from "./account.ts";
import { common } from "./common.ts";
import { domain } from "./domain.ts";
import { download } from "./download.ts";
import { health } from "./health.ts";
import { reference } from "./reference.ts";
import { sentra } from "./sentra.ts";
import { sheet } from "./sheet.ts";

export const messages = { common, domain, account, download, health, reference, sentra, sheet } as const;
