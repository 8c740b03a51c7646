import { useNavigation, useRevalidator } from "@remix-run/react";
import { createContext, type RefObject, useContext, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useLanguage } from "~/i18n/use-language.ts";
import type { TypedIndicator } from "~/models/typed-cell.ts";
import type { EntryView } from "./entry-view.ts";
import type { TypedSheet } from "./typed-sheet.ts";

type Program = typeof import("./program.ts");

/** The sheet's form, once the program that makes cells of its fields is there. Without it, it is a form. */
export interface LiveSheet extends Program {
  sheet: TypedSheet;
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

export function useLiveSheet({ form, userId, address, indicators, cells }: Options): LiveSheet | undefined {
  const language = useLanguage();
  const [program, setProgram] = useState<Program>();
  const [sheet, setSheet] = useState<TypedSheet>();
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
    const look = () => void latest.current.revalidate();
    const { indicators, cells } = latest.current;
    const options = { form: form.current, userId, sheet: address, language, indicators, stored: valuesOf(cells), look };
    const made = new program.TypedSheet({ ...options, address: `${address}/sel` });
    program.listenTo(form.current, made, closing.signal);
    setSheet(made);
    return () => {
      closing.abort();
      made.close();
      setSheet(undefined);
    };
  }, [program, form, userId, address, language]);

  useEffect(() => {
    if (isAsking) sheet?.asked();
  }, [sheet, isAsking]);
  useEffect(() => sheet?.received(valuesOf(cells)), [sheet, cells]);

  const view = useSyncExternalStore(sheet?.subscribe ?? never, sheet?.view ?? nothing, nothing);
  return program && sheet && view && { ...program, sheet, view };
}

const valuesOf = (cells: Options["cells"]) =>
  Object.fromEntries(Object.entries(cells).map(([code, { value }]) => [code, value]));
const never = () => () => undefined;
const nothing = () => undefined;

const Live = createContext<LiveSheet | undefined>(undefined);
export const LiveSheetProvider = Live.Provider;

/** The sheet that a cell is part of; undefined while it is a plain form. */
export const useLive = () => useContext(Live);
