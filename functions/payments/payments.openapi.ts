import { languageFormSchema } from '@pune/citizens/schema';
import { refundRequestSchema } from '@pune/payments/refund-requests/schema';
import { maskedOwnerSchema } from '@pune/payments/bills/owners';
import {
  BILL_HEADS,
  billSchema,
  billSearchAnswerSchema,
  EXAMPLE_ACCOUNT_NUMBERS,
  paymentViewSchema,
  verifiedReceiptSchema,
} from '@pune/payments/schema';
import { CHANNEL_NAMES } from '@pune/payments/channels';
import { ROW_CODES } from '@pune/payments/demands/read-row';
import { DEMANDS_MAX } from '@pune/payments/demands/receive-demands';
import { measureSchema } from '@pune/payments/incentives/measures';
import { incentiveFiguresSchema } from '@pune/payments/incentives/figures';
import { DIFFERENCE_CLASSES } from '@pune/payments/finance/day-proof';
import { z } from 'zod';
import { describeFeature } from '../openapi/describe.ts';
import { refundRequestViewSchema } from './refund-request-view.schema.ts';
import {
  beginSchema,
  duplicateSchema,
  ownerFormSchema,
  receiptMailSchema,
  KINDS,
  sandboxPaySchema,
  searchSchema,
} from './requests.schema.ts';
import { transferReceiptSchema } from './transfers.routes.ts';

/** 503 has the same body, with the gateway that is silent. */
const rehearsalSchema = z.object({
  state: z.enum(['ready', 'gateway_silent']),
  gateways: z.record(z.string(), z.enum(['answers', 'silent'])),
});
const foundSchema = z.object({
  found: z.array(
    z.object({
      head: z.enum(BILL_HEADS),
      ending: z.string().meta({ description: 'The last three characters of the number.' }),
      owner: maskedOwnerSchema.nullable(),
      sample: z.boolean(),
      url: z.string(),
    }),
  ),
});
const receivedSchema = z.object({
  rowsWritten: z.int().meta({ description: 'Bills that were issued, revised or cancelled.' }),
  rowsUnchanged: z.int(),
  rowsRefused: z.int(),
  errors: z.array(
    z.object({
      row: z.int().meta({ description: 'Counted from 1.' }),
      field: z.string(),
      code: z.enum(ROW_CODES),
      detail: z.string(),
    }),
  ),
});
const secret = { description: 'From the link that the payer was given.', example: 'a'.repeat(32) };
const id = { description: 'From the search. It cannot be guessed.', example: 'b'.repeat(24) };
const order = { description: 'As the trial bank named it.', example: 'ord_c' };
const gateway = { description: 'The name of a gateway that is set up here.', example: 'sandbox' };
const channel = { description: 'The name of a channel that is set up here.', example: 'imps' };
const day = { description: 'A day in India that is over.', example: '2026-11-28' };
/** A revision of the proof of a day, as `finance/proof` writes it. */
const proofRowSchema = z.object({
  seq: z.int(),
  previous: z.string(),
  digest: z.string(),
  madeAt: z.iso.datetime(),
  proof: z.object({
    day: z.iso.date(),
    receipts: z.object({ count: z.int(), paise: z.int(), sha256: z.string() }),
    bank: z.object({
      isCovered: z.boolean(),
      count: z.int(),
      paise: z.int(),
      sha256: z.string(),
    }),
    differences: z.array(
      z.object({
        class: z.enum(DIFFERENCE_CLASSES),
        gateway: z.string(),
        of: z.iso.date(),
        count: z.int(),
        paise: z.int(),
      }),
    ),
    isSample: z.boolean(),
  }),
});
const embed = z.literal('1').optional().meta({ description: 'The answer stands in a frame.' });

const publicKeySchema = z.object({
  id: z
    .string()
    .meta({ description: 'The beginning of the SHA-256 of the key (SPKI), base64url.' }),
  kty: z.string(),
  crv: z.string().meta({ description: 'Ed25519 (RFC 8037).' }),
  x: z.string(),
});
const signedReceiptSchema = z.object({
  signed: z.object({
    number: z.string(),
    verifyCode: z.string(),
    paidOn: z.iso.date(),
    amountPaise: z.int(),
    currency: z.string(),
    payee: z.string(),
    bills: z.array(
      z.object({ head: z.string(), accountNumber: z.string(), periods: z.array(z.string()) }),
    ),
    more: z.int().meta({ description: 'Numbers that the code has no room for.' }),
  }),
  books: z.union([verifiedReceiptSchema, z.enum(['unknown', 'away'])]),
});

export const paymentsDescription = describeFeature({
  title: 'Payments',
  description:
    'Taxes, charges and fees: found by number, explained line by line, paid without an account, with a receipt that anybody can check.',
  kinds: KINDS,
  endpoints: {
    'POST /api/payments/bills': {
      summary: 'Find what is owed under a number',
      description: 'A number is no secret, but no address of a page carries it.',
      body: {
        schema: searchSchema,
        example: { head: 'property_tax', accountNumber: EXAMPLE_ACCOUNT_NUMBERS.property_tax },
      },
      limited: true,
      answers: {
        200: {
          description:
            'The bills of the account, the newest year first, and the page that shows them.',
          json: billSearchAnswerSchema,
        },
        303: { description: 'A browser is led to the page of the account.' },
      },
    },
    'GET /api/payments/find': {
      summary: 'The form that finds a bill without its number',
      problems: ['search_off'],
      answers: { 200: { description: 'A page.', page: true } },
    },
    'POST /api/payments/find': {
      summary: 'Find a bill by ward office, name and address',
      description:
        'All three must fit: two words of the name, the numbers of the house and a word of the address. What is found is shortened, and no address of a page carries what was typed.',
      body: {
        schema: ownerFormSchema,
        example: { wardOffice: 'WO-03', name: 'Sunanda Kamat', address: '4/12, Kothrud' },
      },
      limited: true,
      problems: ['search_off'],
      answers: {
        200: {
          description: 'The accounts that fit, five at most; none where more do.',
          json: foundSchema,
          page: true,
        },
      },
    },
    'GET /api/payments/incentives': {
      summary: 'What discounts with a budget have cost, and what they changed',
      description: 'Open data: no payment and no payer. The newest first.',
      answers: {
        200: {
          description: 'Each incentive with its rule, its budget, and what it has given.',
          json: z.object({
            incentives: z.array(incentiveFiguresSchema),
            measures: z.array(measureSchema),
          }),
        },
      },
    },
    'GET /api/payments/bills/:id': {
      summary: 'A bill, explained line by line',
      path: { id },
      query: z.object({
        asOf: z.iso.date().optional().meta({
          description:
            'Computed as of this day; today where nothing is said. A past day has the version and the payments of its end; a page shows days until the end of the financial year.',
        }),
        embed,
      }),
      problems: ['not_found', 'invalid'],
      answers: {
        200: {
          description:
            'Each line with its rule, its source and since when that is in force. People see all bills of the account.',
          json: billSchema,
          page: true,
        },
      },
    },
    'POST /api/payments': {
      summary: 'Begin to pay',
      description:
        'The amount is what the bills come to at this moment, or `amountPaise`, a part of it that settles the oldest bill first. A cookie tells which attempts are of one browser: an older one of its own ends, those of others stay.',
      body: {
        schema: beginSchema,
        example: { bills: ['b'.repeat(24)], gateway: 'sandbox', language: 'en' },
      },
      idempotent: true,
      limited: true,
      problems: [
        'bill_not_found',
        'nothing_due',
        'amount_changed',
        'under_way',
        'gateway_unknown',
        'beyond_limit',
        'gateway_refused',
        'gateway_unavailable',
      ],
      answers: {
        201: {
          description:
            'The gateway has the order: `payment.checkout` says how to go on, `url` is the secret link of this payment.',
          json: z.object({ payment: paymentViewSchema, url: z.string() }),
        },
        303: { description: 'A browser is led to where it pays.' },
      },
    },
    'GET /api/payments/payment/:secret': {
      summary: 'How a payment stands',
      description:
        'What is not known yet is asked about, at most once in three seconds. Pending means that nobody knows yet: do not pay again.',
      path: { secret },
      query: z.object({
        returned: z
          .literal('1')
          .optional()
          .meta({ description: 'The person has come back from the gateway.' }),
        embed,
      }),
      problems: ['not_found'],
      answers: {
        200: {
          description: 'With the receipt once it is paid.',
          json: paymentViewSchema,
          page: true,
        },
      },
    },
    'POST /api/payments/payment/:secret/cancel': {
      summary: 'Give up a payment that nobody has paid',
      description: 'The gateway is asked first: whoever has paid there meanwhile has paid.',
      path: { secret },
      problems: ['not_found'],
      answers: {
        200: { description: 'How it stands after that.', json: paymentViewSchema },
        303: { description: 'A browser is led to the page of the payment.' },
      },
    },
    'POST /api/payments/payment/:secret/mail': {
      summary: 'The receipt by email',
      description:
        'To an address that is deleted when the receipt is sent, three a day for a payment. Before the capture the receipt follows it.',
      path: { secret },
      body: { schema: receiptMailSchema, example: { email: 'name@example.org' } },
      problems: ['not_found', 'too_many'],
      answers: {
        202: { description: 'It is queued.', json: z.object({ asked: z.literal(true) }) },
        303: { description: 'A browser is led to the page of the payment.' },
      },
    },
    'GET /api/payments/payment/:secret/refund-request': {
      summary: 'What the payer asked for about the money of a payment',
      path: { secret },
      problems: ['not_found'],
      answers: {
        200: {
          description: 'The newest first.',
          json: z.object({ requests: z.array(refundRequestViewSchema) }),
          page: true,
        },
      },
    },
    'POST /api/payments/payment/:secret/refund-request': {
      summary: 'Ask for money back, or for an advance to be moved',
      description: 'The link of the payment is the proof. A payment has one open request.',
      path: { secret },
      body: { schema: refundRequestSchema, example: { reason: 'paid_twice' } },
      problems: ['not_found', 'request_open', 'requests_many', 'nothing_left'],
      answers: {
        201: {
          description: 'The office has it.',
          json: z.object({ request: refundRequestViewSchema }),
        },
        303: { description: 'A browser is led to the page of the payment.' },
      },
    },
    'POST /api/payments/payment/:secret/refund-request/withdraw': {
      summary: 'Take a request back that the office has not begun with',
      path: { secret },
      body: { schema: languageFormSchema, example: {} },
      problems: ['not_found', 'request_under_way'],
      answers: {
        200: {
          description: 'How the requests stand.',
          json: z.object({ requests: z.array(refundRequestViewSchema) }),
        },
        303: { description: 'A browser is led to the page of the payment.' },
      },
    },
    'GET /api/payments/payment/:secret/receipt.pdf': {
      summary: 'The receipt on paper',
      path: { secret },
      problems: ['not_found'],
      answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
    },
    'GET /api/payments/return/:secret/:gateway': {
      summary: 'Where a gateway sends the payer back to',
      description: 'It proves nothing: for the secret link of a payment the gateway is asked.',
      path: { secret, gateway },
      answers: { 303: { description: 'On to the page of the payment.' } },
    },
    'POST /api/payments/return/:secret/:gateway': {
      summary: 'Where the form of a gateway sends the payer back to',
      description: 'As by a link. The fields are those of the gateway.',
      path: { secret, gateway },
      fromElsewhere: true,
      body: {
        type: 'application/x-www-form-urlencoded',
        description: 'As the page of the gateway writes it.',
        example: 'razorpay_payment_id=pay_29QQoUBi66xm2f',
      },
      problems: [],
      answers: { 303: { description: 'On to the page of the payment.' } },
    },
    'GET /api/payments/verify': {
      summary: 'Whether a receipt is genuine',
      query: z.object({
        number: z.string().max(60).optional(),
        code: z.string().max(60).optional(),
        r: z.string().max(1500).optional().meta({
          description:
            'The text of the code on a receipt, or its address, instead of number and code: its signature is verified without the books, which add what they know.',
        }),
        embed,
      }),
      problems: ['not_found'],
      answers: {
        200: {
          description: 'Number and check code belong together, or the signature is right.',
          json: z.union([verifiedReceiptSchema, signedReceiptSchema]),
          page: true,
        },
      },
    },
    'GET /api/payments/duplicate': {
      summary: 'The form for a receipt that was lost',
      answers: { 200: { description: 'Without an account.', page: true } },
    },
    'POST /api/payments/duplicate': {
      summary: 'A receipt that was lost, marked as a duplicate',
      description:
        'By its number, and its check code or the number that was paid for; by the latter without the reference of the bank.',
      body: {
        schema: duplicateSchema,
        example: { number: 'PMC/2026-27/000123', proof: 'P/1/05/00123456' },
      },
      limited: true,
      problems: ['not_found'],
      answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
    },
    'GET /api/payments/transfers': {
      summary: 'The form for the receipt of a bank transfer, or of a payment in an app',
      answers: { 200: { description: 'Without an account.', page: true } },
    },
    'POST /api/payments/transfers': {
      summary: 'The receipt of a bank transfer, also of one that was identified later',
      description: 'By the reference of the bank or the app, and the number that was paid for.',
      body: {
        schema: transferReceiptSchema,
        example: { reference: '616600000123', accountNumber: 'P/1/05/00123456' },
      },
      limited: true,
      problems: ['not_found'],
      answers: { 200: { description: 'In the language of the request.', type: 'application/pdf' } },
    },
    'GET /api/payments/receipt-keys': {
      summary: 'The public keys of receipts',
      description:
        'Whoever keeps a copy verifies the codes of receipts without a network. Keys of before a rotation stay.',
      answers: {
        200: {
          description: 'The current key first.',
          json: z.object({ keys: z.array(publicKeySchema) }),
        },
      },
    },
    'GET /api/payments/proof': {
      summary: 'Receipts and bank, day by day',
      description:
        'For each day that is over, receipts are what the bank booked, and the listed differences. It names no person.',
      query: z.object({
        before: z.iso.date().optional().meta({ description: 'The days before this one.' }),
        embed,
      }),
      answers: {
        200: {
          description: 'The newest revision of each day, the newest day first.',
          json: z.object({ rows: z.array(proofRowSchema), before: z.iso.date().nullable() }),
          page: true,
        },
      },
    },
    'GET /api/payments/proof/chain': {
      summary: 'All revisions of the daily proof',
      description: 'Each revision carries the digest of the one before it.',
      query: z.object({
        after: z.int().min(0).default(0).meta({ description: 'The number of the last one known.' }),
      }),
      answers: {
        200: {
          description: 'In the order in which they were made.',
          json: z.object({ rows: z.array(proofRowSchema), hasMore: z.boolean() }),
        },
      },
    },
    'GET /api/payments/proof/days.csv': {
      summary: 'All days of the daily proof',
      answers: { 200: { description: 'A row for each difference.', type: 'text/csv' } },
    },
    'GET /api/payments/proof/:day/receipts.csv': {
      summary: 'The receipts of a day, as digests and amounts',
      path: { day },
      problems: ['not_found'],
      answers: {
        200: {
          description: 'The digest covers number, check code and amount of a receipt.',
          type: 'text/csv',
        },
      },
    },
    'GET /api/payments/proof/:day/lines.csv': {
      summary: "The bank's lines of a day, as classes and amounts",
      path: { day },
      problems: ['not_found'],
      answers: { 200: { description: 'Without the words of the bank.', type: 'text/csv' } },
    },
    'POST /api/payments/webhooks/:gateway': {
      summary: 'What a gateway tells',
      description:
        'The signature is over the bytes as they come. Duplicates and any order do no harm.',
      path: { gateway },
      security: 'signature',
      body: {
        type: 'application/json',
        description: 'As the gateway writes its events.',
        example: '{}',
      },
      problems: ['not_found', 'signature'],
      answers: {
        200: {
          description: 'It is kept; whatever it says that does not fit is set aside for a person.',
          json: z.object({ received: z.int() }),
        },
      },
    },
    'GET /api/payments/ways': {
      summary: 'The ways to pay that are set up here',
      query: z.object({ embed }),
      answers: {
        200: {
          description: 'Each with its limits. A way that is not set up is not named.',
          json: z.object({
            ways: z.array(
              z.object({
                name: z.enum(CHANNEL_NAMES),
                perPaymentPaise: z.int().nullable(),
                perDayPaise: z.int().nullable(),
              }),
            ),
          }),
          page: true,
        },
      },
    },
    'GET /api/payments/bills/:id/transfer': {
      summary: 'The account number at the bank that stands for a bill',
      description: 'Only where bank transfers are set up. The same account has the same number.',
      path: { id },
      problems: ['not_found'],
      answers: {
        200: {
          description: 'Where to transfer, and how much is due today.',
          json: z.object({
            number: z.string(),
            ifsc: z.string(),
            beneficiary: z.string(),
            duePaise: z.int(),
          }),
          page: true,
        },
      },
    },
    'GET /api/payments/sessions/:token': {
      summary: 'Begin the session of a kiosk, an operator or a link',
      description:
        'The token is signed by this installation. It says where payments begin, and opens nothing.',
      path: { token: { description: 'As it was issued.', example: 'kiosk.kiosk-05.1800000000.a' } },
      problems: ['not_found'],
      answers: { 303: { description: 'To the payment pages, with a cookie.' } },
    },
    'POST /api/payments/missed-calls': {
      summary: 'A call that was hung up',
      description:
        'The caller gets a text message with a link, twice an hour at most. The number is counted as a hash and kept sealed until the message is sent.',
      security: 'signature',
      body: {
        type: 'application/json',
        description: 'The id of the call, the number of the caller in E.164, and the time.',
        example: '{"callId":"a1b2c3d4","from":"+919800000000","at":"2026-11-29T10:00:00.000Z"}',
      },
      problems: ['not_found', 'signature'],
      answers: {
        200: {
          description: 'Whether a message is sent.',
          json: z.object({ sent: z.boolean() }),
        },
      },
    },
    'POST /api/payments/channels/:channel': {
      summary: 'A message of a channel by which another party calls',
      description:
        'Only where the channel is set up. The signature is over the message as it comes; the same message has the same answer and one effect.',
      path: { channel },
      security: 'signature',
      body: {
        type: 'application/xml',
        description: 'As the party writes its messages.',
        example: '<bbps:BillFetchRequest xmlns:bbps="http://bbps.org/schema"/>',
      },
      problems: ['not_found', 'signature'],
      answers: {
        200: {
          description: 'The answer, signed where the party asks for it.',
          type: 'application/xml',
        },
      },
    },
    'POST /api/payments/demands': {
      summary: 'Send demands of a tax department',
      description: `For the city’s tax system, with the key of this installation. Up to ${DEMANDS_MAX} rows with the fields of a file of demands: each is taken or refused by itself. Sending a batch again changes nothing.`,
      security: 'token',
      idempotent: true,
      body: {
        type: 'application/json',
        description:
          'A list of rows; also application/x-ndjson, a row a line. Amounts are whole paise.',
        example: JSON.stringify([
          {
            head: 'property_tax',
            accountNumber: EXAMPLE_ACCOUNT_NUMBERS.property_tax,
            period: '2026-27',
            issuedOn: '2026-04-01',
            areaSqFt: 800,
            ratePaisePerSqFtMonth: 200,
            selfOccupied: true,
            arrears: [{ period: '2025-26', paise: 306_985, penaltyPaise: 36_838 }],
          },
        ]),
      },
      problems: ['not_found', 'unknown_key', 'no_rows'],
      answers: {
        201: { description: 'Every row is in.', json: receivedSchema },
        207: { description: 'Some rows are in; the others are named.', json: receivedSchema },
      },
    },
    'POST /api/payments/rehearsals': {
      summary: 'Rehearse the beginning of a payment',
      description:
        'For a prober with the key of this installation. A bill is issued, an attempt begun, and all of it undone; each gateway is asked about an order that it does not have. No money moves.',
      security: 'token',
      limited: true,
      problems: ['not_found'],
      answers: {
        200: { description: 'A person can begin to pay by every gateway.', json: rehearsalSchema },
      },
    },
    'GET /api/payments/sandbox/sandbox.css': {
      summary: 'The look of the trial bank',
      answers: { 200: { description: 'A stylesheet.', type: 'text/css' } },
    },
    'GET /api/payments/sandbox/:order': {
      summary: 'The page of the trial bank',
      description: 'Only where no money moves.',
      path: { order },
      problems: ['not_found'],
      answers: {
        200: {
          description: 'A form that pays the order, or does to it whatever is chosen.',
          page: true,
        },
      },
    },
    'POST /api/payments/sandbox/:order': {
      summary: 'Pay at the trial bank',
      path: { order },
      body: { schema: sandboxPaySchema, example: { method: 'upi' } },
      problems: ['not_found'],
      answers: { 303: { description: 'Back to the merchant.' } },
    },
  },
});
