/**
 * Who may import whom. Two flows, one direction each:
 * request -> route -> guard -> model -> db, and responses -> analytics -> score -> model -> chart.
 * Every rule here is broken on purpose in .ci/planted-architecture.test.ts, to see it caught.
 */
const { builtinModules } = require("node:module");

const test = "\\.test\\.tsx?$|^db/tests/|^app/jobs/tests/|^e2e/|^analytics/bench/|^app/server/fuzz/";
const packages = (...names) => names.map((name) => `(^|/)node_modules/${name}(/|$)`);
const drivers = packages("kysely", "pg", "@electric-sql/[^/]+");
const browser = packages("react", "react-dom", "react-i18next", "@remix-run/[^/]+", "chart\\.js", "@tanstack/[^/]+");

module.exports = {
  forbidden: [
    {
      name: "analytics-is-pure",
      comment: "analytics/ is numbers alone: it knows no application, no database, no framework",
      severity: "error",
      from: { path: "^analytics/" },
      to: { path: ["^(app|db|e2e)/", ...drivers, ...browser] },
    },
    {
      name: "analytics-runs-in-the-browser",
      comment: "what analytics/index.ts reaches runs anywhere; what needs Node goes through analytics/node.ts",
      severity: "error",
      from: { path: "^analytics/index\\.ts$" },
      to: { path: `^(node:)?(${builtinModules.join("|")})$`, reachable: true },
    },
    {
      name: "analytics-front-door",
      comment: "analytics/ is used through analytics/index.ts, or analytics/node.ts on the server",
      severity: "error",
      from: { pathNot: "^analytics/" },
      to: { path: "^analytics/", pathNot: "^analytics/(index|node)\\.ts$" },
    },
    {
      name: "analytics-node-on-the-server",
      comment: "analytics/node.ts needs Node: only server files import it",
      severity: "error",
      from: { path: "^app/", pathNot: ["\\.server\\.tsx?$", "^app/server/", "\\.test\\.tsx?$"] },
      to: { path: "^analytics/node\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "db-knows-no-app",
      comment: "db/ knows nothing of the application or the numbers",
      severity: "error",
      from: { path: "^db/" },
      to: { path: ["^(app|analytics|e2e)/", ...browser] },
    },
    {
      name: "db-through-models",
      comment:
        "app/models is the only door to db/ (app/server opens and prepares the database); models re-export types",
      severity: "error",
      from: { pathNot: "^(db|app/models|app/server|app/jobs/tests)/" },
      to: { path: "^db/" },
    },
    {
      name: "queries-in-models",
      comment: "SQL is written in app/models and db/, nowhere else",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/(models|server|jobs/tests)/" },
      to: { path: drivers },
    },
    {
      name: "jobs-behind-the-server",
      comment: "the server starts the worker; pages ask for a job through app/models, and pg-boss is app/jobs' affair",
      severity: "error",
      from: { path: "^(app|analytics|db)/", pathNot: "^app/(jobs|server)/" },
      to: { path: ["^app/jobs/", ...packages("pg-boss")] },
    },
    {
      name: "models-with-db-stay-on-the-server",
      comment: "db/ has no protection of its own against reaching the browser: a model that uses it is a .server file",
      severity: "error",
      from: { path: "^app/models/", pathNot: ["\\.server\\.ts$", "\\.test\\.ts$"] },
      to: { path: ["^db/", ...drivers], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "components-without-server-files",
      comment: "components and charts are props only; types may come from anywhere in app/",
      severity: "error",
      from: { path: "^app/(components|charts)/", pathNot: "\\.test\\.tsx?$" },
      to: { path: ["\\.server\\.tsx?$", "^app/server/"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-tests-in-production",
      comment:
        "tests and their helpers stay with the tests; a benchmark or an attack may start the tests' throw-away server",
      severity: "error",
      from: { pathNot: [test, "/bench/", "^app/server/attack/"] },
      to: { path: test },
    },
    {
      name: "no-dev-packages-in-production",
      comment: "what runs in production stands under dependencies (vite serves development, route-config the build)",
      severity: "error",
      from: { path: "^(app|analytics|db)/", pathNot: [test, "^app/routes\\.ts$"] },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: ["(^|/)node_modules/@types/", "(^|/)node_modules/vite/"],
      },
    },
    {
      name: "vite-in-app-server-only",
      comment: "the development server is app/server's affair",
      severity: "error",
      from: { path: "^(app|analytics|db)/", pathNot: [test, "^app/server/"] },
      to: { path: packages("vite") },
    },
    {
      name: "no-cycles",
      comment: "a file that needs itself cannot be read on its own; types, which are gone at run time, may go round",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      comment: "every import leads somewhere",
      severity: "error",
      from: {},
      to: { couldNotResolve: true, pathNot: "^virtual:|(^|/)build/server/" },
    },
  ],
  options: {
    doNotFollow: { path: "(^|/)node_modules/" },
    exclude: { path: "^(build|data)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
