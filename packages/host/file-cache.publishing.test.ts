import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { releasesFolder, startHost } from './testing/testing.ts';

const releases = releasesFolder();
const root = path.join(releases.folder, 'council');
afterAll(() => releases.remove());

const KILLS = process.env.TEST_ALL ? 40 : 8;
const RUN_MS = 300;

function startPublishing() {
  const script = fileURLToPath(new URL('./testing/publishing.process.ts', import.meta.url));
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script, root], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

/** The live version, 0 before the first release. */
function liveVersion(): number {
  try {
    const page = fs.readFileSync(path.join(root, 'current/mr/index.html'), 'utf8');
    return Number(/<title>(\d+)/.exec(page)![1]);
  } catch {
    return 0;
  }
}
/** Waits until a process has published two versions, so that kills hit it at work. */
async function published(process: ReturnType<typeof startPublishing>) {
  const since = liveVersion();
  while (liveVersion() < since + 2) {
    if (process.exitCode !== null) throw new Error(`It ended with ${process.exitCode}`);
    await wait(2);
  }
}

test('visitors of two hosts never get an older version while publishers change pages and are killed', async () => {
  const first = startPublishing();
  await published(first);
  first.kill('SIGKILL');
  await once(first, 'exit');

  const hosts = await Promise.all([startHost(releases.folder), startHost(releases.folder)]);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 8 });
  /** The highest version that any visitor has received, by page. */
  const seen = new Map<string, number>();
  let [answers, isOver] = [0, false];
  const errors: string[] = [];
  const visit = async (turn: number): Promise<void> => {
    for (let i = turn; !isOver; i++) {
      const page = ['/mr/', '/mr/long/', '/en/page/'][i % 3]!;
      const before = seen.get(page) ?? 0;
      const { status, text } = await hosts[i % 2]!.ask(page, { agent });
      const version = Number(/<title>(\d+)/.exec(text)?.[1]);
      if (status !== 200 || !(version >= before))
        errors.push(`${page}: ${status}, version ${version} after ${before}`);
      seen.set(page, Math.max(version, seen.get(page) ?? 0));
      answers++;
    }
  };
  const visitors = [0, 1, 2, 3].map(visit);

  for (let kill = 0; kill < KILLS; kill++) {
    const publishing = startPublishing();
    await published(publishing);
    await wait(RUN_MS * ((kill % 7) / 7));
    publishing.kill('SIGKILL');
    await once(publishing, 'exit');
  }
  const last = startPublishing();
  let said = '';
  last.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  last.stdin.end('end\n');
  await once(last, 'close');
  isOver = true;
  await Promise.all(visitors);

  expect(errors).toEqual([]);
  expect(answers).toBeGreaterThan(100);
  const version = Number(said);
  expect(version).toBeGreaterThan(KILLS);
  for (const host of hosts)
    for (const page of seen.keys())
      expect((await host.ask(page)).text).toContain(`<title>${version}</title>`);
  agent.destroy();
  await Promise.all(hosts.map((host) => host.close()));
});

test('a file is not looked at again while the publisher changes nothing, and is after the next change', async () => {
  const folder = releasesFolder();
  folder.publish('council', 'r1', { 'mr/index.html': 'first' });
  const mark = path.join(folder.folder, 'council', '.changes');
  fs.writeFileSync(mark, '..');
  const { ask, close } = await startHost(folder.folder);
  const text = async () => (await ask('/mr/')).text;
  expect([await text(), await text()]).toEqual(['first', 'first']);
  const file = path.join(folder.folder, 'council/r1/mr/index.html');
  fs.writeFileSync(file, 'second, without the publisher');
  expect(await text()).toBe('first');
  fs.appendFileSync(mark, '.');
  expect(await text()).toBe('second, without the publisher');
  fs.writeFileSync(file, 'third');
  expect(await text()).toBe('third');
  fs.appendFileSync(mark, '.');
  expect(await text()).toBe('third');
  await close();
  folder.remove();
});
