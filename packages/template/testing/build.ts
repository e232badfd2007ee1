import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { RenderRuntime } from '@pune/renderer';
import type { Site } from '../site.schema.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const run = promisify(execFile);

/**
 * Creates a folder for builds inside the repository. For builds outside of it, Astro keeps the
 * intermediate files of all builds in one folder, where concurrent builds would conflict.
 */
export function buildFolder(name: string): string {
  const data = path.join(ROOT, '.data');
  fs.mkdirSync(data, { recursive: true });
  return fs.mkdtempSync(path.join(data, `${name}-`));
}

interface Build {
  site: string;
  /** The folder in which `static/` or `renderer/` of the portal is written. */
  out: string;
  /** The file of the published content. */
  snapshot: string;
  resident?: boolean;
  /** The runtime of a resident renderer, in place of the one that `RENDERER_RUNTIME` names. */
  runtime?: RenderRuntime;
  /** The folder of the portals, if it is not `sites/` of the repository. */
  sites?: string;
}

/** Builds a portal's pages, or its renderer, with `astro build`, as operators do. */
export async function build({
  site,
  out,
  snapshot,
  resident = false,
  runtime,
  sites = path.join(ROOT, 'sites'),
}: Build): Promise<string> {
  const astro = path.join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    ASTRO_TELEMETRY_DISABLED: '1',
    CONTENT_SNAPSHOT: snapshot,
    DIST_DIR: out,
    RENDERER: resident ? '1' : '',
    ...(runtime && { RENDERER_RUNTIME: runtime }),
  };
  delete env.VITEST;
  const folder = path.join(sites, site);
  const config = path.relative(folder, path.join(ROOT, 'astro.config.mjs'));
  await run(process.execPath, [astro, 'build', '--root', folder, '--config', config], {
    cwd: ROOT,
    env,
    maxBuffer: 1 << 26,
  });
  return path.join(out, site, resident ? 'renderer' : 'static');
}

/**
 * Copies a portal into a folder of portals, without what was built there: two builds from one
 * folder would conflict in Vite's cache.
 *
 * @returns the folder of the copy
 */
export function copyPortal(site: string, sites: string): string {
  const folder = path.join(sites, site);
  fs.cpSync(path.join(ROOT, 'sites', site), folder, {
    recursive: true,
    filter: (file) => !/\/(dist|node_modules|\.astro)$/.test(file),
  });
  return folder;
}

/** Builds a portal with another runtime, from a copy of its folder. */
export function buildOnRuntime(
  runtime: Site['runtime'],
  { site, out, snapshot }: Pick<Build, 'site' | 'out' | 'snapshot'>,
): Promise<string> {
  const sites = path.join(out, runtime, 'sites');
  const folder = copyPortal(site, sites);
  const config = path.join(folder, 'site.config.ts');
  fs.writeFileSync(
    config,
    fs.readFileSync(config, 'utf8').replace('defineSite({', `defineSite({ runtime: '${runtime}',`),
  );
  return build({ site, out: path.join(out, runtime), snapshot, sites });
}
