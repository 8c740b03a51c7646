import { sql } from "kysely";
import { expect, it } from "vitest";
import { useForwardDatabase } from "./forward-database.ts";

const model = JSON.stringify({
  constructs: [
    { name: "KP", name_id: "Kepercayaan", name_en: "Trust", mode: "A", indicators: ["KP1", "KP2"] },
    { name: "KB", name_id: "Kemitraan", name_en: "Partnership", mode: "A", indicators: ["KB1"] },
  ],
  paths: [{ from: "KP", to: "KB" }],
});

/** Two waves of one sentra and one of another, as they were before waves had states; one of them knows its day. */
const forward = useForwardDatabase("20261121T1250-partnerships", [
  "insert into region (code, kind, name) values ('35', 'province', 'Jawa Timur')",
  "insert into sentra (region_code, name, product) values ('35', 'tas', 'tas'), ('35', 'kulit', 'kulit')",
  `insert into instrument (code, name_id, name_en, scale_min, scale_max, model, target)
    values ('ph', 'Kesehatan', 'Health', 1, 5, '${model}', 'KB')`,
  `insert into survey_wave (sentra_id, wave, instrument_code, held_in)
    values (1, 1, 'ph', null), (1, 2, 'ph', '2025-03-17'), (2, 1, 'ph', null)`,
  `insert into survey_response (sentra_id, wave, respondent, answers) values
    (1, 1, 1, '{"KP1": 4, "KP2": null, "KB1": 5}'), (1, 1, 2, '{"KP1": 3, "KP2": 2, "KB1": 1}'),
    (1, 2, 1, '{"KP1": 5, "KP2": 5, "KB1": 5}'), (2, 1, 1, '{"KP1": 1, "KP2": 1, "KB1": 1}')`,
]);

it("the instrument becomes its first version, with the questions of its model", async () => {
  const { rows } = await sql<{ definition: Record<string, unknown> }>`
    select definition from instrument_version where (instrument_code, version) = ('ph', 1)`.execute(
    forward.database.kysely,
  );
  expect(rows).toEqual([
    {
      definition: {
        scale: { min: 1, max: 5 },
        target: "KB",
        smallest_path: 0.3,
        paths: [{ from: "KP", to: "KB" }],
        constructs: [
          {
            name: "KP",
            name_id: "Kepercayaan",
            name_en: "Trust",
            mode: "A",
            items: [{ code: "KP1" }, { code: "KP2" }],
          },
          { name: "KB", name_id: "Kemitraan", name_en: "Partnership", mode: "A", items: [{ code: "KB1" }] },
        ],
      },
    },
  ]);
});

it("each wave is closed, takes its sentra in, and keeps every answer, the missing ones too", async () => {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' | ', w.sentra_id, s.sentra_id, w.title, w.state, w.held_in, r.channel, r.answers) as line
      from survey_wave w join wave_sentra s on s.wave_id = w.id
      join survey_response r on (r.sentra_id, r.wave_id) = (s.sentra_id, s.wave_id)
     order by w.sentra_id, w.title, r.id`.execute(forward.database.kysely);
  expect(rows.map(({ line }) => line)).toEqual([
    '1 | 1 | Gelombang 1 | closed | import | {"KB1": 5, "KP1": 4, "KP2": null}',
    '1 | 1 | Gelombang 1 | closed | import | {"KB1": 1, "KP1": 3, "KP2": 2}',
    '1 | 1 | Gelombang 2 | closed | 2025-03-01 | import | {"KB1": 5, "KP1": 5, "KP2": 5}',
    '2 | 2 | Gelombang 1 | closed | import | {"KB1": 1, "KP1": 1, "KP2": 1}',
  ]);
});
