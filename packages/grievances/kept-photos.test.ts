import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSeal } from '@pune/database/seal';
import { createKeptPhotos } from './kept-photos.ts';

const HOUR_MS = 3_600_000;
const PHOTO = Buffer.from('the bytes of a photo');
let parent: string;
let clock: number;
const seal = createSeal('a secret of this test', 'grievances');
const kept = () =>
  createKeptPhotos({ folder: path.join(parent, 'kept'), seal, now: () => new Date(clock) });
const files = () => fs.readdirSync(path.join(parent, 'kept'));

beforeEach(() => {
  parent = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-kept-'));
  clock = Date.parse('2026-11-28T06:00:00Z');
});
afterEach(() => fs.rmSync(parent, { recursive: true, force: true }));

test('finds a photo by its token in every process, and by nothing else', async () => {
  const token = (await kept().keep(PHOTO, '203.0.113.7'))!;
  expect(Buffer.from((await kept().find(token))!)).toEqual(PHOTO);
  const other = `${token[0] === 'a' ? 'b' : 'a'}${token.slice(1)}`;
  for (const wrong of [other, '', '../kept', token.slice(1), files()[0]!])
    expect(await kept().find(wrong)).toBeNull();
  await kept().drop(token);
  expect([await kept().find(token), files()]).toEqual([null, []]);
});

test('the disk holds neither the bytes nor the token, and only its owner may read it', async () => {
  const token = (await kept().keep(PHOTO, '203.0.113.7'))!;
  const file = path.join(parent, 'kept', files()[0]!);
  expect(fs.readFileSync(file).includes(PHOTO)).toBe(false);
  expect(file).not.toContain(token);
  expect(fs.statSync(file).mode & 0o077).toBe(0);
});

test('is gone after an hour, and the sweep deletes it', async () => {
  const token = (await kept().keep(PHOTO, '203.0.113.7'))!;
  clock += HOUR_MS - 1000;
  await kept().sweep();
  expect(await kept().find(token)).not.toBeNull();
  clock += 2000;
  expect(await kept().find(token)).toBeNull();
  await kept().sweep();
  expect(files()).toEqual([]);
});

test('one sender cannot fill the disk, and others are not refused for it', async () => {
  for (let n = 0; n < 20; n++) expect(await kept().keep(PHOTO, '203.0.113.8')).not.toBeNull();
  expect(await kept().keep(PHOTO, '203.0.113.8')).toBeNull();
  expect(await kept().keep(PHOTO, '203.0.113.9')).not.toBeNull();
  clock += HOUR_MS + 1000;
  expect(await kept().keep(PHOTO, '203.0.113.8')).not.toBeNull();
});

test('a sweep without a folder does nothing', () =>
  expect(kept().sweep()).resolves.toBeUndefined());
