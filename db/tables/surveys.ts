import type { Json } from "./observations.ts";

/** What an instrument measures; the shape that the PLS engine reads, with the constructs' names beside it. */
export interface InstrumentModel {
  constructs: { name: string; name_id: string; name_en: string; indicators: string[]; mode: "A" | "B" }[];
  paths: { from: string; to: string }[];
}

export interface InstrumentRow {
  code: string;
  name_id: string;
  name_en: string;
  scale_min: number;
  scale_max: number;
  model: Json<InstrumentModel>;
  target: string;
}

export interface SurveyWaveRow {
  sentra_id: number;
  wave: number;
  instrument_code: string;
  held_in: string | null;
  source_id: number | null;
}

export interface SurveyResponseRow {
  sentra_id: number;
  wave: number;
  respondent: number;
  answers: Json<Record<string, number | null>>;
}
