import {
  rowsAnswerSchema,
  rowsQuerySchema,
  tileSchema,
  tilesAnswerSchema,
  tilesQuerySchema,
} from '@pune/dashboard/schema';
import { describeFeature } from '../openapi/describe.ts';

const id = { description: 'The name of an indicator', example: 'no_such_indicator' };

export const dashboardDescription = describeFeature({
  title: 'Dashboard',
  description:
    'How the city is doing against what it set out to do. Open data: no key, any origin, ETag. Figures with `simulated` are invented.',
  endpoints: {
    'GET /api/dashboard': {
      summary: 'The dashboard as a page, complete without scripts',
      query: tilesQuerySchema,
      problems: ['malformed'],
      answers: { 200: { description: 'All tiles.', page: true } },
    },
    'GET /api/dashboard/tiles': {
      summary: 'All indicators with their figures',
      query: tilesQuerySchema,
      problems: ['malformed'],
      answers: {
        200: {
          description: 'Figures, and how they are drawn in the reader’s language.',
          json: tilesAnswerSchema,
        },
      },
    },
    'GET /api/dashboard/tiles/:id': {
      summary: 'One indicator',
      path: { id },
      query: tilesQuerySchema,
      problems: ['malformed', 'not_found'],
      answers: {
        200: {
          description: 'Its figure; for people a page with its rows and its query.',
          json: tileSchema,
          page: true,
        },
      },
    },
    'GET /api/dashboard/tiles/:id/rows.csv': {
      summary: 'The rows behind a figure, as CSV',
      path: { id },
      query: rowsQuerySchema,
      problems: ['malformed', 'not_found'],
      answers: {
        200: {
          description: 'Texts that a spreadsheet would run begin with an apostrophe.',
          type: 'text/csv',
        },
      },
    },
    'GET /api/dashboard/tiles/:id/rows.json': {
      summary: 'The rows behind a figure, with the queries that make them and it',
      path: { id },
      query: rowsQuerySchema,
      problems: ['malformed', 'not_found'],
      answers: { 200: { description: 'Rows and queries.', json: rowsAnswerSchema } },
    },
  },
});
