import { describe, expect, it } from 'vitest';
import { conditionFor, inOrder, normalQuery, shownTitle, type Found } from './finding.ts';

const field = (name: string) => ({ name, type: 'text' }) as never;
const found = (title: string, more: Partial<Found> = {}): Found => ({
  collection: 'circulars',
  id: title,
  title,
  number: null,
  isPublished: true,
  changedAt: '2026-11-29T00:00:00.000Z',
  changedBy: null,
  ...more,
});

describe('a query', () => {
  it('is short, without spaces at its ends', () => {
    expect(normalQuery('  water   cut ')).toBe('water cut');
    expect(normalQuery(['water'])).toBe('');
    expect(normalQuery('क'.repeat(500))).toHaveLength(120);
  });

  it('asks for each word, in the fields that a type has', () => {
    expect(conditionFor([field('title'), field('body'), field('number')], 'water cut')).toEqual({
      and: ['water', 'cut'].map((word) => ({
        or: [{ title: { like: word } }, { number: { like: word } }],
      })),
    });
    expect(conditionFor([field('label')], 'water')).toBeNull();
  });
});

describe('what is found', () => {
  it('stands in the order of its fit, then of its change', () => {
    const rows = [
      found('About the water cut'),
      found('Pipes', { changedAt: '2026-11-28T00:00:00.000Z' }),
      found('Water cut', { changedAt: '2026-11-01T00:00:00.000Z' }),
      found('Repair', { number: 'WATER / cut' }),
      found('Taps'),
    ];
    expect(inOrder(rows, 'water cut').map(({ title }) => title)).toEqual([
      'Water cut',
      'About the water cut',
      'Repair',
      'Taps',
      'Pipes',
    ]);
    expect(inOrder(rows, 'water/cut')[0]!.title).toBe('Repair');
  });

  it('has the first title that there is', () => {
    expect(shownTitle({ en: '', mr: 'पाणी' })).toBe('पाणी');
    expect(shownTitle('Water')).toBe('Water');
    expect(shownTitle(null)).toBe('');
  });
});
