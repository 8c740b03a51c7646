import type { WaveState } from "db/tables/surveys.ts";

export type { WaveState } from "db/tables/surveys.ts";

/** In the order in which a wave goes through them. */
export const waveStates = ["draft", "open", "closed", "computed", "published"] as const;

/** Where its owner may take a wave from here. That a closed one becomes computed is the computation's doing. */
export const nextStates: Record<WaveState, readonly WaveState[]> = {
  draft: ["open"],
  open: ["closed"],
  closed: ["open"],
  computed: ["closed", "published"],
  published: [],
};

/** Answers of so few people could be traced to a person: nothing is shown of them. */
export const fewestForPrivacy = 5;

interface Counts {
  invited: number;
  answered: number;
  withdrawn: number;
  objecting: number;
}

/** Answers that a computation may use, before any is left out by its quality. */
export const usable = ({ answered, withdrawn, objecting }: Counts) => answered - withdrawn - objecting;

/** Answers in per cent of invitations; undefined where there are answers beyond the invitations, or no invitations. */
export const responseRate = ({ answered, invited }: Counts) =>
  invited === 0 || answered > invited ? undefined : (100 * answered) / invited;
