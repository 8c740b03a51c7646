/** Every way in which input can be refused. The application translates by code; the message is for people at a terminal. */
export type PlsInputCode =
  | "bad-file"
  | "bad-model"
  | "bad-setting"
  | "collinear-block"
  | "collinear-predictors"
  | "constant-indicator"
  | "cycle"
  | "degenerate-construct"
  | "duplicate-construct"
  | "duplicate-indicator"
  | "duplicate-path"
  | "empty-block"
  | "group-too-small"
  | "isolated-construct"
  | "missing-values"
  | "non-numeric-cell"
  | "resampling-failed"
  | "too-few-groups"
  | "too-few-rows"
  | "unknown-column"
  | "unknown-construct"
  | "unknown-indicator"
  | "value-off-scale";

/** The thing that is wrong: whichever of these names apply. Rows count from 1 and leave out the header. */
export interface PlsInputSubject {
  file?: string;
  row?: number;
  column?: string;
  construct?: string;
  constructs?: readonly string[];
  group?: string;
  setting?: string;
  needed?: number;
  found?: number;
}

/** Input from which nothing can be computed honestly. Thrown before any result exists. */
export class PlsInputError extends Error {
  readonly code: PlsInputCode;
  readonly subject: PlsInputSubject;

  constructor(code: PlsInputCode, message: string, subject: PlsInputSubject = {}) {
    super(message);
    this.name = "PlsInputError";
    this.code = code;
    this.subject = subject;
  }
}
