import { execFileSync, spawnSync } from 'node:child_process';
import { EventEmitter } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openDatabase } from '../../packages/database/database.ts';
import { enqueue } from '../../packages/database/outbox.ts';
import { releasesFolder, startHost } from '../../packages/host/testing/testing.ts';
import type { ServiceStatus } from '../../packages/publisher/service-status.ts';
import { raiseAlarm } from '../../packages/std/alarms.ts';
import { emptyHistogram, observe } from '../../packages/std/histogram.ts';
import type { PaymentTables } from '../../packages/payments/payments.tables.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servicesReceipts } from '../../functions/services-receipts.ts';
import { publishingMetrics } from '../../cms/metrics/publishing-metrics.ts';
import { createRequestCounts } from '../../cms/metrics/request-counts.ts';
import { exposition, processMetrics } from '../../packages/std/metrics.ts';
import { servicesQueues } from '../../functions/services-queues.ts';
import { createProcessMetrics } from '../../packages/host/metrics/process-metrics.ts';
import {
  createSystemMetrics,
  type SystemSources,
} from '../../packages/host/metrics/system-metrics.ts';
import { root } from '../env.ts';
import { readExposition, seriesOf } from './exposition.testing.ts';
import { plantHeldPayment, plantMoneySetAside } from './payments.testing.ts';

const RULES = path.join(root, 'docs/operations/alerts.yaml');
const DASHBOARD = path.join(root, 'docs/operations/dashboard.json');
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8');
const rules = fs.readFileSync(RULES, 'utf8');
const dashboard = JSON.parse(fs.readFileSync(DASHBOARD, 'utf8')) as {
  panels: { title: string; targets: { expr: string }[] }[];
};
const runbooks = fs.readdirSync(path.join(root, 'docs/runbooks'));
const promtool = spawnSync('promtool', ['--version']).status === 0;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-alerts-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const kebab = (alert: string) => alert.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase();
/** The metrics that expressions name. `up` is Prometheus's own. */
const metricsIn = (text: string) =>
  new Set(text.match(/\b(?:pune|nodejs|process)_\w+/g)?.filter((name) => !name.endsWith('_')));

const HOUR_MS = 3_600_000;
const now = new Date();

/** A fault that is added to the healthy state. */
interface Fault {
  /** The number of pages that are answered. */
  pages?: number;
  /** The time that each answer takes. */
  answerMs?: number;
  requests?: (host: Awaited<ReturnType<typeof startHost>>) => Promise<void>;
  edits?: number[];
  status?: Partial<ServiceStatus>;
  alarm?: string;
  queued?: { topic: string; minutesAgo: number; state: 'waiting' | 'failed' };
  sources?: Partial<SystemSources>;
  certificateDays?: number;
  backupHours?: number;
  scheduleMinutes?: number;
  /** Seconds from capture to receipt, of receipts beside fifty healthy ones. */
  receipts?: number[];
  withoutReceipt?: 'held' | 'set_aside';
  cms?: CmsFault;
}

/** A fault of the CMS's process. */
interface CmsFault {
  failedRequests?: number;
  /** For how long a saved change has waited. */
  waitingMinutes?: number;
  isDatabaseAway?: boolean;
}

/** A scrape of the CMS's process, with the rows of its database. */
function scrapeCms({ failedRequests = 0, waitingMinutes, isDatabaseAway }: CmsFault = {}) {
  const requests = createRequestCounts();
  const answer = (status: number) => {
    const response = Object.assign(new EventEmitter(), {
      statusCode: status,
      writableFinished: true,
    });
    requests.began({ method: 'PATCH', url: '/api/pages/7' } as never, response as never);
    response.emit('close');
  };
  for (let n = 0; n < 50; n += 1) answer(200);
  for (let n = 0; n < failedRequests; n += 1) answer(500);
  const minutes = (ago: number) => new Date(now.getTime() - ago * 60_000).toISOString();
  const rows: Record<string, object[]> = {
    outbox: waitingMinutes ? [{ at: minutes(waitingMinutes) }] : [],
    receipts: [{ at: minutes(0), status: 'live', ms: { queue: 5, render: 60, live: 20 } }],
  };
  const find = async ({ collection }: { collection: string }) => {
    if (isDatabaseAway) throw new Error('ECONNREFUSED');
    const docs = rows[collection]!;
    return { docs, totalDocs: docs.length };
  };
  const cms = { find } as unknown as ReturnType<Parameters<typeof publishingMetrics>[0]['opened']>;
  return exposition([
    ...processMetrics(),
    ...requests.metrics,
    ...publishingMetrics({ opened: () => cms, now: () => new Date(now.getTime() - 1) }),
  ]);
}

const emptyQueues = servicesQueues({ SERVICES_DATABASE_URL: path.join(folder, 'empty.db') });

/** The queues of a services database with one message. */
async function queuesWith(
  dataDir: string,
  { topic, minutesAgo, state }: NonNullable<Fault['queued']>,
): Promise<ReturnType<typeof servicesQueues>> {
  const url = path.join(dataDir, 'services.db');
  const queues = servicesQueues({ SERVICES_DATABASE_URL: url });
  await queues();
  const db = openDatabase<any>(url);
  const at = new Date(now.getTime() - minutesAgo * 60_000);
  await enqueue(db, { topic, dedupeKey: 'planted', payload: null }, at);
  await db.updateTable('outbox_messages').set({ state }).execute();
  await db.destroy();
  return queues;
}

const receiptsAfter =
  (late: readonly number[] = []) =>
  async () => {
    const delays = emptyHistogram([1, 5, 15, 60, 300, 900, 3600]);
    for (const seconds of [...Array.from({ length: 50 }, () => 3), ...late])
      observe(delays, seconds);
    return { delays, waiting: [{ reason: 'held', payments: 0, oldestSeconds: 0 }] };
  };

/** A services database with a payment that a bank holds, or with money that matches no payment. */
async function receiptsWithout(dataDir: string, reason: NonNullable<Fault['withoutReceipt']>) {
  const url = path.join(dataDir, 'services.db');
  const read = servicesReceipts({ SERVICES_DATABASE_URL: url });
  await read();
  const db = openDatabase<PaymentTables>(url);
  const at = new Date(now.getTime() - 20 * 60_000).toISOString();
  if (reason === 'held') await plantHeldPayment(db, at);
  else await plantMoneySetAside(db, at);
  await db.destroy();
  return read;
}

let systems = 0;
/** Runs a system with a fault, and scrapes its processes. */
async function scrapes(fault: Fault = {}): Promise<string[]> {
  systems += 1;
  const dataDir = path.join(folder, `system-${systems}`);
  fs.mkdirSync(path.join(dataDir, 'manifests'), { recursive: true });
  const metrics = createProcessMetrics(1);
  const releases = releasesFolder();
  releases.publish('council', 'r1', { 'en/index.html': '<!doctype html><title>Home</title>' });
  let clock = 0;
  const host = await startHost(releases.folder, {
    metrics,
    now: () => (clock += fault.answerMs ?? 2),
  });
  try {
    for (let n = 0; n < (fault.pages ?? 20); n += 1) await host.ask('/en/');
    for (let n = 0; n < 20; n += 1) await host.ask('/api/echo', { method: 'POST', body: 'x' });
    await fault.requests?.(host);
  } finally {
    await host.close();
    releases.remove();
  }
  const live = emptyHistogram([0.1, 0.25, 0.5, 1, 2, 5, 15, 60, 300]);
  for (const seconds of [...Array.from({ length: 50 }, () => 0.2), ...(fault.edits ?? [])])
    observe(live, seconds);
  const status: Partial<ServiceStatus> = {
    at: now.toISOString(),
    trouble: null,
    held: [],
    work: { total: 0, failing: [] },
    edits: { live, failed: 0 },
    ...fault.status,
  };
  fs.writeFileSync(path.join(dataDir, 'publisher-status.json'), JSON.stringify(status));
  if (fault.alarm)
    raiseAlarm(dataDir, { id: fault.alarm, since: now.toISOString(), message: 'planted' });
  metrics.scheduleSucceeded('notify-drain', now.getTime() - (fault.scheduleMinutes ?? 0) * 60_000);
  const started = new Date(now.getTime() - (fault.backupHours ?? 5) * HOUR_MS).toISOString();
  fs.writeFileSync(path.join(dataDir, 'manifests', `${started.replaceAll(':', '-')}.json`), '');

  const queues = fault.queued ? await queuesWith(dataDir, fault.queued) : emptyQueues;
  const registry = createSystemMetrics({
    dataDir,
    queues,
    receipts: fault.withoutReceipt
      ? await receiptsWithout(dataDir, fault.withoutReceipt)
      : receiptsAfter(fault.receipts),
    databaseState: async () => 'ok',
    certificate: certificateOf(fault.certificateDays ?? 90),
    backups: dataDir,
    statfs: disk(50),
    sharesPublishing: false,
    ...fault.sources,
  });
  const cms = await scrapeCms(fault.cms);
  return [`${await metrics.registry.metrics()}\n${await registry.metrics()}`, cms];
}
const scrape = async (fault: Fault = {}): Promise<string> => (await scrapes(fault)).join('\n');

const disk = (freePercent: number) =>
  (() => ({ bavail: freePercent, blocks: 100, bsize: 1e9 })) as unknown as SystemSources['statfs'];

function certificateOf(days: number): string {
  const file = path.join(folder, `certificate-${days}.pem`);
  if (!fs.existsSync(file))
    execFileSync(
      'openssl',
      [
        ...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes'.split(' '),
        '-days',
        String(days),
        '-subj',
        '/CN=planted',
        '-keyout',
        `${file}.key`,
        '-out',
        file,
      ],
      { stdio: 'ignore' },
    );
  return file;
}

/** Requests to a portal without a release fail as those of a damaged one do. */
const failing = (requests: number): Fault => ({
  requests: async ({ ask }) => {
    for (let n = 0; n < requests; n += 1) await ask('/en/', { host: 'visit.example.org' });
  },
});
const FAULTS: readonly [alerts: string[], fault: Fault, minutes?: number][] = [
  [['PagesFailing page', 'PagesFailing ticket'], failing(10), 15],
  [['PagesFailing ticket'], { ...failing(1), pages: 250 }, 45],
  [['PagesSlow ticket'], { answerMs: 150 }, 40],
  [
    ['FormsFailing page', 'FormsFailing ticket'],
    {
      requests: async ({ ask }) => {
        await ask('/api/failing', { method: 'POST', body: 'x' });
      },
    },
    15,
  ],
  [['EditsSlow page', 'EditsSlow ticket'], { edits: Array.from({ length: 300 }, () => 3) }, 15],
  [['EditsSlow ticket'], { edits: Array.from({ length: 50 }, () => 3) }, 45],
  [['HostDown page'], {}],
  [['ProcessCrashing page'], { alarm: 'crash-loop.publisher' }],
  [['AlarmStanding page'], { alarm: 'second-copy' }],
  [['ServicesDatabaseAway page'], { sources: { databaseState: async () => 'failing' } }],
  [
    ['ServicesDatabaseAway page'],
    { sources: { queues: async () => Promise.reject(new Error('away')) } },
  ],
  [['QueueStuck page'], { queued: { topic: 'notify at once', minutesAgo: 3, state: 'waiting' } }],
  [['QueueStuck page'], { queued: { topic: 'notify', minutesAgo: 20, state: 'waiting' } }],
  [['DeliveriesFailed ticket'], { queued: { topic: 'notify', minutesAgo: 1, state: 'failed' } }],
  [['ScheduleStuck page'], { scheduleMinutes: 20 }],
  [['PublisherStuck page'], { status: { at: new Date(now.getTime() - 600_000).toISOString() } }],
  [['PublisherStuck page'], { status: { trouble: 'EACCES' } }],
  [['DiskFilling ticket'], { sources: { statfs: disk(10) } }],
  [['DiskFilling page', 'DiskFilling ticket'], { sources: { statfs: disk(3) } }],
  [['CertificateExpiring ticket'], { certificateDays: 10 }],
  [['CertificateExpiring page', 'CertificateExpiring ticket'], { certificateDays: 2 }],
  [
    ['ReceiptsLate page', 'ReceiptsLate ticket'],
    { receipts: Array.from({ length: 3 }, () => 1200) },
    15,
  ],
  [['ReceiptsMissing page'], { withoutReceipt: 'held' }],
  [['ReceiptsMissing page'], { withoutReceipt: 'set_aside' }],
  [['CmsDown page'], {}],
  [['CmsFailing page'], { cms: { failedRequests: 10 } }],
  [['ContentDatabaseAway page'], { cms: { isDatabaseAway: true } }],
  [['EditsWaiting page'], { cms: { waitingMinutes: 8 } }],
  [['BackupOld page'], { backupHours: 30 }],
  [['BackupOld page'], { sources: { backups: path.join(folder, 'empty') } }],
];

/** The test of promtool for one scrape, which must fire exactly these alerts. */
function promtoolTest(name: string, text: string, alerts: readonly string[], minutes = 15) {
  const series = seriesOf({
    exposed: readExposition(text),
    names: metricsIn(rules),
    minutes,
    scrapedAt: now.getTime() / 1000,
  });
  const up = [
    ['pune-portals', 'HostDown'],
    ['pune-cms', 'CmsDown'],
  ].map(([job, alert]) => ({
    series: `up{job="${job}"}`,
    values: `${name === alert ? 0 : 1}x${minutes}`,
  }));
  return {
    name,
    interval: '1m',
    input_series: [...series, ...up],
    promql_expr_test: [
      {
        expr: 'max by (alertname, severity) (ALERTS{alertstate="firing"})',
        eval_time: `${minutes}m`,
        exp_samples: alerts.map((alert) => {
          const [alertname, severity] = alert.split(' ');
          return { labels: `{alertname="${alertname}", severity="${severity}"}`, value: 1 };
        }),
      },
    ],
  };
}

describe('alerts', () => {
  let healthy: string[];
  beforeAll(async () => {
    healthy = await scrapes({ alarm: 'planted' });
  });
  const exported = () =>
    new Set(
      [...healthy.join('\n').matchAll(/^# TYPE (\w+) (\w+)$/gm)].flatMap(([, name, type]) =>
        type === 'histogram' ? [`${name}_bucket`, `${name}_sum`, `${name}_count`] : [name!],
      ),
    );

  test('each names its runbook, which names it', () => {
    const named = [...rules.matchAll(/- alert: (\w+)[\s\S]*?runbook: docs\/runbooks\/(.+)/g)];
    expect(named.length).toBeGreaterThan(10);
    for (const [, alert, file] of named) expect(file).toBe(`${kebab(alert!)}.md`);
    const stated = runbooks.flatMap((file) =>
      [...read(`docs/runbooks/${file}`).matchAll(/^Alert `(\w+)`/gm)].map(([, alert]) => alert!),
    );
    expect(stated.sort()).toEqual([...new Set(named.map(([, alert]) => alert!))].sort());
  });

  test('a runbook names panels that the dashboard has', () => {
    const titles = new Set(dashboard.panels.map(({ title }) => title));
    const words = runbooks.flatMap((file) =>
      [
        ...read(`docs/runbooks/${file}`)
          .replace(/`[^`]*`/g, '')
          .matchAll(/\b_([A-Z][^_]+)_/g),
      ].map(([, title]) => title!.replace(/\s+/g, ' ')),
    );
    expect(words.length).toBeGreaterThan(5);
    expect(words.filter((word) => word !== 'Publishing overview' && !titles.has(word))).toEqual([]);
  });

  test.skipIf(!promtool)('Prometheus can read the expressions of the dashboard', () => {
    const expressions = dashboard.panels.flatMap(({ targets }) => targets.map(({ expr }) => expr));
    const file = path.join(folder, 'dashboard-rules.json');
    const group = expressions.map((expr, n) => ({ record: `panel_${n}`, expr }));
    fs.writeFileSync(file, JSON.stringify({ groups: [{ name: 'dashboard', rules: group }] }));
    const { status, stderr } = spawnSync('promtool', ['check', 'rules', file]);
    expect([status, String(stderr)]).toEqual([0, '']);
  });

  test.each([
    ['rules', RULES],
    ['dashboard', DASHBOARD],
  ])('every metric of the %s is exported', (_, file) => {
    const wanted = [...metricsIn(fs.readFileSync(file, 'utf8'))];
    expect(wanted.length).toBeGreaterThan(5);
    expect(wanted.filter((name) => !exported().has(name))).toEqual([]);
  });

  test('each has a planted fault', () => {
    const drilled = new Set(FAULTS.flatMap(([alerts]) => alerts.map((a) => a.split(' ')[0])));
    for (const [, alert] of rules.matchAll(/- alert: (\w+)/g)) expect(drilled).toContain(alert);
  });

  test.skipIf(!promtool)('the metrics are written as Prometheus wants them', () => {
    for (const text of healthy) {
      const own = text.split('\n').filter((line) => /^(?:# \w+ )?pune_/.test(line));
      const input = `${own.join('\n')}\n`;
      const { status, stderr } = spawnSync('promtool', ['check', 'metrics'], { input });
      expect([status, String(stderr)]).toEqual([0, '']);
    }
  });

  test.skipIf(!promtool)(
    'each fires for its planted fault alone, and none without one',
    async () => {
      const tests = [promtoolTest('healthy', await scrape(), [])];
      for (const [alerts, fault, minutes] of FAULTS)
        tests.push(promtoolTest(alerts[0]!.split(' ')[0]!, await scrape(fault), alerts, minutes));
      const file = path.join(folder, 'drill.json');
      const drill = { rule_files: [RULES], evaluation_interval: '1m', tests };
      fs.writeFileSync(file, JSON.stringify(drill));
      const { status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', file]);
      expect(status, `${String(stdout)}${String(stderr)}`).toBe(0);
    },
  );
});
