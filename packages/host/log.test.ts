import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pino from 'pino';
import { afterEach, expect, test, vi } from 'vitest';
import { batched, createHostLog, requestLog, type RequestLine } from './log.ts';

afterEach(() => void vi.useRealTimers());

/** Creates a log and gives access to its writes. */
function started() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const writes: string[] = [];
  const log = createHostLog('info', batched({ write: (text) => void writes.push(text) }));
  return {
    log,
    writes,
    messages: () =>
      writes.map((text) =>
        text
          .trim()
          .split('\n')
          .map((line) => (JSON.parse(line) as { message: string }).message),
      ),
  };
}

test('lines are batched for a quarter of a second', () => {
  const { log, messages } = started();
  log.info('one');
  log.info({ status: 200 }, 'two');
  expect(messages()).toEqual([]);
  vi.advanceTimersByTime(250);
  expect(messages()).toEqual([['one', 'two']]);
  log.info('three');
  vi.advanceTimersByTime(249);
  expect(messages()).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(messages()).toEqual([['one', 'two'], ['three']]);
});

test.each(['warn', 'error', 'fatal'] as const)(
  'a line of level %s is written at once, after those that waited',
  (level) => {
    const { log, messages } = started();
    log.info('before');
    log[level]('now');
    expect(messages()).toEqual([['before', 'now']]);
  },
);

test('no batch exceeds the atomic size of a pipe, unless a single line does, and no line is cut', () => {
  const { log, writes, messages } = started();
  for (let line = 0; line < 100; line++)
    log.info({ route: `/${'मार्ग'.repeat(line % 7)}` }, `line ${line}`);
  log.info('x'.repeat(5000));
  log.info('last');
  vi.advanceTimersByTime(250);
  expect(messages().flat()).toEqual([
    ...Array.from({ length: 100 }, (_, line) => `line ${line}`),
    'x'.repeat(5000),
    'last',
  ]);
  const sizes = writes.map((text) => Buffer.byteLength(text));
  expect(sizes.filter((size) => size > 4096)).toHaveLength(1);
  expect(writes.length).toBeLessThan(12);
});

test('lines keep their format', () => {
  const { log, writes } = started();
  log.error({ requestId: 'r' }, 'failed');
  expect(JSON.parse(writes[0]!)).toEqual({
    level: 'error',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    process: 'host',
    requestId: 'r',
    message: 'failed',
  });
  expect(pino.levels.values.warn).toBe(40);
});

/** The module as a string of a script. */
const LOG = JSON.stringify(fileURLToPath(new URL('log.ts', import.meta.url)));

/**
 * Runs a process that logs to its standard output, and ends it. One that is killed stands still
 * until then: however late the kill comes, no batch is due.
 */
async function linesOf(lines: string, end: NodeJS.Signals): Promise<string[]> {
  const script = [
    `import { createHostLog } from ${LOG}`,
    "const log = createHostLog('info')",
    "process.on('SIGTERM', () => process.exit(0))",
    'setInterval(() => {}, 1000)',
    lines,
    "process.stderr.write('ready')",
    ...(end === 'SIGKILL' ? ['Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)'] : []),
  ].join(';\n');
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text));
  await once(child.stderr, 'data');
  child.kill(end);
  await once(child, 'close');
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { message: string }).message);
}

test('a process that ends on a signal writes its waiting lines', async () => {
  expect(await linesOf("for (let i = 0; i < 60; i++) log.info('line ' + i)", 'SIGTERM')).toEqual(
    Array.from({ length: 60 }, (_, i) => `line ${i}`),
  );
});

test('an error is written at once', async () => {
  expect(
    await linesOf("log.info('before'); log.error('failed'); log.info('lost')", 'SIGKILL'),
  ).toEqual(['before', 'failed']);
});

test('a line of the log does not fall into a line of a function while the reader is slow', async () => {
  const child = spawn(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `const { createHostLog } = await import(${LOG});
       const log = createHostLog('info');
       for (let n = 0; n < 400; n++) console.log(JSON.stringify({ text: 'x'.repeat(2000 + n) }));
       log.warn('in between');`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise((done) => setTimeout(done, 500));
  let out = '';
  child.stdout.on('data', (text: Buffer) => (out += text));
  await once(child, 'close');
  const lines = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as object);
  expect(lines).toHaveLength(401);
  expect(lines.at(-1)).toMatchObject({ message: 'in between' });
});

test('the log of requests writes the lines that pino writes, at the same levels', () => {
  vi.useFakeTimers({ now: Date.parse('2026-11-27T06:30:00.125Z') });
  const ids = { requestId: '5b0c1f8e-4a7e-4b43-9d53-0f5c8c7e7f55', site: 'smart-city' };
  const lines: RequestLine[] = [
    { ...ids, method: 'GET', route: '/mr/%E0%A4%AE/~a_b-c/', status: 200, ms: 0.1 },
    { ...ids, method: 'HEAD', route: '/api/grievances/:number', status: 304, ms: 12 },
    { ...ids, method: 'GET', route: '/q"uote\\/\n', status: 206, ms: 1e-7 },
    { ...ids, method: 'GET', route: '/\ud800/', status: 200, ms: 0 },
    { ...ids, method: 'GET', route: '/पुणे/', status: 404, ms: 2.5 },
    { ...ids, requestId: 'a"b', method: 'GET', route: '/', status: 500, ms: 3 },
    { ...ids, site: undefined, method: 'GET', route: undefined, status: 421, ms: 3 },
  ];
  for (const level of ['info', 'warn']) {
    const written: string[] = [];
    const log = createHostLog(level, { write: (line) => void written.push(line) });
    const logRequest = requestLog(log);
    for (const line of lines) {
      log.info(line, 'request');
      logRequest(line);
    }
    expect(written).toHaveLength(level === 'info' ? 2 * lines.length : 0);
    for (let i = 0; i < written.length; i += 2) expect(written[i + 1]).toBe(written[i]);
  }
});
