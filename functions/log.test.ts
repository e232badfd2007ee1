import { expect, test, vi } from 'vitest';
import { createLog, errorForLog } from './log.ts';

const SECRET = 'Rahul 9822012345';

test('an error is written down by its kind, its code and its places, never in its words', () => {
  const error = Object.assign(new TypeError(`for ${SECRET}\n    at ${SECRET} (/home/${SECRET}.ts:1:1)`, { cause: new Error(SECRET) }), { code: 'ECONNREFUSED' });
  const logged = errorForLog(error);
  expect(logged).toMatchObject({ name: 'TypeError', code: 'ECONNREFUSED', cause: { name: 'Error' } });
  expect(logged.at[0]).toContain('log.test.ts');
  expect(JSON.stringify(logged)).not.toContain('9822012345');
});

test('names and codes that somebody could have chosen are left out, and so is a circle of causes', () => {
  const error = Object.assign(new Error('x'), { name: SECRET, code: SECRET });
  error.cause = error;
  expect(JSON.stringify(errorForLog(error))).not.toContain('Rahul');
  expect([errorForLog(SECRET), errorForLog(null)]).toEqual([{ name: 'string', at: [] }, { name: 'object', at: [] }]);
});

test('an event is one line of JSON with the function that it happened in', () => {
  const lines: string[] = [];
  for (const level of ['log', 'warn', 'error'] as const) vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line));
  const log = createLog('payments');
  log.info('drained', { messages: 3 });
  log.warn('late');
  log.error('request failed', new Error(SECRET));
  vi.restoreAllMocks();
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    { level: 'info', function: 'payments', event: 'drained', messages: 3 },
    { level: 'warn', function: 'payments', event: 'late' },
    { level: 'error', function: 'payments', event: 'request failed', error: { name: 'Error', at: expect.any(Array) } },
  ]);
  expect(lines.join('')).not.toContain('\n');
});
