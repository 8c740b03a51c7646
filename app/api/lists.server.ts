import { z } from "zod";
import type { Actor } from "~/models/accounts.server.ts";
import { withReader } from "~/models/database.server.ts";
import { listObservationsAfter } from "~/models/observation-pages.server.ts";
import { getSeenCatalogue } from "~/models/office-catalogue.server.ts";
import { listScoresAfter } from "~/models/score-pages.server.ts";
import { listSentraAfter, listSentraIds } from "~/models/sentra.server.ts";
import { readCursor, writeCursor } from "./cursor.server.ts";
import { listParameters, questionOf, readIds, readParameters } from "./parameters.ts";
import { problem } from "./problem.ts";
import type { Indicator, Observation, Page, Result, Sentra } from "./schemas.ts";
import { toIndicator, toObservation, toResult, toSentra } from "./shapes.server.ts";

/** One query more than the page shows, so that it is known whether there is another. */
function page<Item, Entry>(
  found: readonly Item[],
  limit: number,
  toEntry: (item: Item) => Entry,
  cursorOf: (last: Item) => string,
): Page<Entry> {
  const shown = found.slice(0, limit);
  return { data: shown.map(toEntry), nextCursor: found.length > limit ? cursorOf(shown.at(-1)!) : null };
}

function after<Key extends z.ZodTuple>(cursor: string | undefined, question: string, key: Key) {
  if (cursor === undefined) return undefined;
  const read = readCursor(cursor, question, key);
  if (!read) {
    const message = "not a cursor of this list with these parameters";
    throw problem("invalid-parameter", { errors: [{ parameter: "cursor", message }] });
  }
  return read;
}

const oneId = z.tuple([z.int()]);
const sentraAndWave = z.tuple([z.int(), z.int()]);
const observationKey = z.tuple([z.int(), z.int(), z.iso.date()]);

/** Work about one sentra opens for that one alone, whatever else the actor sees. */
const only = (ids: number[] | undefined) => (ids?.length === 1 ? ids[0] : undefined);

export function listSentra(actor: Actor, url: string): Promise<Page<Sentra>> {
  const { limit, cursor } = readParameters(url, listParameters.sentra);
  const [id] = after(cursor, "sentra", oneId) ?? [0];
  return withReader(actor, undefined, async (tx) =>
    page(await listSentraAfter(tx, id, limit + 1), limit, toSentra, (last) => writeCursor([last.id], "sentra")),
  );
}

export function listIndicators(actor: Actor, url: string): Promise<Page<Indicator>> {
  const { limit, cursor } = readParameters(url, listParameters.indicators);
  const [id] = after(cursor, "indicators", oneId) ?? [0];
  return withReader(actor, undefined, async (tx) => {
    const behind = [...(await getSeenCatalogue(tx)).values()].filter((one) => one.id > id).sort((a, b) => a.id - b.id);
    return page(behind, limit, toIndicator, (last) => writeCursor([last.id], "indicators"));
  });
}

export function listObservations(actor: Actor, url: string): Promise<Page<Observation>> {
  const asked = readParameters(url, listParameters.observations);
  const { limit, cursor, from = "1900-01", to = "2099-12" } = asked;
  const question = questionOf("observations", asked);
  const key = after(cursor, question, observationKey);
  const wanted = readIds(asked.sentra);
  return withReader(actor, only(wanted), async (tx) => {
    const sentraIds = await listSentraIds(tx, wanted);
    const catalogue = await getSeenCatalogue(tx);
    const codes = asked.indicator?.split(",") ?? [...catalogue.keys()];
    const unknown = codes.filter((code) => !catalogue.has(code));
    if (unknown.length > 0) {
      const message = `there is no indicator ${unknown.join(", ")} in the account's catalogue`;
      throw problem("invalid-parameter", { errors: [{ parameter: "indicator", message }] });
    }
    const indicatorIds = codes.map((code) => catalogue.get(code)!.id);
    const found = await listObservationsAfter(tx, { sentraIds, indicatorIds, from, to, after: key, limit: limit + 1 });
    return page(found, limit, toObservation, (last) => writeCursor(last.key, question));
  });
}

export function listScores(actor: Actor, url: string): Promise<Page<Result>> {
  const asked = readParameters(url, listParameters.scores);
  const question = questionOf("scores", asked);
  const key = after(asked.cursor, question, sentraAndWave);
  const wanted = readIds(asked.sentra);
  return withReader(actor, only(wanted), async (tx) => {
    const sentraIds = await listSentraIds(tx, wanted);
    const found = await listScoresAfter(tx, { sentraIds, after: key, limit: asked.limit + 1 });
    return page(found, asked.limit, toResult, (last) => writeCursor([last.sentraId, last.scores.waveId], question));
  });
}
