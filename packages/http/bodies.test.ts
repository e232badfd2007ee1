import { aadhaarDigits } from '@pune/database/aadhaar.testing';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { readFields } from './bodies.ts';

const schema = z.strictObject({
  number: z.string().max(5),
  latitude: z.string(),
  choice: z.string(),
  text: z.string(),
});
const FIELDS = ['number', 'latitude', 'choice', 'text'];
const BODIES: ((values: Record<string, string>) => BodyInit)[] = [
  (values) => new URLSearchParams(values),
  (values) => new Blob([JSON.stringify(values)], { type: 'application/json' }),
];

test('the typed texts contain no Aadhaar number in any field; positions and ids stay', () =>
  fc.assert(
    fc.asyncProperty(aadhaarDigits, fc.constantFrom(...BODIES), async (digits, bodyOf) => {
      const body = bodyOf({
        number: digits,
        latitude: `18.${digits}`,
        choice: `0a1b2c3d-0000-4000-8000-${digits}`,
        text: `I am ${digits.replace(/(\d{4})(?=\d)/g, '$1 ')}`,
      });
      const read = await readFields(
        new Request('http://portal.example/api/x', { method: 'POST', body }),
        { schema, fields: FIELDS },
      );
      if (read.kind !== 'Invalid') throw new Error(read.kind);
      const last = digits.slice(8);
      expect(read.typed).toEqual({
        number: `XXXXXXXX${last}`,
        latitude: `18.${digits}`,
        choice: `0a1b2c3d-0000-4000-8000-${digits}`,
        text: `I am XXXX XXXX ${last}`,
      });
      expect(read.aadhaarFields).toEqual(['number', 'text']);
    }),
  ));

test('a line end counts as one character, however it was sent', async () => {
  const form = new FormData();
  form.append('text', 'a\r\nb\rc\nd');
  for (const body of [...BODIES.map((bodyOf) => bodyOf({ text: 'a\r\nb\rc\nd' })), form]) {
    const read = await readFields(
      new Request('http://portal.example/api/x', { method: 'POST', body }),
      {
        schema: z.strictObject({ text: z.string().max(7) }),
        fields: ['text'],
        types: ['json', 'form', 'multipart'],
      },
    );
    const text = 'a\nb\nc\nd';
    expect(read).toMatchObject({ kind: 'Read', value: { text }, typed: { text } });
  }
});

test('a body that is too large yields the fields before its file, wherever it is cut', async () => {
  const form = new FormData();
  for (const [name, value] of Object.entries({
    number: '7',
    text: 'Line one\r\nशाळेसमोर 9999 4105 7058',
  }))
    form.append(name, value);
  form.append('file', new File([new Uint8Array(5_000)], 'a.bin'));
  form.append('latitude', '18.5');
  const whole = new Response(form);
  const type = whole.headers.get('content-type')!;
  const bytes = new Uint8Array(await whole.arrayBuffer());
  const read = (bytesMax: number) =>
    readFields(
      new Request('http://portal.example/api/x', {
        method: 'POST',
        body: bytes,
        headers: { 'content-type': type },
      }),
      { schema, fields: FIELDS, types: ['multipart'], files: { fields: ['file'], bytesMax } },
    );
  expect(await read(3_000)).toEqual({
    kind: 'BodyTooLarge',
    typed: { number: '7', text: 'Line one\nशाळेसमोर XXXX XXXX 7058' },
  });
  for (const bytesMax of [0, 1, 60, 150, 200, 250])
    expect((await read(bytesMax)).kind).toBe('BodyTooLarge');
});
