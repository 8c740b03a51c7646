import { getFormProps, type SubmissionResult, useForm } from "@conform-to/react";
import { Form, Link } from "@remix-run/react";
import { PathDiagram } from "~/charts/path-diagram.tsx";
import { formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { blankConstruct, most, pathsOf } from "~/models/instrument-form.ts";
import { SelectInput, TextInput } from "../inputs.tsx";
import { ConstructFields } from "./construct-fields.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { type InstrumentFields, listOf } from "./form-fields.ts";
import { pictureOf } from "./model-picture.ts";
import { PathFields } from "./path-fields.tsx";
import { ScaleFields } from "./scale-fields.tsx";

interface InstrumentFormProps {
  /** What the form begins with: a blank one, another instrument, or the version to change. */
  start: InstrumentFields;
  /** To choose one of, for a new one. */
  regions: { code: string; name: string }[];
  /** The version as it was read, where one is changed. */
  stamp?: string;
  /** How many answers a model needs to show each size of path. */
  sampleSizes: { path: number; answers: number }[];
  cancelTo: string;
  lastResult: SubmissionResult | undefined;
}

/** Builds an instrument. Every button works without scripts; with them, the picture follows what is typed. */
export function InstrumentForm({ start, regions, stamp, sampleSizes, cancelTo, lastResult }: InstrumentFormProps) {
  const t = useText();
  const language = useLanguage();
  const [form, fields] = useForm<InstrumentFields>({
    id: "instrumen",
    lastResult,
    defaultValue: start,
    shouldValidate: "onSubmit",
  });
  const constructs = fields.constructs.getFieldList().map((field, i) => {
    const { key, nameId, to } = field.getFieldset();
    return {
      field,
      id: field.key!,
      key: String(key.initialValue ?? ""),
      label: String(nameId.value ?? "").trim() || t("instrument.unnamed", { n: i + 1 }),
      name: to.name,
      to: listOf(to.initialValue),
      chosen: listOf(to.value),
    };
  });
  const nextKey = `k${1 + Math.max(0, ...constructs.map(({ key }) => Number(/^k(\d+)$/.exec(key)?.[1] ?? 0)))}`;
  return (
    <Form method="post" preventScrollReset {...getFormProps(form)} className="stack gap-4" noValidate>
      {/* The first button of a form is what Enter presses: not one that takes something away. */}
      <button className="sr-only" tabIndex={-1} aria-hidden="true">
        {t("common.save")}
      </button>
      {stamp && <input type="hidden" name="cap" value={stamp} />}
      <ErrorSummary formId={form.id} errors={lastResult?.error} />
      <div className="card grid gap-4">
        {regions.length === 1 && <input type="hidden" name="regionCode" value={regions[0]!.code} />}
        {regions.length > 1 && (
          <SelectInput
            label={t("instrument.region")}
            field={fields.regionCode}
            empty={t("instrument.choose")}
            options={regions.map(({ code, name }) => ({ value: code, label: name }))}
          />
        )}
        <div className="grid items-end gap-4 sm:grid-cols-2">
          <TextInput label={t("instrument.nameId")} field={fields.nameId} />
          <TextInput label={t("instrument.nameEn")} field={fields.nameEn} />
        </div>
        <p className="muted small">{t("instrument.englishHint")}</p>
      </div>
      <ScaleFields form={form} field={fields.points} />
      {constructs.map(({ id, field }, i) => (
        <ConstructFields key={id} form={form} list={fields.constructs.name} index={i} field={field} />
      ))}
      {fields.constructs.errors && (
        <p id={fields.constructs.id} className="font-semibold text-bad">
          {fields.constructs.errors[0]}
        </p>
      )}
      {constructs.length < most.constructs && (
        <div>
          <button
            {...form.insert.getButtonProps({
              name: fields.constructs.name,
              defaultValue: { ...blankConstruct, key: nextKey },
            })}
            className="button quiet"
          >
            {t("instrument.addConstruct")}
          </button>
        </div>
      )}
      {constructs.length > 1 && (
        <PathFields id={fields.paths.id} constructs={constructs} errors={fields.paths.errors} />
      )}
      <div className="card grid gap-4 sm:grid-cols-2">
        <SelectInput
          label={t("instrument.targetField")}
          hint={t("instrument.targetHint")}
          field={fields.target}
          empty={t("instrument.choose")}
          options={constructs.map(({ key, label }) => ({ value: key, label }))}
        />
        <SelectInput
          label={t("instrument.smallestPath")}
          hint={t("instrument.smallestPathHint")}
          field={fields.smallestPath}
          empty={t("instrument.choose")}
          options={sampleSizes.map(({ path, answers }) => ({
            value: String(path),
            label: t("instrument.pathNeeds", { path: formatNumber(path, language, "quantity"), count: answers }),
          }))}
        />
      </div>
      <section className="card stack gap-2">
        <h2>{t("instrument.preview")}</h2>
        {constructs.length > 1 ? (
          <>
            <p className="muted small">{t("instrument.previewHint")}</p>
            <PathDiagram
              {...pictureOf(
                {
                  name: String(fields.nameId.value ?? ""),
                  constructs: constructs.map(({ key, label }) => ({ name: key, name_id: label, name_en: label })),
                  paths: pathsOf(constructs.map(({ key, chosen }) => ({ key, to: chosen }))),
                  target: String(fields.target.value ?? ""),
                },
                t,
                language,
              )}
            />
          </>
        ) : (
          <p className="muted">{t("instrument.previewTooSmall")}</p>
        )}
      </section>
      <div className="flex flex-wrap gap-2">
        <button className="button">{t(stamp ? "instrument.save" : "instrument.saveNew")}</button>
        <button {...form.validate.getButtonProps()} className="button quiet">
          {t("instrument.check")}
        </button>
        <Link className="button quiet" to={cancelTo}>
          {t("common.cancel")}
        </Link>
      </div>
    </Form>
  );
}
