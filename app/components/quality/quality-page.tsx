import type { SubmissionResult } from "@conform-to/react";
import { useLocation, useSearchParams } from "@remix-run/react";
import { ChoiceLinks } from "~/components/choice-links.tsx";
import { DoneNotice } from "~/components/done-notice.tsx";
import { formatList } from "~/i18n/format.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import {
  countMarks,
  type QualityFilter,
  type QualityReview,
  type ReviewRefusal,
  selectResponses,
} from "~/models/response-quality.ts";
import { fewestForPrivacy, type WaveState } from "~/models/wave.ts";
import { BulkForm } from "./bulk-form.tsx";
import { MarkMeanings } from "./mark-meanings.tsx";
import { ResponseTable } from "./response-table.tsx";

export interface QualityPageProps {
  state: WaveState;
  /** Of a region: responses say of which sentra they are. */
  isRegion: boolean;
  review: QualityReview;
  filter: QualityFilter;
  notLooked: { withdrawn: number; objecting: number };
  answer:
    { bulk?: SubmissionResult<string[]>; ticked?: SubmissionResult<string[]>; refusal?: ReviewRefusal } | undefined;
}

/** What may be amiss with the responses of a wave, and what its owner does about it. */
export function QualityPage({ state, isRegion, review, filter, notLooked, answer }: QualityPageProps) {
  const t = useText();
  const [params] = useSearchParams();
  const isFixed = state === "published";
  const again = params.has("lagi") && ` ${t("quality.done.again")}`;
  return (
    <>
      <DoneNotice
        messages={{
          tinggal: [t("quality.done.tinggal", { count: Number(params.get("jumlah")) }), again],
          ambil: [t("quality.done.ambil"), again],
        }}
      />
      {answer?.refusal && (
        <p role="alert" className="notice bad">
          {t(`quality.${answer.refusal}`)}
        </p>
      )}
      <p className="max-w-prose">{t("quality.intro")}</p>
      {state === "computed" && <p className="notice">{t("quality.recompute")}</p>}
      {isFixed && <p className="notice">{t("quality.fixed")}</p>}
      <Summary review={review} isRegion={isRegion} notLooked={notLooked} />
      {review.responses.length > 0 && (
        <>
          <MarkMeanings />
          {!isFixed && <BulkForm counts={countMarks(review.responses).open} lastResult={answer?.bulk} />}
          <Filter filter={filter} review={review} />
          <ResponseTable
            key={filter}
            responses={selectResponses(review.responses, filter)}
            isRegion={isRegion}
            isFixed={isFixed}
            lastResult={answer?.ticked}
          />
        </>
      )}
    </>
  );
}

type SummaryProps = Pick<QualityPageProps, "review" | "isRegion" | "notLooked">;

function Summary({ review: { responses, hidden, later }, isRegion, notLooked }: SummaryProps) {
  const t = useText();
  const language = useLanguage();
  const needed = fewestForPrivacy;
  const few = hidden[0];
  const { excluded } = countMarks(responses);
  const left = excluded.reduce((sum, { count }) => sum + count, 0);
  const listed = excluded.map(({ mark, count }) => t("quality.markCount", { mark: t(`quality.marks.${mark}`), count }));
  const small = hidden.map(({ name, count }) => `${name} (${count})`);
  return (
    <div className="grid max-w-prose gap-1">
      {responses.length > 0 && (
        <p className="font-semibold">{t("quality.summary", { count: responses.length, excluded: left })}</p>
      )}
      {left > 0 && <p>{t("quality.reasonsOf", { list: formatList(listed, language) })}</p>}
      {later > 0 && <p className="muted">{t("quality.later", { count: later })}</p>}
      {notLooked.withdrawn + notLooked.objecting > 0 && <p className="muted">{t("quality.notLooked", notLooked)}</p>}
      {few && isRegion && (
        <p className="notice">{t("quality.hidden", { needed, list: formatList(small, language) })}</p>
      )}
      {few && !isRegion && <p className="notice">{t("quality.tooFew", { needed, count: few.count })}</p>}
      {responses.length === 0 && later === 0 && !few && <p className="empty">{t("quality.none")}</p>}
    </div>
  );
}

function Filter({ filter, review }: Pick<QualityPageProps, "filter" | "review">) {
  const t = useText();
  const { pathname } = useLocation();
  return (
    <ChoiceLinks
      label={t("quality.filter")}
      choices={(["bertanda", "keluar", "semua"] as const).map((one) => ({
        to: `${pathname}?tampil=${one}`,
        label: `${t(`quality.filters.${one}`)} (${selectResponses(review.responses, one).length})`,
        isChosen: one === filter,
      }))}
    />
  );
}
