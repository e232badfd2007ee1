import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultOf, firstFault, linked, NO_DIGEST, type Link } from './hash-chain.ts';

type Row = Link & { what: string };
const chainOf = (texts: readonly string[]): Row[] =>
  texts.reduce<Row[]>((rows, what) => [...rows, linked({ what }, rows.at(-1) ?? null)], []);
const texts = fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 12 });

describe('hash chain', () => {
  it('begins at 1, without a digest before', () => {
    expect(linked({ what: 'one' }, null)).toMatchObject({ seq: 1, previous: NO_DIGEST });
  });

  it('has no fault as it was made, and none in a beginning of it', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (what, cut) => {
        const rows = chainOf(what);
        expect(firstFault(rows)).toBeNull();
        expect(firstFault(rows.slice(0, cut % rows.length))).toBeNull();
      }),
    );
  });

  it('names the first row that was changed, removed or moved', () => {
    fc.assert(
      fc.property(texts, fc.nat(), (what, at) => {
        const rows = chainOf(what);
        const place = at % rows.length;
        const changed = rows.map((row, n) =>
          n === place ? { ...row, what: `${row.what}.` } : row,
        );
        expect(firstFault(changed)).toEqual({ kind: 'Changed', seq: place + 1 });
        const removed = rows.filter((_, n) => n !== place);
        // A chain without its end is a beginning of it: an earlier copy shows what was cut off.
        expect(firstFault(removed)).toEqual(
          place === rows.length - 1 ? null : { kind: 'Missing', seq: place + 1 },
        );
        const moved = [...removed, rows[place]!];
        expect(firstFault(moved)).toEqual(
          place === rows.length - 1 ? null : { kind: 'Missing', seq: place + 1 },
        );
      }),
    );
  });

  it('finds a row that stands twice, and one that was computed again', () => {
    const rows = chainOf(['a', 'b', 'c']);
    expect(firstFault([rows[0]!, rows[0]!])).toEqual({ kind: 'Reordered', seq: 1 });
    const again = linked({ what: 'B' }, rows[0]!);
    expect(faultOf(again, rows[0]!)).toBeNull();
    expect(firstFault([rows[0]!, again, rows[2]!])).toEqual({ kind: 'Unlinked', seq: 3 });
  });
});
