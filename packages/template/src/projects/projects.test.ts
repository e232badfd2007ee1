import type { Card } from '@pune/content';
import { LOCALES } from '@pune/i18n';
import { describe, expect, it } from 'vitest';
import {
  PROJECT_STATUSES,
  PROJECT_THEMES,
  asOf,
  byGroup,
  formatSum,
  formatSums,
  knownDate,
  statusLabel,
  themeLabel,
} from './projects.ts';

describe('sums', () => {
  it.each([
    [28_000_000_000, ['₹2,800 crore', '₹२,८०० कोटी', '₹२,८०० करोड़']],
    [1_309_800_000, ['₹130.98 crore', '₹१३०.९८ कोटी', '₹१३०.९८ करोड़']],
    [500_000, ['₹5,00,000', '₹५,००,०००', '₹५,००,०००']],
  ])('%d rupees are said as people say them', (rupees, said) =>
    expect(LOCALES.map((locale) => formatSum(rupees, locale))).toEqual(said),
  );

  it('show both ends where accounts disagree', () => {
    expect(formatSums([21_960_000_000, 24_450_000_000], 'en')).toBe('₹2,196 to 2,445 crore');
    expect(formatSums([21_960_000_000, 24_450_000_000], 'mr')).toBe('₹२,१९६ ते २,४४५ कोटी');
    expect(formatSums([28_000_000_000, 28_000_000_000], 'hi')).toBe('₹२,८०० करोड़');
    expect(formatSums([5_000, 20_000_000], 'en')).toBe('₹5,000–₹2 crore');
  });
});

describe('dates', () => {
  it('show no more than is known', () => {
    expect(
      ['day', 'month', 'year'].map((precision) =>
        knownDate('2024-01-10', precision as 'day', 'en'),
      ),
    ).toEqual(['10 January 2024', 'January 2024', '2024']);
    expect(asOf('2019-12-07', 'year', 'mr')).toBe('२०१९ ची माहिती');
    expect(asOf(null, 'day', 'hi')).toBe('तिथि नहीं');
  });
});

describe('labels', () => {
  it('name every status and theme in every language, each differently', () => {
    for (const locale of LOCALES) {
      expect(new Set(PROJECT_STATUSES.map((status) => statusLabel(status, locale))).size).toBe(
        PROJECT_STATUSES.length,
      );
      expect(new Set(PROJECT_THEMES.map((theme) => themeLabel(theme, locale))).size).toBe(
        PROJECT_THEMES.length,
      );
    }
  });
});

describe('the register', () => {
  it('begins with the flagships, goes on by theme, and leaves no group empty', () => {
    const card = (slug: string, category: string, flagship: 0 | 1): Card<'projects'> => ({
      id: slug,
      slug,
      title: slug,
      summary: '',
      date: '2026-11-25',
      updatedOn: '2026-11-25',
      category,
      card: {
        flagship,
        status: 'proposed',
        stateOn: null,
        stateOnPrecision: 'day',
        department: null,
        office: null,
        latitude: null,
        longitude: null,
        costRupees: null,
      },
    });
    const groups = byGroup([
      card('a', 'housing', 0),
      card('b', 'water', 0),
      card('c', 'housing', 1),
      card('d', 'housing', 0),
    ]);
    expect(groups.map(({ group, some }) => [group, some.map(({ slug }) => slug).join('')])).toEqual(
      [
        ['flagship', 'c'],
        ['water', 'b'],
        ['housing', 'ad'],
      ],
    );
  });
});
