import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { startNetlify } from '../../packages/publisher/testing/netlify-server.ts';
import { createNetlifyApi } from '../../packages/publisher/targets/netlify.api.ts';
import { readBuiltFunctions } from '../../packages/publisher/targets/netlify.functions.ts';
import { netlifyTarget } from '../../packages/publisher/targets/netlify.ts';
import { buildForNetlify } from '../build-netlify.ts';
import { median, ms, quantile } from './quantiles.ts';

export const title =
  'From an edit to its pages as readers get them, through a server with Netlify’s documented limits: npm run bench netlify [edits]';

/** An edit changes four pages, the median of the real templates. */
const PAGES_PER_EDIT = 4;
/** An assumption: Netlify publishes no figure for the duration of a purge. */
const PURGE_MS = 1000;
const root = path.resolve(import.meta.dirname, '../..');

export async function run([count = '120']: readonly string[]): Promise<string[][]> {
  const edits = Number(count);
  const work = mkdtempSync(path.join(os.tmpdir(), 'pune-bench-'));
  const functions = path.join(work, 'functions');
  await buildForNetlify({
    out: functions,
    functions: [path.join(root, 'packages/host/netlify/functions')],
  });
  const server = await startNetlify({
    purgeMs: PURGE_MS,
    transitMs: () => 20,
    prepareMs: 500,
    processMs: 2000,
  });
  const built = readBuiltFunctions(functions);
  const folder = path.join(work, 'releases');
  const target = netlifyTarget({
    folder,
    netlifySiteId: server.siteId,
    locales: ['en'],
    built: () => built,
    api: createNetlifyApi({ token: server.token, url: server.apiUrl }),
  });
  const pages = Array.from({ length: 300 }, (_, index) => `/en/services/s${index}/`);
  const body = (page: string, version: number) =>
    Buffer.from(
      `<!doctype html><title>${page} ${version}</title>${'<p>पुणे महानगरपालिका</p>'.repeat(200)}`,
    );

  try {
    const deployStarted = performance.now();
    const made = await target.create('r1', path.join(work, 'none'));
    for (const page of pages) await made.put(page, body(page, 0));
    await target.activate('r1');
    const deployMs = performance.now() - deployStarted;
    const release = target.open('r1');
    const ticking = setInterval(() => void target.tick!(), 60_000);
    for (const page of pages) await (await server.get(page)).text();
    const begun = server.requests.length;
    const started = performance.now();
    const samples: number[] = [];
    for (let edit = 1; edit <= edits; edit++) {
      const changed = Array.from(
        { length: PAGES_PER_EDIT },
        (_, index) => pages[(edit * PAGES_PER_EDIT + index) % pages.length]!,
      );
      const at = performance.now();
      for (const page of changed) await release.put(page, body(page, edit));
      await release.flush();
      for (const page of changed)
        while (!(await (await server.get(page)).text()).includes(` ${edit}</title>`))
          await wait(20);
      samples.push(performance.now() - at);
    }
    clearInterval(ticking);
    const minutes = (performance.now() - started) / 60_000;
    return [
      [
        'edits',
        'p50',
        'p95',
        'longest',
        'API requests a minute',
        'deploys',
        `first deploy of ${pages.length} pages`,
      ],
      [
        String(edits),
        ms(median(samples)),
        ms(quantile(samples, 0.95)),
        ms(Math.max(...samples)),
        String(Math.round((server.requests.length - begun) / minutes)),
        String(server.api.deploys.length),
        ms(deployMs),
      ],
    ];
  } finally {
    await target.idle();
    target.close();
    await server.stop();
    rmSync(work, { recursive: true, force: true });
  }
}
