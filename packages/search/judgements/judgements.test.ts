import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { portalEntries } from '@pune/content/portal-entries';
import { openSnapshot } from '@pune/content/snapshot';
import { fillSnapshot } from '@pune/content/testing/sample-snapshot.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fts5Engine } from '../engines/fts5.ts';
import { amongFirstThree, judge, judgements, type Judged } from './judgements.ts';

/** Of queries as people type them, this share has the right page among the first three hits. */
const AMONG_FIRST_THREE = 0.92;

const portals = await Promise.all(
  fs
    .globSync('sites/*/site.config.ts', { cwd: path.resolve(import.meta.dirname, '../../..') })
    .map(async (file) => ({
      id: file.split(path.sep)[1]!,
      ...(
        (await import(pathToFileURL(path.resolve(import.meta.dirname, '../../..', file)).href)) as {
          default: Parameters<typeof portalEntries>[0];
        }
      ).default,
    })),
);
portals.sort((a, b) => a.id.localeCompare(b.id));
const siteOf = (capability: string): string =>
  portals.find(({ capabilities }) => capabilities.includes(capability))!.id;

describe('queries as people type them, on the seeded content', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-judgements-'));
  let judged: Judged[];
  beforeAll(async () => {
    const file = path.join(folder, 'content.db');
    const snapshot = openSnapshot(file);
    await fillSnapshot(snapshot);
    for (const site of portals) snapshot.describe(site.id, portalEntries(site));
    snapshot.close();
    const engine = fts5Engine(file);
    judged = await judge(engine, siteOf);
    engine.close();
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it('are at least 300, in every language, each once', () => {
    const all = judgements();
    expect(all.length).toBeGreaterThanOrEqual(300);
    for (const locale of ['en', 'mr', 'hi'])
      expect(all.filter((one) => one.locale === locale).length).toBeGreaterThan(70);
    const names = all.map(({ capability, locale, q }) => `${capability} ${locale} ${q}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each([
    ['all of them', () => true],
    ['those to which nothing is tuned', ({ isHeldOut }: Judged) => isHeldOut],
  ])('find the right page among the first three: %s', (_, of) => {
    const some = judged.filter(of);
    const missed = some.filter(({ place }) => place === null || place > 3).map(({ q }) => q);
    expect(amongFirstThree(some), missed.join(', ')).toBeGreaterThanOrEqual(AMONG_FIRST_THREE);
  });

  it('are never without an answer where a page exists', () =>
    expect(judged.filter(({ isEmpty }) => isEmpty).map(({ q }) => q)).toEqual([]));
});
