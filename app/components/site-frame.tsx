import { Form, Link, useLocation } from "@remix-run/react";
import { languages } from "~/i18n/i18n.ts";
import { useLanguage } from "~/i18n/use-language.ts";
import { useText } from "~/i18n/use-text.ts";
import { MainMenu, type Visitor } from "./main-menu.tsx";

export function SiteHeader({ actor }: { actor: Visitor | undefined }) {
  const t = useText();
  return (
    <header className="site border-b border-line bg-surface">
      <div className="mx-auto flex max-w-7xl flex-wrap items-center gap-x-6 gap-y-1 px-4 py-2">
        <Link to="/" className="flex min-h-11 items-center gap-2 font-heading text-lg font-bold text-indigo">
          <Mark />
          {t("common.product")}
        </Link>
        {actor && <MainMenu actor={actor} />}
        <div className="ml-auto flex items-center gap-2">
          <LanguageSwitch />
          {actor && (
            <Form method="post" action="/keluar">
              <button className="button quiet compact">{t("common.signOut")}</button>
            </Form>
          )}
        </div>
      </div>
    </header>
  );
}

/** On every page until the holder has looked; the account's own page says what there is to look at. */
export function NewSignInBanner() {
  const t = useText();
  const { pathname } = useLocation();
  if (pathname === "/akun") return null;
  return (
    <p className="notice bad no-print mb-4">
      {t("common.newSignIn")} <Link to="/akun">{t("common.checkSignIn")}</Link>
    </p>
  );
}

/** For people with an invitation and no account: whose page this is, and the other language. */
export function RespondentHeader() {
  const t = useText();
  const own = useLanguage();
  const { pathname } = useLocation();
  const other = languages.find((language) => language !== own)!;
  return (
    <header className="site border-b border-line bg-surface">
      <div className="mx-auto flex max-w-3xl items-center justify-between gap-4 px-4 py-2">
        <span className="flex min-h-11 items-center gap-2 text-lg font-bold text-indigo">
          <Mark />
          {t("common.product")}
        </span>
        {pathname.endsWith("/soal") ? (
          // Takes along what is filled in so far.
          <button
            form="jawaban"
            formAction={`${pathname}?terkirim&bahasa=${other}`}
            lang={other}
            title={t("common.language.switch", { name: t(`common.language.${other}`) })}
            className="button quiet compact"
          >
            {t(`common.language.${other}`)}
          </button>
        ) : (
          <LanguageSwitch />
        )}
      </div>
    </header>
  );
}

/** Leaves the page and comes back to it in the other language; a plain form, so that it works everywhere. */
function LanguageSwitch() {
  const t = useText();
  const own = useLanguage();
  const { pathname, search } = useLocation();
  const other = languages.find((language) => language !== own)!;
  const name = t(`common.language.${other}`);
  return (
    <form method="post" action="/bahasa">
      <input type="hidden" name="ke" value={pathname + search} />
      <button
        name="bahasa"
        value={other}
        lang={other}
        title={t("common.language.switch", { name })}
        className="button quiet compact"
      >
        {name}
      </button>
    </form>
  );
}

export function SiteFooter() {
  const t = useText();
  return (
    <footer className="no-print border-t border-line">
      <p className="muted small mx-auto max-w-7xl px-4 py-4">
        {t("common.product")} – {t("common.tagline")} ·{" "}
        <a href="/privasi" className="inline-flex min-h-11 items-center">
          {t("common.privacyNotice")}
        </a>
      </p>
    </footer>
  );
}

/** A warp and two wefts: the tenun that the first sentra weaves. */
function Mark() {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="currentColor">
      <path d="M4 2h3v20H4zM10.5 2h3v20h-3zM17 2h3v20h-3z" opacity=".45" />
      <path d="M2 6.5h8.5v3H2zm11.5 0H22v3h-8.500zM7 14.500h10v3H7zM2 14.500h2v3H2zm18 0h2v3h-2z" />
    </svg>
  );
}
