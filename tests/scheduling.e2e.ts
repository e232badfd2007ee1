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
const schedule = async (doc: Doc, wish: object) => {
  const { status } = await staff.request('POST', `/api/publishing/pages/${doc.id}/schedules`, {
    at: inIndia(4),
    ...wish,
  });
  expect(status).toBe(200);
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
    await schedule(doc, { action: 'publish' });
    expect(await statusOf(address)).toBe(404);
    await until(async () => (await statusOf(address)) === 200);
    const reason = { en: `Over since nine ${word}.` };
    await schedule(doc, { action: 'takeDown', withdrawal: { kind: 'error', reason } });
    expect(await statusOf(address)).toBe(200);
    await until(async () => (await statusOf(address)) === 410);
    await staff.delete('pages', doc.id);
  });
});
