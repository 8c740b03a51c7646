/** What a command hands back. */
export interface CommandOutput {
  result: unknown;
  /** The result as it is written, where its very bytes are promised. */
  text?: string;
  out?: string;
  /** Lines for standard error beside a result, such as that the algorithm did not converge. */
  notices: string[];
}
