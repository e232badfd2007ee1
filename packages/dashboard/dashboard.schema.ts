import { z } from 'zod';
import { KPIS, PERIODS, type KpiId } from './dashboard.constants.ts';

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
  value: z.number().nullable(),
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

/** The view of a tile: texts and figures in the reader's language, lines on a field of 160 × 42. */
export const tileViewSchema = z.strictObject({
  id: kpiIdSchema,
  name: z.string(),
  value: z.string(),
  unit: z.string(),
  tone: z.enum(['ok', 'warn', 'stale']),
  judgement: z.string(),
  target: z.string(),
  owner: z.string(),
  age: z.string(),
  late: z.string(),
  latestAt: instant.nullable(),
  lateAt: instant.nullable(),
  simulated: z.string().nullable(),
  spark: z
    .strictObject({
      line: z.string(),
      area: z.string(),
      targetY: z.number().nullable(),
      end: z.tuple([z.number(), z.number()]),
      label: z.string(),
    })
    .nullable(),
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
