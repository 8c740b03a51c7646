import { vitePlugin as remix } from "@remix-run/dev";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixOptions from "./remix.config.js";

export default defineConfig({
  plugins: [tailwindcss(), remix(remixOptions), tsconfigPaths()],
  worker: { plugins: () => [tsconfigPaths()] },
  // Nothing is inlined: the Content-Security-Policy takes fonts and pictures from this server only.
  build: { manifest: true, target: "es2022", assetsInlineLimit: 0 },
  // Packages with native or worker code stay outside the bundles.
  ssr: { external: ["@node-rs/argon2", "@electric-sql/pglite", "pg", "exceljs", "pino"] },
  optimizeDeps: { exclude: ["@node-rs/argon2", "@electric-sql/pglite"] },
});
