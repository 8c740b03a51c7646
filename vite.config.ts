import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), tsconfigPaths()],
  build: { manifest: true, target: "es2022" },
  // Packages with native or worker code stay outside the bundles.
  ssr: { external: ["@node-rs/argon2", "@electric-sql/pglite", "pg", "exceljs", "pino"] },
  optimizeDeps: { exclude: ["@node-rs/argon2", "@electric-sql/pglite"] },
});
