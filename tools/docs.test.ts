import fs from 'node:fs';
import path from 'node:path';
import { CAPABILITIES } from '../content-models/capabilities.ts';
import { WIDGETS } from '../content-models/widgets.ts';
import { siteSchema } from '@pune/template/site';
import { describe, expect, it } from 'vitest';
import { root } from './env.ts';

const read = (file: string): string => fs.readFileSync(path.join(root, file), 'utf8');

/** The single words in backticks in a part of a document, between two texts. */
function wordsIn(file: string, from: string, to: string): string[] {
  const text = read(file);
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`${file} has no "${from}"`);
  const end = text.indexOf(to, start + from.length);
  if (end < 0) throw new Error(`${file} has no "${to}" after "${from}"`);
  const part = text.slice(start + from.length, end);
  return [...part.matchAll(/`([a-z][a-z-]*)`/g)].map(([, word]) => word!).sort();
}

const { collections, opening, runtime } = siteSchema.shape;
const benches = fs
  .readdirSync(path.join(root, 'tools/bench'))
  .flatMap((file) => /^(.+)\.bench\.ts$/.exec(file)?.[1] ?? []);
const portal = 'docs/guides/add-a-portal.md';

describe('documents agree with the code about', () => {
  it.each([
    ['content types', portal, '- `collections`:', '\n-', collections.element.options],
    ['capabilities', portal, '- `capabilities`:', '\n-', CAPABILITIES],
    ['openings', portal, '- `opening`:', '\n-', opening.unwrap().options],
    ['widgets', 'README.md', '`data-widget` is one of', '.', WIDGETS.map(({ name }) => name)],
    ['benches', 'docs/benchmarks.md', '| measures', '\n\n', benches],
  ] as const)('%s', (_, file, from, to, values: readonly string[]) => {
    expect(wordsIn(file, from, to)).toEqual([...values].sort());
  });

  it('runtimes', () => {
    const words = wordsIn(portal, '- `runtime`:', '\n\n');
    expect(words).toEqual(expect.arrayContaining([...runtime.unwrap().options]));
  });

  it('commands', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const readme = read('README.md');
    const missing = Object.keys(scripts).filter(
      (name) => !new RegExp(`npm (run )?${name}(?![\\w:-])`).test(readme),
    );
    expect(missing).toEqual([]);
  });

  it('tests of the gateway contract', () => {
    const guide = read('docs/guides/add-a-gateway.md');
    const contract = read('packages/payments/gateways/gateway.contract.ts');
    const skipped = [...guide.matchAll(/tests: \['([^']+)'\]/g)].map(([, name]) => name!);
    expect(skipped).not.toEqual([]);
    expect(skipped.filter((name) => !contract.includes(`it('${name}'`))).toEqual([]);
  });
});
