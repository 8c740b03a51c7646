import type { HelpActor } from "analytics";
import { useLanguage } from "~/i18n/use-language.ts";
import { actorName, type NamedInstitution } from "~/models/assistance.ts";

/** What an actor is called, in the reader's language. */
export function useActorName(institutions: readonly NamedInstitution[]) {
  const language = useLanguage();
  return (actor: HelpActor) => actorName(institutions, actor, language);
}
