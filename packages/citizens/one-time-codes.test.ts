import { migrateFeature } from '@pune/database';
import { createSeal } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import { databaseKinds, type TestDatabase } from '@pune/database/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CODE_MINUTES, GUESSES_MAX } from './citizens.constants.ts';
import { citizenMigrations, type CitizenTables } from './citizens.migrations.ts';
import { CODE_LIMITS, createOneTimeCodes, type CodeRequest } from './one-time-codes.ts';

const NOON = new Date('2026-11-25T06:30:00Z');
const MOBILE = '+919822012345';
const PURPOSE = 'sign in';

describe.each(databaseKinds)('a one-time code on $name', ({ missing, open }) => {
  if (missing) return void test.skip(`not run: ${missing}`, () => {});
  let opened: TestDatabase<CitizenTables>;
  let clock = NOON;
  let sent: { code: string; address: string; language: string }[] = [];
  const later = (seconds: number) => void (clock = new Date(clock.getTime() + seconds * 1000));
  const make = (change: Partial<Parameters<typeof createOneTimeCodes>[0]> = {}) => createOneTimeCodes({
    db: opened.db, seal: createSeal('a secret of some length for this test', 'citizens'), now: () => clock,
    notify: { queue: async (_, { values, address, language }) => (sent.push({ code: (values as { code: string }).code, address, language }), { kind: 'Queued', id: '1' }) },
    ...change,
  });
  let codes: ReturnType<typeof make>;
  const ask = (change: Partial<CodeRequest> = {}) => codes.send({ purpose: PURPOSE, template: 'sign_in_code', channel: 'sms', address: MOBILE, language: 'mr', sender: '203.0.113.7', ...change });
  const begin = async (change: Partial<CodeRequest> = {}) => {
    const answer = await ask(change);
    if (answer.kind !== 'CodeSent') throw new Error(answer.kind);
    return { challenge: answer.challenge, code: sent.at(-1)?.code ?? '' };
  };
  const check = (challenge: string, code: string, purpose = PURPOSE) => codes.check({ purpose, challenge, code });
  const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

  beforeAll(async () => {
    opened = await open<CitizenTables>();
    await migrateShared(opened.db);
    await migrateFeature(opened.db, 'citizens', citizenMigrations);
    codes = make();
  });
  afterAll(() => opened.close());
  beforeEach(async () => {
    for (const table of ['citizens_codes', 'rate_limits'] as const) await opened.db.deleteFrom(table).execute();
    [clock, sent] = [NOON, []];
  });

  test('opens once', async () => {
    const { challenge, code } = await begin({ boundTo: 'account 7' });
    expect(code).toMatch(/^\d{6}$/);
    expect(await codes.pending(PURPOSE, challenge)).toEqual({ address: MOBILE, boundTo: 'account 7' });
    expect(await check(challenge, code)).toEqual({ kind: 'CodeRight', address: MOBILE, boundTo: 'account 7' });
    expect(await check(challenge, code)).toEqual({ kind: 'CodeGone' });
    expect(await codes.pending(PURPOSE, challenge)).toBeNull();
  });

  test('opens nothing but its own challenge and purpose', async () => {
    const [mine, yours] = [await begin(), await begin({ address: '+919822099999' })];
    if (mine.code !== yours.code) expect((await check(mine.challenge, yours.code)).kind).toBe('CodeWrong');
    expect(await check(mine.challenge, mine.code, 'erase')).toEqual({ kind: 'CodeGone' });
    for (const challenge of ['', 'x', mine.challenge.toLowerCase() + 'x', "' or 1=1 --"]) expect(await check(challenge, mine.code)).toEqual({ kind: 'CodeGone' });
    expect((await check(mine.challenge, mine.code)).kind).toBe('CodeRight');
  });

  test(`is good for ${CODE_MINUTES} minutes, not a second longer`, async () => {
    const first = await begin();
    later(CODE_MINUTES * 60 - 1);
    expect((await check(first.challenge, first.code)).kind).toBe('CodeRight');
    const second = await begin();
    later(CODE_MINUTES * 60);
    expect(await check(second.challenge, second.code)).toEqual({ kind: 'CodeGone' });
    await codes.forgetExpired(new Date(clock.getTime() + 1));
    expect(await opened.db.selectFrom('citizens_codes').select('id').execute()).toEqual([]);
  });

  test('bears five wrong guesses, then the right one comes too late', async () => {
    const { challenge, code } = await begin();
    for (let left = GUESSES_MAX - 1; left > 0; left--) expect(await check(challenge, other(code))).toEqual({ kind: 'CodeWrong', guessesLeft: left });
    expect(await check(challenge, other(code))).toEqual({ kind: 'CodeGone' });
    expect(await check(challenge, code)).toEqual({ kind: 'CodeGone' });
  });

  test('counts the guesses of many at the same moment together', async () => {
    const { challenge, code } = await begin();
    const compared: string[] = [];
    const seal = createSeal('a secret of some length for this test', 'citizens');
    const workers = [1, 2, 3, 4].map(() => make({ seal: { ...seal, index: (text) => (compared.push(text), seal.index(text)) } }));
    const guesses = Array.from({ length: 60 }, (_, n) => other(code, n + 1));
    const answers = await Promise.all(guesses.map((guess, n) => workers[n % 4]!.check({ purpose: PURPOSE, challenge, code: guess })));
    expect(compared.filter((text) => text.startsWith(`code ${challenge}`))).toHaveLength(GUESSES_MAX);
    expect(answers.filter(({ kind }) => kind === 'CodeWrong')).toHaveLength(GUESSES_MAX - 1);
    expect((await check(challenge, code)).kind).toBe('CodeGone');
  });

  test('lets one of many in who bring the right code at once', async () => {
    const { challenge, code } = await begin();
    const answers = await Promise.all(Array.from({ length: GUESSES_MAX }, () => check(challenge, code)));
    expect(answers.filter(({ kind }) => kind === 'CodeRight')).toHaveLength(1);
  });

  test('never opens after any sequence of guesses in which it was used or worn out', async () => {
    await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom('right', 'wrong', 'late', 'nonsense'), { minLength: 1, maxLength: 9 }), async (steps) => {
      await opened.db.deleteFrom('rate_limits').execute();
      clock = NOON;
      const { challenge, code } = await begin();
      let [guesses, spent] = [0, false];
      for (const step of steps) {
        if (step === 'late') later(CODE_MINUTES * 60);
        const { kind } = await check(challenge, step === 'wrong' ? other(code) : step === 'nonsense' ? `${code}0` : code);
        const isOpen = !spent && guesses < GUESSES_MAX && clock.getTime() < NOON.getTime() + CODE_MINUTES * 60_000;
        if (isOpen) guesses += 1;
        const opens = isOpen && (step === 'right' || step === 'late');
        expect(kind === 'CodeRight').toBe(opens);
        spent ||= opens;
      }
    }), { numRuns: 25 });
  });

  test('is sent to a number only so often, however many ask at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, (_, n) => ask({ sender: `203.0.113.${n}` })));
    expect(answers.filter(({ kind }) => kind === 'CodeSent')).toHaveLength(CODE_LIMITS.perAddressInTenMinutes);
    expect(sent).toHaveLength(CODE_LIMITS.perAddressInTenMinutes);
    expect(answers.find(({ kind }) => kind === 'TooMany')).toMatchObject({ waitSeconds: expect.any(Number) });
    expect((await ask({ address: '+919822000001' })).kind).toBe('CodeSent');
    later(601);
    expect((await ask()).kind).toBe('CodeSent');
    for (let n = 0; n < 20; n++) {
      later(600);
      await ask();
    }
    expect(sent.filter(({ address }) => address === MOBILE).length).toBeLessThanOrEqual(CODE_LIMITS.perAddressInDay);
  });

  test('is sent for one internet address, and in all, only so often', async () => {
    codes = make({ limits: { ...CODE_LIMITS, perSenderInHour: 4, allInHour: 6 } });
    const kinds = async (sender: (n: number) => string, count: number) => {
      const found: string[] = [];
      for (let n = 0; n < count; n++) found.push((await ask({ address: `+91982200${String(1000 + sent.length + n)}`, sender: sender(n) })).kind);
      return found.filter((kind) => kind === 'CodeSent').length;
    };
    // One network of IPv6 is one sender.
    expect(await kinds((n) => `2001:db8:1:1::${n}`, 6)).toBe(4);
    codes = make({ limits: { ...CODE_LIMITS, allInHour: 8 } });
    expect(await kinds((n) => `203.0.113.${n}`, 10)).toBe(4);
    codes = make();
  });

  test('can be pretended: the same answer, but nothing is sent and nothing opens it', async () => {
    const { challenge } = await begin({ pretend: true });
    expect(sent).toEqual([]);
    expect(challenge).toMatch(/^[\w-]{32}$/);
    for (const code of ['', '000000', '123456']) expect((await check(challenge, code)).kind).toBe('CodeWrong');
  });

  test('stands nowhere in the database, nor does the number', async () => {
    const { code } = await begin();
    const rows = JSON.stringify([await opened.db.selectFrom('citizens_codes').selectAll().execute(), await opened.db.selectFrom('rate_limits').selectAll().execute()]);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain('9822012345');
  });
});
