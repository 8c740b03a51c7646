import { actorKey, choosePeers, compareBeforeAfter, type Course, type HelpActor } from "analytics";
import { sql } from "kysely";
import type { HelpKind } from "./assistance.ts";
import { listHelp } from "./assistance-records.server.ts";
import type { Tx } from "./database.server.ts";
import { catalogueIn } from "./effective-catalogue.ts";
import { getWholeCatalogue, type Indicator } from "./indicators.server.ts";
import { listObservations } from "./observations.server.ts";
import { daysIn, firstDay, type Month, monthOf, monthsBetween, shiftMonth } from "./periods.ts";
import type { Programme } from "./programme.ts";
import { listParticipants } from "./programmes.server.ts";
import { SeriesBook, withParts } from "./series.ts";

export const windowLengths = [3, 6, 12] as const;
export type WindowLength = (typeof windowLengths)[number];

/** By these a sentra is near to another: enterprises, turnover, workers. */
const likeness = ["KN01", "KN02", "KN05"];
/** Candidates for comparison beyond which no more are read; those with a participant's product come first. */
const mostCandidates = 300;
const mostParticipants = 200;

/** The months before a programme began and after it ended (or began, where it has no end). */
export function windowsOf({ startsOn, endsOn }: Pick<Programme, "startsOn" | "endsOn">, length: WindowLength) {
  const [start, end] = [monthOf(startsOn), monthOf(endsOn ?? startsOn)];
  const months = (from: Month) => monthsBetween(from, shiftMonth(from, length - 1));
  return { before: months(shiftMonth(start, -length)), after: months(shiftMonth(end, 1)) };
}

type Place = Awaited<ReturnType<typeof listParticipants>>[number];

/** How an indicator went in the sentra that took part and in those most like them, before and after. */
export async function getProgrammeEffect(tx: Tx, programme: Programme, aim: { code: string }, length: WindowLength) {
  const participants = (await listParticipants(tx, programme.id)).slice(0, mostParticipants);
  const candidates = await listCandidates(tx, programme, participants);
  const catalogue = catalogueIn([programme.region.code], await getWholeCatalogue(tx));
  const indicator = catalogue.get(aim.code)!;
  const { before, after } = windowsOf(programme, length);
  const codes = withParts([aim.code, ...likeness], catalogue);
  const sentraIds = [...participants, ...candidates].map(({ id }) => id);
  const read = async (months: readonly Month[]) => {
    const wanted = { sentraIds, codes, from: months[0]!, to: months.at(-1)! };
    return new SeriesBook(catalogue, await listObservations(tx, catalogue, wanted), months);
  };
  const [earlier, later] = [await read(before), await read(after)];
  const others = chooseOthers(participants, candidates, aim.code, earlier);
  const courseOf = ({ id }: Place): Course => ({
    sentraId: id,
    before: earlier.series(id, aim.code),
    after: later.series(id, aim.code),
  });
  const courses = { participants: participants.map(courseOf), others: others.map(courseOf) };
  const all = [...courses.participants, ...courses.others].flatMap(({ before, after }) => [...before, ...after]);
  const scale = indicator.valueType === "percent" || indicator.valueType === "rating" ? "absolute" : "relative";
  return {
    indicator: pick(indicator),
    windows: { before, after },
    scale: scale as "absolute" | "relative",
    places: [...participants, ...others],
    participantIds: participants.map(({ id }) => id),
    result: compareBeforeAfter(courses, scale),
    months: { missing: all.filter((value) => value === undefined).length, of: all.length },
    simulatedIds: [...participants, ...others]
      .map(({ id }) => id)
      .filter((id) => earlier.isSimulated(id, aim.code) || later.isSimulated(id, aim.code)),
    help: await listOtherHelp(tx, programme, participants, others, [before[0]!, after.at(-1)!]),
  };
}

export type ProgrammeEffect = Awaited<ReturnType<typeof getProgrammeEffect>>;

const pick = ({ code, nameId, nameEn, unit, valueType }: Indicator) => ({ code, nameId, nameEn, unit, valueType });

/** Sentra of the programme's province that do not take part. */
async function listCandidates(tx: Tx, programme: Programme, participants: readonly Place[]): Promise<Place[]> {
  const province = programme.region.code.slice(0, 2);
  const products = [...new Set(participants.map(({ product }) => product))];
  return tx
    .selectFrom("sentra as s")
    .where(sql<boolean>`(s.region_code = ${province} or starts_with(s.region_code, ${`${province}.`}))`)
    .where(
      sql<boolean>`not exists (select from programme_sentra m where m.sentra_id = s.id and m.programme_id = ${programme.id})`,
    )
    .orderBy(sql`s.product = any (${products}::text[])`, "desc")
    .orderBy("s.id")
    .limit(mostCandidates)
    .select(["s.id", "s.name", "s.product", "s.is_simulated as isSimulated"])
    .execute();
}

/** For each that took part, those most like it before the programme began; each of them once. */
function chooseOthers(
  participants: readonly Place[],
  candidates: readonly Place[],
  code: string,
  book: SeriesBook,
): Place[] {
  const describe = ({ id, product }: Place) => ({
    product,
    size: mean(book.series(id, "KN01")),
    values: [...likeness, code].map((one) => mean(book.series(id, one))),
  });
  const described = candidates.map(describe);
  const chosen = new Set(participants.flatMap((one) => choosePeers(describe(one), described).map(({ at }) => at)));
  return candidates.filter((_, at) => chosen.has(at));
}

function mean(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : undefined;
}

/** What else reached either group in these months: who may have moved the indicator besides. */
async function listOtherHelp(
  tx: Tx,
  programme: Programme,
  participants: readonly Place[],
  others: readonly Place[],
  [first, last]: [Month, Month],
) {
  const [inside, outside] = [participants, others].map((group) => group.map(({ id }) => id)) as [number[], number[]];
  const days = { from: firstDay(first), to: `${last}-${daysIn(last)}` };
  const help = await listHelp(tx, [...inside, ...outside], days);
  const rows = new Map<string, { kind: HelpKind; actor: HelpActor; sentra: Set<number> }>();
  for (const { source, id, kind, actor, sentraId } of help) {
    if (source === "programme" && id === programme.id) continue;
    const key = `${kind} ${actorKey(actor)}`;
    const row = rows.get(key) ?? { kind, actor, sentra: new Set() };
    row.sentra.add(sentraId);
    rows.set(key, row);
  }
  return [...rows.values()]
    .map(({ sentra, ...row }) => ({
      ...row,
      participants: inside.filter((id) => sentra.has(id)).length,
      others: outside.filter((id) => sentra.has(id)).length,
    }))
    .sort(
      (a, b) =>
        Number(b.kind === programme.kind) - Number(a.kind === programme.kind) || b.participants - a.participants,
    );
}
