import type { Messages } from "../i18n.ts";
import { account } from "./account.ts";
import { admin } from "./admin.ts";
import { chart } from "./chart.ts";
import { common } from "./common.ts";
import { compare } from "./compare.ts";
import { cooperation } from "./cooperation.ts";
import { domain } from "./domain.ts";
import { download } from "./download.ts";
import { health } from "./health.ts";
import { infrastructure } from "./infrastructure.ts";
import { method } from "./method.ts";
import { queue } from "./queue.ts";
import { reference } from "./reference.ts";
import { sentra } from "./sentra.ts";
import { sheet } from "./sheet.ts";
import { titles } from "./titles.ts";

export const messages = {
  common,
  domain,
  account,
  admin,
  chart,
  compare,
  cooperation,
  download,
  health,
  infrastructure,
  method,
  queue,
  reference,
  sentra,
  sheet,
  titles,
} satisfies Messages;
