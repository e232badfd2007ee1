import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { caseTypeContract } from '@pune/desk/case-type.contract';
import { isIntact, verifyAudit } from '@pune/staff/audit-verification';
import { beforeAll, describe, expect, test } from 'vitest';
import { approvedParts, partStates, withdraw } from './items.ts';
import { moderationCaseType } from './moderation.desk.ts';
import {
  createTestModeration,
  DECIDE_MS,
  TEST_PICTURE,
  type TestModeration,
} from './moderation.testing.ts';
import { ITEM_STATUSES } from './transitions.ts';

const START = '2026-11-27T05:30:00.000Z';
const PHONE = 'खड्डा खोल आहे. फोन ९८२२० १२३४५';

/** A valid input of each action that has fields. */
const INPUTS: Record<string, Record<string, string>> = {
  redact: { text: 'शाळेजवळ […]' },
  withhold: { reason: 'personal', words: 'नावे आहेत.' },
  grant_redacted: { text: 'शाळेजवळ […]' },
  uphold: { reason: 'abusive', words: 'अपशब्द आहेत.' },
};

async function createIn(office: TestModeration, status: string): Promise<string> {
  const { id, object } = await office.submit(status === 'marked' ? { text: PHONE } : {});
  const act = async (action: string, values: Record<string, string> = {}, by = 'ward') => {
    const result = await office.act(id, action, values, by);
    if (result.kind !== 'Acted') throw new Error(`${action}: ${result.kind}`);
  };
  const steps: Record<string, () => Promise<unknown>> = {
    pending: async () => {},
    marked: async () => {},
    approved: () => act('approve'),
    redacted: () => act('redact', { text: 'शाळेजवळ […]' }),
    withheld: () => act('withhold', { reason: 'abusive' }),
    async appealed() {
      await act('withhold', { reason: 'abusive' }, 'moderator');
      await office.appeal(object);
    },
    async refused() {
      await steps.appealed!();
      await act('uphold', { reason: 'abusive' });
    },
    withdrawn: () =>
      office.db
        .transaction()
        .execute((tx) => withdraw(tx, 'grievances', object, { now: office.now() })),
  };
  await steps[status]!();
  return id;
}

describeOnEachDatabase('the case type of moderation', (open) => {
  let office: TestModeration;
  const opened = async () => void (office ??= await createTestModeration((await open()).db, START));

  caseTypeContract('moderation', async () => {
    await opened();
    return {
      type: moderationCaseType(async () => office.moderation.desk),
      officer: await office.officer('ward'),
      colleague: await office.officer('colleague'),
      reader: await office.officer('commissioner'),
      stranger: await office.officer('otherWard'),
      outsider: await office.officer('operator'),
      now: office.now,
      statuses: [...ITEM_STATUSES],
      create: (status) => createIn(office, status),
      input: async (action) => ({ values: INPUTS[action] ?? {}, files: {} }),
      openings: async (id, person) =>
        (
          await office.db
            .selectFrom('staff_audit')
            .select('seq')
            .where('chain', '=', 'moderation')
            .where('action', '=', 'open')
            .where('object', '=', id)
            .where('person_id', '=', person)
            .execute()
        ).length,
    };
  });

  describe('decisions', () => {
    beforeAll(opened);
    const shownOf = async (object: string) =>
      (await approvedParts(office.db, 'grievances', [object])).get(object);
    const messages = () =>
      office.db
        .selectFrom('notify_messages')
        .select(['template', 'language', 'channel'])
        .where('template', '=', 'moderation_withheld')
        .execute();

    test('a picture is looked at, and shown as it was sent', async () => {
      const { id, object, status } = await office.submit({
        part: 'photo',
        text: null,
        picture: { key: 'a.jpg', type: 'image/jpeg' },
      });
      expect(status).toBe('marked');
      const { cases } = office.moderation.desk;
      const found = (await cases.open(id, await office.officer('moderator')))!;
      expect(found.actions).toEqual(['approve_marked', 'withhold']);
      expect(found.documents.map(({ type }) => type)).toEqual(['image/jpeg']);
      expect(await cases.document(id, 'photo', await office.officer('moderator'))).toEqual({
        type: 'image/jpeg',
        bytes: TEST_PICTURE,
      });
      expect(await cases.document(id, 'photo', await office.officer('otherWard'))).toBeNull();
      expect(await office.act(id, 'redact', { text: '[…]' })).toEqual({
        kind: 'NotPossible',
        status: 'marked',
      });
      await office.act(id, 'approve_marked', {}, 'moderator');
      expect(await shownOf(object)).toEqual({
        words: null,
        photo: { key: 'a.jpg', type: 'image/jpeg' },
      });
    });

    test('words with a telephone number are never approved together with others', async () => {
      const { id, object } = await office.submit({ text: PHONE });
      expect(await office.act(id, 'approve')).toEqual({ kind: 'NotPossible', status: 'marked' });
      const redacted = await office.act(id, 'redact', { text: 'खड्डा खोल आहे. फोन ९८२२० १२३४५ […]' });
      expect(redacted.kind).toBe('Invalid');
      expect((await office.act(id, 'redact', { text: 'खड्डा खोल आहे. फोन […]' })).kind).toBe('Acted');
      expect(await shownOf(object)).toEqual({
        words: { text: 'खड्डा खोल आहे. फोन […]', language: 'mr' },
        photo: null,
      });
      const row = await office.db
        .selectFrom('moderation_items')
        .select('text')
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      expect(row.text, 'the original remains').toBe(PHONE);
      const found = await office.moderation.desk.cases.open(id, await office.officer('ward'));
      expect(found!.facts.map(({ value }) => value('en'))).toContain(
        'telephone number ९८२२० १२३४५',
      );
    });

    test('the prepared text of the form is accepted as it is', async () => {
      const { id } = await office.submit({ text: PHONE });
      const text = (await office.moderation.desk.preparedText(id))!;
      expect((await office.act(id, 'redact', { text })).kind).toBe('Acted');
    });

    test('the author is told once that words are withheld, and reads why', async () => {
      const { id, object } = await office.submit();
      const before = (await messages()).length;
      const request = {
        id,
        action: 'withhold',
        version: 1,
        input: { values: { reason: 'abusive', words: 'कृपया अपशब्द टाळा.' }, files: {} },
        key: 'the same key',
      };
      const { cases } = office.moderation.desk;
      for (let i = 0; i < 2; i += 1)
        expect(await cases.act(request, await office.officer('ward'))).toEqual({
          kind: 'Acted',
          version: 2,
        });
      const sent = (await messages()).slice(before);
      expect(sent).toEqual([{ template: 'moderation_withheld', language: 'mr', channel: 'sms' }]);
      expect(await partStates(office.db, 'grievances', object)).toEqual({
        words: {
          status: 'withheld',
          reason: 'abusive',
          words: { text: 'कृपया अपशब्द टाळा.', language: 'mr' },
        },
      });
      expect((await office.act(id, 'take_back')).kind).toBe('NotPossible');
      expect(await shownOf(object)).toBeUndefined();
    });

    test('a refusal is taken back by its officer within two minutes, as it was before', async () => {
      const { id, object } = await office.submit();
      const rowOf = () =>
        office.db
          .selectFrom('moderation_items')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
      const told = (await messages()).length;
      for (const [first, values] of [
        ['approve', {}],
        ['redact', { text: 'शाळेजवळ […]' }],
      ] as const) {
        await office.act(id, first, values);
        const { version: _, changed_at: __, sorted_at: ___, ...before } = await rowOf();
        await office.act(id, 'withhold', { reason: 'abusive', words: 'अपशब्द आहेत.' });
        expect(await shownOf(object)).toBeUndefined();
        const { cases } = office.moderation.desk;
        const of = async (by: string) => (await cases.open(id, await office.officer(by)))!.actions;
        expect([await of('ward'), await of('colleague')]).toEqual([['undo'], []]);
        expect(await office.act(id, 'undo', {}, 'colleague')).toMatchObject({
          kind: 'NotPossible',
        });
        expect((await office.act(id, 'undo')).kind).toBe('Acted');
        expect(await rowOf()).toMatchObject(before);
        expect(await shownOf(object)).toBeDefined();
        await office.act(id, 'take_back');
      }
      expect(await messages()).toHaveLength(told);
      await office.act(id, 'withhold', { reason: 'abusive' });
      office.clock.now = new Date(office.clock.now.getTime() + 120_000);
      expect(await office.act(id, 'undo')).toMatchObject({ kind: 'NotPossible' });
      expect(await messages()).toHaveLength(told + 1);
    });

    test('a refusal of which the author was told stays', async () => {
      const { id } = await office.submit();
      await office.act(id, 'withhold', { reason: 'abusive' });
      await office.db.updateTable('notify_messages').set({ status: 'sent' }).execute();
      expect(await office.act(id, 'undo')).toEqual({ kind: 'NotPossible', status: 'withheld' });
    });

    test('an item is found by the first or last signs of its number', async () => {
      const { id, reference } = await office.submit();
      for (const search of [reference.slice(-4), reference.slice(2, 9), reference.slice(0, 9)]) {
        const { rows } = await office.moderation.desk.cases.list(
          { queue: 'office', filters: {}, search, sort: 'due', after: null, limit: 200 },
          await office.officer('ward'),
        );
        expect(
          rows.map((row) => row.id),
          search,
        ).toContain(id);
      }
    });

    test('a decision that is taken back shows nothing', async () => {
      const { id, object } = await office.submit();
      await office.act(id, 'approve');
      expect(await shownOf(object)).toBeDefined();
      await office.act(id, 'take_back');
      expect(await shownOf(object)).toBeUndefined();
    });

    test('what was public can be withheld', async () => {
      const { id, object } = await office.submit();
      await office.act(id, 'approve');
      await office.act(id, 'withhold', { reason: 'others' });
      expect(await shownOf(object)).toBeUndefined();
    });

    test('withdrawing erases every text, also of the history, and no decision follows', async () => {
      const { id, object } = await office.submit({ text: PHONE });
      await office.act(id, 'redact', { text: 'खड्डा […]' });
      await office.db
        .transaction()
        .execute((tx) => withdraw(tx, 'grievances', object, { now: office.now() }));
      const stored = await office.db
        .selectFrom('moderation_items as item')
        .innerJoin('moderation_events as event', 'event.item_id', 'item.id')
        .selectAll()
        .where('item.id', '=', id)
        .execute();
      expect(JSON.stringify(stored)).not.toMatch(/खड्डा|९८२२०/);
      const found = await office.moderation.desk.cases.open(id, await office.officer('ward'));
      expect(found!.actions).toEqual([]);
      expect((await office.act(id, 'approve_marked')).kind).toBe('NotPossible');
    });

    test('several are approved at once, those that must be looked at are not', () => {
      const type = moderationCaseType(async () => office.moderation.desk);
      const bulk = type.actions.filter(({ isBulk }) => isBulk);
      expect(bulk.filter(({ from }) => from.includes('marked'))).toEqual([]);
      expect(bulk.map(({ name }) => name)).toEqual(['approve', 'take_back']);
    });

    test('both parts of an object are found by the number that the author knows', async () => {
      const words = await office.submit({ object: 'both', reference: 'PN-7777-7777' });
      const photo = await office.submit({
        object: 'both',
        reference: 'PN-7777-7777',
        part: 'photo',
        text: null,
        picture: { key: 'b.jpg', type: 'image/jpeg' },
      });
      expect(photo).toBeDefined();
      const search = async (typed: string) => {
        const { rows } = await office.moderation.desk.cases.list(
          { queue: 'office', filters: {}, search: typed, sort: 'due', after: null, limit: 10 },
          await office.officer('ward'),
        );
        return rows.map(({ number }) => number).toSorted();
      };
      expect(words.number).toMatch(/-[WP]$/);
      expect(await search('pn 77777777')).toEqual(['PN-7777-7777-P', 'PN-7777-7777-W']);
      expect(await search('PN-7777-7777-p')).toEqual(['PN-7777-7777-P']);
    });

    test('supervisors see the open items of the offices within their reach', async () => {
      const loadFor = async (name: string) =>
        (await office.moderation.desk.cases.load!(await office.officer(name))).map((load) => [
          load.office?.('en'),
          load.open > 0,
        ]);
      await office.submit({ office: 'WO-01' });
      expect(await loadFor('ward')).toEqual([['Kothrud', true]]);
      expect(await loadFor('commissioner')).toEqual([
        ['Aundh', true],
        ['Kothrud', true],
      ]);
      expect(await loadFor('operator')).toEqual([]);
    });

    test('another person than the first decides on an appeal, and the author is told', async () => {
      const { id, object } = await office.submit();
      await office.act(id, 'withhold', { reason: 'unclear' });
      expect(await office.appeal(object, 'हे माझेच शब्द आहेत.')).toBe(true);
      expect(await office.appeal(object)).toBe(false);
      const { cases } = office.moderation.desk;
      const first = (await cases.open(id, await office.officer('ward')))!;
      expect([first.actions, first.timeline.at(-1)!.words!.text]).toEqual([[], 'हे माझेच शब्द आहेत.']);
      expect((await office.act(id, 'grant')).kind).toBe('NotPermitted');
      const second = (await cases.open(id, await office.officer('colleague')))!;
      expect(second.actions).toEqual(['grant', 'grant_redacted', 'uphold']);
      expect((await office.act(id, 'grant', {}, 'colleague')).kind).toBe('Acted');
      expect((await shownOf(object))!.words!.text).toBe(second.description);
      expect((await office.act(id, 'take_back')).kind).toBe('NotPossible');
      const told = await office.db
        .selectFrom('notify_messages')
        .select('template')
        .where('dedupe_key', 'like', `moderation ${id} %`)
        .orderBy('created_at')
        .execute();
      expect(told.map(({ template }) => template).toSorted()).toEqual([
        'moderation_shown',
        'moderation_withheld',
      ]);
      await expect(
        office.db
          .updateTable('moderation_items')
          .set((row) => ({ appeal_decided_by: row.ref('withheld_by') }))
          .where('id', '=', id)
          .execute(),
      ).rejects.toThrow(/check constraint/i);
    });

    test('a refusal after an appeal is final, with its own reason', async () => {
      const { id, object } = await office.submit();
      await office.act(id, 'withhold', { reason: 'unclear' });
      await office.appeal(object);
      await office.act(id, 'uphold', { reason: 'others', words: 'नाव आहे.' }, 'moderator');
      expect(await office.appeal(object)).toBe(false);
      expect(await partStates(office.db, 'grievances', object)).toEqual({
        words: { status: 'refused', reason: 'others', words: { text: 'नाव आहे.', language: 'mr' } },
      });
      const found = await office.moderation.desk.cases.open(id, await office.officer('colleague'));
      expect(found!.actions).toEqual([]);
    });

    test('an overdue item goes to the superior post once, who decides, and on to nobody', async () => {
      const { id } = await office.submit();
      const { cases } = office.moderation.desk;
      const chief = () => office.officer('commissioner');
      const queueOf = async () => (await cases.counts(await chief())).mine;
      const before = await queueOf();
      expect((await office.act(id, 'approve', {}, 'commissioner')).kind).toBe('NotPermitted');
      const start = office.clock.now;
      office.clock.now = new Date(start.getTime() + DECIDE_MS);
      await Promise.all([office.moderation.runTimedEvents(), office.moderation.runTimedEvents()]);
      const found = (await cases.open(id, await chief()))!;
      expect(found.timeline.map(({ title }) => title('en')).slice(1)).toEqual([
        'Not decided in time: passed to the superior post',
      ]);
      expect(found.owner!('en')).toBe('commissioner');
      expect(await queueOf()).toBeGreaterThan(before);
      const mails = await office.db
        .selectFrom('notify_messages')
        .select(['template', 'channel'])
        .where('dedupe_key', 'like', `moderation ${id} %`)
        .execute();
      expect(mails).toEqual([{ template: 'moderation_for_officer', channel: 'email' }]);
      office.clock.now = new Date(start.getTime() + 3 * DECIDE_MS);
      expect(await office.moderation.runTimedEvents()).toBe(0);
      expect(await office.moderation.runTimedEvents()).toBe(0);
      // Those below can decide as before, and the item leaves the superior then.
      expect((await office.act(id, 'approve', {}, 'commissioner')).kind).toBe('Acted');
      expect(await cases.rows([id], await chief())).toEqual([
        expect.objectContaining({ owner: null, status: 'approved' }),
      ]);
      office.clock.now = start;
    });

    test('the audit of all decisions is intact', async () => {
      const findings = await verifyAudit(office.db as never);
      expect(findings.map(({ chain }) => chain)).toContain('moderation');
      expect(isIntact(findings)).toBe(true);
    });
  });
});
