import { z } from 'zod';
import { GROUPS, KPIS, PERIODS, type KpiId } from './dashboard.constants.ts';

export * from './dashboard.constants.ts';

const KPI_IDS = KPIS.map(({ id }) => id) as [KpiId, ...KpiId[]];
export const kpiIdSchema = z.enum(KPI_IDS);
export const periodSchema = z.enum(PERIODS);

/** `met`: at its target or better; `none`: no figure. */
export const standingSchema = z.enum(['met', 'missed', 'none']);
export type Standing = z.output<typeof standingSchema>;

const instant = z.iso.datetime();

/**
 * An indicator's figure. Values are in the unit of the indicator; a bucket without readings is
 * `null`.
 */
export const tileSchema = z.strictObject({
  id: kpiIdSchema,
  period: periodSchema,
  value: z.number().nullable().meta({ description: 'The figure of the whole period' }),
  current: z
    .number()
    .nullable()
    .meta({ description: 'The figure of the latest hour with readings, for measurements' }),
  unit: z.string(),
  direction: z.enum(['higher', 'lower']),
  target: z.strictObject({ value: z.number(), kind: z.enum(['official', 'sample']) }),
  standing: standingSchema,
  owner: z.string(),
  latestAt: instant.nullable().meta({ description: 'The newest reading in the figure' }),
  lateAt: instant.nullable().meta({ description: 'From then on the figure is late' }),
  simulated: z
    .boolean()
    .meta({ description: 'Some reading in it comes from a simulator or from a sandbox' }),
  trend: z
    .array(z.strictObject({ start: instant, value: z.number().nullable() }))
    .meta({ description: 'Hours of the last day, or days of the last thirty' }),
});
export type Tile = z.output<typeof tileSchema>;

/**
 * A trend as a drawing. Horizontal positions are per cent of the width, vertical ones CSS pixels
 * from the top, so that a page can stretch it without distorting its labels.
 */
export const chartViewSchema = z.strictObject({
  height: z.number(),
  line: z.string(),
  /** The line to the last, incomplete hour or day. */
  rest: z.string().nullable(),
  area: z.string(),
  /** The field in which the target is met: its top and its height. */
  good: z.tuple([z.number(), z.number()]).nullable(),
  target: z.strictObject({ y: z.number(), hasLabel: z.boolean() }).nullable(),
  /** The labels of the vertical axis. */
  axis: z.array(z.strictObject({ y: z.number(), text: z.string(), isTarget: z.boolean() })),
  /** The height of the base line, and if it stands for another value than zero. */
  base: z.number(),
  isBroken: z.boolean(),
  end: z.strictObject({ x: z.number(), y: z.number(), text: z.string() }),
  from: z.string(),
  to: z.string(),
  /** Each hour or day with its figure in words, for readers who point at it. */
  points: z.array(z.string()),
  label: z.string(),
});
export type ChartView = z.output<typeof chartViewSchema>;

/** The view of a tile: texts and figures in the reader's language. */
export const tileViewSchema = z.strictObject({
  id: kpiIdSchema,
  group: z.enum(GROUPS),
  name: z.string(),
  value: z.string(),
  unit: z.string(),
  /** The figure of the latest hour: while it is in time, and when it is late. */
  current: z.strictObject({ now: z.string(), last: z.string() }).nullable(),
  /** The class of the air, by the National Air Quality Index. */
  grade: z.strictObject({ level: z.int().min(1).max(6), text: z.string() }).nullable(),
  hasData: z.boolean(),
  tone: z.enum(['ok', 'warn', 'stale']),
  judgement: z.string(),
  target: z.string(),
  owner: z.string(),
  age: z.string(),
  late: z.string(),
  latestAt: instant.nullable(),
  lateAt: instant.nullable(),
  simulated: z.string().nullable(),
  chart: chartViewSchema.nullable(),
  href: z.string(),
});
export type TileView = z.output<typeof tileViewSchema>;

/** The query of a request for tiles. */
export const tilesQuerySchema = z.strictObject({
  lang: z.enum(['en', 'mr', 'hi']).optional(),
  period: periodSchema.default('month'),
  embed: z.literal('1').optional(),
});
/** Selects the rows of the figure, or those of the trend. */
export const rowsQuerySchema = z.strictObject({
  lang: z.enum(['en', 'mr', 'hi']).optional(),
  period: periodSchema.default('month'),
  of: z.enum(['value', 'trend']).default('value'),
});
export const tilesAnswerSchema = z.strictObject({
  period: periodSchema,
  tiles: z.array(tileSchema),
  views: z.array(tileViewSchema),
});
export type TilesAnswer = z.output<typeof tilesAnswerSchema>;

/** The rows behind a figure, and the queries of both. Missing numbers are `null`. */
export const rowSchema = z.strictObject({
  bucket_start: instant,
  entity: z.string(),
  part: z.number().nullable(),
  whole: z.number().nullable(),
});
export type Row = z.output<typeof rowSchema>;
export const rowsAnswerSchema = z.strictObject({
  id: kpiIdSchema,
  period: periodSchema,
  of: z.enum(['value', 'trend']),
  query: z.string(),
  valueQuery: z.string(),
  parameters: z.strictObject({ period: z.enum(['hour', 'day']), from: instant }),
  simulated: z.boolean(),
  rows: z.array(rowSchema),
});
export type RowsAnswer = z.output<typeof rowsAnswerSchema>;
