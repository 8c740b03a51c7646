import { type Aggregate, aggregateOverSentra } from "analytics";
import type { Catalogue } from "./indicators.server.ts";
import type { Month } from "./periods.ts";
import { type SeriesBook, withParts } from "./series.ts";

/**
 * What is left of books once each sentra's months are drawn together: a few numbers of each, so that a province's years
 * fit in memory. Indicators are drawn together over sentra as by a book of them all.
 */
export class SpanTotals {
  private readonly totals = new Map<string, Map<number, Aggregate & { isSimulated: boolean }>>();

  /** @param codes the indicators asked for */
  constructor(
    private readonly catalogue: Catalogue,
    codes: readonly string[],
    private readonly months: readonly Month[],
  ) {
    for (const code of withParts(codes, catalogue)) this.totals.set(code, new Map());
  }

  /** Each sentra once. */
  add(sentraIds: readonly number[], book: SeriesBook): void {
    for (const [code, own] of this.totals) {
      for (const id of sentraIds) {
        const isSimulated = book.isSimulated(id, code, this.months);
        own.set(id, { ...book.overTime(id, code, this.months), isSimulated });
      }
    }
  }

  overTime = (sentraId: number, code: string): Aggregate => this.totals.get(code)!.get(sentraId)!;

  overSentra = (sentraIds: readonly number[], code: string): Aggregate =>
    aggregateOverSentra(code, this.catalogue, (part) => sentraIds.map((id) => this.overTime(id, part).value));

  isSimulated = (sentraId: number, code: string): boolean => this.totals.get(code)!.get(sentraId)!.isSimulated;
}
