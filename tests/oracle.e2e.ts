import { describe, expect, it } from 'vitest';
import { sampleDocuments } from '../packages/content/testing/sample-snapshot.ts';
import { loadSites } from '../packages/publisher/sites.ts';
import { runOracle } from '../packages/publisher/testing/oracle.ts';
import { root } from '../tools/env.ts';
import { compiledRenderers } from './support/renderers.ts';

// ORACLE_SEED replays a failure, ORACLE_EDITS makes the proof longer, ORACLE_EXPLAIN=1 says which questions have pages rendered in vain.
// A run of everything takes a new seed each time.
const seed = Number(process.env.ORACLE_SEED ?? (process.env.TEST_ALL ? Date.now() % 1e9 : 20261125));
const edits = Number(process.env.ORACLE_EDITS ?? (process.env.TEST_ALL ? 3000 : 300));
const explain = process.env.ORACLE_EXPLAIN === '1';

describe('the oracle, over all portals, languages and templates', () => {
  it(`finds incremental and full publish equal, byte for byte, after ${edits} random edits (ORACLE_SEED=${seed})`, async () => {
    const sites = await loadSites(root);
    const result = await runOracle({ sites, renderers: await compiledRenderers(sites), documents: (await sampleDocuments()) as never, seed, edits, checkEvery: Math.max(100, Math.ceil(edits / 20)), explain });
    console.log(`oracle: seed ${seed}, ${edits} edits, ${result.checks} full publishes of ${result.pages} pages compared; rendered ${result.rendered}, of which changed ${result.changed} (${(result.rendered / result.changed).toFixed(3)})`);
    for (const [reason, pages] of result.waste.slice(0, 40)) console.log(`${pages} in vain: ${reason}`);
    expect(result.rendered / result.changed).toBeLessThanOrEqual(1.1);
  }, Math.max(900_000, edits * 1000));
});
