import type { Field } from 'payload';
import { describe, expect, it } from 'vitest';
import { dateFrom, listFrom, plainValue } from './plain-values.ts';

describe('dates', () => {
  it.each([
    ['31/12/2023', '2023-12-31T00:00:00.000Z'],
    ['1.2.2024', '2024-02-01T00:00:00.000Z'],
    ['05-06-2024', '2024-06-05T00:00:00.000Z'],
    ['2024-12-31', '2024-12-31T00:00:00.000Z'],
    ['०५/०४/२०२४', '2024-04-05T00:00:00.000Z'],
    ['29/02/2024', '2024-02-29T00:00:00.000Z'],
    ['31/12/2023 17:30', '2023-12-31T12:00:00.000Z'],
    ['2023-12-31T17:30:00Z', '2023-12-31T17:30:00.000Z'],
    ['2023-12-31T17:30:00.000+01:00', '2023-12-31T16:30:00.000Z'],
    ['2023-12-31 9:05', '2023-12-31T03:35:00.000Z'],
  ])('%s is %s', (written, instant) => expect(dateFrom(written)).toBe(instant));
  it.each([
    '31/02/2024',
    '29/02/2023',
    '12/31/2023',
    '31/12/23',
    '2024-13-01',
    'yesterday',
    '',
    20240101,
    '31/12/2023 25:00',
  ])('%s is none', (written) =>
    expect(() => dateFrom(written)).toThrow(/is no date|no time of day/),
  );
});

describe('other values', () => {
  const field = (type: string, more: object = {}) => ({ name: 'x', type, ...more }) as Field;
  const options = [
    { label: 'Office order', value: 'office-order' },
    { label: 'Circular', value: 'circular' },
  ];
  it.each<[Field, unknown, unknown]>([
    [field('number'), '1,00,000', 100_000],
    [field('number'), '१२.५', 12.5],
    [field('number'), -3, -3],
    [field('checkbox'), 'Yes', true],
    [field('checkbox'), '0', false],
    [field('select', { options }), 'Office Order', 'office-order'],
    [
      field('select', { options, hasMany: true }),
      'circular|office-order',
      ['circular', 'office-order'],
    ],
    [field('text'), ' a ', 'a'],
    [field('text'), 7, '7'],
    [field('text', { hasMany: true }), 'pmc | city', ['pmc', 'city']],
    [field('json'), '{"a":1}', { a: 1 }],
  ])('%o takes %o', (of, given, value) => expect(plainValue(of, given)).toEqual(value));
  it.each<[Field, unknown, string]>([
    [field('number'), '12 rupees', 'no number'],
    [field('checkbox'), 'perhaps', 'neither yes nor no'],
    [field('select', { options }), 'notice', 'is none of office-order, circular'],
    [field('text'), {}, 'no text'],
    [field('json'), '{', 'no JSON'],
  ])('%o does not take %o', (of, given, words) =>
    expect(() => plainValue(of, given)).toThrow(words),
  );
  it('may be several in one cell', () =>
    expect([listFrom('a|b, c|'), listFrom('["a","b|c"]'), listFrom(5)]).toEqual([
      ['a', 'b, c'],
      ['a', 'b|c'],
      [5],
    ]));
});
