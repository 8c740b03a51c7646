import { type RawBuilder, sql } from "kysely";
import type { Tables } from "../tables/index.ts";
import { type Fixture, indicators, monthIn, newMonth } from "./fixture.ts";
import type { waveTitles } from "./fixture-surveys.ts";

export type ProbedTable = keyof Tables;

interface Probe {
  /** What a row is told by: its sentra, a sentra's region, its user, or nothing (one row stands for the table). */
  of: "sentra" | "region" | "user" | "one";
  /** Which of the table's columns holds that, or what leads there, and a condition that leaves one row of it where an action wants one. */
  key: string | RawBuilder<unknown>;
  only?: RawBuilder<unknown>;
  /** A column that is set to itself, and one that has to name who writes. */
  touch: string;
  signed?: string;
  /** A row that is new, valid, and refused by nothing but a missing right. */
  insert(id: number | string, fixture: Fixture, actor: RawBuilder<unknown>): RawBuilder<unknown>;
}

const draft = sql`period = ${monthIn.draft}`;
const ofSentra = { of: "sentra", key: "sentra_id" } as const;
const ofRegion = { of: "region", key: "region_code" } as const;
const ofWave = (column: "sentra_id" | "region_code") =>
  sql`(select ${sql.ref(column)} from survey_wave w where w.id = wave_id)`;
const waveOf = (id: number | string, title: (typeof waveTitles)[number]) =>
  sql`(select min(id) from survey_wave where sentra_id = ${id} and title = ${title})`;
const one = { of: "one", key: "1" } as const;

const formOf = (region: number | string) => sql`(select min(id) from export_form where region_code = ${region})`;
const partnershipOf = (id: number | string) => sql`(select min(id) from partnership where sentra_id = ${id})`;

/** For every table: how its rows are told apart, and a new one of it. */
export const probes: Record<ProbedTable, Probe> = {
  sentra: {
    ...ofSentra,
    key: "id",
    touch: "product",
    insert: (id) => sql`(region_code, name, product) values ('35.15', ${`new ${id}`}, 'p')`,
  },
  sheet: {
    ...ofSentra,
    only: draft,
    touch: "changed_at",
    insert: (id, _, actor) =>
      sql`(sentra_id, pillar, period, changed_by) values (${id}, 'internal', ${newMonth}, ${actor})`,
  },
  sheet_step: {
    ...ofSentra,
    only: draft,
    touch: "reason",
    insert: (id, _, actor) => sql`(sentra_id, pillar, period_kind, period, step, to_state, actor, at)
      values (${id}, 'internal', 'month', ${monthIn.draft}, 2, 'verified', ${actor}, now())`,
  },
  observation: {
    ...ofSentra,
    only: draft,
    touch: "value",
    signed: "recorded_by",
    insert: (id, _, actor) => sql`(sentra_id, indicator_id, period, value, recorded_by)
      values (${id}, ${indicators.other}, ${monthIn.draft}, 1, ${actor})`,
  },
  observation_change: {
    ...ofSentra,
    only: draft,
    touch: "after",
    insert: (id, _, actor) => sql`(sentra_id, indicator_id, period, after, changed_by)
      values (${id}, ${indicators.other}, ${monthIn.draft}, 1, ${actor})`,
  },
  cell_note: {
    ...ofSentra,
    touch: "text",
    insert: (id, _, actor) => sql`(sentra_id, indicator_id, period, kind, side, text, written_by)
      values (${id}, ${indicators.other}, ${monthIn.draft}, 'comment',
        case when ${id} = any (entered_sentra()) then 'sentra' else 'office' end, 'new', ${actor})`,
  },
  sentra_fact: {
    ...ofSentra,
    touch: "text_id",
    insert: (id) =>
      sql`(sentra_id, position, year_label, text_id, text_en, source_id) values (${id}, 2, '2004', 't', 't', 1)`,
  },
  instrument: {
    ...ofRegion,
    touch: "name_id",
    insert: (region, _, actor) => sql`(code, name_id, name_en, region_code, created_by)
      values (${`new ${region}`}, 'n', 'n', ${region}, ${actor})`,
  },
  instrument_version: {
    of: "region",
    key: sql`(select region_code from instrument i where i.code = instrument_code)`,
    touch: "definition",
    insert: (region, _, actor) => sql`(instrument_code, version, definition, created_by)
      values (${`own ${region}`}, 2, '{}', ${actor})`,
  },
  survey_wave: {
    ...ofSentra,
    only: sql`state = 'draft'`,
    touch: "title",
    insert: (id, _, actor) => sql`(sentra_id, title, instrument_code, instrument_version, created_by)
      values (${id}, 'new', 'KB', 1, ${actor})`,
  },
  wave_sentra: {
    ...ofSentra,
    only: sql`wave_id in (select id from survey_wave where state = 'draft')`,
    touch: "wave_id",
    insert: (id) => sql`(sentra_id, wave_id) values (${id}, ${waveOf(id, "empty draft")})`,
  },
  invitation: {
    ...ofSentra,
    touch: "reminded_at",
    insert: (id) => sql`(sentra_id, wave_id, number) values (${id}, ${waveOf(id, "open")}, 99)`,
  },
  survey_response: {
    ...ofSentra,
    only: sql`wave_id in (select id from survey_wave where title = 'open')`,
    touch: "answers",
    insert: (id, _, actor) => sql`(sentra_id, wave_id, channel, consent_version, typed_by, answers)
      values (${id}, ${waveOf(id, "open")}, 'paper', 1, ${actor}, '{}')`,
  },
  response_exclusion: {
    ...ofSentra,
    touch: "reason",
    insert: (id, { responses }, actor) => sql`(sentra_id, wave_id, response_id, mark, reason, excluded_by)
      values (${id}, ${waveOf(id, "open")}, ${responses[Number(id)]!}, 'other', 'r', ${actor})`,
  },
  wave_computation: {
    of: "sentra",
    key: ofWave("sentra_id"),
    touch: "done",
    insert: (id, _, actor) => sql`(wave_id, requested_by) values (${waveOf(id, "closed")}, ${actor})`,
  },
  weights_version: {
    ...ofRegion,
    touch: "respondents",
    insert: (region) => sql`(wave_id, region_code, instrument_code, instrument_version, weights, respondents)
      values ((select min(id) from survey_wave), ${region}, 'KB', 1, '{}', 5)`,
  },
  wave_result: {
    of: "region",
    key: ofWave("region_code"),
    touch: "engine",
    insert: () => sql`(wave_id, computation_id, design, result, answers_csv, answers_hash, engine, respondents)
      values ((select min(id) from survey_wave), 1, '{}', '{}', '', '', '1', 5)`,
  },
  sentra_result: {
    ...ofSentra,
    touch: "engine",
    insert: (id) => sql`(sentra_id, wave_id, design, result, answers_hash, engine, respondents, invited, withdrawn,
        objecting, excluded)
      values (${id}, ${waveOf(id, "closed")}, '{}', '{}', '', '1', 5, 5, 0, 0, '{}')`,
  },
  sentra_snapshot: {
    ...ofSentra,
    touch: "answers_csv",
    insert: (id) => sql`(sentra_id, wave_id, answers_csv) values (${id}, ${waveOf(id, "closed")}, '')`,
  },
  sentra_comparability: {
    ...ofSentra,
    touch: "not_alike",
    insert: (id) => sql`(sentra_id, wave_id, not_alike) values (${id}, ${waveOf(id, "published")}, '{}')`,
  },
  enterprise: {
    ...ofSentra,
    touch: "name",
    signed: "changed_by",
    insert: (id, _, actor) =>
      sql`(sentra_id, name, active_from, changed_by) values (${id}, 'new', '2026-01-01', ${actor})`,
  },
  partnership: {
    ...ofSentra,
    touch: "note",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, pattern_code, large_party, stage, phase, is_formal, changed_by)
      values (${id}, 'inti-plasma', 'new', 1, 1, false, ${actor})`,
  },
  partnership_member: {
    ...ofSentra,
    touch: "enterprise_id",
    insert: (id, _, actor) => sql`(sentra_id, partnership_id, enterprise_id, recorded_by)
      values (${id}, ${partnershipOf(id)}, (select max(id) from enterprise where sentra_id = ${id}), ${actor})`,
  },
  partnership_linkage: {
    ...ofSentra,
    touch: "description",
    insert: (id, _, actor) => sql`(sentra_id, partnership_id, kind, given_on, description, recorded_by)
      values (${id}, ${partnershipOf(id)}, 'capital', '2026-02-01', 'new', ${actor})`,
  },
  partnership_evidence: {
    ...ofSentra,
    touch: "evidence",
    insert: (id, _, actor) => sql`(sentra_id, partnership_id, duty_code, fulfilled_on, evidence, recorded_by)
      values (${id}, ${partnershipOf(id)}, 'pembinaan', '2026-02-01', 'new', ${actor})`,
  },
  partnership_rating: {
    ...ofSentra,
    touch: "rating",
    signed: "recorded_by",
    insert: (id, _, actor) => sql`(sentra_id, partnership_id, side, rated_on, aspect, rating, recorded_by)
      values (${id}, ${partnershipOf(id)}, 'large', '2026-02-01', 'needing', 4, ${actor})`,
  },
  partnership_evaluation: {
    ...ofSentra,
    touch: "target",
    insert: (id, _, actor) => sql`(sentra_id, partnership_id, evaluated_on, target, reached, recorded_by)
      values (${id}, ${partnershipOf(id)}, '2026-02-01', 'new', 'yes', ${actor})`,
  },
  partnership_flag: {
    ...ofSentra,
    touch: "outcome",
    signed: "closed_by",
    insert: (id, _, actor) => sql`(sentra_id, partnership_id, warning_code, raised_on, note, recorded_by)
      values (${id}, ${partnershipOf(id)}, 'costs', '2026-02-01', 'new', ${actor})`,
  },
  cooperation: {
    ...ofSentra,
    touch: "title",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, side, form, title, changed_by)
      values (${id}, 'internal', 'joint_production', 'new', ${actor})`,
  },
  cooperation_member: {
    ...ofSentra,
    touch: "enterprise_id",
    // The fixture's last cooperation has no members yet.
    insert: (id) => sql`(sentra_id, cooperation_id, enterprise_id)
      values (${id}, (select max(id) from cooperation where sentra_id = ${id}),
        (select max(id) from enterprise where sentra_id = ${id}))`,
  },
  programme: {
    ...ofRegion,
    touch: "title",
    insert: (region, _, actor) => sql`(region_code, kind, title, institution_code, starts_on, created_by)
      values (${region}, 'training', 'new', 'bank', '2026-01-01', ${actor})`,
  },
  programme_sentra: {
    ...ofSentra,
    touch: "programme_id",
    insert: (id) => sql`(sentra_id, programme_id) values (${id}, (select min(p.id) from programme p
      join sentra s on s.region_code = p.region_code where s.id = ${id} and p.title = 'empty'))`,
  },
  ladder_assessment: {
    ...ofSentra,
    touch: "outcomes",
    insert: (id, _, actor) => sql`(sentra_id, assessed_on, due_on, level, met, improvements, assessed_by)
      values (${id}, '2026-02-01', '2028-02-01', 'none', '{}', '{a,b,c}', ${actor})`,
  },
  facility: {
    ...ofSentra,
    only: sql`not exists (select from disturbance d where d.sentra_id = facility.sentra_id and d.facility_id = facility.id)`,
    touch: "name",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, kind, name, changed_by) values (${id}, 'water', 'new', ${actor})`,
  },
  disturbance: {
    ...ofSentra,
    touch: "note",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, kind, started_at, effect, changed_by)
      values (${id}, 'water', now(), 'none', ${actor})`,
  },
  adequacy_rating: {
    ...ofSentra,
    touch: "rating",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, kind, year, rating, changed_by)
      values (${id}, 'water', 2026, 3, ${actor})`,
  },
  letterhead: {
    ...ofSentra,
    touch: "lines",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, lines, changed_by) values (${id}, '{new}', ${actor})`,
  },
  signatory: {
    ...ofSentra,
    touch: "name",
    signed: "changed_by",
    insert: (id, _, actor) =>
      sql`(sentra_id, position, role, name, changed_by) values (${id}, 2, 'Bendahara', 'new', ${actor})`,
  },
  yearly_report: {
    ...ofSentra,
    only: sql`state = 'draft'`,
    touch: "foreword",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, year, edition, changed_by) values (${id}, 2023, 1, ${actor})`,
  },
  account_line: {
    ...ofSentra,
    only: sql`report_id in (select id from yearly_report where state = 'draft')`,
    touch: "name",
    insert: (id, _, actor) => sql`(sentra_id, report_id, section, position, name, recorded_by)
      values (${id}, (select max(id) from yearly_report where sentra_id = ${id} and state = 'draft'), 'equity', 9,
        'new', ${actor})`,
  },
  app_user: {
    of: "user",
    key: "id",
    touch: "name",
    insert: (id) => sql`(email, name) values (${`new${id}@sentra.test`}, 'new')`,
  },
  credential: {
    of: "user",
    key: "user_id",
    touch: "must_change",
    insert: (id) => sql`(user_id, password_hash) values (${id}, 'hash')`,
  },
  user_session: {
    of: "user",
    key: "user_id",
    touch: "last_seen_at",
    insert: (id) => sql`(id_hash, user_id, expires_at) values ('new', ${id}, now())`,
  },
  account_link: {
    of: "user",
    key: "user_id",
    touch: "withdrawn_at",
    insert: (id) => sql`(user_id, purpose, token_hash, expires_at)
      values (${id}, 'recovery', repeat('a', 64), now())`,
  },
  known_device: {
    of: "user",
    key: "user_id",
    touch: "last_used_at",
    insert: (id) => sql`(user_id, device_hash) values (${id}, repeat('a', 64))`,
  },
  sign_in_notice: {
    of: "user",
    key: "user_id",
    touch: "seen_at",
    insert: (id) => sql`(user_id, session_hash, user_agent, address) values (${id}, 'new', '', '')`,
  },
  personal_token: {
    of: "user",
    key: "user_id",
    touch: "last_used_at",
    insert: (id) => sql`(user_id, name, token_hash, prefix, expires_at)
      values (${id}, 'new', repeat('a', 64), 'sentra_', now())`,
  },
  second_factor: {
    of: "user",
    key: "user_id",
    touch: "last_step",
    insert: (id) => sql`(user_id, sealed_secret, last_step) values (${id}, 'sealed', 1)`,
  },
  recovery_code: {
    of: "user",
    key: "user_id",
    touch: "used_at",
    insert: (id) => sql`(user_id, code_hash) values (${id}, repeat('a', 64))`,
  },
  pending_sign_in: {
    of: "user",
    key: "user_id",
    touch: "expires_at",
    insert: (id) => sql`(id_hash, user_id, expires_at) values ('new', ${id}, now())`,
  },
  factor_demand: {
    ...ofRegion,
    touch: "of_sentra",
    signed: "set_by",
    insert: (region, _, actor) =>
      sql`(region_code, of_offices, of_sentra, set_by) values (${region}, true, true, ${actor})`,
  },
  factor_reset: {
    of: "user",
    key: "user_id",
    touch: "seen_at",
    insert: (id) => sql`(user_id, reset_by) values (${id}, ${id})`,
  },
  rate_limit: {
    ...one,
    touch: "count",
    insert: () => sql`(key, count, open_at, expires_at) values ('new', 1, now(), now())`,
  },
  membership: {
    of: "user",
    key: "user_id",
    touch: "role",
    insert: (id, { sentra }) => sql`(user_id, role, sentra_id) values (${id}, 'viewer', ${sentra.lumpia})`,
  },
  office: { ...one, touch: "name", insert: () => sql`(region_code, name) values ('33', 'new')` },
  region: { ...one, touch: "name", insert: () => sql`(code, kind, name) values ('36', 'province', 'Banten')` },
  target: {
    ...ofSentra,
    touch: "value",
    signed: "set_by",
    insert: (id, _, actor) =>
      sql`(sentra_id, indicator_id, year, value, set_by) values (${id}, ${indicators.other}, 2026, 1, ${actor})`,
  },
  indicator: {
    ...ofRegion,
    touch: "name_id",
    insert: (
      region,
      _,
      actor,
    ) => sql`(region_code, asked_from, created_by, pillar, group_code, name_id, name_en, unit, value_type,
        period, over_time, over_sentra, better, source)
      values (${region}, '2026-01-01', ${actor}, 'internal', 'own', 'n', 'n', '%', 'percent', 'month', 'mean', 'mean', 'none', 's')`,
  },
  indicator_retirement: {
    ...ofRegion,
    touch: "reason",
    insert: (region, _, actor) => sql`(indicator_id, region_code, from_period, reason, retired_by)
      values (${indicators.monthly}, ${region}, '2030-01-01', 'r', ${actor})`,
  },
  sheet_deadline: {
    ...ofRegion,
    touch: "day",
    signed: "set_by",
    insert: (region, _, actor) => sql`(region_code, day, set_by) values (${region}, 5, ${actor})`,
  },
  region_approval: {
    ...ofRegion,
    touch: "sentra_count",
    insert: (region, _, actor) => sql`(region_code, period_kind, period, approved_by)
      values (${region}, 'month', ${monthIn.verified}, ${actor})`,
  },
  saved_view: {
    of: "user",
    key: "user_id",
    touch: "name",
    insert: (id) => sql`(user_id, name, path) values (${id}, 'new', '/sentra')`,
  },
  digest_choice: {
    of: "user",
    key: "user_id",
    touch: "rhythm",
    insert: (id) => sql`(user_id, rhythm, language, sent_on) values (${id}, 'daily', 'id', '2026-01-01')`,
  },
  index_weights: {
    ...ofRegion,
    touch: "reason",
    insert: (region, _, actor) => sql`(region_code, internal, external, infrastructure, partnership, reason, set_by)
      values (${region}, 40, 30, 20, 10, 'r', ${actor})`,
  },
  diagnosis: {
    ...ofSentra,
    touch: "note",
    signed: "changed_by",
    insert: (id, _, actor) => sql`(sentra_id, year, factor, rating, changed_by)
      values (${id}, 2026, 'porter.demand', 3, ${actor})`,
  },
  diagnosis_comment: {
    ...ofSentra,
    touch: "comment",
    signed: "written_by",
    insert: (id, _, actor) => sql`(sentra_id, year, comment, written_by) values (${id}, 2026, 'c', ${actor})`,
  },
  national_figure: {
    ...one,
    touch: "value",
    insert: () => sql`(code, position, topic, size_class, year, value, share, source)
      values ('new', 9, 'units', 'micro', 2009, 1, 1, 's')`,
  },
  export_form: {
    ...ofRegion,
    only: sql`name = 'Belum diekspor'`,
    touch: "name",
    insert: (region, _, actor) => sql`(region_code, name, created_by) values (${region}, 'Baru', ${actor})`,
  },
  export_column: {
    ...ofRegion,
    touch: "heading",
    insert: (region) => sql`(region_code, form_id, position, heading, rule, source)
      values (${region}, ${formOf(region)}, 2, 'h', 'field', 'name')`,
  },
  export_log: {
    ...ofRegion,
    touch: "rows_out",
    insert: (
      region,
      _,
      actor,
    ) => sql`(region_code, form_id, format, from_period, to_period, columns, rows_out, findings,
        exported_by)
      values (${region}, ${formOf(region)}, 'csv', '2026-01-01', '2026-01-01', '[]', 0, '{}', ${actor})`,
  },
  audit_event: {
    ...ofSentra,
    touch: "act",
    insert: (id) => sql`(sentra_id, scope, subject, act, record) values (${id}, 'actor', 'sheet', 'changed', '{}')`,
  },
  audit_link: {
    ...ofSentra,
    touch: "hash",
    insert: (id) => sql`(sentra_id, number, event_id, hash) values (${id}, 9999, 1, ${"0".repeat(64)})`,
  },
  audit_head: {
    ...ofSentra,
    touch: "number",
    insert: (id) => sql`(sentra_id) values (${Number(id) + 9000})`,
  },
  departure: {
    ...ofSentra,
    touch: "called_back_at",
    insert: (id, _, actor) => sql`(sentra_id, announced_by, erase_on) values (${id}, ${actor}, current_date + 90)`,
  },
  office_departure: {
    ...ofRegion,
    touch: "called_back_at",
    insert: (region, _, actor) =>
      sql`(region_code, announced_by, erase_on) values (${region}, ${actor}, current_date + 90)`,
  },
  processing_activity: {
    ...ofRegion,
    touch: "purpose",
    signed: "changed_by",
    insert: (region, _, actor) => sql`(region_code, purpose, basis, people, data, recipients, kept, changed_by)
      values (${region}, 'p', 'law', 'p', 'd', 'r', 'k', ${actor})`,
  },
  data_request: {
    ...ofSentra,
    touch: "answer",
    insert: (id, _, actor) => sql`(sentra_id, right_asked, subject, person, recorded_by)
      values (${id}, 'access', 'member', 'p', ${actor})`,
  },
  data_breach: {
    ...ofRegion,
    touch: "title",
    insert: (region, _, actor) => sql`(region_code, title, happened, found_at, data, people, recorded_by)
      values (${region}, 't', 'h', now(), 'd', 'p', ${actor})`,
  },
  retention_rule: {
    ...one,
    touch: "months",
    insert: () => sql`(code, months) values ('new', 1)`,
  },
  cell_rule: {
    ...one,
    touch: "whole",
    insert: () => sql`(code, part, whole, severity) values ('new', 'KI02', 'KI01', 'must')`,
  },
  data_source: {
    ...one,
    touch: "title_id",
    insert: () => sql`(id, code, title_id, title_en, is_simulated) values (99, 'new', 't', 't', false)`,
  },
  partnership_pattern: {
    ...one,
    touch: "name_id",
    insert: () => sql`(code, position, is_core, name_id, name_en, large_party_id, large_party_en, small_party_id,
        small_party_en, legal_basis) values ('new', 9, true, 'n', 'n', 'l', 'l', 's', 's', 'l')`,
  },
  partnership_duty: {
    ...one,
    touch: "name_id",
    insert: () =>
      sql`(code, position, is_guidance, name_id, name_en, legal_basis) values ('new', 9, true, 'n', 'n', 'l')`,
  },
  partnership_warning: {
    ...one,
    touch: "name_id",
    insert: () => sql`(code, position, name_id, name_en, legal_basis) values ('new', 9, 'n', 'n', 'l')`,
  },
  institution: {
    ...one,
    touch: "name_id",
    insert: () => sql`(code, position, kind, name_id, name_en, role_id, role_en, source)
        values ('new', 9, 'k', 'n', 'n', 'r', 'r', 's')`,
  },
};
