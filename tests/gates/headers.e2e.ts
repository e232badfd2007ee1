import { describe, expect, it } from 'vitest';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { nameOf, releaseFiles, sampledPages } from '../support/pages.ts';
import { postForm } from '../support/function-pages.ts';
import { system, visit, visitCms, type Answer } from '../support/visit.ts';

const ALWAYS = [
  'strict-transport-security',
  'x-content-type-options',
  'referrer-policy',
  'permissions-policy',
  'cross-origin-opener-policy',
  'content-security-policy',
];

const html = { accept: 'text/html' };
const ANSWERS: [string, number, (site: SiteConfig) => Promise<Answer>][] = [
  ['a page', 200, (site) => visit(site, `/${site.locales[0]}/`, { headers: html })],
  [
    'a style sheet',
    200,
    (site) => visit(site, `/${releaseFiles(site).find((file) => file.endsWith('.css'))}`),
  ],
  ['a site map', 200, (site) => visit(site, '/sitemap.xml')],
  ['the redirect of /', 302, (site) => visit(site, '/', { headers: html })],
  [
    'the redirect to the closing slash',
    308,
    (site) => visit(site, `/${site.locales[0]}`, { headers: html }),
  ],
  [
    'a missing page',
    404,
    (site) => visit(site, '/en/pages/there-is-no-such-page/', { headers: html }),
  ],
  ['a missing file', 404, (site) => visit(site, '/nothing.css')],
  [
    'a wrong method on a page',
    405,
    (site) =>
      visit(site, `/${site.locales[0]}/`, {
        method: 'DELETE',
        headers: { ...html, origin: site.url },
      }),
  ],
  ['a function', 200, (site) => visit(site, '/api/search?q=water&lang=en', { headers: html })],
  [
    'a wrong method on a function',
    405,
    (site) =>
      visit(site, '/api/search', { method: 'DELETE', headers: { ...html, origin: site.url } }),
  ],
  ['a form with errors', 422, (site) => postForm(site, 'en', {})],
];

describe.each(system.sites.map((site) => [new URL(site.url).hostname, site] as const))(
  'headers of %s',
  (_, site) => {
    it.each(ANSWERS)('protect %s (%i)', async (_name, status, ask) => {
      const answer = await ask(site);
      expect(answer.status).toBe(status);
      expect(Object.keys(answer.headers)).toEqual(expect.arrayContaining(ALWAYS));
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
      expect(answer.headers['content-security-policy']).toMatch(/script-src|default-src 'none'/);
      expect(answer.headers['content-security-policy']).not.toContain('unsafe-inline');
      expect(answer.headers['x-powered-by']).toBeUndefined();
    });

    it('let only named neighbours frame the embedded form', async () => {
      const { headers } = await visit(site, '/en/embed/grievances/', { headers: html });
      expect(headers['content-security-policy']).toMatch(
        new RegExp(
          `frame-ancestors 'self' http://neighbour\\.localhost:${system.neighbourPort}(;|$)`,
        ),
      );
      expect(headers['x-frame-options']).not.toBe('DENY');
    });

    it('let browsers keep hashed files for ever, and ask again for pages', async () => {
      const asset = releaseFiles(site).find((file) => file.startsWith('_astro/'))!;
      expect((await visit(site, `/${asset}`)).headers['cache-control']).toContain('immutable');
      expect((await visit(site, `/${site.locales[0]}/`)).headers['cache-control']).toMatch(
        /no-cache|max-age=0/,
      );
    });

    it('refuse a form that another site posts', async () => {
      expect(
        (
          await postForm(
            site,
            'en',
            {},
            { origin: 'https://evil.example', referer: 'https://evil.example/' },
          )
        ).status,
      ).toBe(403);
    });
  },
);

/**
 * True for a policy that allows a page to load from its own origin only, and no inline script or
 * style without a hash.
 */
const isStrict = (policy: string): boolean =>
  policy.includes("default-src 'self'") &&
  /script-src 'self'\s*(;|$)/.test(policy) &&
  !policy.includes('unsafe');
/**
 * The route of the search page: its fallback index is WebAssembly, which no other page may compile.
 */
const SEARCHES = '/[locale]/search/';

it('every template, in every language of every portal, is protected by all headers and a strict policy', async () => {
  const problems: string[] = [];
  const pages = sampledPages();
  for (const page of pages) {
    const { status, headers, text } = await visit(page.site, page.path, { headers: html });
    const missing = ALWAYS.filter((name) => !headers[name]);
    const sent = String(headers['content-security-policy'] ?? '');
    const policy =
      /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(text)?.[1] ?? '';
    const framing = page.path.includes('/embed/')
      ? /frame-ancestors 'self'/
      : /frame-ancestors 'none'/;
    if (status !== 200) problems.push(`${nameOf(page)} answers ${status}`);
    if (missing.length > 0) problems.push(`${nameOf(page)} lacks ${missing.join(', ')}`);
    if (headers['x-content-type-options'] !== 'nosniff')
      problems.push(`${nameOf(page)} lets a browser guess its type`);
    if (!framing.test(sent)) problems.push(`${nameOf(page)} may be framed: ${sent}`);
    // The whole policy is sent, for all pages of a kind; a copy of the page has it too.
    if (!sent.startsWith(`${policy}; frame-ancestors`))
      problems.push(`${nameOf(page)} is sent with ${sent} and has the policy “${policy}”`);
    if (!isStrict(page.template === SEARCHES ? policy.replace("'wasm-unsafe-eval'", '') : policy))
      problems.push(`${nameOf(page)} has the policy “${policy}”`);
    if (
      /\sstyle="|<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:ld\+)?json")[^>]*>\s*\S/.test(
        text,
      ) &&
      !/'sha256-/.test(policy)
    )
      problems.push(`${nameOf(page)} holds an inline style or script that its policy refuses`);
    if (headers['x-powered-by']) problems.push(`${nameOf(page)} names its maker`);
  }
  expect(problems).toEqual([]);
  // Guards against a vacuous gate: the pages cover the routes of a portal.
  expect(new Set(pages.map(({ template }) => template)).size).toBeGreaterThan(30);
});

it('the CMS names no vendor and cannot be framed', async () => {
  const { headers } = await visitCms('/admin/login', { headers: html });
  expect(headers['x-powered-by']).toBeUndefined();
  expect(`${headers['x-frame-options'] ?? ''} ${headers['content-security-policy'] ?? ''}`).toMatch(
    /DENY|SAMEORIGIN|frame-ancestors '(none|self)'/i,
  );
  expect(headers['x-content-type-options']).toBe('nosniff');
});
