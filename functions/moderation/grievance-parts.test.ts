import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { configurationWith } from '@pune/grievances/configuration.testing';
import { originOfForm } from '@pune/grievances/filing-origin';
import { grievanceSchema } from '@pune/grievances/schema';
import { createTestOffice, fakePhoto, type TestOffice } from '@pune/grievances/testing';
import { createPortalPages } from '@pune/http/portal-pages';
import { LOCALES, type Locale } from '@pune/i18n';
import { messagesOf } from '@pune/i18n/server';
import { createModeration, type Moderation } from '@pune/moderation';
import { approvedParts } from '@pune/moderation/items';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGrievancesHandler } from '../grievances/grievances.handler.ts';
import { published } from '../testing/configurations.ts';
import { keepsNoPhotos } from '../testing/kept-photos.ts';
import { noCitizens } from '../testing/no-citizens.ts';
import { startPortal } from '../testing/portal.ts';
import { grievanceParts } from './grievance-parts.ts';
import { grievanceSource } from './grievance-source.ts';

const BASE = 'http://pmc.localhost:8080';
const HTML = 'text/html,application/xhtml+xml';
/** Wednesday, 10:00 in India: offices close at 18:00. */
const START = '2026-11-25T04:30:00.000Z';
const WORDS = 'शाळेजवळ खोल खड्डा आहे.';

describeOnEachDatabase('what reporters allow to be shown', (open) => {
  let office: TestOffice;
  let moderation: Moderation;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let handle: (request: Request, context: never) => Promise<Response>;
  let count = 0;

  beforeAll(async () => {
    const { db } = await open();
    portal = await startPortal();
    office = await createTestOffice(db, START, { moderation: grievanceParts });
    moderation = createModeration({
      db: db as never,
      queue: office.notify.queue,
      withdraw: office.notify.withdraw,
      now: office.now,
      offices: async () => [],
      decideBy: (from) => office.grievances.sharedParts.decideBy(from),
      sources: { grievances: grievanceSource(async () => office.grievances) },
    });
    handle = createGrievancesHandler({
      grievances: async () => office.grievances,
      citizens: noCitizens,
      pages: createPortalPages({ origin: portal.origin }),
      configurations: published(),
      keptPhotos: keepsNoPhotos,
      embedOrigins: [],
      now: office.now,
    }) as never;
  });
  afterAll(() => portal.close());

  const send = (pathname: string, init: RequestInit = {}) =>
    handle(new Request(`${BASE}${pathname}`, init), { ip: '203.0.113.9' } as never);
  const receipt = async (secret: string, locale: Locale) =>
    parse(
      await (
        await send(`/api/grievances/receipt/${secret}?lang=${locale}`, {
          headers: { accept: HTML },
        })
      ).text(),
    );
  /** Files a grievance with a photo. */
  async function file(consents: Record<string, unknown>) {
    count += 1;
    const filing = grievanceSchema.parse({
      category: 'pothole',
      area: 'WO-03',
      description: `${WORDS} ${count}`,
      mobile: '9822012345',
      language: 'mr',
      ...consents,
    });
    const { file: write } = office.grievances;
    const photo = fakePhoto(null, null);
    const origin = originOfForm('web', BASE);
    const result = await write(filing, photo, `address ${count}`, configurationWith(), origin);
    if (result.kind !== 'Filed') throw new Error(JSON.stringify(result));
    const { id } = await office.rowOf(result.filed.number);
    return { ...result.filed, id };
  }
  const itemsOf = (object: string) =>
    office.db
      .selectFrom('moderation_items')
      .selectAll()
      .where('object', '=', object)
      .orderBy('part')
      .execute() as Promise<{ id: string; part: string; due_at: string; text: string | null }[]>;
  const decide = async (id: string, action: string, values: Record<string, string> = {}) =>
    moderation.desk.cases.act(
      { id, action, version: 1, input: { values, files: {} }, key: `decision ${id}` },
      await office.officer('ward'),
    );
  const shownOf = async (id: string) =>
    (await approvedParts(office.db, 'grievances', [id])).get(id);
  const both = { share_words: 'yes', share_photo: 'yes' };

  test.each([{}, { share_words: '', share_photo: 'no' }, { share_words: false }])(
    'without a consent nothing is submitted: %o',
    async (consents) => {
      const { id, secret } = await file(consents);
      expect(await itemsOf(id)).toEqual([]);
      expect((await receipt(secret, 'en')).querySelector('#shared')).toBeNull();
    },
  );

  test('a consent to a photo without a photo submits nothing', async () => {
    const { id } = await office.file({ share_photo: true });
    expect(await itemsOf(id)).toEqual([]);
    expect(await office.rowOf((await office.file(both)).number)).toMatchObject({
      share_words: 1,
      share_photo: 0,
    });
  });

  test('an officer decides within a working day, and only then something is shown', async () => {
    const { id, secret } = await file(both);
    const [photo, words] = await itemsOf(id);
    expect([photo!.part, words!.part]).toEqual(['photo', 'words']);
    expect(words!.due_at).toBe('2026-11-25T12:30:00.000Z');
    expect(await shownOf(id)).toBeUndefined();
    expect((await decide(words!.id, 'approve')).kind).toBe('Acted');
    expect(await shownOf(id)).toEqual({
      words: { text: words!.text, language: 'mr' },
      photo: null,
    });
    const found = await moderation.desk.cases.open(photo!.id, await office.officer('ward'));
    expect(found!.facts[0]).toMatchObject({ href: `/desk/grievances/${id}` });
    const file_ = await moderation.desk.cases.document(
      photo!.id,
      'photo',
      await office.officer('ward'),
    );
    expect(file_!.bytes.byteLength).toBeGreaterThan(4);
    const withheld = await decide(photo!.id, 'withhold', { reason: 'others' });
    expect(withheld.kind).toBe('Acted');
    const messages = await office.db
      .selectFrom('notify_messages')
      .select(['language', 'channel', 'dedupe_key'])
      .where('template', '=', 'moderation_withheld')
      .where('dedupe_key', 'like', `%${photo!.id}%`)
      .execute();
    expect(messages).toEqual([expect.objectContaining({ language: 'mr', channel: 'sms' })]);
    expect((await office.grievances.findForReporter(secret))!.shared).toEqual({
      words: { status: 'approved', reason: null, words: null },
      photo: { status: 'withheld', reason: 'others', words: null },
    });
  });

  test.each([true, false])(
    'a reporter without a number is told at a confirmed address alone: %o',
    async (isConfirmed) => {
      const { id } = await file({ ...both, mobile: undefined, email: 'asha@example.org' });
      if (isConfirmed)
        await office.db
          .updateTable('grievance_followers')
          .set({ confirmed_at: office.now().toISOString() })
          .where('grievance_id', '=', id)
          .execute();
      const [photo] = await itemsOf(id);
      await decide(photo!.id, 'withhold', { reason: 'others' });
      const messages = await office.db
        .selectFrom('notify_messages')
        .select('channel')
        .where('dedupe_key', 'like', `moderation ${photo!.id}%`)
        .execute();
      expect(messages.map(({ channel }) => channel)).toEqual(isConfirmed ? ['email'] : []);
    },
  );

  test.each(LOCALES)(
    'the reporter sees the states and takes a consent back by a plain form, in %s',
    async (locale) => {
      const { id, number, secret } = await file(both);
      const [photo, words] = await itemsOf(id);
      await decide(words!.id, 'approve');
      await decide(photo!.id, 'withhold', { reason: 'others' });
      const say = messagesOf('grievances', locale);
      const section = (await receipt(secret, locale)).querySelector('[aria-labelledby=shared]')!;
      expect(section.text).toContain(say.shared_approved);
      expect(section.text).toContain(messagesOf('moderation', locale).reason_others);
      const form = section
        .querySelectorAll('form')
        .find((one) => one.text.includes(say.take_back_words))!;
      const body = new URLSearchParams(
        form
          .querySelectorAll('input')
          .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
      );
      const headers = { accept: HTML, origin: BASE, 'sec-fetch-site': 'same-origin' };
      const post = () => send(form.getAttribute('action')!, { method: 'POST', body, headers });
      for (const answer of [await post(), await post()])
        expect([answer.status, answer.headers.get('location')]).toEqual([
          303,
          `/api/grievances/receipt/${secret}?lang=${locale}&done=take_back`,
        ]);
      expect(await shownOf(id)).toBeUndefined();
      expect(await office.rowOf(number)).toMatchObject({ share_words: 0, share_photo: 1 });
      expect(JSON.stringify(await itemsOf(id))).not.toContain(WORDS);
      expect((await receipt(secret, locale)).text).toContain(say.shared_withdrawn);
    },
  );

  test('the reporter appeals a refusal by a plain form, once, and another officer has a day', async () => {
    const { id, secret } = await file(both);
    const [, words] = await itemsOf(id);
    await decide(words!.id, 'withhold', { reason: 'unclear' });
    const section = (await receipt(secret, 'hi')).querySelector('[aria-labelledby=shared]')!;
    const form = section
      .querySelectorAll('form')
      .find((one) => one.text.includes(messagesOf('grievances', 'hi').appeal_words))!;
    const fields = Object.fromEntries(
      form
        .querySelectorAll('input')
        .map((input) => [input.getAttribute('name')!, input.getAttribute('value')!]),
    );
    const post = (values: Record<string, string>) =>
      send(form.getAttribute('action')!, {
        method: 'POST',
        body: new URLSearchParams({ ...fields, ...values }),
        headers: { accept: HTML, origin: BASE, 'sec-fetch-site': 'same-origin' },
      });
    expect((await post({ words: 'x'.repeat(501) })).status).toBe(422);
    const answer = await post({ words: 'नाम सड़क का है, 2345 6789 0124.' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/api/grievances/receipt/${secret}?lang=hi&done=appeal`,
    ]);
    expect((await post({})).status).toBe(409);
    const shown = (await receipt(secret, 'hi')).querySelector('[aria-labelledby=shared]')!;
    expect(shown.text).toContain(messagesOf('grievances', 'hi').shared_appealed);
    expect(shown.text).not.toContain(messagesOf('grievances', 'hi').appeal_words);
    expect((await itemsOf(id))[1]!.due_at).toBe('2026-11-25T12:30:00.000Z');
    const { words: reason } = await office.db
      .selectFrom('moderation_events')
      .select('words')
      .where('item_id', '=', words!.id)
      .where('event', '=', 'appeal')
      .executeTakeFirstOrThrow();
    expect(reason).not.toContain('6789');
  });

  test('an unknown secret, an unknown part, and an appeal without a refusal change nothing', async () => {
    const { id, secret } = await file(both);
    const answers = await Promise.all(
      [
        [`${'a'.repeat(32)}/take-back`, 'words'],
        [`${secret}/take-back`, 'number'],
        [`${'a'.repeat(32)}/appeal`, 'words'],
        [`${secret}/appeal`, 'words'],
      ].map(([address, part]) =>
        send(`/api/grievances/receipt/${address}`, {
          method: 'POST',
          body: JSON.stringify({ part }),
          headers: { 'content-type': 'application/json', origin: BASE },
        }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([404, 422, 404, 409]);
    expect((await office.grievances.findForReporter(secret))!.shared.words?.status).toBe('pending');
    expect(await itemsOf(id)).toHaveLength(2);
  });

  test('after the time that a grievance is kept, nothing of it is shown', async () => {
    const { id, number, secret } = await file(both);
    const [photo, words] = await itemsOf(id);
    await decide(words!.id, 'approve');
    await decide(photo!.id, 'approve_marked');
    expect(await shownOf(id)).toMatchObject({ photo: { type: 'image/jpeg' } });
    await office.act(number, 'ward', 'resolve', { words: 'The hole was filled.' }, [
      office.photo(),
    ]);
    const { version } = await office.rowOf(number);
    const confirm = { action: 'confirm', words: '', version } as const;
    expect(await office.grievances.actForReporter(secret, confirm)).toEqual({ kind: 'Recorded' });
    const kept = office.clock.now;
    office.clock.now = new Date(kept.getTime() + (3 * 365 + 1) * 86_400_000);
    await office.grievances.sweep();
    expect(await shownOf(id)).toBeUndefined();
    expect(await office.rowOf(number)).toMatchObject({ description: '', share_words: 0 });
    expect(JSON.stringify(await itemsOf(id))).not.toContain(WORDS);
    office.clock.now = kept;
  });
});
