import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../env.ts';
import { buildWhenChanged, digestOfInputs } from './inputs.ts';
import type { Processes } from './processes.ts';

const SHARED = ['content-models', 'packages/i18n', 'packages/content', 'pnpm-lock.yaml'];
/** What is compiled into a portal's renderer; the other portals too, because each names the others. */
const RENDERER_INPUTS = ['astro.config.mjs', 'packages/template', 'packages/grievances', 'packages/search', 'sites', ...SHARED];
/** What is compiled into the CMS. */
const CMS_INPUTS = ['cms', 'packages/publisher', 'packages/pdf', 'packages/template/site.schema.ts', ...SHARED];

/** The ids of the portals: the folders below `sites/` that hold a configuration. */
export const siteIds = (): string[] =>
  fs.readdirSync(path.join(root, 'sites')).filter((id) => fs.existsSync(path.join(root, 'sites', id, 'site.config.ts'))).sort();

/** Compiles a portal's resident renderer into `sites/<id>/dist/renderer`, unless its inputs are unchanged. */
export function buildRenderer(processes: Processes, id: string, publicPort: number): Promise<'built' | 'unchanged'> {
  const dist = path.join(root, 'sites', id, 'dist');
  const digest = digestOfInputs(root, RENDERER_INPUTS, id, String(publicPort));
  return buildWhenChanged(path.join(dist, 'renderer.inputs'), digest, () =>
    processes.run({
      name: `renderer-${id}`,
      args: [path.join(root, 'node_modules/astro/bin/astro.mjs'), 'build', '--root', `sites/${id}`, '--config', '../../astro.config.mjs'],
      env: { RENDERER: '1' },
    }),
  );
}

/** As many at a time as there are processors. */
export async function buildRenderers(processes: Processes, publicPort: number): Promise<'built' | 'unchanged'> {
  const waiting = siteIds();
  const results: string[] = [];
  const worker = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift()) results.push(await buildRenderer(processes, id, publicPort));
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(os.availableParallelism(), waiting.length)) }, worker));
  return results.includes('built') ? 'built' : 'unchanged';
}

/**
 * Brings the CMS's database up to date and the examples into it, unless the same was done in this data folder.
 * A database elsewhere is always asked: somebody else may have changed it.
 */
export function prepareContent(processes: Processes, dataDir: string, { isOwnDatabase }: { isOwnDatabase: boolean }): Promise<'built' | 'unchanged'> {
  const stamp = path.join(dataDir, 'prepared.inputs');
  const isThere = ['cms.db', 'secrets.json'].every((file) => fs.existsSync(path.join(dataDir, file)));
  if (!isOwnDatabase || !isThere) fs.rmSync(stamp, { force: true });
  return buildWhenChanged(stamp, digestOfInputs(root, CMS_INPUTS), async () => {
    for (const name of ['prepare', 'seed']) await processes.run({ name, args: [path.join(root, 'cms', `${name}.ts`)] });
  });
}

/** Compiles the CMS at low priority, unless its inputs are unchanged. */
export function buildCms(processes: Processes): Promise<'built' | 'unchanged'> {
  const cms = path.join(root, 'cms');
  return buildWhenChanged(path.join(cms, '.next', 'inputs'), digestOfInputs(root, CMS_INPUTS), () =>
    processes.run({ name: 'cms-build', args: [path.join(cms, 'node_modules/next/dist/bin/next'), 'build'], cwd: cms, background: true }),
  );
}
