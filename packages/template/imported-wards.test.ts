import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { importedWards } from './imported-wards.ts';

const file = fileURLToPath(new URL('../ui/ward-areas.imported.ts', import.meta.url));
const areas = { 'WO-01': { path: 'M0 0L10 0L10 10Z', middle: [7, 3] as const } };

test('imported areas stand in the place of the module that has none, and of no other', async () => {
  expect(fs.existsSync(file)).toBe(true);
  const { load } = importedWards(areas);
  const code = load(file)!;
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    imported: unknown;
  };
  expect(module.imported).toEqual(areas);
  expect(load(file.replace('imported', 'file'))).toBeNull();
});

test('without imported areas the module stays', () => {
  expect(importedWards(null).load(file)).toBeNull();
});
