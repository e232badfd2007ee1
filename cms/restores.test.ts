import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAndMinute } from './india-time.ts';
import { refusalOf, send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let author: Person;
let publisher: Person;
let water: Id;
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  [author, publisher] = [await signIn(t, 'author', [water]), await signIn(t, 'publisher', [water])];
});
afterAll(() => t.close());

type Id = number | string;
interface Row {
  id: Id;
  updatedAt: string;
}

/**
 * Creates a page that is live in English and Marathi under a second address, with an earlier
 * version in English only.
 */
async function pageWithPast(title: string): Promise<{ id: Id; first: Row }> {
  const slug = title.toLowerCase();
  const { id } = await t.cms.create({
    collection: 'pages',
    locale: 'en',
    data: pageData(title, { slug, department: water, _status: 'published' }),
    overrideAccess: true,
  });
  const { docs } = await t.cms.findVersions({
    collection: 'pages',
    where: { parent: { equals: id } },
    limit: 1,
    overrideAccess: true,
  });
  const update = (locale: 'en' | 'mr', data: object) =>
    t.cms.update({
      collection: 'pages',
      id,
      locale,
      data: { ...data, _status: 'published' } as never,
      overrideAccess: true,
    });
  await update('mr', { title: 'शीर्षक', summary: 'सारांश' });
  await update('en', { title: `${title} anew` });
  return { id, first: docs[0] as unknown as Row };
}

const restore = (who: Person, version: Row, query = '', body: object = {}) =>
  send(t, `/api/pages/versions/${version.id}${query}`, 'POST', body, {
    json: true,
    cookie: who.cookie,
  });
const live = (id: Id, locale: 'en' | 'mr') =>
  t.cms.findByID({ collection: 'pages', id, locale, fallbackLocale: false, overrideAccess: true });

describe('a version that would replace public content', () => {
  it('is restored only after confirmation: the question names addresses, removed pages, and the time in India', async () => {
    const { id, first } = await pageWithPast('Restored');
    const rows = await t.written(async () => {
      const answer = await restore(publisher, first, '?draft=false');
      expect(answer.status).toBe(428);
      const words = await refusalOf(answer);
      expect(words).toContain(`Restore the version of ${dayAndMinute(first.updatedAt)}?`);
      expect(words).toMatch(
        /public afterwards, with the words of that version:\nEnglish, .*\/en\/pages\/restored\/\n/,
      );
      expect(words).toMatch(/This vanishes:\nMarathi, .*\/mr\/pages\/restored\//);
    });
    expect(rows).toEqual([]);
    expect((await live(id, 'mr')).title).toBe('शीर्षक');
    const reason = { publishReason: 'The text of before was right' };
    expect((await restore(publisher, first, '?draft=false&confirmed=true', reason)).status).toBe(
      200,
    );
    expect([(await live(id, 'en')).title, (await live(id, 'mr')).title ?? null]).toEqual([
      'Restored',
      null,
    ]);
  });

  it('is restored as a draft without a question, and changes nothing for the public', async () => {
    const { id, first } = await pageWithPast('Drafted');
    const rows = await t.written(async () => {
      for (const who of [publisher, author])
        expect((await restore(who, first, '?draft=true')).status).toBe(200);
    });
    expect(rows).toEqual([]);
    expect((await live(id, 'en')).title).toBe('Drafted anew');
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
    ).toBe('Drafted');
  });

  it.each(['', '?draft=false', '?draft=false&confirmed=true'])(
    'is not restored by an account without the right to publish (%s)',
    async (query) => {
      const { id, first } = await pageWithPast(`Kept${query.length}`);
      const answer = await restore(author, first, query);
      expect(answer.status).toBe(403);
      expect((await live(id, 'en')).title).toBe(`Kept${query.length} anew`);
    },
  );
});

it('a document that was never public is restored without a question', async () => {
  const { id } = await t.cms.create({
    collection: 'pages',
    locale: 'en',
    draft: true,
    data: pageData('Never public', { department: water }),
    overrideAccess: true,
  });
  const { docs } = await t.cms.findVersions({
    collection: 'pages',
    where: { parent: { equals: id } },
    limit: 1,
    overrideAccess: true,
  });
  expect((await restore(publisher, docs[0] as unknown as Row)).status).toBe(200);
});
