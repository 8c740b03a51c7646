import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether the page's scripts are at work: not on the server, and not where a browser runs none. */
export const useScripts = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
