import type { FieldMetadata } from "@conform-to/react";
import { useText } from "~/i18n/use-text.ts";
import { infrastructureKinds, type InfrastructureKind } from "~/models/infrastructure.ts";

interface ServesChoiceProps {
  kind: InfrastructureKind;
  chosen: readonly string[];
  field: FieldMetadata<string[] | undefined>;
}

/** What a facility of this kind is used for. */
export function ServesChoice({ kind, chosen, field }: ServesChoiceProps) {
  const t = useText();
  // What came back with an error is what was ticked; a single one comes back as a text.
  const typed = field.initialValue as string | string[] | undefined;
  const ticked = typed === undefined ? chosen : [typed].flat();
  return (
    <fieldset>
      <legend className="field-label">{t("infrastructure.serves")}</legend>
      {infrastructureKinds[kind].serves.map((one) => (
        <label key={one} className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name={field.name}
            value={one}
            defaultChecked={ticked.includes(one)}
            className="size-5 shrink-0"
          />
          {t(`infrastructure.served.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
