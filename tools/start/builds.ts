import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readWardAreas } from '../../packages/ui/ward-areas.file.ts';
import { createRendererStore } from '../../packages/publisher/renderers.ts';
import { root as repository } from '../env.ts';
import { buildWhenChanged, dependenciesOf, digestOfInputs, isStamped } from './inputs.ts';
import type { Processes } from './processes.ts';

const SHARED = [
  'content-models',
  'packages/std',
  'packages/i18n',
  'packages/snapshot',
  'packages/content',
  'pnpm-lock.yaml',
];
/**
 * The inputs of a portal's renderer; they include the other portals, because each portal names the
 * others.
 */
const rendererInputs = (root: string): string[] => [
  'astro.config.mjs',
  'packages/template',
  'sites',
  ...dependenciesOf(root, 'packages/template'),
  ...SHARED,
];
/** The inputs of the CMS build. */
const CMS_INPUTS = [
  'cms',
  'packages/publisher',
  'packages/payload-outbox',
  'packages/pdf',
  'packages/template/site.schema.ts',
  ...SHARED,
];

/** The ids of the portals: the folders below `sites/` with a configuration. */
export const siteIds = (): string[] =>
  fs
    .readdirSync(path.join(repository, 'sites'))
    .filter((id) => fs.existsSync(path.join(repository, 'sites', id, 'site.config.ts')))
    .sort();

export interface RenderersOptions {
  publicPort: number;
  /** The folder in which the renderers are kept with the data. */
  renderersDir: string;
  /** The folder of the data, with the areas of ward offices that the city imported. */
  dataDir: string;
  root?: string;
}

/**
 * Compiles a portal's resident renderer into `sites/<id>/dist/renderer`, unless its inputs are
 * unchanged, and keeps a copy with the data. Compiles into another folder first: another start from
 * the same folder may be using the existing one, and a failed build keeps it.
 */
export async function buildRenderer(
  processes: Pick<Processes, 'run'>,
  id: string,
  { publicPort, renderersDir, dataDir, root = repository }: RenderersOptions,
): Promise<'built' | 'unchanged'> {
  const dist = path.join(root, 'sites', id, 'dist');
  const [stamp, finished] = [path.join(dist, 'renderer.inputs'), path.join(dist, 'renderer')];
  const runtime = process.env.RENDERER_RUNTIME ?? '';
  const areas = JSON.stringify(readWardAreas(dataDir));
  const digest = digestOfInputs(root, rendererInputs(root), id, String(publicPort), runtime, areas);
  const store = createRendererStore(path.join(renderersDir, id), '');
  for (;;) {
    if (!fs.existsSync(path.join(finished, 'server/entry.mjs'))) fs.rmSync(stamp, { force: true });
    const result = await buildWhenChanged(stamp, digest, async () => {
      const aside = path.join(dist, `${process.pid}.tmp`);
      try {
        await processes.run({
          name: `renderer-${id}`,
          args: [
            path.join(root, 'node_modules/astro/bin/astro.mjs'),
            'build',
            '--root',
            `sites/${id}`,
            '--config',
            '../../astro.config.mjs',
          ],
          env: { RENDERER: '1', DIST_DIR: aside, WARD_AREAS_DIR: dataDir },
        });
        fs.rmSync(finished, { recursive: true, force: true });
        fs.renameSync(path.join(aside, id, 'renderer'), finished);
      } finally {
        fs.rmSync(aside, { recursive: true, force: true });
      }
    });
    const kept = keptOf(() => store.keep(finished));
    // Another start with other addresses may have replaced it meanwhile.
    if (!kept || !isStamped(stamp, digest)) continue;
    store.choose(kept);
    return result;
  }
}

/** Keeps a consistent copy; `null` if the folder was replaced meanwhile. */
function keptOf(keep: () => string): string | null {
  try {
    return keep();
  } catch (error) {
    if (
      (error as NodeJS.ErrnoException).code === 'ENOENT' ||
      /no compiled renderer/.test(String(error))
    )
      return null;
    throw error;
  }
}

/** Compiles all renderers, in parallel on all processors. */
export async function buildRenderers(
  processes: Pick<Processes, 'run'>,
  options: RenderersOptions,
): Promise<'built' | 'unchanged'> {
  const waiting = siteIds();
  const results: string[] = [];
  const worker = async () => {
    for (let id = waiting.shift(); id; id = waiting.shift())
      results.push(await buildRenderer(processes, id, options));
  };
  await Promise.all(
    Array.from(
      { length: Math.max(1, Math.min(os.availableParallelism(), waiting.length)) },
      worker,
    ),
  );
  return results.includes('built') ? 'built' : 'unchanged';
}

export interface ContentOptions {
  dataDir: string;
  isOwnDatabase: boolean;
  /** True in development and demonstrations: the content includes samples. */
  isSandbox: boolean;
}

/**
 * Migrates the CMS's database, and seeds the samples in a sandbox, unless the same was done in this
 * data folder. An external database is always checked: another installation may have changed it.
 */
export function prepareContent(
  processes: Processes,
  { dataDir, isOwnDatabase, isSandbox }: ContentOptions,
): Promise<'built' | 'unchanged'> {
  const stamp = path.join(dataDir, 'prepared.inputs');
  const isThere = ['cms.db', 'secrets.json'].every((file) =>
    fs.existsSync(path.join(dataDir, file)),
  );
  if (!isOwnDatabase || !isThere) fs.rmSync(stamp, { force: true });
  return buildWhenChanged(
    stamp,
    digestOfInputs(repository, CMS_INPUTS, String(isSandbox)),
    async () => {
      for (const name of isSandbox ? ['prepare', 'seed'] : ['prepare'])
        await processes.run({
          name,
          args: [path.join(repository, 'cms', `${name}.ts`)],
          isHeard: true,
        });
    },
  );
}

/** Migrates the tables of staff, and makes or disables the demo accounts of officers. */
export const prepareStaff = (processes: Pick<Processes, 'run'>): Promise<void> =>
  processes.run({
    name: 'prepare-staff',
    args: [path.join(repository, 'tools/prepare-staff.ts')],
    isHeard: true,
  });

/** Compiles the CMS at low priority, unless its inputs are unchanged. */
export function buildCms(processes: Processes): Promise<'built' | 'unchanged'> {
  const cms = path.join(repository, 'cms');
  return buildWhenChanged(
    path.join(cms, '.next', 'inputs'),
    digestOfInputs(repository, CMS_INPUTS),
    () =>
      processes.run({
        name: 'cms-build',
        args: [path.join(cms, 'node_modules/next/dist/bin/next'), 'build'],
        cwd: cms,
        background: true,
      }),
  );
}
