import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createTestStaff } from '@pune/staff/testing';
import { beforeEach, expect, test } from 'vitest';
import { changeQuota, issueKey, listKeys, listPartners, revokeKey, type NewKey } from './keys.ts';
import { migrateOpen311, type Open311Tables } from './open311.migrations.ts';
import { createOpen311, type Open311 } from './open311.ts';
import { filingKey, tokenOf } from './filings.ts';
import type { Db } from './open311.tables.ts';

const NEW: NewKey = {
  partner: 'fixit',
  name: 'Fix It',
  contact: 'api@fixit.example',
  permission: 'file',
  perMinute: 100,
  perDay: 1_000,
};

describeOnEachDatabase('keys of partners', (open) => {
  let db: Db;
  let clock: Date;
  let by: { person: string; post: string };
  let open311: Open311;
  beforeEach(async () => {
    db = (await open<Open311Tables>()).db;
    clock = new Date('2026-11-28T04:30:00.000Z');
    await migrateOpen311(db);
    const staff = await createTestStaff(db);
    const post = await staff.post({ kind: 'administrator' });
    by = { person: await staff.person({ name: 'A', email: 'a@b.example', posts: [post] }), post };
    open311 = createOpen311({ db, now: () => clock });
  });
  const author = () => ({ at: clock, by });
  const inTransaction = <T>(work: (tx: Parameters<typeof issueKey>[0]) => Promise<T>) =>
    db.transaction().execute(work);
  async function issue(changes: Partial<NewKey> = {}) {
    const issued = await inTransaction((tx) => issueKey(tx, { ...NEW, ...changes }, author()));
    if (issued.kind !== 'Issued') throw new Error(issued.reasons.join());
    return issued;
  }

  test('a key is admitted, its text is stored nowhere, and it holds until it is revoked', async () => {
    const { id, key } = await issue();
    expect(await open311.admit(key)).toEqual({
      kind: 'Admitted',
      partner: { keyId: id, code: 'fixit', permission: 'file' },
    });
    const rows = await db.selectFrom('open311_keys').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(key);
    await inTransaction((tx) => revokeKey(tx, id, author()));
    expect(await open311.admit(key)).toEqual({ kind: 'KeyRefused' });
    expect(await inTransaction((tx) => revokeKey(tx, id, author()))).toMatchObject({
      kind: 'Refused',
    });
  });

  test('missing, malformed and unknown keys are refused alike', async () => {
    const { key } = await issue();
    const other = `${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`;
    for (const given of [undefined, '', 'pune311_short', other, key.toUpperCase(), `${key} `])
      expect(await open311.admit(given)).toEqual({ kind: 'KeyRefused' });
  });

  test('the quota of a minute ends with the minute, that of a day at midnight in India', async () => {
    const { id, key } = await issue({ perMinute: 2, perDay: 3 });
    const kinds = async (times: number) => {
      const found = [];
      for (let n = 0; n < times; n += 1) found.push(await open311.admit(key));
      return found.map((one) => (one.kind === 'QuotaUsed' ? one.seconds : one.kind));
    };
    expect(await kinds(3)).toEqual(['Admitted', 'Admitted', 60]);
    clock = new Date(clock.getTime() + 60_000);
    // 10:01 in India: midnight is 13 hours and 59 minutes away.
    expect(await kinds(2)).toEqual(['Admitted', 50_340]);
    const [listed] = await listKeys(db, clock);
    expect(listed).toMatchObject({ id, today: { requests: 4, refused: 2 } });
    clock = new Date('2026-11-28T18:30:00.000Z');
    expect(await kinds(1)).toEqual(['Admitted']);
  });

  test('a changed quota holds at once', async () => {
    const { id, key } = await issue({ perMinute: 1 });
    await open311.admit(key);
    expect((await open311.admit(key)).kind).toBe('QuotaUsed');
    await inTransaction((tx) => changeQuota(tx, id, { perMinute: 10, perDay: 10 }, author()));
    expect((await open311.admit(key)).kind).toBe('Admitted');
    expect(
      await inTransaction((tx) => changeQuota(tx, id, { perMinute: 0, perDay: 10 }, author())),
    ).toEqual({ kind: 'Refused', reason: 'quota_invalid' });
  });

  test.each([
    [{ partner: 'Fix It' }, 'partner_invalid'],
    [{ name: '' }, 'name_missing'],
    [{ contact: '' }, 'contact_missing'],
    [{ perDay: 1e9 }, 'quota_invalid'],
  ] as const)('%j is refused', async (changes, reason) =>
    expect(await inTransaction((tx) => issueKey(tx, { ...NEW, ...changes }, author()))).toEqual({
      kind: 'Refused',
      reasons: [reason],
    }),
  );

  test('all that is wrong with a key is refused at once', async () =>
    expect(
      await inTransaction((tx) =>
        issueKey(tx, { ...NEW, partner: 'X', contact: '', perDay: 0 }, author()),
      ),
    ).toEqual({
      kind: 'Refused',
      reasons: ['partner_invalid', 'contact_missing', 'quota_invalid'],
    }));

  test('a short name belongs to one organisation, also after its keys are revoked', async () => {
    const { id } = await issue();
    await inTransaction((tx) => revokeKey(tx, id, author()));
    const other = { ...NEW, name: 'Pune Riders' };
    expect(await inTransaction((tx) => issueKey(tx, other, author()))).toEqual({
      kind: 'Refused',
      reasons: ['partner_taken'],
    });
    // Another key is the choice of the partner, whose name it takes.
    expect(await issue({ name: '', isFurther: true })).toMatchObject({ name: 'Fix It' });
    expect(
      await inTransaction((tx) =>
        issueKey(tx, { ...NEW, partner: 'unknown', isFurther: true }, author()),
      ),
    ).toEqual({ kind: 'Refused', reasons: ['partner_unknown'] });
    expect(await listPartners(db)).toEqual([{ code: 'fixit', name: 'Fix It' }]);
  });

  test('each change is in the audit, without the key', async () => {
    const { id, key } = await issue();
    await inTransaction((tx) => changeQuota(tx, id, { perMinute: 1, perDay: 1 }, author()));
    await inTransaction((tx) => revokeKey(tx, id, author()));
    const rows = await db
      .selectFrom('staff_audit')
      .selectAll()
      .where('chain', '=', 'partners')
      .orderBy('seq')
      .execute();
    expect(rows.map(({ action, object, person_id }) => [action, object, person_id])).toEqual([
      ['issue_key', id, by.person],
      ['change_quota', id, by.person],
      ['revoke_key', id, by.person],
    ]);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  test('a token leads to its number once the request is filed', async () => {
    const key = filingKey('fixit', undefined, ['a']);
    const held = await open311.filings.begin(key);
    if (held.kind !== 'Reserved') throw new Error(held.kind);
    expect((await open311.filings.begin(key)).kind).toBe('StillRunning');
    expect(await open311.filings.numberOf(tokenOf(key))).toBeNull();
    await open311.filings.finish(key, held.startedAt, { number: 'PN-1', notice: null });
    expect(await open311.filings.numberOf(tokenOf(key))).toBe('PN-1');
    expect(await open311.filings.begin(key)).toEqual({
      kind: 'Done',
      answer: { number: 'PN-1', notice: null },
    });
    clock = new Date(clock.getTime() + 8 * 86_400_000);
    const later = filingKey('fixit', undefined, ['b']);
    const next = await open311.filings.begin(later);
    if (next.kind !== 'Reserved') throw new Error(next.kind);
    await open311.filings.finish(later, next.startedAt, { number: 'PN-2', notice: null });
    expect(await open311.filings.numberOf(tokenOf(key))).toBeNull();
  });

  test('a version of the services keeps the time at which it was seen first', async () => {
    expect(await open311.changeset('v1')).toBe('2026-11-28T04:30:00.000Z');
    clock = new Date(clock.getTime() + 60_000);
    expect(await open311.changeset('v1')).toBe('2026-11-28T04:30:00.000Z');
    expect(await open311.changeset('v2')).toBe('2026-11-28T04:31:00.000Z');
  });
});
