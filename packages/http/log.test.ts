import { expect, test, vi } from 'vitest';
import { SettingsError } from '@pune/database/settings';
import { createLog, errorForLog, forRequest } from './log.ts';

const SECRET = 'Rahul 9822012345';

test('an error is written down by its kind, its code and its places, never in its words', () => {
  const error = Object.assign(
    new TypeError(`for ${SECRET}\n    at ${SECRET} (/home/${SECRET}.ts:1:1)`, {
      cause: new Error(SECRET),
    }),
    { code: 'ECONNREFUSED' },
  );
  const logged = errorForLog(error);
  expect(logged).toMatchObject({
    name: 'TypeError',
    code: 'ECONNREFUSED',
    cause: { name: 'Error' },
  });
  expect(logged.at[0]).toContain('log.test.ts');
  expect(JSON.stringify(logged)).not.toContain('9822012345');
});

test('names and codes that a sender could have chosen are left out, and so is a circle of causes', () => {
  const error = Object.assign(new Error('x'), { name: SECRET, code: SECRET });
  error.cause = error;
  expect(JSON.stringify(errorForLog(error))).not.toContain('Rahul');
  expect([errorForLog(SECRET), errorForLog(null)]).toEqual([
    { name: 'string', at: [] },
    { name: 'object', at: [] },
  ]);
});

test('an error of our own settings keeps its words, which name variables and quote no value', () => {
  const error = new SettingsError('database', ['SERVICES_DATABASE_URL: Expected postgres://…']);
  expect(errorForLog(new Error(SECRET, { cause: error }))).toMatchObject({
    cause: {
      name: 'SettingsError',
      message: '[database] [env] SERVICES_DATABASE_URL: Expected postgres://…',
    },
  });
});

test('a message is one line of JSON with its time, the function and the request that it is about', async () => {
  const lines: string[] = [];
  for (const level of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((line: string) => void lines.push(line));
  const log = createLog('payments', () => new Date('2026-11-27T10:00:00Z'));
  log.info('drained', { messages: 3 });
  await forRequest('r-1', async () => {
    await Promise.resolve();
    log.warn('late');
  });
  log.error('request failed', new Error(SECRET));
  vi.restoreAllMocks();
  const common = { time: '2026-11-27T10:00:00.000Z', process: 'functions', function: 'payments' };
  expect(lines.map((line) => JSON.parse(line) as object)).toEqual([
    { level: 'info', ...common, messages: 3, message: 'drained' },
    { level: 'warn', ...common, requestId: 'r-1', message: 'late' },
    {
      level: 'error',
      ...common,
      error: { name: 'Error', at: expect.any(Array) },
      message: 'request failed',
    },
  ]);
  expect(lines.join('')).not.toContain('\n');
});
