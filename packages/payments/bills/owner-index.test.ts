import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentTables } from '../payments.tables.ts';
import { createWorld, freshWorld, openPaymentsDatabase } from '../payments.testing.ts';
import { createOwnerIndex, type OwnedAccount } from './owner-index.ts';
import { ownerSearchSchema } from './owner-search.schema.ts';
import { addressWords, nameWords, pairsOf } from './owner-words.ts';

const owner = (
  name: [string, string],
  address: [string, string] = ['4/12, Shivneri, Kothrud', '४/१२, शिवनेरी, कोथरूड'],
): OwnedAccount['owner'] => ({
  name: { latin: name[0], devanagari: name[1] },
  address: { latin: address[0], devanagari: address[1] },
});

describe('the words of an owner', () => {
  test('sound alike in both scripts, without titles and initials', () => {
    for (const name of ['Smt. Sunanda V. Kamat', 'sunandaa kaamat', 'श्रीमती सुनंदा कामत'])
      expect(nameWords(name)).toEqual(nameWords('Sunanda Kamat'));
    // The surname is no title, although both sound alike.
    expect(nameWords('Mr Balasaheb More')).toHaveLength(2);
  });
  test('are paired in any order', () =>
    expect(pairsOf(nameWords('Kamat Sunanda Vasant')).toSorted()).toEqual(
      pairsOf(nameWords('Vasant Sunanda Kamat')).toSorted(),
    ));
  test('of an address are numbers in any digits, and words that not every address has', () => {
    expect(addressWords('Flat No. 04/१२, Near Shivneri Society, Kothrud, Pune 411038')).toEqual({
      numbers: ['4', '12'],
      words: addressWords('शिवनेरी कोथरूड').words,
    });
  });
  test.each([
    [{ wardOffice: '', name: 'Sunanda Kamat', address: '4, Kothrud' }, 'error_ward_required'],
    [{ wardOffice: 'WO-03', name: 'Kamat', address: '4, Kothrud' }, 'error_name_words'],
    [{ wardOffice: 'WO-03', name: 'Smt S. Kamat', address: '4, Kothrud' }, 'error_name_words'],
    [{ wardOffice: 'WO-03', name: 'Sunanda Kamat', address: 'Kothrud' }, 'error_address_words'],
    [{ wardOffice: 'WO-03', name: 'Sunanda Kamat', address: '4/12' }, 'error_address_words'],
    [{ wardOffice: 'WO-03', name: 'Sunanda Ka\0mat', address: '4, Kothrud' }, 'error_name_words'],
  ])('too few of them are refused: %j', (query, message) =>
    expect(ownerSearchSchema.safeParse(query).error?.issues[0]?.message).toBe(message),
  );
});

describeOnEachDatabase('the search by owner', (open) => {
  let db: Kysely<PaymentTables>;
  const index = createOwnerIndex(['the key of the tests']);
  const account = (n: number, more: Partial<OwnedAccount> = {}): OwnedAccount => ({
    head: 'property_tax',
    accountNumber: `X/${n}`,
    wardOffice: 'WO-03',
    owner: owner(['Sunanda Vasant Kamat', 'सुनंदा वसंत कामत']),
    ...more,
  });
  const write = (accounts: OwnedAccount[], by = index) =>
    db.transaction().execute((tx) => by.write(tx, accounts));
  const find = async (more: object = {}, by = index) =>
    (
      await by.find(db, {
        wardOffice: 'WO-03',
        name: 'Sunanda Kamat',
        address: '4/12 Kothrud',
        ...more,
      })
    ).map(({ accountNumber }) => accountNumber);
  const rows = () => db.selectFrom('payment_owner_words').selectAll().execute();

  beforeAll(async () => {
    ({ db } = await openPaymentsDatabase(open));
  });
  beforeEach(async () => {
    await freshWorld(db);
  });

  test('finds an account whose ward office, name and address are known, in either script', async () => {
    await write([account(1)]);
    for (const fits of [
      {},
      { name: 'कामत सुनंदा' },
      { name: 'Soonanda Kaamat' },
      { name: 'Sunanda Vasant Kamat', address: 'फ्लॅट ४/१२, शिवनेरी सोसायटी' },
      { address: '12, 4, Kothrood, near the temple' },
    ])
      expect(await find(fits), JSON.stringify(fits)).toEqual(['X/1']);
  });

  test('finds none if one of the three does not fit', async () => {
    await write([account(1)]);
    for (const wrong of [
      { wardOffice: 'WO-04' },
      { name: 'Sunanda Joshi' },
      { name: 'Meenal Kamat' },
      { address: '4/13 Kothrud' },
      { address: '4/12 Aundh' },
      // A locality alone tells nothing that the ward office did not.
      { address: 'Shivneri Kothrud' },
      { address: '4/12/1/2/3/5/6/7/8/9 Kothrud' },
    ])
      expect(await find(wrong), JSON.stringify(wrong)).toEqual([]);
  });

  test('finds an address without a number by two of its words', async () => {
    const wada = owner(['Sunanda Kamat', ''], ['Joshi Wada, Shaniwar Peth', '']);
    await write([account(1, { owner: wada })]);
    expect(await find({ address: 'Joshi Wada' })).toEqual(['X/1']);
    expect(await find({ address: 'Joshi' })).toEqual([]);
  });

  test('keeps no name, no address, and no token that two accounts share but that of the name', async () => {
    await write([account(1), account(2)]);
    const stored = await rows();
    expect(JSON.stringify(stored)).not.toMatch(/kamat|sunanda|kothrud|WO-03|कामत|"4"|12/i);
    const [first, second] = ['X/1', 'X/2'].map((number) =>
      stored.filter(({ account: key }) => key.endsWith(number)),
    );
    expect(first!.map(({ token }) => token)).toEqual(second!.map(({ token }) => token));
    const words = (own: typeof stored) =>
      new Set(own.flatMap(({ address }) => address.split(/[ |]/)));
    expect(words(first!).intersection(words(second!)).size).toBe(0);
  });

  test('forgets a former owner, and an owner whose ward office is no longer said', async () => {
    await write([account(1), account(2)]);
    const before = await rows();
    await write([account(1)]);
    expect(await rows()).toEqual(before);
    await write([account(1, { owner: owner(['Neha Mutha', 'नेहा मुथा']) })]);
    expect(await find()).toEqual(['X/2']);
    expect(await find({ name: 'Neha Mutha' })).toEqual(['X/1']);
    await write([account(2, { wardOffice: null })]);
    expect(await find()).toEqual([]);
  });

  test('goes on under a former key, until the owner is written under the current one', async () => {
    await write([account(1)]);
    const rotated = createOwnerIndex(['the next key', 'the key of the tests']);
    expect(await find({}, rotated)).toEqual(['X/1']);
    await write([account(1)], rotated);
    expect(await find({}, createOwnerIndex(['the next key']))).toEqual(['X/1']);
    expect(await find({}, index)).toEqual([]);
  });

  test('answers with masked owners, and with none if more fit than a household has', async () => {
    const { payments } = createWorld(db, { owners: index });
    expect(await payments.findByOwner(query())).toEqual([]);
    await payments.seedSamples();
    const found = await payments.findByOwner(query());
    expect(found.map(({ accountNumber }) => accountNumber).toSorted()).toEqual([
      'P/1/05/00123456',
      'W/05/0012345',
    ]);
    expect(found[0]!.owner!.name.latin).toBe('S•••• K••••');
    await write(Array.from({ length: 4 }, (_, n) => account(n)));
    expect(await payments.findByOwner(query())).toEqual([]);
  });
  const query = () =>
    ownerSearchSchema.parse({
      wardOffice: 'wo-03',
      name: 'Sunanda Kamat',
      address: '४/१२, कोथरूड',
    });
});
