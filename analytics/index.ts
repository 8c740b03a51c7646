/** The front door of the numbers: everything that a browser or the server may use. */
export { type Aggregate, aggregateOverSentra, aggregateOverTime, type IndicatorRule, type Series } from "./cluster/aggregate.ts";
export { type Formula, parseFormula } from "./cluster/formula.ts";
