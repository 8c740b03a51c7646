import type { CooperationForm } from "~/models/cooperation.ts";
import type { Language } from "./i18n.ts";
import { cooperationExamples as en } from "./en/cooperation-examples.ts";
import { cooperationExamples as id } from "./id/cooperation-examples.ts";

/** The example of one form, for the page that asks about it: all of them need not travel to every reader. */
export function getCooperationExample(language: Language, form: CooperationForm): CooperationExample {
  return (language === "en" ? en : id)[form];
}

/** What a form is for; an example of one: its name and the five parts. */
export interface CooperationExample {
  use: string;
  title: string;
  actors: string;
  input: string;
  process: string;
  output: string;
  impact: string;
}
