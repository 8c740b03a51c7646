import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { PeriodKind } from "~/models/periods.ts";
import { overviewAddress } from "~/models/region-overview.ts";

interface DeadlineFormProps {
  region: { code: string; name: string };
  kind: PeriodKind;
  day: number;
  answer: { problem: "deadlineWrong"; typed: string } | undefined;
}

export function DeadlineForm({ region, kind, day, answer }: DeadlineFormProps) {
  const t = useText();
  return (
    <details className="card no-print" open={answer !== undefined}>
      <summary className="-m-4 cursor-pointer p-4 font-semibold">{t("desk.deadline")}</summary>
      <Form method="post" action={overviewAddress(region.code, kind)} className="mt-5 grid max-w-sm gap-3">
        <input type="hidden" name="wilayah" value={region.code} />
        <div className="field">
          <label htmlFor="tanggal">{t("desk.deadline")}</label>
          <span id="tanggal-hint" className="hint">
            {t("desk.deadlineHint", { region: region.name })}
          </span>
          <input
            id="tanggal"
            name="tanggal"
            className="input"
            inputMode="numeric"
            key={day}
            defaultValue={answer?.typed ?? day}
            aria-invalid={answer ? true : undefined}
            aria-describedby={answer ? "tanggal-hint tanggal-error" : "tanggal-hint"}
          />
          {answer && (
            <p id="tanggal-error" className="error" role="alert">
              {t(`desk.${answer.problem}`)}
            </p>
          )}
        </div>
        <div>
          <button className="button compact" name="aksi" value="batas">
            {t("desk.setDeadline")}
          </button>
        </div>
      </Form>
    </details>
  );
}
