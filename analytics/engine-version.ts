/**
 * Version of everything between answers and a published result: estimation, resampling, comparison, scores and the way
 * a result is written. Raise it with every change after which the same design and answers may give other bytes: the
 * first number where the meaning of a figure or key changes, the second where figures or keys are added or move beyond
 * rounding, the third where only digits at the limit of precision do. What merely runs faster leaves it alone.
 */
export const engineVersion = "1.0.0";
