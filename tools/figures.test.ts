import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readResults, writeResults } from './bench/results.ts';
import { root } from './env.ts';
import { documents, drawPlots, FOLDER, readFigures, withFigures, type Figures } from './figures.ts';
import { msOf } from './figures/publish-plots.ts';

/** The text without differences in line breaks and table alignment. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').replace(/-{3,}/g, '---');

const figures: Figures = {
  publish: {
    live: {
      date: '2026-11-26',
      machine: '2 processors',
      details: '500 edits',
      rows: [
        ['pages', 'p50'],
        ['3000', '92 ms'],
      ],
    },
  },
};

describe('figures in documents', () => {
  it.each(documents())('%s has those of docs/figures: `npm run figures` writes them', (file) => {
    const text = fs.readFileSync(path.join(root, file), 'utf8');
    expect(plain(text)).toBe(plain(withFigures(text, readFigures())));
  });

  it('are a table with the day, the machine and the settings', () => {
    expect(withFigures('<!-- figures: publish/live -->\nold\n<!-- /figures -->', figures)).toBe(
      '<!-- figures: publish/live -->\n\n| pages | p50 |\n| --- | --- |\n| 3000 | 92 ms |\n\n_26 November 2026; 2 processors; 500 edits._\n\n<!-- /figures -->',
    );
  });

  it('are set into a text', () => {
    const mark = '<!-- figures in:\nIt takes {{publish/live/3,000/p50}}.\n-->';
    expect(withFigures(`${mark}\nold\n<!-- /figures -->`, figures)).toBe(
      `${mark}\n\nIt takes 92 ms.\n\n<!-- /figures -->`,
    );
  });

  it.each([
    ['<!-- figures: publish/gone -->\n<!-- /figures -->', 'has no table "gone"'],
    ['<!-- figures in: {{publish/live/30/p50}} -->\n<!-- /figures -->', 'row "30"'],
    ['<!-- figures in: {{publish/live/3000/p99}} -->\n<!-- /figures -->', 'column "p99"'],
  ])('that are missing are named: %j', (text, message) => {
    expect(() => withFigures(text, figures)).toThrow(message);
  });
});

it('results of a run replace those of the same tables alone', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-results-'));
  const file = path.join(folder, 'publish.json');
  const now = new Date('2026-11-27T10:00:00Z');
  writeResults(file, { live: [['a']], full: [['b']] }, { details: '60 edits', now });
  writeResults(file, { live: [['c']] }, { now });
  const { live, full } = readResults(file);
  expect(live!.rows).toEqual([['c']]);
  expect(full).toMatchObject({ date: '2026-11-27', details: '60 edits', rows: [['b']] });
  fs.rmSync(folder, { recursive: true });
});

describe('plots of publishing', () => {
  const drawn = drawPlots(readFigures());
  const document = fs.readFileSync(path.join(root, 'docs/publishing-benchmarks.md'), 'utf8');

  it.each(Object.keys(drawn))(
    '%s is drawn from docs/figures (`npm run figures` draws it), and a document shows it',
    (file) => {
      expect(fs.readFileSync(path.join(FOLDER, file), 'utf8')).toBe(drawn[file]);
      expect(document).toMatch(new RegExp(`!\\[[^\\]]{20,}\\]\\(figures/${file}\\)`));
    },
  );

  it.each(Object.keys(drawn))('%s has a name, a description and two schemes of colours', (file) => {
    expect(drawn[file]).toMatch(/role="img" aria-labelledby="t d"/);
    expect(drawn[file]).toMatch(/<desc id="d">[^<]{100,}</);
    expect(drawn[file]).toContain('prefers-color-scheme:dark');
  });

  it('change with a figure', () => {
    const stored = readFigures();
    const full = stored.publish!.full!;
    const rows = full.rows.map((row, n) => (n === 1 ? row.with(3, '9.9 s') : row));
    const other = { ...stored, publish: { ...stored.publish, full: { ...full, rows } } };
    expect(drawPlots(other)['publish-generators.svg']).not.toBe(drawn['publish-generators.svg']);
  });

  it.each([
    ['92 ms', 92],
    ['10.4 s', 10_400],
    ['1,459 ms', 1459],
  ])('read %s', (printed, value) => expect(msOf(printed)).toBe(value));
});
