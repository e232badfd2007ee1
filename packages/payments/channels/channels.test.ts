import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PAYMENT_CHANNELS } from '../payments.constants.ts';
import {
  beyondLimit,
  CHANNEL_NAMES,
  channelNamed,
  channelOf,
  CHANNELS,
  channelsOn,
} from './channels.ts';
import { divide } from './divide.ts';
import { issueSession, sessionOf } from './sessions.ts';

describe('channels', () => {
  test('every name has one row, and a text in every language', () => {
    expect(CHANNELS.map(({ name }) => name).sort()).toEqual([...CHANNEL_NAMES].sort());
    for (const locale of LOCALES) {
      const texts = messagesOf('payments', locale) as Record<string, string>;
      for (const name of CHANNEL_NAMES) {
        expect(texts[`channel_${name}`], `${name} in ${locale}`).toBeTruthy();
        expect(texts[`channel_${name}_how`], `${name} in ${locale}`).toBeTruthy();
      }
    }
  });

  test('every place belongs to a channel, whatever the gateway', () => {
    const ofOwnGateway = new Set(['bharatconnect', 'imps', 'counter', 'agent']);
    for (const channel of PAYMENT_CHANNELS)
      expect(
        channelOf({ channel, gateway: ofOwnGateway.has(channel) ? channel : 'stripe' }),
        channel,
      ).not.toBeNull();
    expect(channelOf({ channel: 'unknown', gateway: 'sandbox' })).toBeNull();
  });

  test.each([
    ['web', 'sandbox', 'website'],
    ['embed', 'stripe', 'website'],
    ['web', 'upi', 'upi'],
    ['kiosk', 'upi', 'upi'],
    ['kiosk', 'stripe', 'kiosk'],
    ['imps', 'imps', 'imps'],
  ])('a payment at %s by %s is counted as %s', (channel, gateway, name) => {
    expect(channelOf({ channel, gateway })?.name).toBe(name);
  });

  test('limits say their source', () => {
    for (const { limits } of CHANNELS)
      expect(limits.source !== '').toBe(
        limits.perPaymentPaise !== null || limits.perDayPaise !== null,
      );
  });

  test('a limit is reached, and not passed', () => {
    const counter = channelNamed('counter');
    const max = counter.limits.perPaymentPaise!;
    expect(beyondLimit(counter, max, 0)).toBeNull();
    expect(beyondLimit(counter, max + 1, 0)).toMatchObject({ per: 'payment', maxPaise: max });
    expect(beyondLimit(counter, 2, max - 1)).toMatchObject({ per: 'day', maxPaise: 1 });
    expect(beyondLimit(counter, 1, max + 5)).toMatchObject({ per: 'day', maxPaise: 0 });
    expect(beyondLimit(channelNamed('website'), Number.MAX_SAFE_INTEGER, 0)).toBeNull();
  });

  test('a channel that is not set up is not named', () => {
    const names = (gateways: string[], open: string[]) =>
      channelsOn({ gateways, open }).map(({ name }) => name);
    expect(names([], [])).toEqual([]);
    expect(names(['stripe'], [])).toEqual(['website']);
    expect(names(['upi'], ['imps', 'kiosk'])).toEqual(['website', 'kiosk', 'imps', 'upi']);
  });
});

describe('money divided among bills', () => {
  test('adds up, and a bill but the newest takes no more than it needs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.array(fc.nat({ max: 300_000 }), { minLength: 1, maxLength: 6 }),
        (paise, amounts) => {
          const dues = amounts.map((duePaise, n) => ({ billId: `${n}`, duePaise }));
          const parts = divide(paise, dues);
          expect(parts.reduce((sum, part) => sum + part.paise, 0)).toBe(paise);
          for (const { billId, paise: taken } of parts) {
            expect(taken).toBeGreaterThan(0);
            if (Number(billId) < dues.length - 1)
              expect(taken).toBeLessThanOrEqual(amounts[Number(billId)]!);
          }
        },
      ),
    );
  });
});

describe('the session of a place', () => {
  const key = 'a key of sessions that is long enough';
  const now = new Date('2026-06-15T04:30:00.000Z');
  const session = {
    channel: 'kiosk',
    place: 'kiosk-05',
    expiresAt: new Date('2026-06-16T04:30:00.000Z'),
  } as const;
  const token = issueSession(session, key);

  test('is read with its key, also beside another one', () => {
    expect(sessionOf(token, [key], now)).toEqual(session);
    expect(sessionOf(token, ['the next key of sessions', key], now)).toEqual(session);
  });

  test.each([
    ['another key', token, ['another key of sessions, long enough'], now],
    ['no key', token, [], now],
    ['another channel', token.replace('kiosk.', 'callcentre.'), [key], now],
    ['another place', token.replace('kiosk-05', 'kiosk-06'), [key], now],
    ['a later end', token.replace(/\.1\d{9}\./, '.1999999999.'), [key], now],
    ['a time after its end', token, [key], new Date('2026-06-16T04:30:00.000Z')],
    ['a text', 'no token', [key], now],
    ['nothing', '', [key], now],
  ])('is refused with %s', (_, text, keys, at) => {
    expect(sessionOf(text, keys, at)).toBeNull();
  });

  test('is not issued for a place without a name', () => {
    expect(() => issueSession({ ...session, place: 'A.B' }, key)).toThrow('names no place');
  });
});
