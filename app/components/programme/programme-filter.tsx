import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { helpKinds } from "~/models/assistance.ts";
import type { ProgrammeQuery } from "~/models/programme-query.ts";
import { ChoiceField } from "../choice-field.tsx";

interface ProgrammeFilterProps {
  query: ProgrammeQuery;
  /** Those whose programmes there are. */
  regions: readonly { code: string; name: string }[];
}

/** What the list is narrowed to; it all goes into the address. */
export function ProgrammeFilter({ query, regions }: ProgrammeFilterProps) {
  const t = useText();
  return (
    <Form
      method="get"
      role="search"
      className="card no-print grid gap-4 sm:grid-cols-3 sm:items-end"
      key={JSON.stringify(query)}
    >
      <ChoiceField name="wilayah" label={t("programme.region")} value={query.region}>
        <option value="">{t("assistance.filters.allRegions")}</option>
        {regions.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField name="jenis" label={t("programme.kind")} value={query.kind}>
        <option value="">{t("assistance.filters.allKinds")}</option>
        {helpKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`cooperation.forms.${kind}`)}
          </option>
        ))}
      </ChoiceField>
      <div className="flex flex-wrap gap-2">
        <button className="button">{t("common.apply")}</button>
        {(query.region || query.kind) && (
          <a className="button quiet" href="/program">
            {t("common.reset")}
          </a>
        )}
      </div>
    </Form>
  );
}
