/** Tables that grow without end: at 10 million rows, what reads them whole while they are locked stops everybody. */
const large = "observation|observation_change|sheet|sheet_step|survey_response";
const table = `(?:only )?(?:public\\.)?(?:${large})\\b`;

/** What holds a lock for as long as it takes to read or write a large table, and what to write instead. */
const slow: [pattern: RegExp, instead: string][] = [
  [
    new RegExp(`create (?:unique )?index(?! if not exists)[^;\`]*? on ${table}`, "is"),
    'write "create index if not exists", and in docs/reliability.md the "create index concurrently" to be run before',
  ],
  [
    new RegExp(
      `alter table ${table}[^;\`]*? add (?:constraint \\w+ )?(?:check|foreign key|unique|primary key)(?![^;\`]*not valid)`,
      "is",
    ),
    'add it "not valid", and "validate constraint" in the next migration',
  ],
  [
    new RegExp(
      `alter table ${table}[^;\`]*? add column [^;\`]*?(?:check|references|default (?!'|\\d|true|false|null))`,
      "is",
    ),
    "add the column bare or with a constant default; its check not valid, in the next migration validated",
  ],
  [
    new RegExp(`alter table ${table}[^;\`]*? alter (?:column )?\\w+ (?:set data )?type`, "is"),
    "add a column beside it and fill it in batches",
  ],
  [
    new RegExp(`alter table ${table}[^;\`]*? alter (?:column )?\\w+ set not null`, "is"),
    'add "check (… is not null) not valid", validate it in the next migration, then set not null',
  ],
  [new RegExp(`(?:update|delete from) ${table}\\s`, "is"), "write it in batches, from a command beside the migrations"],
  [new RegExp(`(?:vacuum full|cluster|reindex)[^;\`]* ${table}`, "is"), 'use "reindex concurrently", by hand'],
];

/** @param source of a migration @returns what to write instead of what locks a large table for long */
export function findLongLocks(source: string): string[] {
  // What a function will do once it is called is not done by the migration.
  const done = source.replace(/(?<!\bdo )\$\$.*?\$\$/gs, "");
  return slow.filter(([pattern]) => pattern.test(done)).map(([, instead]) => instead);
}
