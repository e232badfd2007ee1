import fs from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACET_VALUES_MAX, registerFilter, type Facet } from './register-filter.ts';

interface Row {
  status: string;
  themes: string[];
}
const status: Facet<Row> = {
  label: 'Status',
  all: 'Every status',
  values: ['proposed', 'completed', 'stopped'],
  labelOf: (value) => value.toUpperCase(),
  valuesOf: (row) => [row.status],
};
const theme: Facet<Row> = {
  label: 'Theme',
  all: 'Every theme',
  values: ['water', 'streets', 'housing'],
  labelOf: (value) => value,
  valuesOf: (row) => row.themes,
};
const OTHERS = 'Others';
const rows: Row[] = [
  { status: 'completed', themes: ['water'] },
  { status: 'completed', themes: ['water', 'streets'] },
  { status: 'stopped', themes: ['streets'] },
];

/** Does the same as the style sheet: hides a row that lacks the index of a choice. */
const stays = (
  marks: Record<string, string | undefined>,
  choice: Record<string, string | undefined>,
) =>
  Object.entries(choice).every(
    ([name, place]) => place === '0' || marks[name]!.split(' ').includes(place!),
  );

describe('the filter of a register', () => {
  it('offers the values that occur, in the order given, with their counts', () => {
    const { facets } = registerFilter(rows, [status, theme], OTHERS);
    expect(facets.map(({ options }) => options)).toEqual([
      [
        { place: 1, label: 'COMPLETED', count: 2 },
        { place: 2, label: 'STOPPED', count: 1 },
      ],
      [
        { place: 1, label: 'water', count: 2 },
        { place: 2, label: 'streets', count: 2 },
      ],
    ]);
  });

  it('marks a row with its own values, and a group with those of all its rows', () => {
    const { marks } = registerFilter(rows, [status, theme], OTHERS);
    expect(marks(rows[1]!)).toEqual({ 'data-a': '1', 'data-b': '1 2' });
    expect(marks(rows[2]!, rows[0]!)).toEqual({ 'data-a': '1 2', 'data-b': '1 2' });
  });

  it('says of every combination how many rows stay; those of no row share a sentence', () => {
    const { combinations } = registerFilter(rows, [status, theme], OTHERS);
    const said = (chosen: string) =>
      combinations.find((one) => one.chosen.join() === chosen)?.shown;
    expect([said(''), said('COMPLETED'), said('COMPLETED,streets'), said('STOPPED,water')]).toEqual(
      [3, 2, 1, undefined],
    );
    expect(combinations.filter(({ shown }) => shown === 0)).toEqual([
      { marks: { 'data-a': '2', 'data-b': '1' }, shown: 0, chosen: [] },
    ]);
  });

  it('announces exactly the rows that the marks keep, for any register', () => {
    const themes = Array.from({ length: FACET_VALUES_MAX + 2 }, (_, i) => `theme ${i}`);
    const facetsOf = [status, { ...theme, values: themes }];
    const row = fc.record({
      status: fc.constantFrom(...status.values),
      themes: fc.subarray(themes),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (some) => {
        const { combinations, facets, marks } = registerFilter(some, facetsOf, OTHERS);
        const places = (name: 'a' | 'b') => [
          '0',
          ...(facets
            .find((facet) => facet.name === name)
            ?.options.map(({ place }) => String(place)) ?? []),
        ];
        const has = (sentence: string | undefined, place: string) =>
          sentence === undefined || sentence.split(' ').includes(place);
        for (const a of places('a'))
          for (const b of places('b')) {
            const said = combinations.filter(
              ({ marks: sentence }) => has(sentence['data-a'], a) && has(sentence['data-b'], b),
            );
            expect(said.map(({ shown }) => shown)).toEqual([
              some.filter((one) => stays(marks(one), { 'data-a': a, 'data-b': b })).length,
            ]);
          }
      }),
    );
  });

  it('puts the values of the fewest items into one option, when there are more than rules', () => {
    const values = Array.from({ length: FACET_VALUES_MAX + 3 }, (_, i) => `v${i}`);
    // The first four values have one item each, all others two.
    const many = values.flatMap((value, i): Row[] =>
      Array.from({ length: i < 4 ? 1 : 2 }, () => ({ status: value, themes: [] })),
    );
    const { facets, marks } = registerFilter(many, [{ ...status, values }, theme], OTHERS);
    expect(facets[0]!.options.map(({ label, count }) => [label, count])).toEqual([
      ...values.slice(4).map((value) => [value.toUpperCase(), 2]),
      [OTHERS, 4],
    ]);
    expect(many.slice(0, 6).map((row) => marks(row)['data-a'])).toEqual(
      [16, 16, 16, 16, 1, 1].map(String),
    );
  });

  it('refuses facets without a rule in the style sheet', () =>
    expect(() => registerFilter(rows, [status, theme, status], OTHERS)).toThrow(/3 facets/));

  it('has a rule for every place that a facet can have', () => {
    const css = fs.readFileSync(new URL('./register-filter.css', import.meta.url), 'utf8');
    for (const name of ['a', 'b'])
      for (let place = 0; place <= FACET_VALUES_MAX; place++)
        expect(css).toContain(`.flt:has([value='${name}${place}']:checked) `);
  });
});
