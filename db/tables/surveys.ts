import type { Generated } from "kysely";
import type { Json } from "./observations.ts";

/** One question. Without wording only where it was asked before wording was kept. */
export interface InstrumentItem {
  code: string;
  text_id?: string;
  text_en?: string;
}

/** What an instrument asks and how its answers are read; one document, which a version fixes. */
export interface InstrumentDefinition {
  /** "own": the study that the model comes from prints no questions, so their wording is this project's. */
  wording_source?: "own";
  scale: { min: number; max: number; labels_id?: string[]; labels_en?: string[] };
  constructs: { name: string; name_id: string; name_en: string; mode: "A" | "B"; items: InstrumentItem[] }[];
  paths: { from: string; to: string }[];
  /** The construct that the model explains. */
  target: string;
  /** Weakest path that a model of one sentra has to be able to show: it sets how many answers such a model needs. */
  smallest_path: number;
}

export interface InstrumentRow {
  code: string;
  name_id: string;
  name_en: string;
  /** Null where it is everybody's. */
  region_code: Generated<string | null>;
  created_by: Generated<number | null>;
  created_at: Generated<Date>;
}

export interface InstrumentVersionRow {
  instrument_code: string;
  version: number;
  definition: Json<InstrumentDefinition>;
  created_by: Generated<number | null>;
  created_at: Generated<Date>;
}

export type WaveState = "draft" | "open" | "closed" | "computed" | "published";

/** A region's or a sentra's: one of the two. */
export interface SurveyWaveRow {
  id: Generated<number>;
  region_code: string | null;
  sentra_id: number | null;
  title: string;
  instrument_code: string;
  instrument_version: number;
  state: Generated<WaveState>;
  renews_weights: Generated<boolean>;
  /** "YYYY-MM-DD", announced. */
  closes_on: string | null;
  /** First day of the month in which it was held. */
  held_in: string | null;
  source_id: number | null;
  created_by: number | null;
  created_at: Generated<Date>;
  opened_at: Date | null;
  closed_at: Date | null;
  published_at: Date | null;
}

export interface WaveSentraRow {
  sentra_id: number;
  wave_id: number;
}

export interface InvitationRow {
  sentra_id: number;
  wave_id: number;
  number: number;
  enterprise_id: number | null;
  token: Generated<string>;
  reminded_at: Date | null;
}

export type ResponseChannel = "link" | "paper" | "import";

export interface SurveyResponseRow {
  sentra_id: number;
  wave_id: number;
  id: Generated<number>;
  invitation_number: number | null;
  channel: ResponseChannel;
  /** SHA-256 of what the respondent keeps; opens the answers again. */
  receipt_hash: string | null;
  consent_version: number;
  consented_at: Generated<Date>;
  objects: Generated<boolean>;
  withdrawn_at: Date | null;
  /** By item; null where one was left out, and as a whole once erased. */
  answers: Json<Record<string, number | null>> | null;
  seconds: number | null;
  typed_by: number | null;
  created_at: Generated<Date>;
  changed_at: Generated<Date>;
  /** Their time was over: that somebody answered is left. */
  forgotten_at: Generated<Date | null>;
  /** Of the page's form that was typed into, and what was typed: sent twice, it is one. Null but for paper. */
  sent_form: Generated<string | null>;
}

export type QualityMark = "straight-lining" | "too-fast" | "duplicate" | "missing" | "other";

export interface ResponseExclusionRow {
  sentra_id: number;
  wave_id: number;
  response_id: number;
  mark: QualityMark;
  reason: string;
  excluded_by: number;
  excluded_at: Generated<Date>;
}
