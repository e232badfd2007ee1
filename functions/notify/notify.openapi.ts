import { z } from 'zod';
import { CHANNELS } from '@pune/notify/schema';
import { describeFeature } from '../openapi/describe.ts';

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
