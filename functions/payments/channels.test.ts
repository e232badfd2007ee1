import { databaseKinds, type TestDatabase } from '@pune/database/testing';
import {
  createOperatingUnit,
  newKeys,
} from '@pune/payments/channels/bharat-connect/testing/operating-unit';
import { openPayments, type OpenedPayments } from '@pune/payments/open-payments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPaymentsHandler } from './payments.handler.ts';

const [unitKeys, ourKeys] = [newKeys(), newKeys()];
const ACCOUNT = 'P/1/05/00123456';
const now = new Date('2026-11-24T06:00:00Z');
const ENV = {
  NODE_ENV: 'test',
  PAYMENTS_KEY: 'a secret of the sandbox that is long enough',
};
const CHANNELS = {
  BHARAT_CONNECT_BILLERS: 'PUNE00000PUNPT=property_tax',
  BHARAT_CONNECT_NAME: 'PUNE',
  // As a file of settings holds it: one line.
  BHARAT_CONNECT_UNIT_KEY: unitKeys.publicKey.replaceAll('\n', '\\n'),
  BHARAT_CONNECT_KEY: ourKeys.privateKey,
};

const openTestDatabase = () => databaseKinds[0]!.open<object>();
let database: TestDatabase<object>;
let opened: OpenedPayments;
let handle: ReturnType<typeof createPaymentsHandler>;
const handlerOf = (payments: OpenedPayments) =>
  createPaymentsHandler({
    opened: async () => payments,
    pages: async () => null,
    embedOrigins: [],
    now: () => now,
  });
const post = (to: typeof handle, body: Uint8Array | string) =>
  to(
    new Request('http://pmc.localhost:8080/api/payments/channels/bharatconnect', {
      method: 'POST',
      body: typeof body === 'string' ? body : new Uint8Array(body),
    }),
    { ip: '203.0.113.7' },
  );
const unit = createOperatingUnit({
  keys: unitKeys,
  billerPublicKey: ourKeys.publicKey,
  billerId: 'PUNE00000PUNPT',
  now: () => now,
  randomText: (bytes) => crypto.getRandomValues(Buffer.alloc(bytes)).toString('base64url'),
  post: async (body) => {
    const answer = await post(handle, body);
    return { status: answer.status, body: await answer.text() };
  },
});

beforeAll(async () => {
  database = await openTestDatabase();
  opened = await openPayments(
    { ...ENV, ...CHANNELS, SERVICES_DATABASE_URL: database.url },
    () => now,
  );
  handle = handlerOf(opened);
});
afterAll(async () => {
  await opened.payments.close();
  await database.close();
});

test('an operating unit fetches and pays a bill over HTTP, and has the number of the receipt', async () => {
  const { refId, amountPaise } = await unit.fetchBill(ACCOUNT);
  const answer = await unit.send(
    unit.messages.pay(ACCOUNT, refId, unit.newTxnReferenceId(), amountPaise!),
  );
  expect(answer).toMatchObject({ kind: 'Answer', code: '000' });
  expect(JSON.stringify(answer)).toContain('PMC/2026-27/000001');
});

test('a message without a signature is refused, and one that is too long', async () => {
  expect((await post(handle, '<bbps:BillFetchRequest/>')).status).toBe(400);
  expect((await post(handle, ' '.repeat(70_000))).status).toBe(413);
});

test('a channel that is not set up has no address', async () => {
  const other = await openTestDatabase();
  const without = await openPayments({ ...ENV, SERVICES_DATABASE_URL: other.url }, () => now);
  expect((await post(handlerOf(without), '<a/>')).status).toBe(404);
  await without.payments.close();
  await other.close();
});

test.each([
  [{ BHARAT_CONNECT_KEY: undefined }, 'BHARAT_CONNECT_KEY'],
  [{ BHARAT_CONNECT_UNIT_KEY: 'no key' }, 'BHARAT_CONNECT_UNIT_KEY'],
  [{ BHARAT_CONNECT_KEY: unitKeys.publicKey }, 'BHARAT_CONNECT_KEY'],
  [{ BHARAT_CONNECT_BILLERS: 'PUNE00000PUNPT=parking' }, 'BHARAT_CONNECT_BILLERS'],
])('settings that do not fit are named: %o', async (wrong, name) => {
  await expect(
    openPayments({ ...ENV, ...CHANNELS, ...wrong, SERVICES_DATABASE_URL: database.url }),
  ).rejects.toThrow(name);
});
