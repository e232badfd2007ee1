import { describe, expect, it } from 'vitest';
import { alert, cityChanges, NOON, page, settings, withoutAlert } from './testing/emergency-city.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';

const sites = plainSites.slice(0, 1);

async function city() {
  const clock = { time: NOON };
  const engine = openEngine({ sites, renderers: new Map([['pmc', plainRender]]), now: () => clock.time });
  await engine.publisher.absorb(cityChanges());
  await engine.release();
  const { pages, log } = engine.targets.get('pmc')!;
  log.length = 0;
  const shows = (path: string, text: string) => pages.get(path)!.toString().includes(text);
  const inner = () => [...pages.keys()].filter((path) => /^\/(en|mr)\/pages\/p\d+\/$/.test(path));
  return {
    ...engine, clock, log, shows,
    /** How many pages of documents show a text. */
    showing: (text: string) => inner().filter((path) => shows(path, text)).length,
    all: inner().length,
  };
}
const put = (path: string) => `put ${path}`;

describe('a severe alert', () => {
  it('is on the fragment, the home pages and the hubs with the first slice, in every language, and acknowledged before all other pages', async () => {
    const { publisher, shows, showing, all } = await city();
    await publisher.intake([alert()]);
    await publisher.slice();
    for (const path of ['/en/_alerts/', '/mr/_alerts/', '/en/', '/mr/', '/en/pages/', '/mr/grievances/']) expect([path, shows(path, 'River roads')]).toEqual([path, true]);
    expect(showing('River roads')).toBe(0);
    const [receipt] = await publisher.settle();
    expect(receipt).toMatchObject({ status: 'live', follow: expect.any(Number) });
    expect(receipt!.follow).toBeGreaterThanOrEqual(all);
    while ((await publisher.slice()).length > 0);
    expect(showing('River roads')).toBe(all);
  });

  it('is overtaken by an edit of a single page, which then shows both', async () => {
    const { publisher, shows, showing, all } = await city();
    await publisher.intake([alert()]);
    await publisher.slice();
    await publisher.slice();
    expect(showing('River roads')).toBeGreaterThan(0);
    await publisher.intake([page('p149', 'Edited meanwhile')]);
    await publisher.slice();
    expect([shows('/en/pages/p149/', 'Edited meanwhile'), shows('/en/pages/p149/', 'River roads')]).toEqual([true, true]);
    expect(showing('River roads')).toBeLessThan(all / 2);
  });

  it('waits for a wide change too, and both for a narrow one', async () => {
    const { publisher, log } = await city();
    await publisher.intake([settings('After')]);
    await publisher.intake([alert()]);
    await publisher.intake([page('p7', 'Narrow')]);
    while ((await publisher.slice()).length > 0);
    const turn = (path: string) => log.indexOf(put(path));
    expect(turn('/en/_alerts/')).toBeLessThan(turn('/en/pages/p7/'));
    expect(turn('/en/pages/p7/')).toBeLessThan(turn('/en/pages/p8/'));
    // The wide change made each page once, with the alert on it.
    expect(log.filter((line) => line === put('/en/pages/p8/'))).toHaveLength(1);
  });

  it('goes from every page in its minute, and first from those that warn at once', async () => {
    const { publisher, clock, showing, shows, all } = await city();
    await publisher.publish(alert());
    expect(showing('River roads')).toBe(all);
    clock.time = Date.parse('2026-11-25T07:30:00Z');
    expect(publisher.isTimeDue()).toBe(true);
    await publisher.beginTime();
    await publisher.slice();
    expect([shows('/en/_alerts/', 'River roads'), shows('/mr/', 'River roads'), showing('River roads')]).toEqual([false, false, all]);
    while ((await publisher.slice()).length > 0);
    expect(showing('River roads')).toBe(0);
  });

  it('that is corrected or taken down changes the pages once more', async () => {
    const { publisher, showing, all } = await city();
    await publisher.publish(alert());
    await publisher.publish(alert({ title: 'Flood, corrected' }));
    expect(showing('Flood, corrected')).toBe(all);
    await publisher.publish(withoutAlert());
    expect(showing('River roads')).toBe(0);
  });
});

describe('an alert that is no emergency', () => {
  it.each([
    ['moderate', { severity: 'Moderate' }, true],
    ['a drill', { status: 'Exercise' }, false],
    ['a test of the system', { status: 'Test' }, false],
  ] as const)('%s: changes no other page', async (_, fields, isShown) => {
    const { publisher, log, shows } = await city();
    const { follow } = await publisher.publish(alert(fields));
    expect([follow, log.filter((line) => /pages\/p\d/.test(line))]).toEqual([0, []]);
    expect(shows('/en/', 'River roads')).toBe(isShown);
  });
});

it('an emergency is on the pages of an earlier release when that is gone back to', async () => {
  const { publisher, targets } = await city();
  await publisher.makeRelease('pmc');
  await publisher.publish(alert());
  await publisher.rollBack('pmc');
  expect(targets.get('pmc')!.pages.get('/en/pages/p3/')!.toString()).toContain('River roads');
});
