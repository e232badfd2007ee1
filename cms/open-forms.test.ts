import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Checks } from './checks.endpoints.ts';
import type { Presence } from './presences/presences.ts';
import type { Sources } from './translations.endpoints.ts';
import { send, signIn, type Person } from './testing/http.ts';
import { openTestCms, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let water: number | string;
let author: Person;
let publisher: Person;
let stranger: Person;
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  const roads = (await t.department('Roads')).id;
  author = await signIn(t, 'author', [water]);
  publisher = await signIn(t, 'publisher', [water]);
  stranger = await signIn(t, 'author', [roads]);
});
afterAll(() => t.close());

type Values = Record<string, unknown>;
const circular = (title: string, more: Values = {}): Values => ({
  title,
  summary: `About ${title}.`,
  number: `WS/2026/${title}`,
  issuedOn: '2026-11-02',
  kind: 'circular',
  portals: ['pmc'],
  department: water,
  ...more,
});
const stored = async (data: Values, isPublished = false): Promise<number | string> =>
  (
    await t.cms.create({
      collection: 'circulars',
      locale: 'en',
      draft: !isPublished,
      data: { ...data, _status: isPublished ? 'published' : 'draft' } as never,
      overrideAccess: true,
    })
  ).id;

const ask = (id: number | string, values: Values, who = author, locale = 'en') =>
  send(t, `/api/publishing/circulars/${id}/checks?locale=${locale}`, 'POST', values, {
    json: true,
    cookie: who.cookie,
  });
const checksOf = async (...given: Parameters<typeof ask>): Promise<Checks> =>
  (await (await ask(...given)).json()) as Checks;

interface Refusal {
  path: string;
  message: string;
}
/** Publishes as the form does. */
async function publish(id: number | string | null, values: Values): Promise<Refusal[]> {
  const answer = await send(
    t,
    id === null ? '/api/circulars?locale=en&depth=0' : `/api/circulars/${id}?locale=en&depth=0`,
    id === null ? 'POST' : 'PATCH',
    { ...values, _status: 'published', publishReason: 'A test of the rules' },
    { cookie: publisher.cookie },
  );
  const { errors } = (await answer.json()) as { errors?: { data?: { errors?: Refusal[] } }[] };
  return answer.ok ? [] : (errors?.[0]?.data?.errors ?? []);
}

describe('the list of what would be refused', () => {
  it('is what publishing refuses, field by field and word by word', async () => {
    await stored(circular('taken', { slug: 'taken' }), true);
    const id = await stored(circular('wrong'));
    const body = {
      root: {
        type: 'root',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [{ type: 'marquee', version: 1 }],
      },
    };
    const forms: [string[], Values][] = [
      [['title', 'number', 'portals'], circular('', { number: '', portals: [], title: '' })],
      [['number'], circular('wrong', { number: 'ws / 2026 / TAKEN' })],
      [['validUntil'], circular('wrong', { validFrom: '2026-12-03', validUntil: '2026-11-01' })],
      [['issuedOn'], circular('wrong', { issuedOn: '31/02/2026' })],
      [['body'], circular('wrong', { body })],
      [['department'], circular('wrong', { department: null })],
      [['portals'], circular('wrong', { portals: ['nowhere'] })],
      [['slug'], circular('wrong', { slug: 'taken' })],
    ];
    for (const [paths, values] of forms) {
      const { problems } = await checksOf(id, values);
      expect(problems.map(({ path }) => path).toSorted()).toEqual(paths.toSorted());
      const refused = await publish(id, values);
      // A save stops at the first rule of the collection; the list has all.
      for (const { path, message } of refused)
        expect(problems).toContainEqual(expect.objectContaining({ path, message }));
      expect(refused.length).toBeGreaterThan(0);
    }
    const right = circular('wrong', { validFrom: '2026-11-01', validUntil: '2026-12-03' });
    expect((await checksOf(id, right)).problems).toEqual([]);
    expect(await publish(id, right)).toEqual([]);
  });

  it('leads to the document that has the number already', async () => {
    const other = await stored(circular('first'), true);
    const id = await stored(circular('second'));
    const { problems } = await checksOf(id, circular('second', { number: 'WS/2026/first' }));
    expect(problems).toMatchObject([
      { path: 'number', other: { id: String(other), title: 'first' } },
    ]);
    expect((await checksOf(other, circular('first'))).problems).toEqual([]);
  });

  it('judges a form that was never saved, and stores nothing', async () => {
    const before = await t.cms.count({ collection: 'circulars', overrideAccess: true });
    const { problems } = await checksOf('new', { portals: ['pmc'], department: water });
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['title', 'summary', 'number', 'issuedOn']),
    );
    expect((await checksOf('new', circular('new'))).problems).toEqual([]);
    expect(await t.cms.count({ collection: 'circulars', overrideAccess: true })).toEqual(before);
  });

  it('names texts in another script and what guidelines ask for', async () => {
    const id = await stored(circular('Script'));
    const { advice, problems, questions } = await checksOf(
      id,
      circular('English words', { reviewOn: '2020-01-01' }),
      author,
      'mr',
    );
    expect(problems).toEqual([]);
    expect(questions).toEqual([
      {
        path: 'title',
        message: 'The Marathi title, summary has no letter of Devanagari: “English words”.',
      },
    ]);
    expect(advice.map(({ path }) => path)).toEqual(['reviewedOn', 'reviewOn', 'validFrom']);
  });

  it('is answered to accounts that may change the document, and to no other', async () => {
    const id = await stored(circular('Private'));
    expect((await ask(id, circular('Private'), stranger)).status).toBe(404);
    expect((await ask(id, circular('Private'), { name: '', cookie: '' })).status).toBe(401);
    const gone = await stored(circular('Gone'));
    await t.cms.delete({ collection: 'circulars', id: gone, overrideAccess: true });
    expect((await ask(gone, circular('Private'))).status).toBe(404);
    expect((await ask(id, [] as never)).status).toBe(400);
  });
});

describe('the accounts that have a document open', () => {
  const beat = (id: number | string, who: Person, more: Values = {}) =>
    send(
      t,
      `/api/publishing/circulars/${id}/presence`,
      'POST',
      {
        tab: `tab-of-${who.name}`.replace(/[^\w-]/g, '-'),
        language: 'en',
        isWriting: true,
        ...more,
      },
      { json: true, cookie: who.cookie },
    );
  const others = async (...given: Parameters<typeof beat>): Promise<Presence[]> =>
    ((await (await beat(...given)).json()) as { others: Presence[] }).others;

  it('are named to others who may read the draft, until their form is closed', async () => {
    const id = await stored(circular('Open'));
    expect(await others(id, author)).toEqual([]);
    expect(await others(id, publisher)).toMatchObject([
      { name: author.name, isSelf: false, isWriting: true, language: 'en' },
    ]);
    expect((await beat(id, stranger)).status).toBe(404);
    expect((await beat(id, { name: 'none', cookie: '' })).status).toBe(401);
    expect((await beat(id, author, { tab: 'x' })).status).toBe(400);
    await beat(id, author, { isLeaving: true });
    expect(await others(id, publisher)).toEqual([]);
  });
});

describe('the source of a translation', () => {
  const sourcesOf = async (id: number | string, locale: string, who = author): Promise<Sources> =>
    (await (
      await send(
        t,
        `/api/publishing/circulars/${id}/sources?locale=${locale}`,
        'GET',
        {},
        {
          cookie: who.cookie,
        },
      )
    ).json()) as Sources;
  const update = (id: number | string, locale: 'en' | 'mr', data: Values) =>
    t.cms.update({
      collection: 'circulars',
      id,
      locale,
      draft: data._status === 'draft',
      data: data as never,
      overrideAccess: true,
    });

  it('is the English text, field by field, with the words that changed since it was translated', async () => {
    const id = await stored(circular('Water is cut on Monday'), true);
    expect(await sourcesOf(id, 'en')).toEqual({ source: null, texts: [] });
    await update(id, 'mr', {
      title: 'सोमवारी पाणी बंद',
      summary: 'पाण्याबद्दल.',
      _status: 'published',
    });
    const before = await sourcesOf(id, 'mr');
    expect(before.source).toBe('en');
    expect(before.texts).toEqual([
      { path: 'title', text: 'Water is cut on Monday', change: null },
      { path: 'summary', text: 'About Water is cut on Monday.', change: null },
    ]);

    await update(id, 'en', { title: 'Water is cut on Tuesday', _status: 'draft' });
    const [title, summary] = (await sourcesOf(id, 'mr')).texts;
    expect(summary!.change).toBeNull();
    expect(title!.change!.parts).toEqual([
      { kind: 'same', text: 'Water is cut on ' },
      { kind: 'removed', text: 'Monday' },
      { kind: 'added', text: 'Tuesday' },
    ]);

    await update(id, 'mr', { title: 'मंगळवारी पाणी बंद', _status: 'published' });
    expect((await sourcesOf(id, 'mr')).texts.map(({ change }) => change)).toEqual([null, null]);
    const refused = await send(
      t,
      `/api/publishing/circulars/${id}/sources?locale=mr`,
      'GET',
      {},
      {},
    );
    expect(refused.status).toBe(401);
  });
});
