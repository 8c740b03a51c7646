import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { formatDay } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { type IndexPillar, indexPillars } from "~/models/development-index.ts";
import { dayInJakarta } from "~/models/jakarta-time.ts";
import type { WeightsInForce, WeightsVersion } from "~/models/index-weights.server.ts";
import { FormErrors } from "../form-errors.tsx";
import { TextArea, TextInput } from "../inputs.tsx";

interface WeightsSectionProps {
  inForce: WeightsInForce;
  regionCode: string;
  to: string;
  canSet: boolean;
  /** As they stand in the address. */
  tried: Record<IndexPillar, string> | undefined;
  lastResult: SubmissionResult | undefined;
}

type Fields = Record<IndexPillar | "reason", string>;

/** The weights in force; for the office, a form that tries others out and one button that sets them. */
export function WeightsSection({ inForce, regionCode, to, canSet, tried, lastResult }: WeightsSectionProps) {
  const t = useText();
  const language = useLanguage();
  const { weights, set, versions } = inForce;
  const [form, fields] = useForm<Fields>({
    id: "bobot",
    lastResult,
    defaultValue: tried ?? Object.fromEntries(indexPillars.map((pillar) => [pillar, String(weights[pillar])])),
  });
  const words = indexPillars.map((pillar) => `${t(`domain.pillars.${pillar}`)} ${weights[pillar]} %`).join(" · ");
  return (
    <section className="card stack gap-3" aria-labelledby="judul-bobot">
      <h2 id="judul-bobot">{t("developmentIndex.weights")}</h2>
      <p>{words}</p>
      <p className="muted small max-w-3xl">
        {set
          ? t("developmentIndex.weightsSet", {
              region: set.region.name,
              version: set.version,
              day: formatDay(dayInJakarta(set.at), language),
              reason: set.reason,
            })
          : t("developmentIndex.weightsEqual")}
      </p>
      {canSet && (
        <Form method="post" {...getFormProps(form)} className="grid max-w-3xl gap-4" noValidate>
          <p className="small">{t("developmentIndex.weightsHint")}</p>
          <FormErrors form={form} />
          <input type="hidden" name="wilayah" value={regionCode} />
          <input type="hidden" name="sampai" value={to} />
          <div className="grid items-start gap-4 sm:grid-cols-2 lg:grid-cols-4">
            {indexPillars.map((pillar) => (
              <TextInput
                key={pillar}
                inputMode="numeric"
                label={t("developmentIndex.percentOf", { pillar: t(`domain.pillars.${pillar}`) })}
                field={fields[pillar]}
              />
            ))}
          </div>
          <div>
            <button className="button quiet" formMethod="get" formNoValidate>
              {t("developmentIndex.try")}
            </button>
          </div>
          <TextArea label={t("developmentIndex.reason")} field={fields.reason} />
          <div>
            <button className="button">{t("developmentIndex.save")}</button>
          </div>
        </Form>
      )}
      {versions.length > 0 && <Versions versions={versions} />}
    </section>
  );
}

function Versions({ versions }: { versions: WeightsVersion[] }) {
  const t = useText();
  const language = useLanguage();
  const title = t("developmentIndex.versions");
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{title}</summary>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t("developmentIndex.version")}</th>
              <th scope="col">{t("developmentIndex.day")}</th>
              {indexPillars.map((pillar) => (
                <th key={pillar} scope="col" className="number">
                  {t(`domain.pillars.${pillar}`)}
                </th>
              ))}
              <th scope="col">{t("developmentIndex.reason")}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, at, weights, reason }) => (
              <tr key={version}>
                <th scope="row">{version}</th>
                <td className="whitespace-nowrap">{formatDay(dayInJakarta(at), language)}</td>
                {indexPillars.map((pillar) => (
                  <td key={pillar} className="number">
                    {weights[pillar]} %
                  </td>
                ))}
                <td>{reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
