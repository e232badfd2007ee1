import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { SandboxTables } from '../../gateways/sandbox/sandbox.migrations.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import {
  createWorld,
  forgetEverything,
  openPaymentsDatabase,
  type World,
} from '../../payments.testing.ts';
import { isRight, reportOf, verifyLedger } from '../../verification/verification.ts';
import { booksOf, channelContract, type Sender } from '../channel.contract.ts';
import { answerComplaint } from '../complaints.ts';
import { BHARAT_CONNECT, bharatConnectBiller } from './biller.ts';
import { EXCHANGES } from './messages.ts';
import { readSettlementFile } from './settlement-file.ts';
import { verifyXml } from './signed-xml.ts';
import { createOperatingUnit, newKeys, type OperatingUnit } from './testing/operating-unit.ts';
import { writeSettlementFile } from './testing/settlement-file.ts';

const BILLER_ID = 'PUNE00000PUNPT';
const ACCOUNT = 'P/1/05/00123456';
const OTHER = 'P/1/05/00123457';
const unitKeys = newKeys();
const billerKeys = newKeys();
const strangerKeys = newKeys();

const openChannel = () =>
  bharatConnectBiller({
    billers: { [BILLER_ID]: 'property_tax' },
    origInst: 'PUNE',
    unitPublicKeys: [unitKeys.publicKey],
    privateKey: billerKeys.privateKey,
  });
const unitOf = (world: World, keys = unitKeys): OperatingUnit =>
  createOperatingUnit({
    keys,
    billerPublicKey: billerKeys.publicKey,
    billerId: BILLER_ID,
    now: world.now,
    randomText: (bytes) => crypto.getRandomValues(Buffer.alloc(bytes)).toString('base64url'),
    post: async (body) => {
      const answer = await world.payments.receiveMessage(BHARAT_CONNECT, body, new Headers());
      return answer.kind === 'Answered' ? answer : { status: 400, body: '' };
    },
  });

channelContract('bharatconnect', (): Sender => ({
  channel: openChannel(),
  prepare: async (world, accountNumber) => {
    const unit = unitOf(world);
    const { refId, amountPaise } = await unit.fetchBill(accountNumber);
    return {
      body: unit.messages.pay(accountNumber, refId, unit.newTxnReferenceId(), amountPaise!),
    };
  },
  tamper: ({ body }) => ({ body: body.replace(/(<Amt amount=")\d+/, '$1100') }),
  understand: ({ body }) => {
    const verified = verifyXml(Buffer.from(body), [billerKeys.publicKey]);
    if (verified.kind === 'Refused') return 'unknown';
    const reason = verified.root.children.find(({ name }) => name === 'Reason');
    return reason?.attributes['responseCode'] === '000' ? 'credited' : 'refused';
  },
}));

describeOnEachDatabase('the city as a biller of Bharat Connect', (open) => {
  let db: Kysely<PaymentTables>;
  let bank: Kysely<SandboxTables>;
  let world: World;
  let unit: OperatingUnit;
  beforeAll(async () => void ({ db, bank } = await openPaymentsDatabase(open)));
  beforeEach(async () => {
    await forgetEverything(db);
    world = createWorld(db, { channels: [openChannel()], sandboxDb: bank });
    await world.payments.seedSamples();
    unit = unitOf(world);
  });
  const expectRight = async () => {
    const findings = await verifyLedger(db);
    expect(isRight(findings), reportOf(findings)).toBe(true);
  };
  const pay = (refId: string, txn: string, paise: number, account = ACCOUNT) =>
    unit.send(unit.messages.pay(account, refId, txn, paise));

  test('answers a fetch with the sum that is due and the masked name', async () => {
    const { answer, amountPaise } = await unit.fetchBill(ACCOUNT);
    expect(amountPaise).toBe((await booksOf(world, db, ACCOUNT)).duePaise);
    expect(answer).toMatchObject({ kind: 'Answer', code: '000' });
    expect(JSON.stringify(answer)).toContain('S•••• K••••');
    expect(JSON.stringify(answer)).not.toContain('Kothrud');
  });

  test('a repeated fetch has the same answer; its reference fits no other account', async () => {
    const first = await unit.fetchBill(ACCOUNT);
    const again = await unit.fetchBill(ACCOUNT, first.refId);
    expect(again.amountPaise).toBe(first.amountPaise);
    expect((await unit.fetchBill(OTHER, first.refId)).answer).toMatchObject({
      code: '200',
      compliance: 'BFR002',
    });
    expect(await db.selectFrom('payment_intents').select('id').execute()).toHaveLength(1);
  });

  test.each([
    ['an unknown account', 'P/9/99/99999999', 'BFR001'],
    ['a number that is none', 'no number!', 'BFR001'],
  ])('refuses the fetch of %s', async (_, account, code) => {
    expect((await unit.fetchBill(account)).answer).toMatchObject({ code: '200', compliance: code });
  });

  test('says that nothing is due', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    await pay(refId, unit.newTxnReferenceId(), amountPaise!);
    expect((await unit.fetchBill(ACCOUNT)).answer).toMatchObject({ compliance: 'BFR004' });
  });

  test('validates an account without an attempt to pay', async () => {
    const answer = await unit.send(
      unit.messages.fetch(ACCOUNT, unit.newRefId(), 'BillValidationRequest'),
    );
    expect(answer).toMatchObject({ code: '000' });
    expect(await db.selectFrom('payment_intents').selectAll().execute()).toEqual([]);
  });

  test.each([
    ['another amount', 1, 0, 'BFR002'],
    ['a reference that was never fetched', 0, 0, 'BFR003'],
    ['a fetch of an hour ago', 0, 3_600, 'BFR007'],
  ])(
    'refuses a payment with %s, each time with the same reason',
    async (what, more, later, code) => {
      const fetched = await unit.fetchBill(ACCOUNT);
      world.pass(later);
      const refId = what.includes('never') ? unit.newRefId() : fetched.refId;
      const txn = unit.newTxnReferenceId();
      for (let times = 0; times < 2; times += 1)
        expect(await pay(refId, txn, fetched.amountPaise! + more)).toMatchObject({
          code: '200',
          compliance: code,
        });
      expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(0);
      expect(await unit.transactionStatus(txn)).toBe('FAILURE');
      await expectRight();
    },
  );

  test('one fetch is paid once: a second payment is refused', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    const [first, second] = [unit.newTxnReferenceId(), unit.newTxnReferenceId()];
    const answers = await Promise.all([first, second].map((txn) => pay(refId, txn, amountPaise!)));
    expect(answers.map((answer) => 'code' in answer && answer.code).sort()).toEqual(['000', '200']);
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ receipts: 1, advancePaise: 0 });
    await expectRight();
  });

  test('two fetches of one bill, paid at once, are credited once', async () => {
    const [one, two] = [await unit.fetchBill(ACCOUNT), await unit.fetchBill(ACCOUNT)];
    await Promise.all(
      [one, two].map(({ refId, amountPaise }) =>
        pay(refId, unit.newTxnReferenceId(), amountPaise!),
      ),
    );
    expect(await booksOf(world, db, ACCOUNT)).toMatchObject({ receipts: 1, advancePaise: 0 });
    await expectRight();
  });

  test('an answer that was lost is found by asking for the status', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    const txn = unit.newTxnReferenceId();
    await pay(refId, txn, amountPaise!);
    expect(await unit.transactionStatus(txn)).toBe('SUCCESS');
  });

  test('a payment that was asked about before it arrived is never credited', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    const txn = unit.newTxnReferenceId();
    expect(await unit.transactionStatus(txn)).toBe('FAILURE');
    expect(await pay(refId, txn, amountPaise!)).toMatchObject({ code: '200' });
    expect(await unit.transactionStatus(txn)).toBe('FAILURE');
    expect((await booksOf(world, db, ACCOUNT)).receipts).toBe(0);
    // The bill can be paid by another payment.
    expect(await pay(refId, unit.newTxnReferenceId(), amountPaise!)).toMatchObject({ code: '000' });
    await expectRight();
  });

  test('a fetch that is not paid ends without an alarm', async () => {
    await unit.fetchBill(ACCOUNT);
    await world.settle();
    expect(await db.selectFrom('payment_intents').select('state').execute()).toEqual([
      { state: 'expired' },
    ]);
    expect(
      await db
        .selectFrom('outbox_messages')
        .select('topic')
        .where('topic', '=', 'payments.alarm')
        .execute(),
    ).toEqual([]);
  });

  test('the rebate of the day of the fetch holds over midnight', async () => {
    const last = new Date('2026-05-31T18:25:00.000Z');
    world = createWorld(db, { channels: [openChannel()], sandboxDb: bank, start: last });
    unit = unitOf(world);
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    world.pass(600);
    expect(await pay(refId, unit.newTxnReferenceId(), amountPaise!)).toMatchObject({ code: '000' });
    expect((await unit.fetchBill(ACCOUNT)).answer).toMatchObject({ compliance: 'BFR004' });
    await expectRight();
  });

  test('a complaint is stored once, answered once, and its status is told', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    const txn = unit.newTxnReferenceId();
    await pay(refId, txn, amountPaise!);
    const message = unit.messages.exchange(EXCHANGES.raiseComplaint, {
      txnReferenceId: txn,
      complaintType: 'Transaction',
      disposition: 'Amount deducted multiple times',
      description: 'Paid twice',
    });
    const [first, again] = [await unit.send(message), await unit.send(message)];
    const idOf = (answer: typeof first) =>
      answer.kind === 'Answer' ? answer.root.children.at(-1)!.attributes['complaintId'] : undefined;
    expect(idOf(first)).toBe(idOf(again));
    const [open, ...others] = await db.selectFrom('payment_complaints').selectAll().execute();
    expect(others).toEqual([]);
    expect(open).toMatchObject({ payment_id: txn, description: 'Paid twice' });
    expect(open!.intent_id).not.toBeNull();
    const ask = async () => {
      const answer = await unit.send(
        unit.messages.exchange(EXCHANGES.complaintStatus, { complaintId: idOf(first)! }),
      );
      return answer.kind === 'Answer' && answer.root.children.at(-1)!.attributes;
    };
    expect(await ask()).toMatchObject({ complaintStatus: 'ASSIGNED' });
    const verdict = { state: 'rejected', answer: 'One payment, one receipt' } as const;
    expect(await answerComplaint(db, open!.id, verdict, world.now())).toBe(true);
    expect(await answerComplaint(db, open!.id, verdict, world.now())).toBe(false);
    expect(await ask()).toMatchObject({
      complaintStatus: 'REJECTED',
      remarks: 'One payment, one receipt',
    });
  });

  test('answers no stranger', async () => {
    const { answer } = await unitOf(world, strangerKeys).fetchBill(ACCOUNT);
    expect(answer).toEqual({ kind: 'NoAnswer', status: 400 });
  });

  test('acknowledges a signed message that it does not know as an error', async () => {
    const answer = await unit.send(
      unit.messages.fetch(ACCOUNT, unit.newRefId(), 'BillPlanRequest'),
    );
    expect(answer).toMatchObject({ kind: 'Answer', code: 'VALIDATION_ERR' });
  });

  test('a settlement is booked once; a payment that we do not know is set aside', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    const [known, unknown] = [unit.newTxnReferenceId(), unit.newTxnReferenceId()];
    await pay(refId, known, amountPaise!);
    const row = { refId, amountPaise: amountPaise!, feePaise: 236, paidOn: '2026-06-15' };
    const text = writeSettlementFile(
      { billerId: BILLER_ID, cycle: 'C1', settledOn: '2026-06-16' },
      [
        { ...row, txnReferenceId: known },
        { ...row, txnReferenceId: unknown, refId: unit.newRefId(), amountPaise: 5_000 },
      ],
    );
    const importIt = (file = text) =>
      world.payments.finance.importSettlement(file, {
        importer: async () => ({ person: null, post: null }),
      });
    for (const [file, reason] of [
      [text, 'day'],
      [text.replace(BILLER_ID, 'OTHER00000PUNE').replace('2026-06-16', '2026-06-15'), 'biller'],
    ] as const)
      expect(await importIt(file)).toMatchObject({
        kind: 'Refused',
        problems: [{ line: 1, reason }],
      });
    world.pass(86_400);
    expect(await importIt()).toMatchObject({ matched: 1, again: 0, setAside: [unknown] });
    expect(await importIt()).toMatchObject({ matched: 0, again: 2, setAside: [] });
    const balances = await db.selectFrom('ledger_balances').selectAll().execute();
    const paise = Object.fromEntries(
      balances.map(({ account, balance_paise }) => [account, Number(balance_paise)]),
    );
    expect(paise).toMatchObject({
      bank: amountPaise! + 5_000 - 2 * 236,
      fees: 2 * 236,
      suspense: -5_000,
      'gateway:bharatconnect': 0,
    });
    await expectRight();
  });

  test('keeps nothing about the customer', async () => {
    const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
    await pay(refId, unit.newTxnReferenceId(), amountPaise!);
    for (const table of [
      'payment_intents',
      'payment_events',
      'payment_receipts',
      'payment_complaints',
      'outbox_messages',
    ] as const)
      expect(JSON.stringify(await db.selectFrom(table).selectAll().execute())).not.toMatch(
        /9800000000|payer@example/,
      );
  });
});

describe('a settlement file', () => {
  const row = {
    txnReferenceId: 'OU01ABCDEFGH12345678',
    refId: 'A'.repeat(35),
    amountPaise: 10_000,
    feePaise: 236,
    paidOn: '2026-06-15',
  };
  const head = { billerId: BILLER_ID, cycle: 'C1', settledOn: '2026-06-16' };
  const text = writeSettlementFile(head, [row, { ...row, txnReferenceId: 'OU01ABCDEFGH12345679' }]);

  test('is read with the credit that the bank must show', () => {
    expect(readSettlementFile(text)).toMatchObject({ kind: 'Settlement', netPaise: 19_528 });
  });

  test('with a fee beyond a small payment has a net below zero', () => {
    const small = writeSettlementFile(head, [{ ...row, amountPaise: 7 }]);
    expect(readSettlementFile(small)).toMatchObject({ kind: 'Settlement', netPaise: -229 });
  });

  test('names the line of a fault as an editor of texts counts it, also after an empty line', () => {
    expect(readSettlementFile(text.replace(/\n/, '\n\n').replace('10000', 'x'))).toMatchObject({
      problems: [
        { line: 2, reason: 'row', value: '' },
        { line: 3, reason: 'row' },
      ],
    });
  });

  test.each([
    ['that was cut off', (whole: string) => whole.split('\n').slice(0, -2).join('\n'), 'trailer'],
    ['with a line less', (whole: string) => whole.replace(/D.*\n/, ''), 'trailer'],
    ['with another amount', (whole: string) => whole.replace('10000', '10001'), 'trailer'],
    ['with a line twice', (whole: string) => whole.replace(/(D.*\n)/, '$1$1'), 'twice'],
    ['without a header', (whole: string) => whole.replace(/H.*\n/, ''), 'header'],
    ['that is empty', () => '', 'header'],
  ])('%s is refused as a whole', (_, change, reason) => {
    expect(readSettlementFile(change(text))).toMatchObject({
      kind: 'Refused',
      problems: expect.arrayContaining([expect.objectContaining({ reason })]),
    });
  });
});
