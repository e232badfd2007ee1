import { expect, it } from 'vitest';
import { openSnapshot } from '@pune/content/snapshot';
import { createTracking } from './tracking.ts';
import { CHANGED, createWork, FRESH, GONE, type WorkKind } from './work.ts';

/** A graph and a queue with one release, and a function that plans a page of a release. */
function town() {
  const snapshot = openSnapshot(':memory:');
  const tracking = createTracking(snapshot, new Map());
  const work = createWork(snapshot);
  const { release } = tracking.addRelease('town', '2026-11-25T06:30:00Z', 'plain');
  const planned = (page: string, kind: WorkKind, change: string, of = release.id) => {
    snapshot.sql(`insert into pages (release, page, parent) values (?, ?, '~')`).run(of, page);
    return { page: tracking.pageOf(of, page)!, kind, changes: new Set([change]) };
  };
  return { snapshot, tracking, work, release, planned, live: new Map([[release.id, 'town']]) };
}

it('writes a new page before any page that may link to it, however many pages its change affects', () => {
  const { snapshot, work, release, planned, live } = town();
  const many = Array.from({ length: 150 }, (_, n) => planned(`/en/pages/p${n}/`, CHANGED, 'many'));
  work.plan([...many, planned('/en/pages/new/', FRESH, 'many')], live);
  work.plan([planned('/en/', CHANGED, 'few')], live);
  expect(work.next([release.id], 0, 3).map(({ page }) => page)).toEqual([
    '/en/pages/new/',
    '/en/',
    '/en/pages/p0/',
  ]);
  snapshot.close();
});

it('gives a change priority by its pages of live releases, however many releases are kept', () => {
  const { snapshot, tracking, work, release, planned, live } = town();
  const kept = [1, 2, 3].map(
    (minute) => tracking.addRelease('town', `2026-11-24T06:3${minute}:00Z`, 'plain').release.id,
  );
  const pages = (count: number, change: string) =>
    Array.from({ length: count }, (_, n) =>
      [release.id, ...kept].map((of) => planned(`/en/${change}/p${n}/`, CHANGED, change, of)),
    ).flat();
  work.plan(pages(101, 'wide'), live);
  work.plan(pages(100, 'narrow'), live);
  const next = work.next([release.id], 0, 101).map(({ page }) => page);
  expect(next.slice(0, 100).every((page) => page.startsWith('/en/narrow/'))).toBe(true);
  expect(next[100]).toMatch(/^\/en\/wide\//);
  snapshot.close();
});

it('is dropped with tables of another layout, because it refers to their ids', () => {
  const snapshot = openSnapshot(':memory:');
  const { release } = createTracking(snapshot, new Map()).addRelease(
    'town',
    '2026-11-25T06:30:00Z',
    'plain',
  );
  const work = createWork(snapshot);
  work.again(1);
  snapshot.sql('insert into last_questions values (?, 1)').run(release.id);
  snapshot.sql(`insert into following_questions values ('a change', 1)`).run();
  snapshot.state.set('tracking layout', 'another');
  createTracking(snapshot, new Map());
  expect([createWork(snapshot).count(), createWork(snapshot).left(release.id)]).toEqual([0, 0]);
  expect(snapshot.sql('select change from following_questions').all()).toEqual([]);
  snapshot.close();
});

it('of a deleted page is never that of another page, although its rows are deleted later', () => {
  const snapshot = openSnapshot(':memory:');
  const tracking = createTracking(snapshot, new Map());
  const work = createWork(snapshot);
  const add = (at: string) => tracking.addRelease('town', at, 'plain');
  const first = add('2026-11-25T06:30:00Z');
  // The pages of a release that a crash kept from becoming live have the highest ids.
  const crashed = add('2026-11-25T06:31:00Z');
  work.again(crashed.root.id, GONE);
  work.placed(crashed.root.id);
  tracking.forgetRelease(crashed.release.id);
  while (tracking.clear());
  const next = add('2026-11-25T06:32:00Z');
  const all = [first, next].map(({ release }) => release.id);
  expect([work.next(all, 0, 10), work.uncompressed(10)]).toEqual([[], []]);
  expect(next.root.id).toBeGreaterThan(crashed.root.id);
  snapshot.close();
});

it('of kept releases is not read to find that of live ones, and is merged in the order of all', () => {
  const snapshot = openSnapshot(':memory:');
  const tracking = createTracking(snapshot, new Map());
  const work = createWork(snapshot);
  const [kept, one, other] = [30, 31, 32].map((minute) =>
    tracking.addRelease('town', `2026-11-25T06:${minute}:00Z`, 'plain'),
  );
  const planned = (release: number, page: string, kind: WorkKind) => {
    snapshot.sql(`insert into pages (release, page, parent) values (?, ?, '~')`).run(release, page);
    return { page: tracking.pageOf(release, page)!, kind, changes: new Set(['a change']) };
  };
  work.plan(
    Array.from({ length: 50 }, (_, n) => planned(kept!.release.id, `/kept/${n}/`, CHANGED)),
    new Map(),
  );
  work.plan([planned(one!.release.id, '/one/first/', CHANGED)], new Map());
  work.plan([planned(other!.release.id, '/other/', CHANGED)], new Map());
  work.plan([planned(one!.release.id, '/one/second/', CHANGED)], new Map());
  work.plan([planned(other!.release.id, '/other/new/', FRESH)], new Map());
  const live = [one!.release.id, other!.release.id];
  const { sql } = snapshot;
  let asked = '';
  snapshot.sql = (text) => sql((asked = text));
  const withSpy = createWork(snapshot);
  expect(withSpy.next(live, 0, 3).map(({ page }) => page)).toEqual([
    '/other/new/',
    '/one/first/',
    '/other/',
  ]);
  const steps = sql(`explain query plan ${asked}`)
    .all(live[0]!, 0, 3, live[1]!, 0, 3, 3)
    .map(({ detail }) => String(detail));
  expect(steps.filter((step) => step.includes('work_by_turn (release=?)'))).toHaveLength(2);
  expect(steps.filter((step) => /SCAN (work|pages)\b/.test(step))).toEqual([]);
  expect(work.left(kept!.release.id)).toBe(50);
  snapshot.close();
});
