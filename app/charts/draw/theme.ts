/** The tokens of tokens.css that a picture needs, as the reader has them now: by day, by night, on paper. */
export interface ChartTheme {
  series: string[];
  grid: string;
  text: string;
  ink: string;
  surface: string;
  line: string;
  font: string;
}

export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element);
  const token = (name: string) => style.getPropertyValue(name).trim();
  return {
    series: [1, 2, 3, 4, 5].map((position) => token(`--series-${position}`)),
    grid: token("--chart-grid"),
    text: token("--chart-text"),
    ink: token("--ink"),
    surface: token("--surface"),
    line: token("--line-strong"),
    font: style.fontFamily,
  };
}
