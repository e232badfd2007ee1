import { caseCopySchema, changesSchema, offlineKeysSchema } from '@pune/desk/schema';
import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';

const session = 'session' as const;
const page = { description: 'A page.', page: true } as const;
const type = { description: 'The name of a case type.', example: 'grievances' };
const id = { description: 'The id of a case.', example: 'case-1' };
const action = { description: 'The name of an action of the type.', example: 'acknowledge' };

/** Forms whose fields follow from the case type. */
const form = (description: string) => ({
  type: 'application/x-www-form-urlencoded',
  description,
  example: '_version=1&_seen=1&_key=00000000-0000-4000-8000-000000000000',
});
const refused = { description: 'A field or the choice of cases is to be corrected.', page: true };

const days = z.object({
  from: z.iso.date().optional().meta({ description: 'The first day; a week before by default.' }),
  to: z.iso.date().optional().meta({ description: 'The last day; at most 31 days follow.' }),
  gateway: z.string().max(40).optional().meta({ description: 'One payment service alone.' }),
});

export const deskDescription = describeFeature({
  capability: 'desk',
  title: 'Desk',
  description:
    'The officers’ desk: inbox, cases and actions. It answers on the host of the portal for officers alone.',
  kinds: { not_permitted: 403 },
  endpoints: {
    'GET /desk': { summary: 'The inbox of an officer', security: session, answers: { 200: page } },
    'POST /desk': {
      summary: 'Keep or remove a view of a list',
      security: session,
      body: form('The type, the query and the name of a view, or the id of one to remove.'),
      problems: ['not_found'],
      answers: { 303: { description: 'Back to the list.' } },
    },
    'GET /desk/filings': {
      summary: 'The form on which an operator files for a citizen',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'POST /desk/filings': {
      summary: 'File a grievance for a citizen, or send a code to the citizen first',
      security: session,
      body: form('The channel, the mobile number of the citizen, and the grievance.'),
      limited: true,
      problems: ['not_permitted', 'still_running'],
      answers: {
        200: { description: 'A code was sent: the form again.', page: true },
        303: { description: 'It is registered: on to the receipt.' },
        422: refused,
      },
    },
    'GET /desk/filings/:secret': {
      summary: 'The receipt of a filing for a citizen, to print',
      path: { secret: { description: 'From the redirect.', example: 'a'.repeat(32) } },
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page },
    },
    'GET /desk/lookups': {
      summary: 'The form on which an operator finds the case of a citizen',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'POST /desk/lookups': {
      summary: 'Find cases by a tracking number or a whole mobile number',
      security: session,
      body: form('`number`: a tracking number, or a mobile number with ten digits.'),
      limited: true,
      problems: ['not_permitted'],
      answers: { 200: page, 422: refused },
    },
    'GET /desk/finance': {
      summary: 'Bank statements, and the days that were compared',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'POST /desk/finance/statements': {
      summary: 'Import a bank statement',
      description: 'The file is taken whole, or not at all, with its faults by line.',
      security: session,
      body: {
        type: 'multipart/form-data',
        description: '`statement`: camt.053, MT940 or CSV. `bank`: whose columns a CSV file has.',
        example: '--x\r\ncontent-disposition: form-data; name="bank"\r\n\r\nsbi\r\n--x--\r\n',
      },
      problems: ['not_permitted'],
      answers: { 200: page, 422: refused },
    },
    'GET /desk/finance/settlements': {
      summary: 'Payments of gateways to the bank, and what the bank booked',
      query: z.object({
        before: z.iso.date().optional().meta({ description: 'The days before this one.' }),
      }),
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'GET /desk/finance/day-book': {
      summary: 'The ledger by day, reason, payment service and account',
      query: days,
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'GET /desk/finance/day-book.csv': {
      summary: 'The day book as CSV',
      query: days,
      security: session,
      problems: ['not_permitted'],
      answers: { 200: { description: 'In rupees.', type: 'text/csv' } },
    },
    'GET /desk/finance/tally.xml': {
      summary: 'The day book as journal vouchers of Tally',
      query: days,
      security: session,
      problems: ['not_permitted'],
      answers: { 200: { description: 'To import as vouchers.', type: 'application/xml' } },
    },
    'GET /desk/changes': {
      summary: 'The present versions of the cases of a page, and the officers who have them open',
      query: z.object({
        case: z
          .string()
          .optional()
          .meta({ description: 'The case that is open on the page: `grievances:case-1`.' }),
        list: z
          .string()
          .optional()
          .meta({ description: 'The type of the list on the page; the inbox without it.' }),
      }),
      security: session,
      problems: ['not_found'],
      answers: {
        200: {
          description: 'The cases, with a tag (`ETag`) for the next request.',
          json: changesSchema,
        },
        304: { description: 'Nothing changed since the answer with the tag of `If-None-Match`.' },
      },
    },
    'GET /desk/offline': {
      summary: 'The cases on the device, which the script of the page shows',
      security: session,
      answers: { 200: page },
    },
    'POST /desk/offline': {
      summary: 'The keys with which a device seals cases and waiting actions',
      security: session,
      answers: { 200: { description: 'The keys.', json: offlineKeysSchema } },
    },
    'GET /desk/offline/:type/:id': {
      summary: 'A case with the forms of its actions, to keep on a device',
      path: { type, id },
      security: session,
      problems: ['not_found'],
      answers: { 200: { description: 'The case.', json: caseCopySchema } },
    },
    'GET /desk/:type': {
      summary: 'The cases of a type, by queue, filters and search',
      path: { type },
      security: session,
      problems: ['not_found'],
      answers: { 200: page },
    },
    'POST /desk/:type': {
      summary: 'Show the effect of an action on chosen cases, or perform it',
      path: { type },
      security: session,
      body: form('An action, and versions and ids of cases.'),
      problems: ['not_found'],
      answers: { 200: page, 422: refused },
    },
    'GET /desk/:type/load': {
      summary: 'The load of posts, for supervisors',
      path: { type },
      security: session,
      problems: ['not_found'],
      answers: { 200: page },
    },
    'GET /desk/:type/:id': {
      summary: 'A case',
      path: { type, id },
      security: session,
      problems: ['not_found'],
      answers: { 200: page, 303: { description: 'The case left the reach of the officer.' } },
    },
    'GET /desk/:type/:id/documents/:document': {
      summary: 'A document of a case',
      path: { type, id, document: { description: 'The id of a document.', example: 'photo' } },
      security: session,
      problems: ['not_found'],
      answers: { 200: { description: 'The file.', type: 'image/jpeg' } },
    },
    'GET /desk/:type/:id/:action': {
      summary: 'The form of an action',
      path: { type, id, action },
      security: session,
      problems: ['not_found'],
      answers: {
        200: page,
        409: { description: 'Not possible in this state.', page: true },
      },
    },
    'POST /desk/:type/:id/:action': {
      summary: 'Take a step of an action: insert a text, confirm, or perform it',
      path: { type, id, action },
      security: session,
      body: form('The fields of the action, and the version of the case on which it was decided.'),
      problems: ['not_found'],
      answers: {
        200: page,
        303: { description: 'Performed: back to the case.' },
        403: { description: 'Not permitted; the page keeps what was typed.', page: true },
        409: { description: 'The case changed; the page shows both versions.', page: true },
        413: { description: 'The files are too large; the form keeps the texts.', page: true },
        422: refused,
        503: { description: 'A failure; the page keeps what was typed.', page: true },
      },
    },
  },
});
