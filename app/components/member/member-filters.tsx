import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import { classFilters, type MemberQuery } from "~/models/enterprise-list.ts";

/** Where the columns' own headings are out of sight. */
const sortChoices = ["name", "specialisation", "-workers", "-activeFrom"] as const;

interface MemberFiltersProps {
  query: MemberQuery;
  specialisations: string[];
  /** Where the list is without filters. */
  address: string;
}

export function MemberFilters({ query, specialisations, address }: MemberFiltersProps) {
  const t = useText();
  const sorted = query.sort.descending ? `-${query.sort.column}` : query.sort.column;
  const isChoice = (sortChoices as readonly string[]).includes(sorted);
  return (
    <Form method="get" className="card grid gap-4" role="search" key={JSON.stringify(query)}>
      <div className="grid grid-cols-2 gap-4 lg:grid-cols-4">
        <div className="field col-span-2 lg:col-span-1">
          <label htmlFor="q">{t("member.search")}</label>
          <input id="q" name="q" type="search" className="input" defaultValue={query.search} />
        </div>
        <div className="field">
          <label htmlFor="spesialisasi">{t("member.fields.specialisation")}</label>
          <select id="spesialisasi" name="spesialisasi" className="input" defaultValue={query.specialisation}>
            <option value="">{t("member.all")}</option>
            {specialisations.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="golongan">{t("member.class")}</label>
          <select id="golongan" name="golongan" className="input" defaultValue={query.sizeClass}>
            <option value="">{t("member.all")}</option>
            <option value="differ">{t("member.differ")}</option>
            {classFilters.map(({ rule, choices }) => (
              <optgroup key={rule} label={t(`member.rules.${rule}`)}>
                {choices.map(({ found, value }) => (
                  <option key={value} value={value}>
                    {t(`member.rules.${rule}`)}:{" "}
                    {found === "unknown" ? t("member.unknown") : t(`member.classes.${found}`)}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="keanggotaan">{t("member.standing")}</label>
          <select id="keanggotaan" name="keanggotaan" className="input" defaultValue={query.standing}>
            {(["active", "ended", "all"] as const).map((one) => (
              <option key={one} value={one}>
                {t(`member.standings.${one}`)}
              </option>
            ))}
          </select>
        </div>
        <div className="field md:hidden">
          <label htmlFor="urut">{t("member.sort")}</label>
          <select id="urut" name="urut" className="input" defaultValue={sorted}>
            {sortChoices.map((one) => (
              <option key={one} value={one}>
                {t(`member.sorts.${one}`)}
              </option>
            ))}
            {!isChoice && <option value={sorted}>{t("member.sorts.asChosen")}</option>}
          </select>
        </div>
      </div>
      <div className="flex flex-wrap gap-2">
        <button className="button compact">{t("common.apply")}</button>
        <a className="button quiet compact" href={address}>
          {t("common.reset")}
        </a>
      </div>
    </Form>
  );
}
