import type { SubmissionResult } from "@conform-to/react";

interface VersionFieldProps {
  /** As the record is now. */
  version: Date | string;
  lastResult: SubmissionResult | undefined;
}

/** Which state of the record the form showed. What was refused keeps the one that it was typed against. */
export function VersionField({ version, lastResult }: VersionFieldProps) {
  const typed = lastResult?.initialValue?.["versi"];
  const now = typeof version === "string" ? version : version.toISOString();
  return <input type="hidden" name="versi" value={typeof typed === "string" ? typed : now} />;
}
