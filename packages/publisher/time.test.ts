import { expect, it } from 'vitest';
import type { Change } from './outbox.ts';
import type { Render } from './publisher.ts';
import { NOON, page, started } from './testing/plain-engine.ts';
import { plainRender, plainSites as sites } from './testing/plain-pages.ts';

it('renders only pages that depend on the date when the day changes', async () => {
  let time = NOON;
  const e = await started(plainRender, { sites: sites.slice(0, 1), now: () => time });
  const { publisher } = e;
  time = Date.parse('2026-11-25T18:29:59Z');
  expect(publisher.isTimeDue()).toBe(false);
  time = Date.parse('2026-11-25T18:30:00Z');
  expect(publisher.isTimeDue()).toBe(true);
  const receipt = await publisher.passTime();
  expect(publisher.isTimeDue()).toBe(false);
  expect(receipt.pages.map(({ path }) => path).sort()).toEqual(['/en/', '/mr/']);
});

const alert = (expires: string, title = 'Drill'): Change => ({
  id: `alert ${title}`,
  collection: 'alerts',
  documentId: '900',
  title,
  at: new Date(NOON).toISOString(),
  versions: {
    en: {
      collection: 'alerts',
      id: '900',
      locale: 'en',
      slug: 'drill',
      updatedAt: '2026-11-25T00:00:00Z',
      title,
      summary: '',
      date: '2026-11-25',
      category: 'Minor',
      portals: ['pmc'],
      text: '',
      data: { effective: '2026-11-25T06:00:00.000Z', expires, allClearAt: null },
      card: { effective: '2026-11-25T06:00:00.000Z', expires, allClearAt: null },
    },
  },
});

async function withAlert(
  expires: string,
  onRendered: (clock: { time: number }) => void = () => {},
) {
  const clock = { time: NOON };
  const render: Render = async (path, content) => {
    const body = await plainRender(path, content);
    onRendered(clock);
    return body;
  };
  const e = await started(render, { sites: sites.slice(0, 1), now: () => clock.time });
  const { publisher, snapshot } = e;
  await publisher.publish(alert(expires));
  e.pmc.log.length = 0;
  return {
    publisher,
    clock,
    snapshot,
    pmc: e.pmc,
    text: (page: string) => e.pmc.pages.get(page)!.toString(),
  };
}

it('ends an alert in its minute, only on the pages that show it', async () => {
  const { publisher, clock, pmc, text } = await withAlert('2026-11-25T06:45:00.000Z');
  expect(text('/en/_alerts/')).toContain('["drill","current"]');
  clock.time = Date.parse('2026-11-25T06:44:59.999Z');
  expect(publisher.isTimeDue()).toBe(false);
  clock.time = Date.parse('2026-11-25T06:45:00Z');
  expect(publisher.isTimeDue()).toBe(true);
  await publisher.passTime();
  expect(pmc.log.sort()).toEqual(['put /en/_alerts/', 'put /en/alerts/drill/']);
  expect(text('/en/_alerts/')).toContain('["drill","ended"]');
  expect(publisher.isTimeDue()).toBe(false);
});

it('updates other pages at an instant although an edit of the alert comes first', async () => {
  const { publisher, clock, text } = await withAlert('2026-11-25T06:45:00.000Z');
  clock.time = Date.parse('2026-11-25T06:46:00Z');
  await publisher.publish({ ...page('About', ['pmc']), id: 'between' });
  expect(publisher.isTimeDue()).toBe(true);
  await publisher.publish(alert('2026-11-25T06:45:00.001Z'));
  expect(publisher.isTimeDue()).toBe(false);
  expect(text('/en/_alerts/')).toContain('["drill","ended"]');
  expect(text('/en/alerts/drill/')).toContain('"ended"');
});

it('stands still while pages are rendered, so that they agree about an alert that ends', async () => {
  const ends = '2026-11-25T06:45:00.000Z';
  let minutes = 0;
  const { publisher, text } = await withAlert(ends, (clock) => (clock.time += minutes * 60_000));
  minutes = 60;
  await publisher.publish(alert(ends, 'Another drill'));
  expect(text('/en/_alerts/')).toContain('["drill","current"]');
  expect(text('/en/alerts/drill/')).toMatch(/Another drill.*"current"/s);
  expect(publisher.isTimeDue()).toBe(true);
  await publisher.passTime();
  expect(text('/en/_alerts/')).toContain('["drill","ended"]');
  expect(text('/en/alerts/drill/')).toContain('"ended"');
});

it('never goes back', async () => {
  const { publisher, clock, pmc } = await withAlert('2026-11-25T06:45:00.000Z');
  clock.time = Date.parse('2026-11-25T06:50:00Z');
  await publisher.passTime();
  clock.time = NOON;
  pmc.log.length = 0;
  await publisher.passTime();
  expect(pmc.log).toEqual([]);
});
