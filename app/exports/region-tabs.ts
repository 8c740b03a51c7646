import { sizeClasses } from "analytics";
import { indicatorName, unitName } from "~/i18n/indicator-words.ts";
import type { Pillar } from "~/models/indicators.server.ts";
import { toJakartaTime } from "~/models/jakarta-time.ts";
import { constructName, overall } from "~/models/published-wave.ts";
import type { RegionData } from "~/models/region-data.server.ts";
import type { Sentra } from "~/models/sentra.server.ts";
import type { ExportPage } from "./page.server.ts";
import { type Field, marked, type RecordTab, recordTab, type Region, type RegionTab, text } from "./record-tab.ts";
import { registerTabs } from "./register-tabs.ts";

const pillarsShown = ["performance", "internal", "external", "infrastructure", "partnership"] as const;

/** Everything that the dashboard holds of a region, a table each; the list of sentra comes before them. */
export function regionTabs(region: Region, page: ExportPage): RegionTab[] {
  const { t } = page;
  const titles = (kind: "sheets" | "members" | "health" | "targets") => t(`workbook.titles.${kind}`);
  const holds = (kind: "values" | "sheets" | "members" | "health" | "targets", tab: RecordTab) => ({
    ...tab,
    holds: t(`workbook.kinds.${kind}`),
  });
  return [
    ...pillarsShown.map((pillar) => holds("values", valuesTab(pillar, region, page))),
    holds("sheets", sheetsTab(titles("sheets"), region, page)),
    holds("members", membersTab(titles("members"), region, page)),
    ...registerTabs(region, page),
    holds("health", healthTab(titles("health"), region, page)),
    holds("targets", targetsTab(titles("targets"), region, page)),
  ];
}

/** The values of a pillar, one in a row: for filters and pivot tables, and as many months as one likes. */
export function valuesTab(pillar: Pillar, { data }: Pick<Region, "data">, page: ExportPage): RecordTab {
  const { t, language } = page;
  type Value = ReturnType<RegionData["values"]> extends AsyncIterable<infer T> ? T : never;
  const fields: Field<Value>[] = [
    { ...text(t("download.code"), 8), cell: ({ indicator }) => indicator.code },
    { ...text(t("download.indicator"), 44), cell: ({ indicator }) => indicatorName(indicator, language) },
    { ...text(t("common.unit"), 12), cell: ({ indicator }) => unitName(indicator.unit, t) },
    { ...text(t("common.period"), 10), cell: ({ period }) => period },
    {
      // Counts, rupiah and percentages stand below each other: "quantity" suits each of them.
      ...marked({ header: t("workbook.columns.value"), kind: "quantity", width: 20 }, page),
      cell: ({ value, isSimulated }) => ({ value, isSimulated }),
    },
    {
      ...text(t("workbook.columns.origin"), 26),
      cell: ({ isComputed, sources }) => {
        const origin = sources.length > 0 ? sources.join(", ") : t("download.ownRecord");
        return isComputed ? `${t("download.computed")}, ${origin}` : origin;
      },
    },
    { ...text(t("workbook.columns.state"), 16), cell: ({ state }) => t(`domain.states.${state}`) },
  ];
  const values = data.values((indicator) => indicator.pillar === pillar);
  return recordTab(t(`domain.pillars.${pillar}`), values, ({ sentra }) => sentra, fields, page);
}

function sheetsTab(title: string, { data }: Region, page: ExportPage): RecordTab {
  const { t } = page;
  return recordTab(
    title,
    data.sheets(),
    ({ sentra }) => sentra,
    [
      { ...text(t("download.pillar"), 22), cell: ({ pillar }) => t(`domain.pillars.${pillar}`) },
      { ...text(t("common.period"), 10), cell: ({ period }) => period },
      { ...text(t("workbook.columns.state"), 16), cell: ({ state }) => t(`domain.states.${state}`) },
      {
        ...text(t("workbook.columns.changed"), 20),
        cell: ({ changedAt }) => toJakartaTime(changedAt).replace("T", " "),
      },
    ],
    page,
  );
}

function membersTab(title: string, { data }: Region, page: ExportPage): RecordTab {
  const { t } = page;
  type Counted = ReturnType<RegionData["members"]> extends AsyncIterable<infer T> ? T : never;
  const figure = (header: string, of: (found: Counted["found"]) => number): Field<Counted> => ({
    ...marked({ header, kind: "count" }, page),
    cell: ({ found }) => ({ value: of(found), isSimulated: found.hasSimulated }),
  });
  const rule = t("member.rules.pp7_2021");
  const header = (name: string) => t("workbook.columns.class", { rule, name });
  return recordTab(
    title,
    data.members(),
    ({ sentra }) => sentra,
    [
      figure(t("workbook.columns.active"), ({ active }) => active),
      figure(t("workbook.columns.ended"), ({ ended }) => ended),
      ...sizeClasses.map((one) => figure(header(t(`member.classes.${one}`)), ({ classes }) => classes.pp7_2021[one])),
      figure(header(t("member.unknown")), ({ classes }) => classes.pp7_2021.unknown),
    ],
    page,
  );
}

function healthTab(title: string, { data }: Region, page: ExportPage): RecordTab {
  const { t, language } = page;
  const of = t("workbook.columns.score");
  const end = (header: string, key: "low" | "high"): Field<Score> => ({
    ...marked({ header, kind: "score", width: 16 }, page),
    cell: ({ score, wave }) => score && { value: score[key] ?? undefined, isSimulated: !!wave.source?.isSimulated },
  });
  return recordTab(
    title,
    scoresOf(data),
    ({ sentra }) => sentra,
    [
      { ...text(t("workbook.columns.wave"), 34), cell: ({ wave }) => wave.title },
      { ...text(t("workbook.columns.held"), 10), cell: ({ wave }) => wave.month.slice(0, 7) },
      {
        ...text(t("workbook.columns.construct"), 32),
        cell: ({ wave, score }) =>
          score &&
          (score.construct === overall
            ? t("score.overall")
            : constructName(wave.instrument, score.construct, language)),
      },
      {
        ...marked({ header: of, kind: "score" }, page),
        cell: ({ score, wave }) => score && { value: score.score, isSimulated: !!wave.source?.isSimulated },
      },
      end(t("workbook.columns.low"), "low"),
      end(t("workbook.columns.high"), "high"),
      { header: t("workbook.columns.respondents"), kind: "count", cell: ({ score }) => score?.n },
      {
        ...text(t("workbook.columns.notes"), 40),
        cell: ({ wave }) => wave.withheld && t("workbook.columns.withheld", wave.withheld),
      },
    ],
    page,
  );
}

type Health = ReturnType<RegionData["health"]> extends AsyncIterable<infer T> ? T : never;
type Wave = Health["found"][number];
interface Score {
  sentra: Sentra;
  wave: Wave;
  /** None where too few answered: the wave still has its row, which says so. */
  score: Wave["scores"][number] | undefined;
}

async function* scoresOf(data: RegionData): AsyncGenerator<Score> {
  for await (const { sentra, found } of data.health()) {
    for (const wave of found) {
      if (wave.scores.length === 0) yield { sentra, wave, score: undefined };
      for (const score of wave.scores) yield { sentra, wave, score };
    }
  }
}

function targetsTab(title: string, { sentra, data }: Region, page: ExportPage): RecordTab {
  const { t, language } = page;
  const of = new Map(sentra.map((one) => [one.id, one]));
  return recordTab(
    title,
    data.targets(),
    ({ sentraId }) => of.get(sentraId)!,
    [
      { ...text(t("download.code"), 8), cell: ({ indicator }) => indicator.code },
      { ...text(t("download.indicator"), 44), cell: ({ indicator }) => indicatorName(indicator, language) },
      { ...text(t("common.unit"), 12), cell: ({ indicator }) => unitName(indicator.unit, t) },
      { ...text(t("workbook.columns.year"), 8), cell: ({ year }) => String(year) },
      {
        ...marked({ header: t("workbook.columns.target"), kind: "quantity", width: 20 }, page),
        cell: ({ value, isSimulated }) => ({ value, isSimulated }),
      },
    ],
    page,
  );
}
