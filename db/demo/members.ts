import type { Insertable } from "kysely";
import { type Database, withActor } from "../client.ts";
import type { EnterpriseRow } from "../tables/enterprises.ts";
import { periods } from "./calendar.ts";
import { givenNames, secondNames, trades } from "./member-names.ts";
import type { Profile, SentraKey } from "./profiles.ts";
import { RandomStream } from "./random.ts";

export type DemoMember = Omit<Insertable<EnterpriseRow>, "sentra_id" | "changed_by">;

/** Members that closed during the 36 months; as many more joined as the number of businesses in the sheets asks for. */
const closed: Record<SentraKey, number> = { "bandar-kidul": 2, tanggulangin: 9, batik: 3, mebel: 7 };

/** Share of the figures that nobody has asked about yet, and of the businesses that have a number (NIB). */
const unasked = 0.1;
const registered = 0.55;

/**
 * Invented members of a sentra, as many at each month's end as its sheets count (KN01, up to their noise), with its
 * turnover and workers spread over them unevenly, as in real sentra: a few large ones, many small ones.
 * A business number (NIB) begins with 999, which no issued one does; addresses of mail end in .example.
 */
export function planMembers(profile: Profile): DemoMember[] {
  const draw = streamsOf(profile.key);
  const [first, last] = profile.enterprises.map(Math.round) as [number, number];
  const leaving = closed[profile.key];
  const joining = last - first + leaving;
  const total = first + joining;
  const weights = Array.from({ length: total }, () => Math.exp(1.15 * draw("size").normal()));
  const meanWeight = weights.reduce((sum, weight) => sum + weight, 0) / total;
  const salesEach = (12 * profile.turnover[1]) / last;
  const taken = new Set<string>();

  return weights.map((weight, index) => {
    const size = weight / meanWeight;
    const sales = salesEach * size;
    const assets = sales * 0.3 * Math.exp(0.7 * draw("assets").normal());
    // Those who leave were there from the beginning; those who join came during the 36 months.
    const active_from = index < first ? longAgo(draw("from")) : dayOf((index - first + 0.5) / joining, draw("from"));
    const active_until = index < leaving ? dayOf((index + 0.4) / leaving, draw("until")) : null;
    const started = Number(active_from.slice(0, 4)) - Math.floor(12 * draw("started").uniform());
    const asked = <T>(name: string, value: T) => (draw(`asked/${name}`).uniform() < unasked ? null : value);
    const hasNumber = draw("has-nib").uniform() < registered;
    const { owner, name } = nameMember(profile.key, draw("name"), taken);
    const { specialisation, kbli } = pick(trades[profile.key].work, draw("work"));
    return {
      name,
      owner_name: owner,
      specialisation,
      started_year: asked("started", started),
      assets: asked("assets", money(assets)),
      capital: asked("capital", money(assets * (0.5 + draw("capital").uniform()))),
      yearly_sales: asked("sales", money(sales)),
      workers: asked("workers", Math.max(1, Math.round(profile.workersEach * size ** 0.7 * 1.05))),
      nib: hasNumber ? `999${String(index + 1).padStart(4, "0")}${digits(draw("nib"), 6)}` : null,
      kbli: hasNumber ? kbli : null,
      phone: null,
      email: hasNumber ? `${slug(owner)}@${profile.key}.example` : null,
      address: profile.village,
      active_from,
      active_until,
      is_simulated: true,
    };
  });
}

/** A sentra's members, entered by its board, unless it has some. */
export function loadMembers(database: Database, profile: Profile, sentraId: number, board: number): Promise<void> {
  return withActor(database, board, async (tx) => {
    const any = await tx.selectFrom("enterprise").select("id").where("sentra_id", "=", sentraId).limit(1).execute();
    if (any.length > 0) return;
    const rows = planMembers(profile).map((member) => ({ ...member, sentra_id: sentraId, changed_by: board }));
    await tx.insertInto("enterprise").values(rows).execute();
  });
}

/** A stream for each kind of figure: another kind never changes these. */
function streamsOf(key: SentraKey): (name: string) => RandomStream {
  const streams = new Map<string, RandomStream>();
  return (name) => {
    const stream = streams.get(name) ?? new RandomStream(`members/${key}/${name}`);
    streams.set(name, stream);
    return stream;
  };
}

const pick = <T>(list: readonly T[], draw: RandomStream): T => list[Math.floor(draw.uniform() * list.length)]!;

const money = (amount: number) => BigInt(Math.max(1, Math.round(amount / 500_000))) * 500_000n;

const digits = (draw: RandomStream, count: number) =>
  String(Math.floor(draw.uniform() * 10 ** count)).padStart(count, "0");

const slug = (name: string) => name.toLowerCase().replaceAll(" ", ".");

function nameMember(key: SentraKey, draw: RandomStream, taken: Set<string>): { owner: string; name: string } {
  for (;;) {
    const given = pick(givenNames, draw);
    const second = pick(secondNames, draw);
    const name = pick(trades[key].names, draw).replace("*", draw.uniform() < 0.5 ? given : second);
    if (taken.has(name)) continue;
    taken.add(name);
    return { owner: `${given} ${second}`, name };
  }
}

/** A day of the 36 months, near that share of them. */
function dayOf(share: number, draw: RandomStream): string {
  const month = periods[Math.min(periods.length - 1, Math.floor(share * periods.length))]!;
  return month.slice(0, 8) + String(1 + Math.floor(28 * draw.uniform())).padStart(2, "0");
}

/** A day of the fifteen years before them. */
function longAgo(draw: RandomStream): string {
  const [year, month, day] = [2008 + 15 * draw.uniform(), 1 + 12 * draw.uniform(), 1 + 28 * draw.uniform()];
  return [year, month, day].map((part) => String(Math.floor(part)).padStart(2, "0")).join("-");
}
