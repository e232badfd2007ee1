import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestDatabase } from '@pune/database/testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { NotifyTables } from '@pune/notify/migrations';
import { appendAudit, type AnchorRow } from '@pune/staff/audit';
import { verifyAudit } from '@pune/staff/audit-verification';
import type { StaffTables } from '@pune/staff/migrations';
import { createTestStaff } from '@pune/staff/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

describeOnEachDatabase('the sweep of staff', (open) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-anchors-'));
  const file = path.join(folder, 'anchors.jsonl');
  let opened: Awaited<ReturnType<typeof open<StaffTables>>>;
  beforeAll(async () => {
    opened = await open<StaffTables>();
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('AUDIT_ANCHORS_FILE', file);
    vi.stubEnv('AUDIT_ANCHORS_MAIL', 'auditor@outside.example');
    vi.resetModules();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('signs the ends of chains that grew, and keeps the signatures in a file', async () => {
    const { default: sweep } = await import('./staff-sweep.ts');
    const swept = async () => (await sweep()).json();
    expect(await swept()).toEqual({ anchored: 0, vacant: 0 });
    await createTestStaff(opened.db);
    const act = (chain: string) =>
      opened.db.transaction().execute((transaction) =>
        appendAudit(transaction, {
          chain,
          at: new Date(),
          person: null,
          post: null,
          action: 'answer',
          object: randomUUID(),
        }),
      );
    await act('grievances');
    await act('staff');
    expect(await swept()).toEqual({ anchored: 2, vacant: 0 });
    expect(await swept()).toEqual({ anchored: 0, vacant: 0 });
    await act('grievances');
    expect(await swept()).toEqual({ anchored: 1, vacant: 0 });
    const kept = fs
      .readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as AnchorRow);
    expect(kept.map(({ chain, seq }) => [chain, seq])).toEqual([
      ['grievances', 1],
      ['staff', 1],
      ['grievances', 2],
    ]);
    const mails = await (opened as unknown as TestDatabase<NotifyTables>).db
      .selectFrom('notify_messages')
      .select(['template', 'channel', 'status'])
      .execute();
    expect(mails).toEqual(
      Array.from({ length: 2 }, () => ({
        template: 'audit_anchors',
        channel: 'email',
        status: 'queued',
      })),
    );
    expect(await verifyAudit(opened.db, { kept })).toMatchObject([
      { chain: 'grievances', entries: 2, anchored: 2, fault: null },
      { chain: 'staff', entries: 1, anchored: 1, fault: null },
    ]);
  });

  test('warns of posts without a holder', async () => {
    const { default: sweep } = await import('./staff-sweep.ts');
    const staff = await createTestStaff(opened.db);
    const commissioner = await staff.post({ kind: 'commissioner' });
    await staff.post({ kind: 'operator', superior: commissioner });
    await staff.person({ posts: [commissioner] });
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
    expect(await (await sweep()).json()).toMatchObject({ vacant: 1 });
    expect(String(warned.mock.calls[0])).toMatch(/"posts":1,.*posts have no holder/);
    warned.mockRestore();
  });

  test('deletes what has ended', async () => {
    const { default: sweep } = await import('./staff-sweep.ts');
    const staff = await createTestStaff(opened.db);
    const person = await staff.person();
    const ago = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
    for (const hours of [0.1, 1])
      await opened.db
        .insertInto('staff_sessions')
        .values({
          id: `${hours}`,
          person_id: person,
          token_digest: `${hours}`,
          device: '',
          created_at: ago(hours),
          seen_at: ago(hours),
          expires_at: ago(hours - 12),
        })
        .execute();
    for (const hours of [0.5, 2])
      await opened.db
        .insertInto('staff_attempts')
        .values({
          id: `${hours}`,
          account: '',
          address: '',
          password: '',
          device: null,
          at: ago(hours),
        })
        .execute();
    await sweep();
    const ids = async (table: 'staff_sessions' | 'staff_attempts') =>
      (await opened.db.selectFrom(table).select('id').execute()).map(({ id }) => id);
    expect(await ids('staff_sessions')).toEqual(['0.1']);
    expect(await ids('staff_attempts')).toEqual(['0.5']);
  });
});
