import { generateKeyPairSync } from 'node:crypto';
import { BBPS_NAMESPACE, EXCHANGES, networkTime } from '../messages.ts';
import { element, signXml, verifyXml, type XmlElement } from '../signed-xml.ts';

/** A pair of keys, as PEM. */
export interface Keys {
  publicKey: string;
  privateKey: string;
}
export const newKeys = (): Keys =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });

/** The answer to a message: the verified document, or the status of a refusal. */
export type UnitAnswer =
  | { kind: 'Answer'; code: string; compliance: string; root: XmlElement }
  | { kind: 'NoAnswer'; status: number };

export interface OperatingUnitOptions {
  keys: Keys;
  billerPublicKey: string;
  billerId: string;
  now: () => Date;
  randomText: (bytes: number) => string;
  /** Posts a signed message to the biller. */
  post: (body: Uint8Array) => Promise<{ status: number; body: string }>;
}

const find = (root: XmlElement, name: string): XmlElement | undefined =>
  root.children.find((child) => child.name === name);

/**
 * A biller operating unit that speaks the messages of the network: it fetches, pays, asks and
 * complains on behalf of a customer, and keeps for its settlement what the biller said it credited.
 */
export function createOperatingUnit({
  keys,
  billerPublicKey,
  billerId,
  now,
  randomText,
  post,
}: OperatingUnitOptions) {
  const id = (characters: number): string =>
    randomText(characters * 2)
      .replace(/[^A-Za-z0-9]/g, '')
      .toUpperCase()
      .padEnd(characters, '0')
      .slice(0, characters);
  const document = (name: string, refId: string, children: string[]): string =>
    signXml(
      element(`bbps:${name}`, { 'xmlns:bbps': BBPS_NAMESPACE }, [
        element('Head', { ver: '1.0', ts: networkTime(now()), origInst: 'OU01', refId }),
        ...children,
      ]),
      keys.privateKey,
    );
  const details = (accountNumber: string): string =>
    element('BillDetails', {}, [
      element('Biller', { id: billerId }),
      element('CustomerParams', {}, [
        element('Tag', { name: 'Account Number', value: accountNumber }),
      ]),
    ]);
  // The network passes these on; the biller keeps none of them.
  const customer = element('Customer', { mobile: '9800000000' }, [
    element('Tag', { name: 'EMAIL', value: 'payer@example.org' }),
  ]);
  const messages = {
    fetch: (accountNumber: string, refId: string, api = 'BillFetchRequest') =>
      document(api, refId, [
        element('Txn', { ts: networkTime(now()), msgId: id(35) }),
        customer,
        details(accountNumber),
      ]),
    pay: (accountNumber: string, refId: string, txnReferenceId: string, amountPaise: number) =>
      document('BillPaymentRequest', refId, [
        element('Txn', {
          ts: networkTime(now()),
          msgId: id(35),
          txnReferenceId,
          type: 'FORWARD TYPE REQUEST',
        }),
        customer,
        details(accountNumber),
        element('PaymentMethod', { paymentMode: 'UPI', quickPay: 'No', splitPay: 'No' }),
        element('Amount', {}, [
          element('Amt', { amount: String(amountPaise), custConvFee: '0', currency: '356' }),
        ]),
      ]),
    exchange: (xchangeId: string, asked: Record<string, string>) =>
      document('TxnStatusComplainRequest', id(35), [
        element('Txn', { ts: networkTime(now()), xchangeId }),
        element('TxnStatusComplainReq', { msgId: id(35), ...asked }),
      ]),
  };

  /** Posts a message as it stands: the same text again is a duplicate. */
  async function send(xml: string): Promise<UnitAnswer> {
    const { status, body } = await post(Buffer.from(xml));
    const verified = verifyXml(Buffer.from(body), [billerPublicKey]);
    if (verified.kind === 'Refused') return { kind: 'NoAnswer', status };
    const said = find(verified.root, 'Reason') ?? find(verified.root, 'TxnStatusComplainResp');
    return {
      kind: 'Answer',
      code: said?.attributes['responseCode'] ?? verified.root.attributes['RspCd'] ?? '',
      compliance: said?.attributes['complianceRespCd'] ?? '',
      root: verified.root,
    };
  }

  return {
    messages,
    send,
    newRefId: () => id(35),
    newTxnReferenceId: () => `OU01${id(16)}`,
    /** Fetches a bill. @returns the reference and the amount, null if nothing can be paid */
    fetchBill: async (accountNumber: string, refId = id(35)) => {
      const answer = await send(messages.fetch(accountNumber, refId));
      const bill = answer.kind === 'Answer' ? find(answer.root, 'BillerResponse') : undefined;
      return { answer, refId, amountPaise: bill ? Number(bill.attributes['amount']) : null };
    },
    transactionStatus: async (txnReferenceId: string): Promise<string> => {
      const answer = await send(messages.exchange(EXCHANGES.transactionStatus, { txnReferenceId }));
      if (answer.kind !== 'Answer') return 'UNKNOWN';
      const list = find(find(answer.root, 'TxnStatusComplainResp')!, 'TxnList');
      return (list && find(list, 'TxnDetail')?.attributes['txnStatus']) ?? 'UNKNOWN';
    },
  };
}
export type OperatingUnit = ReturnType<typeof createOperatingUnit>;
