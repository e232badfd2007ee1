import { BATCH_ROWS_MAX, batchAnswerSchema, TELEMETRY_API } from '@pune/telemetry/schema';
import { describeFeature } from '../openapi/describe.ts';

/** The feature's own kinds of problem, with their status. */
export const KINDS = { unknown_key: 401, empty: 422, all_refused: 422 } as const;

const EXAMPLE = `id,type,observationDateTime,pm2p5,pm10
urn:ngsi-ld:AirQualityObserved:pune:01,AirQualityObserved,2026-11-25T17:30:00+05:30,41.5,80
`;

export const telemetryDescription = describeFeature({
  title: 'Telemetry',
  description:
    'Readings of the city’s sensors: NGSI-LD entities as JSON or NDJSON, normalised or simplified, or the same as CSV with a column for each property.',
  kinds: KINDS,
  endpoints: {
    [`POST ${TELEMETRY_API}`]: {
      summary: 'Send a batch of readings',
      description: `Up to ${BATCH_ROWS_MAX} rows. A row is taken whole or not at all; rows that fit are kept whatever the others are. An answer comes when they are on the disk. Sending a batch again changes nothing.`,
      body: {
        type: 'text/csv',
        description:
          'Also application/json, application/ld+json and application/x-ndjson. An empty cell was not measured; times carry their offset.',
        example: EXAMPLE,
      },
      security: 'token',
      idempotent: true,
      limited: true,
      problems: ['unknown_key', 'empty', 'all_refused'],
      answers: {
        201: { description: 'Every row is kept.', json: batchAnswerSchema },
        207: { description: 'Some rows are kept; the others are named.', json: batchAnswerSchema },
      },
    },
  },
});
