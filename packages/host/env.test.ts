import { expect, test } from 'vitest';
import { parseHostEnv, workerCount } from './env.ts';

test('by default there is one process a core in production, one in development; the environment overrides both', () => {
  expect(workerCount(parseHostEnv({ NODE_ENV: 'production' }), 6)).toBe(6);
  expect(workerCount(parseHostEnv({}), 6)).toBe(1);
  expect(workerCount(parseHostEnv({ HOST_WORKERS: '3' }), 6)).toBe(3);
  expect(workerCount(parseHostEnv({ NODE_ENV: 'production', HOST_WORKERS: '' }), 6)).toBe(6);
});

test.each(['0', '1.5', 'many', '1000'])('HOST_WORKERS=%s is refused by name', (text) => {
  expect(() => parseHostEnv({ HOST_WORKERS: text })).toThrow(/HOST_WORKERS/);
});
