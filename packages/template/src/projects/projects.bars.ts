/**
 * The geometry of a bar chart of sums: one row for each sum, the figure above its bar. Units are
 * those of the SVG.
 */
export const BARS = {
  width: 640,
  rowHeight: 76,
  textBaseline: 34,
  barTop: 46,
  barHeight: 18,
  barWidthMin: 4,
} as const;

export interface BarRow {
  textY: number;
  barY: number;
  width: number;
}

/**
 * The bars of a chart, proportional to the sums: the longest spans the width, and each has a
 * minimum width.
 */
export function bars(sums: readonly number[]): { height: number; rows: BarRow[] } {
  const longest = Math.max(...sums, 1);
  return {
    height: sums.length * BARS.rowHeight,
    rows: sums.map((sum, i) => ({
      textY: i * BARS.rowHeight + BARS.textBaseline,
      barY: i * BARS.rowHeight + BARS.barTop,
      width: Math.max(BARS.barWidthMin, Math.round((sum / longest) * BARS.width * 10) / 10),
    })),
  };
}
