import { beforeAll, describe, expect, it } from 'vitest';
import { loginAs, uniqueWord, until, type Staff } from './support/cms.ts';
import { portalWith, system, visit } from './support/visit.ts';

const site = portalWith(({ collections }) => collections.includes('services'));
let staff: Staff;
beforeAll(async () => {
  staff = await loginAs('publisher');
});

const answer = async (page: string) => {
  const { status, headers } = await visit(site, page, { headers: { accept: 'text/html' } });
  return [status, headers.location ?? null];
};

describe('an old address', () => {
  it('leads to a page as soon as an editor says so, in the language of the address, and no longer when it is taken back', async () => {
    const word = uniqueWord();
    const [service] = await staff.find('services', { 'portals.equals': site.id });
    const { id } = await staff.create('redirects', 'en', {
      from: `/old-${word}`,
      status: '301',
      document: { relationTo: 'services', value: service!.id },
      portals: [site.id],
      _status: 'published',
    });
    for (const locale of site.locales)
      await until(
        async () =>
          String(await answer(`/${locale}/old-${word}`)) ===
          String([301, `/${locale}/services/${service!.slug}/`]),
      );
    for (const other of system.sites)
      if (other.id !== site.id) expect((await visit(other, `/en/old-${word}`)).status).toBe(404);
    await staff.delete('redirects', id);
    await until(async () => (await answer(`/en/old-${word}`))[0] === 404);
  });

  it('answers 410 for a deleted page', async () => {
    const word = uniqueWord();
    const { id } = await staff.create('redirects', 'en', {
      from: `/gone-${word}`,
      status: '410',
      portals: [site.id],
      _status: 'published',
    });
    await until(async () => (await answer(`/mr/gone-${word}`))[0] === 410);
    expect(
      (await visit(site, `/mr/gone-${word}`, { headers: { accept: 'text/html' } })).text,
    ).toContain('lang="mr"');
    await staff.delete('redirects', id);
  });

  it('of a page that moved leads on by itself, in every language, and says that it is gone once the page is', async () => {
    const word = uniqueWord();
    const doc = await staff.create('pages', 'en', {
      title: `Moves ${word}`,
      summary: 'From one address to another.',
      slug: `old-${word}`,
      group: 'help',
      portals: [site.id],
      _status: 'published',
    });
    await until(async () => (await answer(`/en/pages/old-${word}/`))[0] === 200);
    await staff.update('pages', doc.id, 'en', { slug: `new-${word}`, _status: 'published' });
    for (const locale of site.locales)
      await until(
        async () =>
          String(await answer(`/${locale}/pages/old-${word}/`)) ===
          String([301, `/${locale}/pages/new-${word}/`]),
      );
    await staff.delete('pages', doc.id);
    for (const address of [`/mr/pages/old-${word}/`, `/mr/pages/new-${word}/`])
      await until(async () => (await answer(address))[0] === 410);
  });

  it.each([
    [
      'leads in a circle',
      (word: string) => ({ from: `/a-${word}`, href: `/a-${word}`, status: '301' }),
    ],
    ['hides a page', () => ({ from: '/en/services/', href: '/events/', status: '301' })],
    [
      'leads to a script',
      (word: string) => ({ from: `/b-${word}`, href: 'javascript:alert(1)', status: '302' }),
    ],
  ])('is refused when it %s', async (_, data) => {
    const { status } = await staff.request('POST', '/api/redirects?depth=0&locale=en', {
      ...data(uniqueWord()),
      portals: [site.id],
      _status: 'published',
    });
    expect(status).toBe(400);
  });
});
