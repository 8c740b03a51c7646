import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { type AssistanceQuery, helpKinds, type NamedInstitution, views } from "~/models/assistance.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { ChoiceField } from "../choice-field.tsx";
import { MonthField } from "../month-field.tsx";

interface AssistanceFilterProps {
  query: AssistanceQuery;
  regions: readonly { code: string; name: string }[];
  institutions: readonly NamedInstitution[];
}

/** What the map is narrowed to; it all goes into the address. */
export function AssistanceFilter({ query, regions, institutions }: AssistanceFilterProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <Form method="get" role="search" className="card no-print grid gap-4" key={JSON.stringify(query)}>
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <ChoiceField name="wilayah" label={t("assistance.filters.region")} value={query.region}>
          <option value="">{t("assistance.filters.allRegions")}</option>
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField name="jenis" label={t("assistance.filters.kind")} value={query.kind}>
          <option value="">{t("assistance.filters.allKinds")}</option>
          {helpKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`cooperation.forms.${kind}`)}
            </option>
          ))}
        </ChoiceField>
        <ChoiceField name="pelaku" label={t("assistance.filters.actor")} value={query.institution}>
          <option value="">{t("assistance.filters.allActors")}</option>
          {institutions.map(({ code, nameId, nameEn }) => (
            <option key={code} value={code}>
              {language === "id" ? nameId : nameEn}
            </option>
          ))}
        </ChoiceField>
        <MonthField id="dari" name="dari" label={t("assistance.filters.from")} value={query.from} />
        <MonthField id="sampai" name="sampai" label={t("assistance.filters.to")} value={query.to} />
        <ChoiceField name="lihat" label={t("assistance.filters.view")} value={query.view}>
          <option value="">{t("assistance.filters.allSentra")}</option>
          {views.map((view) => (
            <option key={view} value={view}>
              {t(`assistance.filters.${view}`)}
            </option>
          ))}
        </ChoiceField>
      </div>
      <div className="flex flex-wrap gap-2">
        <button className="button compact">{t("common.apply")}</button>
        <a className="button quiet compact" href="/bantuan">
          {t("common.reset")}
        </a>
      </div>
    </Form>
  );
}
