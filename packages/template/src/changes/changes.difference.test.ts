import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difference } from './changes.difference.ts';

const read = (paragraphs: ReturnType<typeof difference>, without: 'added' | 'removed') =>
  paragraphs
    .map((pieces) =>
      pieces
        .filter(({ kind }) => kind !== without)
        .map(({ text }) => text)
        .join(''),
    )
    .filter(Boolean);

describe('the difference of two texts', () => {
  it('marks words, and not letters', () => {
    expect(difference(['The fee is 100 rupees.'], ['The fee is 1000 rupees.'], 'en')).toEqual([
      [
        { kind: 'same', text: 'The fee is ' },
        { kind: 'removed', text: '100' },
        { kind: 'added', text: '1000' },
        { kind: 'same', text: ' rupees.' },
      ],
    ]);
  });
  it('keeps words of Devanagari whole', () => {
    const [pieces] = difference(['शुल्क शंभर रुपये'], ['शुल्क दोनशे रुपये'], 'mr');
    expect(pieces!.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'शंभर' },
      { kind: 'added', text: 'दोनशे' },
    ]);
  });
  it('shows a paragraph that came, and one that went', () => {
    expect(difference(['One', 'Two'], ['One', 'Three more'], 'en')).toEqual([
      [{ kind: 'same', text: 'One' }],
      [
        { kind: 'removed', text: 'Two' },
        { kind: 'added', text: 'Three more' },
      ],
    ]);
  });
  it('contains both texts', () => {
    const words = fc.array(fc.constantFrom('a', 'bb', 'शुल्क', '7', '.'), { minLength: 1 });
    const text = fc.array(
      words.map((all) => all.join(' ')),
      { minLength: 1, maxLength: 4 },
    );
    const all = (paragraphs: string[]) => paragraphs.join('').replaceAll(' ', '');
    fc.assert(
      fc.property(text, text, (before, after) => {
        const found = difference(before, after, 'mr');
        expect(all(read(found, 'added'))).toBe(all(before));
        expect(all(read(found, 'removed'))).toBe(all(after));
      }),
    );
  });
});
