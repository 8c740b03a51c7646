import type { Messages } from "../i18n.ts";
import { account } from "./account.ts";
import { chart } from "./chart.ts";
import { common } from "./common.ts";
import { compare } from "./compare.ts";
import { domain } from "./domain.ts";
import { health } from "./health.ts";
import { sentra } from "./sentra.ts";
import { sheet } from "./sheet.ts";

export const messages = { common, domain, account, chart, compare, health, sentra, sheet } satisfies Messages;
