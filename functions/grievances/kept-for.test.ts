import { expect, test } from 'vitest';
import { keptFor } from './kept-for.ts';

test('a loaded value is reused until it expires, separately for each key', async () => {
  let [time, loads] = [0, 0];
  const get = keptFor(
    5_000,
    async (key: string) => `${key} ${++loads}`,
    () => time,
  );
  expect([await get('mr'), await get('mr'), await get('hi')]).toEqual(['mr 1', 'mr 1', 'hi 2']);
  time = 4_999;
  expect(await get('mr')).toBe('mr 1');
  time = 5_000;
  expect([await get('mr'), await get('hi')]).toEqual(['mr 3', 'hi 4']);
});

test('concurrent calls share one load, and a failure is retried', async () => {
  let loads = 0;
  const get = keptFor(
    5_000,
    async () => {
      loads += 1;
      if (loads === 1) throw new Error('away');
      return 'there';
    },
    () => 0,
  );
  await Promise.all([
    expect(get('x')).rejects.toThrow('away'),
    expect(get('x')).rejects.toThrow('away'),
  ]);
  expect(loads).toBe(1);
  expect(await get('x')).toBe('there');
});
