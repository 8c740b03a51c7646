import { readReceiptCookie, receiptCookie } from "~/auth/receipt.server.ts";
import { readSubmission, type Submission } from "~/models/answers.ts";
import { createReceipt } from "~/models/receipt.ts";
import { giveAnswers, type Refusal } from "~/models/respondent.server.ts";

interface Taken {
  submission: Submission;
  receipt: string;
  refused: Refusal | undefined;
  /** Of the response: the receipt for this browser, once there is something that it opens. */
  headers: Record<string, string>;
  status: number;
}

const statuses: Partial<Record<Refusal, number>> = { unknown: 404, invalid: 400, empty: 400, consent: 400 };

/**
 * Takes what a questionnaire sent. What this browser gave before is corrected; otherwise the receipt is the one that
 * was chosen before sending.
 */
export async function takeAnswers(request: Request, key: string | undefined, form: URLSearchParams): Promise<Taken> {
  const submission = readSubmission(form, Date.now());
  const receipt = readReceiptCookie(request) ?? submission.receipt ?? createReceipt();
  const refused = await giveAnswers(key, receipt, submission);
  const headers: Record<string, string> = refused ? {} : { "Set-Cookie": receiptCookie(key!, receipt) };
  return { submission, receipt, refused, headers, status: refused ? (statuses[refused] ?? 409) : 200 };
}
