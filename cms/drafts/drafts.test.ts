import fs from 'node:fs';
import path from 'node:path';
import { handleEndpoints } from 'payload';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '@pune/content/snapshot';
import { liveSecrets } from '../access/other-secrets.ts';
import { linkActs } from '../acts/store.ts';
import { publishedVersions } from '../hooks/published-versions.ts';
import { prepareDraftPages } from '../testing/draft-renderer.ts';
import { refusalOf, send, signIn, type Person } from '../testing/http.ts';
import { openTestCms, pageData, type TestCms } from '../testing/test-cms.ts';
import type { DraftPreview } from './drafts.endpoints.ts';
import { closeDraftPages } from './draft-pages.ts';
import { draftSource } from './draft-source.ts';
import { newCode, signFile, signReview } from './grants.ts';
import { forgetReviewLinks, type ReviewLink } from './review-links.ts';

let t: TestCms;
let snapshot: Snapshot;
let water: number | string;
let author: Person;
let stranger: Person;
let administrator: Person;

beforeAll(async () => {
  t = await openTestCms();
  snapshot = prepareDraftPages(t.folder, ['pmc', 'city']);
  water = (await t.department('Water supply')).id;
  const roads = (await t.department('Roads')).id;
  for (const id of [water, roads])
    for (const version of Object.values(await publishedVersions(t.cms, 'departments', id)))
      if (version) snapshot.apply('departments', String(id), version.locale, version);
  author = await signIn(t, 'author', [water]);
  stranger = await signIn(t, 'author', [roads]);
  administrator = await signIn(t, 'administrator');
});
afterAll(async () => {
  closeDraftPages();
  snapshot.close();
  await t.close();
});

const draftOf = async (title: string, more: object = {}): Promise<string> =>
  String(
    (
      await t.cms.create({
        collection: 'pages',
        locale: 'en',
        draft: true,
        data: pageData(title, { department: water, _status: 'draft', ...more }),
        overrideAccess: true,
      })
    ).id,
  );
const publish = async (id: string) =>
  t.cms.update({
    collection: 'pages',
    id,
    locale: 'en',
    data: { _status: 'published' } as never,
    overrideAccess: true,
  });

interface Form {
  data?: object;
  form?: string;
  language?: string;
  portal?: string;
}
const post = (
  id: string,
  person: Person | null,
  { data, form = 'en', language = 'en', portal }: Form = {},
  type = 'pages',
) =>
  send(
    t,
    `/api/drafts/${type}/${id}/page`,
    'POST',
    {
      session: 'one',
      portal: portal ?? null,
      language,
      form: data ? { language: form, data } : null,
    },
    { json: true, ...(person && { cookie: person.cookie }) },
  );
const shown = async (answer: Response): Promise<string> => {
  const preview = (await answer.json()) as DraftPreview;
  return preview.kind === 'Page'
    ? /<main>(.*)<\/main>/.exec(preview.html)![1]!
    : JSON.stringify(preview);
};
const get = (address: string, cookie?: string): Promise<Response> =>
  handleEndpoints({
    config: t.cms.config,
    request: new Request(new URL(address, t.cms.config.serverURL), {
      headers: { 'sec-fetch-site': 'same-origin', ...(cookie && { cookie }) },
    }),
  });
const makeLink = async (id: string, person: Person, language = 'en'): Promise<ReviewLink> => {
  const answer = await send(
    t,
    `/api/drafts/pages/${id}/links`,
    'POST',
    { language },
    { json: true, cookie: person.cookie },
  );
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { link: ReviewLink }).link;
};

describe('the page of a form', () => {
  it('shows what is not saved yet, in the language of the form, and the other languages as saved', async () => {
    const id = await draftOf('Meters');
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'mr',
      draft: true,
      data: { title: 'मीटर', summary: 'सारांश' } as never,
      overrideAccess: true,
    });
    const data = { ...(pageData('Meters read', { department: water }) as object) };
    expect(await shown(await post(id, author, { data }))).toBe(
      'Meters read (About Meters read.), Water supply',
    );
    expect(await shown(await post(id, author, { data, language: 'mr' }))).toContain('मीटर (सारांश)');
    expect(await shown(await post(id, author, { data, language: 'hi' }))).toBe(
      'Not in this language, but in en,mr',
    );
    // Nothing of it is saved or published.
    expect(
      (
        await t.cms.findByID({
          collection: 'pages',
          id,
          draft: true,
          locale: 'en',
          overrideAccess: true,
        })
      ).title,
    ).toBe('Meters');
    expect(
      (await t.outbox()).filter(
        ({ documentId, contentType }) => documentId === id && contentType === 'pages',
      ),
    ).toEqual([]);
  });

  it('has the notice of a document that was withdrawn', async () => {
    const id = await draftOf('Withdrawn meters');
    await publish(id);
    const publisher = await signIn(t, 'publisher', [water]);
    const body = { kind: 'withdrawn', reason: { en: 'A newer order holds.' } };
    const answer = await send(t, `/api/publishing/pages/${id}/withdrawal`, 'POST', body, {
      json: true,
      cookie: publisher.cookie,
    });
    expect(answer.status).toBe(200);
    const form = { language: 'en' as const, data: { summary: 'Other words.' } };
    const source = await draftSource(t.cms, 'pages', id, form, new Date());
    expect(source!.versions.en).toMatchObject({
      summary: 'Other words.',
      data: { withdrawn: { reason: { text: 'A newer order holds.', locale: 'en' } } },
    });
  });

  it('offers the portals of the form alone', async () => {
    const id = await draftOf('Portals');
    const ask = async (portals: string[]) =>
      (await (
        await post(id, author, {
          data: pageData('Portals', { department: water, portals }) as object,
          portal: 'city',
        })
      ).json()) as DraftPreview;
    expect(await ask(['pmc', 'city'])).toMatchObject({ kind: 'Page', portal: 'city' });
    expect(await ask(['pmc'])).toMatchObject({ kind: 'Page', portal: 'pmc' });
    expect(await ask([])).toMatchObject({
      kind: 'None',
      message: expect.stringContaining('No portal is chosen'),
    });
  });

  it('names what is missing instead of failing', async () => {
    const { id } = await t.cms.create({
      collection: 'circulars',
      locale: 'en',
      draft: true,
      data: { title: 'Half', department: water, portals: ['pmc'], _status: 'draft' } as never,
      overrideAccess: true,
    });
    const message = await shown(await post(String(id), author, {}, 'circulars'));
    expect(message).toContain('Date of issue');
    expect(message).toContain('filled in, in English');
  });

  it('that cannot be drawn says so, and the next one is drawn', async () => {
    const id = await draftOf('Fails', { summary: 'It fails.' });
    expect(await shown(await post(id, author))).toContain('cannot be drawn');
    expect(await shown(await post(id, author, { data: pageData('Drawn') as object }))).toContain(
      'Drawn',
    );
  });

  it('is the home page for the menu and the settings of a portal, for all who read them', async () => {
    const rows = [
      { label: 'Pay', href: '/payments/' },
      { label: 'Offices', href: '/offices/' },
    ];
    const menu = await t.cms.create({
      collection: 'navigation',
      locale: 'en',
      data: { slug: 'pmc', main: rows, _status: 'published' } as never,
      overrideAccess: true,
    });
    const settings = await t.cms.create({
      collection: 'settings',
      locale: 'en',
      draft: true,
      data: { slug: 'pmc', tagline: 'A city', heroHeading: 'Hello', _status: 'draft' } as never,
      overrideAccess: true,
    });
    // The rows as they were dragged, not saved yet.
    const data = { slug: 'pmc', main: rows.toReversed() };
    for (const person of [administrator, author])
      expect(await shown(await post(String(menu.id), person, { data }, 'navigation'))).toBe(
        ': Offices /offices/,Pay /payments/',
      );
    expect(await shown(await post(String(menu.id), administrator, {}, 'navigation'))).toBe(
      ': Pay /payments/,Offices /offices/',
    );
    const hello = { data: { slug: 'pmc', tagline: 'A city', heroHeading: 'Good morning' } };
    expect(await shown(await post(String(settings.id), administrator, hello, 'settings'))).toMatch(
      /^Good morning: /,
    );
    const preview = (await (
      await post(String(menu.id), administrator, { portal: 'city' }, 'navigation')
    ).json()) as DraftPreview;
    expect(preview).toMatchObject({ kind: 'Page', portal: 'pmc', portals: [{ id: 'pmc' }] });
    expect((await post(String(menu.id), null, {}, 'navigation')).status).toBe(401);
  });

  it('does not exist for types without pages', async () => {
    const { id } = await t.cms.create({
      collection: 'search-terms',
      locale: 'en',
      draft: true,
      data: { _status: 'draft' } as never,
      overrideAccess: true,
    });
    expect(await shown(await post(String(id), administrator, {}, 'search-terms'))).toContain(
      'have no page of their own',
    );
  });

  it.each([
    '{',
    '{}',
    '{"session":"a b","language":"en"}',
    '{"session":"a","language":"fr"}',
    '{"session":"a","language":"en","form":{"language":"xx","data":{}}}',
  ])('is refused for %s', async (body) => {
    const id = await draftOf('Odd');
    const answer = await handleEndpoints({
      config: t.cms.config,
      request: new Request(`${t.cms.config.serverURL}/api/drafts/pages/${id}/page`, {
        method: 'POST',
        headers: {
          'sec-fetch-site': 'same-origin',
          cookie: author.cookie,
          'content-type': 'application/json',
        },
        body,
      }),
    });
    expect(answer.status).toBe(400);
  });
});

describe('who may see a draft', () => {
  it('its department, and those who read all of them', async () => {
    const id = await draftOf('Ours');
    expect((await post(id, author)).status).toBe(200);
    expect((await post(id, administrator)).status).toBe(200);
    expect((await post(id, null)).status).toBe(401);
    expect((await post(id, stranger)).status).toBe(404);
    expect((await get(`/api/drafts/pages/${id}/page`, stranger.cookie)).status).toBe(404);
    expect((await get(`/api/drafts/pages/${id}/page`)).status).toBe(401);
  });

  it('not another department that reads what is published of it', async () => {
    const id = await draftOf('Public');
    await publish(id);
    for (const answer of [
      await post(id, stranger),
      await get(`/api/drafts/pages/${id}/page`, stranger.cookie),
      await get(`/api/drafts/pages/${id}/links`, stranger.cookie),
    ]) {
      expect(answer.status).toBe(403);
      expect(await refusalOf(answer)).toContain('another department');
    }
    // Nor by a form that says that the document is its own.
    const claimed = await post(id, stranger, {
      data: pageData('Mine', { department: 2 }) as object,
    });
    expect(claimed.status).toBe(403);
  });
});

describe('the page of a saved draft in a tab', () => {
  it('has a banner with the choices, and headers that keep it private', async () => {
    const id = await draftOf('In a tab', { portals: ['pmc', 'city'] });
    const answer = await get(`/api/drafts/pages/${id}/page?portal=city&language=mr`, author.cookie);
    const html = await answer.text();
    expect(html).toContain('मसुदा, प्रकाशित नाही.');
    expect(html).toContain('language=hi');
    expect(html).toContain('portal=pmc');
    const headers = Object.fromEntries(answer.headers);
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-robots-tag': expect.stringContaining('noindex'),
      'referrer-policy': 'no-referrer',
    });
    expect(headers['content-security-policy']).toMatch(
      /default-src 'none'.*form-action 'none'.*frame-ancestors 'none'.*sandbox (?!.*allow-(scripts|forms))/,
    );
  });
});

describe('a link for review', () => {
  it('shows the newest state of that draft in one language to a reader without an account, for seven days', async () => {
    const id = await draftOf('For review');
    const link = await makeLink(id, author);
    const days = (Date.parse(link.endsAt) - Date.parse(link.madeAt)) / 86_400_000;
    expect(days).toBeCloseTo(7, 3);
    expect(link.url).toContain(`/pages/${id}/en/`);
    // No personal data in the address.
    expect(link.url).not.toMatch(/@|author|example\.org/);
    const first = await get(link.url!);
    expect(first.status).toBe(200);
    expect(await first.text()).toMatch(
      /Draft, not published\.[^<]*<\/b>\s*This link ends on \d+ \w+ \d{4}\.[\s\S]*For review/,
    );
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      draft: true,
      data: { title: 'Changed since' } as never,
      overrideAccess: true,
    });
    expect(await (await get(link.url!)).text()).toContain('Changed since');
  });

  it('says that the text is published once it is', async () => {
    const id = await draftOf('Soon public');
    const { url } = await makeLink(id, author);
    await publish(id);
    expect(await (await get(url!)).text()).toContain('This text is published.');
  });

  it.each<[string, (url: string, other: string) => string]>([
    ['another document', (url, other) => url.replace(/pages\/[^/]+/, `pages/${other}`)],
    ['another type', (url) => url.replace('/pages/', '/news/')],
    ['a type that does not exist', (url) => url.replace('/pages/', '/users/')],
    ['another language', (url) => url.replace('/en/', '/mr/')],
    ['another signature', (url) => `${url.slice(0, -3)}abc`],
    ['nothing', (url) => url.replace(/[^/]+$/, 'x')],
  ])('is refused for %s', async (_, tamper) => {
    const [id, other] = [await draftOf('One'), await draftOf('Another')];
    const { url } = await makeLink(id, author);
    const answer = await get(tamper(url!, other));
    expect(answer.status).toBe(404);
    const html = await answer.text();
    expect(html).not.toContain('Another');
    expect(html).toMatch(/lang="(en|mr)"/);
  });

  it('ends', async () => {
    const id = await draftOf('Over');
    const reviewed = { collection: 'pages', id, language: 'mr' };
    const ticket = { code: newCode(), endsAt: Math.floor(Date.now() / 1000) - 1 };
    const signed = signReview(liveSecrets(t.cms)[0]!, reviewed, ticket);
    const answer = await get(`/api/drafts/review/pages/${id}/mr/${signed}`);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('रोजी संपला');
  });

  it('is revoked by an account that may read the draft, and by no other', async () => {
    const id = await draftOf('Revoked');
    const link = await makeLink(id, author);
    const revoke = (person: Person) =>
      send(t, `/api/drafts/links/${link.id}`, 'DELETE', {}, { json: true, cookie: person.cookie });
    expect((await revoke(stranger)).status).toBe(404);
    expect((await get(link.url!)).status).toBe(200);
    expect((await revoke(administrator)).status).toBe(200);
    expect((await revoke(administrator)).status).toBe(409);
    const answer = await get(link.url!);
    expect([answer.status, (await answer.text()).includes('withdrawn')]).toEqual([410, true]);
    const { links } = (await (
      await get(`/api/drafts/pages/${id}/links`, author.cookie)
    ).json()) as { links: ReviewLink[] };
    expect(links).toMatchObject([
      { url: null, byName: author.name, revokedByName: administrator.name },
    ]);
    // The record of acts names both, and the time at which the link would have ended.
    await linkActs(t.cms);
    const { docs } = await t.cms.find({
      collection: 'acts',
      where: { document: { equals: `pages/${id}` } },
      sort: 'seq',
      overrideAccess: true,
    });
    const details = { language: 'en', ends: link.endsAt };
    expect(docs).toMatchObject([
      { kind: 'link-made', personName: author.name, title: 'Revoked', details },
      { kind: 'link-revoked', personName: administrator.name, title: 'Revoked', details },
    ]);
  });

  it('ends with the right of its maker to read the draft', async () => {
    const id = await draftOf('Of a maker');
    const maker = await signIn(t, 'author', [water]);
    const link = await makeLink(id, maker);
    expect((await get(link.url!)).status).toBe(200);
    const { docs } = await t.cms.find({
      collection: 'users',
      where: { email: { equals: maker.name } },
      overrideAccess: true,
    });
    await t.cms.update({
      collection: 'users',
      id: docs[0]!.id,
      data: { disabled: true } as never,
      overrideAccess: true,
    });
    expect((await get(link.url!)).status).toBe(410);
  });

  it('ends with its document', async () => {
    const id = await draftOf('Deleted');
    const { url } = await makeLink(id, author);
    await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
    expect((await get(url!)).status).toBe(410);
  });

  it('is not read or written as a document, by any account', async () => {
    for (const method of ['GET', 'POST'])
      expect(
        (
          await handleEndpoints({
            config: t.cms.config,
            request: new Request(`${t.cms.config.serverURL}/api/review-links`, {
              method,
              headers: {
                'sec-fetch-site': 'same-origin',
                cookie: administrator.cookie,
                'content-type': 'application/json',
              },
              ...(method === 'POST' && { body: '{}' }),
            }),
          })
        ).status,
      ).toBe(403);
  });

  it('is forgotten a year after its end', async () => {
    const id = await draftOf('Forgotten');
    await makeLink(id, author);
    const count = async () =>
      (
        await t.cms.count({
          collection: 'review-links',
          where: { documentId: { equals: id } },
          overrideAccess: true,
        })
      ).totalDocs;
    await forgetReviewLinks(t.cms, new Date(Date.now() + 360 * 86_400_000));
    expect(await count()).toBe(1);
    await forgetReviewLinks(t.cms, new Date(Date.now() + 373 * 86_400_000));
    expect(await count()).toBe(0);
  });
});

describe('the files of a draft', () => {
  it('are the styles of the portal, whose fonts lie beside them', async () => {
    const answer = await get('/api/drafts/assets/pmc/abc/_astro/page.css');
    expect(await answer.text()).toBe('@font-face{src:url(f.woff2)}');
    for (const path of [
      'pmc/abc/_astro/entry.mjs',
      'pmc/abc/_astro/..',
      'pmc/..%2f/x.css',
      'pmc/abc/..%2fserver%2fentry.mjs',
      'xx/abc/_astro/page.css',
    ])
      expect((await get(`/api/drafts/assets/${path}`)).status, path).toBe(404);
  });

  it('are those that a page shows, by a signed address', async () => {
    fs.mkdirSync(path.join(t.folder, 'media'), { recursive: true });
    fs.writeFileSync(path.join(t.folder, 'media/plan.pdf'), 'PDF');
    const grant = signFile(liveSecrets(t.cms)[0]!, 'plan.pdf', Math.floor(Date.now() / 1000) + 60);
    const answer = await get(`/api/drafts/files/${grant}/plan.pdf`);
    expect([answer.status, await answer.text()]).toEqual([200, 'PDF']);
    expect((await get(`/api/drafts/files/${grant}/other.pdf`)).status).toBe(404);
    const secret = signFile(
      liveSecrets(t.cms)[0]!,
      '../cms.db',
      Math.floor(Date.now() / 1000) + 60,
    );
    expect((await get(`/api/drafts/files/${secret}/..%2fcms.db`)).status).toBe(404);
  });
});
