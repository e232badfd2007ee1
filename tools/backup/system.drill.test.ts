import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, expect, test } from 'vitest';
import { ask, releasesFolder } from '../../packages/host/testing/testing.ts';
import { sharedSocket, startWith } from '../../packages/host/testing/shared-socket.testing.ts';
import { loadSites } from '../../packages/content/sites.ts';
import { root } from '../env.ts';
import { filing, filingSettings, publishIn } from '../former/filing-city.testing.ts';

const ends: (() => void)[] = [];
afterEach(() => ends.splice(0).forEach((end) => end()));

type Env = Record<string, string | undefined>;

/** Runs a command of the operator, as npm does. */
async function command(env: Env, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: root, env: env as NodeJS.ProcessEnv });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text));
  const [code] = (await once(child, 'close')) as [number | null];
  expect([code, said]).toEqual([0, expect.any(String)]);
  return said;
}

/** The host of an installation, with its functions, and a citizen's browser. */
async function startHost(env: Env, host: string) {
  const socket = sharedSocket();
  const { child, exited, listening, output } = startWith(
    socket.descriptor,
    [path.join(root, 'packages/host/main.ts')],
    env,
  );
  ends.push(socket.close, () => child.kill('SIGKILL'));
  await listening;
  const json = { accept: 'application/json', 'sec-fetch-site': 'same-origin' };
  return {
    output,
    /** Files, and returns the acknowledged numbers. */
    async file(from: number, count: number): Promise<string[]> {
      const numbers: string[] = [];
      for (let n = from; n < from + count; n += 1) {
        const { target, ...request } = filing(`system-drill-key-${n}`, `A deep hole, number ${n}.`);
        const { status, text } = await ask(socket.port, target, { ...request, host });
        expect([status, text]).toEqual([201, expect.any(String)]);
        numbers.push((JSON.parse(text) as { number: string }).number);
      }
      return numbers;
    },
    /** Asks for mails about a grievance: the mail with the link waits for the mail server. */
    async follow(number: string): Promise<void> {
      const { status, text } = await ask(
        socket.port,
        `/api/grievances/${number.replaceAll('-', '')}/follow`,
        {
          host,
          method: 'POST',
          headers: { ...json, 'content-type': 'application/json' },
          body: JSON.stringify({ email: 'follower@example.org' }),
        },
      );
      expect([status, text]).toEqual([202, '{"sent":true}']);
    },
    /** Signs in by the code of the public inbox, which stands in for a telephone. */
    async signIn(mobile: string) {
      const cookies = new Map<string, string>();
      const post = async (route: string, body: Record<string, string>) => {
        const answer = await ask(socket.port, `/api/citizens/${route}`, {
          host,
          method: 'POST',
          headers: {
            ...json,
            'content-type': 'application/x-www-form-urlencoded',
            cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          },
          body: new URLSearchParams({ language: 'mr', ...body }).toString(),
        });
        for (const line of answer.headers['set-cookie'] ?? []) {
          const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
          cookies.set(name!, value!);
        }
        return answer;
      };
      expect((await post('sign-in', { mobile })).status).toBe(202);
      const inbox = async () => {
        const { text } = await ask(socket.port, '/api/notify/inbox', { host, headers: json });
        const messages = JSON.parse(text) as { address: string; text: string }[];
        const found = messages.find(({ address }) => address.endsWith(mobile));
        return /\b\d{6}\b/.exec(found?.text ?? '')?.[0];
      };
      await expect.poll(inbox).toMatch(/\d{6}/);
      const { status, text } = await post('code', { code: (await inbox())! });
      expect([status, text]).toEqual([200, '{"signedIn":true}']);
      return post;
    },
    async end(): Promise<void> {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

const KEPT = '9822000001';
const ERASED = '9822000002';

/** What a restored services database has. */
function contentsOf(dataDir: string) {
  const db = new DatabaseSync(path.join(dataDir, 'services.db'), { readOnly: true });
  const all = (query: string) => db.prepare(query).all() as Record<string, string | number>[];
  const found = {
    numbers: new Set(all('select number from grievances').map(({ number }) => number)),
    citizens: all('select id from citizens').length,
    mails: all("select id from notify_messages where channel = 'email' and status = 'queued'")
      .length,
    messages: Object.fromEntries(
      all('select state, count(*) as n from outbox_messages group by state').map(({ state, n }) => [
        state,
        n,
      ]),
    ),
  };
  db.close();
  return found;
}

test.skipIf(process.platform === 'win32')(
  'the system is backed up, destroyed and restored by its commands: what was acknowledged is there, what was erased is not, and nothing is sent twice',
  { timeout: 300_000 },
  async () => {
    const base = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-system-drill-'));
    const releases = releasesFolder();
    ends.push(releases.remove, () => fs.rmSync(base, { recursive: true, force: true }));
    const at = (name: string) => path.join(base, name);
    const sites = await loadSites(root);
    publishIn(
      releases,
      sites.map(({ id }) => id),
      'first',
    );
    const host = new URL(sites.find(({ capabilities }) => capabilities.includes('grievances'))!.url)
      .hostname;
    const envOf = (name: string) => ({
      ...filingSettings(at(name), releases.folder),
      CONTENT_DATABASE_URL: `file:${at(`${name}/cms.db`)}`,
      PAYLOAD_SECRET: 'a secret of this test, long enough for it',
      SECOND_COPY_DIR: at('second'),
      // The mail server is away: what it would get waits.
      SMTP_URL: 'smtp://127.0.0.1:1',
      MAIL_FROM: 'no-reply@pune.example',
    });
    fs.mkdirSync(at('city'));
    new DatabaseSync(at('city/cms.db')).exec('create table pages (id integer primary key)');

    const city = await startHost(envOf('city'), host);
    const first = await city.file(0, 6);
    await city.signIn(KEPT);
    const erasing = await city.signIn(ERASED);
    await city.follow(first[0]!);
    await expect.poll(() => contentsOf(at('city')).mails).toBe(1);
    await command(envOf('city'), 'tools/backup.ts', at('backups'));
    const before = contentsOf(at('city'));
    const then = new Date().toISOString();
    const later = await city.file(6, 6);
    const erased = await erasing('erase', { confirm: '1' });
    expect([erased.status, erased.text]).toEqual([200, '{"erased":true}']);
    await city.end();
    fs.rmSync(at('city'), { recursive: true });

    // Everything that was acknowledged, from the second copy.
    const options = [at('backups'), '--without-keys'];
    await command(envOf('newest'), 'tools/restore.ts', ...options);
    const newest = contentsOf(at('newest'));
    const bare = (numbers: string[]) => numbers.map((number) => number.replaceAll('-', ''));
    expect(newest.numbers).toEqual(new Set(bare([...first, ...later])));
    expect([newest.citizens, newest.mails]).toEqual([1, 1]);

    // The state of the backup: erased all the same, and messages wait for a person.
    const said = await command(
      envOf('older'),
      'tools/restore.ts',
      at('backups'),
      then,
      options[1]!,
    );
    const older = contentsOf(at('older'));
    expect(before.messages.waiting).toBeGreaterThan(0);
    expect(older.numbers).toEqual(new Set(bare(first)));
    expect([before.citizens, older.citizens]).toEqual([2, 1]);
    expect(older.messages).toEqual({
      ...before.messages,
      waiting: undefined,
      failed: before.messages.waiting,
    });
    expect(said).toContain(
      `1 erasures after it were applied again, and ${before.messages.waiting} messages are held`,
    );

    // The restored system takes the next filing, knows the earlier ones, and lets its citizen in.
    const again = await startHost({ ...envOf('newest'), SECOND_COPY_DIR: at('third') }, host);
    const next = await again.file(12, 1);
    expect(bare(next).every((number) => !newest.numbers.has(number))).toBe(true);
    const signedIn = await again.signIn(KEPT);
    expect((await signedIn('sign-out', {})).text).toBe('{"signedIn":false}');
    await again.end();
  },
);
