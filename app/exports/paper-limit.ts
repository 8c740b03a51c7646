/** The longest table that is printed, in rows: some forty pages. A longer one is for a program that sorts and filters. */
export const longestPaper = 1_000;
