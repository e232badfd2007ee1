import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { headerMatcher } from './header-rules.ts';
import { headersFile } from './netlify-files.ts';
import { parseNetlifyToml } from './netlify-toml.ts';
import { pathPattern } from './path-pattern.ts';
import { redirectMatcher } from './redirects.ts';

describe('path patterns', () => {
  test.each([
    ['/*', '/', { splat: '' }],
    ['/*', '/a/b', { splat: 'a/b' }],
    ['/en/*', '/en', { splat: '' }],
    ['/en/*', '/en/', { splat: '' }],
    ['/en/*', '/english', null],
    ['/old', '/old/', {}],
    ['/old', '/older', null],
    ['/news/:year/:slug', '/news/2026/rain/', { year: '2026', slug: 'rain' }],
    ['/news/:year', '/news/2026/rain', null],
    ['/:locale/embed/*', '/mr/embed/grievances/', { locale: 'mr', splat: 'grievances/' }],
    ['/media/*.pdf', '/media/a.pdf', {}],
    ['/media/*.pdf', '/media/a-pdf', null],
    ['/a.b', '/axb', null],
  ])('%s on %s', (pattern, path, expected) => expect(pathPattern(pattern)(path)).toEqual(expected));
});

const TOML = `
[[redirects]]
from = "/old/*"
to = "/new/:splat"
[[redirects]]
from = "/circular"
to = "/en/circulars/:number/"
status = 302
query = { id = ":number" }
[[redirects]]
from = "/circular"
to = "/en/circulars/"
status = 302
[[redirects]]
from = "/start"
to = "/hi/start/"
status = 302
conditions = { Language = ["hi"] }
[[redirects]]
from = "/start"
to = "/from-india/"
status = 302
conditions = { Country = ["IN"] }
[[redirects]]
from = "/start"
to = "/tried/"
status = 302
conditions = { Cookie = ["trial"] }
[[redirects]]
from = "/closed/*"
to = "/notice.html"
status = 200
force = true
[[redirects]]
from = "/elsewhere/*"
to = "/:splat"
[[redirects]]
from = "/fixed"
to = "/there?a=1"
[[redirects]]
from = "/en/*"
to = "/en/404.html"
status = 404
`;
const matcher = redirectMatcher(parseNetlifyToml(TOML).redirects);
const redirect = (address: string, headers: Record<string, string> = {}, force = false) => {
  const url = new URL(address, 'http://x.test');
  return matcher(new Request(url, { headers }), url, { force });
};

describe('redirects', () => {
  test.each([
    ['a splat travels along', '/old/a/b', {}, { status: 301, to: '/new/a/b' }],
    ['so does the query', '/old/a?x=1&y=2', {}, { status: 301, to: '/new/a?x=1&y=2' }],
    ['unless the target brings one', '/fixed?x=1', {}, { status: 301, to: '/there?a=1' }],
    [
      'a parameter becomes part of the path',
      '/circular?id=7&from=mail',
      {},
      { status: 302, to: '/en/circulars/7/?from=mail' },
    ],
    [
      'a value cannot leave its place',
      '/circular?id=..%2F..%2Fx',
      {},
      { status: 302, to: '/en/circulars/..%2F..%2Fx/' },
    ],
    [
      'without the parameter the next rule holds',
      '/circular',
      {},
      { status: 302, to: '/en/circulars/' },
    ],
    [
      'the most wanted language decides',
      '/start',
      { 'accept-language': 'en;q=0.4,hi-IN;q=0.8' },
      { status: 302, to: '/hi/start/' },
    ],
    [
      'another language does not match, nor a country nobody knows',
      '/start',
      { 'accept-language': 'mr,hi;q=0.8' },
      null,
    ],
    [
      'the reader’s choice overrides the language',
      '/start',
      { 'accept-language': 'mr', cookie: 'nf_lang=hi' },
      { status: 302, to: '/hi/start/' },
    ],
    ['a cookie must be there', '/start', { cookie: 'trial=0' }, { status: 302, to: '/tried/' }],
    [
      'nothing leads to another server by its splat',
      '/elsewhere//evil.example',
      {},
      { status: 301, to: '/evil.example' },
    ],
    [
      'a page that is missing has the page of its language',
      '/en/x',
      {},
      { status: 404, to: '/en/404.html' },
    ],
    ['no rule, no redirect', '/mr/x', {}, null],
  ])('%s', (_name, address, headers, expected) =>
    expect(redirect(address, headers as Record<string, string>)).toEqual(expected),
  );

  test('rules with force apply before files, the others after them', () => {
    expect(redirect('/closed/x', {}, true)).toEqual({ status: 200, to: '/notice.html' });
    expect(redirect('/closed/x', {}, false)).toBeNull();
    expect(redirect('/old/x', {}, true)).toBeNull();
  });

  test('a rule that leads to itself is skipped', () => {
    const loop = redirectMatcher(
      parseNetlifyToml('[[redirects]]\nfrom = "/*"\nto = "/en/"\n').redirects,
    );
    const at = (path: string) =>
      loop(new Request(`http://x.test${path}`), new URL(`http://x.test${path}`), { force: false });
    expect([at('/en/'), at('/mr/')]).toEqual([null, { status: 301, to: '/en/' }]);
  });
});

describe('headers', () => {
  test('the later of two rules for the same header wins, regardless of its case', () => {
    const headers = headerMatcher(
      parseNetlifyToml(
        '[[headers]]\nfor = "/*"\n[headers.values]\nX-One = "a"\nX-Two = "b"\n[[headers]]\nfor = "/x/*"\n[headers.values]\nx-one = "c"\n',
      ).headers,
    );
    expect(Object.fromEntries(headers('/x/y'))).toEqual({ 'x-one': 'c', 'x-two': 'b' });
    expect(Object.fromEntries(headers('/y'))).toEqual({ 'x-one': 'a', 'x-two': 'b' });
  });
});

describe('netlify.toml', () => {
  test.each([
    ['X-City', 'पुणे', /one line/],
    ['X City', 'Pune', /one line/],
    ['X-City', 'a\\nb', /one line/],
    ['Content-Type', 'text/plain', /The host itself sets content-type/],
    ['accept-ranges', 'none', /The host itself sets/],
  ])('a rule for the header %s: %s is refused', (name, value, message) => {
    const text = `[[headers]]\nfor = "/*"\n[headers.values]\n"${name}" = "${value}"\n`;
    expect(() => parseNetlifyToml(text)).toThrow(message);
  });

  test('the repository’s own file is valid', () => {
    const rules = parseNetlifyToml(
      readFileSync(new URL('../../../netlify.toml', import.meta.url), 'utf8'),
    );
    expect(rules.redirects.map(({ to, status }) => [to, status])).toEqual([
      ['/en/404.html', 404],
      ['/mr/404.html', 404],
      ['/hi/404.html', 404],
    ]);
    expect(headerMatcher(rules.headers)('/_astro/a.css').get('cache-control')).toContain(
      'immutable',
    );
    expect(
      ['/mr/', '/en/x/', '/hi/feed.xml', '/media/x.pdf'].map((path) =>
        headerMatcher(rules.headers)(path).get('content-language'),
      ),
    ).toEqual(['mr', 'en', 'hi', undefined]);
  });

  test.each([
    ['a misspelt key', '[[redirects]]\nfrom = "/a"\nto = "/b"\nstatsu = 301\n', /statsu/],
    [
      'a status that is none',
      '[[redirects]]\nfrom = "/a"\nto = "/b"\nstatus = 999\n',
      /redirects\.0\.status/,
    ],
    ['a proxy', '[[redirects]]\nfrom = "/a"\nto = "https://x.test/"\nstatus = 200\n', /no proxy/],
  ])('%s is named', (_name, toml, message) =>
    expect(() => parseNetlifyToml(toml)).toThrow(message),
  );
});

describe('files for Netlify', () => {
  test('headers are written in Netlify’s syntax', () => {
    expect(
      headersFile([
        { for: '/*', values: { 'X-One': 'a', 'X-Two': 'b' } },
        { for: '/x', values: { 'X-One': 'c' } },
      ]),
    ).toBe('/*\n  X-One: a\n  X-Two: b\n\n/x\n  X-One: c\n');
  });
});
