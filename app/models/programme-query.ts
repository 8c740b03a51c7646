import { type HelpKind, isHelpKind } from "./assistance.ts";

/** What the list of programmes is narrowed to. */
export interface ProgrammeQuery {
  /** A region's code: its own programmes, and those of the regions in it. */
  region: string;
  kind: HelpKind | undefined;
}

/** `?wilayah=35.71&jenis=training` */
export function readProgrammeQuery(params: URLSearchParams): ProgrammeQuery {
  const kind = params.get("jenis");
  return { region: params.get("wilayah") ?? "", kind: isHelpKind(kind) ? kind : undefined };
}
