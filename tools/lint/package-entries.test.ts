import { describe, expect, it } from 'vitest';
import { checkPackageEntries } from './package-entries.ts';

const problemsOf = (files: Record<string, string>) =>
  checkPackageEntries(
    new Map(
      Object.entries({
        'packages/pdf/package.json': '{}',
        'functions/package.json': '{}',
        ...files,
      }),
    ),
  ).map(({ place, message }) => `${place} ${message}`);

describe('entries of packages', () => {
  it('are named, or a folder for tests', () => {
    const exports = { '.': './pdf.ts', './testing/*': './testing/*' };
    expect(problemsOf({ 'packages/pdf/package.json': JSON.stringify({ exports }) })).toEqual([]);
  });

  it.each([['./*'], ['./all/*']])('never export every file, as %s', (entry) => {
    expect(
      problemsOf({ 'packages/pdf/package.json': JSON.stringify({ exports: { [entry]: './*' } }) }),
    ).toEqual([expect.stringContaining(`packages/pdf/package.json exports "${entry}"`)]);
  });

  it('are the only way into a package', () => {
    const text = `\nimport { pdf } from '../packages/pdf/pdf.ts';`;
    expect(problemsOf({ 'functions/a.test.ts': text })).toEqual([
      expect.stringContaining('functions/a.test.ts:2 imports ../packages/pdf/pdf.ts'),
    ]);
  });

  it('are not needed inside the package, nor by tools', () => {
    expect(
      problemsOf({
        'functions/search/search.ts': `import { env } from '../env.ts';`,
        'tools/a.ts': `import { env } from '../functions/env.ts';`,
        'astro.config.mjs': `import './packages/pdf/pdf.ts';`,
      }),
    ).toEqual([]);
  });
});
