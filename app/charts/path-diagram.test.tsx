import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { PathDiagram, type PathDiagramProps } from "./path-diagram.tsx";

const model: PathDiagramProps = {
  title: "Model & <ukuran>",
  description: "Kepercayaan menuju Kemitraan bisnis",
  constructs: [
    { name: "KP", label: "Kepercayaan" },
    { name: "KV", label: "Ketidaksalingbergantungan" },
    { name: "KB", label: "Kemitraan bisnis", r2: "R² 0,55" },
  ],
  paths: [
    { from: "KP", to: "KB", label: "0,38", strength: 0.38, significant: true },
    { from: "KV", to: "KB", label: "0,05", strength: 0.05, significant: false },
  ],
  items: { KP: [{ code: "KP1", label: "0,75" }] },
  target: "KB",
  legend: { significant: "berbeda dari nol", notSignificant: "belum tentu berbeda" },
};

const draw = (more: Partial<PathDiagramProps> = {}) => renderToStaticMarkup(<PathDiagram {...model} {...more} />);
const wordsIn = (svg: string) => svg.replace(/-?<\/tspan><tspan[^>]*>/g, " ").replace(/<[^>]+>/g, "|");

describe("PathDiagram", () => {
  it("says what it shows to those who do not see it", () => {
    const svg = draw();
    const [, title, description] = /role="img" aria-labelledby="(\S+)" aria-describedby="(\S+)"/.exec(svg)!;
    expect(svg).toContain(`<title id="${title}">Model &amp; &lt;ukuran&gt;</title>`);
    expect(svg).toContain(`<desc id="${description}">${model.description}</desc>`);
  });

  it("writes every construct, figure and item into the picture, and breaks what no ellipse could hold", () => {
    const words = wordsIn(draw());
    for (const text of ["Kepercayaan", "Kemitraan bisnis R² 0,55", "0,38", "KP1 0,75"])
      expect(words).toContain(`|${text}|`);
    const lines = [...draw().matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line!);
    expect(lines.join("").replaceAll("-", "")).toContain("Ketidaksalingbergantungan");
    expect(Math.max(...lines.slice(0, 8).map(({ length }) => length))).toBeLessThanOrEqual(16);
  });

  it("tells a path that is not significant by its dash, and a stronger one by its width", () => {
    const arrows = [...draw({ legend: undefined }).matchAll(/<path d="M[^"]*C[^>]*>/g)].map(([arrow]) => arrow);
    const widths = arrows.map((arrow) => Number(/stroke-width="([\d.]+)"/.exec(arrow)![1]));
    expect(arrows.map((arrow) => arrow.includes("stroke-dasharray"))).toEqual([false, true]);
    expect(widths[0]).toBeGreaterThan(widths[1]!);
  });

  it("has no style of its own on a page, where none is allowed, and all of it in a file", () => {
    expect(draw()).not.toContain("style=");
    const file = draw({ isFile: true });
    expect(file).toMatch(/^<svg/);
    expect(file).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(file).not.toMatch(/class=|style=|var\(/);
  });
});
