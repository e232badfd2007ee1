import { changesSchema } from '@pune/desk/schema';
import { t } from '@pune/i18n/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  colleague,
  moderator,
  neighbour,
  startDesk,
  wardOfficer,
  type TestDesk,
} from './desk.testing.ts';

let desk: TestDesk;
beforeAll(async () => void (desk = await startDesk()));
beforeEach(() => desk.restart());
afterAll(() => desk.close());
const T = t('en');

const ask = (query: string, tag?: string | null) =>
  desk.send(`/desk/changes?${query}`, {
    headers: { accept: 'application/json', ...(tag && { 'if-none-match': tag }) },
  });
const casesAt = async (query: string) => {
  const answer = await ask(query);
  expect(answer.status).toBe(200);
  return changesSchema.parse(await answer.json()).cases;
};

describe('changes', () => {
  test('of an open case are told by its version', async () => {
    const id = desk.create();
    const first = await ask(`case=examples:${id}`);
    const tag = first.headers.get('etag');
    expect(changesSchema.parse(await first.json()).cases).toEqual([
      { case: `examples:${id}`, version: 1, others: [] },
    ]);
    expect((await ask(`case=examples:${id}`, tag)).status).toBe(304);
    await desk.actAsColleague(id, 'acknowledge', {});
    const changed = await ask(`case=examples:${id}`, tag);
    expect(changed.status).toBe(200);
    expect(changesSchema.parse(await changed.json()).cases[0]!.version).toBe(2);
  });

  test('of a list are told by its cases, in its order', async () => {
    const late = desk.create({ dueInHours: -1 });
    const query = 'list=examples&queue=breaching';
    const tag = (await ask(query)).headers.get('etag');
    expect((await ask(query, tag)).status).toBe(304);
    const today = desk.create({ dueInHours: 2 });
    desk.create({ dueInHours: 200 });
    expect((await ask(query, tag)).status).toBe(200);
    const keys = [late, today].map((id) => `examples:${id}`);
    expect((await casesAt(query)).map((one) => one.case)).toEqual(keys);
    expect((await casesAt('queue=breaching')).map((one) => one.case)).toEqual(keys);
  });

  test('are told to those alone who may see the case', async () => {
    const id = desk.create();
    for (const other of [neighbour, moderator]) {
      desk.as(other);
      const answer = await ask(`case=examples:${id}`);
      const text = answer.status === 200 ? JSON.stringify(await answer.json()) : '';
      expect(text).not.toContain(id);
    }
    expect(await casesAt('queue=office')).toEqual([]);
    expect((await ask('list=examples')).status).toBe(404);
    desk.as(null);
    expect((await ask(`case=examples:${id}`)).status).toBe(401);
  });

  test('do not count as use of the session', async () => {
    const id = desk.create();
    await ask(`case=examples:${id}`);
    expect(desk.lastUse()).toBe(false);
    await desk.open(`/desk/examples/${id}/`);
    expect(desk.lastUse()).toBe(true);
  });
});

describe('officers who have a case open', () => {
  test('are shown to colleagues by their designation, in the list, on the case and in its forms', async () => {
    const id = desk.create({ dueInHours: 2 });
    desk.as(colleague);
    await desk.open(`/desk/examples/${id}/`);
    const line = T('desk:others_open', { posts: 'Officer 2' });
    expect((await desk.open(`/desk/examples/${id}/`)).text).not.toContain(line);
    desk.as(wardOfficer);
    for (const address of ['/desk/', '/desk/examples/', `/desk/examples/${id}/`]) {
      const page = await desk.open(address);
      expect(page.querySelector('.others')!.text, address).toBe(line);
      expect(page.text).not.toContain(colleague.person.name);
    }
    expect((await casesAt('queue=breaching'))[0]!.others).toEqual(['Officer 2']);
    desk.as(neighbour);
    expect((await desk.send(`/desk/examples/${id}/`)).status).toBe(404);
    desk.as(wardOfficer);
    expect((await casesAt(`case=examples:${id}`))[0]!.others).toEqual(['Officer 2']);
  });

  test('are noted by the form of an action and by a question for changes', async () => {
    const [a, b] = [desk.create(), desk.create()];
    desk.as(colleague);
    await desk.open(`/desk/examples/${a}/acknowledge/`);
    await ask(`case=examples:${b}`);
    desk.as(wardOfficer);
    for (const { others } of await casesAt('queue=office')) expect(others).toEqual(['Officer 2']);
  });
});
