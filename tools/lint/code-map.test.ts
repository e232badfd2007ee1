import { describe, expect, it } from 'vitest';
import { root } from '../env.ts';
import { checkCodeMap } from './code-map.ts';
import { readFiles } from './files.ts';

const files = readFiles(root);
const map = files.get('docs/architecture.md')!;
const problemsOf = (text: string, more: [string, string][] = []) =>
  checkCodeMap(new Map([...files, ['docs/architecture.md', text], ...more])).map(
    ({ message }) => message,
  );

describe('the code map', () => {
  it('has every area and package', () => {
    expect(problemsOf(map)).toEqual([]);
  });

  it('misses an area', () => {
    expect(problemsOf(map.replace('### `packages/pdf`', '### `packages/paper`'))).toEqual([
      expect.stringContaining('has no section "### `packages/pdf`"'),
    ]);
  });

  it('allows an import too many', () => {
    const wrong = map.replace('**May import:** `template`.', '**May import:** `template`, `cms`.');
    expect(problemsOf(wrong)).toEqual([
      expect.stringContaining('write "**May import:** `template`."'),
    ]);
  });

  it('misses a feature package', () => {
    expect(problemsOf(map, [['packages/appointments/package.json', '{}']])).toEqual([
      expect.stringContaining('does not name packages/appointments'),
    ]);
  });
});
