import type { Series } from "./aggregate.ts";

export interface PeerCandidate {
  product: string;
  /** Active enterprises; undefined where not known. */
  size: number | undefined;
  /** In the order of the indicators, which is the same for all. */
  values: Series;
}

export interface Peer {
  /** Position among the candidates. */
  at: number;
  sameProduct: boolean;
  /** The candidate's size over the target's; undefined where either is not known, or the target's is 0. */
  sizeRatio: number | undefined;
  similarSize: boolean;
  /** 0 the same in all indicators, 1 at opposite ends in all. */
  distance: number;
  /** How many indicators both have. */
  shared: number;
}

export interface PeerSettings {
  count: number;
  /** A size is similar from 1/limit to limit times. */
  sizeLimit: number;
  /** The share of indicators that both must have to be compared at all. */
  leastShared: number;
}

export const peerSettings: PeerSettings = { count: 4, sizeLimit: 2, leastShared: 0.5 };

/**
 * Sentra to compare one with: first those with its product and a similar size, then its product, then a similar size,
 * then the others; within each step the nearest first, and of equally near ones the first in the list.
 *
 * The distance is Gower's (1971, Biometrics 27(4)) for quantities: the mean of |x - y| / range over the indicators that
 * both report, where the range is that of the target and all candidates. An indicator in which all are equal adds
 * nothing. Candidates that share too few indicators with the target have no distance and are no peers.
 */
export function choosePeers(
  target: PeerCandidate,
  candidates: readonly PeerCandidate[],
  { count, sizeLimit, leastShared }: PeerSettings = peerSettings,
): Peer[] {
  const ranges = target.values.map((_, i) => {
    const known = [target, ...candidates].map(({ values }) => values[i]).filter((value) => value !== undefined);
    return known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
  });
  const peers = candidates.flatMap(({ product, size, values }, at): Peer[] => {
    const parts = values.flatMap((value, i) => {
      const own = target.values[i];
      if (value === undefined || own === undefined) return [];
      return [ranges[i] === 0 ? 0 : Math.abs(value - own) / ranges[i]!];
    });
    if (parts.length === 0 || parts.length < leastShared * target.values.length) return [];
    const sizeRatio = size === undefined || !target.size ? undefined : size / target.size;
    return [
      {
        at,
        sameProduct: product.trim().toLowerCase() === target.product.trim().toLowerCase(),
        sizeRatio,
        similarSize: sizeRatio !== undefined && sizeRatio >= 1 / sizeLimit && sizeRatio <= sizeLimit,
        distance: parts.reduce((sum, part) => sum + part, 0) / parts.length,
        shared: parts.length,
      },
    ];
  });
  const step = (peer: Peer) => (peer.sameProduct ? 0 : 2) + (peer.similarSize ? 0 : 1);
  return peers.sort((a, b) => step(a) - step(b) || a.distance - b.distance || a.at - b.at).slice(0, count);
}
