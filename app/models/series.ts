import {
  type Aggregate,
  aggregateOverSentra,
  aggregateOverTime,
  type IndicatorRule,
  parseFormula,
  type Series,
} from "analytics";
import { type Month, periodOf } from "./periods.ts";

interface Reported {
  sentraId: number;
  code: string;
  period: string;
  value: string;
  isSimulated: boolean;
}

interface Known {
  value: number;
  isSimulated: boolean;
}

/** The values of one indicator of one sentra, by the first day of their periods. */
export type KnownSeries = Map<string, Known>;

interface SeriesIndicator extends IndicatorRule {
  period: "month" | "quarter" | "year";
}

/** Active enterprises. */
export const enterprisesCode = "KN01";

/** Whether an indicator can be had for each enterprise: an amount or a number, and no share or mean already. */
export function isDivisible({ code, overTime, valueType }: SeriesIndicator & { valueType: string }): boolean {
  const isAmount = !["percent", "rating"].includes(valueType);
  return isAmount && ["sum", "mean", "last"].includes(overTime) && code !== enterprisesCode;
}

/** Codes and all that has to be read to work them out: the parts of formulas and the weights of weighted means. */
export function withParts(codes: readonly string[], catalogue: ReadonlyMap<string, SeriesIndicator>): string[] {
  const all = new Set<string>();
  const add = (code: string) => {
    const indicator = catalogue.get(code);
    if (!indicator || all.has(code)) return;
    all.add(code);
    if (indicator.formula) parseFormula(indicator.formula).codes.forEach(add);
    for (const rule of [indicator.overTime, indicator.overSentra]) {
      if (rule.startsWith("weighted:")) add(rule.slice("weighted:".length));
    }
  };
  codes.forEach(add);
  return [...all];
}

/**
 * Observations laid out for reading: any indicator, computed ones too, of any sentra in any of the months, or drawn
 * together over them by the catalogue's rules.
 */
export class SeriesBook {
  /** By sentra, code and period: a province has millions, and one key of all three would cost more than the value. */
  private readonly values = new Map<number, Map<string, KnownSeries>>();
  private readonly periods = new Map<string, Month[]>();
  private readonly keys = new Map<string, string[]>();
  private readonly parts = new Map<string, string[]>();

  constructor(
    private readonly catalogue: ReadonlyMap<string, SeriesIndicator>,
    observations: Iterable<Reported>,
    readonly months: readonly Month[],
  ) {
    for (const { sentraId, code, period, value, isSimulated } of observations) {
      let series = this.values.get(sentraId)?.get(code);
      if (!series) this.add(sentraId, code, (series = new Map()));
      series.set(period, { value: Number(value), isSimulated });
    }
  }

  /** All that there is of one indicator of one sentra. */
  add(sentraId: number, code: string, series: KnownSeries): void {
    let own = this.values.get(sentraId);
    if (!own) this.values.set(sentraId, (own = new Map()));
    own.set(code, series);
  }

  /** An indicator in one month. */
  at(sentraId: number, code: string, month: Month): number | undefined {
    return aggregateOverTime(code, this.catalogue, (part) => [this.raw(sentraId, part, month)?.value]).value;
  }

  /** An indicator month by month. A yearly one stands in every month of its year. */
  series(sentraId: number, code: string): (number | undefined)[] {
    return this.months.map((month) => this.at(sentraId, code, month));
  }

  /** An indicator over all the months, or some of them. */
  overTime(sentraId: number, code: string, months: readonly Month[] = this.months): Aggregate {
    const own = this.values.get(sentraId);
    return aggregateOverTime(code, this.catalogue, (part) => {
      const series = own?.get(part);
      return this.keysOf(part, code, months).map((key) => series?.get(key)?.value);
    });
  }

  /** What isDivisible, for each active enterprise of the period, over all the months; missing where either is. */
  perEnterprise(sentraId: number, code: string): Aggregate {
    const periods = this.periodsOf(code);
    return aggregateOverTime(code, this.catalogue, () => periods.map((month) => this.shareAt(sentraId, code, month)));
  }

  /** The same in one month. */
  shareAt(sentraId: number, code: string, month: Month): number | undefined {
    const [value, enterprises] = [this.raw(sentraId, code, month), this.raw(sentraId, enterprisesCode, month)];
    return value && enterprises && enterprises.value > 0 ? value.value / enterprises.value : undefined;
  }

  /** An indicator over several sentra, over all the months. */
  overSentra(sentraIds: readonly number[], code: string): Aggregate {
    return aggregateOverSentra(code, this.catalogue, (part): Series => {
      return sentraIds.map((id) => this.overTime(id, part).value);
    });
  }

  /** Whether anything that goes into this indicator, in these months, is simulated. */
  isSimulated(sentraId: number, code: string, months: readonly Month[] = this.months): boolean {
    let parts = this.parts.get(code);
    if (!parts) this.parts.set(code, (parts = withParts([code], this.catalogue)));
    return parts.some((part) => months.some((month) => this.raw(sentraId, part, month)?.isSimulated));
  }

  /** Whether anything at all that is in here of a sentra is simulated. */
  hasSimulated(sentraId: number): boolean {
    for (const series of this.values.get(sentraId)?.values() ?? []) {
      for (const { isSimulated } of series.values()) if (isSimulated) return true;
    }
    return false;
  }

  /** A yearly indicator counts once a year, not once a month. */
  private periodsOf(code: string, months: readonly Month[] = this.months): Month[] {
    const rhythm = this.catalogue.get(code)!.period;
    const found = () => [...new Map(months.map((month) => [periodOf(month, rhythm), month])).values()];
    if (months !== this.months) return found();
    const kept = this.periods.get(rhythm) ?? found();
    this.periods.set(rhythm, kept);
    return kept;
  }

  /** Where the values of a part stand, for each period of what it is a part of: worked out once, not for each sentra. */
  private keysOf(part: string, code: string, months: readonly Month[]): string[] {
    const [rhythm, of] = [this.catalogue.get(part)?.period ?? "month", this.catalogue.get(code)!.period];
    const found = () => this.periodsOf(code, months).map((month) => periodOf(month, rhythm));
    if (months !== this.months) return found();
    const name = `${rhythm} ${of}`;
    const kept = this.keys.get(name) ?? found();
    this.keys.set(name, kept);
    return kept;
  }

  private raw(sentraId: number, code: string, month: Month) {
    const indicator = this.catalogue.get(code);
    return indicator && this.values.get(sentraId)?.get(code)?.get(periodOf(month, indicator.period));
  }
}
