import {
  dataQuerySchema,
  figuresSchema,
  monthsAnswerSchema,
  reportsAnswerSchema,
  reportsQuerySchema,
  statisticsQuerySchema,
  statisticsSchema,
} from '@pune/grievances/public-reports.schema';
import { EXAMPLE_NUMBER, publicGrievanceSchema } from '@pune/grievances/schema';
import { keyRequestSchema } from '@pune/open311/schema';
import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';

const number = { description: 'The number of the report.', example: EXAMPLE_NUMBER };
const token = { description: 'From the mail to the partner.', example: 'a'.repeat(32) };
const file = (summary: string, type: string) =>
  ({
    summary,
    limited: true,
    answers: { 200: { description: 'All public reports, read while they are sent.', type } },
  }) as const;

export const publicReportsDescription = describeFeature({
  capability: 'grievances',
  title: 'Public reports',
  description:
    'All grievances without personal data: list, pages, figures and open data. No key, any origin.',
  kinds: { many_requests: 429, key_link_gone: 404 },
  endpoints: {
    'GET /api/reports': {
      summary: 'Reports by place, kind, state and time, page by page',
      query: reportsQuerySchema,
      problems: ['malformed'],
      answers: { 200: { description: 'A page.', json: reportsAnswerSchema, page: true } },
    },
    'GET /api/reports/statistics': {
      summary: 'The figures of the city and of each ward office, kind and department',
      query: statisticsQuerySchema,
      problems: ['malformed'],
      answers: {
        200: {
          description: 'They hold as of `asOf`, and follow from the open data.',
          json: statisticsSchema,
          page: true,
        },
      },
    },
    'GET /api/reports/statistics/months': {
      summary: 'The figures of the last twelve calendar months, each as of when it was counted',
      answers: { 200: { description: 'The oldest first.', json: monthsAnswerSchema } },
    },
    'GET /api/reports/statistics/:group/:id': {
      summary: 'The figures of one ward office, kind or department',
      path: {
        group: { description: 'office, category or department', example: 'office' },
        id: { description: 'Its code.', example: 'WO-99' },
      },
      query: statisticsQuerySchema,
      problems: ['not_found', 'malformed'],
      answers: { 200: { description: 'Its figures.', json: figuresSchema, page: true } },
    },
    'GET /api/reports/data': {
      summary: 'The files of the open data, with the meaning of their columns',
      query: dataQuerySchema,
      problems: ['malformed'],
      answers: { 200: { description: 'The data dictionary.', page: true } },
    },
    'GET /api/reports/data/reports.csv': file('Reports as CSV', 'text/csv'),
    'GET /api/reports/data/events.csv': file('Public steps as CSV', 'text/csv'),
    'GET /api/reports/data/reports.json': file(
      'Reports with their steps as JSON, one a line',
      'application/json',
    ),
    'GET /api/reports/data/reports.geojson': file(
      'Reports with their steps as GeoJSON',
      'application/geo+json',
    ),
    'GET /api/reports/data/reports.parquet': file(
      'Reports as Parquet',
      'application/vnd.apache.parquet',
    ),
    'GET /api/reports/data/events.parquet': file(
      'Public steps as Parquet',
      'application/vnd.apache.parquet',
    ),
    'GET /api/reports/partners': {
      summary: 'The page on which a partner asks for a key of the interface Open311',
      answers: { 200: { description: 'A form.', page: true } },
    },
    'POST /api/reports/partners': {
      summary: 'Ask for a key: an administrator decides, and the answer comes by e-mail',
      body: {
        schema: keyRequestSchema,
        types: ['json', 'form'],
        example: {
          organisation: 'Fix It',
          purpose: 'An app by which citizens of the city report potholes.',
          email: 'api@fixit.example',
        },
      },
      problems: ['many_requests'],
      answers: {
        202: { description: 'It is on its way.', json: z.object({ asked: z.literal(true) }) },
        303: { description: 'A browser is led to a page that says so.' },
      },
    },
    'GET /api/reports/partners/:token': {
      summary: 'The page that shows the key of an accepted partner, by a button',
      path: { token },
      problems: ['key_link_gone'],
      answers: { 200: { description: 'With a button.', page: true } },
    },
    'POST /api/reports/partners/:token': {
      summary: 'Fetch the key, once',
      path: { token },
      problems: ['key_link_gone'],
      answers: {
        200: { description: 'The key.', json: z.object({ key: z.string() }), page: true },
      },
    },
    'GET /api/reports/:number/photo': {
      summary: 'The photo of the reporter, if it may be shown',
      path: { number },
      problems: ['not_found'],
      answers: { 200: { description: 'After moderation.', type: 'image/jpeg' } },
    },
    'GET /api/reports/:number': {
      summary: 'One report with its public steps',
      path: { number },
      query: dataQuerySchema,
      problems: ['not_found', 'malformed'],
      answers: {
        200: { description: 'Nothing personal.', json: publicGrievanceSchema, page: true },
      },
    },
  },
});
