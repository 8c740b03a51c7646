import { Link } from "@remix-run/react";
import { Children, type ReactNode } from "react";
import { SimulatedBadge } from "~/components/figure.tsx";
import { formatDay, formatNumber } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import type { ConstructRecords } from "~/models/construct-records.server.ts";

interface ConstructRecordsListProps {
  sentraId: number;
  construct: string;
  name: string;
  records: ConstructRecords;
  /** Offers to record what is missing. */
  mayEnter: boolean;
}

/** What already works on a construct: the way from a score to what can be done about it. */
export function ConstructRecordsList({ sentraId, construct, name, records, mayEnter }: ConstructRecordsListProps) {
  const t = useText();
  const language = useLanguage();
  const { programmes, cooperations, partnerships } = records;
  const base = `/sentra/${sentraId}`;
  return (
    <div className="stack gap-3">
      <h3>{t("score.recordsTitle", { name })}</h3>
      <p className="muted small">{t(`score.reasons.${construct as "KP"}`)}</p>
      <div className="grid items-start gap-4 md:grid-cols-2">
        <RecordList title={t("score.cooperations")} none={t("score.noCooperations")} more={records.moreCooperations}>
          {programmes.map(({ id, title, kind, isSimulated }) => (
            <li key={`program ${id}`}>
              <Link to={`/program/${id}`} className="inline-flex min-h-6 items-center font-semibold">
                {title}
              </Link>{" "}
              {isSimulated && <SimulatedBadge />}
              <span className="muted small block">{t(`cooperation.forms.${kind}`)}</span>
            </li>
          ))}
          {cooperations.map(({ id, title, form, state, institution, isSimulated }) => (
            <li key={id}>
              <Link to={`${base}/kerja-sama/${id}`} className="inline-flex min-h-6 items-center font-semibold">
                {title}
              </Link>{" "}
              {isSimulated && <SimulatedBadge />}
              <span className="muted small block">
                {[
                  t(`cooperation.forms.${form}`),
                  institution && (institution.ownName ?? (language === "id" ? institution.nameId : institution.nameEn)),
                  t(`cooperation.states.${state}`),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </RecordList>
        <RecordList title={t("score.partnerships")} none={t("score.noPartnerships")} more={records.morePartnerships}>
          {partnerships.map((one) => (
            <li key={one.id}>
              <Link to={`${base}/kemitraan/${one.id}`} className="inline-flex min-h-6 items-center font-semibold">
                {one.largeParty}
              </Link>{" "}
              {one.isSimulated && <SimulatedBadge />}
              <span className="muted small block">
                {[
                  one.openFlags > 0 && t("score.flags", { count: one.openFlags }),
                  one.rating && t("score.rating", { rating: formatNumber(one.rating, language, "rating") }),
                  one.reached &&
                    t("score.reachedOn", {
                      day: formatDay(one.evaluatedOn!, language),
                      reached: t(`score.reached.${one.reached}`),
                    }),
                  one.linkages > 0 && t("score.linkages", { count: one.linkages }),
                  one.duties && t("score.duties", one.duties),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </RecordList>
      </div>
      <p className="flex flex-wrap gap-x-5">
        <Link to={`${base}/kerja-sama`} className="inline-flex min-h-11 items-center">
          {t("score.toCooperations")}
        </Link>
        <Link to={`${base}/kemitraan`} className="inline-flex min-h-11 items-center">
          {t("score.toPartnerships")}
        </Link>
        {mayEnter && (
          <Link to={`${base}/kerja-sama/baru`} className="inline-flex min-h-11 items-center">
            {t("score.addCooperation")}
          </Link>
        )}
      </p>
      <p className="muted small">{t("score.nextWave")}</p>
    </div>
  );
}

interface RecordListProps {
  title: string;
  none: string;
  more: number;
  children: ReactNode[];
}

function RecordList({ title, none, more, children }: RecordListProps) {
  const t = useText();
  return (
    <div>
      <h4 className="font-semibold">{title}</h4>
      {Children.count(children) === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <ul className="stack gap-2">
          {children}
          {more > 0 && <li className="muted small">{t("score.moreOf", { count: more })}</li>}
        </ul>
      )}
    </div>
  );
}
