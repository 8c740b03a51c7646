import { index, route, type RouteConfig } from "@remix-run/route-config";

/** The map: every address and its file, grouped by who visits. Addresses are in the users' language. */
export default [
  // Everybody
  index("routes/public/home.tsx"),
  route("masuk", "routes/public/sign-in.tsx"),
  route("keluar", "routes/public/sign-out.ts"),
  route("bahasa", "routes/public/language.ts"),
  route("akun", "routes/public/account.tsx"),

  // Those who see sentra: officers of a region, members of one sentra
  route("sentra", "routes/dinas/sentra-list.tsx"),
  route("banding", "routes/dinas/compare.tsx"),

  // A sentra's own
  route("sentra/:sentraId", "routes/sentra/overview.tsx"),
  route("sentra/:sentraId/lembar", "routes/sentra/sheet-list.tsx"),
  route("sentra/:sentraId/kesehatan", "routes/sentra/health.tsx"),
  route("sentra/:sentraId/lembar/:pillar/:month", "routes/sentra/sheet.tsx"),

  route("*", "routes/public/not-found.tsx"),
] satisfies RouteConfig;
