import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { writeReceipt } from "~/models/receipt.ts";
import { takeAnswers } from "./take-answers.server.ts";

/** Answers as a device sends them by itself (app/respondent/deliver.ts): the questionnaire's form, answered in JSON. */
export async function action({ request, params }: ActionFunctionArgs) {
  const form = new URLSearchParams(await request.text());
  const { refused, receipt, headers, status } = await takeAnswers(request, params.key, form);
  return Response.json(refused ? { refused } : { receipt: writeReceipt(receipt) }, { status, headers });
}

export const loader = ({ params }: ActionFunctionArgs) => redirect(`/isi/${encodeURIComponent(params.key!)}`);
