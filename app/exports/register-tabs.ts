import { unitName } from "~/i18n/indicator-words.ts";
import { infrastructureKinds, type InfrastructureKind } from "~/models/infrastructure.ts";
import { toJakartaTime } from "~/models/jakarta-time.ts";
import type { RegionData } from "~/models/region-data.server.ts";
import type { ExportPage } from "./page.server.ts";
import { type Field, marked, recordTab, type Region, type RegionTab, text } from "./record-tab.ts";
import type { ExportColumn } from "./table.ts";

type Of<K extends "partnerships" | "cooperation" | "facilities" | "disturbances"> =
  ReturnType<RegionData[K]> extends AsyncIterable<infer T> ? T : never;

/** The registers that sentra keep: partnerships, cooperation, facilities, disturbances. */
export function registerTabs({ sentra, data }: Region, page: ExportPage): RegionTab[] {
  const { t } = page;
  const byId = new Map(sentra.map((one) => [one.id, one]));
  const tab = <T extends { sentra_id: number }>(
    kind: "partnerships" | "cooperation" | "facilities" | "disturbances",
    records: AsyncIterable<T>,
    fields: readonly Field<T>[],
  ): RegionTab => ({
    ...recordTab(t(`workbook.titles.${kind}`), records, ({ sentra_id }) => byId.get(sentra_id)!, fields, page),
    holds: t(`workbook.kinds.${kind}`),
  });
  return [
    tab("partnerships", data.partnerships(), partnershipFields(page)),
    tab("cooperation", data.cooperation(), cooperationFields(page)),
    tab("facilities", data.facilities(), facilityFields(page)),
    tab("disturbances", data.disturbances(), disturbanceFields(page)),
  ];
}

const number = (header: string, kind: ExportColumn["kind"], width?: number): ExportColumn => ({ header, kind, width });
const rupiah = (value: bigint | null) => value?.toString();

/** Text cells of a record that may be simulated carry the mark once, in the first of them. */
const named = (header: string, page: ExportPage) => marked(text(header, 34), page);

function partnershipFields(page: ExportPage): Field<Of<"partnerships">>[] {
  const { t, language } = page;
  const w = (key: "party" | "pattern" | "stage" | "phase" | "formal" | "amount" | "currency") =>
    t(`workbook.columns.${key}`);
  return [
    {
      ...named(w("party"), page),
      cell: ({ large_party, is_simulated }) => ({ value: large_party, isSimulated: is_simulated }),
    },
    { ...text(w("pattern")), cell: ({ name_id, name_en }) => (language === "id" ? name_id : name_en) },
    { ...number(w("stage"), "count"), cell: ({ stage }) => stage },
    { ...number(w("phase"), "count"), cell: ({ phase }) => phase },
    { ...text(w("formal"), 12), cell: ({ is_formal }) => t(is_formal ? "common.yes" : "common.no") },
    { ...text(t("workbook.columns.contractFrom"), 14), cell: ({ contract_from }) => contract_from ?? undefined },
    { ...text(t("workbook.columns.contractUntil"), 14), cell: ({ contract_until }) => contract_until ?? undefined },
    { ...text(t("workbook.columns.activeFrom"), 14), cell: ({ active_from }) => active_from ?? undefined },
    { ...text(t("workbook.columns.activeUntil"), 14), cell: ({ active_until }) => active_until ?? undefined },
    { ...number(w("amount"), "currency"), cell: ({ value }) => rupiah(value) },
    { ...text(w("currency"), 10), cell: ({ value, currency }) => (value === null ? undefined : currency) },
  ];
}

function cooperationFields(page: ExportPage): Field<Of<"cooperation">>[] {
  const { t, language } = page;
  return [
    {
      ...named(t("workbook.columns.name"), page),
      cell: ({ title, is_simulated }) => ({ value: title, isSimulated: is_simulated ?? false }),
    },
    { ...text(t("workbook.columns.side"), 12), cell: ({ side }) => t(`cooperation.sides.${side}`) },
    { ...text(t("workbook.columns.form"), 26), cell: ({ form }) => t(`cooperation.forms.${form}`) },
    {
      ...text(t("workbook.columns.actor"), 30),
      cell: ({ institution_name, name_id, name_en, actors }) =>
        institution_name ?? (language === "id" ? name_id : name_en) ?? actors ?? undefined,
    },
    { ...text(t("workbook.columns.starts"), 12), cell: ({ starts_on }) => starts_on ?? undefined },
    { ...text(t("workbook.columns.ends"), 12), cell: ({ ends_on }) => ends_on ?? undefined },
    { ...number(t("workbook.columns.participants"), "count"), cell: ({ participants }) => participants ?? undefined },
    { ...number(t("workbook.columns.money"), "currency"), cell: ({ value }) => rupiah(value) },
    { ...text(t("workbook.columns.standing"), 14), cell: ({ state }) => t(`cooperation.states.${state}`) },
    origin(page),
  ];
}

function facilityFields(page: ExportPage): Field<Of<"facilities">>[] {
  const { t } = page;
  return [
    {
      ...named(t("workbook.columns.name"), page),
      cell: ({ name, is_simulated }) => ({ value: name, isSimulated: is_simulated ?? false }),
    },
    kindField(page),
    { ...number(t("workbook.columns.capacity"), "quantity"), cell: ({ capacity }) => capacity ?? undefined },
    { ...number(t("workbook.columns.needed"), "quantity"), cell: ({ needed }) => needed ?? undefined },
    { ...text(t("common.unit"), 12), cell: ({ kind }) => unitName(infrastructureKinds[kind].unit, t) },
    { ...text(t("workbook.columns.usedFrom"), 12), cell: ({ used_from }) => used_from ?? undefined },
    { ...text(t("workbook.columns.usedUntil"), 12), cell: ({ used_until }) => used_until ?? undefined },
    origin(page),
  ];
}

function disturbanceFields(page: ExportPage): Field<Of<"disturbances">>[] {
  const { t } = page;
  const time = (moment: Date) => toJakartaTime(moment).replace("T", " ");
  return [
    {
      ...marked(text(t("workbook.columns.began"), 18), page),
      cell: ({ started_at, is_simulated }) => ({ value: time(started_at), isSimulated: is_simulated ?? false }),
    },
    { ...text(t("workbook.columns.over"), 18), cell: ({ ended_at }) => (ended_at ? time(ended_at) : undefined) },
    kindField(page),
    { ...text(t("workbook.columns.facility"), 30), cell: ({ facility_name }) => facility_name ?? undefined },
    { ...text(t("workbook.columns.effect"), 18), cell: ({ effect }) => t(`infrastructure.effects.${effect}`) },
    { ...number(t("workbook.columns.hoursLost"), "quantity"), cell: ({ hours_lost }) => hours_lost ?? undefined },
    origin(page),
  ];
}

const kindField = <T extends { kind: InfrastructureKind }>({ t }: ExportPage): Field<T> => ({
  ...text(t("workbook.columns.kind"), 16),
  cell: ({ kind }) => t(`domain.groups.${kind}`),
});

const origin = <T extends { source_code: string | null }>({ t }: ExportPage): Field<T> => ({
  ...text(t("workbook.columns.origin"), 16),
  cell: ({ source_code }) => source_code ?? t("download.ownRecord"),
});
