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

/** What was answered includes what was withdrawn and those who object; these are counted apart from each other. */
export interface WaveCounts {
  invited: number;
  answered: number;
  withdrawn: number;
  objecting: number;
  onPaper: number;
}

type Counts = Omit<WaveCounts, "onPaper">;

/** Answers that a computation may use, before any is left out by its quality. */
export const usable = ({ answered, withdrawn, objecting }: Counts) => answered - withdrawn - objecting;

/** Answers in per cent of invitations; undefined where there are answers beyond the invitations, or no invitations. */
export const responseRate = ({ answered, invited }: Pick<Counts, "answered" | "invited">) =>
  invited === 0 || answered > invited ? undefined : (100 * answered) / invited;

interface Place extends Counts {
  name: string;
}

interface Asked {
  sentra: readonly Place[];
  ownModelNeeds: number;
  definition: { constructs: readonly { items: readonly { code: string; text_id?: string }[] }[] };
}

/** What its owner should know before a wave is opened, closed or computed; sentra by name. */
export function warningsOf({ sentra, ownModelNeeds, definition }: Asked) {
  const named = (places: readonly Place[]) => places.map(({ name }) => name);
  return {
    unworded: definition.constructs.flatMap(({ items }) =>
      items.filter(({ text_id }) => !text_id).map(({ code }) => code),
    ),
    uninvited: named(sentra.filter(({ invited }) => invited === 0)),
    /** Of those invited, in sentra where no more answered than were invited. */
    silent: sentra.reduce((sum, { invited, answered }) => sum + Math.max(0, invited - answered), 0),
    tooFew: named(sentra.filter((place) => usable(place) < fewestForPrivacy)),
    intervalOnly: named(sentra.filter((place) => usable(place) >= fewestForPrivacy && usable(place) < ownModelNeeds)),
  };
}

/** What the owner's buttons say: the name of a step in the forms of a wave's page. */
export const waveSteps = [
  "undang",
  "buka",
  "tutup",
  "buka-lagi",
  "hitung",
  "batal",
  "kembali",
  "terbitkan",
  "hapus",
] as const;
export type WaveStep = (typeof waveSteps)[number];

export const isWaveStep = (value: unknown): value is WaveStep => waveSteps.includes(value as WaveStep);

/** What its owner has to do next, in a word for lists; undefined where nothing. @param today "YYYY-MM-DD" */
export function taskOf({ state, closesOn }: { state: WaveState; closesOn: string | null }, today: string) {
  const tasks = { draft: "open", open: "watch", closed: "compute", computed: "publish", published: undefined } as const;
  return state === "open" && closesOn !== null && closesOn < today ? "close" : tasks[state];
}

export const addUp = (sentra: readonly WaveCounts[]): WaveCounts =>
  sentra.reduce(
    (sum, one) => ({
      invited: sum.invited + one.invited,
      answered: sum.answered + one.answered,
      withdrawn: sum.withdrawn + one.withdrawn,
      objecting: sum.objecting + one.objecting,
      onPaper: sum.onPaper + one.onPaper,
    }),
    { invited: 0, answered: 0, withdrawn: 0, objecting: 0, onPaper: 0 },
  );
