import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { migrateFeature } from '@pune/database';
import { migrateShared } from '@pune/database/shared';
import { databaseKinds } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { notifyMigrations } from '@pune/notify/notify.migrations.ts';
import { expect, test } from 'vitest';
import { citizenMigrations } from './citizens.migrations.ts';
import { NOTICE_VERSION } from './notices.ts';
import { REGISTER } from './register.ts';
import { registerDocument } from './register-drawing.ts';

/** Tables of the machinery, and the sandbox's, which exists where nobody's messages are. */
const NOBODYS = /_migrations|_lock$|^(idempotency_keys|outbox_messages|notify_inbox)$/;

test('the register names every table that holds something of a person', async () => {
  const { db, close } = await databaseKinds.find(({ name }) => name === 'SQLite')!.open();
  await migrateShared(db);
  await migrateFeature(db, 'citizens', citizenMigrations);
  await migrateFeature(db, 'notify', notifyMigrations);
  const tables = (await db.introspection.getTables()).map(({ name }) => name).filter((name) => !NOBODYS.test(name));
  expect(new Set(REGISTER.flatMap((entry) => entry.tables))).toEqual(new Set(tables));
  await close();
});

test('the documentation shows the register as it is', () => {
  expect(fs.readFileSync(new URL('../../docs/privacy.md', import.meta.url), 'utf8')).toBe(registerDocument());
});

/** Of the words of each language. Whoever changes them in substance changes the version; a correction of spelling changes this alone. */
const NOTICE_DIGESTS: Record<string, string> = { '2026-11-25': '12dae9ab5ee132c6' };

test('a version of the notice stands for certain words in every language', () => {
  const words = LOCALES.map((locale) => Object.entries(messagesOf('citizens', locale)).filter(([key]) => /^(notice|purpose|basis)_/.test(key) || /^(held|why)_/.test(key)));
  expect(createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 16)).toBe(NOTICE_DIGESTS[NOTICE_VERSION]);
});
