import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dayAndMinute } from './india-time.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let anita: Person;
let ravi: Person;
beforeAll(async () => {
  t = await openTestCms();
  [anita, ravi] = [await signIn(t, 'publisher'), await signIn(t, 'publisher')];
});
afterAll(() => t.close());

type Id = number | string;
interface Answer {
  status: number;
  doc: { id: Id; updatedAt: string; title: string; summary: string };
  message: string;
}
interface Change {
  draft?: boolean;
  locale?: string;
  query?: string;
  json?: boolean;
}

async function save(
  who: Person,
  id: Id,
  data: object,
  { draft = true, locale = 'en', query = '', json = false }: Change = {},
): Promise<Answer> {
  const answer = await send(
    t,
    `/api/pages/${id}?locale=${locale}&depth=0&fallback-locale=null&draft=${draft}${query}`,
    'PATCH',
    data,
    { json, cookie: who.cookie },
  );
  const { doc, errors } = (await answer.json()) as {
    doc: Answer['doc'];
    errors?: { message: string }[];
  };
  return { status: answer.status, doc, message: errors?.[0]?.message ?? '' };
}

const opened = (id: Id): Promise<Answer['doc']> =>
  t.cms.findByID({
    collection: 'pages',
    id,
    draft: true,
    depth: 0,
    locale: 'en',
    fallbackLocale: false,
    overrideAccess: true,
  }) as never;
const page = async (title: string): Promise<Id> =>
  (
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData(title, { _status: 'published' }),
      overrideAccess: true,
    })
  ).id;

describe('two editors who opened the same document', () => {
  it('do not overwrite each other: the later save is refused with the name of the other and the time', async () => {
    const id = await page('Opened twice');
    const { updatedAt } = await opened(id);
    const first = await save(
      ravi,
      id,
      { title: 'By the publisher', updatedAt, _status: 'draft' },
      { query: '&autosave=true' },
    );
    expect(first.status).toBe(200);
    const second = await save(
      anita,
      id,
      { title: 'Opened twice', summary: 'By the author', updatedAt, _status: 'draft' },
      { query: '&autosave=true' },
    );
    expect(second.status).toBe(409);
    expect(second.message).toContain(
      `${ravi.name} changed this document on ${dayAndMinute(first.doc.updatedAt)}`,
    );
    expect(await opened(id)).toMatchObject({
      title: 'By the publisher',
      summary: 'About Opened twice.',
    });
    const publish = await save(
      anita,
      id,
      { title: 'Opened twice', updatedAt, _status: 'published' },
      { draft: false },
    );
    expect(publish.status).toBe(409);
    const again = await save(anita, id, {
      summary: 'By the author',
      updatedAt: first.doc.updatedAt,
      _status: 'draft',
    });
    expect([again.status, await opened(id)]).toMatchObject([
      200,
      { title: 'By the publisher', summary: 'By the author' },
    ]);
  });

  it('cannot both win at the same instant', async ({ skip }) => {
    skip(t.withoutTransactions, 'no transactions here, which make one of them wait');
    const id = await page('At once');
    const { updatedAt } = await opened(id);
    const answers = await Promise.all(
      [ravi, anita, ravi, anita].map((who, n) =>
        save(
          who,
          id,
          { title: `Title ${n}`, updatedAt, _status: 'draft' },
          { query: '&autosave=true' },
        ),
      ),
    );
    const winners = answers.flatMap(({ status }, n) => (status === 200 ? [n] : []));
    expect(winners).toHaveLength(1);
    // The document has no row in `saves` yet.
    const losers = answers.filter(({ status }) => status !== 200);
    for (const { status, message } of losers)
      expect([status, message]).toEqual([
        409,
        expect.stringMatching(/changed this document (on|a moment ago)/),
      ]);
    expect((await opened(id)).title).toBe(`Title ${winners[0]}`);
  });

  it('are informed about a save in their own other tab', async () => {
    const id = await page('Two tabs');
    const { updatedAt } = await opened(id);
    await save(anita, id, { title: 'In one tab', updatedAt, _status: 'draft' });
    expect(
      (await save(anita, id, { title: 'In the other', updatedAt, _status: 'draft' })).message,
    ).toMatch(/^You changed this document on .* in another tab/);
  });

  it('are informed about a change by a program', async () => {
    const id = await page('Imported');
    const { updatedAt } = await opened(id);
    await t.cms.update({
      collection: 'pages',
      id,
      locale: 'en',
      data: { title: 'By the import' } as never,
      overrideAccess: true,
    });
    expect(
      (await save(anita, id, { title: 'Mine', updatedAt, _status: 'draft' })).message,
    ).toContain('by a program');
  });
});

describe('one editor', () => {
  it('saves repeatedly, after a draft, all languages or one of them', async () => {
    const id = await page('On and on');
    const publishReason = 'A test of saves';
    let { updatedAt } = await opened(id);
    const steps: [object, Change][] = [
      [{ title: 'Draft 1', _status: 'draft' }, { query: '&autosave=true' }],
      [{ title: 'Draft 2', _status: 'draft' }, { query: '&autosave=true' }],
      [{ title: 'Draft 3', _status: 'draft' }, {}],
      [{ title: 'All languages', _status: 'published', publishReason }, { draft: false }],
      [
        { title: 'शीर्षक', summary: 'सारांश', _status: 'draft' },
        { locale: 'mr', query: '&autosave=true' },
      ],
      [
        { title: 'शीर्षक', summary: 'सारांश', _status: 'published', publishReason },
        { locale: 'mr', draft: false, query: '&publishSpecificLocale=mr' },
      ],
      [{ title: 'After one language', _status: 'draft' }, { query: '&autosave=true' }],
      [{ title: 'All again', _status: 'published', publishReason }, { draft: false }],
    ];
    for (const [data, how] of steps) {
      const answer = await save(anita, id, { ...data, updatedAt }, how);
      expect([data, answer.status, answer.message]).toEqual([data, 200, '']);
      expect((await opened(id)).updatedAt).toBe(answer.doc.updatedAt);
      const older = await save(ravi, id, {
        title: 'From an older form',
        updatedAt,
        _status: 'draft',
      });
      expect([data, older.status]).toEqual([data, 409]);
      ({ updatedAt } = answer.doc);
    }
  });

  it('is not blocked by an abandoned lock', async () => {
    expect(t.cms.collections['payload-locked-documents' as 'pages']).toBeUndefined();
  });
});

describe('programs', () => {
  it('change single fields without an `updatedAt`', async () => {
    const id = await page('For programs');
    expect((await save(anita, id, { title: 'One' }, { json: true })).status).toBe(200);
    expect((await save(ravi, id, { summary: 'Two' }, { json: true })).status).toBe(200);
    expect(await opened(id)).toMatchObject({ title: 'One', summary: 'Two' });
  });

  it('are both noted when they are the first to save a document, at the same instant', async () => {
    const id = await page('First saves of programs');
    const answers = await Promise.all(
      [anita, ravi].map((who) => save(who, id, { title: who.name }, { json: true })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  });
});

it('a deleted document leaves no save to the next one with its id', async () => {
  const id = await page('To be deleted');
  await save(anita, id, { title: 'Mine' }, { json: true });
  const rows = () =>
    t.cms.count({
      collection: 'saves',
      where: { document: { equals: `pages/${id}` } },
      overrideAccess: true,
    });
  expect((await rows()).totalDocs).toBe(1);
  await t.cms.delete({ collection: 'pages', id, overrideAccess: true });
  expect((await rows()).totalDocs).toBe(0);
});
