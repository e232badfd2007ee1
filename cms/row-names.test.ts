import type { ArrayField, Block, Field, SanitizedConfig } from 'payload';
import { describe, expect, it, beforeAll } from 'vitest';
import { collections } from '@pune/content-models/collections';
import { textBlocks } from '@pune/content-models/text-blocks';
import { LOCALES, type Locale } from '@pune/i18n';
import { nameOfBlock, nameOfRow, referencesIn, type Reference } from './row-names.ts';
import { rowShapeOf } from './row-shapes.ts';

interface AnyField {
  type: string;
  name?: string;
  fields?: readonly AnyField[];
  tabs?: readonly AnyField[];
}
function arrayOf(fields: readonly AnyField[], [name, ...rest]: readonly string[]): AnyField | null {
  for (const field of fields) {
    if (field.name === name) return rest.length > 0 ? arrayOf(field.fields ?? [], rest) : field;
    const inner = field.name ? [] : [...(field.fields ?? []), ...(field.tabs ?? [])];
    const found = arrayOf(inner, [name!, ...rest]);
    if (found) return found;
  }
  return null;
}
const listOf = (slug: string, path: string): ArrayField => {
  const { fields } = collections.find((collection) => collection.slug === slug)!;
  return arrayOf(fields as unknown as AnyField[], path.split('.')) as unknown as ArrayField;
};
const TITLES: Record<string, string> = { 'guides/7': 'Visiting Pune', 'media/3': 'works.webp' };
const titleOf = ({ collection, id }: Reference): string | null =>
  TITLES[`${collection}/${id}`] ?? null;
const named = (slug: string, path: string, row: object, language: Locale = 'en'): string => {
  const { labels, fields } = listOf(slug, path);
  const shape = rowShapeOf(labels?.singular, fields as never, language);
  return nameOfRow(shape, row as Record<string, unknown>, { language, titleOf });
};

describe('a row is named', () => {
  it('by the label of a link, and where it leads', () => {
    const link = { label: 'Pay property tax', document: null, href: '/pay/property-tax' };
    expect(named('navigation', 'main', link)).toBe('Pay property tax → /pay/property-tax');
    const document = { relationTo: 'guides', value: 7 };
    expect(named('navigation', 'main', { label: 'Visit', document, href: '' })).toBe(
      'Visit → Visiting Pune',
    );
    // Not written in this language yet.
    expect(named('navigation', 'main', { href: '/events/' })).toBe('→ /events/');
    // A document whose title is not known yet.
    expect(
      named('navigation', 'main', { label: 'Move', document: { relationTo: 'guides', value: 8 } }),
    ).toBe('Move');
    expect(named('settings', 'windows', { icon: 'pay', text: 'Bills', ...link })).toBe(
      'Pay property tax → /pay/property-tax',
    );
  });

  it('with the number of rows in it, in the language of the account', () => {
    const column = { heading: 'Get help', links: [{}, {}, {}] };
    expect(LOCALES.map((language) => named('navigation', 'footer', column, language))).toEqual([
      'Get help – Links: 3',
      'Get help – दुवे: 3',
      'Get help – लिंक: 3',
    ]);
    expect(named('navigation', 'footer', { heading: 'Empty', links: [] })).toBe('Empty');
  });

  it('by its day and its title, or by its first fields', () => {
    const label = { english: 'Republic Day', marathi: 'प्रजासत्ताक दिन', hindi: '' };
    const holiday = { date: '2027-01-25T18:30:00.000Z', label };
    expect(
      LOCALES.map((language) => named('grievance-configuration', 'holidays', holiday, language)),
    ).toEqual([
      '26 January 2027 – Republic Day',
      '26 जानेवारी 2027 – प्रजासत्ताक दिन',
      '26 जनवरी 2027 – Republic Day',
    ]);
    expect(named('projects', 'photos', { picture: 3, stage: 'before' }, 'mr')).toMatch(
      /^works\.webp – \p{Script=Devanagari}+/u,
    );
    expect(named('places', 'hours', { days: ['mon'], opens: '09:00', closes: '18:00' })).toMatch(
      / – 09:00 – 18:00$/,
    );
  });

  it('by its label and its value', () =>
    expect(
      named('settings', 'figures', { label: 'Area', value: '516 sq. km', note: '2025, PMC' }, 'hi'),
    ).toBe('Area – 516 sq. km'));

  it('once where a link is called as its document', () => {
    const document = { relationTo: 'guides', value: 7 };
    const link = (label: string) => named('navigation', 'main', { label, document });
    expect(link('Visiting Pune')).toBe('Visiting Pune');
    expect(link('Visit')).toBe('Visit → Visiting Pune');
  });

  it('by nothing where it is empty', () => {
    for (const row of [{}, { label: ' ' }, { label: null, document: null, href: undefined }])
      expect(named('navigation', 'main', row)).toBe('');
  });
});

describe('a block is named', () => {
  const block = (slug: string, values: object, language: Locale = 'en'): string => {
    const { labels, fields } = textBlocks.find((one) => one.slug === slug) as Block;
    const shape = rowShapeOf(labels?.singular, fields as never, language);
    return nameOfBlock(shape, values as Record<string, unknown>, { language, titleOf });
  };
  it('by its kind, with the number of its rows or its words', () => {
    expect(block('steps', { items: [{}, {}, {}, {}] })).toBe('Steps: 4');
    expect(block('steps', { items: [{}] }, 'mr')).toMatch(/^\p{Script=Devanagari}+: 1$/u);
    expect(block('fees', { caption: 'Licence', rows: [{}, {}] })).toBe(
      'Table of fees: 2 – Licence',
    );
    expect(block('callout', { tone: 'warning', title: 'Bring a copy' })).toBe(
      'Callout – Bring a copy',
    );
  });
});

it('the titles that a row needs are those of its documents', () => {
  const { labels, fields } = listOf('navigation', 'main');
  const shape = rowShapeOf(labels?.singular, fields as never, 'en');
  expect(referencesIn(shape, { document: { relationTo: 'guides', value: { id: 7 } } })).toEqual([
    { collection: 'guides', id: '7' },
  ]);
  expect(referencesIn(shape, { label: 'x', document: null })).toEqual([]);
});

describe('the configuration of the CMS', () => {
  let config: SanitizedConfig;
  beforeAll(async () => {
    config = await (await import('./payload.config.ts')).default;
  });
  it('names the rows of every list, and no list by its own rule', () => {
    const lists: string[] = [];
    const visit = (fields: readonly Field[], at: string): void => {
      for (const field of fields) {
        const here = 'name' in field ? `${at}.${field.name}` : at;
        if (field.type === 'array') {
          const label = field.admin?.components?.RowLabel;
          expect(label, here).toBe('/components/RowLabel.tsx#RowLabel');
          const shape = rowShapeOf(field.labels?.singular, field.fields as never, 'mr');
          expect(shape.parts.length + shape.target.length, here).toBeGreaterThan(0);
          expect(shape.label, here).toMatch(/\p{Script=Devanagari}/u);
          lists.push(here);
        }
        if (field.type === 'blocks') throw new Error(`${here} has blocks without names`);
        if ('fields' in field) visit(field.fields, here);
        if (field.type === 'tabs') for (const tab of field.tabs) visit(tab.fields, here);
      }
    };
    for (const { slug, fields, admin } of config.collections)
      if (admin.hidden !== true && collections.some((one) => one.slug === slug))
        visit(fields, slug);
    expect(lists).toContain('navigation.footer.links');
    expect(lists.length).toBeGreaterThan(30);
  });
});
