import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { Notifier } from '@pune/notify/notifier';
import { beforeEach, expect, test } from 'vitest';
import {
  createTestOffice,
  PLACE,
  prepareTestOffice,
  type TestOffice,
} from './grievances.testing.ts';
import { exportReports } from './public-reports.export.ts';
import { createRecomputation, differences, figuresCount } from './public-reports.recomputation.ts';
import { rollUp } from './public-reports.rollup.ts';
import { statisticsOf } from './public-reports.statistics.ts';
import { UNDO_SECONDS } from './undos.ts';

const NOTE = 'The hole was filled with asphalt.';

describeOnEachDatabase('an officer who takes the own last step back', (open) => {
  let office: TestOffice;
  let sent: string[];
  const recorder = (channel: 'sms' | 'email'): Notifier => ({
    name: 'recorder',
    channel,
    async send({ template, address }) {
      sent.push(`${template} ${address}`);
      return { kind: 'Sent', providerId: null };
    },
  });
  beforeEach(async () => {
    sent = [];
    // Wednesday, 10:00 in India.
    office = await createTestOffice(
      (await open(prepareTestOffice)).db,
      '2026-11-25T04:30:00.000Z',
      {
        notifiers: { sms: recorder('sms'), email: recorder('email') },
        undoSeconds: UNDO_SECONDS,
      },
    );
  });
  const deliver = async () => {
    await office.grievances.runTimedEvents();
    while ((await office.notify.drain()) > 0);
  };
  const filed = async () => {
    const one = await office.file({ area: undefined, ...PLACE });
    await deliver();
    office.pass(1);
    sent = [];
    return one;
  };
  const wait = (seconds: number) => office.pass(seconds / 3600);
  const columns = async (number: string) => {
    const {
      version: _,
      changed_at: __,
      configuration_version: ___,
      ...row
    } = await office.rowOf(number);
    return row;
  };
  const TRANSFER = {
    category: 'street_light',
    office: 'WO-01',
    wrong_route: 'yes',
    words: 'This is a street light in Aundh.',
  };

  test('leaves the case as it was, each column of it, and nobody is told of either', async () => {
    const { number } = await filed();
    const steps: [string, Record<string, string>][] = [
      ['acknowledge', {}],
      ['start', {}],
      ['reply', { words: 'We come tomorrow.' }],
      ['park', { until: '2026-12-20', words: NOTE }],
      ['resolve', { words: NOTE }],
      ['transfer', TRANSFER],
    ];
    for (const [action, values] of steps) {
      const before = await columns(number);
      const photos = action === 'resolve' ? [office.photo()] : [];
      const done = await office.act(number, 'field', action, values, photos);
      expect(done.kind, action).toBe('Acted');
      expect(await columns(number), action).not.toEqual(before);
      await deliver();
      expect((await office.act(number, 'field', 'undo')).kind, `undo of ${action}`).toBe('Acted');
      expect(await columns(number), `undo of ${action}`).toEqual(before);
    }
    wait(UNDO_SECONDS + 1);
    await deliver();
    expect(sent).toEqual([]);
    expect(office.failures).toEqual([]);
  });

  test('separates what was merged: both clocks run, both timelines say so, nobody is told', async () => {
    const [into, one, before] = [await filed(), await filed(), await filed()];
    const merge = (from: string, to: string) => office.act(from, 'field', 'merge', { into: to });
    expect((await merge(before.number, one.number)).kind).toBe('Acted');
    wait(UNDO_SECONDS + 1);
    await deliver();
    sent = [];
    const untouched = await columns(one.number);
    expect((await merge(one.number, into.number)).kind).toBe('Acted');
    const cases = office.grievances.desk.cases;
    const field = await office.officer('field');
    const merged = (await cases.open(one.id, field))!;
    const [, resolve] = merged.clocks;
    expect([resolve!.doneAt, resolve!.endedAt]).toEqual([null, office.now().toISOString()]);
    expect(merged.timeline.at(-1)!.title('en')).toMatch(/clock of this one stopped: PN-/);
    const absorbed = (await cases.open(into.id, field))!;
    expect(absorbed.timeline.at(-1)!.title('en')).toMatch(/its clock stopped: PN-/);
    expect((await office.act(one.number, 'field', 'undo')).kind).toBe('Acted');
    expect(await columns(one.number)).toEqual(untouched);
    expect((await office.rowOf(before.number)).merged_into).toBe(one.id);
    const [open, released] = await Promise.all(
      [one.id, into.id].map(async (id) => (await cases.open(id, field))!),
    );
    expect(open!.clocks.map(({ endedAt }) => endedAt ?? null)).toEqual([null, null]);
    expect(released!.timeline.at(-1)!.title('en')).toMatch(/taken back.*PN-/);
    wait(UNDO_SECONDS + 1);
    await deliver();
    expect(sent).toEqual([]);
    expect(office.failures).toEqual([]);
  });

  test('has two minutes: then the citizen is told, and the step stays', async () => {
    const { number } = await filed();
    await office.act(number, 'field', 'acknowledge');
    wait(UNDO_SECONDS - 1);
    await deliver();
    expect(sent).toEqual([]);
    wait(1);
    await deliver();
    expect(sent).toEqual(['grievance_update +919822012345']);
    expect(await office.act(number, 'field', 'undo')).toEqual({
      kind: 'NotPossible',
      status: 'acknowledged',
    });
  });

  test('a message that waits is not sent once the reporter has acted', async () => {
    const { number, secret } = await filed();
    await office.act(number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    await office.act(number, 'field', 'note', { words: NOTE });
    const { version } = await office.rowOf(number);
    const disputed = { action: 'dispute', words: NOTE, version } as const;
    expect((await office.grievances.actForReporter(secret, disputed)).kind).toBe('Recorded');
    wait(UNDO_SECONDS + 1);
    await deliver();
    const toReporter = sent.filter((one) => one.includes('+91'));
    expect(toReporter).toEqual([]);
    expect(sent.some((one) => one.startsWith('grievance_for_officer'))).toBe(true);
  });

  test('cannot take back what a message was sent about, even where clocks differ', async () => {
    const { number } = await filed();
    await office.act(number, 'field', 'acknowledge');
    wait(UNDO_SECONDS);
    await deliver();
    expect(sent).toHaveLength(1);
    wait(-1);
    expect(await office.act(number, 'field', 'undo')).toMatchObject({ kind: 'NotPossible' });
    expect((await office.rowOf(number)).status).toBe('acknowledged');
  });

  test('cannot take back a step of a colleague, or one that is not the last', async () => {
    const { number, secret } = await filed();
    await office.act(number, 'field', 'start');
    expect(await office.act(number, 'ward', 'undo')).toMatchObject({ kind: 'NotPossible' });
    await office.act(number, 'ward', 'note', { words: 'Seen on site.' });
    expect(await office.act(number, 'field', 'undo')).toMatchObject({ kind: 'NotPossible' });
    await office.act(number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    const { version } = await office.rowOf(number);
    await office.grievances.actForReporter(secret, { action: 'confirm', words: '', version });
    expect(await office.act(number, 'field', 'undo')).toMatchObject({ kind: 'NotPossible' });
  });

  test('sees a case that the step took out of reach until the time is over', async () => {
    const { number, id } = await filed();
    const { cases } = office.grievances.desk;
    const field = await office.officer('field');
    await office.act(number, 'field', 'transfer', TRANSFER);
    expect((await cases.open(id, field))?.actions).toEqual(['undo']);
    expect((await cases.rows([id], field)).map(({ actions }) => actions)).toEqual([['undo']]);
    wait(UNDO_SECONDS);
    expect(await cases.open(id, field)).toBeNull();
    expect(await office.act(number, 'field', 'undo')).toEqual({ kind: 'NotFound' });
  });

  test('hides words and evidence of the step from the public; officers still see them', async () => {
    const { number, secret, id } = await filed();
    await office.act(number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    const shown = (await office.grievances.findForReporter(secret))!.events.at(-1)!;
    const [photo] = shown.evidence;
    expect(await office.grievances.evidence(number, photo!.id)).not.toBeNull();
    await office.act(number, 'field', 'undo');
    const events = (await office.grievances.findForReporter(secret))!.events.slice(-2);
    expect(events).toMatchObject([
      { event: 'resolve', words: null, evidence: [] },
      { event: 'undo', status: 'submitted' },
    ]);
    expect(await office.grievances.evidence(number, photo!.id)).toBeNull();
    const detail = await office.grievances.desk.cases.open(id, await office.officer('field'));
    expect(detail!.timeline.at(-2)).toMatchObject({
      visibility: 'public',
      words: { text: NOTE, readers: 'office' },
      documents: [{ id: photo!.id }],
    });
    expect(detail!.timeline.at(-1)!.title('en')).toBe('The last step was taken back: Resolved');
    const audited = await office.db
      .selectFrom('staff_audit')
      .select(['action', 'person_id'])
      .where('object', '=', id)
      .where('action', '!=', 'open')
      .orderBy('seq')
      .execute();
    const person = office.persons.field;
    expect(audited.slice(-2)).toEqual([
      { action: 'resolve', person_id: person },
      { action: 'undo', person_id: person },
    ]);
  });

  test('changes no public figure, and the open data give the same figures', async () => {
    const { number } = await filed();
    const figures = async () => {
      await rollUp(office.db as never, office.now().toISOString());
      return (await statisticsOf(office.db as never, 'month'))!;
    };
    const before = await figures();
    await office.act(number, 'field', 'resolve', { words: NOTE }, [office.photo()]);
    await office.act(number, 'field', 'undo');
    await office.act(number, 'field', 'transfer', TRANSFER);
    await office.act(number, 'field', 'undo');
    office.pass(0.001);
    const after = await figures();
    expect(differences(before, after)).toEqual([]);
    const recomputation = createRecomputation('month', after.asOf);
    for await (const part of exportReports(office.db as never))
      for (const report of part) recomputation.add(report);
    expect(figuresCount(after)).toBeGreaterThan(0);
    expect(differences(after, recomputation.result())).toEqual([]);
  });

  test('of several cases takes each back', async () => {
    const cases = [await filed(), await filed(), await filed()];
    for (const { number } of cases)
      await office.act(number, 'ward', 'assign', { post: office.posts.field });
    for (const { number } of cases)
      expect((await office.act(number, 'ward', 'undo')).kind).toBe('Acted');
    wait(UNDO_SECONDS);
    await deliver();
    expect(sent).toEqual([]);
  });
});
