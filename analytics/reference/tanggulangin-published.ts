/**
 * The published tables of the Tanggulangin study (business partnership in the bag cluster of Kab. Sidoarjo), printed by
 * WarpPLS: facts to recompute, for tests and for the page that shows them beside their recomputation.
 */

export interface PublishedConstruct {
  code: string;
  loadings: readonly number[];
  /** Printed standard errors of the loadings. */
  errors: readonly number[];
  ave: number;
  compositeReliability: number;
}

export const publishedConstructs: readonly PublishedConstruct[] = [
  {
    code: "MS",
    loadings: [0.848, 0.894, 0.779],
    errors: [0.093, 0.092, 0.095],
    ave: 0.709,
    compositeReliability: 0.879,
  },
  {
    code: "SP",
    loadings: [0.792, 0.555, 0.785],
    errors: [0.095, 0.103, 0.095],
    ave: 0.517,
    compositeReliability: 0.758,
  },
  {
    code: "KV",
    loadings: [0.775, 0.561, 0.676, 0.766],
    errors: [0.096, 0.103, 0.017, 0.096],
    ave: 0.583,
    compositeReliability: 0.71,
  },
  {
    code: "KP",
    loadings: [0.751, 0.747, 0.872, 0.821],
    errors: [0.096, 0.096, 0.092, 0.094],
    ave: 0.639,
    compositeReliability: 0.876,
  },
  {
    code: "SIN",
    loadings: [0.727, 0.839, 0.749, 0.773, 0.736],
    errors: [0.097, 0.093, 0.096, 0.096, 0.097],
    ave: 0.587,
    compositeReliability: 0.876,
  },
  {
    code: "KB",
    loadings: [0.903, 0.895, 0.57],
    errors: [0.091, 0.092, 0.102],
    ave: 0.647,
    compositeReliability: 0.841,
  },
];

/** The third item of KV has .017 printed for its standard error: a misprint, most likely of .099. */
export const misprintedError = { code: "KV", item: 2 } as const;

export interface PublishedPath {
  from: string;
  to: string;
  estimate: number;
  error: number;
  /** As printed; .001 stands for "< .001". */
  p: number;
}

export const publishedPaths: readonly PublishedPath[] = [
  { from: "MS", to: "KB", estimate: 0.198, error: 0.116, p: 0.046 },
  { from: "SP", to: "KB", estimate: 0.234, error: 0.115, p: 0.023 },
  { from: "KV", to: "KB", estimate: 0.159, error: 0.118, p: 0.09 },
  { from: "KP", to: "KB", estimate: 0.376, error: 0.109, p: 0.001 },
  { from: "SIN", to: "KB", estimate: 0.202, error: 0.116, p: 0.043 },
];

export const publishedR2 = 0.575;

/** Rows the study states, and rows that its standard errors imply. */
export const statedRows = 76;
export const impliedRows = 65;

/** Correlations of the constructs in the order above; the diagonal is the printed √AVE. */
export const publishedCorrelations: readonly (readonly number[])[] = [
  [0.842, 0.482, 0.311, 0.204, 0.31, 0.49],
  [0.482, 0.719, -0.056, 0.284, 0.569, 0.5],
  [0.311, -0.056, 0.619, -0.141, 0.112, 0.202],
  [0.204, 0.284, -0.141, 0.799, 0.367, 0.534],
  [0.31, 0.569, 0.112, 0.367, 0.766, 0.537],
  [0.49, 0.5, 0.202, 0.534, 0.537, 0.804],
];
