import { execFile, fork, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../tools/env.ts';
import { findSchemathesis } from '../tools/test/prerequisites.ts';
import { isForOfficers } from '../packages/content/routes.ts';
import { descriptions } from '../functions/openapi/descriptions.ts';
import { openApiDocument } from '../functions/openapi/document.ts';
import type { SiteConfig } from '../packages/content/sites.ts';
import { citizensPortals, system, visit } from './support/visit.ts';

const schemathesis = findSchemathesis();
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_schema_conformance',
];
/** The paths that only the portal for officers answers: its run leaves out those of the other one. */
const FOR_OFFICERS = '^/(desk|staff)(/|$)';
const START_MS_MAX = 60_000;
/** `functions/abuse.test.ts` sends each address the methods that it has not. */
const SETTINGS = '[phases.coverage]\nunexpected-methods = []\n';
/** Rate limits are off: all requests come from one address. */
const NO_LIMITS = Object.fromEntries(
  ['GRIEVANCES', 'BENEFITS_LOOKUPS', 'BILL_SEARCHES', 'PAYMENTS'].map((name) => [
    `${name}_PER_HOUR_MAX`,
    '1000000',
  ]),
);

describe('the interface as it describes itself', () => {
  if (!schemathesis)
    return void test.skip('not run: Schemathesis is not installed (Python 3.10 with venv)', () => {});
  let host: ChildProcess;
  let port: number;
  let folder: string;
  const nameOf = ({ url }: { url: string }) => `${new URL(url).hostname}:${port}`;

  beforeAll(async () => {
    // Uses a host of its own with the system's pages: thousands of random requests would use up the
    // rate limits of other tests.
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-interface-'));
    const server = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    ({ port } = server.address() as net.AddressInfo);
    await new Promise((resolve) => server.close(resolve));
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      ...NO_LIMITS,
      NODE_ENV: 'development',
      DANGEROUSLY_SANDBOX: '1',
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: folder,
      RELEASES: path.join(system.dataDir, 'releases'),
      CONTENT_SNAPSHOT: path.join(system.dataDir, 'content.db'),
      LOG_LEVEL: 'error',
    };
    delete env.SERVICES_DATABASE_URL;
    host = fork(path.join(root, 'packages/host/main.ts'), { cwd: root, env, stdio: 'ignore' });
    for (const end = Date.now() + START_MS_MAX; ; await wait(200)) {
      if (
        await fetch(`http://127.0.0.1:${port}/livez`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        break;
      if (Date.now() > end) throw new Error('The host does not answer');
    }
  }, START_MS_MAX + 10_000);
  afterAll(() => {
    host?.kill();
    if (folder) fs.rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });

  const citizens = citizensPortals.find(({ capabilities }) => capabilities.includes('grievances'))!;
  const officers = system.sites.find(isForOfficers)!;
  const operationsOf = async (site: SiteConfig) => {
    const { paths } = JSON.parse((await visit(site, '/api/openapi.json')).text) as {
      paths: Record<string, Record<string, unknown>>;
    };
    return Object.entries(paths).flatMap(([address, methods]) =>
      Object.keys(methods).map((method) => `${method} ${address}`),
    );
  };

  test('describes on each portal what answers there, and both runs cover all of it', async () => {
    const isForDesk = (operation: string) =>
      new RegExp(FOR_OFFICERS).test(operation.split(' ')[1]!);
    const [there, here] = [await operationsOf(citizens), await operationsOf(officers)];
    expect(there.filter(isForDesk)).toEqual([]);
    const all = Object.values(openApiDocument(descriptions).paths!).flatMap((methods) =>
      Object.keys(methods),
    );
    expect([...there, ...here.filter(isForDesk)]).toHaveLength(all.length);
  });

  // Side by side: each waits for the answers to its requests.
  test.concurrent.each([
    ['citizens', citizens, []],
    ['officers', officers, ['--include-path-regex', FOR_OFFICERS]],
  ] as const)(
    'answers %s as documented, and never fails, for any input',
    { timeout: 600_000 },
    async (name, site, options) => {
      const examples = system.all ? '40' : '2';
      const cwd = path.join(folder, `asked-of-${name}`);
      fs.mkdirSync(cwd);
      fs.writeFileSync(path.join(cwd, 'schemathesis.toml'), SETTINGS);
      const run = await promisify(execFile)(
        schemathesis,
        [
          'run',
          `http://127.0.0.1:${port}/api/openapi.json`,
          '--header',
          `Host: ${nameOf(site)}`,
          ...options,
          '--phases',
          'examples,coverage,fuzzing',
          '--max-examples',
          examples,
          '--checks',
          CHECKS.join(','),
          '--seed',
          '1',
          '--continue-on-failure',
          '--warnings',
          'off',
          '--no-color',
        ],
        { cwd, maxBuffer: 1 << 26 },
      ).catch((error: { stdout: string }) => error);
      expect(run.stdout.slice(-20_000)).toContain('No issues found');
    },
  );
});
