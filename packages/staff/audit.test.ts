import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@pune/database';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { canonicalJson } from '@pune/std/canonical-json';
import { sql, type Kysely } from 'kysely';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { appendAudit, entryJson, type AuditEntry } from './audit.ts';
import { anchor } from './audit-anchors.ts';
import { auditKeysFrom } from './audit-keys.ts';
import { auditReport, isIntact, verifyAudit } from './audit-verification.ts';
import { migrateStaff } from './staff.migrations.ts';
import type { StaffTables } from './staff.tables.ts';

const NOON = new Date('2026-06-01T06:30:00Z');
const keys = auditKeysFrom('a secret of this test');
const entry = (more: Partial<AuditEntry> = {}): AuditEntry => ({
  chain: 'grievances',
  at: NOON,
  person: 'person',
  post: 'post',
  action: 'answer',
  object: 'case',
  before: { state: 'assigned' },
  after: { state: 'in_progress' },
  ...more,
});
const append = (db: Kysely<StaffTables>, more: Partial<AuditEntry> = {}) =>
  db.transaction().execute((transaction) => appendAudit(transaction, entry(more), keys));

test('an entry is chained by its canonical JSON', () => {
  const row = {
    chain: 'grievances',
    seq: 7,
    at: NOON.toISOString(),
    person_id: 'é "\\ \u2028 व्यक्ती',
    post_id: null,
    behalf: 'b',
    action: 'answer',
    object: 'o',
    before_digest: 'x',
    after_digest: null,
  };
  expect(entryJson(row, 'before')).toBe(canonicalJson({ ...row, previous: 'before' }));
});

describeOnEachDatabase('audit while its key rotates', (open) => {
  const next = auditKeysFrom('the next secret of this test');
  const both = { ...next, others: [keys] };
  const appendWith = (db: Kysely<StaffTables>, by: typeof keys) =>
    db.transaction().execute((transaction) => appendAudit(transaction, entry(), by));

  test('entries and anchors of both keys are one good chain', async () => {
    const { db } = await open<StaffTables>();
    await migrateStaff(db);
    for (const by of [keys, keys]) await appendWith(db, by);
    await anchor(db, NOON, { keys });
    // A process that was not restarted yet goes on with the former key.
    for (const by of [next, keys, next]) await appendWith(db, by);
    await anchor(db, NOON, { keys: next });
    expect(await verifyAudit(db, { keys: both })).toMatchObject([
      { entries: 5, anchored: 5, fault: null },
    ]);
    // Without the former key its entries prove nothing: it is kept for as long as the audit.
    expect(await verifyAudit(db, { keys: next })).toMatchObject([{ fault: { kind: 'Unsigned' } }]);
    const stranger = { ...auditKeysFrom('another secret'), others: [next] };
    expect(await verifyAudit(db, { keys: stranger })).toMatchObject([
      { fault: { kind: 'Unsigned' } },
    ]);
  });
});

describeOnEachDatabase('audit', (open, kind) => {
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  let chain = '';
  let count = 0;
  /** Works on the rows as an administrator of the database could, without its triggers. */
  async function tamper(work: (db: Kysely<StaffTables>) => Promise<unknown>) {
    const { db } = opened;
    if (kind === 'PostgreSQL') {
      await sql`alter table staff_audit disable trigger all`.execute(db);
      await work(db);
      await sql`alter table staff_audit enable trigger all`.execute(db);
      return;
    }
    const { rows } = await sql<{ name: string; sql: string }>`
      select name, sql from sqlite_master where type = 'trigger' and tbl_name = 'staff_audit'`.execute(
      db,
    );
    for (const { name } of rows) await sql`drop trigger ${sql.id(name)}`.execute(db);
    await work(db);
    for (const { sql: text } of rows) await sql.raw(text).execute(db);
  }
  const finding = async (kept: Parameters<typeof verifyAudit>[1] = {}) =>
    (await verifyAudit(opened.db, { keys, ...kept })).find((one) => one.chain === chain)!;

  beforeAll(async () => {
    opened = await open<StaffTables>();
    await migrateStaff(opened.db);
  });
  beforeEach(async () => {
    chain = `chain ${(count += 1)}`;
    for (let n = 1; n <= 4; n += 1)
      expect(await append(opened.db, { chain, object: `case ${n}` })).toBe(n);
  });

  test('is good, and anchored up to the last anchor', async () => {
    expect(await finding()).toEqual({ chain, entries: 4, anchored: 0, fault: null });
    const anchors = await anchor(opened.db, NOON, { keys });
    expect(anchors.find((one) => one.chain === chain)).toMatchObject({ seq: 4 });
    expect(await anchor(opened.db, NOON, { keys })).toEqual([]);
    await append(opened.db, { chain });
    const found = await finding();
    expect(found).toEqual({ chain, entries: 5, anchored: 4, fault: null });
    expect(auditReport([found])).toBe(`${chain}: 5 entries, good, unanchored after entry 4`);
  });

  test('holds keyed digests, from which the values cannot be tried', async () => {
    const row = await opened.db
      .selectFrom('staff_audit')
      .selectAll()
      .where('chain', '=', chain)
      .executeTakeFirstOrThrow();
    expect(row.before_digest).toMatch(/^[\w-]{43}$/);
    expect(row.before_digest).not.toBe(row.after_digest);
    await append(opened.db, { chain, before: undefined, after: null });
    const last = await opened.db
      .selectFrom('staff_audit')
      .selectAll()
      .where('chain', '=', chain)
      .where('seq', '=', 5)
      .executeTakeFirstOrThrow();
    expect([last.before_digest, last.after_digest]).toEqual([null, null]);
  });

  test.each(['staff_audit', 'staff_audit_anchors'] as const)(
    '%s refuses changes',
    async (table) => {
      const { db } = opened;
      await anchor(db, NOON, { keys });
      const own = db.selectFrom(table).selectAll().where('chain', '=', chain);
      const before = await own.execute();
      expect(before.length).toBeGreaterThan(0);
      const refused = /append-only/;
      await expect(db.updateTable(table).set({ hmac: 'x' }).execute()).rejects.toThrow(refused);
      await expect(db.deleteFrom(table).execute()).rejects.toThrow(refused);
      if (kind === 'PostgreSQL')
        await expect(sql`truncate ${sql.table(table)}`.execute(db)).rejects.toThrow(refused);
      else
        await expect(
          db
            .replaceInto(table)
            .values({ ...before[0]!, hmac: 'x' } as never)
            .execute(),
        ).rejects.toThrow(refused);
      expect(await own.execute()).toEqual(before);
    },
  );

  test('an action that fails leaves no entry and no gap', async () => {
    await expect(
      opened.db.transaction().execute(async (transaction) => {
        await appendAudit(transaction, entry({ chain }), keys);
        throw new Error('the action failed');
      }),
    ).rejects.toThrow('the action failed');
    expect(await append(opened.db, { chain })).toBe(5);
    expect((await finding()).fault).toBeNull();
  });

  test('entries of several processes at the same time follow one another', async () => {
    const others = [openDatabase<StaffTables>(opened.url), openDatabase<StaffTables>(opened.url)];
    const fresh = `${chain} together`;
    const numbers = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        append([opened.db, ...others][n % 3]!, { chain: fresh, object: `case ${n}` }),
      ),
    );
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 }, (_, n) => n + 1));
    chain = fresh;
    expect(await finding()).toMatchObject({ entries: 30, fault: null });
    for (const other of others) await other.destroy();
  });

  describe('shows', () => {
    test('a changed byte', async () => {
      await tamper((db) =>
        db
          .updateTable('staff_audit')
          .set({ object: 'case 8' })
          .where('chain', '=', chain)
          .where('seq', '=', 2)
          .execute(),
      );
      const found = await finding();
      expect(found.fault).toEqual({ kind: 'Broken', seq: 2 });
      expect(isIntact([found])).toBe(false);
      expect(auditReport([found])).toContain('broken at entry 2');
    });

    test('a removed row', async () => {
      await tamper((db) =>
        db.deleteFrom('staff_audit').where('chain', '=', chain).where('seq', '=', 2).execute(),
      );
      expect((await finding()).fault).toEqual({ kind: 'Missing', seq: 2 });
    });

    test('a truncated end, also when the head was set back to match', async () => {
      await anchor(opened.db, NOON, { keys });
      await tamper((db) =>
        db.deleteFrom('staff_audit').where('chain', '=', chain).where('seq', '>', 2).execute(),
      );
      const truncated = { kind: 'Truncated', seq: 2, until: 4 };
      expect((await finding()).fault).toEqual(truncated);
      const { hmac } = await opened.db
        .selectFrom('staff_audit')
        .select('hmac')
        .where('chain', '=', chain)
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow();
      await opened.db
        .updateTable('staff_audit_heads')
        .set({ seq: 2, hmac })
        .where('chain', '=', chain)
        .execute();
      expect((await finding()).fault).toEqual(truncated);
    });

    test('a chain that was written again under the key, by its anchor', async () => {
      const [kept] = (await anchor(opened.db, NOON, { keys })).filter((one) => one.chain === chain);
      const forged = { ...kept!, hmac: 'x'.repeat(43) };
      expect((await finding({ kept: [forged] })).fault).toEqual({ kind: 'Unsigned', seq: 4 });
      const foreign = auditKeysFrom('the secret of another installation');
      expect((await finding({ keys: foreign })).fault?.kind).toBe('Unsigned');
      await tamper(async (db) => {
        await db.deleteFrom('staff_audit').where('chain', '=', chain).execute();
        await db.deleteFrom('staff_audit_heads').where('chain', '=', chain).execute();
      });
      for (let n = 1; n <= 4; n += 1) await append(opened.db, { chain, object: `other ${n}` });
      expect((await finding()).fault).toEqual({ kind: 'Broken', seq: 4 });
    });

    test.runIf(kind === 'SQLite')(
      'an old backup, by the anchors that were kept outside',
      async () => {
        const backup = path.join(path.dirname(opened.url), 'backup.db');
        await sql`vacuum into ${sql.lit(backup)}`.execute(opened.db);
        await append(opened.db, { chain });
        const kept = await anchor(opened.db, NOON, { keys });
        const old = openDatabase<StaffTables>(backup);
        const alone = await verifyAudit(old, { keys });
        expect(alone.find((one) => one.chain === chain)?.fault).toBeNull();
        const compared = await verifyAudit(old, { keys, kept });
        expect(compared.find((one) => one.chain === chain)?.fault).toEqual({
          kind: 'Truncated',
          seq: 4,
          until: 5,
        });
        await old.destroy();
        fs.rmSync(backup);
      },
    );
  });
});
