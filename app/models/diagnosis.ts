/** A yearly diagnosis: what a board finds of its sentra, by three lists from the literature that JARINGAN gathers. */
export const factors = {
  /** Rosenfeld (1997): what the success of a cluster rests on. */
  rosenfeld: [
    "specialisation",
    "research",
    "skills",
    "people",
    "networks",
    "suppliers",
    "capital",
    "entrepreneurship",
    "leadership",
  ],
  /** Porter's diamond. */
  porter: ["factors", "demand", "related", "rivalry"],
  /** Obstacles to marketing, JARINGAN's list. */
  obstacle: [
    "materials",
    "promotion",
    "quality",
    "narrow_market",
    "packaging",
    "information",
    "mismatch",
    "design",
    "unstable",
  ],
} as const;

export type Framework = keyof typeof factors;
export const frameworks = Object.keys(factors) as Framework[];
export type Factor = { [F in Framework]: `${F}.${(typeof factors)[F][number]}` }[Framework];

export const factorsOf = (framework: Framework) => factors[framework].map((name) => `${framework}.${name}` as Factor);

export const isObstacle = (factor: Factor) => factor.startsWith("obstacle.");

export const ratings = ["1", "2", "3", "4", "5"] as const;
export const presences = ["ada", "tidak"] as const;
/** As the form's field holds it: a rating, or whether an obstacle is there. */
export type FindingCode = (typeof ratings)[number] | (typeof presences)[number];

export interface Finding {
  factor: Factor;
  code: FindingCode;
  note: string | null;
  evidence: string | null;
  isSimulated: boolean;
}

export interface Diagnosis {
  findings: Finding[];
  comment: { text: string; at: Date } | undefined;
}

export const findingOf = (findings: readonly Finding[], factor: Factor) =>
  findings.find((finding) => finding.factor === factor);
