import { describe, expect, it } from 'vitest';
import type { Dependency } from '@pune/snapshot/reader';
import { createRecordedReads, outlineOf, recordRead } from './outline.ts';

const read = (key: string): Dependency => ({
  key,
  scope: { collection: 'pages', locale: 'en', site: '', year: 0, document: '' },
  digest: key,
});
const [title, menu, footer] = ['title', 'menu', 'footer'].map(read) as [
  Dependency,
  Dependency,
  Dependency,
];

/** Records dependencies, as pairs of one and its section. */
function reads(...recorded: [Dependency, number][]) {
  const all = createRecordedReads();
  for (const [one, section] of recorded) recordRead(all, one, section);
  return all;
}
const section = (number: number, start = 0, end = 0) => ({
  number,
  name: `s${number}`,
  start,
  end,
});

describe('the outline of a page', () => {
  it('has the dependencies of each section, and those outside of all', () => {
    const recorded = reads([title, 0], [menu, 1], [footer, 2], [menu, 2], [title, 0]);
    expect([...recorded.all.keys()]).toEqual([title, menu, footer]);
    expect(outlineOf([section(2, 5, 7), section(1, 9, 9)], recorded)).toEqual({
      own: [0],
      sections: [
        { name: 's2', start: 5, end: 7, reads: [2, 1] },
        { name: 's1', start: 9, end: 9, reads: [1] },
      ],
    });
  });

  it('leaves out sections without queries of their own', () => {
    const recorded = reads([menu, 0], [menu, 1], [footer, 2]);
    expect(outlineOf([section(1), section(2), section(3)], recorded)?.sections).toEqual([
      { name: 's2', start: 0, end: 0, reads: [1] },
    ]);
    expect(outlineOf([section(1)], recorded)).toBeNull();
  });

  it('counts the queries of a section that the page does not show as its own', () => {
    const recorded = reads([menu, 1], [footer, 2], [menu, 2]);
    expect(outlineOf([section(2)], recorded)).toEqual({
      own: [0],
      sections: [{ name: 's2', start: 0, end: 0, reads: [1, 0] }],
    });
  });

  it('is unknown without sections', () => {
    expect(outlineOf(null, reads([title, 0]))).toBeNull();
    expect(outlineOf([], reads([title, 0]))).toBeNull();
  });
});
