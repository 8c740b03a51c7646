import { type RankRange, rankRanges, type ScoreInterval } from "analytics";
import { type PublishedScores, scoreOf, type SurveyInstrument } from "./published-wave.ts";

/** What was published last of a sentra, and on which constructs its answers mean the same as elsewhere. */
export interface LatestScores extends Pick<PublishedScores, "month" | "title" | "source" | "withheld" | "scores"> {
  sentraId: number;
  instrument: SurveyInstrument;
  /** Results of one scale have the same. */
  scale: string;
  /** Constructs, and "overall", of which that was not found. Undefined: it was not tested. */
  failing: string[] | undefined;
}

export type WhyNot = "noResult" | "withheld" | "otherScale" | "notTested" | "notSame" | "noScore";

export interface ComparedScore {
  sentraId: number;
  month: string;
  title: string;
  isSimulated: boolean;
  score: ScoreInterval;
  places: RankRange;
}

export interface ScoreTable {
  construct: string;
  compared: ComparedScore[];
  /** What may not be compared is told, and not shown. */
  left: { sentraId: number; reason: WhyNot }[];
}

export interface ComparedScores {
  instrument: SurveyInstrument;
  tables: ScoreTable[];
}

/**
 * Scores of several sentra side by side, with the places that each may have (`rankRanges`). The scale that most of them
 * share is compared; of two that as many share, the one that was used last.
 */
export function compareLatest(
  sentraIds: readonly number[],
  latest: readonly LatestScores[],
  constructs: readonly string[],
): ComparedScores | undefined {
  const scored = latest.filter(({ scores }) => scores.length > 0);
  const users = (scale: string) => scored.filter((one) => one.scale === scale).length;
  const [first] = scored.toSorted((a, b) => users(b.scale) - users(a.scale) || (a.month < b.month ? 1 : -1));
  if (!first) return undefined;
  const tables = constructs.map((construct): ScoreTable => {
    const judged = sentraIds.map((sentraId) => {
      const found = latest.find((one) => one.sentraId === sentraId);
      return { sentraId, found, judgement: judge(found, first.scale, construct) };
    });
    const fit = judged.flatMap(({ found, judgement }) =>
      found && typeof judgement !== "string" ? [{ ...found, score: judgement }] : [],
    );
    const places = rankRanges(fit.map(({ score }) => score));
    return {
      construct,
      compared: fit.map(({ sentraId, month, title, source, score }, at) => ({
        sentraId,
        month,
        title,
        isSimulated: source?.isSimulated ?? false,
        score,
        places: places[at]!,
      })),
      left: judged.flatMap(({ sentraId, judgement }) =>
        typeof judgement === "string" ? [{ sentraId, reason: judgement }] : [],
      ),
    };
  });
  return { instrument: first.instrument, tables };
}

/** Its score, or why there is none to compare. */
function judge(found: LatestScores | undefined, scale: string, construct: string): ScoreInterval | WhyNot {
  if (!found) return "noResult";
  if (found.withheld) return "withheld";
  if (found.scale !== scale) return "otherScale";
  if (!found.failing) return "notTested";
  if (found.failing.includes(construct)) return "notSame";
  return scoreOf(found.scores, construct) ?? "noScore";
}
