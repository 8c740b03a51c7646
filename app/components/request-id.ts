import { createContext, useContext, useState } from "react";

/** The number of the request while rendering on the server; it is the one in the log. */
export const RequestIdContext = createContext("");

/** Where the page has it. */
export const requestIdElement = "nomor-permintaan";

/**
 * In a browser it stands in the page that the server drew; a page that the browser drew by itself has none, as what
 * failed there was another request than the page's.
 */
export function useRequestId(): string | undefined {
  const ofServer = useContext(RequestIdContext);
  const [number] = useState(
    () => ofServer || (typeof document !== "undefined" && document.getElementById(requestIdElement)?.textContent),
  );
  return number || undefined;
}
