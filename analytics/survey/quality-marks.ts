/**
 * Marks on responses that may not have been given with care. A mark is a reason to look, never a verdict: people in
 * full agreement answer alike, too. What is done with a marked response is decided by a person.
 */
export type QualityMark = "straight-lining" | "too-fast" | "duplicate" | "missing";

export interface SurveyResponse {
  /** In the instrument's order; null where an item was left out. */
  answers: readonly (number | null)[];
  /** From the first page to the last answer; null where nobody measured it, such as on paper. */
  seconds: number | null;
}

/** Fewer answers than this are alike by honest chance too often to be called straight-lining or duplicate. */
export const leastAnswers = 10;

/**
 * Straight-lining: one and the same answer over at least this share of the answered items in a row. The longest run is
 * Johnson's long string (2005, Journal of Research in Personality 39(1); Meade & Craig 2012, Psychological Methods
 * 17(3)). Half of the items, Curran's rule of thumb (2016, Journal of Experimental Social Psychology 66), is for
 * instruments with items keyed both ways. Where all are keyed one way it marks the attentive and content: 22 % of them
 * where the true score is 90, against 4 % at four fifths (docs/score-study.md).
 */
export const straightShare = 0.8;

/** Too fast: less than this per answered item (Huang et al. 2012, Journal of Business and Psychology 27(1)). */
export const leastSecondsPerItem = 2;

/** Missing: more than this share of the items left out. */
export const mostLeftOut = 0.2;

/**
 * The marks of each response, in the order of the responses.
 *
 * - straight-lining: `leastAnswers` or more, and a run of `straightShare` of them over items of more than one construct
 *   (within one construct, the same answer again is consistency). Items left out do not break a run.
 * - too-fast: less than `leastSecondsPerItem` for each answered item. Unknown time is no mark.
 * - duplicate: every item, also those left out, as in an earlier response, with `leastAnswers` or more that are not all
 *   the same. The earlier response stays without this mark.
 * - missing: more than `mostLeftOut` of the items left out.
 *
 * @param responses each with one answer per item; in the order in which they came in
 * @param constructs of each item, in the instrument's order
 */
export function qualityMarks(responses: readonly SurveyResponse[], constructs: readonly string[]): QualityMark[][] {
  const earlier = new Set<string>();
  return responses.map(({ answers, seconds }) => {
    const given = answers.flatMap((answer, item) =>
      answer === null ? [] : [{ answer, construct: constructs[item]! }],
    );
    const enough = given.length >= leastAnswers;
    const pattern = answers.join();
    const marks: QualityMark[] = [];
    if (enough && hasLongRun(given)) marks.push("straight-lining");
    if (seconds !== null && seconds < leastSecondsPerItem * given.length) marks.push("too-fast");
    if (enough && earlier.has(pattern) && given.some(({ answer }) => answer !== given[0]!.answer))
      marks.push("duplicate");
    if (answers.length - given.length > mostLeftOut * answers.length) marks.push("missing");
    earlier.add(pattern);
    return marks;
  });
}

function hasLongRun(given: readonly { answer: number; construct: string }[]): boolean {
  let start = 0;
  return given.some(({ answer, construct }, at) => {
    if (answer !== given[start]!.answer) start = at;
    return at - start + 1 >= straightShare * given.length && construct !== given[start]!.construct;
  });
}
