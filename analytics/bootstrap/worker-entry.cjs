// A worker starts without the loader of its parent. This one registers tsx for `require` only, which takes a fifth of
// the time of the loader for `import`, and then runs the TypeScript worker.
require("tsx/cjs/api").register();
require("./worker.ts");
