import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { root } from './env.ts';
import { carryOut, editsOf } from './tutorial.ts';

it('every edit of the tutorial fits the repository', () => {
  const edits = editsOf(fs.readFileSync(path.join(root, 'docs/tutorial.md'), 'utf8'));
  const edited = new Map<string, string>();
  const present = (file: string): string | null => {
    const place = path.join(root, file);
    return edited.get(file) ?? (fs.existsSync(place) ? fs.readFileSync(place, 'utf8') : null);
  };
  for (const edit of edits) edited.set(edit.file, carryOut(edit, present(edit.file)));
  expect(edits.filter(({ kind }) => kind === 'Create').length).toBeGreaterThan(10);
  expect(edits.filter(({ kind }) => kind === 'Change').length).toBeGreaterThan(10);
});

it('an edit that does not fit is refused', () => {
  const change = { kind: 'Change', file: 'a.ts', before: 'one\n', after: 'two\n' } as const;
  expect(carryOut(change, 'zero\none\n')).toBe('zero\ntwo\n');
  for (const text of [null, 'three\n', 'one\none\n'])
    expect(() => carryOut(change, text)).toThrow('places for');
  expect(() => carryOut({ kind: 'Create', file: 'a.ts', text: '' }, 'x')).toThrow('exists');
});

it('a path on a line of its own names the file below, new or not', () => {
  const text = 'In\n`docs/a.md`:\n\n```diff\n-one\n+two\n```\n\n`docs/b.ts`:\n\n```ts\nnew\n```\n';
  expect(editsOf(text)).toEqual([
    { kind: 'Change', file: 'docs/a.md', before: 'one\n', after: 'two\n' },
    { kind: 'Create', file: 'docs/b.ts', text: 'new\n' },
  ]);
});
