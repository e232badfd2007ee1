/** A horizontal bar chart: groups of bars on one scale. All numbers are above 0. */
export interface Bars {
  title: string;
  /** The message of the chart, for a reader who does not see it. */
  description: string;
  /** The legend: the name of each series. */
  series: readonly string[];
  groups: readonly {
    label: string;
    bars: readonly { label: string; values: readonly number[] }[];
  }[];
  /** Writes a number of the scale, such as `90 ms`. */
  format: (value: number) => string;
  /** A logarithmic scale begins at a power of ten, another one at 0. */
  isLogarithmic?: boolean;
}

const WIDTH = 720;
/** The columns: labels, bars, and the figure of the longest bar. */
const [LABELS, FIGURES] = [230, 70];
const PLOT = WIDTH - LABELS - FIGURES;
const [BAR, GAP, GROUP, HEAD] = [11, 9, 30, 62];

/** Two colours of a series, on a light and on a dark ground, each with 4.5:1 and more. */
const COLOURS = [
  ['#1f5fa8', '#7db4f0'],
  ['#b3541e', '#f0a070'],
] as const;
const STYLE = `text{font:13px system-ui,sans-serif;fill:#1a1a1f}.h{font-weight:600;font-size:15px}.g{font-weight:600}.s{fill:#55555f;font-size:12px}.l{stroke:#d5d5dc}${COLOURS.map(
  ([light], n) => `.c${n}{fill:${light}}`,
).join(
  '',
)}@media(prefers-color-scheme:dark){text{fill:#ececf1}.s{fill:#b4b4be}.l{stroke:#44444e}${COLOURS.map(
  ([, dark], n) => `.c${n}{fill:${dark}}`,
).join('')}}`;

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Returns the marks of a scale that ends at or above a value: 1, 2 or 5 times a power of ten. */
function marksUpTo(most: number): number[] {
  const power = 10 ** Math.floor(Math.log10(most / 4));
  const step = [1, 2, 5, 10].map((times) => times * power).find((one) => one * 5 >= most)!;
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, n) => n * step);
}

/** Returns the powers of ten around some values. */
function powersAround(least: number, most: number): number[] {
  const first = Math.floor(Math.log10(least));
  const last = Math.ceil(Math.log10(most));
  return Array.from({ length: last - first + 1 }, (_, n) => 10 ** (first + n));
}

/** Draws a bar chart as an SVG document: the same text for the same numbers. */
export function drawBars({
  title,
  description,
  series,
  groups,
  format,
  isLogarithmic = false,
}: Bars): string {
  const values = groups.flatMap(({ bars }) => bars.flatMap((bar) => bar.values));
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const marks = isLogarithmic ? powersAround(least, most) : marksUpTo(most);
  const [low, high] = [marks[0]!, marks.at(-1)!];
  const widthOf = (value: number) =>
    rounded(
      PLOT *
        (isLogarithmic
          ? Math.log(value / low) / Math.log(high / low)
          : (value - low) / (high - low)),
    );
  const parts: string[] = [];
  let y = HEAD;
  for (const { label, bars } of groups) {
    if (label) parts.push(`<text class="g" x="0" y="${(y += GROUP) - 8}">${escaped(label)}</text>`);
    for (const bar of bars) {
      const height = bar.values.length * BAR;
      parts.push(
        `<text x="${LABELS - 8}" y="${y + height / 2 + 4}" text-anchor="end">${escaped(bar.label)}</text>`,
        ...bar.values.map((value, n) => {
          const at = y + n * BAR;
          const width = widthOf(value);
          return `<rect class="c${n}" x="${LABELS}" y="${at}" width="${width}" height="${BAR - 1}"/><text class="s" x="${rounded(LABELS + width + 4)}" y="${at + BAR - 2}">${escaped(format(value))}</text>`;
        }),
      );
      y += height + GAP;
    }
  }
  const scale = marks.map((mark) => {
    const x = rounded(LABELS + widthOf(mark));
    return `<line class="l" x1="${x}" x2="${x}" y1="${HEAD}" y2="${y}"/><text class="s" x="${x}" y="${y + 16}" text-anchor="middle">${escaped(format(mark))}</text>`;
  });
  const legend = series.map(
    (name, n) =>
      `<rect class="c${n}" x="${LABELS + n * 150}" y="34" width="12" height="12"/><text class="s" x="${LABELS + n * 150 + 18}" y="44">${escaped(name)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 24}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(title)}</title>`,
    `<desc id="d">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<text class="h" x="0" y="18">${escaped(title)}</text>`,
    ...legend,
    ...scale,
    ...parts,
    '</svg>',
    '',
  ].join('\n');
}
