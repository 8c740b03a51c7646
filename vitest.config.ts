import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

const databaseTests = ["db/tests/**/*.test.ts"];
const jobTests = ["app/jobs/tests/*.test.ts"];

/** The same files against either database; each project's setup prepares it. One of the two cores each. */
const database = (kind: "embedded" | "postgres") => ({
  extends: true as const,
  test: {
    name: `db-${kind}`,
    include: [...databaseTests, `db/tests/**/*.test.${kind}.ts`],
    globalSetup: `db/tests/setup-${kind}.ts`,
    maxWorkers: 2,
  },
});

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    // So long that only what hangs meets them: a busy machine is slow, and no test may fail by that.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    teardownTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["analytics/**/*.test.ts", "app/**/*.test.{ts,tsx}", "db/**/*.test.ts"],
          exclude: ["node_modules/**", ...databaseTests, ...jobTests],
        },
      },
      {
        extends: true,
        test: { name: "planted", include: [".ci/*.test.ts"] },
      },
      {
        extends: true,
        test: { name: "jobs", include: jobTests, maxWorkers: 1, testTimeout: 240_000 },
      },
      database("embedded"),
      database("postgres"),
    ],
  },
});
