import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEmbedOrigins } from '../packages/host/env.ts';
import { headersFile, redirectsFile } from '../packages/host/netlify/netlify-files.ts';
import { framingRules } from '../packages/host/security-headers.ts';
import { openSnapshot } from '../packages/content/snapshot.ts';
import { loadSites } from '../packages/publisher/sites.ts';
import { buildStaticIndex, searchRecords, STATIC_SEARCH_FOLDER } from '../packages/publisher/static-search.ts';
import { bundleFunctions } from './bundle-functions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The index that browsers search when the search function is away. */
async function writeStaticIndex(site: string, snapshotFile: string, dist: string): Promise<void> {
  const snapshot = openSnapshot(snapshotFile, { readOnly: true });
  const records = searchRecords(snapshot, site);
  snapshot.close();
  for (const { path: name, content } of await buildStaticIndex(records)) {
    const file = path.join(dist, STATIC_SEARCH_FOLDER, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Builds one portal for Netlify: its pages into `dist/`, with the rules that depend on the portal, and the bundled functions. */
async function buildForNetlify(id: string | undefined, snapshot: string | undefined): Promise<void> {
  const sites = await loadSites(root);
  const site = sites.find((candidate) => candidate.id === id);
  if (!site) throw new Error(`[tools] [netlify] SITE=${id ?? ''} is no portal: set it to one of ${sites.map((candidate) => candidate.id).join(', ')} in the Netlify site's environment`);
  if (!snapshot || !existsSync(snapshot)) throw new Error(`[tools] [netlify] Missing CONTENT_SNAPSHOT: let a build step fetch the published content.db and set the variable to its path`);

  const folder = path.join(root, 'sites', site.id);
  const astro = spawnSync(path.join(root, 'node_modules/.bin/astro'), ['build', '--root', folder, '--config', '../../astro.config.mjs'], {
    cwd: root, stdio: 'inherit', env: { ...process.env, CONTENT_SNAPSHOT: path.resolve(snapshot) },
  });
  if (astro.status !== 0) throw new Error(`[tools] [netlify] The pages of ${site.id} were not built: see the messages of astro above`);

  const dist = path.join(root, 'dist');
  rmSync(dist, { recursive: true, force: true });
  cpSync(path.join(folder, 'dist/static'), dist, { recursive: true });
  // Pictures and documents: the publisher would copy what a page uses; a build copies what there is.
  const media = path.resolve(root, process.env.DATA_DIR ?? '.data', 'media');
  if (existsSync(media)) cpSync(media, path.join(dist, 'media'), { recursive: true });
  if (site.capabilities.includes('search')) await writeStaticIndex(site.id, path.resolve(snapshot), dist);
  cpSync(path.join(dist, site.locales[0]!, '404.html'), path.join(dist, '404.html'));
  // Behind the languages of `/` stand the redirects that editors made: the build has written them.
  writeFileSync(path.join(dist, '_redirects'), redirectsFile(site.locales) + readFileSync(path.join(dist, '_redirects'), 'utf8'));
  writeFileSync(path.join(dist, '_headers'), headersFile(framingRules(parseEmbedOrigins(process.env.EMBED_ORIGINS))));
  await bundleFunctions({ functions: path.join(root, 'functions'), out: path.join(root, '.netlify/bundles') });
}

await buildForNetlify(process.env.SITE, process.env.CONTENT_SNAPSHOT);
