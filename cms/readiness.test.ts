import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cmsReadiness } from './readiness.ts';
import { openTestCms, pageData, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
beforeAll(async () => (t = await openTestCms()));
afterAll(() => t.close());

it('says which part keeps editors from working or their edits from arriving, and nothing of them', async () => {
  const environment = {
    dataDir: t.folder,
    sharesPublishing: false,
    publisherStatusFile: path.join(t.folder, 'publisher-status.json'),
  };
  const ask = async (open = async () => t.cms, now = Date.now()) => {
    const answer = await cmsReadiness(open, environment, {
      now: () => now,
      timeoutMs: 5000,
    }).ready();
    return [answer.status, ((await answer.json()) as { checks: object }).checks];
  };
  const saysAt = (at: number) =>
    fs.writeFileSync(
      environment.publisherStatusFile,
      JSON.stringify({ at: new Date(at).toISOString(), trouble: null }),
    );
  const fine = { 'content database': 'ok', queue: 'ok', publisher: 'ok', disk: 'ok' };
  expect(await ask()).toEqual([503, { ...fine, publisher: 'failing' }]);
  saysAt(Date.now());
  expect(await ask()).toEqual([200, fine]);
  await t.cms.create({
    collection: 'pages',
    data: pageData('A secret title', { _status: 'published' }),
    overrideAccess: true,
  });
  const later = Date.now() + 10 * 60_000;
  saysAt(later);
  expect(await ask(undefined, later)).toEqual([503, { ...fine, queue: 'failing' }]);
  saysAt(Date.now());
  expect(await ask(() => Promise.reject(new Error('away')))).toEqual([
    503,
    { ...fine, 'content database': 'failing', queue: 'failing' },
  ]);
  if (t.cms.db.name === 'mongoose') return;
  await t.cms.create({
    collection: 'payload-migrations',
    data: { name: '29990101_000000_of_a_newer_version', batch: 99 },
    overrideAccess: true,
  });
  expect(await ask()).toEqual([503, { ...fine, 'content database': 'failing' }]);
});
