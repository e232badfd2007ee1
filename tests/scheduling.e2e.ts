import { beforeAll, describe, expect, it } from 'vitest';
import { toIndiaClock } from '../packages/std/india-time.ts';
import { approve, loginAs, uniqueWord, until, type Doc, type Staff } from './support/cms.ts';
import { portalWith, visit } from './support/visit.ts';

const site = portalWith(({ collections }) => collections.includes('pages'));
let staff: Staff;
beforeAll(async () => {
  staff = await loginAs('publisher');
});

/** The local time in India some seconds from now: `2026-11-26T14:05:09`. */
const inIndia = (seconds: number): string =>
  toIndiaClock(Date.now() + seconds * 1000)
    .toISOString()
    .slice(0, 19);
const statusOf = async (path: string) => (await visit(site, path)).status;
/** Schedules an action a few seconds from now, and returns its time. */
const schedule = async (doc: Doc, wish: object): Promise<number> => {
  const at = inIndia(10);
  const { status } = await staff.request('POST', `/api/publishing/pages/${doc.id}/schedules`, {
    at,
    ...wish,
  });
  expect(status).toBe(200);
  return Date.parse(`${at}+05:30`);
};

describe('a schedule of an editor', () => {
  it('is published at its time, and taken down at its time', async () => {
    const word = uniqueWord();
    const address = `/en/pages/later-${word}/`;
    const doc = await staff.create('pages', 'en', {
      title: `Later ${word}`,
      summary: 'At its time.',
      slug: `later-${word}`,
      group: 'help',
      portals: [site.id],
      _status: 'draft',
    });
    await approve('pages', doc.id);
    expect(await statusOf(address)).toBe(404);
    const publishAt = await schedule(doc, { action: 'publish' });
    await until(async () => (await statusOf(address)) === 200);
    expect(Date.now()).toBeGreaterThanOrEqual(publishAt);
    const reason = { en: `Over since nine ${word}.` };
    const endAt = await schedule(doc, {
      action: 'takeDown',
      withdrawal: { kind: 'error', reason },
    });
    await until(async () => (await statusOf(address)) === 410);
    expect(Date.now()).toBeGreaterThanOrEqual(endAt);
    await staff.delete('pages', doc.id);
  });
});
