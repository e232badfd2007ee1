import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '@pune/content-models/all-examples';
import { LOCALES, type Locale } from '@pune/i18n';
import { labelPx, menuNotices } from './menus.rules.ts';

const menus = EXAMPLES.find(([collection]) => collection === 'navigation')![1] as unknown as {
  slug: string;
  main: { label: Record<Locale, string> }[];
}[];
const menu = (labels: readonly (string | null)[]) => ({ main: labels.map((label) => ({ label })) });

describe('a main menu', () => {
  it('of each portal has room in three languages', () => {
    for (const { slug, main } of menus)
      for (const language of LOCALES) {
        const labels = main.map(({ label }) => label[language]);
        expect([slug, language, menuNotices('navigation', menu(labels))]).toEqual([
          slug,
          language,
          [],
        ]);
      }
  });

  it('that is too long gets a notice on its field, in each script', () => {
    const [english] = menuNotices('navigation', menu(Array(8).fill('Departments and offices')));
    expect(english).toMatchObject({ path: 'main' });
    expect(english!.message).toContain('by about 102 per cent');
    expect(menuNotices('navigation', menu(Array(8).fill('क्षेत्रीय कार्यालये व विभाग')))).toHaveLength(
      1,
    );
  });

  it('counts what is written, and no other document', () => {
    expect(menuNotices('navigation', menu([null, '', ' ']))).toEqual([]);
    expect(menuNotices('navigation', { main: 3 })).toEqual([]);
    expect(menuNotices('settings', menu(Array(8).fill('Departments and offices')))).toEqual([]);
  });

  // Widths of items in Chromium, in the typeface of the portals.
  it.each([
    ['Report a problem', 131.9],
    ['Ward offices', 93],
    ['क्षेत्रीय कार्यालये', 88],
    ['शिकायत दर्ज करें', 97],
    ['पुण्यात राहायला या', 108.8],
  ])('estimates %s within an eighth of its width', (label, px) => {
    expect(Math.abs(labelPx(label) / px - 1)).toBeLessThan(1 / 8);
  });
});
