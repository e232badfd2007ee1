import { afterAll, expect, test } from 'vitest';
import { createHostLog } from './log.ts';
import { watchSchema } from './schema-watch.ts';
import { releasesFolder, startHost } from './testing/testing.ts';

const releases = releasesFolder();
afterAll(releases.remove);

test('functions stop while the database is of a newer version, and pages are served', async () => {
  releases.publish('council', 'r1', { 'en/index.html': '<title>A page</title>' });
  let state: 'ok' | 'failing' | 'newer' = 'ok';
  const lines: string[] = [];
  const log = createHostLog('warn', { write: (line: string) => void lines.push(line) });
  const schema = watchSchema(async () => state, { log, reports: true, everyMs: 5 });
  const host = await startHost(releases.folder, { areFunctionsAway: schema.isNewer });
  const statuses = async () => [
    (await host.ask('/en/')).status,
    (await host.ask('/api/echo', { method: 'POST', body: '' })).status,
  ];
  expect(await statuses()).toEqual([200, 200]);
  state = 'newer';
  await expect.poll(statuses).toEqual([200, 503]);
  const away = await host.ask('/api/echo', { headers: { 'accept-language': 'mr' } });
  expect(away.headers['retry-after']).toBe('120');
  expect(JSON.parse(away.text)).toMatchObject({
    type: 'https://pune.example/problems/away',
    status: 503,
  });
  // A database that does not answer says nothing about its version.
  state = 'failing';
  expect(await statuses()).toEqual([200, 503]);
  state = 'ok';
  await expect.poll(statuses).toEqual([200, 200]);
  expect(lines.join('')).toMatch(/of a newer version[^]*of this version again/);
  expect(lines).toHaveLength(2);
  schema.stop();
  await host.close();
});
