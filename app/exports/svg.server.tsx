import { renderToStaticMarkup } from "react-dom/server";
import { PathDiagram, type PathDiagramProps } from "~/charts/path-diagram.tsx";

/** The model as a picture in a file of its own: the same drawing as on the page, in the colours of paper. */
export function downloadModel(model: Omit<PathDiagramProps, "isFile">, name: string): Response {
  const picture = renderToStaticMarkup(<PathDiagram {...model} isFile />);
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${picture}\n`, {
    headers: {
      "Content-Type": "image/svg+xml; charset=utf-8",
      "Content-Disposition": `attachment; filename="${name}.svg"`,
      "Cache-Control": "private, no-store",
    },
  });
}
