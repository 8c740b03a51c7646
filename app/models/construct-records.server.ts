import { sql } from "kysely";
import type { ConstructLink } from "./construct-links.ts";
import { listCooperations } from "./cooperation.server.ts";
import type { Tx } from "./database.server.ts";
import { isRunning, stateOf } from "./partnership.ts";
import { listPartnerships } from "./partnerships.server.ts";

/** As many of each as help to begin; the registers hold the rest. */
const most = 5;

/** What of a sentra's records works on a construct: what is under way, and partnerships with what they show of it. */
export async function listConstructRecords(
  tx: Tx,
  sentraId: number,
  aim: { instrument: string; construct: string },
  link: ConstructLink,
  today: string,
) {
  const programmes = await listProgrammesFor(tx, sentraId, aim, today);
  const cooperations = (await listCooperations(tx, sentraId)).filter(
    ({ form, state }) => link.forms.includes(form) && (state === "running" || state === "planned"),
  );
  const running = (await listPartnerships(tx, sentraId)).filter((one) => isRunning(stateOf(one, today)));
  const signs = await listSigns(tx, sentraId, link);
  const partnerships = running.map(({ id, largeParty, openFlags, isSimulated }) => ({
    id,
    largeParty,
    isSimulated,
    openFlags: link.duties ? openFlags : 0,
    ...signs.get(id)!,
  }));
  const shown = partnerships
    .filter(
      ({ openFlags, rating, reached, linkages, duties }) => openFlags > 0 || rating || reached || linkages || duties,
    )
    // What calls for work first: a flag, then what was rated lowest.
    .toSorted((a, b) => b.openFlags - a.openFlags || Number(a.rating ?? 5) - Number(b.rating ?? 5) || a.id - b.id);
  return {
    programmes,
    cooperations: cooperations.slice(0, most).map(({ id, title, form, state, institution, source }) => ({
      id,
      title,
      form,
      state,
      institution,
      isSimulated: source?.isSimulated ?? false,
    })),
    moreCooperations: Math.max(0, cooperations.length - most),
    partnerships: shown.slice(0, most),
    morePartnerships: Math.max(0, shown.length - most),
  };
}

/** Programmes of offices that the sentra takes part in, meant to move this construct and not over. */
function listProgrammesFor(
  tx: Tx,
  sentraId: number,
  { instrument, construct }: { instrument: string; construct: string },
  today: string,
) {
  return tx
    .selectFrom("programme as p")
    .innerJoin("programme_sentra as s", "s.programme_id", "p.id")
    .where("s.sentra_id", "=", sentraId)
    .where("p.instrument_code", "=", instrument)
    .where("p.construct", "=", construct)
    .where((eb) => eb.or([eb("p.ends_on", "is", null), eb("p.ends_on", ">=", today)]))
    .orderBy("p.starts_on")
    .limit(most)
    .select(["p.id", "p.title", "p.kind", "p.is_simulated as isSimulated"])
    .execute();
}

export type ConstructRecords = Awaited<ReturnType<typeof listConstructRecords>>;

interface Signs {
  /** Mean of the last ratings on the construct's aspects, by both sides, 1 to 5. */
  rating: number | undefined;
  /** Of the last evaluation that was about one of its subjects. */
  reached: "yes" | "partly" | "no" | undefined;
  evaluatedOn: string | undefined;
  linkages: number;
  duties: { fulfilled: number; due: number } | undefined;
}

async function listSigns(tx: Tx, sentraId: number, link: ConstructLink): Promise<Map<number, Signs>> {
  const { rows } = await sql<{
    id: number;
    rating: number | null;
    reached: "yes" | "partly" | "no" | null;
    evaluatedOn: string | null;
    linkages: number;
    fulfilled: number;
    due: number;
  }>`
    select p.id, r.rating, e.reached, e.evaluated_on as "evaluatedOn",
           (select count(*)::int from partnership_linkage l
             where (l.sentra_id, l.partnership_id) = (p.sentra_id, p.id) and l.kind = any (${[...link.linkages]}::text[])) as linkages,
           (select count(distinct v.duty_code)::int from partnership_evidence v
             where (v.sentra_id, v.partnership_id) = (p.sentra_id, p.id)) as fulfilled,
           (select count(*)::int from partnership_duty d
             where d.pattern_code is null or d.pattern_code = p.pattern_code) as due
      from partnership p
      left join lateral (
        select avg(last.rating)::float8 as rating from (
          select distinct on (side, aspect) rating from partnership_rating
           where (sentra_id, partnership_id) = (p.sentra_id, p.id) and aspect = any (${[...link.aspects]}::text[])
           order by side, aspect, rated_on desc) last) r on true
      left join lateral (
        select reached, evaluated_on from partnership_evaluation
         where (sentra_id, partnership_id) = (p.sentra_id, p.id) and subjects && ${[...link.subjects]}::text[]
         order by evaluated_on desc, id desc limit 1) e on true
     where p.sentra_id = ${sentraId}`.execute(tx);
  return new Map(
    rows.map(({ id, rating, reached, evaluatedOn, linkages, fulfilled, due }) => [
      id,
      {
        rating: rating ?? undefined,
        reached: reached ?? undefined,
        evaluatedOn: evaluatedOn ?? undefined,
        linkages,
        duties: link.duties && due > 0 ? { fulfilled, due } : undefined,
      },
    ]),
  );
}
