import tsconfigPaths from "vite-tsconfig-paths";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [tsconfigPaths()],
  test: {
    projects: [
      { extends: true, test: { name: "unit", include: ["analytics/**/*.test.ts", "db/{demo,reference}/*.test.ts", "app/**/*.test.{ts,tsx}"] } },
    ],
  },
});
