import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Message, Notifier } from './notifier.ts';
import type { Channel } from './notify.schema.ts';
import { render } from './templates.ts';

/**
 * The behaviour of the gateway for the next message: accepts it, refuses it permanently, fails, or
 * does not answer.
 */
export type Mode = 'takes' | 'refuses' | 'fails' | 'is silent';

/** A message as the gateway received it, parsed by its protocol. */
export interface Arrived {
  /** The same for each attempt at one message. */
  reference: string;
  address: string;
  subject: string | null;
  text: string;
}

/** A driver connected to a local server with the protocol of its gateway. */
export interface Harness {
  notifier: Notifier;
  address: string;
  set(mode: Mode): void;
  arrived: Arrived[];
  /** Stops the server. */
  close(): Promise<void>;
}

export interface Way {
  channel: Channel;
  /** @param timeoutMs the limit of the driver; without it, one that a busy machine does not reach */
  open(timeoutMs?: number): Promise<Harness>;
  /** Modes that this driver does not support, with the reason. */
  skip?: { reason: string; modes: Mode[] }[];
}

/** The timeout of a driver under test: it ends a hang. */
export const TEST_TIMEOUT_MS = 60_000;
/** The timeout of a driver whose other side is silent: short, so that the test is fast. */
const SILENT_TIMEOUT_MS = 400;
/** Less than the timeout of a driver that is given none; the rest is for a busy machine. */
const SILENT_MS_MAX = 8_000;
const WORDS_OF_OURS = /^[a-z_]+$/;

export function messageTo(address: string, change: Partial<Message> = {}): Message {
  const language = change.language ?? 'en';
  return {
    id: randomUUID(),
    template: 'sign_in_code',
    language,
    address,
    ...render('sign_in_code', language, { code: '123456', minutes: '10' }),
    priority: 'high',
    expiresAt: new Date(Date.now() + 600_000),
    ...change,
  };
}

/** The contract suite that every notifier must pass. */
export const notifierContract = (name: string, { channel, open, skip = [] }: Way) =>
  describe(`a notifier: ${name}`, () => {
    let harness: Harness;
    beforeAll(async () => void (harness = await open()));
    afterAll(() => harness.close());
    const cannot = (mode: Mode) => skip.find(({ modes }) => modes.includes(mode));
    const testOf = (mode: Mode, words: string, run: () => Promise<void>) =>
      cannot(mode) ? test.skip(`${words}: ${cannot(mode)!.reason}`, () => {}) : test(words, run);

    test('serves one channel, under a name', () => {
      expect(harness.notifier.channel).toBe(channel);
      expect(harness.notifier.name).toMatch(/^[a-z-]+$/);
    });

    test.each(['en', 'mr', 'hi'] as const)(
      'brings every letter to the address, in %s',
      async (language) => {
        harness.set('takes');
        const message = messageTo(harness.address, { language });
        expect(await harness.notifier.send(message)).toMatchObject({ kind: 'Sent' });
        const arrived = harness.arrived.at(-1)!;
        expect(arrived).toMatchObject({ address: harness.address, text: message.text });
        if (arrived.subject !== null) expect(arrived.subject).toBe(message.subject);
      },
    );

    test('names a message alike at each try, so that it can be known again', async () => {
      harness.set('takes');
      const message = messageTo(harness.address);
      await harness.notifier.send(message);
      const first = harness.arrived.at(-1)!.reference;
      await harness.notifier.send(message);
      expect(harness.arrived.at(-1)!.reference).toBe(first);
      await harness.notifier.send(messageTo(harness.address));
      expect(harness.arrived.at(-1)!.reference).not.toBe(first);
    });

    testOf('refuses', 'says that a message will never be taken', async () => {
      harness.set('refuses');
      expect(await harness.notifier.send(messageTo(harness.address))).toEqual({
        kind: 'Refused',
        reason: expect.stringMatching(WORDS_OF_OURS),
      });
    });

    testOf('fails', 'asks to be tried again when the other side has trouble', async () => {
      harness.set('fails');
      expect(await harness.notifier.send(messageTo(harness.address))).toEqual({
        kind: 'Unavailable',
        reason: expect.stringMatching(WORDS_OF_OURS),
      });
    });

    testOf('is silent', 'waits for nobody longer than its time', async () => {
      const silent = await open(SILENT_TIMEOUT_MS);
      silent.set('is silent');
      const started = performance.now();
      expect(await silent.notifier.send(messageTo(silent.address))).toEqual({
        kind: 'Unavailable',
        reason: 'timeout',
      });
      expect(performance.now() - started).toBeLessThan(SILENT_MS_MAX);
      await silent.close();
    });

    testOf('fails', 'asks to be tried again when nobody is there', async () => {
      const gone = await open();
      await gone.close();
      expect(await gone.notifier.send(messageTo(gone.address))).toEqual({
        kind: 'Unavailable',
        reason: 'gateway_away',
      });
    });
  });
