import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { verifyAudit } from '@pune/staff/audit-verification';
import type { Officer } from '@pune/staff/officer';
import { officerOf } from '@pune/staff/officers';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  createTestOffice,
  FAKE_PDF,
  fakePhoto,
  PLACE,
  prepareTestOffice,
  type TestOffice,
} from './grievances.testing.ts';
import { formatTrackingNumber } from './tracking-number.ts';

const NOTE = 'The hole was filled with asphalt.';

describeOnEachDatabase('the office', (open) => {
  let office: TestOffice;
  beforeEach(async () => {
    // Wednesday, 10:00 in India.
    office = await createTestOffice((await open(prepareTestOffice)).db, '2026-11-25T04:30:00.000Z');
  });
  const messages = () =>
    office.db
      .selectFrom('notify_messages')
      .select(['template', 'channel', 'language', 'dedupe_key'])
      .orderBy('dedupe_key')
      .execute();
  const resolved = async () => {
    const filed = await office.file({ area: undefined, ...PLACE });
    await office.act(filed.number, 'field', 'start');
    office.pass(2);
    const result = await office.act(filed.number, 'field', 'resolve', { words: NOTE }, [
      office.photo(),
    ]);
    expect(result.kind).toBe('Acted');
    return filed;
  };

  test('a filing belongs to the field officer of its category and place at once', async () => {
    const { number } = await office.file();
    expect(await office.rowOf(number)).toMatchObject({
      owner_post: office.posts.field,
      acknowledge_by: '2026-11-25T12:30:00.000Z',
      resolve_by: '2026-12-03T12:30:00.000Z',
      timed_at: '2026-11-25T12:30:00.000Z',
      version: 1,
    });
    const elsewhere = await office.file({ category: 'street_light', area: 'WO-01' });
    expect((await office.rowOf(elsewhere.number)).owner_post).toBe(office.posts.lights);
    const noOffice = await office.file({ area: undefined, landmark: 'Near the temple' });
    expect((await office.rowOf(noOffice.number)).owner_post).toBe(office.posts.head);
  });

  test('a case goes from its filing to the confirmation, each step with its date and post', async () => {
    const { number, secret } = await resolved();
    const shown = await office.grievances.findForReporter(secret);
    expect(shown).toMatchObject({
      status: 'resolved',
      owner: { level: 'field_officer' },
      actions: ['confirm', 'dispute', 'answer'],
    });
    expect(shown!.events.map(({ event, by }) => `${event} ${by}`)).toEqual([
      'submit citizen',
      'start office',
      'resolve office',
    ]);
    const [photo] = shown!.events[2]!.evidence;
    expect(shown!.events[2]!.words).toEqual({ text: NOTE, language: 'en' });
    expect((await office.grievances.evidence(number, photo!.id))?.type).toBe('image/jpeg');
    expect(await office.grievances.evidence(number, 'unknown')).toBeNull();
    const version = shown!.version;
    expect(
      await office.grievances.actForReporter(secret, { action: 'confirm', words: '', version }),
    ).toEqual({ kind: 'Recorded' });
    expect(await office.rowOf(number)).toMatchObject({ status: 'closed', stage: 'completed' });
  });

  describe('a resolution is refused', () => {
    const refusal = async (photos: readonly Uint8Array[], words = NOTE) => {
      const filed = await office.file({ area: undefined, ...PLACE });
      office.pass(1);
      await office.act(filed.number, 'field', 'start');
      const before = await office.files.getKeys();
      const result = await office.act(filed.number, 'field', 'resolve', { words }, photos);
      expect(await office.files.getKeys(), 'no file is left behind').toEqual(before);
      expect((await office.rowOf(filed.number)).status).toBe('in_progress');
      if (result.kind !== 'Invalid') throw new Error(result.kind);
      return result.refusals.map(({ field, message }) => `${field}: ${message('en')}`);
    };
    test('without evidence', async () =>
      expect(await refusal([])).toEqual(['photos: Add a photo of the work or a document.']));
    test('with a photo from before the report', async () =>
      expect(await refusal([fakePhoto('2026-11-20T04:30:00.000Z')])).toEqual([
        expect.stringContaining('older than the report'),
      ]));
    test('with a photo of another street', async () =>
      expect(
        await refusal([fakePhoto('2026-11-25T05:00:00.000Z', { latitude: 18.6, longitude: 73.8 })]),
      ).toEqual([expect.stringContaining('500 m')]));
    test('without words', async () =>
      expect(await refusal([office.photo()], 'done')).toEqual([
        expect.stringContaining('at least 10'),
      ]));
    test('with a file that is no photo', async () =>
      expect(await refusal([Buffer.from('GIF89a')])).toEqual([
        expect.stringContaining('not a JPEG'),
      ]));
  });

  test('a document is evidence too', async () => {
    const { id, number } = await office.file();
    const { cases } = office.grievances.desk;
    await office.act(number, 'field', 'start');
    const result = await cases.act(
      {
        id,
        action: 'resolve',
        version: 2,
        input: { values: { words: NOTE }, files: { document: [FAKE_PDF] } },
        key: 'document',
      },
      await office.officer('field'),
    );
    expect(result).toEqual({ kind: 'Acted', version: 3 });
    const detail = await cases.open(id, await office.officer('field'));
    expect(detail!.documents).toHaveLength(1);
    const file = await cases.document(id, detail!.documents[0]!.id, await office.officer('ward'));
    expect([file?.type, Buffer.from(file!.bytes)]).toEqual([
      'application/pdf',
      Buffer.from(FAKE_PDF),
    ]);
    expect(
      await cases.document(id, detail!.documents[0]!.id, await office.officer('lights')),
    ).toBeNull();
  });

  test('the reporter is told by SMS, once and in Marathi; each holder of the post by e-mail', async () => {
    const { id, number } = await office.file();
    const acknowledged = {
      id,
      action: 'acknowledge',
      version: 1,
      input: { values: {}, files: {} },
      key: 'twice',
    };
    const field = await office.officer('field');
    const { cases } = office.grievances.desk;
    expect(await cases.act(acknowledged, field)).toEqual(await cases.act(acknowledged, field));
    await office.act(number, 'field', 'note', { words: 'Not for the public.' });
    await office.grievances.runTimedEvents();
    await office.grievances.runTimedEvents();
    expect(await messages()).toEqual([
      {
        template: 'grievance_for_officer',
        channel: 'email',
        language: 'en',
        dedupe_key: `grievance ${id} 1 ${office.persons.field} email`,
      },
      {
        template: 'grievance_update',
        channel: 'sms',
        language: 'mr',
        dedupe_key: `grievance ${id} 2 ${id} sms`,
      },
    ]);
  });

  test('words of officers: notes stay inside, replies are public without telephone numbers', async () => {
    const { number } = await office.file();
    await office.act(number, 'field', 'note', { words: 'The contractor is Patil.' });
    await office.act(number, 'field', 'reply', { words: 'उद्या काम करू. संपर्क 98220 99999.' });
    const found = (await office.grievances.find(number))!;
    expect(JSON.stringify(found)).not.toMatch(/Patil|99999/);
    expect(found.events.at(-1)).toMatchObject({
      event: 'reply',
      words: { text: 'उद्या काम करू. संपर्क ••••••••••.', language: 'mr' },
    });
    expect(found.acknowledgedAt).not.toBeNull();
  });

  test('parked work has a date and a public reason, and stands still', async () => {
    const { number } = await office.file();
    for (const until of ['2026-11-25', '2027-11-27', '2026-02-30', 'tomorrow'])
      expect(
        await office.act(number, 'field', 'park', { until, words: 'A drain must be built.' }),
      ).toMatchObject({ kind: 'Invalid', refusals: [{ field: 'until' }] });
    await office.act(number, 'field', 'park', {
      until: '2026-12-20',
      words: 'A drain must be built.',
    });
    expect(await office.grievances.find(number)).toMatchObject({
      status: 'parked',
      parkedUntil: '2026-12-20',
      resolvedAt: null,
      events: [{}, { until: '2026-12-20', words: { text: 'A drain must be built.' } }],
    });
  });

  test('a wrong route is appealed, counted, and the case goes to the right post; the clock goes on', async () => {
    const { number } = await office.file();
    const before = await office.rowOf(number);
    const values = {
      category: 'street_light',
      office: 'WO-01',
      wrong_route: 'yes',
      words: 'This is a street light in Aundh.',
    };
    expect((await office.act(number, 'field', 'transfer', values)).kind).toBe('Acted');
    expect(await office.rowOf(number)).toMatchObject({
      department_slug: 'electrical',
      office_id: 'WO-01',
      owner_post: office.posts.lights,
      resolve_by: before.resolve_by,
      acknowledged_at: null,
    });
    expect((await office.grievances.find(number))!.events.at(-1)!.wrongRoute).toBe(true);
    // The officer no longer reaches it.
    expect(await office.act(number, 'field', 'start')).toEqual({ kind: 'NotFound' });
  });

  test('a duplicate is merged: its reporter follows the other one', async () => {
    const [first, second, third] = [await office.file(), await office.file(), await office.file()];
    const merge = (from: string, into: string) =>
      office.act(from, 'field', 'merge', { into: formatTrackingNumber(into) });
    expect(await merge(first.number, first.number)).toMatchObject({ kind: 'Invalid' });
    expect((await merge(third.number, second.number)).kind).toBe('Acted');
    expect((await merge(second.number, first.number)).kind).toBe('Acted');
    expect(await merge(first.number, second.number)).toMatchObject({ kind: 'Invalid' });
    expect(await office.grievances.find(third.number)).toMatchObject({
      status: 'merged',
      mergedInto: first.number,
    });
    await office.act(first.number, 'field', 'reply', { words: 'The work is planned.' });
    const told = (await messages()).filter(({ dedupe_key: key }) =>
      key.includes(` ${first.id} 3 `),
    );
    expect(told).toHaveLength(3);
  });

  test('authority is read again for each action', async () => {
    const { number } = await office.file();
    const field = await office.officer('field');
    const { id } = await office.rowOf(number);
    await office.staff.disable(office.persons.field, office.now());
    const { cases } = office.grievances.desk;
    expect(
      await cases.act(
        { id, action: 'start', version: 1, input: { values: {}, files: {} }, key: 'late' },
        field,
      ),
    ).toEqual({ kind: 'NotPermitted' });
  });

  test('a batch stops at its next line when its person is disabled', async () => {
    const [first, second] = [await office.file(), await office.file()];
    const field = await office.officer('field');
    const { cases } = office.grievances.desk;
    const line = ({ id }: { id: string }) =>
      cases.act(
        { id, action: 'start', version: 1, input: { values: {}, files: {} }, key: `batch ${id}` },
        field,
      );
    expect((await line(first)).kind).toBe('Acted');
    await office.staff.disable(office.persons.field, office.now());
    expect(await line(second)).toEqual({ kind: 'NotPermitted' });
    expect((await office.rowOf(first.number)).status).not.toBe(
      (await office.rowOf(second.number)).status,
    );
  });

  test('an opened case is in the audit with the post that reaches it', async () => {
    const { id } = await office.file();
    const { staff } = office;
    const elsewhere = await staff.post({ kind: 'ward_officer', office: 'WO-99' });
    const above = await staff.post({ kind: 'commissioner' });
    const person = await staff.person({ posts: [elsewhere, above] });
    const read = (await officerOf(office.db as never, person, office.now()))!;
    // Posts have no order: here the one that does not reach the case is the first.
    const officer: Officer = {
      ...read,
      postsWith: (permission) =>
        read.postsWith(permission).toSorted(({ id: post }) => (post === elsewhere ? -1 : 1)),
    };
    expect(await office.grievances.desk.cases.open(id, officer)).not.toBeNull();
    const opened = await office.db
      .selectFrom('staff_audit')
      .select('post_id')
      .where('action', '=', 'open')
      .where('person_id', '=', person)
      .executeTakeFirstOrThrow();
    expect(opened.post_id).toBe(above);
  });

  test('each step is in the audit, with its person and post; the chain is whole', async () => {
    const { id } = await resolved();
    const entries = await office.db
      .selectFrom('staff_audit')
      .select(['action', 'person_id', 'post_id'])
      .where('chain', '=', 'grievances')
      .where('object', '=', id)
      .orderBy('seq')
      .execute();
    const by = { person_id: office.persons.field, post_id: office.posts.field };
    expect(entries).toEqual([
      { action: 'start', ...by },
      { action: 'resolve', ...by },
    ]);
    const [chain] = (await verifyAudit(office.db as never)).filter(
      (found) => found.chain === 'grievances',
    );
    expect(chain).toMatchObject({ fault: null, entries: expect.any(Number) });
  });
});
