import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { findChromium, findJava } from '../test/prerequisites.ts';
import { lookWith } from './browser.ts';
import { checkSite, type Checked, type CheckOptions } from './check-site.ts';
import { createClient, NoAnswer, type ClientOptions } from './client.ts';
import { NotCheckable } from './crawl.ts';
import { CHECKS, type Check } from './finding.ts';
import { FIRST_PAINT_BYTES_MAX, SCRIPT_BYTES_MAX } from './weights.ts';

const FOOT = `<footer><p>Page owner: Finance. Last updated 1 November 2026. Last reviewed 2 November 2026.
  Web Information Manager: Main Building.</p><ul>${[
    'Copyright policy',
    'Privacy policy',
    'Terms of use',
    'Hyperlinking policy',
    'Accessibility statement',
    'Feedback',
    'Contact',
    'Help',
    'Site map',
  ]
    .map((name) => `<li><a href="/#foot">${name}</a></li>`)
    .join('')}</ul></footer>`;

interface Parts {
  lang?: string;
  title?: string;
  head?: string;
  main?: string;
  foot?: string;
}
/** A page without a fault, apart from what a test puts into it. */
const page = ({ lang = 'en', title = 'A page', head = '', main = '', foot = FOOT }: Parts = {}) =>
  `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>${head}</head>
<body><main><h1 id="foot">${title}</h1>${main}</main>${foot}</body></html>`;

interface Answered {
  status?: number;
  type?: string;
  body?: string;
  headers?: Record<string, string>;
  /** Milliseconds before the answer. */
  after?: number;
  brotli?: boolean;
}
type Site = Record<string, string | Answered | ((n: number) => Answered)>;

const servers: http.Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

interface Asked {
  method: string;
  path: string;
  at: number;
  agent: string;
}

/** Serves a site on this machine, and records what it is asked. */
async function serve(site: Site): Promise<{ start: URL; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = http.createServer((request, response) => {
    const path = request.url!;
    const nth = asked.filter((one) => one.path === path).length;
    asked.push({
      method: request.method!,
      path,
      at: performance.now(),
      agent: request.headers['user-agent'] ?? '',
    });
    const found = site[path] ?? { status: 404, body: page({ title: 'Not found' }) };
    const answer =
      typeof found === 'string'
        ? { body: found }
        : typeof found === 'function'
          ? found(nth)
          : found;
    const {
      status = 200,
      type = 'text/html; charset=utf-8',
      body = '',
      headers = {},
      after = 0,
      brotli,
    } = answer;
    const bytes = brotli ? brotliCompressSync(body) : Buffer.from(body);
    setTimeout(() => {
      response.writeHead(status, {
        'content-type': type,
        ...(brotli && { 'content-encoding': 'br' }),
        ...headers,
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    }, after).unref();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { start: new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`), asked };
}

const clientWith = (more: Partial<ClientOptions> = {}) =>
  createClient({
    delayMs: 0,
    timeoutMs: 5_000,
    retries: 0,
    now: () => performance.now(),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ...more,
  });

const check = (start: URL, more: Partial<CheckOptions> = {}, client = clientWith()) =>
  checkSite(client, {
    start,
    checks: (Object.keys(CHECKS) as Check[]).filter((name) => name !== 'accessibility'),
    pagesMax: 20,
    linksMax: 20,
    budgets: { firstPaint: FIRST_PAINT_BYTES_MAX, script: SCRIPT_BYTES_MAX },
    java: null,
    browser: 'not here',
    tell: () => {},
    ...more,
  });

/** The findings as `path rule element`. */
const found = ({ findings, start }: Checked): string[] =>
  findings.map(
    ({ page: address, rule, element }) =>
      `${address.replace(start.origin, '')} ${rule}${element ? ` ${element.replace(start.origin, '')}` : ''}`,
  );

/** Checks a site of one page. */
async function foundIn(body: string, checks: readonly Check[]): Promise<string[]> {
  const { start } = await serve({ '/': body });
  return found(await check(start, { checks }));
}

describe('a site without faults', () => {
  it('has no finding', async () => {
    const { start, asked } = await serve({
      '/': page({
        head: '<link rel="stylesheet" href="/a.css">',
        main: '<p><a href="/mr/">Marathi</a> <a href="/two/#foot">Two</a> <a href="https://elsewhere.example/">Elsewhere</a> <a href="tel:112">112</a></p>',
      }),
      '/a.css': { type: 'text/css', body: 'body{color:#111}' },
      '/two/': page({ title: 'Second page' }),
      '/mr/': page({
        lang: 'mr',
        title: 'पान',
        main: '<p>नकाशा (PDF), <time datetime="2026-11-01">१ नोव्हेंबर २०२६</time>, <span lang="en">Open data</span></p>',
        foot: '<footer><p>पानाची जबाबदारी: वित्त. शेवटचे अद्ययावत: १ नोव्हेंबर. शेवटचे पुनरावलोकन: २ नोव्हेंबर. वेब माहिती व्यवस्थापक.</p></footer>',
      }),
    });
    const checked = await check(start);
    expect(found(checked)).toEqual([]);
    expect(checked.pages.map(({ pathname }) => pathname).sort()).toEqual(['/', '/mr/', '/two/']);
    expect(asked.every(({ agent }) => agent.startsWith('check-site/'))).toBe(true);
    expect(checked.leftOut).toEqual([expect.stringContaining('no Java')]);
  });
});

describe('each rule finds its fault', () => {
  it('of HTML', async () => {
    const faults = await foundIn(
      page({ main: '<p><img src="/a.png"></p><p style="color:red">x</p>' }),
      ['markup'],
    );
    expect(faults).toEqual([
      expect.stringMatching(/^\/ wcag\/h37 /),
      expect.stringMatching(/^\/ no-inline-style /),
    ]);
  });

  it.runIf(findJava())('of HTML by the Nu HTML checker', async () => {
    const { start } = await serve({
      '/': page({ main: '<p><a href="/two/">Two</a></p>' }),
      '/two/': page({ title: 'Two', main: '<p><time datetime="yesterday">yesterday</time></p>' }),
    });
    const checked = await check(start, { checks: ['markup'], java: findJava() });
    expect(found(checked)).toContainEqual(expect.stringMatching(/^\/two\/ nu .*yesterday/));
    expect(found(checked).filter((line) => line.startsWith('/ nu'))).toEqual([]);
  });

  it('of languages', async () => {
    const main =
      '<p>Read more</p><p><a lang="en" href="/">Home</a></p><img alt="Old gate" src="/a.png"><time datetime="2026-11-01">1 नोव्हेंबर</time>';
    expect(
      await foundIn(page({ lang: 'mr-IN', title: 'पान', main, foot: '' }), ['language']),
    ).toEqual(['/ english-left Read more', '/ english-left alt Old gate', '/ digits 1 नोव्हेंबर']);
    expect(await foundIn(page({ main: '<p>पुणे</p><p lang="mr">शहर</p>' }), ['language'])).toEqual([
      '/ devanagari-unmarked पुणे',
    ]);
  });

  it('of facts, each by itself', async () => {
    const without = (words: RegExp) => foundIn(page({ foot: FOOT.replace(words, '') }), ['facts']);
    expect(await without(/Last updated/)).toEqual(['/ last-updated']);
    expect(await without(/Last reviewed/)).toEqual(['/ last-reviewed']);
    expect(await without(/Web Information Manager/)).toEqual(['/ web-information-manager']);
    expect(await without(/Page owner/)).toEqual(['/ owner']);
    for (const [words, rule] of [
      [/Copyright policy/, 'copyright-policy'],
      [/Privacy policy/, 'privacy-policy'],
      [/Terms of use/, 'terms'],
      [/Hyperlinking policy/, 'hyperlinking-policy'],
      [/Accessibility statement/, 'accessibility-statement'],
      [/Feedback/, 'feedback'],
      [/Contact/, 'contact'],
      [/Help/, 'help'],
      [/Site map/, 'sitemap'],
    ] as const)
      expect(await without(words), rule).toEqual([`/ ${rule}`]);
    expect(await foundIn(`<html><head></head><body>${FOOT}</body></html>`, ['facts'])).toEqual([
      '/ page-language',
      '/ page-title',
      '/ viewport',
    ]);
  });

  it('of weight, in transferred bytes', async () => {
    const noise = Array.from({ length: 9_000 }, (_, n) => ((n * 7_919) % 99_991).toString(36)).join(
      ' ',
    );
    const { start } = await serve({
      '/': page({
        head: '<link rel="stylesheet" href="/big.css"><link rel="stylesheet" media="print" href="/print.css"><script type="module" src="/a.js"></script>',
        main: '<p><a href="/light/">Light</a></p>',
      }),
      '/light/': {
        brotli: true,
        body: page({ title: 'Light', main: `<p>${'word '.repeat(9_000)}</p>` }),
      },
      '/big.css': { type: 'text/css', body: `/* ${noise} */` },
      '/print.css': { type: 'text/css', body: `/* ${noise} */` },
      '/a.js': { type: 'text/javascript', body: 'import"./b.js";' },
      '/b.js': { type: 'text/javascript', body: `// ${noise}` },
    });
    const checked = await check(start, { checks: ['weight'] });
    expect(found(checked)).toEqual(['/ first-paint', '/ scripts']);
    expect(checked.findings[0]!.message).toMatch(/are 4\d\.\d kB, more than 13\.3 kB/);
  });

  it('of links', async () => {
    const { start } = await serve({
      '/': page({
        main: '<p><a href="/gone/">Gone</a> <a href="/two/#nothing">Part</a> <a href="http://">Empty</a> <a href="/file.pdf">File</a> <a href="/old/">Old</a></p><img src="/none.png" alt="x">',
      }),
      '/two/': page({ title: 'Two' }),
      '/old/': { status: 301, headers: { location: '/two/' } },
    });
    expect(found(await check(start, { checks: ['links'] })).sort()).toEqual([
      '/ link-address http://',
      '/ link-answers /file.pdf',
      '/ link-answers /gone/',
      '/ link-answers /none.png',
      '/ part-exists /two/#nothing',
      '/gone/ page-answers',
    ]);
  });

  it.runIf(findChromium())('of accessibility, wide and narrow', async () => {
    const { start } = await serve({
      '/': page({
        main: '<p><a href="/two/">Two</a></p><p class="c">Pale</p>',
        head: '<style>.c{color:#ccc;background:#fff}</style>',
      }),
      '/two/': page({
        title: 'Two',
        head: '<style>.w{width:900px}</style>',
        main: '<div class="w">Wide</div>',
      }),
    });
    const checked = await check(start, {
      checks: ['accessibility'],
      browser: lookWith({ executablePath: findChromium()!, sandbox: false, timeoutMs: 60_000 }),
    });
    expect(found(checked)).toContain('/ color-contrast .c');
    expect(found(checked)).toContain('/two/ reflow');
    expect(found(checked).filter((line) => /contrast|reflow/.test(line))).toHaveLength(2);
  });
});

describe('what does not run is named', () => {
  it('with the reason', async () => {
    const { start } = await serve({ '/': page() });
    const { leftOut, findings } = await check(start, {
      checks: ['accessibility', 'markup'],
      browser: 'there is no Chromium',
    });
    expect(findings).toEqual([]);
    expect(leftOut).toEqual([
      expect.stringContaining('Nu HTML checker'),
      'accessibility and the width of 320 pixels: there is no Chromium',
    ]);
  });
});

describe('the crawl', () => {
  const three: Site = {
    '/': page({
      main: '<p><a href="/one/">1</a> <a href="/private/">2</a> <a href="/two/">3</a></p>',
    }),
    '/one/': page({ title: 'One' }),
    '/two/': page({ title: 'Two' }),
    '/private/': page({ title: 'Private' }),
  };
  const paths = ({ pages }: Checked) => pages.map(({ pathname }) => pathname);

  it('obeys robots.txt, for pages and for links', async () => {
    const { start, asked } = await serve({
      ...three,
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nDisallow: /private/\n' },
    });
    const checked = await check(start);
    expect(paths(checked)).toEqual(['/', '/one/', '/two/']);
    expect(checked.excluded).toEqual([new URL('/private/', start).href]);
    expect(asked.map(({ path }) => path)).not.toContain('/private/');
  });

  it('obeys rules for itself before those for all', async () => {
    const { start, asked } = await serve({
      ...three,
      '/robots.txt': {
        type: 'text/plain',
        body: 'User-agent: *\nDisallow:\n\nUser-agent: check-site\nDisallow: /\n',
      },
    });
    await expect(check(start)).rejects.toThrow(NotCheckable);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('reads nothing where robots.txt is answered with an error of the server', async () => {
    const { start } = await serve({ ...three, '/robots.txt': { status: 503 } });
    await expect(check(start)).rejects.toThrow('does not allow');
  });

  it('stops at its limits, and says what is left', async () => {
    const { start, asked } = await serve(three);
    const checked = await check(start, { pagesMax: 2, linksMax: 0, checks: ['links'] });
    expect(paths(checked)).toEqual(['/', '/one/']);
    expect(checked.left.map((address) => new URL(address).pathname)).toEqual([
      '/private/',
      '/two/',
    ]);
    expect(asked.map(({ path }) => path)).toEqual(['/robots.txt', '/', '/one/']);
  });

  it('waits from one request to the next, and longer where Crawl-delay asks', async () => {
    const site = {
      ...three,
      '/robots.txt': { type: 'text/plain', body: 'User-agent: *\nCrawl-delay: 7\n' },
    };
    const { start } = await serve(site);
    let time = 0;
    const waits: number[] = [];
    const client = clientWith({
      delayMs: 500,
      now: () => time,
      wait: async (ms) => void (waits.push(ms), (time += ms)),
    });
    await check(start, { checks: [] }, client);
    expect(waits).toEqual([500, 7_000, 7_000, 7_000]);
  });

  it('asks again after a pause, as long as Retry-After says', async () => {
    const { start, asked } = await serve({
      '/': (n) => (n === 0 ? { status: 503, headers: { 'retry-after': '3' } } : { body: page() }),
    });
    const waits: number[] = [];
    const client = clientWith({ retries: 1, wait: async (ms) => void waits.push(ms) });
    expect(found(await check(start, {}, client))).toEqual([]);
    expect(waits).toContain(3_000);
    expect(asked.filter(({ path }) => path === '/')).toHaveLength(2);
  });

  it('goes on where a page is silent, and names it', async () => {
    const { start } = await serve({
      '/': page({ main: '<p><a href="/slow/">Slow</a> <a href="/two/">Two</a></p>' }),
      '/slow/': { body: page(), after: 60_000 },
      '/two/': page({ title: 'Two' }),
    });
    // Long enough for the pages that a busy machine serves.
    const client = clientWith({ timeoutMs: 3_000 });
    const checked = await check(start, { checks: ['links'] }, client);
    expect(paths(checked)).toEqual(['/', '/two/']);
    expect(found(checked)).toEqual(['/slow/ page-answers', '/ link-answers /slow/']);
    expect(checked.findings[0]!.message).toContain('no complete answer in time');
  });

  it('stays on the site', async () => {
    const other = await serve({ '/': page() });
    const { start } = await serve({
      '/': page({
        main: `<p><a href="${other.start.href}">Other</a> <a href="/away/">Away</a></p>`,
      }),
      '/away/': { status: 302, headers: { location: other.start.href } },
    });
    expect(found(await check(start))).toEqual([]);
    expect(other.asked).toEqual([]);
  });
});

describe('a site that is not there', () => {
  it.each([
    ['http://127.0.0.1:9/', /refused/],
    ['http://no-such-host.invalid/', /has no address|cannot be resolved/],
  ])('%s is said to be so', async (address, words) => {
    const failure = check(new URL(address)).catch((error: unknown) => error);
    expect(await failure).toBeInstanceOf(NoAnswer);
    expect(String(await failure)).toMatch(words);
  });

  it.each([
    [{ status: 301, headers: { location: 'https://www.city.example/' } }, /leads to https:\/\/www/],
    [{ type: 'application/pdf', body: '%PDF' }, /no HTML page but application\/pdf/],
    [{ status: 301, headers: { location: '/' } }, /leads on more than/],
  ])('%j is said to be so', async (answer, words) => {
    const { start } = await serve({ '/': answer });
    await expect(check(start)).rejects.toThrow(words);
  });

  it('that has no first page is a finding', async () => {
    const { start } = await serve({});
    expect(found(await check(start))).toEqual(['/ page-answers']);
  });
});
