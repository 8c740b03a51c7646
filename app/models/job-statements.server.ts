import { CompiledQuery, type Kysely } from "kysely";
import type { Tables } from "db/tables/index.ts";

/**
 * Runs pg-boss's own statements on a connection of ours, or in a transaction of ours. Its maintenance comes as one text
 * from BEGIN to COMMIT: the embedded database takes one statement at a time, and a failure half-way would leave a
 * pooled connection inside the transaction, so it is run as a transaction like any other.
 */
export function statementsOn(connection: Kysely<Tables>) {
  return {
    async executeSql(text: string, values: unknown[] = []): Promise<{ rows: unknown[] }> {
      const statements = text.split(";").map((statement) => statement.trim());
      if (statements[0] !== "BEGIN") return connection.executeQuery(CompiledQuery.raw(text, values));
      await connection.transaction().execute(async (tx) => {
        const inner = statements.filter((statement) => !["BEGIN", "COMMIT", ""].includes(statement));
        for (const statement of inner) await tx.executeQuery(CompiledQuery.raw(statement));
      });
      return { rows: [] };
    },
  };
}
