import { z } from 'zod';
import { CHANNELS } from '@pune/notify/schema';
import { describeFeature } from '../openapi/describe.ts';
import { alertAudienceSchema } from '@pune/citizens/alert-audiences/schema';
import { phoneSchema } from './phone.schema.ts';

export const notifyDescription = describeFeature({
  title: 'Messages',
  description: 'What gateways tell about messages to people.',
  endpoints: {
    'POST /api/notify/reports/sms': {
      summary: 'Take delivery reports of text messages',
      description:
        'Signed by the gateway: HMAC-SHA256 of the body in hex, in the header `x-signature`. A report that comes twice, late or out of order changes nothing.',
      body: {
        type: 'application/json',
        description:
          'One report or a list; `reference` is our own name of the message, `status` a state of SMPP 3.4.',
        example: '{"reference":"2f1f0d4e-0000-4000-8000-000000000000","status":"DELIVRD"}',
      },
      security: 'signature',
      answers: {
        200: { description: 'How many messages changed.', json: z.object({ changed: z.int() }) },
      },
    },
    'POST /api/notify/inbound/sms': {
      summary: 'Take text messages from telephones',
      description:
        'Signed like delivery reports. STOP, START and HELP, also in Marathi and Hindi, end or resume the topics that the number chose, or say how; each message is carried out once, if it is not older than a day. The answer is the same whether the number is known or not.',
      body: {
        type: 'application/json',
        description:
          'One message or a list: the gateway’s `id`, the number `from`, the `text`, and `received_at` in ISO 8601. `SMS_FIELDS` renames them.',
        example:
          '{"id":"mo-1","from":"919822012345","text":"STOP","received_at":"2026-11-29T08:00:00Z"}',
      },
      security: 'signature',
      answers: {
        200: {
          description: 'How many messages could be read.',
          json: z.object({ taken: z.int() }),
        },
      },
    },
    'POST /api/notify/editors': {
      summary: 'Mail the work of an editor',
      description:
        'For the CMS, which signs the request. The same `key` is mailed once; the outbox sends the mail, and tries again while the gateway is away.',
      security: 'signature',
      body: {
        type: 'application/json',
        description:
          'The mailbox `address`, the `language` of the mail, its lists of `tasks` as text, the `page` of the CMS, and the address that ends such mails, `stop`.',
        example:
          '{"key":"12 2026-11-29","address":"editor@example.org","language":"mr","tasks":"…","page":"https://cms.example.org/admin","stop":"https://cms.example.org/…"}',
      },
      problems: ['sign_in', 'malformed', 'too_large'],
      answers: {
        200: {
          description: 'False if it was queued before.',
          json: z.object({ queued: z.boolean() }),
        },
      },
    },
    'POST /api/notify/alert-audience': {
      summary: 'Count the people whom an alert is told to',
      description:
        'For the CMS, which signs the request. People by channel and language, to the nearest ten; null for fewer than ten. The same rule chooses the recipients when the alert is sent.',
      security: 'signature',
      body: {
        type: 'application/json',
        description:
          'The `status`, `severity` and `topic` of the alert, and the ids of its ward `offices`; none for the whole city.',
        example: '{"status":"Actual","severity":"Minor","topic":"water","offices":["7"]}',
      },
      problems: ['sign_in', 'malformed', 'too_large'],
      answers: {
        200: {
          description:
            '`drill` is told to no one; of `unsent` the operator has set up no messages; in an `emergency` everybody in the area is told by SMS.',
          json: alertAudienceSchema,
        },
      },
    },
    'POST /api/notify/inbox/sms': {
      summary: 'Send a text message from the sandbox’s telephone',
      description: 'It is signed and delivered to the address above. Exists with the inbox alone.',
      body: {
        schema: phoneSchema,
        example: { from: '9822012345', text: 'STOP' },
      },
      problems: ['not_found', 'sign_in'],
      answers: {
        200: { description: 'As the gateway is answered.', json: z.object({ taken: z.int() }) },
        303: { description: 'A browser is led back to the inbox.' },
      },
    },
    'GET /api/notify/inbox': {
      summary: 'Messages of the sandbox',
      description:
        'Exists only where messages reach nobody: on the machines of developers and in tests.',
      problems: ['not_found'],
      answers: {
        200: {
          description: 'The last fifty, newest first.',
          page: true,
          json: z.array(
            z.object({
              channel: z.enum(CHANNELS),
              address: z.string(),
              subject: z.string(),
              text: z.string(),
              language: z.string(),
              at: z.iso.datetime(),
            }),
          ),
        },
      },
    },
  },
});
