import fs from 'node:fs';
import { breaksBetween, breaksOf, migrateAll, type Schema } from '@pune/database/schema-rules';
import { expect, test } from 'vitest';
import { SERVICES_MIGRATIONS } from './services-database.ts';

const released = new URL('released-schema.json', import.meta.url);

/** Migrations from before the first release, whose changes no earlier version has to survive. */
const BEFORE_RELEASES = [
  '2026-11-27-seal-mobile-numbers',
  '2026-11-28-configuration-as-content',
  '2026-11-28-x-y-emails-of-followers',
];

test('each migration adds alone, so that the version before it goes on working', async () => {
  const breaks = await breaksOf(SERVICES_MIGRATIONS);
  const isExcused = (words: string) => BEFORE_RELEASES.some((name) => words.includes(name));
  expect(breaks.filter((words) => !isExcused(words))).toEqual([]);
  expect(breaks).toHaveLength(BEFORE_RELEASES.length);
});

test('the schema has all that the released version uses', async () => {
  const before = JSON.parse(fs.readFileSync(released, 'utf8')) as Schema;
  expect(Object.keys(before).length).toBeGreaterThan(30);
  expect(breaksBetween(before, await migrateAll(SERVICES_MIGRATIONS))).toEqual([]);
});
