import { describe, expect, it } from 'vitest';
import type { PublishedRedirect } from '@pune/content-models/redirects/published';
import { redirectLines } from './redirects.ts';

const redirect = (from: string, to: Partial<PublishedRedirect>): PublishedRedirect => ({
  from,
  status: 301,
  document: null,
  href: null,
  madeFor: null,
  successor: null,
  withdrawal: null,
  explained: 0,
  ...to,
});
const document = (id: string): Partial<PublishedRedirect> => ({
  document: { collection: 'departments', id },
});

/** Documents by what they are called; `lost` is not published, `/mr/` has none of `english`. */
const lines = (...redirects: PublishedRedirect[]) =>
  redirectLines(redirects, {
    locales: ['mr', 'en'],
    documentHref: ({ id }, locale) =>
      id === 'lost' || (id === 'english' && locale === 'mr')
        ? null
        : `/${locale}/departments/${id}/`,
  });

describe('redirects of a portal', () => {
  it('lead from an address in a language to the page in that language', () => {
    expect(lines(redirect('/en/about-sdd', document('social-development')))).toEqual([
      '/en/about-sdd /en/departments/social-development/ 301',
    ]);
  });

  it('lead from an address without a language to each language, and readers of the bare address to their own, for now', () => {
    expect(lines(redirect('/pages/old/', { href: '/guides/new/' }))).toEqual([
      '/mr/pages/old/ /mr/guides/new/ 301',
      '/en/pages/old/ /en/guides/new/ 301',
      '/pages/old/ /mr/guides/new/ 302 Language=mr',
      '/pages/old/ /en/guides/new/ 302 Language=en',
      '/pages/old/ /mr/guides/new/ 302',
    ]);
  });

  it('match query parameters of an old system, more parameters first', () => {
    const old = [
      redirect('/en/index.php', document('road')),
      redirect('/en/index.php?id=12', document('water')),
      redirect('/en/index.php?id=12&view=map', document('garden')),
    ];
    expect(lines(...old)).toEqual([
      '/en/index.php id=12 view=map /en/departments/garden/ 301',
      '/en/index.php id=12 /en/departments/water/ 301',
      '/en/index.php /en/departments/road/ 301',
    ]);
  });

  it('to other sites are the same for every language', () => {
    expect(
      lines(redirect('/tenders', { href: 'https://mahatenders.gov.in/', status: 302 })).at(-1),
    ).toBe('/tenders https://mahatenders.gov.in/ 302');
  });

  it('make one trip of a chain, also through a document', () => {
    const chain = [
      redirect('/en/a', { href: '/en/b/' }),
      redirect('/en/b', { href: '/c' }),
      redirect('/c/', document('road')),
    ];
    expect(lines(...chain).filter((line) => line.startsWith('/en/'))).toEqual([
      '/en/c/ /en/departments/road/ 301',
      '/en/a /en/departments/road/ 301',
      '/en/b /en/departments/road/ 301',
    ]);
  });

  it('answer 410 for deleted pages, also at the end of a chain', () => {
    expect(lines(redirect('/en/a', { href: '/en/b' }), redirect('/en/b', { status: 410 }))).toEqual(
      ['/en/a /en/410.html 410', '/en/b /en/410.html 410'],
    );
    expect(lines(redirect('/b', { status: 410 }))).toContain('/b /en/410.html 410 Language=en');
  });

  const withdrawal = (page: string | null, files: string[] = []) => ({
    on: '2026-11-29',
    reason: null,
    title: null,
    files,
    page,
  });
  it('answer with the reason where a document was taken down in error, also for its files', () => {
    const down = redirect('/pages/wrong/', {
      status: 410,
      withdrawal: withdrawal('7', ['/media/order.pdf']),
    });
    expect(lines(down)).toEqual([
      '/mr/pages/wrong/ /mr/gone/7/410.html 410',
      '/en/pages/wrong/ /en/gone/7/410.html 410',
      '/pages/wrong/ /mr/gone/7/410.html 410 Language=mr',
      '/pages/wrong/ /en/gone/7/410.html 410 Language=en',
      '/pages/wrong/ /mr/gone/7/410.html 410',
      '/media/order.pdf /mr/gone/7/410.html 410 Language=mr',
      '/media/order.pdf /en/gone/7/410.html 410 Language=en',
      '/media/order.pdf /mr/gone/7/410.html 410',
    ]);
  });

  it('go on through documents that were replaced, to the last or to the reason', () => {
    const moved = redirect('/en/older', document('lost'));
    const madeFor = 'departments/lost';
    const replaced = redirect('/departments/lost/', {
      ...document('road'),
      madeFor,
      withdrawal: withdrawal(null),
    });
    expect(lines(moved, replaced)).toContain('/en/older /en/departments/road/ 301');
    const gone = redirect('/departments/lost/', {
      status: 410,
      madeFor,
      withdrawal: withdrawal('7'),
    });
    expect(lines(moved, gone)).toContain('/en/older /en/gone/7/410.html 410');
  });

  it('omit circles and redirects without a page', () => {
    expect(
      lines(
        redirect('/en/a', { href: '/en/b' }),
        redirect('/en/b', { href: '/en/a/' }),
        redirect('/en/self', { href: '/self/' }),
      ),
    ).toEqual([]);
    expect(lines(redirect('/en/a', document('lost')), redirect('/x', document('lost')))).toEqual(
      [],
    );
  });

  it('lead to the languages that the page has', () => {
    expect(lines(redirect('/x', document('english')))).toEqual([
      '/en/x /en/departments/english/ 301',
      '/x /en/departments/english/ 301',
    ]);
  });

  it('have a stable order, independent of the documents’ order', () => {
    const some = [redirect('/en/b', { href: '/en/' }), redirect('/en/a', { href: '/en/' })];
    expect(lines(...some)).toEqual(lines(...some.toReversed()));
  });
});
