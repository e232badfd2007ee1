import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { root } from '../env.ts';
import { ms } from './quantiles.ts';
import { onProcessors, otherProcessors, pin, SERVER_PROCESSOR } from './processors.ts';
import { startScript, startWorker, stop, visit } from './publish/processes.ts';
import { compileRenderers, environmentIn, until } from './publish/system.ts';
import type { Edited, Prepared } from './reading/publisher.process.ts';
import type { Seen, Visit } from './reading/visitors.process.ts';

export const title =
  'What visitors see while pages are published and releases change: npm run bench reading [visits a second] [seconds of each phase]';

const PAUSE_BETWEEN_EDITS_MS = 200;

export async function run([perSecond = '2000', seconds = '10']: readonly string[]): Promise<
  string[][]
> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-bench-reading-'));
  const log = (name: string) => path.join(folder, `${name}.log`);
  await compileRenderers(folder);
  const env = await environmentIn(folder);
  const publisher = await startWorker(
    path.join(import.meta.dirname, 'reading/publisher.process.ts'),
    env,
    log('publisher'),
  );
  const visitors = await startWorker(
    path.join(import.meta.dirname, 'reading/visitors.process.ts'),
    env,
    log('visitors'),
  );
  const host = startScript(path.join(root, 'packages/host/main.ts'), [], env, log('host'), {
    under: onProcessors(SERVER_PROCESSOR),
  });
  try {
    const pages = await publisher.ask<Prepared>('prepare');
    const port = Number(env.PORT);
    await until(
      'The host answers',
      host,
      log('host'),
      async () => (await visit(port, pages.host, pages.marked[0]!)).status === 200,
    );
    for (const { child } of [publisher, visitors]) pin(child.pid, otherProcessors());
    const phase = async (name: string, work: () => Promise<Edited | null>): Promise<string[]> => {
      await visitors.ask('begin', { port, pages, perSecond: Number(perSecond) } satisfies Visit);
      const done = await work();
      const seen = await visitors.ask<Seen>('end');
      for (const error of seen.errors) console.log(`  ${name}: ${error}`);
      const what = done
        ? `${done.edits} edits${done.releaseMs === null ? '' : `, a release in ${(done.releaseMs / 1000).toFixed(1)} s`}`
        : '';
      return [
        name,
        what,
        String(Math.round(seen.perSecond)),
        String(seen.errors.length),
        ms(seen.p50Ms),
        ms(seen.p99Ms),
        String(seen.versionsSeen),
        String(seen.older),
        seen.behind > 0 ? `${seen.behind}, for ${ms(seen.behindMsMax)} at most` : '0',
      ];
    };
    const edit = (release: boolean) => () =>
      publisher.ask<Edited>('edit', {
        seconds: Number(seconds),
        pauseMs: PAUSE_BETWEEN_EDITS_MS,
        release,
      });
    await phase('warming up', () => wait(2000).then(() => null));
    console.log(
      `  ${os.availableParallelism()} processors, Node ${process.versions.node}, load ${os.loadavg()[0]!.toFixed(1)}; ${pages.marked.length} pages that edits change, ${pages.others.length} others`,
    );
    return [
      [
        '',
        '',
        'answers a second',
        'errors',
        'p50',
        'p99',
        'versions seen',
        'older than this page showed',
        'older than another page showed',
      ],
      await phase('quiet', () => wait(Number(seconds) * 1000).then(() => null)),
      await phase('edits', edit(false)),
      await phase('edits and a release', edit(true)),
    ];
  } finally {
    await Promise.all([publisher.stop(), visitors.stop(), stop(host)]);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
