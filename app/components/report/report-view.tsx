import { Fragment } from "react";
import { ReportChart, screenInk } from "~/charts/report-chart.tsx";
import { formatMoment } from "~/i18n/format.ts";
import { useText } from "~/i18n/use-text.ts";
import type { Block, Cell, Chapter, Letterhead, ReportDocument, ReportTable } from "~/reports/document.ts";

/** A yearly report as a page: the same document that the PDF is made of, in the language that it is written in. */
export function ReportView({ document }: { document: ReportDocument }) {
  const t = useText();
  const { title, place, subtitle, number, letterNumber, edition, issuedAt, chapters, signatories } = document;
  // As on paper: those who sign stand before the appendices.
  const standing = chapters.filter(({ isLandscape }) => !isLandscape);
  const lying = chapters.filter(({ isLandscape }) => isLandscape);
  const contents = [...standing, ...(signatories.length > 0 ? [approval] : []), ...lying];
  return (
    <article className="stack gap-6" lang="id">
      <header className="card stack gap-2">
        {document.letterhead && <LetterheadView {...document.letterhead} />}
        <h2 className="text-2xl">{title}</h2>
        <p className="text-lg font-semibold">{place}</p>
        <p>{subtitle}</p>
        <dl className="small grid grid-cols-[auto_1fr] gap-x-4">
          <Fact label={t("report.cover.number")} text={number} />
          {letterNumber && <Fact label={t("report.cover.letterNumber")} text={letterNumber} />}
          <Fact label={t("report.cover.edition")} text={String(edition)} />
          <Fact
            label={t("report.cover.state")}
            text={issuedAt ? `Terbit ${formatMoment(issuedAt, "id")}` : "Konsep, belum diterbitkan"}
          />
        </dl>
        {document.isSimulated && (
          <p className="notice simulated small">
            Memuat angka simulasi (bertanda <Mark />
            ): dibangkitkan untuk peragaan, bukan hasil pendataan.
          </p>
        )}
      </header>
      <nav aria-label={t("report.contents")} className="no-print">
        <h2>{t("report.contents")}</h2>
        <ol className="list-decimal pl-6 sm:columns-2">
          {contents.map(({ id, title: heading }) => (
            <li key={id}>
              <a href={`#${id}`} className="inline-block py-1">
                {heading}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      {standing.map(chapterView)}
      {signatories.length > 0 && (
        <section id={approval.id} aria-labelledby="pengesahan-judul" className="stack gap-3">
          <h2 id="pengesahan-judul" className="text-xl">
            {approval.title}
          </h2>
          <dl className="grid gap-4 sm:grid-cols-2">
            {signatories.map(({ role, name, number: ownNumber }) => (
              <div key={`${role} ${name}`}>
                <dt>{role}</dt>
                <dd className="font-semibold">{name}</dd>
                {ownNumber && <dd className="muted small">{ownNumber}</dd>}
              </div>
            ))}
          </dl>
        </section>
      )}
      {lying.map(chapterView)}
    </article>
  );
}

/** Where those who sign stand. */
const approval = { id: "pengesahan", title: "Pengesahan" };

const chapterView = (chapter: Chapter) => (
  <section key={chapter.id} id={chapter.id} aria-labelledby={`${chapter.id}-judul`} className="stack gap-3">
    <h2 id={`${chapter.id}-judul`} className="text-xl">
      {chapter.title}
    </h2>
    {chapter.blocks.map((block, index) => (
      <BlockView key={index} block={block} />
    ))}
  </section>
);

const Fact = ({ label, text }: { label: string; text: string }) => (
  <>
    <dt className="muted">{label}</dt>
    <dd>{text}</dd>
  </>
);

function LetterheadView({ lines, address, contact, logo }: Letterhead) {
  return (
    <div className="flex items-center gap-4 border-b-2 border-ink pb-3">
      {logo && <img src={`data:image/png;base64,${logo}`} alt="" className="max-h-16 max-w-16" />}
      <div>
        {lines.map((line, index) => (
          <p key={index} className={index === 0 ? "text-lg font-bold" : "font-semibold"}>
            {line}
          </p>
        ))}
        {[address, contact].map(
          (text) =>
            text && (
              <p key={text} className="muted small">
                {text}
              </p>
            ),
        )}
      </div>
    </div>
  );
}

const tones = { note: "muted small max-w-prose", warning: "notice bad" };

function BlockView({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return <h3 className="mt-2">{block.text}</h3>;
    case "text":
      return <p className={`whitespace-pre-line ${block.tone ? tones[block.tone] : "max-w-prose"}`}>{block.text}</p>;
    case "facts":
      return (
        <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-[12rem_1fr]">
          {block.rows.map(({ label, value }) => (
            <Fragment key={label}>
              <dt className="muted">{label}</dt>
              <dd>
                <CellText cell={value} />
              </dd>
            </Fragment>
          ))}
        </dl>
      );
    case "table":
      return <TableView table={block} />;
    default:
      return (
        <figure className="max-w-2xl">
          <figcaption className="small font-semibold">{block.caption}</figcaption>
          <div className="report-chart" tabIndex={0} role="region" aria-label={block.caption}>
            <ReportChart chart={block} ink={screenInk} />
          </div>
        </figure>
      );
  }
}

function TableView({ table: { caption, columns, rows, note } }: { table: ReportTable }) {
  return (
    <>
      <div className="table-scroll" tabIndex={0} role="region" aria-label={caption}>
        <table className="data-table tight">
          <caption>{caption}</caption>
          <thead>
            <tr>
              {columns.map(({ heading, isNumber }, index) => (
                <th key={index} scope="col" className={isNumber && "number"}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells, kind }, row) =>
              kind === "group" ? (
                <tr key={row}>
                  <th scope="rowgroup" colSpan={columns.length}>
                    <CellText cell={cells[0]!} />
                  </th>
                </tr>
              ) : (
                <tr key={row} className={kind === "total" ? "font-semibold" : undefined}>
                  {cells.map((cell, index) =>
                    index === 0 ? (
                      <th key={index} scope="row" className={`min-w-40! ${kind === "total" ? "" : "font-normal!"}`}>
                        <CellText cell={cell} />
                      </th>
                    ) : (
                      <td key={index} className={columns[index]!.isNumber && "number"}>
                        <CellText cell={cell} />
                      </td>
                    ),
                  )}
                </tr>
              ),
            )}
          </tbody>
        </table>
      </div>
      {note && <p className={tones.note}>{note}</p>}
    </>
  );
}

function CellText({ cell }: { cell: Cell }) {
  if (typeof cell === "string") return cell;
  if (cell.isMissing) return <span className="missing">{cell.text}</span>;
  return (
    <>
      {cell.text}
      {cell.isSimulated && <Mark />}
    </>
  );
}

/** "s": simulated. */
const Mark = () => (
  <sup className="ml-0.5 font-semibold text-soga" title="simulasi">
    s
  </sup>
);
