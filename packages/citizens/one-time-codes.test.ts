import { migrateFeature } from '@pune/database';
import { createSeal } from '@pune/database/seal';
import { migrateShared } from '@pune/database/shared';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CODE_MINUTES, GUESSES_MAX } from './citizens.constants.ts';
import { citizenMigrations, type CitizenTables } from './citizens.migrations.ts';
import { CODE_LIMITS } from './code-limits.ts';
import { createOneTimeCodes, type CodeRequest } from './one-time-codes.ts';

const NOON = new Date('2026-11-25T06:30:00Z');
const MOBILE = '+919822012345';
const PURPOSE = 'sign in';

describeOnEachDatabase('a one-time code', (open) => {
  let opened: TestDatabase<CitizenTables>;
  let clock = NOON;
  let sent: { code: string; address: string; language: string }[] = [];
  const later = (seconds: number) => void (clock = new Date(clock.getTime() + seconds * 1000));
  const make = (change: Partial<Parameters<typeof createOneTimeCodes>[0]> = {}) =>
    createOneTimeCodes({
      db: opened.db,
      seal: createSeal('a secret of some length for this test', 'citizens'),
      now: () => clock,
      notify: {
        reaches: () => true,
        queue: async (_, { values, address, language }) => (
          sent.push({ code: (values as { code: string }).code, address, language }),
          { kind: 'Queued', id: '1' }
        ),
      },
      ...change,
    });
  let codes: ReturnType<typeof make>;
  const ask = (change: Partial<CodeRequest> = {}) =>
    codes.send({
      purpose: PURPOSE,
      template: 'sign_in_code',
      channel: 'sms',
      address: MOBILE,
      language: 'mr',
      sender: '203.0.113.7',
      ...change,
    });
  const begin = async (change: Partial<CodeRequest> = {}) => {
    const answer = await ask(change);
    if (answer.kind !== 'CodeSent') throw new Error(answer.kind);
    return { challenge: answer.challenge, code: sent.at(-1)?.code ?? '' };
  };
  const check = (challenge: string, code: string, purpose = PURPOSE) =>
    codes.check({ purpose, challenge, code });
  const other = (code: string, by = 1) => String((Number(code) + by) % 1_000_000).padStart(6, '0');

  beforeAll(async () => {
    opened = await open<CitizenTables>();
    await migrateShared(opened.db);
    await migrateFeature(opened.db, 'citizens', citizenMigrations);
    codes = make();
  });
  beforeEach(async () => {
    for (const table of ['citizens_codes', 'rate_limits'] as const)
      await opened.db.deleteFrom(table).execute();
    [clock, sent] = [NOON, []];
  });

  test('opens once', async () => {
    const { challenge, code } = await begin({ boundTo: 'account 7' });
    expect(code).toMatch(/^\d{6}$/);
    expect(await codes.pending(PURPOSE, challenge)).toEqual({
      address: MOBILE,
      boundTo: 'account 7',
    });
    expect(await check(challenge, code)).toEqual({
      kind: 'CodeRight',
      address: MOBILE,
      boundTo: 'account 7',
      device: expect.any(String),
    });
    expect(await check(challenge, code)).toEqual({ kind: 'CodeGone' });
    expect(await codes.pending(PURPOSE, challenge)).toBeNull();
  });

  test('opens nothing but its own challenge and purpose', async () => {
    const [mine, yours] = [await begin(), await begin({ address: '+919822099999' })];
    if (mine.code !== yours.code)
      expect((await check(mine.challenge, yours.code)).kind).toBe('CodeWrong');
    expect(await check(mine.challenge, mine.code, 'erase')).toEqual({ kind: 'CodeGone' });
    for (const challenge of ['', 'x', mine.challenge.toLowerCase() + 'x', "' or 1=1 --"])
      expect(await check(challenge, mine.code)).toEqual({ kind: 'CodeGone' });
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
    for (let left = GUESSES_MAX - 1; left > 0; left--)
      expect(await check(challenge, other(code))).toEqual({ kind: 'CodeWrong', guessesLeft: left });
    expect(await check(challenge, other(code))).toEqual({ kind: 'CodeGone' });
    expect(await check(challenge, code)).toEqual({ kind: 'CodeGone' });
  });

  test('counts the guesses of many at the same moment together', async () => {
    const { challenge, code } = await begin();
    const compared: string[] = [];
    const seal = createSeal('a secret of some length for this test', 'citizens');
    const workers = [1, 2, 3, 4].map(() =>
      make({
        seal: {
          ...seal,
          isIndexOf: (index, text) => (compared.push(text), seal.isIndexOf(index, text)),
        },
      }),
    );
    const guesses = Array.from({ length: 60 }, (_, n) => other(code, n + 1));
    const answers = await Promise.all(
      guesses.map((guess, n) =>
        workers[n % 4]!.check({ purpose: PURPOSE, challenge, code: guess }),
      ),
    );
    expect(compared.filter((text) => text.startsWith(`code ${challenge}`))).toHaveLength(
      GUESSES_MAX,
    );
    expect(answers.filter(({ kind }) => kind === 'CodeWrong')).toHaveLength(GUESSES_MAX - 1);
    expect((await check(challenge, code)).kind).toBe('CodeGone');
  });

  test('accepts one of many concurrent requests with the right code', async () => {
    const { challenge, code } = await begin();
    const answers = await Promise.all(
      Array.from({ length: GUESSES_MAX }, () => check(challenge, code)),
    );
    expect(answers.filter(({ kind }) => kind === 'CodeRight')).toHaveLength(1);
  });

  test('never opens after any sequence of guesses in which it was used or worn out', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('right', 'wrong', 'late', 'nonsense'), {
          minLength: 1,
          maxLength: 9,
        }),
        async (steps) => {
          await opened.db.deleteFrom('rate_limits').execute();
          clock = NOON;
          const { challenge, code } = await begin();
          let [guesses, spent] = [0, false];
          for (const step of steps) {
            if (step === 'late') later(CODE_MINUTES * 60);
            const { kind } = await check(
              challenge,
              step === 'wrong' ? other(code) : step === 'nonsense' ? `${code}0` : code,
            );
            const isOpen =
              !spent &&
              guesses < GUESSES_MAX &&
              clock.getTime() < NOON.getTime() + CODE_MINUTES * 60_000;
            if (isOpen) guesses += 1;
            const opens = isOpen && (step === 'right' || step === 'late');
            expect(kind === 'CodeRight').toBe(opens);
            spent ||= opens;
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('is sent to a number only so often, however many ask at the same moment', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, n) => ask({ sender: `203.0.113.${n}` })),
    );
    expect(sent).toHaveLength(CODE_LIMITS.perAddressInTenMinutes);
    expect(answers.filter((answer) => answer.kind === 'CodeSent' && answer.isNew)).toHaveLength(
      CODE_LIMITS.perAddressInTenMinutes,
    );
    expect((await ask({ address: '+919822000001' })).kind).toBe('CodeSent');
    for (let n = 0; n < 40; n++) {
      later(600);
      await ask({ sender: `203.0.113.${n}` });
    }
    expect(sent.filter(({ address }) => address === MOBILE).length).toBeLessThanOrEqual(
      CODE_LIMITS.perAddressInDay,
    );
    expect(await ask({ sender: '198.51.100.1' })).toMatchObject({
      kind: 'TooMany',
      waitSeconds: expect.any(Number),
    });
  });

  describe('with strangers who know the number', () => {
    /** As often as one internet address can within a day. */
    const press = async (sender: string, times = 30) => {
      for (let n = 0; n < times; n++) {
        await ask({ sender });
        later(1);
      }
    };

    test('still comes to the owner when one of them asked as often as they could', async () => {
      await press('198.51.100.1');
      expect(sent).toHaveLength(CODE_LIMITS.perAddressAndSenderInTenMinutes);
      const owner = await begin({ sender: '203.0.113.7' });
      expect((await check(owner.challenge, owner.code)).kind).toBe('CodeRight');
      for (let n = 0; n < 60; n++) {
        later(600);
        await ask({ sender: '198.51.100.1' });
      }
      const evening = await ask({ sender: '203.0.113.7' });
      expect(evening).toMatchObject({ kind: 'CodeSent', isNew: true });
    });

    test('opens for the owner by the last message when several used up the messages of ten minutes', async () => {
      for (const sender of ['198.51.100.1', '198.51.100.2']) await press(sender, 3);
      const messages = sent.length;
      const owner = await ask({ sender: '203.0.113.7', boundTo: 'keep' });
      expect(owner).toMatchObject({ kind: 'CodeSent', isNew: false });
      expect(sent).toHaveLength(messages);
      const { challenge } = owner as { challenge: string };
      expect(await codes.pending(PURPOSE, challenge)).toEqual({ address: MOBILE, boundTo: 'keep' });
      expect(await check(challenge, sent.at(-1)!.code)).toMatchObject({
        kind: 'CodeRight',
        address: MOBILE,
        boundTo: 'keep',
      });
    });

    test('opens one of all challenges that wait for the same message', async () => {
      const first = await begin({ sender: '198.51.100.1' });
      later(1);
      await press('198.51.100.1', 2);
      const last = sent.at(-1)!.code;
      const joined = await Promise.all(
        ['198.51.100.1', '198.51.100.1'].map(
          async (sender) => (await ask({ sender })) as { challenge: string },
        ),
      );
      const answers = await Promise.all(joined.map(({ challenge }) => check(challenge, last)));
      expect(answers.map(({ kind }) => kind).sort()).toEqual(['CodeGone', 'CodeRight']);
      if (first.code !== last) expect((await check(first.challenge, last)).kind).toBe('CodeWrong');
      expect((await check(first.challenge, first.code)).kind).toBe('CodeRight');
    });

    test('bears a hundred of their guesses a day, from however many addresses', async () => {
      let guesses = 0;
      for (let n = 0; n < 60; n++) {
        const asked = await ask({ sender: `198.51.100.${n}` });
        if (asked.kind === 'CodeSent')
          while ((await check(asked.challenge, other(sent.at(-1)!.code))).kind === 'CodeWrong')
            guesses += 1;
        later(60);
      }
      // The last guess at each challenge is answered with CodeGone.
      expect(guesses + CODE_LIMITS.perAddressInDay).toBe(CODE_LIMITS.perAddressInDay * GUESSES_MAX);
    });

    test('is still sent to a browser that proved the number before', async () => {
      const { challenge, code } = await begin();
      const proved = await codes.check({ purpose: PURPOSE, challenge, code });
      const device = proved.kind === 'CodeRight' ? proved.device : '';
      expect(device).not.toContain('98220');
      for (let n = 0; n < 120; n++) await ask({ sender: `198.51.100.${n}` });
      expect((await ask({ sender: '203.0.113.7' })).kind).toBe('TooMany');
      // Also when their own internet address has used up what it has, as behind a mobile network.
      for (let n = 0; n < CODE_LIMITS.perSenderInHour + 1; n++)
        await ask({ sender: '203.0.113.7', address: `+9198220${10_000 + n}` });
      expect((await ask({ sender: '203.0.113.7' })).kind).toBe('TooMany');
      const own = await ask({ sender: '203.0.113.7', device });
      expect(own).toMatchObject({ kind: 'CodeSent', isNew: true });
      expect((await check((own as { challenge: string }).challenge, sent.at(-1)!.code)).kind).toBe(
        'CodeRight',
      );
      for (let n = 1; n < CODE_LIMITS.perDeviceInTenMinutes; n++)
        expect((await ask({ device })).kind).toBe('CodeSent');
      expect((await ask({ device })).kind).toBe('TooMany');
      later(366 * 86_400);
      expect((await ask({ device, sender: '203.0.113.8' })).kind).toBe('CodeSent');
    });

    test('sends one person no more messages for each browser that they make known', async () => {
      const first = await begin();
      let proved = await codes.check({
        purpose: PURPOSE,
        challenge: first.challenge,
        code: first.code,
      });
      const before = sent.length;
      // Each browser asks as often as it may within ten minutes, and its last code is checked
      // without its cookie.
      for (let proofs = 0; proofs < 30 && proved.kind === 'CodeRight'; proofs++) {
        const { device } = proved;
        const challenges: string[] = [];
        for (let n = 0; n < CODE_LIMITS.perDeviceInTenMinutes; n++) {
          const answer = await ask({ device });
          if (answer.kind === 'CodeSent') challenges.push(answer.challenge);
        }
        if (challenges.length === 0) break;
        proved = await codes.check({
          purpose: PURPOSE,
          challenge: challenges.at(-1)!,
          code: sent.at(-1)!.code,
        });
      }
      expect(sent.length - before).toBe(CODE_LIMITS.perDevicesInDay);
    });

    test('knows a browser for the numbers that it proved and no others', async () => {
      const [mine, yours] = ['+919822011111', '+919822022222'];
      let device: string | null = null;
      for (const address of [mine, MOBILE]) {
        const { challenge, code } = await begin({ address });
        const proved = await codes.check({ purpose: PURPOSE, challenge, code, device });
        device = proved.kind === 'CodeRight' ? proved.device : null;
      }
      for (let n = 0; n < 40; n++)
        for (const address of [mine, MOBILE, yours])
          await ask({ address, sender: `198.51.100.${n}` });
      for (const address of [mine, MOBILE])
        expect(await ask({ address, device })).toMatchObject({ isNew: true });
      const strangers = [
        '',
        'x',
        device!.slice(0, -1),
        device!.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')),
        `${device!.split('.')[0]}.${'20000-' + 'a'.repeat(43)}`,
      ];
      for (const value of [null, ...strangers])
        expect((await ask({ address: mine, device: value, sender: '203.0.113.99' })).kind).toBe(
          'TooMany',
        );
      expect((await ask({ address: yours, device, sender: '203.0.113.99' })).kind).toBe('TooMany');
    });

    test('is counted alike for existing and missing subjects', async () => {
      const kinds = async (named: string, pretend: boolean) => {
        const answers = [];
        for (let n = 0; n < 30; n++)
          answers.push(
            (
              await ask({
                named,
                pretend,
                address: pretend ? `nobody ${n}` : MOBILE,
                sender: `198.51.100.${n % 4}`,
              })
            ).kind,
          );
        return answers;
      };
      expect(await kinds('application 1', true)).toEqual(await kinds('application 2', false));
    });
  });

  test('is sent for one internet address, and in all, only so often', async () => {
    codes = make({ limits: { ...CODE_LIMITS, perSenderInHour: 4, allInHour: 6 } });
    const kinds = async (sender: (n: number) => string, count: number) => {
      const found: string[] = [];
      for (let n = 0; n < count; n++)
        found.push(
          (await ask({ address: `+91982200${String(1000 + sent.length + n)}`, sender: sender(n) }))
            .kind,
        );
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
    for (const code of ['', '000000', '123456'])
      expect((await check(challenge, code)).kind).toBe('CodeWrong');
  });

  test('is not promised where no message can be sent', async () => {
    const closed = make({
      notify: { reaches: () => false, queue: async () => ({ kind: 'Queued', id: '1' }) },
    });
    for (const pretend of [false, true])
      expect(
        await closed.send({
          purpose: PURPOSE,
          template: 'sign_in_code',
          channel: 'sms',
          address: MOBILE,
          language: 'mr',
          sender: '203.0.113.7',
          pretend,
        }),
      ).toEqual({ kind: 'NoGateway' });
    for (const table of ['citizens_codes', 'rate_limits'] as const)
      expect(await opened.db.selectFrom(table).selectAll().execute()).toEqual([]);
  });

  test('is not in the database, nor is the number', async () => {
    const { code } = await begin();
    const rows = JSON.stringify([
      await opened.db.selectFrom('citizens_codes').selectAll().execute(),
      await opened.db.selectFrom('rate_limits').selectAll().execute(),
    ]);
    expect(rows).not.toContain(code);
    expect(rows).not.toContain('9822012345');
  });
});
