import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createTestOffice } from '@pune/grievances/testing';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { grievanceParts } from '../moderation/grievance-parts.ts';

/** Two weeks ago: what was filed then is overdue, whatever day of the week it is. */
const FILED = new Date(Date.now() - 14 * 86_400_000).toISOString();

describeOnEachDatabase('the sweep of moderation', (open) => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-files-'));
  let db: Awaited<ReturnType<typeof open<any>>>['db'];
  beforeAll(async () => {
    const opened = await open<any>();
    ({ db } = opened);
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('FILES_URL', folder);
    vi.resetModules();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('passes what nobody decided in time to the superior post, once', async () => {
    const { default: sweep } = await import('./moderation-sweep.ts');
    const run = async () => (await sweep()).json();
    expect(await run()).toEqual({ escalated: 0 });
    const office = await createTestOffice(db, FILED, { moderation: grievanceParts });
    await office.file({ share_words: true });
    expect([await run(), await run()]).toEqual([{ escalated: 1 }, { escalated: 0 }]);
    const item = await db
      .selectFrom('moderation_items')
      .select(['owner_post', 'escalate_at'])
      .executeTakeFirstOrThrow();
    expect(item.owner_post).not.toBeNull();
    expect(item.escalate_at! > new Date().toISOString()).toBe(true);
  });
});
