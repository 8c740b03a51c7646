import type { Messages } from "../i18n.ts";

export const sheet: Messages["sheet"] = {};
