import { useSyncExternalStore } from "react";

function subscribe(changed: () => void) {
  window.addEventListener("storage", changed);
  return () => window.removeEventListener("storage", changed);
}

/** What this device keeps; nothing, as long as the page comes from the server, which doesn't know. */
export function useKept<T>(read: () => T[]): T[] {
  const text = useSyncExternalStore(
    subscribe,
    () => JSON.stringify(read()),
    () => "[]",
  );
  return JSON.parse(text) as T[];
}
