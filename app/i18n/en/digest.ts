import type { Messages } from "../i18n.ts";

export const digest: Messages["digest"] = {
  subject: "Sentra: what is waiting for you",
  greeting: "Good morning,",
  lead: "This is waiting for you in Sentra. Sign in to see the details.",
  home: "Open Sentra",
  why: "You receive this e-mail because you asked for it on your account’s page.",
  unsubscribe: "Change or stop these e-mails",
};
