import { choosePeers, type Peer, peerSettings } from "analytics";
import type { Tx } from "./database.server.ts";
import { isComparable, isComputable } from "./comparison.ts";
import type { Span } from "./comparison-query.ts";
import type { Catalogue } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { monthsBetween } from "./periods.ts";
import type { Sentra } from "./sentra.server.ts";
import { enterprisesCode, SeriesBook, withParts } from "./series.ts";

/** So many are looked at in full: those nearest in product and size. A province has thousands. */
const mostConsidered = 200;

export interface FoundPeer extends Omit<Peer, "at"> {
  sentra: Sentra;
}

export interface FoundPeers {
  target: Sentra;
  peers: FoundPeer[];
  /** As of the settings: from 1/limit to limit times is similar. */
  sizeLimit: number;
  /** How many were looked at, by how many indicators. */
  considered: number;
  indicators: number;
}

interface Asked {
  target: Sentra;
  others: readonly Sentra[];
  codes: readonly string[];
  catalogue: Catalogue;
  span: Span;
}

/** The peers of a sentra among those that the actor sees, by analytics' rule (`choosePeers`). */
export async function findPeers(tx: Tx, { target, others, codes, catalogue, span }: Asked): Promise<FoundPeers> {
  const sizes = await readSizes(tx, catalogue, [target, ...others], span);
  const own = sizes(target.id);
  const unlikeness = (one: Sentra) => {
    const size = sizes(one.id);
    const distance = own && size ? Math.abs(Math.log(size / own)) : Infinity;
    return [one.product === target.product ? 0 : 1, distance] as const;
  };
  const near = others
    .map((sentra) => ({ sentra, by: unlikeness(sentra) }))
    .sort((a, b) => a.by[0] - b.by[0] || (a.by[1] === b.by[1] ? 0 : a.by[1] - b.by[1]))
    .slice(0, mostConsidered)
    .map(({ sentra }) => sentra);
  const compared = codes.filter((code) => isComparable(catalogue.get(code)!) && isComputable(catalogue.get(code)!));
  const wanted = { sentraIds: [target, ...near].map(({ id }) => id), codes: withParts(compared, catalogue), ...span };
  const observations = await listObservations(tx, catalogue, wanted);
  const book = new SeriesBook(catalogue, observations, monthsBetween(span.from, span.to));
  const candidate = (sentra: Sentra) => ({
    product: sentra.product,
    size: sizes(sentra.id),
    values: compared.map((code) => book.overTime(sentra.id, code).value),
  });
  return {
    target,
    peers: choosePeers(candidate(target), near.map(candidate)).map(({ at, ...peer }) => ({
      ...peer,
      sentra: near[at]!,
    })),
    sizeLimit: peerSettings.sizeLimit,
    considered: near.length,
    indicators: compared.length,
  };
}

/** Active enterprises, the last number of the span's last quarter: to look at all of a longer span costs more than it tells. */
async function readSizes(tx: Tx, catalogue: Catalogue, sentra: readonly Sentra[], span: Span) {
  const months = monthsBetween(span.from, span.to).slice(-3);
  const observations = await listObservations(tx, catalogue, {
    sentraIds: sentra.map(({ id }) => id),
    codes: [enterprisesCode],
    from: months[0]!,
    to: span.to,
  });
  const book = new SeriesBook(catalogue, observations, months);
  return (id: number) => book.overTime(id, enterprisesCode).value;
}
