import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { openDatabase } from '../../packages/database/database.ts';
import { ask, releasesFolder } from '../../packages/host/testing/testing.ts';
import { loadSites } from '../../packages/content/sites.ts';
import { hasOpenssl, makeAuthority } from '../../tests/support/authority.ts';
import { root } from '../env.ts';
import { filing, filingSettings, publishIn } from '../former/filing-city.testing.ts';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

const { TEST_ALL } = process.env;
const NAME = 'localhost';
const POLL = { timeout: 150_000, interval: 50 };

/**
 * An aggregator of SMS by the protocol of `packages/notify/drivers/sms.ts`. It keeps the first
 * message and holds its answer for ever; each further attempt is answered.
 */
async function aggregator(folder: string) {
  const authority = makeAuthority(folder);
  authority.certify(NAME, folder);
  const [cert, key] = ['fullchain.pem', 'privkey.pem'].map((file) =>
    fs.readFileSync(path.join(folder, file)),
  );
  const asked: URLSearchParams[] = [];
  const statuses: number[] = [];
  const kept = new Set<string>();
  const server = https.createServer({ cert: cert!, key: key! }, (request, answer) => {
    let body = '';
    request.on('data', (part) => (body += part));
    request.on('end', () => {
      const fields = new URLSearchParams(body);
      const reference = fields.get('reference')!;
      asked.push(fields);
      const status = kept.has(reference) ? 409 : 200;
      kept.add(reference);
      if (asked.length === 1) return;
      statuses.push(status);
      answer
        .writeHead(status, { 'content-type': 'application/json' })
        .end(`{"id":${asked.length}}`);
    });
  });
  await once(server.listen(0, NAME), 'listening');
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const templates = { sign_in_code: { mr: '1107160000000000001' } };
  return {
    asked,
    statuses,
    kept,
    settings: {
      NODE_EXTRA_CA_CERTS: authority.certificate,
      SMS_URL: `https://${NAME}:${(server.address() as AddressInfo).port}/messages`,
      SMS_API_KEY: 'a key of this test',
      SMS_ENTITY_ID: '1101160000000000001',
      SMS_SENDER: 'PMCPUN',
      SMS_TEMPLATE_IDS: JSON.stringify(templates),
      SMS_WEBHOOK_SECRET: 'a secret of this test, long enough',
    },
  };
}

async function freePort(): Promise<number> {
  const server = net.createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const childrenOf = (pid: number): number[] =>
  fs
    .readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number);

interface Tables {
  grievances: { number: string };
  outbox_messages: { topic: string; state: string; attempts: number; leased_until: string | null };
  notify_messages: { template: string; status: string };
}

/** Runs the scheduled function that sends messages, as the worker does each minute. */
async function runDrain(env: Record<string, string | undefined>): Promise<void> {
  const script = `const { default: drain } = await import('${root}/functions/notify-drain/notify-drain.ts'); await drain(); process.exit();`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: env as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  expect(await once(child, 'exit')).toEqual([0, null]);
}

test.skipIf(!fs.existsSync('/proc/self') || !hasOpenssl())(
  'a message is delivered whose processes are killed while the gateway holds it, and what was acknowledged is kept',
  { timeout: 300_000 },
  async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-killed-'));
    const releases = releasesFolder();
    ends.push(releases.remove, () => fs.rmSync(folder, { recursive: true, force: true }));
    const sites = await loadSites(root);
    publishIn(
      releases,
      sites.map(({ id }) => id),
      'first',
    );
    const gateway = await aggregator(folder);
    const env = {
      ...filingSettings(folder, releases.folder),
      ...gateway.settings,
      HOST_WORKERS: '2',
      ...(TEST_ALL && { HOST_SCHEDULES: '1' }),
    };
    const port = await freePort();
    const host = spawn(process.execPath, [path.join(root, 'packages/host/main.ts')], {
      env: { ...env, PORT: String(port), HOST: '127.0.0.1' } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    ends.push(() => host.kill('SIGKILL'));
    let said = '';
    for (const stream of [host.stdout, host.stderr])
      stream.on('data', (text: Buffer) => (said += text));
    await expect.poll(() => said, POLL).toMatch(/^http.*\/\n/m);
    const portal = (capability: string) =>
      new URL(sites.find(({ capabilities }) => capabilities.includes(capability as never))!.url)
        .hostname;

    const { target, ...filed } = filing('killed-in-the-middle', 'A deep hole, asked about by SMS.');
    const file = () => ask(port, target, { ...filed, host: portal('grievances') });
    const first = await file();
    expect([first.status, first.text]).toEqual([201, expect.any(String)]);
    const signIn = await ask(port, '/api/citizens/sign-in', {
      host: portal('grievances'),
      method: 'POST',
      headers: { ...filed.headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'mobile=9822012346&language=mr',
    });
    expect(signIn.status, signIn.text).toBe(202);

    await expect.poll(() => gateway.asked.length, POLL).toBe(1);
    const killed = childrenOf(host.pid!);
    expect(killed.length).toBeGreaterThan(0);
    for (const pid of killed) process.kill(pid, 'SIGKILL');
    await expect
      .poll(
        () =>
          ask(port, '/en/', { host: portal('grievances') }).then(
            ({ status }) => status,
            () => 0,
          ),
        POLL,
      )
      .toBe(200);

    const db = openDatabase<Tables>(env.SERVICES_DATABASE_URL);
    ends.push(() => void db.destroy());
    const message = () =>
      db
        .selectFrom('outbox_messages')
        .select(['state', 'attempts', 'leased_until'])
        .where('topic', '=', 'notify at once')
        .executeTakeFirstOrThrow();
    const { leased_until: leasedUntil, ...begun } = await message();
    expect(begun).toEqual({ state: 'waiting', attempts: 1 });
    // The dead process holds the message for a minute; all tests wait for it, and for the schedule.
    expect(Date.parse(leasedUntil!)).toBeGreaterThan(Date.now() - 60_000);
    if (!TEST_ALL) {
      await db
        .updateTable('outbox_messages')
        .set({ leased_until: new Date(0).toISOString() })
        .where('topic', '=', 'notify at once')
        .execute();
      await runDrain(env);
    }
    await expect.poll(async () => (await message()).state, POLL).toBe('done');

    // The gateway knows the message by its reference, and sends it to the citizen once.
    const [one, other] = gateway.asked.map((fields) => Object.fromEntries(fields));
    expect(gateway.asked).toHaveLength(2);
    expect(other).toEqual(one);
    expect([gateway.statuses, gateway.kept.size]).toEqual([[409], 1]);
    const sent = await db.selectFrom('notify_messages').select(['template', 'status']).execute();
    expect(sent).toEqual([{ template: 'sign_in_code', status: 'sent' }]);
    const kept = await db.selectFrom('grievances').select('number').execute();
    expect(kept).toHaveLength(1);
    const again = await file();
    expect([again.status, again.text]).toEqual([expect.any(Number), first.text]);
  },
);
