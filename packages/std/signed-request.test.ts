import { expect, test } from 'vitest';
import { AGE_MAX_MS, isSignedRequest, signRequest } from './signed-request.ts';

const at = new Date('2026-11-28T06:00:00Z');
const body = '{"person":"1"}';
const signed = (change: Record<string, string> = {}) =>
  new Headers({ ...signRequest('key', 'disable', { body, at }), ...change });
const isGood = (headers: Headers, more: object = {}, purpose = 'disable', key = 'key') =>
  isSignedRequest(key, purpose, { headers, body, now: at, ...more });

test('a signature covers key, purpose, time and body', () => {
  expect(isGood(signed())).toBe(true);
  expect(isGood(signed(), { body: `${body} ` })).toBe(false);
  expect(isGood(signed(), {}, 'enable')).toBe(false);
  expect(isGood(signed(), {}, 'disable', 'other')).toBe(false);
  expect(isGood(signed({ 'x-pune-time': '2026-11-28T06:00:01.000Z' }))).toBe(false);
  expect(isGood(new Headers())).toBe(false);
});

test('a recorded request is refused later', () => {
  for (const [ms, isAccepted] of [
    [AGE_MAX_MS, true],
    [AGE_MAX_MS + 1, false],
    [-AGE_MAX_MS - 1, false],
  ] as const)
    expect(isGood(signed(), { now: new Date(at.getTime() + ms) }), `${ms}`).toBe(isAccepted);
});
