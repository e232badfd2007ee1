// npm run oracle -- [edits] [seed] [skipped]: tests the publishing engine with the real templates,
// without CMS and browser: `npm run oracle -- 100000` is the long proof. Fails at the first byte that
// differs, and if more pages are rendered than change. Skipped edits are made and not published:
// `-- 70000 6 69000` replays a failure at edit 69,500 of seed 6. ORACLE_EXPLAIN=1 lists the queries
// that cause unnecessary renders.
import fs from 'node:fs';
import path from 'node:path';
import { sampleDocuments } from '../packages/content/testing/sample-snapshot.ts';
import type { Render } from '../packages/publisher/publisher.ts';
import { loadRenderer } from '../packages/publisher/renderers.ts';
import { loadSites } from '../packages/content/sites.ts';
import { RENDERED_PER_CHANGED_MAX, runOracle } from '../packages/publisher/testing/oracle.ts';
import { build, buildFolder } from '../packages/template/testing/build.ts';
import { root } from './env.ts';
import { grievancesRule } from './oracle/grievances-rule.ts';
import { oracleThreads } from './oracle/threads.ts';

const [edits = '1000', seed = String(Date.now() % 1e9), skipped = '0'] = process.argv.slice(2);
Object.assign(process.env, { NODE_ENV: 'production' });
const sites = await loadSites(root);
const out = buildFolder('oracle');
try {
  const renderers = new Map<string, Render>();
  const folders = new Map<string, string>();
  const snapshotFile = path.join(out, 'content.db');
  for (const { id, url } of sites) {
    folders.set(id, await build({ site: id, out, snapshot: snapshotFile, resident: true }));
    renderers.set(id, await loadRenderer(folders.get(id)!, url));
  }
  const { rendered: inThread, ...threads } = oracleThreads(snapshotFile, sites, (id) =>
    folders.get(id)!,
  );
  console.log(`seed ${seed}, ${edits} edits …`);
  const started = Date.now();
  const onCheck = (edit: number, soFar: { rendered: number; changed: number }) =>
    console.log(
      `  ${edit} edits, equal; rendered ÷ changed ${(soFar.rendered / soFar.changed).toFixed(3)}`,
    );
  const checkEvery = Math.max(100, Math.ceil((Number(edits) - Number(skipped)) / 20));
  const { rendered, changed, checks, pages, waste } = await runOracle({
    ...threads,
    sites,
    renderers,
    documents: await sampleDocuments(),
    rule: grievancesRule,
    seed: Number(seed),
    edits: Number(edits),
    skipped: Number(skipped),
    checkEvery,
    explain: process.env.ORACLE_EXPLAIN === '1',
    onCheck,
  });
  console.log(
    `${checks} full publishes of ${pages} pages compared, no byte differs; ${rendered} pages rendered, of which ${changed} changed (${(rendered / changed).toFixed(3)}), ${inThread.pages} of them by a thread; ${Math.round((Date.now() - started) / 1000)} s`,
  );
  if (rendered / changed > RENDERED_PER_CHANGED_MAX) {
    console.error(`Rendered ÷ changed is above ${RENDERED_PER_CHANGED_MAX}`);
    process.exitCode = 1;
  }
  for (const [reason, times] of waste.slice(0, 40)) console.log(`${times} in vain: ${reason}`);
} finally {
  fs.rmSync(out, { recursive: true, force: true });
}
