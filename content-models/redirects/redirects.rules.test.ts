import { describe, expect, it } from 'vitest';
import { models } from '../models.ts';
import {
  checkFrom,
  follow,
  FROM_EXPECTED,
  hopsOf,
  inLanguageOf,
  isRedirectTarget,
  REDIRECT_TARGETS,
} from './redirects.rules.ts';

describe('where a redirect may begin', () => {
  it.each([
    '/en/about-sdd',
    '/pages/moving-to-pune/',
    '/index.php/node/12',
    '/sites/default/files/form.pdf',
    '/informpdf/%E0%A4%95.pdf',
    '/index.php?id=12',
    '/en/view.aspx?type=2&id=a-b',
  ])('%s', (from) => expect(checkFrom(from)).toBe(true));
  it.each([
    '',
    'about',
    '//evil.example/',
    '/a b',
    '/a?b',
    '/a?b=',
    '/a?b=%20',
    '/a?b=1?',
    '/a#b',
    'https://old.example/',
    `/${'a'.repeat(300)}`,
  ])('not %j, which is no path', (from) => expect(checkFrom(from)).toBe(FROM_EXPECTED));
  it.each([
    '/',
    '/?p=12',
    '/en/',
    '/mr',
    '/en/search/',
    '/grievances',
    '/api/search',
    '/en/api/x',
    '/_astro/a.css',
    '/mr/_alerts/',
    '/media/x.pdf',
    '/.well-known/x',
  ])('not %s, which is the portal’s own', (from) => {
    expect(checkFrom(from)).toMatch(/portal itself/);
  });
});

it('leads to paths and to secure addresses alone', () => {
  expect(['/services/', 'https://pmc.gov.in/'].every(isRedirectTarget)).toBe(true);
  expect(
    [
      'http://pmc.gov.in/',
      '//evil.example/',
      'javascript:alert(1)',
      'mailto:a@b.in',
      'services/',
      '',
    ].some(isRedirectTarget),
  ).toBe(false);
});

it('leads to documents of every type that has pages', () =>
  expect([...REDIRECT_TARGETS].sort()).toEqual(
    Object.entries(models)
      .filter(([, { hasPages }]) => hasPages)
      .map(([name]) => name)
      .sort(),
  ));

it('gives a path the language of the reader, and leaves files and other sites as they are', () => {
  expect(
    [
      '/services/',
      '/',
      '/en/services/',
      '/media/x.pdf',
      '/sitemap.xml',
      'https://pmc.gov.in/en/',
    ].map((to) => inLanguageOf(to, 'mr')),
  ).toEqual([
    '/mr/services/',
    '/mr/',
    '/en/services/',
    '/media/x.pdf',
    '/sitemap.xml',
    'https://pmc.gov.in/en/',
  ]);
});

describe('chains', () => {
  const hops = (...pairs: [from: string, to: string][]) =>
    new Map(
      pairs
        .flatMap(([from, to]) => hopsOf(from, () => inLanguageOf(to, 'en'), 'en'))
        .map((hop) => [hop.from, hop.to]),
    );
  it('are followed to their end', () =>
    expect(
      follow('/en/a/', hops(['/a', '/b'], ['/en/b', '/c/'], ['/c', 'https://pmc.gov.in/'])),
    ).toBe('https://pmc.gov.in/'));
  it('are followed past a query', () =>
    expect(follow('/en/a?x=1', hops(['/a', '/b/']))).toBe('/en/b/'));
  it('end where nothing leads on', () =>
    expect(follow('/en/x/', hops(['/a', '/b']))).toBe('/en/x/'));
  it.each([
    [[['/a', '/a/']]],
    [
      [
        ['/a', '/b'],
        ['/b', '/a'],
      ],
    ],
    [
      [
        ['/a', '/b'],
        ['/en/b', '/en/c'],
        ['/c', '/b/'],
      ],
      [
        ['/a', '/i.php?id=1'],
        ['/i.php?id=1', '/i.php?id=1'],
      ],
    ],
  ] as [string, string][][][])('that come back are none: %j', (pairs) => {
    expect(follow('/en/a', hops(...pairs))).toBeNull();
  });
});
