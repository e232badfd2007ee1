import { describe, expect, it } from 'vitest';
import { sampleDocuments } from '../packages/content/testing/sample-snapshot.ts';
import { loadSites } from '../packages/publisher/sites.ts';
import { runOracle } from '../packages/publisher/testing/oracle.ts';
import { root } from '../tools/env.ts';
import { compiledRenderers } from './support/renderers.ts';

// ORACLE_SEED replays a failure, ORACLE_EDITS makes the proof longer.
// A run of everything takes a new seed each time.
const seed = Number(process.env.ORACLE_SEED ?? (process.env.TEST_ALL ? Date.now() % 1e9 : 20261125));
const edits = Number(process.env.ORACLE_EDITS ?? (process.env.TEST_ALL ? 3000 : 200));

describe('the oracle, over all portals, languages and templates', () => {
  it(`finds incremental and full publish equal, byte for byte, after ${edits} random edits (ORACLE_SEED=${seed})`, async () => {
    const sites = await loadSites(root);
    const result = await runOracle({ sites, renderers: await compiledRenderers(sites), documents: (await sampleDocuments()) as never, seed, edits, checkEvery: Math.max(40, Math.ceil(edits / 20)) });
    console.log(`oracle: seed ${seed}, ${edits} edits, ${result.checks} full publishes of ${result.pages} pages compared; rendered ${result.rendered}, of which changed ${result.changed} (${(result.rendered / result.changed).toFixed(3)})`);
    // The goal holds on average: a few edits of settings among two hundred weigh more than among thousands.
    expect(result.rendered / result.changed).toBeLessThanOrEqual(edits >= 1000 ? 1.1 : 1.2);
  }, 900_000);
});
