import type { Messages } from "../i18n.ts";

export const paperSheet: Messages["paperSheet"] = {
  title: "Blank questionnaire: {{title}}",
  hint: "Print it from the browser's menu on A4, one for each person. For the other language, change that of this page first.",
  hint2: "Keep the signed sheet of consent apart from the sheet of answers, so that no name stands on answers.",
  consent: "Consent",
  answers: "Answers",
  number: "Invitation number",
  what: "Your answers and the invitation number above, so that an invitation is answered once. Your name and signature stand on this sheet only, apart from the answers.",
  sees: "The sentra's board or staff who type in your answers can see them, and can tell from the invitation number who answered. If you do not want that, leave the number empty. Everybody else sees only what five people or more answered together.",
  long: "As long as this survey is kept, or until you ask for your answers to be erased. After the results are published a copy without names stays behind them, which cannot be traced to you any more.",
  rights:
    "Through the board you may see, correct, withdraw and erase your answers, and object to automated processing. Tell them the invitation number: without one your answers cannot be recognised again.",
  version: "{{version}} for paper",
  agree: "I have read this and agree that my answers are kept and processed.",
  name: "Name",
  day: "Date",
  signature: "Signature",
  how: "Circle one number for each question. There are no right or wrong answers; questions may be left out. Write no name on this sheet.",
};
