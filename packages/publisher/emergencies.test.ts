import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from './outbox.ts';
import {
  alert,
  cityChanges,
  NOON,
  page,
  settings,
  withoutAlert,
} from './testing/emergency-city.ts';
import { openEngine } from './testing/engine.ts';
import { plainRender, plainSites } from './testing/plain-pages.ts';
import { LOWEST, LOW } from './work.ts';

const sites = plainSites.slice(0, 1);

async function city() {
  const clock = { time: NOON };
  const engine = openEngine({
    sites,
    renderers: new Map([['pmc', plainRender]]),
    now: () => clock.time,
  });
  await engine.publisher.absorb(cityChanges());
  await engine.release();
  const { pages, log } = engine.targets.get('pmc')!;
  log.length = 0;
  const shows = (path: string, text: string) => pages.get(path)!.toString().includes(text);
  const inner = () => [...pages.keys()].filter((path) => /^\/(en|mr)\/pages\/p\d+\/$/.test(path));
  return {
    ...engine,
    clock,
    log,
    shows,
    /** Returns the number of document pages that contain a text. */
    showing: (text: string) => inner().filter((path) => shows(path, text)).length,
    all: inner().length,
  };
}
const put = (path: string) => `put ${path}`;

describe('a severe alert', () => {
  it('is in the fragment, in CAP and on its own pages after the first batch, before any page that shows it', async () => {
    const { publisher, shows, log } = await city();
    await publisher.intake([alert()]);
    await publisher.processBatch();
    expect([
      shows('/en/_alerts/', 'River roads'),
      shows('/mr/_alerts/', 'River roads'),
      shows('/mr/', 'River roads'),
    ]).toEqual([true, true, false]);
    expect(log).toEqual(
      expect.arrayContaining(
        ['/en/alerts/flood/', '/alerts/cap/flood.xml', '/alerts/cap.xml'].map(put),
      ),
    );
    // The fragment links to the alert's page.
    expect(log.indexOf(put('/mr/alerts/flood/'))).toBeLessThan(log.indexOf(put('/en/_alerts/')));
  });

  it('is on home pages and hubs in every language after the second batch, and acknowledged before all other pages', async () => {
    const { publisher, shows, showing, all } = await city();
    await publisher.intake([alert()]);
    await publisher.processBatch();
    await publisher.processBatch();
    for (const path of [
      '/en/_alerts/',
      '/mr/_alerts/',
      '/en/',
      '/mr/',
      '/en/pages/',
      '/mr/grievances/',
    ])
      expect([path, shows(path, 'River roads')]).toEqual([path, true]);
    expect(showing('River roads')).toBe(0);
    const [receipt] = await publisher.settle();
    expect(receipt).toMatchObject({ status: 'live', follow: expect.any(Number) });
    expect(receipt!.follow).toBeGreaterThanOrEqual(all);
    while ((await publisher.processBatch()).length > 0);
    expect(showing('River roads')).toBe(all);
  });

  it('is in force at once although it begins after the clock’s moment, and its receipt counts all pages', async () => {
    const { publisher, clock, shows, all } = await city();
    clock.time = Date.parse('2026-11-25T07:00:00Z');
    await publisher.intake([alert({ effective: '2026-11-25T06:59:59.000Z' })]);
    await publisher.processBatch();
    await publisher.processBatch();
    expect([
      shows('/en/_alerts/', 'River roads'),
      shows('/mr/', 'River roads'),
      publisher.isTimeDue(),
    ]).toEqual([true, true, false]);
    const [receipt] = await publisher.settle();
    expect(receipt!.follow).toBeLessThan(2 * all);
    expect(receipt!.pages.map(({ path }) => path)).toContain('/mr/grievances/');
    expect(receipt!.follow).toBeGreaterThanOrEqual(all);
  });

  it('is overtaken by an edit of a single page, which then shows both', async () => {
    const { publisher, shows, showing, all } = await city();
    await publisher.intake([alert()]);
    for (let n = 0; n < 3; n++) await publisher.processBatch();
    expect(showing('River roads')).toBeGreaterThan(0);
    await publisher.intake([page('p149', 'Edited meanwhile')]);
    await publisher.processBatch();
    expect([
      shows('/en/pages/p149/', 'Edited meanwhile'),
      shows('/en/pages/p149/', 'River roads'),
    ]).toEqual([true, true]);
    expect(showing('River roads')).toBeLessThan(all / 2);
  });

  it('follows a low-priority change on the remaining pages, and both follow a small change', async () => {
    const { publisher, log } = await city();
    await publisher.intake([settings('After')]);
    await publisher.intake([alert()]);
    await publisher.intake([page('p7', 'Narrow')]);
    while ((await publisher.processBatch()).length > 0);
    const turn = (path: string) => log.indexOf(put(path));
    expect(turn('/en/_alerts/')).toBeLessThan(turn('/en/pages/p7/'));
    expect(turn('/en/pages/p7/')).toBeLessThan(turn('/en/pages/p8/'));
    // The low-priority change rendered each page once, with the alert on it.
    expect(log.filter((line) => line === put('/en/pages/p8/'))).toHaveLength(1);
  });

  it('is removed from every page in the minute it ends, from the fragments first', async () => {
    const { publisher, clock, showing, shows, all } = await city();
    await publisher.publish(alert());
    expect(showing('River roads')).toBe(all);
    clock.time = Date.parse('2026-11-25T07:30:00Z');
    expect(publisher.isTimeDue()).toBe(true);
    await publisher.beginTime();
    await publisher.processBatch();
    expect([shows('/en/_alerts/', 'River roads'), shows('/mr/', 'River roads')]).toEqual([
      false,
      true,
    ]);
    await publisher.processBatch();
    expect([
      shows('/en/_alerts/', 'River roads'),
      shows('/mr/', 'River roads'),
      showing('River roads'),
    ]).toEqual([false, false, all]);
    while ((await publisher.processBatch()).length > 0);
    expect(showing('River roads')).toBe(0);
  });

  it('changes the pages again when it is corrected or taken down', async () => {
    const { publisher, showing, all } = await city();
    await publisher.publish(alert());
    await publisher.publish(alert({ title: 'Flood, corrected' }));
    expect(showing('Flood, corrected')).toBe(all);
    await publisher.publish(withoutAlert());
    expect(showing('River roads')).toBe(0);
  });

  it('leaves the receipt of an edit as it is when the publisher starts again before the last pages', async () => {
    const { publisher, snapshot } = await city();
    await publisher.intake([alert()]);
    const count = (table: string) =>
      snapshot.sql(`select count(*) as n from ${table}`).get()!.n as number;
    while (count('work') > 0 || count('last_questions') === 0) await publisher.processBatch();
    await publisher.intake([page('p5', 'Edited')]);
    await publisher.processBatch();
    const expected = () =>
      publisher.work.unseen(500).find((outcome) => outcome.page === '/en/pages/p5/');
    const before = expected();
    expect(before).toMatchObject({ action: 'put', hash: expect.stringMatching(/./) });
    await publisher.recall();
    expect(expected()).toEqual(before);
  });

  it('is gone from pages that a failed transaction had already written', async () => {
    const { publisher, snapshot, showing, log } = await city();
    await publisher.intake([alert()]);
    const count = (table: string) =>
      snapshot.sql(`select count(*) as n from ${table}`).get()!.n as number;
    while (count('work') > 0 || count('last_questions') === 0) await publisher.processBatch();
    // The batch that queues the other pages writes some of them, and cannot be committed.
    const { db } = snapshot;
    const exec = db.exec.bind(db);
    db.exec = (sql) => {
      if (sql !== 'commit') return exec(sql);
      db.exec = exec;
      throw Object.assign(new Error('the disk is full'), { code: 'ENOSPC' });
    };
    log.length = 0;
    await expect(publisher.processBatch()).rejects.toThrow('the disk is full');
    expect(log.filter((line) => line.startsWith('put')).length).toBeGreaterThan(0);
    // The alert ends before the pages are rendered again: they have their recorded bytes once more.
    await publisher.intake([{ ...withoutAlert(), id: 'ended' }]);
    while ((await publisher.processBatch()).length > 0);
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

it('an emergency is on the pages of an earlier release after a rollback to it', async () => {
  const { publisher, targets } = await city();
  await publisher.makeRelease('pmc');
  await publisher.publish(alert());
  await publisher.rollBack('pmc');
  expect(targets.get('pmc')!.pages.get('/en/pages/p3/')!.toString()).toContain('River roads');
});

describe('after any sequence of edits and batches', () => {
  const MINUTE_MS = 60_000;
  /** The next event: a change, some batches, or minutes that pass. */
  const happening = fc.oneof(
    fc
      .record({
        severity: fc.constantFrom('Extreme', 'Severe', 'Minor'),
        status: fc.constantFrom('Actual', 'Actual', 'Exercise'),
        title: fc.constantFrom('Flood', 'Fire'),
        locale: fc.constantFrom('en' as const, 'mr' as const),
      })
      .map(alert),
    fc.constant(withoutAlert()),
    fc
      .record({ n: fc.nat(9), title: fc.string({ minLength: 1, maxLength: 3 }) })
      .map(({ n, title }) => page(`p${n}`, title)),
    fc.constantFrom('One', 'Two').map(settings),
    fc.integer({ min: 1, max: 4 }).map((batches) => ({ batches })),
    fc.integer({ min: 5, max: 70 }).map((minutes) => ({ minutes })),
  );

  it('every page equals a full publish, and no small edit waits for an emergency', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 4, maxLength: 14 }), async (happenings) => {
        const { publisher, clock, targets, snapshot } = await city();
        const last = new Map<string, Change>();
        for (const [n, next] of happenings.entries()) {
          if ('batches' in next)
            for (let n = 0; n < next.batches; n++) await publisher.processBatch();
          else if ('minutes' in next) {
            clock.time += next.minutes * MINUTE_MS;
            if (publisher.isTimeDue()) await publisher.beginTime();
          } else {
            const change = { ...next, id: `change ${n}` };
            last.set(`${change.collection}/${change.documentId}`, change);
            await publisher.intake([change]);
            if (change.collection !== 'pages') continue;
            // The first batch may contain fragments only.
            for (let n = 0; n < 2; n++) await publisher.processBatch();
            expect(
              publisher.work.next([publisher.liveOf('pmc')!.id], clock.time, 1)[0]?.priority ??
                LOWEST,
            ).toBeGreaterThanOrEqual(LOW);
          }
        }
        while ((await publisher.processBatch()).length > 0);
        const full = openEngine({
          sites,
          renderers: new Map([['pmc', plainRender]]),
          now: () => clock.time,
        });
        await full.publisher.absorb([
          ...cityChanges().filter(
            ({ collection, documentId }) => !last.has(`${collection}/${documentId}`),
          ),
          ...last.values(),
        ]);
        await full.release();
        // The clock does not move until an instant that a page asked about, so move it explicitly.
        await publisher.passTime();
        const [expected, actual] = [full, { targets }].map(
          (engine) =>
            new Map(
              [...engine.targets.get('pmc')!.pages].map(([path, bytes]) => [
                path,
                bytes.toString(),
              ]),
            ),
        );
        expect(actual).toEqual(expected);
        snapshot.close();
        full.snapshot.close();
      }),
      { numRuns: Number(process.env.EMERGENCY_RUNS ?? 12) },
    );
  });
});
