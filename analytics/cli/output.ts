/** What a command hands back. */
export interface CommandOutput {
  result: unknown;
  out?: string;
  /** Lines for standard error beside a result, such as that the algorithm did not converge. */
  notices: string[];
}
