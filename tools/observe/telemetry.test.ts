import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../packages/database/database.ts';
import { createSeal } from '../../packages/database/seal.ts';
import { createNotify, type Notify } from '../../packages/notify/notify.ts';
import { createSms } from '../../packages/notify/drivers/sms.ts';
import { releasesFolder, startHost } from '../../packages/host/testing/testing.ts';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { startPortal } from '../../functions/testing/portal.ts';
import { createLog } from '../../packages/http/log.ts';
import type { MountedFunction } from '../../packages/host/functions.ts';
import { createProcessMetrics } from '../../packages/host/metrics/process-metrics.ts';
import { runScheduled } from '../../packages/host/schedules.ts';
import { startTracing } from '../../packages/host/tracing.ts';
import { startServer } from '../../packages/notify/drivers/local-server.testing.ts';
import { startCollector, type ReceivedSpan } from './collector.testing.ts';

const MOBILE = '9822012345';
const NAME = 'Asha Kulkarni';
const WORDS = 'the open drain beside my house';
/** An id that nginx makes, and the header that the generated configuration derives from it. */
const PROXY_ID = '0af7651916cd43dd8448eb211c80319c';
const TRACEPARENT = `00-${PROXY_ID}-0af7651916cd43dd-01`;

const releases = releasesFolder();
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-telemetry-'));
const url = path.join(folder, 'services.db');
const printed: string[] = [];
let collector: Awaited<ReturnType<typeof startCollector>>;
let tracing: Awaited<ReturnType<typeof startTracing>>;

beforeAll(async () => {
  collector = await startCollector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.endpoint);
  tracing = await startTracing(process.env);
  releases.publish('council', 'r1', { 'en/index.html': '<!doctype html><title>Home</title>' });
  for (const level of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((line: string) => void printed.push(line));
});
afterEach(() => {
  printed.length = 0;
  collector.spans.length = 0;
});
afterAll(() => {
  tracing.stop();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  collector.close();
  releases.remove();
  fs.rmSync(folder, { recursive: true, force: true });
});

const mounted = (name: string, at: string, load: MountedFunction['load']): MountedFunction => ({
  name,
  capability: null,
  config: { path: [at], preferStatic: false },
  load,
});
const parentOf = (span: ReceivedSpan) =>
  collector.spans.find(({ spanId }) => spanId === span.parentSpanId)?.name;

/** A function that queues a text message as features do, and the schedule that sends it. */
async function messages(gateway: string) {
  const db = openDatabase<any>(url);
  const log = createLog('codes');
  const notify: Notify = createNotify({
    db,
    seal: createSeal('k'.repeat(32), 'notify'),
    mayNotify: async () => true,
    onFailure: (_, error) => log.error('message not sent', error),
    notifiers: {
      sms: createSms({
        url: gateway,
        apiKey: 'key',
        entityId: 'entity',
        sender: 'PUNEPT',
        templateIds: { sign_in_code: { en: 'template' } },
        webhookSecret: 'secret',
      }),
    },
  });
  await notify.prepare();
  const queue = async (): Promise<Response> => {
    const message = {
      template: 'sign_in_code',
      language: 'en',
      channel: 'sms',
      address: `+91${MOBILE}`,
      values: { code: '123456', minutes: '10' },
      dedupeKey: 'a code',
    } as const;
    await db.transaction().execute((transaction) => notify.queue(transaction, message));
    log.info('queued');
    return new Response(null, { status: 202 });
  };
  const drain = async (): Promise<Response> => Response.json(await notify.drain());
  return { db, queue: async () => queue, drain: async () => drain };
}

test('one trace goes from the proxy through the function and the outbox to the gateway', async () => {
  const answers = [503, 200];
  const gateway = await startServer(() => ({ status: answers.shift()!, body: '{"id":"1"}' }));
  const { db, queue, drain } = await messages(gateway.origin);
  const host = await startHost(releases.folder, {
    env: { TRUST_PROXY: 1 },
    functions: [mounted('codes', '/api/codes', queue)],
  });
  const run = () =>
    runScheduled(mounted('drain', '/none', drain), null, {
      log: { info() {}, error() {} } as never,
      origin: 'http://127.0.0.1',
      waitUntil: () => {},
    });
  try {
    const answer = await host.ask('/api/codes', {
      method: 'POST',
      headers: { traceparent: TRACEPARENT },
    });
    expect([answer.status, answer.headers['x-request-id']]).toEqual([202, PROXY_ID]);
    await run();
    await db.updateTable('outbox_messages').set({ available_at: '2020-01-01' }).execute();
    await run();
  } finally {
    await gateway.close();
    await host.close();
    await db.destroy();
  }
  await tracing.flush();
  const all = collector.spans.filter(({ traceId }) => traceId === PROXY_ID);
  const ours = all.filter(({ name }) => name !== 'database');
  expect(ours.map((span) => [span.name, parentOf(span)])).toEqual([
    ['function codes', 'POST /api/codes'],
    ['POST /api/codes', undefined],
    ['gateway sms-gateway', 'outbox notify at once'],
    ['outbox notify at once', 'function codes'],
    ['gateway sms-gateway', 'outbox notify at once'],
    ['outbox notify at once', 'function codes'],
  ]);
  // The transaction in which the message was queued, and each use of the database in its delivery.
  const databases = all.filter(({ name }) => name === 'database').map(parentOf);
  expect(databases.filter((parent) => parent === 'function codes')).toHaveLength(1);
  expect(new Set(databases)).toEqual(new Set(['function codes', 'outbox notify at once']));
  expect(ours[1]!.parentSpanId).toBe('0af7651916cd43dd');
  // The first attempt failed, and says so without the gateway's words.
  expect(ours.map(({ status }) => status.code ?? 0)).toEqual([0, 0, 0, 2, 0, 0]);
  // The lines of host, function and drain have the id of the request.
  const lines = [...host.lines, ...printed.map((line) => JSON.parse(line) as object)];
  expect(lines).toMatchObject([
    { message: 'request', requestId: PROXY_ID },
    { message: 'queued', requestId: PROXY_ID },
    { message: 'message not sent', requestId: PROXY_ID },
  ]);
  expect(collector.text()).not.toContain(MOBILE);
});

test('without a proxy of our own, a visitor cannot choose the id', async () => {
  const host = await startHost(releases.folder);
  try {
    for (const target of ['/api/echo', '/en/', '/en/', '/nowhere/']) {
      const { headers } = await host.ask(target, { headers: { traceparent: TRACEPARENT } });
      expect(headers['x-request-id']).toMatch(/^(?!0af7)[\da-f]{32}$/);
    }
  } finally {
    await host.close();
  }
});

test('a published file makes a span when it is read, and none when it comes from memory', async () => {
  const host = await startHost(releases.folder, { env: { TRUST_PROXY: 1 } });
  const ask = () => host.ask('/en/', { headers: { traceparent: TRACEPARENT } });
  try {
    await ask();
    const file = path.join(releases.folder, 'council/current/en/index.html');
    fs.writeFileSync(`${file}.new`, '<!doctype html><title>Home again</title>');
    fs.renameSync(`${file}.new`, file);
    await tracing.flush();
    collector.spans.length = 0;
    const before = Date.now() * 1e6;
    for (let time = 0; time < 3; time++) {
      const { text, headers } = await ask();
      expect([text.includes('again'), headers['x-request-id']]).toEqual([true, PROXY_ID]);
    }
    await tracing.flush();
    expect(collector.spans).toMatchObject([
      { name: 'GET /[locale]/', traceId: PROXY_ID, parentSpanId: TRACEPARENT.split('-')[2] },
    ]);
    const [start, end] = [
      Number(collector.spans[0]!.startTimeUnixNano),
      Number(collector.spans[0]!.endTimeUnixNano),
    ];
    expect(start).toBeGreaterThan(before - 1e9);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThan(Date.now() * 1e6 + 1e9);
  } finally {
    await host.close();
  }
});

test('a grievance with a name, a number and a text leaves none of them in telemetry', async () => {
  const portal = await startPortal();
  vi.stubEnv('SERVICES_DATABASE_URL', url);
  vi.stubEnv('FILES_URL', `file:${folder}`);
  vi.stubEnv('PORTAL_ORIGIN', portal.origin);
  const metrics = createProcessMetrics(1);
  const grievances = mounted('grievances', '/api/grievances/*', async () => {
    const module = await import('../../functions/grievances/grievances.ts');
    return module.default as never;
  });
  grievances.config.path = ['/api/grievances', '/api/grievances/*'];
  const host = await startHost(releases.folder, {
    metrics,
    functions: [grievances],
    env: { FUNCTION_TIMEOUT_MS: 60_000 },
  });
  const file = (fields: object) =>
    host.ask('/api/grievances', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ category: 'pothole', area: 'WO-03', language: 'en', ...fields }),
    });
  try {
    const report = { mobile: MOBILE, landmark: NAME, description: `${NAME}: ${WORDS}` };
    const filed = await file(report);
    expect(filed.status).toBe(201);
    const { number } = JSON.parse(filed.text) as { number: string };
    await host.ask(`/api/grievances/${number}?q=${MOBILE}`);
    await host.ask(`/${encodeURIComponent(NAME)}/${MOBILE}`);
    expect((await file({ ...report, mobile: `${MOBILE}${NAME}` })).status).toBe(422);
    // The database is away: an error passes through all of them.
    vi.stubEnv('PORTAL_ORIGIN', 'http://127.0.0.1:1');
    await host.ask(`/api/grievances/receipt/${MOBILE}${'x'.repeat(22)}`);
    await tracing.flush();
    const telemetry = {
      logs: [...host.lines.map((line) => JSON.stringify(line)), ...printed].join('\n'),
      spans: collector.text(),
      metrics: await metrics.registry.metrics(),
    };
    expect(collector.spans.map(({ name }) => name)).toContain('POST /api/grievances');
    expect(telemetry.metrics).toContain('route="/api/grievances"');
    for (const text of Object.values(telemetry))
      for (const word of [MOBILE, 'Asha', 'Kulkarni', 'drain beside', number])
        expect(text).not.toContain(word);
  } finally {
    await host.close();
    await portal.close();
  }
});
