import type { HeadersFunction, LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useMatches,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import latinFont from "@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url";
import { isExcused } from "~/auth/second-factor.server.ts";
import { findSignedIn } from "~/auth/session.server.ts";
import { ErrorPage } from "~/components/error-page.tsx";
import { FactorResetNotice } from "~/components/factor/reset-notice.tsx";
import { NavigationProgress } from "~/components/navigation-progress.tsx";
import { useNonce } from "~/components/nonce.ts";
import { NewSignInBanner, RespondentHeader, SiteFooter, SiteHeader } from "~/components/site-frame.tsx";
import { readLanguage } from "~/i18n/language.server.ts";
import { writeTitle } from "~/i18n/page-title.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import "~/styles/app.css";

/** How long to wait after a 429 is for programs; everything else of an error's headers stays with it. */
export const headers: HeadersFunction = ({ errorHeaders }) => {
  const wait = errorHeaders?.get("Retry-After");
  return wait ? { "Retry-After": wait } : new Headers();
};

export const links: LinksFunction = () => [{ rel: "icon", href: "/icon.svg", type: "image/svg+xml" }];

/** A page's own title replaces this one (app/i18n/page-title.ts); an error's page has only this. */
export const meta: MetaFunction<typeof loader> = ({ data, error }) => {
  const isMissing = isRouteErrorResponse(error) && error.status === 404;
  return [{ title: writeTitle(data?.language ?? "id", error ? (isMissing ? "notFound" : "failed") : undefined) }];
};

export async function loader({ request, context }: LoaderFunctionArgs) {
  const signedIn = await findSignedIn({ request, context });
  return {
    language: readLanguage(request),
    hasNotice: signedIn?.hasNotice ?? false,
    actor: signedIn && {
      name: signedIn.actor.name,
      memberships: signedIn.actor.memberships,
      factorResetAt: signedIn.actor.factor.resetAt,
      isExcusedFromFactor: isExcused(signedIn.actor),
    },
  };
}

export function useRootData() {
  return useRouteLoaderData<typeof loader>("root");
}

/** What a route may say of the page around it. */
type Frame = { frame?: "respondent" } | undefined;

export function Layout({ children }: { children: ReactNode }) {
  const nonce = useNonce();
  const root = useRootData();
  const t = useText();
  const language = useLanguage();
  // Respondents get what a questionnaire needs: no office's menu, no program of the dashboard, no fonts.
  const isQuestionnaire = useMatches().some(({ handle }) => (handle as Frame)?.frame === "respondent");
  return (
    <html lang={language} className={isQuestionnaire ? "plain" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!isQuestionnaire && (
          <link rel="preload" as="font" type="font/woff2" href={latinFont} crossOrigin="anonymous" />
        )}
        <Meta />
        <Links />
      </head>
      <body>
        <a href="#isi" className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-surface focus:p-3">
          {t("common.skipToContent")}
        </a>
        {isQuestionnaire ? <RespondentHeader /> : <SiteHeader actor={root?.actor} />}
        <main id="isi" tabIndex={-1} className="page outline-none">
          {root?.hasNotice && !isQuestionnaire && <NewSignInBanner />}
          {children}
        </main>
        <SiteFooter />
        {!isQuestionnaire && (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        )}
      </body>
    </html>
  );
}

export default function App() {
  const resetAt = useRootData()?.actor?.factorResetAt;
  return (
    <>
      <NavigationProgress />
      {resetAt && <FactorResetNotice at={resetAt} />}
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  return <ErrorPage />;
}
