import type { BootstrapResult, ChangeSinceBefore, ModelOutcome, ModelReport, WaveResult, WeightsUsed } from "analytics";
import { sql } from "kysely";
import { anyOf, type Tx } from "./database.server.ts";
import { modelOf } from "./instrument.ts";
import { notFound } from "./not-found.server.ts";
import { findPooledImportance, type Importance, importanceOf } from "./published-importance.server.ts";
import {
  notAlikeWith,
  overall,
  type PublishedScores,
  scoreOf,
  type ShownReport,
  type WeightsShown,
} from "./published-wave.ts";

/** Everything that is shown of one published wave of a sentra. */
export interface HealthResult extends PublishedScores {
  own: ShownModel;
  withBefore: ChangeSinceBefore | undefined;
  importance: Importance | undefined;
  /** The constructs, and "overall", that may not be set beside other sentra's; undefined where it was not tested. */
  notAlike: string[] | undefined;
}

export type ShownModel = ({ kind: "estimated" } & ShownReport) | Exclude<ModelOutcome, { kind: "estimated" }>;

/** The month in which it was held, or else closed. */
export const heldIn = sql<string>`coalesce(w.held_in, date_trunc('month', w.closed_at at time zone 'Asia/Jakarta')::date)`;

/** As a list to read by: joined alone, the database goes through everybody's waves to find these. */
export const wavesWithResult = (sentraIds: readonly number[]) =>
  sql<number>`any (array(select wave_id from sentra_result where sentra_id = ${anyOf(sentraIds)}))`;

/** What was computed of a sentra, once when its wave was, and only read here. */
const results = (tx: Tx, sentraId: number) =>
  tx
    .selectFrom("sentra_result as r")
    .innerJoin("survey_wave as w", "w.id", "r.wave_id")
    .innerJoin("instrument as i", "i.code", "w.instrument_code")
    .innerJoin("instrument_version as v", (join) =>
      join.onRef("v.instrument_code", "=", "w.instrument_code").onRef("v.version", "=", "w.instrument_version"),
    )
    .leftJoin("data_source as d", "d.id", "w.source_id")
    .leftJoin("sentra_comparability as c", (join) =>
      join.onRef("c.sentra_id", "=", "r.sentra_id").onRef("c.wave_id", "=", "r.wave_id"),
    )
    .leftJoin("weights_version as g", "g.id", "r.weights_id")
    .leftJoin("survey_wave as gw", "gw.id", "g.wave_id")
    .where("r.sentra_id", "=", sentraId)
    .where("w.id", "=", wavesWithResult([sentraId]))
    .select([
      "w.id",
      "w.title",
      "w.state",
      "w.instrument_code",
      "w.instrument_version",
      "i.name_id",
      "i.name_en",
      "v.definition",
    ])
    .select(["d.title_id", "d.title_en", "d.is_simulated"])
    .select(["r.result", "r.respondents", "r.invited", "r.withdrawn", "r.objecting", "r.excluded"])
    .select(["g.id as weights_id", "g.wave_id as weights_wave", "g.respondents as weights_respondents"])
    .select(["gw.held_in as weights_month", "c.not_alike"])
    .select(heldIn.as("month"));

type Row = Awaited<ReturnType<ReturnType<typeof results>["execute"]>>[number];

const published = (tx: Tx, sentraId: number) =>
  results(tx, sentraId).where("w.state", "=", "published").orderBy(heldIn, "desc").orderBy("w.id", "desc");

/** A sentra's published waves with their scores, the newest first. */
export async function getHealth(tx: Tx, sentraId: number): Promise<PublishedScores[]> {
  return (await published(tx, sentraId).execute()).map((row) => toScores(row, readResult(row.result)));
}

/** The whole in its last published wave; undefined where there is none, or too few answered to show it. */
export async function findLatestScore(tx: Tx, sentraId: number) {
  const row = await published(tx, sentraId).limit(1).executeTakeFirst();
  if (!row) return undefined;
  const { title, month, source, scores } = toScores(row, readResult(row.result));
  const whole = scoreOf(scores, overall);
  return whole && { title, month, isSimulated: source?.isSimulated ?? false, ...whole };
}

export type LatestScore = NonNullable<Awaited<ReturnType<typeof findLatestScore>>>;

/**
 * A published result, or for the wave's owner one that is only computed: it is read before it is published.
 * @param wave its id, as it stands in an address
 * @throws 404 where that wave has no such result of this sentra
 */
export async function getResult(tx: Tx, sentraId: number, wave: string | number | undefined): Promise<HealthResult> {
  if (!/^[1-9]\d{0,8}$/.test(String(wave))) throw notFound();
  const waveId = Number(wave);
  const row = await results(tx, sentraId)
    .where("w.id", "=", waveId)
    .where((eb) =>
      eb.or([eb("w.state", "=", "published"), eb.and([eb("w.state", "=", "computed"), sql<boolean>`owns_wave(w.id)`])]),
    )
    .executeTakeFirst();
  if (!row) throw notFound();
  const result = readResult(row.result);
  const { outcome } = result.sentra[0]!;
  const scores = toScores(row, result);
  if (outcome.kind === "withheld") {
    const own = { kind: "too-few", needed: outcome.needed, found: row.respondents } as const;
    return { ...scores, own, withBefore: undefined, importance: undefined, notAlike: undefined };
  }
  const pools = [waveId, row.weights_wave].filter((wave) => wave !== null);
  return {
    ...scores,
    own: showModel(outcome.own),
    withBefore: outcome.withBefore,
    importance: importanceOf(outcome.own) ?? (await findPooledImportance(tx, pools)),
    notAlike: notAlikeWith(row.not_alike),
  };
}

/** As the engine wrote it (`writeWaveResult`): of one sentra. */
const readResult = (text: string) => JSON.parse(text) as WaveResult;

function toScores(row: Row, result: WaveResult): PublishedScores {
  const { outcome } = result.sentra[0]!;
  return {
    waveId: row.id,
    title: row.title,
    month: row.month,
    isPublished: row.state === "published",
    source:
      row.title_id === null
        ? undefined
        : { titleId: row.title_id, titleEn: row.title_en!, isSimulated: row.is_simulated! },
    instrument: {
      code: row.instrument_code,
      version: row.instrument_version,
      nameId: row.name_id,
      nameEn: row.name_en,
      model: modelOf(row.definition),
      target: row.definition.target,
    },
    turnout: {
      respondents: row.respondents,
      invited: row.invited,
      withdrawn: row.withdrawn,
      objecting: row.objecting,
      excluded: row.excluded,
    },
    weights: showWeights(row, result.weights),
    scores: outcome.kind === "scored" ? outcome.scores : [],
    ...(outcome.kind === "withheld" && { withheld: { needed: outcome.needed } }),
  };
}

type WeightsRow = Pick<Row, "weights_id" | "weights_respondents" | "weights_month">;

/** Frozen weights with the wave that they come from. */
export function showWeights(row: WeightsRow, used: WeightsUsed): WeightsShown {
  if (used.kind !== "frozen") return used;
  return {
    kind: "version",
    id: row.weights_id!,
    respondents: row.weights_respondents!,
    month: row.weights_month ?? undefined,
  };
}

/** Without what no page shows: a model's whole report is ten times as long. */
export function showModel(model: ModelOutcome): ShownModel {
  return model.kind === "estimated" ? { kind: "estimated", ...showReport(model) } : model;
}

function showReport({ result, bootstrap, prediction, problems }: ModelReport): ShownReport {
  const { scores: _s, crossLoadings: _c, ...shown } = result;
  return { result: shown, prediction, problems, ...(bootstrap && { bootstrap: showBootstrap(bootstrap) }) };
}

function showBootstrap({ resamples, failed, seed, confidence, paths, r2, warnings }: BootstrapResult) {
  // The others are about BCa intervals, and those shown are percentile intervals.
  const shown = warnings.filter(({ code }) => code === "resamples-failed");
  return { resamples, failed, seed, confidence, paths, r2, warnings: shown };
}
