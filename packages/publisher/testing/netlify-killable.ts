// node netlify-killable.ts <api> <functions> <folder> <seed> [drain]: edits, releases and folds
// until killed; with `drain`, completes the pending work.
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createNetlifyApi } from '../targets/netlify.api.ts';
import { readBuiltFunctions } from '../targets/netlify.functions.ts';
import { netlifyTarget } from '../targets/netlify.ts';
import { QUICK } from './netlify-waits.ts';
import { seededRandom } from './random.ts';

const [, , url, functions, folder, seed, mode] = process.argv as [
  string,
  string,
  string,
  string,
  string,
  string,
  string?,
];
const random = seededRandom(Number(seed));
const built = readBuiltFunctions(functions);
const target = netlifyTarget({
  folder,
  netlifySiteId: 'site-1',
  locales: ['en'],
  built: () => built,
  api: createNetlifyApi({ token: 'token-1', url, pauseMs: 5 }),
  ...QUICK,
});

const pages = ['/en/', '/en/a/', '/en/b/', '/en/feed.xml'];
const body = () => Buffer.from(`${process.pid} ${random.next()}`);

/** Removes unfinished releases, as the publisher does when it starts. */
async function tidy(): Promise<string | null> {
  const live = await target.liveRelease();
  for (const name of await target.releases()) if (name !== live) await target.remove(name);
  return live;
}

async function release(): Promise<void> {
  const made = await target.create(`r${Date.now()}`, path.join(folder, 'none'));
  for (const page of pages) if (random.chance(0.8)) await made.put(page, body());
  await target.activate(made.name);
}

async function edit(live: string): Promise<void> {
  const open = target.open(live);
  for (const page of pages.filter(() => random.chance(0.4)))
    await (random.chance(0.3) ? open.delete(page) : open.put(page, body()));
  await open.flush();
}

if (mode === 'drain') {
  const live = await tidy();
  for (let turn = 0; turn < 4; turn++) {
    await target.open(live!).flush();
    await target.tick!();
    await target.idle();
    await wait(250);
  }
  process.exit(0);
}

if ((await tidy()) === null) await release();
process.stdout.write('started\n');
for (;;) {
  const dice = random.next();
  if (dice < 0.15) await release();
  else if (dice < 0.4) await target.tick!();
  else await edit((await target.liveRelease())!);
}
