import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text.ts";
import type { Choice } from "~/models/sheet-upload.server.ts";
import type { UploadCounts, UploadRow } from "~/models/upload-words.server.ts";
import { SimulatedNotice, SimulatedStar } from "./figure.tsx";
import { ChangeTable, ErrorTable, RowTable } from "./sheet-upload-tables.tsx";
import { SubmitButton } from "./submit-button.tsx";

interface PreviewProps {
  preview: {
    rows: UploadRow[];
    counts: UploadCounts;
    fingerprint: string;
    /** What was read, for the next step. */
    file: string;
  };
  choices: Record<string, Choice>;
  /** Why it is shown once more. */
  again: "changed" | "undecided" | undefined;
}

/** What would become of each cell, and the step that writes it. With a wrong row nothing can be written. */
export function SheetUploadPreview({ preview, choices, again }: PreviewProps) {
  const t = useText();
  const { rows, counts } = preview;
  const toWrite = counts.new + counts.changed + counts.conflict;
  const canWrite = counts.error === 0 && toWrite > 0;
  const changes = rows.filter(({ outcome }) => outcome === "new" || outcome === "changed");
  const conflicts = rows.filter(({ outcome }) => outcome === "conflict");
  return (
    <div className="stack gap-4">
      {again && (
        <p role="alert" className="notice bad">
          {t(again === "changed" ? "upload.changedMeanwhile" : "upload.undecided")}
        </p>
      )}
      <div role="status" className="grid gap-1">
        <h3>{t("upload.result")}</h3>
        <p className="font-semibold">{t("upload.counts", counts)}</p>
        {counts.error > 0 ? (
          <p className="notice bad">{t("upload.blocked")}</p>
        ) : (
          <p>{t(toWrite > 0 ? "upload.nothingWritten" : "upload.nothingToDo")}</p>
        )}
      </div>
      {rows.some((row) => row.isSimulated) && <SimulatedNotice />}
      <ErrorTable rows={rows} />
      <Form method="post" encType="multipart/form-data" className="stack gap-4" noValidate>
        <input type="hidden" name="isi" value={preview.file} />
        <input type="hidden" name="sidik" value={preview.fingerprint} />
        {conflicts.length > 0 && (
          <section className="stack gap-2" aria-labelledby="bertabrakan">
            <h3 id="bertabrakan">{t("upload.conflictsTitle")}</h3>
            {conflicts.map((row) => (
              <ConflictChoice key={row.code} row={row} chosen={choices[row.code]} />
            ))}
          </section>
        )}
        {changes.length > 0 && <ChangeTable rows={changes} />}
        <div className="flex flex-wrap gap-2">
          {canWrite && <SubmitButton>{t("upload.confirm", { count: toWrite })}</SubmitButton>}
          <Link className="button quiet" to="." reloadDocument>
            {t("upload.another")}
          </Link>
        </div>
      </Form>
      <RowTable rows={rows} />
    </div>
  );
}

function ConflictChoice({ row, chosen }: { row: UploadRow; chosen: Choice | undefined }) {
  const t = useText();
  const options = [
    { choice: "file", label: t("upload.fromFile", { value: row.to }), isSimulated: false },
    {
      choice: "stored",
      label: t("upload.stored", { value: row.from || t("upload.empty") }),
      isSimulated: row.isSimulated,
    },
  ] as const;
  return (
    <fieldset className="card grid gap-1">
      <legend className="float-left w-full font-semibold">
        {row.name} ({row.unit})
      </legend>
      <p className="muted first-letter:uppercase">{row.conflict}</p>
      {row.more.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {options.map(({ choice, label, isSimulated }) => (
        <label key={choice} className="flex min-h-11 items-center gap-2">
          <input type="radio" name={`pilih.${row.code}`} value={choice} defaultChecked={chosen === choice} />
          <span>
            {label}
            {isSimulated && <SimulatedStar />}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
