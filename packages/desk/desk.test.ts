import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrateDesk, type DeskTables } from './desk.migrations.ts';
import { createKeptFiles } from './kept-files.ts';
import { createPresence, PRESENCE_MS, type Presence } from './presence.ts';
import { createViews, VIEW_NAME_CHARACTERS_MAX, VIEWS_MAX, type Views } from './views.ts';

describeOnEachDatabase('views of lists', (open) => {
  let views: Views;
  beforeAll(async () => {
    const { db } = await open<DeskTables>();
    await migrateDesk(db);
    views = createViews(db, () => new Date('2026-11-28T06:00:00Z'));
  });
  const view = { type: 'examples', name: 'खड्डे', query: 'queue=office&office=WO-03' };
  const shown = async (person: string) =>
    (await views.of(person)).map(({ name, query }) => [name, query]);

  test('belong to one person', async () => {
    expect(await views.keep('1', view)).toBe('Kept');
    expect(await shown('1')).toEqual([['खड्डे', view.query]]);
    expect(await shown('2')).toEqual([]);
    const { id } = (await views.of('1'))[0]!;
    await views.forget('2', id);
    expect(await shown('1')).toHaveLength(1);
    await views.forget('1', id);
    expect(await shown('1')).toEqual([]);
  });

  test('are replaced under the same name', async () => {
    await views.keep('3', view);
    expect(await views.keep('3', { ...view, name: ' खड्डे ', query: 'queue=mine' })).toBe('Kept');
    expect(await shown('3')).toEqual([['खड्डे', 'queue=mine']]);
  });

  test('have a name, and are limited in number', async () => {
    const long = 'x'.repeat(VIEW_NAME_CHARACTERS_MAX + 1);
    for (const name of ['', '  ', long])
      expect(await views.keep('4', { ...view, name })).toBe('BadName');
    for (let n = 0; n < VIEWS_MAX; n += 1)
      expect(await views.keep('4', { ...view, name: `view ${n}` })).toBe('Kept');
    expect(await views.keep('4', view)).toBe('TooMany');
    expect(await views.keep('4', { ...view, name: 'view 0', query: 'queue=mine' })).toBe('Kept');
  });
});

describeOnEachDatabase('open cases', (open) => {
  let time = Date.parse('2026-11-28T06:00:00Z');
  let presence: Presence;
  beforeAll(async () => {
    const { db } = await open<DeskTables>();
    await migrateDesk(db);
    presence = createPresence(db, () => new Date(time));
  });
  const reader = (person: string) => ({
    person,
    designation: { en: `Officer ${person}`, mr: `अधिकारी ${person}`, hi: `अधिकारी ${person}` },
  });
  const seen = async (person: string, ...ids: string[]) => {
    const found = await presence.others(
      person,
      ids.map((id) => ({ type: 'examples', id })),
    );
    return Object.fromEntries([...found].map(([key, list]) => [key, list.map(({ en }) => en)]));
  };

  test('are seen by others for a minute after the last sign of life', async () => {
    const opened = { type: 'examples', id: 'a' };
    await presence.note(reader('1'), opened);
    expect(await seen('2', 'a', 'b')).toEqual({ 'examples:a': ['Officer 1'] });
    expect(await seen('1', 'a')).toEqual({});
    time += PRESENCE_MS / 2;
    await presence.note(reader('1'), opened);
    await presence.note(reader('3'), opened);
    time += PRESENCE_MS / 2;
    expect(await seen('2', 'a')).toEqual({ 'examples:a': ['Officer 1', 'Officer 3'] });
    time += PRESENCE_MS / 2;
    expect(await seen('2', 'a')).toEqual({});
    expect(await seen('2')).toEqual({});
  });

  test('of different types do not mix', async () => {
    await presence.note(reader('1'), { type: 'others', id: 'a' });
    expect(await seen('2', 'a')).toEqual({ 'others:a': ['Officer 1'] });
  });
});

describe('kept files', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-kept-'));
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
  const files = { photos: [new Uint8Array([1, 2]), new Uint8Array([3])] };
  const plain = (found: Awaited<ReturnType<ReturnType<typeof createKeptFiles>['find']>>) =>
    Object.fromEntries(
      Object.entries(found).map(([name, list]) => [name, list.map((bytes) => [...bytes])]),
    );

  test('are found by their person alone, and not after they were dropped', async () => {
    const kept = createKeptFiles(path.join(folder, 'a'));
    const token = await kept.keep('1', files);
    expect(plain(await kept.find('1', token))).toEqual({ photos: [[1, 2], [3]] });
    expect(await kept.find('2', token)).toEqual({});
    expect(await kept.find('1', '../../etc')).toEqual({});
    await kept.drop('2', token);
    expect(Object.keys(await kept.find('1', token))).toEqual(['photos']);
    await kept.drop('1', token);
    expect(await kept.find('1', token)).toEqual({});
  });

  test('are not readable by other accounts of the machine', async () => {
    const place = path.join(folder, 'b');
    await createKeptFiles(place).keep('1', files);
    expect(fs.statSync(place).mode & 0o077).toBe(0);
  });

  test('are deleted after an hour', async () => {
    const place = path.join(folder, 'c');
    const token = await createKeptFiles(place).keep('1', files);
    const later = createKeptFiles(place, () => new Date(Date.now() + 3_700_000));
    expect(await later.find('1', token)).toEqual({});
    await later.keep('2', files);
    expect(fs.readdirSync(place)).toHaveLength(1);
  });

  test('have the names of fields', async () => {
    const kept = createKeptFiles(path.join(folder, 'd'));
    await expect(kept.keep('1', { '../x': files.photos })).rejects.toThrow('No name of a field');
  });
});
