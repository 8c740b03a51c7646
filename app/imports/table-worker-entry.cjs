// A worker starts without the loader of its parent, so it registers tsx by itself.
require("tsx/cjs/api").register();
require("./table-worker.ts");
