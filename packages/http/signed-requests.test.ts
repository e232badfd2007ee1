import { signRequest } from '@pune/std/signed-request';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isSignedRead, readSigned } from './signed-requests.ts';

const [KEY, FORMER] = ['a key of two programs', 'the key before it'];
const PURPOSE = 'ask a thing';
const NOW = new Date('2026-11-29T06:00:00Z');
const SIGNED = { keys: [KEY, FORMER], purpose: PURPOSE, now: NOW };
const schema = z.object({ asked: z.string() });

interface Sent {
  key?: string;
  purpose?: string;
  at?: Date;
  /** The body that arrives, if it is another one than was signed. */
  arrived?: BodyInit;
}
const request = (body: string, { key = KEY, purpose = PURPOSE, at = NOW, arrived }: Sent = {}) =>
  new Request('http://portal.example/api/x', {
    method: 'POST',
    body: arrived ?? body,
    headers: signRequest(key, purpose, { body, at }),
  });
const read = (body: string, sent?: Sent) =>
  readSigned(request(body, sent), { ...SIGNED, schema, bytesMax: 40 });

describe('a signed request', () => {
  const BODY = JSON.stringify({ asked: 'पाणी' });

  test.each([
    ['the key', {}],
    ['the key before it', { key: FORMER }],
  ])('is read with %s', async (_, sent) =>
    expect(await read(BODY, sent)).toEqual({ kind: 'Read', value: { asked: 'पाणी' } }),
  );

  test.each([
    ['with the key of a stranger', { key: 'a key of a stranger' }],
    ['for another purpose', { purpose: 'ask another thing' }],
    ['an hour ago', { at: new Date(NOW.getTime() - 3_600_000) }],
    ['for another body', { arrived: JSON.stringify({ asked: 'all' }) }],
    ['for a text, and brings bytes that are none', { arrived: new Uint8Array([0xff, 0xfe]) }],
  ])('is refused if it is signed %s', async (_, sent) =>
    expect(await read(BODY, sent)).toEqual({ kind: 'Unsigned' }),
  );

  test('is refused without a signature', async () =>
    expect(
      await readSigned(new Request('http://portal.example/', { method: 'POST', body: BODY }), {
        ...SIGNED,
        schema,
        bytesMax: 40,
      }),
    ).toEqual({ kind: 'Unsigned' }));

  test('is as large as its bytes', async () => {
    const letters = (count: number) => JSON.stringify({ asked: 'प'.repeat(count) });
    expect([letters(9), letters(10)].map((body) => Buffer.byteLength(body))).toEqual([39, 42]);
    expect((await read(letters(9))).kind).toBe('Read');
    expect((await read(letters(10))).kind).toBe('BodyTooLarge');
  });

  test.each(['', '{', '[]', '{"asked":7}', '{"other":"x"}'])(
    'is malformed with the body %j',
    async (body) => expect(await read(body)).toEqual({ kind: 'Malformed' }),
  );

  test('needs no body', () => {
    const asking = (purpose: string) =>
      new Request('http://portal.example/', {
        headers: signRequest(KEY, purpose, { body: '', at: NOW }),
      });
    expect(isSignedRead(asking(PURPOSE), SIGNED)).toBe(true);
    expect(isSignedRead(asking('ask another thing'), SIGNED)).toBe(false);
    expect(isSignedRead(asking(PURPOSE), { ...SIGNED, keys: ['a key of a stranger'] })).toBe(false);
    expect(isSignedRead(asking(PURPOSE), { ...SIGNED, keys: [] })).toBe(false);
  });
});
