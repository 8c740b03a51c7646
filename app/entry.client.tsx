import { RemixBrowser } from "@remix-run/react";
import { startTransition, StrictMode } from "react";
import { hydrateRoot } from "react-dom/client";
import { I18nextProvider } from "react-i18next";
import { createPageI18n } from "./i18n/i18n.ts";

const i18n = await createPageI18n();

/**
 * The page's data are decoded before React takes over. RemixBrowser begins the decoding when it is first called, before
 * any hook, and throws its promise until it is done. Thrown while React hydrates, that promise left the whole root
 * suspended, and a key pressed then ended React for good (its error 345): the page stayed without scripts.
 */
async function decodeData(): Promise<void> {
  try {
    RemixBrowser({});
  } catch (decoding) {
    if (!(decoding instanceof Promise)) throw decoding;
    await decoding;
  }
}
await decodeData();

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <I18nextProvider i18n={i18n}>
        <RemixBrowser />
      </I18nextProvider>
    </StrictMode>,
  );
});
