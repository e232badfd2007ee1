import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseForm, writeForm } from './form.ts';

const formOf = (body: string) => {
  const parsed = parseForm(body);
  if (parsed.kind !== 'Form') throw new Error(parsed.kind);
  return parsed.form;
};

test('reads fields, attributes and lists of attributes', () => {
  const { fields, attributes, mediaUrls } = formOf(
    'api_key=xyz&description=A+hole&attribute[A]=1&attribute[B][]=x&attribute[B][]=y&attribute%5BC%5D=3&media_url=https%3A%2F%2Fa.example%2F1.jpg&media_url=https%3A%2F%2Fa.example%2F2.jpg&email=&phone=%20',
  );
  expect(Object.fromEntries(fields)).toEqual({ api_key: 'xyz', description: 'A hole' });
  expect(Object.fromEntries(attributes)).toEqual({ A: ['1'], B: ['x', 'y'], C: ['3'] });
  expect(mediaUrls).toEqual(['https://a.example/1.jpg', 'https://a.example/2.jpg']);
});

test('refuses bytes that are not UTF-8, NUL, and a field with two values', () => {
  expect(parseForm('a=%ff').kind).toBe('Malformed');
  expect(parseForm('a=%00').kind).toBe('Malformed');
  expect(parseForm('lat=1&lat=2')).toEqual({ kind: 'Repeated', field: 'lat' });
  expect(parseForm('attribute[A]=1&attribute[A]=2').kind).toBe('Repeated');
  expect(parseForm('lat=1&lat=1').kind).toBe('Form');
  expect(parseForm('a=1&'.repeat(300)).kind).toBe('Malformed');
});

const word = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .filter((text) => text.trim() !== '' && !/[\ufffd\0]/.test(text) && text.isWellFormed());
const name = fc.stringMatching(/^[a-z_]{1,10}$/).filter((text) => text !== 'media_url');
const code = fc.stringMatching(/^[A-Za-z0-9_.:-]{1,10}$/);

test('a written form is read as it was', () => {
  fc.assert(
    fc.property(
      fc.dictionary(name, word, { maxKeys: 5 }),
      fc.dictionary(code, fc.array(word, { minLength: 1, maxLength: 3 }), { maxKeys: 4 }),
      (fields, attributes) => {
        const form = {
          fields: new Map(Object.entries(fields)),
          attributes: new Map(Object.entries(attributes)),
          mediaUrls: ['https://a.example/1.jpg'],
        };
        expect(formOf(writeForm(form))).toEqual(form);
      },
    ),
    { numRuns: 200 },
  );
});
