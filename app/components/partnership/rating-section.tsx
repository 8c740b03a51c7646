import { getFormProps } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { benefits, principles, sides } from "~/models/partnership.ts";
import type { PartnershipRecords } from "~/models/partnership-records.server.ts";
import { SelectInput, TextInput } from "../inputs.tsx";
import { HiddenFields, type SectionProps } from "./hidden-fields.tsx";
import { Folded, RecordSection } from "./record-section.tsx";
import { useRecordForm } from "./use-record-form.ts";

type Aspect = (typeof principles | typeof benefits)[number];

/** The three principles and the six benefits, as each side rates them. */
export function RatingSection({ ratings, ...section }: SectionProps & Pick<PartnershipRecords, "ratings">) {
  const t = useText();
  const language = useLanguage();
  const latestOf = (side: string) => daysOf(ratings, side)[0];
  return (
    <RecordSection id="rating" title={t("partnership.ratings")} hint={t("partnership.ratingsHint")}>
      {ratings.length === 0 ? (
        <p className="muted">{t("partnership.empty")}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="rating-judul">
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{t("partnership.aspect")}</th>
                {sides.map((side) => (
                  <th key={side} scope="col" className="number whitespace-normal!">
                    {t(`partnership.sides.${side}`)}
                    {latestOf(side) && (
                      <span className="muted small block font-normal">{formatDay(latestOf(side)!, language)}</span>
                    )}
                  </th>
                ))}
              </tr>
            </thead>
            <Group title={t("partnership.principles")} aspects={principles} ratings={ratings} />
            <Group title={t("partnership.benefits")} aspects={benefits} ratings={ratings} />
          </table>
        </div>
      )}
      {section.mayEnter && <RatingForm {...section} />}
    </RecordSection>
  );
}

/** When a side rated, the latest first: the day that the column is of; older ratings say theirs. */
const daysOf = (ratings: PartnershipRecords["ratings"], side: string) =>
  ratings
    .filter((one) => one.side === side)
    .map(({ ratedOn }) => ratedOn)
    .sort()
    .reverse();

interface GroupProps extends Pick<PartnershipRecords, "ratings"> {
  title: string;
  aspects: readonly Aspect[];
}

function Group({ title, aspects, ratings }: GroupProps) {
  const t = useText();
  const language = useLanguage();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="muted">
          {title}
        </th>
      </tr>
      {aspects.map((aspect) => (
        <tr key={aspect}>
          <th scope="row" className="font-normal!">
            {t(`partnership.aspects.${aspect}`)}
          </th>
          {sides.map((side) => {
            const found = ratings.find((one) => one.side === side && one.aspect === aspect);
            return (
              <td key={side} className="number">
                {found ? (
                  <>
                    {found.rating}
                    {found.ratedOn !== daysOf(ratings, side)[0] && (
                      <span className="muted small block">{formatDay(found.ratedOn, language)}</span>
                    )}
                  </>
                ) : (
                  <span className="missing">
                    <span aria-hidden="true">–</span>
                    <span className="sr-only">{t("common.missing")}</span>
                  </span>
                )}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  );
}

function RatingForm({ answer, today }: SectionProps) {
  const t = useText();
  const { form, fields, hidden, isSent } = useRecordForm<RatingFields>("rating", answer, {
    defaultValue: { ratedOn: today },
  });
  const given = fields.ratings.getFieldset();
  return (
    <Folded title={t("partnership.addRating")} isOpen={isSent}>
      <Form method="post" {...getFormProps(form)} className="grid items-start gap-3 sm:grid-cols-2">
        <HiddenFields fields={hidden} />
        <SelectInput
          label={t("partnership.side")}
          field={fields.side}
          empty={t("partnership.choose")}
          options={sides.map((side) => ({ value: side, label: t(`partnership.sides.${side}`) }))}
        />
        <TextInput type="date" label={t("partnership.date")} field={fields.ratedOn} />
        {[...principles, ...benefits].map((aspect) => (
          <SelectInput
            key={aspect}
            label={t(`partnership.aspects.${aspect}`)}
            field={given[aspect]}
            empty="–"
            options={["1", "2", "3", "4", "5"].map((value) => ({ value, label: value }))}
          />
        ))}
        <button className="button self-end justify-self-start">{t("common.save")}</button>
      </Form>
    </Folded>
  );
}

interface RatingFields extends Record<string, unknown> {
  side: string;
  ratedOn: string;
  ratings: Record<Aspect, string>;
}
