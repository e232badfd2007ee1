import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  auditsWithoutWeight,
  keepReports,
  progress,
  readMeasurements,
  writeReport,
  type Report,
} from './lighthouse.ts';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-reports-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const report = (requestedUrl: string, performance: number): Report => ({
  requestedUrl,
  categories: {
    performance: { score: performance },
    accessibility: { score: 1 },
    'best-practices': { score: 1 },
    seo: { score: 1 },
  },
  audits: {
    paint: {
      score: performance,
      title: 'Largest paint',
      scoreDisplayMode: 'numeric',
      displayValue: '2.9 s',
    },
    title: { score: 0, title: 'No title', scoreDisplayMode: 'binary' },
    manual: { score: null, title: 'By hand', scoreDisplayMode: 'manual' },
  },
});

describe('Lighthouse over many pages', () => {
  it('leaves out audits of performance without a weight, in no category at all', () => {
    const refs = (weights: Record<string, number>) => ({
      auditRefs: Object.entries(weights).map(([id, weight]) => ({ id, weight })),
    });
    expect(
      auditsWithoutWeight({
        categories: {
          performance: refs({ paint: 25, again: 0, viewport: 0 }),
          'best-practices': refs({ viewport: 1, policy: 0 }),
        },
      }),
    ).toEqual(['again']);
  });

  it('keeps reports of the same millisecond, and knows them by address', () => {
    writeReport(folder, report('http://a.example/', 0.8), 1000);
    writeReport(folder, report('http://a.example/', 1), 1000);
    writeReport(folder, report('http://b.example/', 1), 1000);
    expect(fs.readdirSync(folder).sort()).toEqual([
      'lhr-1000.json',
      'lhr-1001.json',
      'lhr-1002.json',
    ]);
    const [first, second] = readMeasurements(folder).get('http://a.example/')!;
    expect([first!.scores.performance, second!.scores.performance]).toEqual([0.8, 1]);
    expect(first!.lacking).toEqual(['Largest paint: 2.9 s', 'No title']);
    expect(second!.lacking).toEqual(['No title']);
  });

  it('goes on with the reports that are there, without those of other addresses', () => {
    writeReport(folder, report('http://b.example/', 1), 2000);
    writeReport(folder, report('http://gone.example/', 1), 2001);
    keepReports(folder, ['http://b.example/', 'http://new.example/']);
    expect([...readMeasurements(folder).keys()]).toEqual(['http://b.example/']);
    expect(readMeasurements(path.join(folder, 'none'))).toEqual(new Map());
  });

  it('says how long the rest takes', () =>
    expect(progress(10, 543, 62_000)).toBe('10 of 543 pages, 6.2 s a page, 56 min left'));
});
