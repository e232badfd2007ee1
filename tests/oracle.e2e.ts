import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { allPages } from '../packages/content/page-tree.ts';
import { openSnapshot } from '../packages/content/snapshot.ts';
import { sampleDocuments } from '../packages/content/testing/sample-snapshot.ts';
import { loadSites } from '../packages/content/sites.ts';
import { fileOf } from '../packages/publisher/target.ts';
import { createEditor } from '../packages/publisher/testing/editor.ts';
import { RENDERED_PER_CHANGED_MAX, runOracle } from '../packages/publisher/testing/oracle.ts';
import { seededRandom } from '../packages/publisher/testing/random.ts';
import { build, buildFolder } from '../packages/template/testing/build.ts';
import { root } from '../tools/env.ts';
import { grievancesRule } from '../tools/oracle/grievances-rule.ts';
import { oracleThreads } from '../tools/oracle/threads.ts';
import { compiledFolder, compiledRenderers } from './support/renderers.ts';

// ORACLE_SEED replays a failure, ORACLE_EDITS changes the number of edits, ORACLE_EXPLAIN=1 lists
// the queries that cause unnecessary renders. A run of all tests uses a new seed each time.
const seed = Number(
  process.env.ORACLE_SEED ?? (process.env.TEST_ALL ? Date.now() % 1e9 : 20261125),
);
const edits = Number(process.env.ORACLE_EDITS ?? (process.env.TEST_ALL ? 10_000 : 50));
const explain = process.env.ORACLE_EXPLAIN === '1';

const sites = await loadSites(root);
const documents = await sampleDocuments();
const renderers = await compiledRenderers(sites);
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'oracle-'));
afterAll(() => fs.rmSync(data, { recursive: true, force: true }));

describe('the oracle, over all portals, languages and templates', () => {
  it(
    `finds incremental and full publish equal, byte for byte, after ${edits} random edits (ORACLE_SEED=${seed})`,
    async () => {
      const snapshotFile = path.join(data, 'content.db');
      const { rendered: inThread, ...threads } = oracleThreads(snapshotFile, sites, compiledFolder);
      const result = await runOracle({
        ...threads,
        sites,
        renderers,
        documents,
        rule: grievancesRule,
        seed,
        edits,
        checkEvery: Math.max(100, Math.ceil(edits / 20)),
        explain,
      });
      console.log(
        `oracle: seed ${seed}, ${edits} edits, ${result.checks} full publishes of ${result.pages} pages compared; rendered ${result.rendered}, of which changed ${result.changed} (${(result.rendered / result.changed).toFixed(3)}), ${inThread.pages} of them by a thread`,
      );
      for (const [reason, pages] of result.waste.slice(0, 40))
        console.log(`${pages} in vain: ${reason}`);
      expect(result.rendered / result.changed).toBeLessThanOrEqual(RENDERED_PER_CHANGED_MAX);
      expect(inThread.pages).toBeGreaterThan(edits);
    },
    Math.max(900_000, edits * 1000),
  );

  it(`finds the pages of \`astro build\` equal to the renderer's, byte for byte, after random edits (ORACLE_SEED=${seed})`, async () => {
    const site = sites.toSorted((a, b) => b.collections.length - a.collections.length)[0]!;
    const out = buildFolder('oracle');
    const file = path.join(out, 'content.db');
    const snapshot = openSnapshot(file);
    const editor = createEditor(
      documents,
      sites.map(({ id }) => id),
      grievancesRule,
    );
    const random = seededRandom(seed);
    for (let n = 1; n <= Math.min(edits, 300); n++) editor.edit(random, n, Date.now());
    for (const { collection, documentId, versions } of editor.everything())
      for (const [locale, published] of Object.entries(versions))
        snapshot.apply(collection, documentId, locale as 'en', published ?? null);
    const folder = await build({ site: site.id, out, snapshot: file });
    const different: string[] = [];
    const pages = allPages(snapshot.reader(site.id), site);
    for (const page of pages) {
      const body = Buffer.from(await renderers.get(site.id)!(page, snapshot.reader(site.id)));
      const built = path.join(folder, fileOf(page));
      if (!fs.existsSync(built) || !fs.readFileSync(built).equals(body)) different.push(page);
    }
    snapshot.close();
    fs.rmSync(out, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    expect(different).toEqual([]);
    expect(pages.length).toBeGreaterThan(500);
  });
});
