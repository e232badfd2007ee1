import { expect, it } from 'vitest';
import { REHEARSALS_API } from '../packages/payments/addresses.constants.ts';
import { loginAs, uniqueWord, until } from './support/cms.ts';
import { citizensPortals, portalWith, system, visit } from './support/visit.ts';

/** The metrics and logs of a running system, as operators read them. */

const scrape = async (): Promise<string> =>
  (await fetch(`http://127.0.0.1:${system.cmsMetricsPort}/metrics`)).text();
/** The value of a series in a scrape; 0 without one. */
const valueOf = (text: string, series: string): number => {
  const line = text.split('\n').find((candidate) => candidate.startsWith(`${series} `));
  return line ? Number(line.slice(series.length)) : 0;
};

it('the metrics of the CMS count a save, its receipt, and no word of it', async () => {
  const before = await scrape();
  const staff = await loginAs('publisher');
  const word = uniqueWord();
  const { id } = await staff.create('pages', 'en', {
    title: `Metrics ${word}`,
    summary: 'Published for a metric.',
    slug: `metrics-${word}`,
    group: 'help',
    portals: [citizensPortals[0]!.id],
    _status: 'published',
  });
  const SAVES = 'pune_cms_requests_total{route="save",status="2xx"}';
  const RECEIPTS = 'pune_cms_publish_seconds_count';
  await until(async () => valueOf(await scrape(), RECEIPTS) > valueOf(before, RECEIPTS));
  await until(async () => valueOf(await scrape(), 'pune_cms_outbox_waiting') === 0);
  const after = await scrape();
  expect(valueOf(after, SAVES)).toBeGreaterThan(valueOf(before, SAVES));
  expect(valueOf(after, 'pune_source_up{source="content database"}')).toBe(1);
  expect(valueOf(after, 'process_resident_memory_bytes')).toBeGreaterThan(1e7);
  expect(after).not.toContain(word);
  await (await loginAs('administrator')).delete('pages', id);
});

it('a prober rehearses a payment, and nobody without its key', async () => {
  const site = portalWith(({ capabilities }) => capabilities.includes('payments'));
  const rehearse = (key: string) =>
    visit(site, REHEARSALS_API, {
      method: 'POST',
      headers: { accept: 'application/json', authorization: `Bearer ${key}` },
    });
  const answer = await rehearse(system.probeKey);
  expect([answer.status, JSON.parse(answer.text)]).toMatchObject([200, { state: 'ready' }]);
  expect((await rehearse('another key of the same length, nearly')).status).toBe(404);
});
