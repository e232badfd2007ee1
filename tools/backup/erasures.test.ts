import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCitizens } from '../../packages/citizens/citizens.ts';
import { TOPICS } from '../../packages/citizens/citizens.schema.ts';
import { CODE_LIMITS } from '../../packages/citizens/code-limits.ts';
import { createConsents } from '../../packages/citizens/consents.ts';
import { openDatabase } from '../../packages/database/database.ts';
import { createSeal } from '../../packages/database/seal.ts';
import { withdraw } from '../../packages/moderation/items.ts';
import { createTestModeration } from '../../packages/moderation/moderation.testing.ts';
import { createNotify } from '../../packages/notify/notify.ts';
import type { Message } from '../../packages/notify/notifier.ts';
import { backUp } from './back-up.ts';
import { notedErasures } from './erasures.ts';
import { installationOf } from './installation.ts';
import { objectsIn } from './objects.ts';
import { restoreBackup } from './restore-backup.ts';

const KEY = 'a secret of some length for this test';
const DAY_MS = 86_400_000;
const KEPT = '+919822000001';
const ERASED = '+919822012345';

let base: string;
beforeEach(() => {
  base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-erasures-'));
});
afterEach(() => fs.rmSync(base, { recursive: true, force: true }));
const at = (name: string) => path.join(base, name);

/** The citizens of a services database, and what was sent to them. */
async function openCity(file: string, clock: { now: Date }) {
  const db = openDatabase<any>(file);
  const now = () => clock.now;
  const sent: Message[] = [];
  const gateway = (channel: 'sms' | 'email' | 'webpush') => ({
    name: 'test',
    channel,
    send: async (message: Message) => (
      sent.push(message),
      { kind: 'Sent' as const, providerId: null }
    ),
  });
  const consents = createConsents({ db, now });
  const seal = createSeal(KEY, 'citizens');
  const notify = createNotify({
    db,
    notifiers: { sms: gateway('sms') },
    seal,
    mayNotify: consents.mayNotify,
    now,
  });
  const citizens = createCitizens({
    db,
    seal,
    notify,
    consents,
    now,
    offeredTopics: TOPICS,
    limits: CODE_LIMITS,
  });
  await notify.prepare();
  await citizens.prepare();
  async function signIn(mobile: string) {
    const asked = await citizens.askCode({ mobile, language: 'mr', keep: true, sender: mobile });
    if (asked.kind !== 'CodeSent') throw new Error(asked.kind);
    await notify.drain();
    const code = /\b\d{6}\b/.exec(sent.at(-1)!.text)![0];
    const { challenge } = asked;
    const entry = { challenge, code, language: 'mr' as const, device: 'Firefox', before: null };
    const signedIn = await citizens.signIn(entry);
    if (signedIn.kind !== 'SignedIn') throw new Error(signedIn.kind);
    return (await citizens.session(signedIn.token))!;
  }
  const announce = (person: string, address: string, dedupeKey: string) =>
    db.transaction().execute((tx) =>
      notify.queue(tx, {
        template: 'service_notice',
        language: 'mr',
        channel: 'sms',
        address,
        person,
        values: { title: 'A notice', when: 'Today.', link: 'https://pmc.example/' },
        dedupeKey,
      }),
    );
  return { db, sent, notify, citizens, signIn, announce };
}

test('what was erased is in no later backup, leaves earlier ones in time, and does not come back by a restore', async () => {
  const clock = { now: new Date('2026-11-01T00:00:00Z') };
  fs.mkdirSync(at('city'));
  new DatabaseSync(at('city/cms.db')).close();
  const city = await openCity(at('city/services.db'), clock);
  const moderation = await createTestModeration(city.db, clock.now.toISOString());
  const [kept, erased] = [await city.signIn(KEPT), await city.signIn(ERASED)];
  const rowOf = (id: string) =>
    city.db.selectFrom('citizens').select('mobile_sealed').where('id', '=', id).executeTakeFirst();
  const traces = [
    Buffer.from((await rowOf(erased.citizen))!.mobile_sealed as string),
    Buffer.from('The words that are taken back'),
  ];
  const item = await moderation.submit({ text: traces[1]!.toString() });
  for (const session of [kept, erased])
    await city.citizens.savePreferences(session, {
      messages: ['services.sms'],
      areas: [],
      language: 'mr',
    });
  await city.announce(kept.citizen, KEPT, 'a notice of one citizen');
  await city.announce(erased.citizen, ERASED, 'a notice of the other');

  const options = {
    installation: installationOf({ DATA_DIR: at('city') }, base),
    root: base,
    folder: at('backups'),
    keep: 99,
    keyFolders: null,
    release: '1.0.0',
    now: () => clock.now,
  };
  const objects = objectsIn(options.folder);
  const holds = (digest: string) =>
    traces.map((trace) => fs.readFileSync(objects.placeOf(digest)).includes(trace));
  const { manifest: before } = await backUp(options);
  expect(holds(before.databases.services.digest)).toEqual([true, true]);

  // After the backup the messages go out, and the persons take back what is theirs.
  clock.now = new Date(clock.now.getTime() + DAY_MS / 2);
  await city.notify.drain();
  const texts = city.sent.length;
  await city.citizens.erase(erased);
  await city.db
    .transaction()
    .execute((tx) => withdraw(tx, item.source, item.object, { now: clock.now }));
  await city.citizens.savePreferences(kept, { messages: [], areas: [], language: 'mr' });
  clock.now = new Date(clock.now.getTime() + DAY_MS / 2);
  const { manifest: after } = await backUp(options);
  expect(holds(after.databases.services.digest)).toEqual([false, false]);
  expect(
    notedErasures(options.folder)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(['account', 'consent', 'consent', 'consent', 'publication']);
  await city.db.destroy();

  // An older backup comes back without them, and sends nothing twice.
  const fresh = installationOf({ DATA_DIR: at('fresh') }, base);
  const { amended } = await restoreBackup({
    ...options,
    installation: fresh,
    manifest: before,
    replace: false,
    newest: false,
  });
  expect(amended).toEqual({ erasures: 3, held: 2 });
  const again = await openCity(at('fresh/services.db'), clock);
  expect(await again.db.selectFrom('citizens').select('id').execute()).toEqual([
    { id: kept.citizen },
  ]);
  expect(
    await again.db.selectFrom('moderation_items').select(['status', 'text']).execute(),
  ).toEqual([{ status: 'withdrawn', text: null }]);
  expect(await again.notify.drain()).toBe(0);
  expect([again.sent.length, texts]).toEqual([0, 4]);
  await again.db.destroy();
  const bytes = ['', '-wal']
    .map((end) => at(`fresh/services.db${end}`))
    .filter((file) => fs.existsSync(file))
    .map((file) => fs.readFileSync(file));
  expect(traces.map((trace) => bytes.some((one) => one.includes(trace)))).toEqual([false, false]);

  // The backup that has them is gone after its days, even if hardly any other was made.
  clock.now = new Date(Date.parse(before.startedAt) + 30.6 * DAY_MS);
  expect((await backUp(options)).deleted).toBe(1);
  const files = fs
    .readdirSync(path.join(options.folder, 'objects'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile());
  expect(
    files.some((entry) =>
      fs.readFileSync(path.join(entry.parentPath, entry.name)).includes(traces[0]!),
    ),
  ).toBe(false);
});
