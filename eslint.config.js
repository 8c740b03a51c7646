import jsxA11y from "eslint-plugin-jsx-a11y";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const numbersOnly = "analytics/ gives the same numbers for the same input: time and chance come in as arguments";

export default tseslint.config(
  { ignores: ["build/", "data/", "node_modules/", "coverage/", "test-results/", "playwright-report/"] },
  ...tseslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["warn", { max: 250, skipBlankLines: true, skipComments: true }],
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      // `condition ? a() : b()` and `found && use(found)` as statements read well enough.
      "@typescript-eslint/no-unused-expressions": ["error", { allowTernary: true, allowShortCircuit: true }],
    },
  },
  {
    // What needs types costs most of the time, so only what nothing else finds: a promise that nobody waits for.
    files: ["{app,analytics,db,e2e}/**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/await-thenable": "error",
    },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks, "jsx-a11y": jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.flatConfigs.recommended.rules,
      // A region that scrolls has to be reachable by the keyboard, or its far columns are out of reach.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { tags: [], roles: ["region", "tabpanel"] }],
    },
  },
  {
    files: ["**/*.cjs"],
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    // A table of tests or a catalogue of words is as long as what it lists.
    files: ["**/*.test.{ts,tsx}", "app/i18n/**", "db/demo/**"],
    rules: { "max-lines": "off" },
  },
  {
    files: ["analytics/**/*.ts"],
    ignores: ["analytics/**/*.test.ts", "analytics/bench/**", "analytics/cli.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: numbersOnly },
        { object: "Date", property: "now", message: numbersOnly },
        { object: "performance", property: "now", message: numbersOnly },
        { object: "crypto", property: "getRandomValues", message: numbersOnly },
      ],
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: numbersOnly },
        { selector: "CallExpression[callee.name='Date']", message: numbersOnly },
        { selector: "VariableDeclarator[init.name=/^(Math|performance)$/] > ObjectPattern", message: numbersOnly },
      ],
    },
  },
  {
    files: ["{app,analytics,db,e2e}/**/*.{ts,tsx,mjs}"],
    ignores: ["app/server/**", "**/cli.ts", "**/bench/**", "**/scripts/**", "db/tests/{setup-*,dump-schema}.ts"],
    rules: { "no-console": "error" },
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    rules: {
      "no-restricted-imports": [
        "error",
        { name: "react-i18next", importNames: ["useTranslation"], message: "useText (app/i18n/use-text.ts) instead" },
      ],
    },
  },
);
