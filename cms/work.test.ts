import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PayloadRequest } from 'payload';
import { approve } from './testing/approve.ts';
import { send } from './testing/http.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';
import { workOf, type List } from './work.ts';

type Id = number | string;
type User = NonNullable<PayloadRequest['user']>;
interface Person {
  user: User;
  cookie: string;
}

let t: TestCms;
let water: number;
let roads: number;
const people = {} as Record<
  'author' | 'checker' | 'otherChecker' | 'publisher' | 'stranger',
  Person
>;
beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id as number;
  roads = (await t.department('Roads')).id as number;
  const person = async (role: 'author' | 'checker' | 'publisher', department: number) => {
    const user = await t.account(role, [department]);
    return { user, cookie: await t.signIn(user) };
  };
  people.author = await person('author', water);
  people.checker = await person('checker', water);
  people.otherChecker = await person('checker', water);
  people.publisher = await person('publisher', water);
  people.stranger = await person('publisher', roads);
});
afterAll(() => t.close());

const post = async (by: Person, path: string, body: object) => {
  const answer = await send(t, path, 'POST', body, { json: true, cookie: by.cookie });
  expect(answer.status, await answer.clone().text()).toBeLessThan(300);
  return (await answer.json()) as { doc: { id: Id } };
};
const save = async (by: Person, id: Id, data: object, query = 'draft=true', locale = 'en') => {
  const answer = await send(t, `/api/pages/${id}?${query}&locale=${locale}`, 'PATCH', data, {
    json: true,
    cookie: by.cookie,
  });
  expect(answer.status, await answer.clone().text()).toBe(200);
};
const begin = async (title: string, more: object = {}): Promise<Id> =>
  (
    await post(people.author, '/api/pages?draft=true&locale=en', {
      ...(pageData(title, { department: water, ...more }) as object),
      _status: 'draft',
    })
  ).doc.id;
const submit = (id: Id, body: object = {}) =>
  post(people.author, `/api/publishing/pages/${id}/handover/submit`, body);
const titles = async ({ user }: Person, list: List, now?: Date): Promise<string[]> =>
  (await workOf(t.cms, user, now))[list].map(({ title }) => title);

describe('my work', () => {
  it('has what is to be checked, for those who may check it, and not for its author', async () => {
    await submit(await begin('To anyone'));
    const named = await begin('To one');
    await submit(named, { to: String(people.checker.user.id) });
    expect((await titles(people.checker, 'check')).toSorted()).toEqual(['To anyone', 'To one']);
    expect(await titles(people.otherChecker, 'check')).toEqual(['To anyone']);
    expect(await titles(people.publisher, 'check')).toEqual(['To anyone']);
    expect(await titles(people.author, 'check')).toEqual([]);
    expect(await titles(people.stranger, 'check')).toEqual([]);
  });

  it('has no text that the person changed: another must check it', async () => {
    const id = await begin('Changed by the publisher');
    await save(people.publisher, id, { summary: 'Changed.', _status: 'draft' });
    await submit(id);
    expect(await titles(people.publisher, 'check')).not.toContain('Changed by the publisher');
    expect(await titles(people.checker, 'check')).toContain('Changed by the publisher');
  });

  it('has what was returned to the person who submitted it, with its comment and age', async () => {
    const id = await begin('Sent back');
    await submit(id);
    await post(people.checker, `/api/publishing/pages/${id}/handover/return`, {
      comments: [{ path: 'summary', label: 'Summary', locale: 'en', text: 'Too long' }],
    });
    const [task] = (await workOf(t.cms, people.author.user)).returned;
    expect(task).toMatchObject({ title: 'Sent back', note: 'Too long', collection: 'pages' });
    expect(Date.now() - Date.parse(task!.at)).toBeLessThan(60_000);
    expect(await titles(people.publisher, 'returned')).toEqual([]);
  });

  it('has what is approved for its publishers, until it is published', async () => {
    const id = await begin('Ready');
    await submit(id);
    await approve(t, 'pages', id);
    expect(await titles(people.publisher, 'publish')).toContain('Ready');
    expect(await titles(people.author, 'publish')).toEqual([]);
    expect(await titles(people.stranger, 'publish')).toEqual([]);
    await save(people.publisher, id, { _status: 'published' });
    expect(await titles(people.publisher, 'publish')).not.toContain('Ready');
  });

  it('has what is public without approval, for another person than the one who published it', async () => {
    const id = await begin('In a hurry');
    await save(people.publisher, id, { _status: 'published', publishReason: 'A flood' });
    expect(await titles(people.checker, 'flagged')).toContain('In a hurry');
    expect(await titles(people.publisher, 'flagged')).toEqual([]);
    expect(await titles(people.author, 'flagged')).toEqual([]);
  });

  it('has translations that are older than another language, until they are published or marked', async () => {
    const id = await begin('Both');
    await save(
      people.author,
      id,
      { title: 'दोन्ही', summary: 'सारांश', _status: 'draft' },
      'draft=true',
      'mr',
    );
    await approve(t, 'pages', id);
    await save(people.publisher, id, { _status: 'published' });
    expect(await titles(people.author, 'translate')).not.toContain('Both');
    await save(people.author, id, { title: 'Both, and more', _status: 'draft' });
    await approve(t, 'pages', id);
    await save(people.publisher, id, { _status: 'published' });
    const [task] = (await workOf(t.cms, people.author.user)).translate;
    expect(task).toMatchObject({ title: 'Both, and more', languages: ['mr'] });
    expect(await titles(people.stranger, 'translate')).toEqual([]);
    await post(people.author, `/api/publishing/pages/${id}/handover/refreshed`, {});
    expect(await titles(people.author, 'translate')).toEqual([]);
  });

  it('has published documents whose day of review is past', async () => {
    await t.cms.create({
      collection: 'pages',
      locale: 'en',
      data: pageData('To review', {
        department: water,
        reviewOn: '2026-11-01T12:00:00.000Z',
        _status: 'published',
      }),
      overrideAccess: true,
    });
    const now = new Date('2026-11-29T09:00:00Z');
    expect(await titles(people.author, 'review', now)).toEqual(['To review']);
    expect(await titles(people.checker, 'review', now)).toEqual([]);
    expect(await titles(people.stranger, 'review', now)).toEqual([]);
    expect(await titles(people.author, 'review', new Date('2026-10-01'))).toEqual([]);
  });

  it('has what is scheduled, and what has failed', async () => {
    const id = await begin('At nine');
    await post(people.publisher, `/api/publishing/pages/${id}/schedules`, {
      action: 'publish',
      at: '2030-01-26T09:00',
    });
    expect(await titles(people.publisher, 'scheduled')).toEqual(['At nine']);
    expect(await titles(people.stranger, 'scheduled')).toEqual([]);
    const late = new Date('2030-01-26T03:40:00Z');
    expect(await titles(people.publisher, 'scheduled', late)).toEqual([]);
    expect(await titles(people.publisher, 'failed', late)).toEqual(['At nine']);
  });

  it('has publications that failed, until a later one is live', async () => {
    const id = await begin('Broken');
    const receipt = (status: 'failed' | 'live', at: string) =>
      t.cms.create({
        collection: 'receipts',
        data: {
          title: 'Broken',
          contentType: 'pages',
          documentId: String(id),
          operation: 'publish',
          status,
          pages: [],
          pageCount: 1,
          ms: {},
          at,
        },
        overrideAccess: true,
      });
    const now = new Date();
    await receipt('failed', new Date(now.getTime() - 60_000).toISOString());
    expect(await titles(people.publisher, 'failed', now)).toEqual(['Broken']);
    expect(await titles(people.stranger, 'failed', now)).toEqual([]);
    await receipt('live', new Date(now.getTime() - 30_000).toISOString());
    expect(await titles(people.publisher, 'failed', now)).toEqual([]);
  });
});
