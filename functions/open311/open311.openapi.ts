import {
  definitionSchema,
  discoverySchema,
  errorSchema,
  filedSchema,
  FORMATS,
  MEDIA_TYPES,
  postedUpdateSchema,
  requestSchema,
  serviceSchema,
  tokenSchema,
  updateSchema,
} from '@pune/open311/schema';
import { z } from 'zod';
import { describeFeature, type EndpointDescription } from '../openapi/describe.ts';
import { OPEN311_PROBLEMS } from './problems.ts';

const text = z.string().optional();
const type = MEDIA_TYPES.xml;
const jurisdiction = {
  jurisdiction_id: text.meta({ description: 'The name of the host, if it is given at all.' }),
};
const page = {
  page: text.meta({ description: 'From 1.' }),
  page_size: text.meta({ description: 'Up to 1,000.' }),
};
const span = {
  start_date: text.meta({ description: 'With a time zone; by default 90 days before the end.' }),
  end_date: text.meta({ description: 'At most 90 days after the start.' }),
};

/** The JSON of an answer is described; the XML has the same fields. */
const inXml = ({ answers, ...about }: EndpointDescription): EndpointDescription => ({
  ...about,
  answers: Object.fromEntries(
    Object.entries(answers).map(([status, { description }]) => [
      status,
      { description, type: MEDIA_TYPES.xml },
    ]),
  ),
});

/** The same resource in both formats. */
const inBoth = <M extends 'GET' | 'POST', P extends string>(
  method: M,
  path: P,
  about: EndpointDescription,
) =>
  Object.fromEntries(
    FORMATS.map((format) => [
      `${method} /open311/v2/${path}.${format}`,
      format === 'xml' ? inXml(about) : about,
    ]),
  ) as Record<`${M} /open311/v2/${P}.${(typeof FORMATS)[number]}`, EndpointDescription>;

const form = (description: string, example: string) => ({
  type: 'application/x-www-form-urlencoded',
  description,
  example,
});

export const open311Description = describeFeature({
  capability: 'grievances',
  title: 'Open311',
  description:
    'Open311 GeoReport v2 for partners, in XML and JSON, on portals where grievances are filed. Errors have the shape of that specification: 404 for an unknown jurisdiction, service, token or request, 403 for the key, 429 with Retry-After beyond the quota of a key, and 400 for the rest.',
  kinds: OPEN311_PROBLEMS,
  errors: z.array(errorSchema),
  endpoints: {
    ...inBoth('GET', 'discovery', {
      summary: 'Where the interface is, and in which formats',
      query: z.object(jurisdiction),
      problems: ['not_found'],
      answers: { 200: { description: 'The discovery document.', json: discoverySchema } },
    }),
    ...inBoth('GET', 'services', {
      summary: 'The services that can be asked for',
      query: z.object(jurisdiction),
      problems: ['not_found'],
      answers: { 200: { description: 'In the language asked for.', json: z.array(serviceSchema) } },
    }),
    'GET /open311/v2/services/:file': {
      summary: 'The attributes of a service',
      path: { file: { description: 'Code and format.', example: 'unknown_service.json' } },
      query: z.object(jurisdiction),
      problems: ['not_found'],
      answers: { 200: { description: 'The definition.', json: definitionSchema, type } },
    },
    ...inBoth('GET', 'requests', {
      summary: 'Requests by their date, newest first',
      query: z.object({
        ...jurisdiction,
        service_request_id: text.meta({
          description: 'Numbers separated by commas. They override everything else.',
        }),
        service_code: text.meta({ description: 'Codes separated by commas.' }),
        status: text.meta({ description: 'open, closed, or both.' }),
        ...span,
        ...page,
      }),
      problems: ['not_found'],
      answers: {
        200: {
          description: 'What the reporter wrote is included as far as it was approved.',
          json: z.array(requestSchema),
        },
      },
    }),
    ...inBoth('POST', 'requests', {
      summary: 'File a request',
      description:
        'The header Idempotency-Key is respected; without it, the same content within a day is one request.',
      security: 'token',
      body: form(
        'api_key, service_code, a place (lat and long, address_string or address_id), description; optional: phone, media_url, account_id, attribute[code]=value and attribute[code][]=value for each value of a list of several, as the definition of the service says.',
        'api_key=unknown&service_code=pothole&lat=18.5012&long=73.8095&description=A+deep+hole+on+the+left.',
      ),
      problems: ['not_found', 'too_many'],
      answers: {
        200: {
          description: 'The number, or a token while it is under way.',
          json: z.array(filedSchema),
        },
      },
    }),
    'GET /open311/v2/requests/:file': {
      summary: 'One request',
      path: { file: { description: 'Number and format.', example: 'PN-2345-678N.json' } },
      query: z.object(jurisdiction),
      problems: ['not_found'],
      answers: {
        200: { description: 'A list of one request.', json: z.array(requestSchema), type },
      },
    },
    'GET /open311/v2/tokens/:file': {
      summary: 'The number to which a token leads',
      path: { file: { description: 'Token and format.', example: `${'a'.repeat(43)}.json` } },
      query: z.object(jurisdiction),
      problems: ['not_found'],
      answers: { 200: { description: 'A list of one number.', json: z.array(tokenSchema), type } },
    },
    ...inBoth('GET', 'servicerequestupdates', {
      summary: 'Steps of requests in public, oldest first',
      description:
        'An extension of FixMyStreet. With numbers of requests and without dates, steps of any time are listed.',
      query: z.object({
        ...jurisdiction,
        service_request_id: text.meta({ description: 'Numbers separated by commas.' }),
        ...span,
        ...page,
      }),
      problems: ['not_found'],
      answers: { 200: { description: 'The steps.', json: z.array(updateSchema) } },
    }),
    ...inBoth('POST', 'servicerequestupdates', {
      summary: 'Send on what the reporter of a request says',
      description:
        'An extension of FixMyStreet, for requests that the same partner filed. OPEN disputes a resolution or reopens a closed request, CLOSED and FIXED confirm a resolution; at other times it is a message to the office.',
      security: 'token',
      body: form(
        'api_key, update_id, service_request_id, updated_datetime, status, description.',
        'api_key=unknown&update_id=1&service_request_id=PN-2345-678N&updated_datetime=2026-11-28T04:30:00Z&status=OPEN&description=It+is+back.',
      ),
      problems: ['not_found', 'too_many'],
      answers: {
        200: { description: 'The id of the step.', json: z.array(postedUpdateSchema) },
      },
    }),
  },
});
