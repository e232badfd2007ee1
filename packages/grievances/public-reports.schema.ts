import { CODE_PATTERN } from '@pune/content-models/grievance-configuration/limits';
import { LOCALES } from '@pune/i18n';
import { blankToUndefined } from '@pune/std/blank';
import { z } from 'zod';
import { optional } from './grievance-fields.schema.ts';
import { GRIEVANCE_STATUSES } from './grievances.constants.ts';
import {
  LIST_DAYS,
  LIST_SORTS,
  REPORT_GROUPS,
  STATISTICS_PERIODS,
} from './public-reports.constants.ts';

export * from './public-reports.constants.ts';

const lang = z.enum(LOCALES).optional();

/** The address of a department's page, as in the configuration. */
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const OFFICE = /^(unknown|[A-Z0-9][A-Z0-9-]{0,19})$/;

/** The query of the public list. `after` is the mark of the page before. */
export const reportsQuerySchema = z.strictObject({
  lang,
  office: optional(z.string().regex(OFFICE)),
  category: optional(z.string().regex(CODE_PATTERN)),
  department: optional(z.string().max(100).regex(SLUG)),
  status: optional(z.enum(GRIEVANCE_STATUSES)),
  days: optional(z.enum(LIST_DAYS)),
  sort: z.preprocess(blankToUndefined, z.enum(LIST_SORTS).default('newest')),
  after: optional(
    z
      .string()
      .max(200)
      .regex(/^[\w-]+$/),
  ),
});
export type ReportsQuery = z.output<typeof reportsQuerySchema>;

export const statisticsQuerySchema = z.strictObject({
  lang,
  period: z.preprocess(blankToUndefined, z.enum(STATISTICS_PERIODS).default('month')),
});

export const dataQuerySchema = z.strictObject({ lang });

const instant = z.iso.datetime();
const place = z
  .strictObject({ latitude: z.number(), longitude: z.number() })
  .nullable()
  .meta({ description: 'The centre of a cell of about 110 m, not the exact place.' });

/** A report in a list: the facts that identify no person. */
export const listedReportSchema = z.strictObject({
  number: z.string(),
  category: z.string(),
  department: z.string(),
  office: z.string().nullable(),
  place,
  status: z.enum(GRIEVANCE_STATUSES),
  submittedAt: instant,
  acknowledgeBy: instant,
  acknowledgedAt: instant.nullable(),
  resolveBy: instant,
  resolvedAt: instant.nullable(),
  parkedUntil: z.iso.date().nullable(),
});
export type ListedReport = z.output<typeof listedReportSchema>;

export const reportsAnswerSchema = z.strictObject({
  reports: z.array(listedReportSchema),
  next: z.string().nullable().meta({ description: 'The mark of the next page: `after`.' }),
  total: z.strictObject({ count: z.number(), asOf: instant }).nullable().meta({
    description:
      'The reports of this choice on all pages, as last counted; null for a choice of days.',
  }),
});
export type ReportsAnswer = z.output<typeof reportsAnswerSchema>;

const hours = z.number().nullable();
const clockFigures = z.strictObject({
  count: z.number(),
  medianHours: hours.meta({ description: 'Nearest rank, in calendar hours, rounded up.' }),
  p90Hours: hours,
  due: z.number().meta({ description: 'Time limits that ended in the period.' }),
  inTime: z.number().meta({ description: 'Those of them that were kept.' }),
});
export const figuresSchema = z.strictObject({
  filed: z.number(),
  open: z.number().meta({ description: 'At `asOf`, whatever the period.' }),
  late: z.number().meta({ description: 'Open, and the time limit has ended.' }),
  acknowledged: clockFigures,
  resolved: clockFigures,
  disputed: z.number(),
  reopened: z.number(),
  wrongRoutes: z.number(),
});
const monthFigures = z.strictObject({
  filed: z.number(),
  due: z.number().meta({ description: 'Time limits that ended in the month.' }),
  inTime: z.number().meta({ description: 'Those of them that were kept.' }),
  resolved: z.number().meta({ description: 'Resolutions in the month.' }),
});
export const monthsAnswerSchema = z.strictObject({
  months: z.array(
    z.strictObject({
      month: z.string().meta({ description: 'A calendar month in India: `2026-11`.' }),
      asOf: instant,
      all: monthFigures,
      groups: z.record(z.enum(REPORT_GROUPS), z.record(z.string(), monthFigures)),
    }),
  ),
});

export const statisticsSchema = z.strictObject({
  period: z.enum(STATISTICS_PERIODS),
  from: instant,
  asOf: instant,
  all: figuresSchema,
  groups: z.record(z.enum(REPORT_GROUPS), z.record(z.string(), figuresSchema)),
});
