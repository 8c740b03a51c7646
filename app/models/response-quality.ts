import type { QualityMark, ResponseChannel } from "db/tables/surveys.ts";

export type { QualityMark } from "db/tables/surveys.ts";

/** Marks that are found by computation; a person may leave a response out for something else. */
export const foundMarks = ["straight-lining", "too-fast", "duplicate", "missing"] as const;

/** A response without answers and without a name. */
export interface MarkedResponse {
  /** Tells it from others, and nothing of whose it is. */
  key: string;
  sentra: string;
  channel: ResponseChannel;
  marks: QualityMark[];
  exclusion: { mark: QualityMark; reason: string } | undefined;
}

export interface QualityReview {
  /** Of sentra with enough of them. */
  responses: MarkedResponse[];
  /** Sentra with so few that a mark would be of somebody known. */
  hidden: { name: string; count: number }[];
  /** Those by link, while they still come in: whoever knows who is answering would see whose marks appear. */
  later: number;
}

/** Why nothing was left out or taken back in. */
export type ReviewRefusal = "computing" | "fixed" | "changed";

export type QualityFilter = "bertanda" | "keluar" | "semua";

export function readQualityFilter(params: URLSearchParams): QualityFilter {
  const asked = params.get("tampil");
  return asked === "keluar" || asked === "semua" ? asked : "bertanda";
}

export function selectResponses(all: readonly MarkedResponse[], filter: QualityFilter): MarkedResponse[] {
  if (filter === "semua") return [...all];
  return all.filter(({ marks, exclusion }) => exclusion !== undefined || (filter === "bertanda" && marks.length > 0));
}

/** How many carry each mark and are not left out, and how many were left out for each. */
export function countMarks(all: readonly MarkedResponse[]) {
  return {
    open: foundMarks.map((mark) => ({
      mark,
      count: all.filter(({ marks, exclusion }) => !exclusion && marks.includes(mark)).length,
    })),
    excluded: [...foundMarks, "other" as const]
      .map((mark) => ({ mark, count: all.filter(({ exclusion }) => exclusion?.mark === mark).length }))
      .filter(({ count }) => count > 0),
  };
}
