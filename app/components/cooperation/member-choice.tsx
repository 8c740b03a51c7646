import type { FieldMetadata } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";

interface MemberChoiceProps {
  members: { id: number; name: string }[];
  chosen: readonly number[];
  field: FieldMetadata<string[] | undefined>;
}

/** Who takes part, one box to tick for each member; a long list scrolls inside its own frame. */
export function MemberChoice({ members, chosen, field }: MemberChoiceProps) {
  const t = useText();
  // What came back with an error is what was ticked; a single one comes back as a text.
  const typed = field.initialValue as string | string[] | undefined;
  const ticked = new Set(typed === undefined ? chosen.map(String) : [typed].flat());
  return (
    <fieldset className="field" aria-describedby={`${field.descriptionId} ${field.errorId}`}>
      <legend className="field-label">{t("cooperation.members")}</legend>
      <p id={field.descriptionId} className="hint">
        {t(members.length > 0 ? "cooperation.membersHint" : "cooperation.membersNone")}
      </p>
      {members.length > 0 && (
        <div
          className="max-h-72 overflow-y-auto rounded-md border border-line-strong px-3 sm:columns-2"
          role="group"
          aria-label={t("cooperation.members")}
        >
          {members.map(({ id, name }) => (
            <label key={id} className="flex min-h-11 items-center gap-3">
              <input
                type="checkbox"
                name={field.name}
                value={id}
                defaultChecked={ticked.has(String(id))}
                className="size-5 shrink-0"
              />
              {name}
            </label>
          ))}
        </div>
      )}
      <p id={field.errorId} className="error">
        {field.errors?.[0]}
      </p>
    </fieldset>
  );
}
