import { fork } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPostgres } from '../packages/database/postgres.testing.ts';
import { loadSites, type SiteConfig } from '../packages/content/sites.ts';
import { root, settingsFrom } from '../tools/env.ts';
import type { Milestone } from '../tools/start.ts';
import { buildPrerequisite, findChromium, findJava } from '../tools/test/prerequisites.ts';
import { freePort } from './support/ports.ts';

export interface System {
  port: number;
  cmsPort: number;
  dataDir: string;
  /** The port of the metrics of the CMS. */
  cmsMetricsPort: number;
  /** The key by which a prober rehearses payments. */
  probeKey: string;
  /** A port for a test's own server, which plays a foreign website that may embed forms. */
  neighbourPort: number;
  sites: SiteConfig[];
  chromium: string | null;
  java: string | null;
  /** The database of the CMS: `sqlite`, or `postgres` where the test command asks for it. */
  contentDatabase: 'sqlite' | 'postgres';
  /** All combinations, and all pages for the slow tools. */
  all: boolean;
  /** The CMS answers by this time, in milliseconds since 1970: tests begin while it is compiled. */
  cmsBy: number;
}

declare module 'vitest' {
  export interface ProvidedContext {
    system: System;
  }
}

const START_MS_MAX = 15 * 60_000;
const CMS_BUILD_MS_MAX = 15 * 60_000;

/**
 * The port in the portals' public addresses; the tests' browser maps it to the port of the system
 * under test.
 */
const PUBLIC_PORT = '8080';
const PROBE_KEY = 'the key of a prober on other premises';

/**
 * Starts the whole system once with the start command, in a data folder of its own, and lets tests
 * begin when the portals are up; `cms-is-up.setup.ts` holds back those that need the CMS.
 * `RUNNING_SYSTEM=1` with DATA_DIR, PORT, CMS_PORT, CMS_METRICS_PORT and NEIGHBOUR_PORT uses a
 * running system instead, for writing tests. `TEST_CONTENT_DATABASE=postgres` runs the CMS on a
 * PostgreSQL server of its own.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | void> {
  process.env.PUBLIC_PORT = PUBLIC_PORT;
  const sites = await loadSites(root);
  const isOnPostgres = process.env.TEST_CONTENT_DATABASE === 'postgres';
  const provide = (
    at: Pick<System, 'port' | 'cmsPort' | 'cmsMetricsPort' | 'dataDir' | 'neighbourPort'>,
  ) =>
    project.provide('system', {
      ...at,
      probeKey: PROBE_KEY,
      sites,
      chromium: findChromium(),
      java: findJava(),
      contentDatabase: isOnPostgres ? 'postgres' : 'sqlite',
      all: process.env.TEST_ALL === '1',
      cmsBy: Date.now() + CMS_BUILD_MS_MAX,
    });
  if (process.env.RUNNING_SYSTEM) {
    const { port, cmsPort, dataDir } = settingsFrom();
    const { NEIGHBOUR_PORT, CMS_METRICS_PORT } = process.env;
    return provide({
      port,
      cmsPort,
      dataDir,
      neighbourPort: Number(NEIGHBOUR_PORT),
      cmsMetricsPort: Number(CMS_METRICS_PORT),
    });
  }
  const schemathesis = buildPrerequisite('Schemathesis', console.log);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-system-'));
  const [port, cmsPort, neighbourPort] = [await freePort(), await freePort(), await freePort()];
  const cmsMetricsPort = await freePort();
  // With its own settings, as an operator runs it.
  const cluster = isOnPostgres ? startPostgres([]) : null;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...(cluster && { CONTENT_DATABASE_URL: cluster.url('postgres') }),
    DATA_DIR: dataDir,
    PORT: String(port),
    CMS_PORT: String(cmsPort),
    CMS_METRICS_PORT: String(cmsMetricsPort),
    PAYMENTS_PROBE_KEY: PROBE_KEY,
    PUBLIC_PORT,
    EMBED_ORIGINS: `http://neighbour.localhost:${neighbourPort}`,
    // Each edit would be followed by an index of each portal, half a minute later: in a short run
    // the tests of searching make one themselves.
    STATIC_SEARCH_MINUTES: process.env.TEST_ALL === '1' ? '0.5' : '60',
    VITEST: '',
    NODE_ENV: 'production',
    DANGEROUSLY_SANDBOX: '1',
    SANDBOX_SLOW_SECONDS: '6',
    // All tests share one sender, and look up a few samples many times.
    CODES_PER_ADDRESS_AND_SENDER_IN_TEN_MINUTES: '1000',
    CODES_PER_ADDRESS_AND_SENDER_IN_DAY: '10000',
    CODES_PER_ADDRESS_IN_TEN_MINUTES: '1000',
    CODES_PER_ADDRESS_IN_DAY: '10000',
    CODES_PER_SENDER_IN_HOUR: '10000',
    CODES_PER_DEVICE_IN_TEN_MINUTES: '1000',
    CODES_PER_DEVICE_IN_DAY: '10000',
    CODES_PER_DEVICES_IN_DAY: '10000',
    BENEFITS_AUTHENTICATIONS_PER_HOUR_MAX: '10000',
    GRIEVANCES_PER_HOUR_MAX: '10000',
    LOOKS_PER_MINUTE_MAX: '100000',
    QUIET_HOURS: 'none',
  };
  let output = '';
  const child = fork(path.join(root, 'tools/start.ts'), {
    cwd: root,
    env,
    execPath: process.execPath,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stdout.write(chunk);
    });
  }
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () =>
        reject(
          new Error(`The system did not start within ${START_MS_MAX / 60_000} minutes:\n${output}`),
        ),
      START_MS_MAX,
    );
    child.on(
      'message',
      (milestone: Milestone) => milestone === 'portals' && (clearTimeout(late), resolve()),
    );
    void ended.then(
      () => (clearTimeout(late), reject(new Error(`The system did not start:\n${output}`))),
    );
  }).catch((error: unknown) => {
    cluster?.stop();
    throw error;
  });
  await schemathesis;
  provide({ port, cmsPort, cmsMetricsPort, dataDir, neighbourPort });
  return async () => {
    child.kill('SIGTERM');
    await ended;
    cluster?.stop();
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  };
}
