import { useNavigation, useRevalidator } from "@remix-run/react";
import { createContext, type RefObject, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import type { TypedIndicator } from "~/models/typed-cell.ts";
import type { EntryView, SheetEntry } from "./sheet-entry.ts";

type Program = typeof import("./program.ts");

/** The sheet's form, once the program that makes cells of its fields is there. Without it, it is a form. */
export interface LiveSheet extends Program {
  entry: SheetEntry;
  view: EntryView;
}

interface Options {
  form: RefObject<HTMLFormElement | null>;
  userId: number;
  /** The sheet's address. */
  address: string;
  indicators: readonly TypedIndicator[];
  cells: Readonly<Record<string, { value: string }>>;
}

/** A page that has been out of sight, or has saved, is asked for again, but not more often than this. */
const pause = 2_000;

export function useLiveSheet({ form, userId, address, indicators, cells }: Options): LiveSheet | undefined {
  const language = useLanguage();
  const [program, setProgram] = useState<Program>();
  const [entry, setEntry] = useState<SheetEntry>();
  const { state, revalidate } = useRevalidator();
  const isAsking = useNavigation().state !== "idle" || state !== "idle";
  const latest = useRef({ indicators, cells, revalidate });
  useEffect(() => {
    latest.current = { indicators, cells, revalidate };
  });

  useEffect(() => {
    // Whoever cannot load it has the form, which needs nothing.
    import("./program.ts").then(setProgram, () => undefined);
  }, []);

  useEffect(() => {
    if (!program || !form.current) return;
    const closing = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void latest.current.revalidate();
      }, pause);
    };
    const { indicators, cells } = latest.current;
    const options = { form: form.current, userId, sheet: address, language, indicators, stored: valuesOf(cells), look };
    const made = new program.SheetEntry({ ...options, address: `${address}/sel` });
    program.listenTo(form.current, made, closing.signal);
    setEntry(made);
    return () => {
      clearTimeout(timer);
      closing.abort();
      made.close();
      setEntry(undefined);
    };
  }, [program, form, userId, address, language]);

  useEffect(() => {
    if (isAsking) entry?.asked();
  }, [entry, isAsking]);
  useEffect(() => entry?.received(valuesOf(cells)), [entry, cells]);

  const view = useSyncExternalStore(entry?.subscribe ?? never, entry?.view ?? nothing, nothing);
  return program && entry && view && { ...program, entry, view };
}

const valuesOf = (cells: Options["cells"]) =>
  Object.fromEntries(Object.entries(cells).map(([code, { value }]) => [code, value]));
const never = () => () => undefined;
const nothing = () => undefined;

const Live = createContext<LiveSheet | undefined>(undefined);
export const LiveSheetProvider = Live.Provider;

/** The sheet that a cell is part of; undefined while it is a plain form. */
export const useLive = () => useContext(Live);
