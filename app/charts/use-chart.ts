import { type RefObject, useEffect, useRef, useState } from "react";
import type { ChartSpec } from "./chart-spec.ts";

export type ChartStatus = "waiting" | "drawn" | "failed";

/** Draws on a canvas once the page stands, and again whenever its colours change: by night, by day, for paper. */
export function useChart(spec: ChartSpec): [RefObject<HTMLCanvasElement>, ChartStatus] {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [status, setStatus] = useState<ChartStatus>("waiting");
  const described = JSON.stringify(spec);

  useEffect(() => {
    let chart: { destroy(): void } | undefined;
    let draw = () => {};
    const stop = new AbortController();
    prepare()
      .then((drawChart) => {
        if (stop.signal.aborted) return;
        draw = () => {
          chart?.destroy();
          chart = drawChart(canvas.current!, JSON.parse(described) as ChartSpec);
        };
        draw();
        setStatus("drawn");
        for (const media of ["(prefers-color-scheme: dark)", "print"]) {
          matchMedia(media).addEventListener("change", draw, { signal: stop.signal });
        }
      })
      .catch(() => setStatus("failed"));
    return () => {
      stop.abort();
      chart?.destroy();
    };
  }, [described]);

  return [canvas, status];
}

let turn: Promise<unknown> = Promise.resolve();

/** The drawing code, loaded on first need, and one picture at a time: a page of seventy still answers to a touch. */
function prepare() {
  const mine = turn.then(async () => {
    const { drawChart } = await import("./draw/draw-chart.ts");
    await document.fonts.ready;
    await new Promise((resolve) => setTimeout(resolve));
    return drawChart;
  });
  turn = mine.catch(() => undefined);
  return mine;
}
