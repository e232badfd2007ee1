import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Published } from '@pune/content';
import type { SearchEntry } from '@pune/content/search-rows';
import type { Locale } from '@pune/i18n';
import type { Hit, SearchEngine } from '../search.ts';

const page = (
  collection: string,
  id: string,
  locale: Locale,
  slug: string,
  title: string,
  summary: string,
  text = '',
  data: unknown = {},
): Published =>
  ({
    collection,
    id,
    locale,
    slug,
    title,
    summary,
    text,
    date: '2026-11-20',
    category: '',
    portals: ['north'],
    updatedAt: '2026-11-20T06:30:00.000Z',
    data,
    card: {},
  }) as unknown as Published;

/** The pages that an engine must have indexed, on the portal `north`; one page is on `south`. */
export const CONTRACT_PAGES: Published[] = [
  page(
    'services',
    '1',
    'mr',
    'property-tax',
    'मालमत्ता कर भरणे',
    'मिळकतीचा कर ऑनलाइन भरा.',
    'देयक शोधा आणि भरा.',
  ),
  page(
    'services',
    '1',
    'en',
    'property-tax',
    'Pay property tax',
    'Find your bill and pay it without an account.',
    'The forty percent concession is for owners who live in their home.',
  ),
  page('services', '2', 'mr', 'paper', 'कोरा कागद', 'कोऱ्या कागदाचा पुरवठा.'),
  page('services', '3', 'mr', 'water', 'पाणीपुरवठा', 'नळजोडणी आणि दुरुस्ती.'),
  page('departments', '4', 'mr', 'water-department', 'पाणीपुरवठा विभाग', 'शहराला पाणी देणारा विभाग.'),
  page('services', '5', 'hi', 'complaint', 'शिकायत', 'जल आपूर्ति की शिकायत दर्ज करें।'),
  page(
    'pages',
    '6',
    'en',
    'help',
    'Help',
    'How to search.',
    'Type Hindi words in Latin letters, for example shikayat.',
  ),
  ...Array.from({ length: 25 }, (_, i) =>
    page(
      'circulars',
      `c${i}`,
      'en',
      `circular-${i}`,
      `Circular ${i} on monsoon works`,
      'Drains are cleaned before the rain.',
    ),
  ),
  // A subject with a page of each kind.
  page('news', '20', 'en', 'garden-news', 'Garden opened', 'The garden is open.'),
  page('faqs', '21', 'en', 'garden-faq', 'When is the garden open?', 'Hours of the garden.'),
  page('services', '22', 'en', 'garden-booking', 'Booking of a garden', 'For a wedding.', '', {
    fee: '₹ 500',
    timeLimitDays: 3,
    where: 'Ward office',
    applyUrl: '/payments/',
  }),
  page('services', '22', 'hi', 'garden-booking', 'उद्यान आरक्षण', 'विवाह के लिए।'),
  page('pages', '23', 'en', 'garden', 'Garden', 'A list of gardens.'),
  page(
    'policies',
    '24',
    'en',
    'lighting',
    'Lighting',
    'How streets are lit.',
    'In force.\f77 2\nFirst the poles.\f77 3\nEach lantern is tested in June.',
  ),
  page(
    'policies',
    '25',
    'en',
    'boating',
    'Rules of boating on the lakes',
    'Hours and life jackets.',
  ),
  page('policies', '26', 'en', 'boat-club', 'Boat Club', 'A club at the river.'),
  page('media', '77', 'en', '77', 'Lighting', '', '', { src: '/media/lighting.pdf' }),
  page('search-terms', '78', 'en', '78', 'Booking', '', '', {
    typed: ['reserve', 'book a park'],
    means: ['booking of a garden'],
  }),
  {
    ...page('services', '9', 'en', 'south-only', 'Property tax in the south', 'Another portal.'),
    portals: ['south'],
  },
];

/** What the portal `north` does. */
export const CONTRACT_ENTRIES: SearchEntry[] = [
  {
    kind: 'tasks',
    locale: 'en',
    slug: '/payments/',
    title: 'Payments',
    summary: 'Taxes and fees.',
    words: 'pay online',
  },
];

/**
 * The contract suite that every search engine must pass.
 *
 * @param open receives the pages that the engine must know
 */
export function searchEngineContract(
  name: string,
  open: (
    pages: Published[],
    entries: readonly SearchEntry[],
  ) => Promise<{ engine: SearchEngine; close: () => void | Promise<void> }>,
): void {
  describe(`the search engine ${name}`, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    beforeAll(async () => void (opened = await open(CONTRACT_PAGES, CONTRACT_ENTRIES)));
    afterAll(() => opened?.close());
    const search = (
      q: string,
      locale: Locale,
      more: { type?: 'services' | 'departments'; page?: number } = {},
    ) => opened.engine.search({ q, site: 'north', locale, page: 1, ...more });
    const slugs = (hits: Hit[]) => hits.map(({ slug }) => slug);
    const marked = (hit: Hit | undefined) =>
      [...hit!.title, ...hit!.excerpt].filter(({ hit: isHit }) => isHit).map(({ text }) => text);

    test('finds the words, marks them, and looks on this portal only', async () => {
      const { hits, total, by, languages } = await search('property tax', 'en');
      expect(slugs(hits)).toEqual(['property-tax']);
      expect(marked(hits[0])).toEqual(['property', 'tax']);
      expect({ total, by, languages }).toEqual({ total: 1, by: 'words', languages: 'own' });
    });

    test('finds words deep in a text and shows their place', async () => {
      const { hits } = await search('concession owners', 'en');
      expect(marked(hits[0])).toEqual(['concession', 'owners']);
      expect(hits[0]!.excerpt.map(({ text }) => text).join('')).toContain('forty percent');
    });

    test('finds Marathi that is typed in Latin letters, by sound', async () => {
      for (const q of ['malmatta kar', 'malamatta kar', 'Malmatta Kar']) {
        const { hits, by } = await search(q, 'mr');
        expect(slugs(hits)).toContain('property-tax');
        expect(by).toBe('sound');
        expect(marked(hits[0])).toEqual(expect.arrayContaining(['मालमत्ता', 'कर']));
      }
    });

    test('adds pages that sound alike when only one or two contain the words', async () => {
      const { hits, by } = await search('shikayat', 'en');
      expect([by, hits.map(({ slug, locale }) => `${locale} ${slug}`)]).toEqual([
        'words',
        ['en help', 'hi complaint'],
      ]);
    });

    test('finds a compound that was typed in two words', async () =>
      expect(slugs((await search('पाणी पुरवठा', 'mr')).hits)).toContain('water'));

    test('finds the same word in another spelling', async () =>
      expect(slugs((await search('दुरूस्ती', 'mr')).hits)).toEqual(['water']));

    test('puts a word before the shorter one of which it is made', async () =>
      expect(slugs((await search('boating', 'en')).hits)[0]).toBe('boating'));

    test('does not take कोरा for कर', async () =>
      expect(slugs((await search('कर', 'mr')).hits)).toEqual(['property-tax']));

    test('finds pages in other languages when the own has none, and says so', async () => {
      const { hits, languages } = await search('शिकायत', 'en');
      expect([hits[0]!.slug, hits[0]!.locale, languages]).toEqual(['complaint', 'hi', 'other']);
    });

    test('counts the kinds, and keeps to the one that was chosen', async () => {
      const { types, total, hits } = await search('पाणीपुरवठा', 'mr', { type: 'departments' });
      expect(types).toEqual({ services: 1, departments: 1 });
      expect([total, slugs(hits)]).toEqual([1, ['water-department']]);
    });

    test('gives every result once, page by page, and the last page for one beyond', async () => {
      const seen = [];
      for (const page of [1, 2, 3])
        seen.push(...slugs((await search('monsoon', 'en', { page })).hits));
      expect(new Set(seen).size).toBe(25);
      expect(seen).toHaveLength(25);
      expect(await search('monsoon', 'en', { page: 99 })).toMatchObject({
        page: 3,
        pages: 3,
        total: 25,
      });
    });

    test('puts the title itself first, then what a person came to do, questions and news last', async () => {
      const found = slugs((await search('garden', 'en')).hits);
      expect(found.slice(0, 2)).toEqual(['garden', 'garden-booking']);
      expect(found.slice(2).sort()).toEqual(['garden-faq', 'garden-news']);
    });

    test('gives the facts of a service that is the best answer', async () => {
      const { answer } = await search('booking of a garden', 'en');
      expect(answer).toEqual({
        fee: '₹ 500',
        timeLimitDays: 3,
        where: 'Ward office',
        apply: '/payments/',
      });
      expect((await search('monsoon', 'en')).answer).toBeUndefined();
    });

    test('needs not every word', async () =>
      expect(
        slugs((await search('how can i do the booking of garden quickly', 'en')).hits)[0],
      ).toBe('garden-booking'));

    test('finds a word that is misspelt, and says so', async () => {
      const { hits, by } = await search('proprety', 'en');
      expect([hits[0]!.slug, by]).toEqual(['property-tax', 'spelling']);
    });

    test('finds what editors say that a word means', async () => {
      for (const q of ['reserve', 'book a park please'])
        expect(slugs((await search(q, 'en')).hits)[0]).toBe('garden-booking');
    });

    test('finds a page by the words of another language, and shows it in the own', async () => {
      const { hits, languages } = await search('booking', 'hi');
      expect([hits[0]!.locale, hits[0]!.slug, languages]).toEqual([
        'hi',
        'garden-booking',
        'translated',
      ]);
    });

    test('names the page of the file that has the words', async () => {
      const { hits } = await search('lantern june', 'en');
      expect(hits[0]!.file).toEqual({ href: '/media/lighting.pdf#page=3', page: 3 });
      expect(hits[0]!.excerpt.map(({ text }) => text).join('')).not.toContain('77');
    });

    test('finds what the portal does', async () => {
      const { hits } = await search('pay online', 'en');
      expect(hits[0]).toMatchObject({ type: 'tasks', slug: '/payments/' });
    });

    test('names the nearest words when it finds nothing', async () => {
      const { hits, nearest } = await search('monsooon xqzt', 'hi');
      expect(hits.length > 0 || nearest.includes('monsoon')).toBe(true);
    });

    test('suggests titles that begin like what is typed, in its script or another', async () => {
      const suggest = async (q: string, locale: Locale) =>
        (await opened.engine.suggest({ q, site: 'north', locale })).map(({ href }) => href);
      expect((await suggest('gard', 'en'))[0]).toMatch(/garden/);
      expect(await suggest('malmat', 'mr')).toContain('/mr/services/property-tax/');
      expect(await suggest('', 'en')).toEqual([]);
      expect(await suggest('"*', 'en')).toEqual([]);
    });

    test('finds nothing for nothing', async () => {
      for (const q of ['', '   ', '?!—“”', 'qqqqzzzz'])
        expect((await search(q, 'en')).hits).toEqual([]);
    });

    test('never fails for any query', async () => {
      const operators = fc.constantFrom(
        '"',
        '*',
        '^',
        '(',
        ')',
        '{',
        '}',
        ':',
        '-',
        '+',
        'AND',
        'OR',
        'NOT',
        'NEAR(',
        'title:',
        '\u0000',
        "'",
        ';',
        '\u0001',
        'मा',
        '्',
        '\ud800',
      );
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.oneof(operators, fc.string({ unit: 'binary' })), { maxLength: 8 }),
          async (parts) => {
            const q = parts.join(' ');
            const { hits, total } = await search(q, 'mr');
            expect(total).toBeGreaterThanOrEqual(hits.length);
          },
        ),
        { numRuns: 300 },
      );
    });
  });
}
