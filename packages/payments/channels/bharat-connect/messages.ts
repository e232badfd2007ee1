import { z } from 'zod';
import { element, type XmlElement } from './signed-xml.ts';

/** The namespace of all messages of the Bharat Bill Payment System. */
export const BBPS_NAMESPACE = 'http://bbps.org/schema';
/** ISO 4217: the numeric code of the rupee. */
export const CURRENCY_NUMERIC = '356';

/** Kinds of exchange of `TxnStatusComplainRequest`. */
export const EXCHANGES = {
  transactionStatus: '401',
  raiseComplaint: '501',
  complaintStatus: '506',
} as const;

/** `Reason` of an answer: response code 000 or 200, with the compliance code of a failure. */
export const COMPLIANCE = {
  invalidAccount: { code: 'BFR001', reason: 'Incorrect / invalid customer account' },
  invalidCombination: { code: 'BFR002', reason: 'Invalid combination of customer parameters' },
  noBill: { code: 'BFR003', reason: 'No bill data available' },
  noBillDue: {
    code: 'BFR004',
    reason: 'Payment received for the billing period - no bill due',
  },
  expired: {
    code: 'BFR007',
    reason: 'Bill due date has expired - bill details are not available',
  },
} as const;
export type Compliance = keyof typeof COMPLIANCE;

/** Assigned by the unit at which the customer pays; it binds fetch and payment. */
const refId = z.string().regex(/^[A-Za-z0-9]{35}$/);
const msgId = z.string().regex(/^[A-Za-z0-9]{1,35}$/);
/** Assigned by the central unit to a payment. */
const txnReferenceId = z.string().regex(/^[A-Za-z0-9]{10,20}$/);
const timestamp = z.iso.datetime({ offset: true });
const text = (charactersMax: number) => z.string().trim().min(1).max(charactersMax);

const headSchema = z.object({
  ver: z.string(),
  ts: timestamp,
  origInst: text(20),
  refId,
});
export type Head = z.output<typeof headSchema>;
const detailsSchema = z.object({
  billerId: text(20),
  parameters: z.record(z.string(), z.string()),
});

const requestSchema = z.union([
  z.object({
    api: z.enum(['BillFetchRequest', 'BillValidationRequest']),
    head: headSchema,
    txn: z.object({ msgId }),
    details: detailsSchema,
  }),
  z.object({
    api: z.literal('BillPaymentRequest'),
    head: headSchema,
    txn: z.object({ msgId, txnReferenceId, ts: timestamp }),
    details: detailsSchema,
    /** Paise, as a whole number. */
    amountPaise: z
      .string()
      .regex(/^[1-9]\d{0,12}$/)
      .transform(Number),
    currency: z.literal(CURRENCY_NUMERIC),
  }),
  z.object({
    api: z.literal('TxnStatusComplainRequest'),
    head: headSchema,
    exchange: z.literal(EXCHANGES.transactionStatus),
    asked: z.object({ msgId, txnReferenceId }),
  }),
  z.object({
    api: z.literal('TxnStatusComplainRequest'),
    head: headSchema,
    exchange: z.literal(EXCHANGES.raiseComplaint),
    asked: z.object({
      msgId,
      txnReferenceId,
      complaintType: text(40),
      disposition: text(120),
      description: text(500).optional(),
      complaintId: z.string().max(20).optional(),
    }),
  }),
  z.object({
    api: z.literal('TxnStatusComplainRequest'),
    head: headSchema,
    exchange: z.literal(EXCHANGES.complaintStatus),
    asked: z.object({ msgId, complaintId: text(20) }),
  }),
]);
export type BillerRequest = z.output<typeof requestSchema>;
export type PaymentMessage = Extract<BillerRequest, { api: 'BillPaymentRequest' }>;
export type BillMessage = Extract<
  BillerRequest,
  { api: 'BillFetchRequest' | 'BillValidationRequest' }
>;
export type StatusMessage = Extract<BillerRequest, { api: 'TxnStatusComplainRequest' }>;

const childOf = (parent: XmlElement | undefined, name: string): XmlElement | undefined =>
  parent?.children.find((child) => child.name === name);
const tagsOf = (parent: XmlElement | undefined): Record<string, string> =>
  Object.fromEntries(
    (parent?.children ?? [])
      .filter(({ name }) => name === 'Tag')
      .map(({ attributes }) => [attributes['name'] ?? '', attributes['value'] ?? '']),
  );

/**
 * Reads a verified message. The customer's phone number, device and identity are in it and are never
 * taken out: the biller needs none of them.
 *
 * @returns null for a message that is not one of ours
 */
export function requestOf(root: XmlElement): BillerRequest | null {
  if (root.namespace !== BBPS_NAMESPACE) return null;
  const details = childOf(root, 'BillDetails');
  const txn = childOf(root, 'Txn')?.attributes;
  const amount = childOf(childOf(root, 'Amount'), 'Amt')?.attributes;
  const parsed = requestSchema.safeParse({
    api: root.name,
    head: childOf(root, 'Head')?.attributes,
    txn,
    exchange: txn?.['xchangeId'],
    details: {
      billerId: childOf(details, 'Biller')?.attributes['id'],
      parameters: tagsOf(childOf(details, 'CustomerParams')),
    },
    amountPaise: amount?.['amount'],
    currency: amount?.['currency'],
    asked: childOf(root, 'TxnStatusComplainReq')?.attributes,
  });
  return parsed.success ? parsed.data : null;
}

/** `2026-06-15T10:00:00+05:30`: the network's clock is that of India. */
export const networkTime = (at: Date): string =>
  `${new Date(at.getTime() + 5.5 * 3_600_000).toISOString().slice(0, 19)}+05:30`;

const headElement = ({ refId: id }: Head, origInst: string, now: Date): string =>
  element('Head', { ver: '1.0', ts: networkTime(now), origInst, refId: id });

const reasonElement = (failure: Compliance | null, approvalRefNum: string | null): string =>
  element('Reason', {
    approvalRefNum: approvalRefNum ?? '',
    responseCode: failure === null ? '000' : '200',
    responseReason: failure === null ? 'Successful' : 'Failure',
    complianceRespCd: failure === null ? '' : COMPLIANCE[failure].code,
    complianceReason: failure === null ? '' : COMPLIANCE[failure].reason,
  });

/** A document without the namespace on its children, as the schema has them. */
const message = (
  name: string,
  children: string[],
  attributes: Record<string, string> = {},
): string => element(`bbps:${name}`, { 'xmlns:bbps': BBPS_NAMESPACE, ...attributes }, children);

/** The bill of an answer. Amounts are paise; the name is masked. */
export interface FetchedBill {
  customerName: string;
  amountPaise: number;
  billDate: string;
  dueDate: string;
  billNumber: string;
  billPeriod: string;
}
interface Answering {
  origInst: string;
  now: Date;
}

const billElement = (bill: FetchedBill): string =>
  element('BillerResponse', {
    customerName: bill.customerName,
    amount: String(bill.amountPaise),
    dueDate: bill.dueDate,
    billDate: bill.billDate,
    billNumber: bill.billNumber,
    billPeriod: bill.billPeriod,
  });

/** Writes `BillFetchResponse` or `BillValidationResponse`. */
export const billAnswer = (
  { api, head, txn }: BillMessage,
  result: { bill: FetchedBill | null } | { failure: Compliance },
  { origInst, now }: Answering,
): string =>
  message(api.replace('Request', 'Response'), [
    headElement(head, origInst, now),
    reasonElement('failure' in result ? result.failure : null, null),
    element('Txn', { ts: networkTime(now), msgId: txn.msgId }),
    ...('bill' in result && result.bill ? [billElement(result.bill)] : []),
  ]);

/** Writes `BillPaymentResponse`: credited with a receipt number, or refused with the reason. */
export const paymentAnswer = (
  { head, txn, amountPaise }: PaymentMessage,
  result: { receiptNumber: string } | { failure: Compliance },
  { origInst, now }: Answering,
): string =>
  message('BillPaymentResponse', [
    headElement(head, origInst, now),
    reasonElement(
      'failure' in result ? result.failure : null,
      'receiptNumber' in result ? result.receiptNumber : null,
    ),
    element('Txn', {
      ts: networkTime(now),
      msgId: txn.msgId,
      txnReferenceId: txn.txnReferenceId,
      type: 'FORWARD TYPE RESPONSE',
    }),
    element('BillerResponse', { amount: String(amountPaise) }),
  ]);

/** Writes `TxnStatusComplainResponse`. */
export const statusAnswer = (
  { head, exchange, asked }: StatusMessage,
  result: {
    failure?: Compliance;
    complaintId?: string;
    complaintStatus?: string;
    remarks?: string | null;
    transaction?: { id: string; status: 'SUCCESS' | 'FAILURE'; amountPaise: number };
  },
  { origInst, now }: Answering,
): string =>
  message('TxnStatusComplainResponse', [
    headElement(head, origInst, now),
    element('Txn', { ts: networkTime(now), xchangeId: exchange }),
    element(
      'TxnStatusComplainResp',
      {
        msgId: asked.msgId,
        complaintId: result.complaintId ?? null,
        complaintStatus: result.complaintStatus ?? null,
        remarks: result.remarks ?? null,
        responseCode: result.failure ? '200' : '000',
        responseReason: result.failure ? COMPLIANCE[result.failure].reason : 'Successful',
      },
      result.transaction
        ? [
            element('TxnList', {}, [
              element('TxnDetail', {
                txnReferenceId: result.transaction.id,
                txnStatus: result.transaction.status,
                amount: String(result.transaction.amountPaise),
              }),
            ]),
          ]
        : [],
    ),
  ]);

/** Writes the acknowledgement of a signed message that is not understood. */
export const refusedAck = (root: XmlElement, now: Date): string => {
  const head = childOf(root, 'Head')?.attributes;
  const printable = (value: string | undefined) =>
    /^[A-Za-z0-9]{1,35}$/.test(value ?? '') ? value! : '';
  return message(
    'Ack',
    [element('errorMessages', {}, [element('errorDtl', { errorCd: 'VALIDATION_ERR' })])],
    {
      api: printable(root.name),
      refId: printable(head?.['refId']),
      RspCd: 'VALIDATION_ERR',
      ts: networkTime(now),
    },
  );
};
