import type { TFunction } from "i18next";

/** What an audit log is narrowed to, and the words that it is told in. */

/** Kinds of events, each with the tables that they happen to: what a person looks for is not a table. */
export const auditTopics = {
  access: ["user_session", "credential", "personal_token"],
  people: ["app_user", "membership"],
  sheets: ["sheet", "region_approval"],
  surveys: ["survey_wave", "survey_response"],
  reports: ["yearly_report"],
  exports: ["export_log", "enterprise", "invitation", "sentra", "office"],
  settings: ["index_weights", "indicator_retirement", "sheet_deadline", "office", "sentra"],
  erasures: ["enterprise", "survey_response", "departure", "office_departure"],
  privacy: ["data_request", "data_breach"],
} as const satisfies Record<string, readonly string[]>;
export type AuditTopic = keyof typeof auditTopics;
export const auditTopicNames = Object.keys(auditTopics) as AuditTopic[];

/** Where a topic is not a whole table: which acts of it are meant. */
const actsOf: Partial<Record<AuditTopic, readonly string[]>> = {
  exports: ["exported", "added"],
  settings: ["added", "changed", "removed"],
  erasures: ["removed", "changed", "added", "erased"],
};
const tablesExportedOnly = ["enterprise", "invitation", "sentra", "office"];

export interface AuditQuery {
  topic: AuditTopic | undefined;
  sentraId: number | undefined;
  /** "YYYY-MM-DD", days in Western Indonesian Time. */
  from: string | undefined;
  until: string | undefined;
  page: number;
}

const day = (text: string | null) =>
  text && /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text)
    ? text
    : undefined;

export function readAuditQuery(params: URLSearchParams): AuditQuery {
  const topic = params.get("hal");
  const sentra = params.get("sentra") ?? "";
  const page = Number(params.get("halaman"));
  return {
    topic: auditTopicNames.find((name) => name === topic),
    sentraId: /^[1-9]\d{0,8}$/.test(sentra) ? Number(sentra) : undefined,
    from: day(params.get("dari")),
    until: day(params.get("sampai")),
    page: Number.isInteger(page) && page >= 1 && page < 100_000 ? page : 1,
  };
}

/** Which events a topic takes. */
export function eventsOf(topic: AuditTopic): { subject: string; acts: readonly string[] | undefined }[] {
  return auditTopics[topic].map((subject) => ({
    subject,
    acts: topic === "exports" && tablesExportedOnly.includes(subject) ? ["exported"] : actsOf[topic],
  }));
}

export interface AuditEvent {
  id: string;
  at: Date | string;
  /** The account that did it: its name where the reader may know it, else its number. */
  actor: { id: number; name: string | undefined } | undefined;
  scope: string;
  place: string | undefined;
  subject: string;
  act: string;
  record: Record<string, unknown>;
  detail: Record<string, unknown> | null;
}

/** What has words of its own; anything else is told by its names. */
const namedEvents = [
  "user_session_added",
  "user_session_removed",
  "user_session_refused",
  "credential_changed",
  "personal_token_added",
  "personal_token_removed",
  "app_user_added",
  "app_user_changed",
  "membership_added",
  "membership_removed",
  "sheet_changed",
  "region_approval_added",
  "region_approval_removed",
  "survey_wave_added",
  "survey_wave_changed",
  "survey_wave_removed",
  "survey_response_changed",
  "survey_response_removed",
  "yearly_report_changed",
  "export_log_added",
  "enterprise_exported",
  "enterprise_removed",
  "invitation_exported",
  "sentra_exported",
  "office_exported",
  "sentra_added",
  "sentra_changed",
  "office_added",
  "office_changed",
  "index_weights_added",
  "indicator_retirement_added",
  "indicator_retirement_removed",
  "sheet_deadline_added",
  "sheet_deadline_changed",
  "departure_added",
  "departure_changed",
  "office_departure_added",
  "office_departure_changed",
  "enterprise_erased",
  "data_request_added",
  "data_request_changed",
  "data_breach_added",
  "data_breach_changed",
] as const;

export function eventName({
  subject,
  act,
}: Pick<AuditEvent, "subject" | "act">): (typeof namedEvents)[number] | undefined {
  return namedEvents.find((name) => name === `${subject}_${act}`);
}

/** What of an event is told in words; a name that is none of these is told as it is. */
const saidNames = [
  "user_id",
  "id",
  "state",
  "role",
  "period",
  "period_kind",
  "pillar",
  "region_code",
  "is_active",
  "rows",
  "rows_out",
  "form_id",
  "format",
  "year",
  "edition",
  "content_hash",
  "erase_on",
  "called_back_at",
  "erased_at",
  "version",
  "indicator_id",
  "from_period",
  "day",
  "wave_id",
  "right_asked",
  "authority_told_at",
  "people_told_at",
  "closed_at",
] as const;
const vocabularies = {
  state: [
    "draft",
    "submitted",
    "returned",
    "verified",
    "locked",
    "open",
    "closed",
    "computed",
    "published",
    "issued",
    "done",
    "refused",
  ],
  right_asked: ["access", "correction", "withdrawal", "restriction", "erasure", "objection"],
  role: ["admin", "officer", "board", "operator", "viewer"],
  period_kind: ["month", "quarter", "year"],
  pillar: ["internal", "external", "infrastructure", "partnership", "performance"],
} as const;

function tellName(name: string, t: TFunction): string {
  const pillar = vocabularies.pillar.find((one) => one === name); // a weight of the index
  if (pillar) return t(`domain.pillars.${pillar}`);
  const said = saidNames.find((one) => one === name);
  return said ? t(`audit.said.${said}`) : name;
}

function tellValue(name: string, value: unknown, t: TFunction): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "boolean") return t(value ? "common.yes" : "common.no");
  const known = <Word extends string>(words: readonly Word[]) => words.find((word) => word === value);
  if (name === "state" && known(vocabularies.state)) return t(`audit.states.${known(vocabularies.state)!}`);
  if (name === "right_asked" && known(vocabularies.right_asked))
    return t(`audit.rights.${known(vocabularies.right_asked)!}`);
  if (name === "role" && known(vocabularies.role)) return t(`domain.roles.${known(vocabularies.role)!}`);
  if (name === "pillar" && known(vocabularies.pillar)) return t(`domain.pillars.${known(vocabularies.pillar)!}`);
  if (name === "period_kind" && known(vocabularies.period_kind))
    return t(`domain.periods.${known(vocabularies.period_kind)!}`);
  return String(value as string | number);
}

/** Beside what an event is called: ids and values, before and after, as short text. */
export function tellDetail({ record, detail }: Pick<AuditEvent, "record" | "detail">, t: TFunction): string {
  const tell = (name: string, values: unknown[]) =>
    `${tellName(name, t)}: ${values.map((value) => tellValue(name, value, t)).join(" → ")}`;
  const values = Object.entries(detail ?? {})
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.every((one) => one === null)))
    .map(([name, value]) => tell(name, Array.isArray(value) ? value : [value]));
  const keys = Object.entries(record).map(([name, value]) => tell(name, [value]));
  return [...values, ...keys].join("; ");
}

const scopes = ["accounts", "respondent", "computation", "system"] as const;

export function tellActor({ actor, scope }: Pick<AuditEvent, "actor" | "scope">, t: TFunction): string {
  if (actor) return actor.name ?? t("audit.account", { id: actor.id });
  return t(`audit.scopes.${scopes.find((one) => one === scope) ?? "actor"}`);
}
