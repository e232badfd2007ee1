import { z } from 'zod';
import {
  CHANNELS,
  CHOICES,
  codeFormSchema,
  emailFormSchema,
  stopFormSchema,
  eraseFormSchema,
  languageFormSchema,
  preferencesSchema,
  pushFormSchema,
  keepBillSchema,
  RHYTHMS,
  signInSchema,
  TOPICS,
} from '@pune/citizens/schema';
import { KEPT_KINDS } from '@pune/citizens/kept';
import { APPLICATION_STATES } from '@pune/benefits/transitions';
import { refundRequestSchema } from '@pune/payments/refund-requests/schema';
import { REMINDER_RULES } from '@pune/payments/reminders/reminder-rules';
import { BILL_HEADS, billSchema, paymentViewSchema } from '@pune/payments/schema';
import { refundRequestViewSchema } from '../payments/refund-request-view.schema.ts';
import { LOCALES } from '@pune/i18n';
import { GRIEVANCE_STATUSES } from '@pune/grievances/schema';
import { describeFeature } from '../openapi/describe.ts';
import { CITIZEN_PROBLEMS } from './problem-kinds.ts';

const instant = z.iso.datetime();
const language = z.enum(LOCALES);
const messageSchema = z.object({
  template: z.string(),
  channel: z.enum(CHANNELS),
  language,
  status: z.string(),
  at: instant,
});
const followsSchema = z.object({
  rhythm: z.enum(RHYTHMS),
  types: z.array(z.string()),
  departments: z.array(z.string()),
});
const meSchema = z
  .object({
    mobileMasked: z.string(),
    email: z.string().nullable(),
    language,
    areas: z.array(z.string()),
    follows: followsSchema,
    messages: z.array(z.enum(CHOICES)),
    devices: z.array(
      z.object({
        id: z.string(),
        device: z.string(),
        signedInAt: instant,
        seenAt: instant,
        isThis: z.boolean(),
      }),
    ),
    pushDevices: z.array(z.object({ device: z.string(), createdAt: instant })),
    sent: z.array(messageSchema),
  })
  .meta({ id: 'Me' });
const exportSchema = z.object({
  exportedAt: instant,
  account: z.object({
    mobile: z.string(),
    email: z.string().nullable(),
    language,
    areas: z.array(z.string()),
    follows: followsSchema,
    createdAt: instant,
  }),
  consents: z.array(
    z.object({
      topic: z.string(),
      channel: z.enum(CHANNELS),
      noticeVersion: z.string(),
      language,
      givenAt: instant,
      withdrawnAt: instant.nullable(),
    }),
  ),
  following: z.array(
    z.object({
      number: z.string(),
      relation: z.enum(['follower', 'reporter']),
      channels: z.array(z.enum(CHANNELS)),
      since: instant,
    }),
  ),
  devices: z.array(z.object({ device: z.string(), signedInAt: instant, seenAt: instant })),
  pushSubscriptions: z.array(
    z.object({ device: z.string(), createdAt: instant, subscription: z.unknown() }),
  ),
  messages: z.array(messageSchema),
  events: z.array(z.object({ at: instant, event: z.string() })),
  kept: z.array(z.object({ kind: z.enum(KEPT_KINDS), reference: z.string(), since: instant })),
});
const statementSchema = z.object({
  year: z.string(),
  numbers: z.array(
    z.object({
      head: z.string(),
      accountNumber: z.string(),
      paise: z.int(),
      receipts: z.array(z.object({ number: z.string(), paidOn: z.iso.date(), paise: z.int() })),
    }),
  ),
  advancePaise: z.int(),
  refundedPaise: z.int(),
  totalPaise: z.int(),
});
const ownPaymentSchema = z.object({
  id: z.string(),
  payment: paymentViewSchema,
  requests: z
    .array(refundRequestViewSchema)
    .meta({ description: 'Requests for money back, the newest first.' }),
});
const reminderRule = z.enum(REMINDER_RULES);
const billRemindersSchema = z.object({
  billId: z.string(),
  due: z
    .array(
      z.object({
        rule: reminderRule,
        day: z.iso.date(),
        amountPaise: z.int(),
        savingPaise: z.int(),
      }),
    )
    .meta({ description: 'Of today.' }),
  told: z
    .array(
      z.object({
        rule: reminderRule,
        channel: z.enum(['messages', 'print']),
        at: z.iso.datetime(),
      }),
    )
    .meta({ description: 'Sent, or printed and posted.' }),
});
/** A payment on the page of an account. */
const ownPayment = {
  id: {
    description: 'From my page; those of others are not there.',
    example: '2f1f0d4e-0000-4000-8000-000000000000',
  },
};
const ownPageSchema = meSchema.extend({
  bills: z
    .array(
      z.object({
        id: z.string(),
        head: z.enum(BILL_HEADS),
        accountNumber: z.string(),
        bills: z.array(billSchema),
        reminders: z.array(billRemindersSchema),
      }),
    )
    .nullable()
    .meta({ description: 'By kept number; null while they cannot be read.' }),
  payments: z
    .array(ownPaymentSchema)
    .nullable()
    .meta({ description: 'The last three made while signed in; null while they cannot be read.' }),
  benefits: z
    .array(
      z.object({
        id: z.string(),
        benefit: z.object({
          ending: z.string().meta({ description: 'The last three digits of its number.' }),
          schemeSlug: z.string(),
          status: z.enum(APPLICATION_STATES),
          isSample: z.boolean(),
        }),
      }),
    )
    .nullable(),
});
const keptAnswers = {
  200: { description: 'It is on my page.', json: z.object({ kept: z.literal(true) }) },
  303: { description: 'A browser is led back to my page.' },
} as const;

const back = { description: 'Done: a browser is led back to my page.' };
const changed = {
  200: { description: 'Done; my page as it is now.', json: meSchema },
  303: back,
} as const;
const noFields = { schema: languageFormSchema, example: { language: 'en' } } as const;
const sent = {
  202: {
    description:
      'A code is on its way; `sent` is false when enough messages were sent, and the code of the last one counts.',
    json: z.object({ sent: z.boolean() }),
  },
  303: { description: 'On to the page that takes the code.' },
} as const;
const left = {
  200: { description: 'This session has ended.', json: z.object({ signedIn: z.literal(false) }) },
  303: { description: 'This session has ended.' },
} as const;
const session = 'session' as const;

const ownListSchema = z.object({
  grievances: z.array(
    z.object({
      number: z.string(),
      category: z.string(),
      officeId: z.string().nullable(),
      status: z.enum(GRIEVANCE_STATUSES),
      relation: z.enum(['filed', 'followed']),
      submittedAt: z.iso.datetime(),
      acknowledgeBy: z.iso.datetime(),
      acknowledgedAt: z.iso.datetime().nullable(),
      resolveBy: z.iso.datetime(),
      resolvedAt: z.iso.datetime().nullable(),
      parkedUntil: z.iso.date().nullable(),
      answerUntil: z.iso.datetime().nullable(),
    }),
  ),
  next: z.string().nullable(),
});

export const citizensDescription = describeFeature({
  title: 'Citizens',
  description:
    'Signing in by a code to a mobile number, and everything that one may do with what is held about oneself. Sessions are cookies of one browser.',
  kinds: CITIZEN_PROBLEMS,
  endpoints: {
    'POST /api/citizens/sign-in': {
      summary: 'Ask for a code',
      description:
        'The answer is the same whether the number is known or not. A cookie binds the code to this browser.',
      body: { schema: signInSchema, example: { mobile: '9822012345', language: 'mr' } },
      limited: true,
      problems: ['no_codes'],
      answers: sent,
    },
    'POST /api/citizens/code/again': {
      summary: 'Ask for another code to the same number',
      body: noFields,
      limited: true,
      problems: ['code_gone', 'no_codes'],
      answers: sent,
    },
    'GET /api/citizens/code': {
      summary: 'The page that takes the code',
      problems: ['code_gone'],
      answers: { 200: { description: 'With the number masked.', page: true } },
    },
    'POST /api/citizens/code': {
      summary: 'Sign in with the code',
      description: 'Good once, for ten minutes, for five tries.',
      body: { schema: codeFormSchema, example: { code: '123456', language: 'mr' } },
      problems: ['code_gone'],
      answers: {
        200: {
          description: 'A fresh session, in a cookie.',
          json: z.object({ signedIn: z.literal(true) }),
        },
        303: { description: 'On to my page.' },
      },
    },
    'GET /api/citizens/me': {
      summary: 'My page',
      security: session,
      answers: {
        200: {
          description: 'Choices, devices, messages, and what the account keeps.',
          json: ownPageSchema,
          page: true,
        },
        303: { description: 'Not signed in: on to the sign-in page.' },
      },
    },
    'GET /api/citizens/grievances': {
      summary: 'The grievances that one filed or follows',
      description:
        'Filed with the confirmed number or while signed in. Newest first, ten at a time.',
      query: z.object({
        after: z.string().optional().meta({ description: 'The mark `next` of the page before.' }),
      }),
      security: session,
      answers: { 200: { description: 'With states and clocks.', json: ownListSchema, page: true } },
    },
    'POST /api/citizens/bills': {
      summary: 'Keep the number of a bill on my page',
      description: 'The owner stays masked: a number is no proof of who one is. Up to 20 numbers.',
      security: session,
      limited: true,
      body: { schema: keepBillSchema, example: { bill: 'b'.repeat(24) } },
      problems: ['not_found', 'kept_many', 'kept_often'],
      answers: keptAnswers,
    },
    'POST /api/citizens/benefits': {
      summary: 'Keep the application whose status this browser has open',
      description: 'My page then shows its scheme and state alone.',
      security: session,
      limited: true,
      body: noFields,
      problems: ['not_found', 'kept_many', 'kept_often'],
      answers: keptAnswers,
    },
    'GET /api/citizens/statement': {
      summary: 'What one paid in a financial year, by head and number',
      query: z.object({
        year: z
          .string()
          .optional()
          .meta({ description: '`2026-27`; by default the newest with a payment.' }),
      }),
      security: session,
      answers: {
        200: {
          description: 'With the sum, the advance and refunds.',
          json: statementSchema,
          page: true,
        },
      },
    },
    'GET /api/citizens/statement.pdf': {
      summary: 'The statement of a financial year on paper',
      query: z.object({ year: z.string().optional() }),
      security: session,
      problems: ['kept_often'],
      answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
    },
    'GET /api/citizens/payments': {
      summary: 'What one paid while signed in',
      description: 'Newest first, twenty at a time.',
      query: z.object({
        after: z.string().optional().meta({ description: 'The mark `next` of the page before.' }),
      }),
      security: session,
      answers: {
        200: {
          description: 'With states and receipts.',
          json: z.object({ payments: z.array(ownPaymentSchema), next: z.string().nullable() }),
          page: true,
        },
      },
    },
    'GET /api/citizens/payments/:id/receipt.pdf': {
      summary: 'The receipt of a payment of one’s own',
      path: {
        id: {
          description: 'From my page; those of others are not there.',
          example: '2f1f0d4e-0000-4000-8000-000000000000',
        },
      },
      security: session,
      limited: true,
      problems: ['not_found', 'kept_often'],
      answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
    },
    'GET /api/citizens/payments/:id/refund-request': {
      summary: 'What one asked for about the money of a payment of one’s own',
      path: ownPayment,
      security: session,
      problems: ['not_found'],
      answers: {
        200: {
          description: 'The newest first.',
          json: z.object({ requests: z.array(refundRequestViewSchema) }),
          page: true,
        },
      },
    },
    'POST /api/citizens/payments/:id/refund-request': {
      summary: 'Ask for money back, or for an advance to be moved, from my page',
      path: ownPayment,
      security: session,
      body: { schema: refundRequestSchema, example: { reason: 'paid_twice' } },
      problems: ['not_found', 'refund_not_possible'],
      answers: {
        201: {
          description: 'The office has it.',
          json: z.object({ request: refundRequestViewSchema }),
        },
        303: { description: 'A browser is led to the payments of the account.' },
      },
    },
    'POST /api/citizens/payments/:id/refund-request/withdraw': {
      summary: 'Take a request of one’s own back that the office has not begun with',
      path: ownPayment,
      security: session,
      body: noFields,
      problems: ['not_found', 'refund_not_possible'],
      answers: {
        200: {
          description: 'How the requests stand.',
          json: z.object({ requests: z.array(refundRequestViewSchema) }),
        },
        303: { description: 'A browser is led to the payments of the account.' },
      },
    },
    'POST /api/citizens/kept/:id/remove': {
      summary: 'Remove something from my page',
      path: {
        id: {
          description: 'From my page; those of others are not there.',
          example: '2f1f0d4e-0000-4000-8000-000000000000',
        },
      },
      security: session,
      body: noFields,
      problems: ['not_found'],
      answers: {
        200: { description: 'It is off my page.', json: z.object({ kept: z.literal(false) }) },
        303: { description: 'A browser is led back to my page.' },
      },
    },
    'POST /api/citizens/preferences': {
      summary: 'Choose what to be told',
      description:
        'Each topic on each channel is a consent of its own; what is not named is withdrawn.',
      security: session,
      body: {
        schema: preferencesSchema,
        example: {
          messages: ['traffic.sms'],
          areas: ['WO-03'],
          rhythm: 'daily',
          types: ['circulars'],
          language: 'mr',
        },
      },
      answers: changed,
    },
    'POST /api/citizens/consents/withdraw': {
      summary: 'Withdraw every consent to messages',
      security: session,
      body: noFields,
      answers: changed,
    },
    'GET /api/citizens/stop/:key': {
      summary: 'The page behind the link in a message about a topic',
      description: 'The key is in the message. Opening the page changes nothing.',
      path: {
        key: { description: 'From a message.', example: 'aaaaaaaaaaaaaaaaaaaaaa' },
      },
      problems: ['not_found'],
      answers: {
        200: {
          description: 'The topic and channel of the consent.',
          json: z.object({ topic: z.enum(TOPICS), channel: z.enum(CHANNELS) }),
          page: true,
        },
      },
    },
    'POST /api/citizens/stop/:key': {
      summary: 'Withdraw the consent to which a message belongs',
      description:
        'Needs no session. The answer is the same for a key that is not in force. Mail programs post to it by the List-Unsubscribe header (RFC 8058).',
      path: {
        key: { description: 'From a message.', example: 'aaaaaaaaaaaaaaaaaaaaaa' },
      },
      body: { schema: stopFormSchema, example: { 'List-Unsubscribe': 'One-Click' } },
      answers: {
        200: { description: 'Ended.', json: z.object({ ended: z.literal(true) }) },
        303: { description: 'On to the page that says so.' },
      },
    },
    'GET /api/citizens/stop/ended': {
      summary: 'Says that such messages have ended',
      answers: { 200: { description: 'A page.', page: true } },
    },
    'POST /api/citizens/email': {
      summary: 'Ask for a code to an e-mail address',
      security: session,
      body: { schema: emailFormSchema, example: { email: 'name@example.org', language: 'en' } },
      limited: true,
      problems: ['no_codes'],
      answers: sent,
    },
    'GET /api/citizens/email/code': {
      summary: 'The page that takes the code of an e-mail address',
      security: session,
      answers: { 200: { description: 'A form.', page: true } },
    },
    'POST /api/citizens/email/code': {
      summary: 'Confirm an e-mail address',
      security: session,
      body: { schema: codeFormSchema, example: { code: '123456' } },
      problems: ['code_gone'],
      answers: changed,
    },
    'POST /api/citizens/email/remove': {
      summary: 'Remove the e-mail address',
      security: session,
      body: noFields,
      answers: changed,
    },
    'POST /api/citizens/push': {
      summary: 'Let us push to this browser',
      security: session,
      body: {
        schema: pushFormSchema,
        example: {
          subscription: {
            endpoint: 'https://fcm.googleapis.com/fcm/send/x',
            keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) },
          },
        },
      },
      answers: changed,
    },
    'POST /api/citizens/push/remove': {
      summary: 'Push to none of my browsers any more',
      security: session,
      body: noFields,
      answers: changed,
    },
    'GET /api/citizens/push.js': {
      summary: 'The script of my page for push',
      answers: { 200: { description: 'JavaScript.', type: 'text/javascript' } },
    },
    'POST /api/citizens/sign-out': {
      summary: 'Sign out here',
      security: session,
      body: noFields,
      answers: left,
    },
    'POST /api/citizens/sign-out-everywhere': {
      summary: 'Sign out on every device',
      security: session,
      body: noFields,
      answers: left,
    },
    'POST /api/citizens/sessions/:id/end': {
      summary: 'Sign out on another device',
      path: {
        id: {
          description: 'From my page; those of others are not there.',
          example: '2f1f0d4e-0000-4000-8000-000000000000',
        },
      },
      security: session,
      body: noFields,
      problems: ['not_found'],
      answers: changed,
    },
    'GET /api/citizens/signed-out': {
      summary: 'Says that one is signed out',
      answers: { 200: { description: 'A page.', page: true } },
    },
    'GET /api/citizens/export': {
      summary: 'All that is held about me',
      description: '`download=1` gives the file, whoever asks.',
      security: session,
      query: z.object({ download: z.literal('1').optional() }),
      answers: { 200: { description: 'To read, or as JSON.', json: exportSchema, page: true } },
    },
    'GET /api/citizens/erase': {
      summary: 'Asks before an account is erased',
      security: session,
      answers: { 200: { description: 'A form that says what the law wants kept.', page: true } },
    },
    'POST /api/citizens/erase': {
      summary: 'Erase my account',
      security: session,
      body: { schema: eraseFormSchema, example: { confirm: '1' } },
      answers: {
        200: { description: 'It is gone.', json: z.object({ erased: z.literal(true) }) },
        303: { description: 'It is gone.' },
      },
    },
    'GET /api/citizens/erased': {
      summary: 'Says that an account is erased',
      answers: { 200: { description: 'A page.', page: true } },
    },
  },
});
