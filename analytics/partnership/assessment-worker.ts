import { parentPort, threadId } from "node:worker_threads";
import type { BootstrapSettings } from "../bootstrap/settings.ts";
import { PlsInputError, type PlsInputCode, type PlsInputSubject } from "../pls/errors.ts";
import { type Assessment, assessSurvey, type Survey } from "./assessment.ts";

export interface AssessmentQuestion {
  survey: Survey;
  settings: Partial<BootstrapSettings>;
}

/** An error's class does not survive the way between threads, so input that was refused is told apart here. */
export type AssessmentAnswer =
  | { kind: "assessed"; assessment: Assessment; threadId: number }
  | { kind: "refused"; code: PlsInputCode; message: string; subject: PlsInputSubject };

parentPort!.on("message", ({ survey, settings }: AssessmentQuestion) => {
  parentPort!.postMessage(answer(survey, settings));
});

/** Anything but refused input is thrown, and ends the thread. */
function answer(survey: Survey, settings: Partial<BootstrapSettings>): AssessmentAnswer {
  try {
    return { kind: "assessed", assessment: assessSurvey(survey, settings), threadId };
  } catch (error) {
    if (!(error instanceof PlsInputError)) throw error;
    const { code, message, subject } = error;
    return { kind: "refused", code, message, subject };
  }
}
