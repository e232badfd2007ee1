/**
 * The geometry of a chart of sums: a line each, its figure above its bar. Units are those of the
 * drawing.
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
 * Bars as long as their sums: the longest fills the drawing, and the shortest can still be seen.
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
