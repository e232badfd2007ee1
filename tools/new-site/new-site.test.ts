import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadSites } from '../../packages/content/sites.ts';
import { root } from '../env.ts';
import { answersFrom, filesOf, writeSite } from './new-site.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'new-site-'));
fs.mkdirSync(path.join(scratch, 'sites'));
afterAll(() => fs.rmSync(scratch, { recursive: true, force: true }));

const sites = await loadSites(root);
const GOOD = [
  'ward-12',
  'Pune Culture | पुणे संस्कृती | पुणे संस्कृति',
  'http://culture.localhost:8080/',
  'governance',
  '#7a3b00',
];

/** Answers in turn, and records the reasons of refusals. */
async function talk(answers: readonly string[]) {
  const left = [...answers];
  const problems: string[] = [];
  const result = await answersFrom(
    async () => left.shift() ?? Promise.reject(new Error('No answer is left')),
    (problem) => problems.push(problem),
    sites,
  );
  return { result, problems };
}

describe('the five questions', () => {
  it('are asked once each', async () => {
    const { result, problems } = await talk(GOOD);
    expect(problems).toEqual([]);
    expect(result).toMatchObject({
      id: 'ward-12',
      name: { en: 'Pune Culture', mr: 'पुणे संस्कृती', hi: 'पुणे संस्कृति' },
      url: 'http://culture.localhost:8080',
      purpose: 'governance',
    });
  });

  it.each([
    [0, 'Ward 12', 'is not a valid portal id'],
    [0, sites[0]!.id, 'exists already'],
    [1, 'Pune Culture', 'The name in Marathi and Hindi is missing'],
    [1, 'Pune | Pune | Pune', 'in Devanagari'],
    [1, 'a | अ | अ | b', 'three names'],
    [2, 'culture.localhost', 'Give an address'],
    [2, 'http://culture.localhost/en/', 'without a path'],
    [2, 'ftp://culture.localhost', 'Give an address'],
    [2, sites[0]!.url, `is the address of sites/${sites[0]!.id}`],
    [3, 'shop', 'Give one of information, services, projects, governance'],
    [4, '#ffc933', 'too light'],
    [4, 'black', 'too dark'],
  ])('number %i refuses %j with a reason, and is asked again', async (index, wrong, reason) => {
    const { result, problems } = await talk(GOOD.toSpliced(index, 0, wrong));
    expect(problems).toEqual([expect.stringContaining(reason)]);
    expect(result.id).toBe('ward-12');
  });
});

describe('the files', () => {
  it('are a configuration that every portal could have', async () => {
    const { result } = await talk(GOOD);
    const written = filesOf({ ...result, name: { ...result.name, en: "Pune's \\ Culture */" } });
    expect(Object.keys(written)).toEqual(['package.json', 'site.config.ts', 'brand.css']);
    expect(written['site.config.ts']).toContain(String.raw`en: 'Pune\'s \\ Culture */'`);
    expect(written['site.config.ts']).toContain("shortName: { en: 'Pune\\'s");
    const count = Object.values(written).join('').split('\n').length;
    expect(count).toBeLessThanOrEqual(60);
  });

  it('never replace those of another portal', async () => {
    const { result } = await talk(GOOD);
    const folder = writeSite(scratch, result);
    fs.writeFileSync(path.join(folder, 'brand.css'), 'mine');
    expect(() => writeSite(scratch, result)).toThrow(/EEXIST/);
    expect(fs.readFileSync(path.join(folder, 'brand.css'), 'utf8')).toBe('mine');
  });
});
