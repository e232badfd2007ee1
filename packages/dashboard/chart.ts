import type { Tile } from './dashboard.schema.ts';

/** The heights of charts, in CSS pixels. */
export const TILE_CHART = 96;
export const PAGE_CHART = 240;
export const PLACE_CHART = 64;
/** Half a line of text: labels at the ends of the axis stay inside. */
const MARGIN = 9;
/** The least distance of two labels. */
const LABEL = 16;

/** The range of values that the height of a chart stands for. */
export interface Scale {
  bottom: number;
  top: number;
  /** True if the base line stands for another value than zero. */
  isBroken: boolean;
}

export interface ChartShape {
  height: number;
  /** Paths on a field that is 100 wide and as high as the chart. */
  line: string;
  rest: string | null;
  area: string;
  good: [y: number, height: number];
  /** The word beside the target's line is left out where the end value is. */
  target: { y: number; hasLabel: boolean };
  axis: { y: number; value: number; isTarget: boolean }[];
  base: number;
  isBroken: boolean;
  end: { x: number; y: number };
  low: number;
  high: number;
  last: number;
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** The smallest of 1, 2, 5, 10, 20, … that is at least `wanted`. */
function niceStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  return power * ([1, 2, 5].find((step) => step * power >= wanted) ?? 10);
}

/**
 * The scale of figures and their target. Shares and counts begin at zero, so that heights can be
 * compared; other measures use the whole height for the range of their values and the target.
 */
export function scaleOf(
  values: readonly number[],
  { target, unit }: { target: number; unit: string },
): Scale {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (unit === 'percent') return { bottom: 0, top: Math.max(100, high), isBroken: false };
  const counts = unit === 'bicycles';
  const [from, to] = [Math.min(low, target, counts ? 0 : low), Math.max(high, target)];
  const step = niceStep((to - from || Math.abs(to) || 1) / 4);
  const bottom = Math.floor(from / step) * step;
  const top = Math.ceil(to / step) * step;
  return { bottom, top: top > bottom ? top : bottom + step, isBroken: bottom !== 0 };
}

/** The end values of the axis and the target between them, as far as there is room. */
function axisOf(
  { bottom, top }: Scale,
  target: number,
  y: (value: number) => number,
): ChartShape['axis'] {
  const at = (value: number, isTarget = false) => ({ y: y(value), value, isTarget });
  const ends = [at(top), at(bottom)];
  const mark = at(target, true);
  return [mark, ...ends.filter((end) => Math.abs(end.y - mark.y) >= LABEL)];
}

/**
 * Computes the drawing of a trend. Hours and days without figures are gaps in time, not zeros: the
 * line continues at the next figure. The last hour or day is incomplete: `rest` leads to it.
 *
 * @returns `null` for fewer than two figures
 */
export function chartOf(
  trend: Tile['trend'],
  { target, unit, direction }: { target: number; unit: string; direction: Tile['direction'] },
  height: number,
  scale?: Scale,
): ChartShape | null {
  const known = trend.flatMap(({ value }, i) => (value === null ? [] : [{ i, value }]));
  if (known.length < 2) return null;
  const values = known.map(({ value }) => value);
  const own = scale ?? scaleOf(values, { target, unit });
  const { bottom, top, isBroken } = own;
  const base = height - MARGIN;
  const x = (i: number) => round((i / (trend.length - 1)) * 100);
  const y = (value: number) => round(base - ((value - bottom) / (top - bottom)) * (base - MARGIN));
  const points = known.map(({ i, value }) => [x(i), y(value)] as const);
  const isIncomplete = known.at(-1)!.i === trend.length - 1;
  const solid = isIncomplete ? points.slice(0, -1) : points;
  const path = (some: readonly (readonly [number, number])[]) =>
    some.map(([px, py]) => `${px} ${py}`).join('L');
  const [endX, endY] = points.at(-1)!;
  const targetY = y(target);
  return {
    height,
    line: `M${path(solid)}`,
    rest: isIncomplete ? `M${path(points.slice(-2))}` : null,
    area: `M${points[0]![0]} ${base}L${path(points)}L${endX} ${base}z`,
    good:
      direction === 'higher' ? [y(top), round(targetY - y(top))] : [targetY, round(base - targetY)],
    target: { y: targetY, hasLabel: Math.abs(targetY - endY) >= LABEL },
    axis: axisOf(own, target, y),
    base,
    isBroken,
    end: { x: endX, y: endY },
    low: Math.min(...values),
    high: Math.max(...values),
    last: values.at(-1)!,
  };
}
