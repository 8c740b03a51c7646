import { sql } from "kysely";
import { beforeAll, expect, it } from "vitest";
import type { Tx } from "../client.ts";
import { useTestDatabase, within } from "./database.ts";
import { actorOf, intruders, readTargets, seenBy, send, type Target } from "./intruders.ts";

const test = useTestDatabase();
let targets: Target[];
beforeAll(async () => void (targets = await readTargets(test.asSuperuser)));

/** By the names of their parameters: which table they name a row of. */
const named: Record<string, string> = {
  p_sentra: "sentra",
  p_wave: "survey_wave",
  p_programme: "programme",
  p_user: "app_user",
};

/** Only policies ask it, each beside whether the wave is the asker's; no query of the application does. */
const answersAll = ["wave_state"];

/** What administrators do with accounts; each asks for itself whether it is one. */
const ofAdministrators = ["create_account_link", "end_sessions", "erase_account", "factor_since", "reset_factor"];

/** What runs with its owner's rights and takes an id: it has to ask for itself whose that is. */
async function listFunctions(tx: Tx) {
  const { rows } = await sql<{ name: string; parameters: { name: string; type: string }[] }>`
    select p.proname as name,
           (select jsonb_agg(jsonb_build_object('name', p.proargnames[i], 'type', format_type(p.proargtypes[i - 1], null)) order by i)
              from generate_series(1, p.pronargs) i) as parameters
      from pg_proc p
     where p.pronamespace = 'public'::regnamespace and p.prosecdef and p.prorettype <> 'trigger'::regtype
       and has_function_privilege('sentra_app', p.oid, 'execute') and p.pronargs > 0 and p.proname not like 'begin%'
     order by 1`.execute(tx);
  return rows.filter(
    ({ name, parameters }) => !answersAll.includes(name) && parameters.some((one) => one.name in named),
  );
}

const anyOf: Record<string, string> = {
  integer: "1",
  smallint: "1",
  bigint: "1",
  date: "'2026-01-01'",
  jsonb: "'{}'",
  "timestamp with time zone": "now()",
};

function callOf(
  { name, parameters }: { name: string; parameters: { name: string; type: string }[] },
  idOf: (table: string) => unknown,
) {
  const values = parameters.map(({ name: parameter, type }) => {
    if (parameter in named)
      return type.endsWith("[]") ? `'{${String(idOf(named[parameter]!))}}'` : `'${String(idOf(named[parameter]!))}'`;
    if (type.endsWith("[]")) return "'{1}'";
    return anyOf[type] ?? "'internal'";
  });
  const typed = values.map((value, index) => `${value}::${parameters[index]!.type}`);
  return `select * from ${name}(${typed.join(", ")})`;
}

it.each(intruders)("functions with their owner's rights answer %s for another's row as for none", async (name) => {
  const all = await test.asSuperuser(listFunctions);
  const functions = name === "admin" ? all.filter((one) => !ofAdministrators.includes(one.name)) : all;
  const [wrong, seen] = [[] as string[], seenBy(test.fixture, name)];
  const foreign = (table: string) => {
    const rows = targets.find((one) => one.name === table)!.rows.filter(({ tenant }) => !seen.has(tenant));
    return [...new Map(rows.map(({ tenant, row }) => [tenant, row["id"]])).values()];
  };
  const most = Math.max(...Object.values(named).map((table) => foreign(table).length));
  await within(test.database, actorOf(test.fixture, name), async (tx) => {
    for (const one of functions) {
      const say = async (idOf: (table: string) => unknown) => {
        const { told, rows } = await send(tx, callOf(one, idOf));
        return `${told} ${JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`;
      };
      const nobodys = await say(() => 99_999_001);
      for (let at = 0; at < most; at++) {
        const theirs = await say((table) => foreign(table)[at % foreign(table).length]);
        if (theirs !== nobodys) wrong.push(`${one.name}: ${theirs} / ${nobodys}`);
      }
    }
  });
  expect(functions.length).toBeGreaterThan(10);
  expect([...new Set(wrong)]).toEqual([]);
});
