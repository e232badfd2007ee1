import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StatementSync } from 'node:sqlite';
import type { GrievanceTables } from '@pune/grievances/migrations';
import { testEvent, testRow } from '@pune/grievances/testing';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const DAY_MS = 86_400_000;

/** Fails each VACUUM, as a disk does that has no room for a second copy of the tables. */
function fullDisk() {
  const { run } = StatementSync.prototype;
  return vi.spyOn(StatementSync.prototype, 'run').mockImplementation(function (
    this: StatementSync,
    ...given
  ) {
    if (this.sourceSQL === 'vacuum')
      throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
    return run.apply(this, given);
  });
}

describeOnEachDatabase('the sweep of grievances', (open, kind) => {
  let opened: TestDatabase<GrievanceTables>;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-files-'));
  beforeAll(async () => {
    opened = await open<GrievanceTables>();
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('FILES_URL', folder);
    vi.resetModules();
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('creates tables, empties grievances closed three years ago, and removes files of dead filings', async () => {
    const { default: sweep } = await import('./grievances-sweep.ts');
    expect(await (await sweep()).json()).toMatchObject({ forgotten: 0 });
    const closed = (id: string, days: number) => {
      const at = new Date(Date.now() - days * DAY_MS).toISOString();
      return {
        grievance: testRow({ id, status: 'closed', submitted_at: at, resolved_at: at }),
        event: testEvent(id, 'confirm', 'closed', at),
      };
    };
    for (const { grievance, event } of [closed('old', 3 * 365 + 1), closed('fresh', 3 * 365 - 1)]) {
      await opened.db.insertInto('grievances').values(grievance).execute();
      await opened.db.insertInto('grievance_events').values(event).execute();
    }
    fs.mkdirSync(path.join(folder, 'grievances'), { recursive: true });
    fs.writeFileSync(path.join(folder, 'grievances/left.jpg'), 'left');
    await opened.db
      .insertInto('idempotency_keys')
      .values({
        scope: 'grievances filing',
        key_hash: 'k',
        body_hash: 'b',
        state: 'running',
        note: 'grievances:left.jpg',
        answer: null,
        started_at: new Date(Date.now() - 120_000).toISOString(),
        expires_at: new Date().toISOString(),
      })
      .execute();
    expect(await (await sweep()).json()).toMatchObject({ forgotten: 1 });
    expect(
      await opened.db
        .selectFrom('grievances')
        .select(['id', 'description'])
        .orderBy('id')
        .execute(),
    ).toEqual([
      { id: 'fresh', description: 'What was written' },
      { id: 'old', description: '' },
    ]);
    expect(fs.existsSync(path.join(folder, 'grievances/left.jpg'))).toBe(false);
  });

  test.runIf(kind === 'SQLite')(
    'goes on where there is no room to rewrite the tables, says so, and the next sweep rewrites them',
    async () => {
      // As on a server that has not swept since its tables held plain numbers.
      await opened.db.deleteFrom('grievances_rewrite_migrations' as never).execute();
      const { default: sweep } = await import('./grievances-sweep.ts');
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
      const rewritten = () =>
        opened.db
          .selectFrom('grievances_rewrite_migrations' as never)
          .selectAll()
          .execute();
      const full = fullDisk();
      expect((await sweep()).status).toBe(200);
      expect([(await rewritten()).length, logged.mock.calls.length]).toEqual([0, 1]);
      expect(String(logged.mock.calls[0])).toMatch(/grievances-sweep.*could not be rewritten/);
      full.mockRestore();
      expect((await sweep()).status).toBe(200);
      expect([(await rewritten()).length, logged.mock.calls.length]).toEqual([1, 1]);
      logged.mockRestore();
    },
  );
});
