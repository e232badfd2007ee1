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
  to: z.iso.date().optional().meta({ description: 'The last day; at most 92 days in all.' }),
  gateway: z.string().max(40).optional().meta({ description: 'One payment service alone.' }),
  channel: z.string().max(40).optional().meta({ description: 'One channel alone: `counter`.' }),
  head: z.string().max(40).optional().meta({ description: 'One head alone: `property_tax`.' }),
});
const opaque = (name: string) => ({
  [name]: { description: 'From a link of a page.', example: 'a'.repeat(24) },
});
const device = { id: { description: 'The name of a device.', example: 'D7K2' } };
const session_ = { session: { description: 'The id of a day.', example: 'a'.repeat(16) } };
const back = (description: string) => ({ 303: { description } });

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
    'POST /desk/finance/settlement-files': {
      summary: 'Check or import a settlement file',
      description:
        'Of Bharat Connect, or of bank transfers that were credited as one sum. The file is taken whole, or not at all, with its faults by line.',
      security: session,
      body: {
        type: 'multipart/form-data',
        description: '`settlement`: the file. `act`: `check` books nothing, `import` books it.',
        example: '--x\r\ncontent-disposition: form-data; name="act"\r\n\r\ncheck\r\n--x--\r\n',
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
    'GET /desk/finance/payments/:id': {
      summary: 'A payment in the books, with its receipt, entries and cases',
      path: opaque('id'),
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page },
    },
    'GET /desk/finance/payments/:id/receipt.pdf': {
      summary: 'The receipt of a payment, to print',
      path: opaque('id'),
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: { description: 'The receipt.', type: 'application/pdf' } },
    },
    'POST /desk/finance/payments/:id/mail': {
      summary: 'Send the receipt of a payment to an address, which is deleted then',
      path: opaque('id'),
      security: session,
      body: form('`email`: the address of the payer.'),
      limited: true,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page, 422: refused },
    },
    'GET /desk/finance/bills/:id': {
      summary: 'The bills of an account, with what each payment credited',
      path: opaque('id'),
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page },
    },
    'GET /desk/finance/agents': {
      summary: 'Doorstep agents, with their cash and what is overdue',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'POST /desk/finance/agents': {
      summary: 'Register the device of an agent; it waits for an officer who approves',
      security: session,
      body: form('`device`, `post`, `limit` in rupees and `key`, the public key.'),
      problems: ['not_permitted'],
      answers: { ...back('On to the agent.'), 422: refused },
    },
    'GET /desk/finance/agents/:id': {
      summary: 'An agent: cash, receipts and slips',
      path: device,
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page },
    },
    'POST /desk/finance/agents/:id/remit': {
      summary: 'Book cash that an agent brought to the bank, once for each slip',
      path: device,
      security: session,
      body: form('`reference`, `amount` in rupees and `day`.'),
      problems: ['not_permitted', 'not_found'],
      answers: { ...back('Back to the agent.'), 422: refused },
    },
    'POST /desk/finance/agents/:id/receipts': {
      summary: 'Upload signed receipts of a device that has no connection',
      path: device,
      security: session,
      body: {
        type: 'multipart/form-data',
        description: '`file`: JSON with `receipts`.',
        example: '--x\r\ncontent-disposition: form-data; name="language"\r\n\r\nen\r\n--x--\r\n',
      },
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page, 422: refused },
    },
    'POST /desk/finance/agents/:id/suspend': {
      summary: 'Suspend an agent: its device is refused',
      path: device,
      security: session,
      body: form('`words`: the reason.'),
      problems: ['not_permitted', 'not_found'],
      answers: { ...back('Back to the agent.'), 422: refused },
    },
    'POST /desk/finance/agents/:id/resume': {
      summary: 'Let an agent in that another person registered or suspended',
      path: device,
      security: session,
      body: form('No fields.'),
      problems: ['not_permitted', 'not_found'],
      answers: { ...back('Back to the agent.'), 422: refused },
    },
    'GET /desk/counter': {
      summary: 'The counter of a clerk: open the day, find a bill',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page, ...back('On to the days, or to the help for payers.') },
    },
    'POST /desk/counter/open': {
      summary: 'Open the day of a drawer',
      security: session,
      body: form('`place`, `desk` and `opening`, the change in rupees.'),
      problems: ['not_permitted'],
      answers: { ...back('The counter.'), 422: refused },
    },
    'POST /desk/counter/find': {
      summary: 'Find the bills of a number; the number is posted, never in an address',
      security: session,
      body: form('`head` and `accountNumber`.'),
      problems: ['not_permitted'],
      answers: { ...back('The bills, or the counter without an open day.'), 422: refused },
    },
    'GET /desk/counter/bills/:id': {
      summary: 'The bills of an account, and the form that takes a payment',
      path: opaque('id'),
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page, ...back('The counter without an open day.') },
    },
    'POST /desk/counter/payments': {
      summary: 'Take a payment, once for each form',
      security: session,
      body: form('`bill`, `amount`, `means`, what the means needs, and `idempotencyKey`.'),
      problems: ['not_permitted', 'not_found'],
      answers: { ...back('The receipt.'), 422: refused },
    },
    'GET /desk/counter/receipts/:intent': {
      summary: 'The receipt of a payment at a counter',
      path: opaque('intent'),
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page },
    },
    'GET /desk/counter/receipts/:intent/receipt.pdf': {
      summary: 'The receipt to print, in the language of the payer',
      path: opaque('intent'),
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: { description: 'The receipt.', type: 'application/pdf' } },
    },
    'GET /desk/counter/close': {
      summary: 'The form with the count of a drawer',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page, ...back('The counter without an open day.') },
    },
    'POST /desk/counter/close': {
      summary: 'Close the day with a count; the first count stands',
      security: session,
      body: form('`note500` to `note10` and `coins`.'),
      problems: ['not_permitted'],
      answers: { ...back('The day.'), 422: refused },
    },
    'GET /desk/counter/days': {
      summary: 'The days of counters that the officer may see',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'GET /desk/counter/days/:session': {
      summary: 'One day: totals, count, confirmation and deposits',
      path: session_,
      security: session,
      problems: ['not_permitted', 'not_found'],
      answers: { 200: page },
    },
    'POST /desk/counter/days/:session/confirm': {
      summary: 'Confirm a count as the second person; its difference is posted',
      path: session_,
      security: session,
      body: form('No fields.'),
      problems: ['not_permitted', 'not_found'],
      answers: { ...back('The day.'), 422: refused },
    },
    'POST /desk/counter/days/:session/deposit': {
      summary: 'Book a deposit of the takings at the bank, once for each kind',
      path: session_,
      security: session,
      body: form('`kind`, `reference` and `day`.'),
      problems: ['not_permitted', 'not_found'],
      answers: { ...back('The day.'), 422: refused },
    },
    'GET /desk/counter/assist': {
      summary: 'The help for payers who pay alone',
      security: session,
      problems: ['not_permitted'],
      answers: { 200: page },
    },
    'POST /desk/counter/assist': {
      summary: 'Send the link to the payment pages by text message',
      security: session,
      body: form('`mobile` and `messageLanguage`.'),
      problems: ['not_permitted'],
      answers: {
        200: page,
        422: refused,
        429: { description: 'Enough links in this hour.', page: true },
      },
    },
    'POST /desk/counter/kiosk': {
      summary: 'Prepare the payment pages of a kiosk, until midnight',
      security: session,
      body: form('`machine`: its name.'),
      problems: ['not_permitted'],
      answers: { 200: page, 422: refused },
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
