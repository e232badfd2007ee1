import type { Tile, TileView } from './dashboard.schema.ts';

/** The drawing area of a line; the margin keeps its end mark inside. */
export const SPARK = { width: 160, height: 42, margin: 4 };

const round = (value: number) => Math.round(value * 10) / 10;

export interface SparkShape {
  line: string;
  area: string;
  targetY: number | null;
  end: [number, number];
  low: number;
  high: number;
  last: number;
}

/**
 * Computes the line of a trend. Buckets without figures are gaps in time, not zeros: the line
 * continues at the next figure. The target is drawn if it is near enough to leave the line some
 * height.
 */
export function sparkOf(trend: Tile['trend'], target: number): SparkShape | null {
  const known = trend.flatMap(({ value }, i) => (value === null ? [] : [{ i, value }]));
  if (known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low || Math.abs(high) || 1;
  const isNear = target > low - 2 * spread && target < high + 2 * spread;
  const [bottom, top] = [
    Math.min(low, isNear ? target : low),
    Math.max(high, isNear ? target : high),
  ];
  const { width, height, margin } = SPARK;
  const x = (i: number) => round(margin / 2 + (i / (trend.length - 1)) * (width - margin));
  const y = (value: number) =>
    round(
      top === bottom
        ? height / 2
        : margin + ((top - value) / (top - bottom)) * (height - 2 * margin),
    );
  const points = known.map(({ i, value }) => [x(i), y(value)] as const);
  const path = points.map(([px, py]) => `${px} ${py}`).join('L');
  return {
    line: `M${path}`,
    area: `M${points[0]![0]} ${height}L${path}L${points.at(-1)![0]} ${height}z`,
    targetY: isNear ? y(target) : null,
    end: [...points.at(-1)!],
    low,
    high,
    last: values.at(-1)!,
  };
}

export type SparkView = TileView['spark'];
