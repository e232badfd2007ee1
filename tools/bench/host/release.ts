import fs from 'node:fs';
import path from 'node:path';
import { loadSites } from '../../../packages/content/sites.ts';
import { root, settingsFrom } from '../../env.ts';
import { startWorker } from '../publish/processes.ts';
import { compileRenderers, environmentIn } from '../publish/system.ts';
import type { Prepared } from '../reading/publisher.process.ts';

/** A published portal. */
export interface Release {
  /** The folder of all portals' releases. */
  releases: string;
  /** The folder of this portal's live release. */
  folder: string;
  site: string;
  /** The portal's name in the `Host` header. */
  host: string;
  locales: readonly string[];
  /** Addresses of the pages. */
  pages: readonly string[];
  /** The source of the release, for the report. */
  origin: string;
}

/** The pages of a release: folders with both precompressed files of a page. */
export function pagesIn(folder: string): string[] {
  const pages = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .filter(
      (file) =>
        fs.existsSync(path.join(folder, `${file}.br`)) &&
        fs.existsSync(path.join(folder, `${file}.gz`)),
    )
    .map((file) => `/${path.dirname(file)}/`)
    .filter((page) => !page.includes('/_'));
  return pages.map(encodeURI).sort();
}

async function published(releases: string, origin: string): Promise<Release | null> {
  const found = (await loadSites(root)).flatMap(({ id, url, locales }) => {
    const current = path.join(releases, id, 'current');
    if (!fs.existsSync(current)) return [];
    const folder = fs.realpathSync(current);
    return [
      {
        releases,
        folder,
        site: id,
        host: new URL(url).host,
        locales,
        pages: pagesIn(folder),
        origin,
      },
    ];
  });
  return (
    found.sort((a, b) => b.pages.length - a.pages.length).find(({ pages }) => pages.length > 0) ??
    null
  );
}

/** Generates a city and publishes one of its portals, as the benchmark `reading` does. */
async function publish(folder: string): Promise<void> {
  await compileRenderers(folder);
  const publisher = await startWorker(
    path.join(root, 'tools/bench/reading/publisher.process.ts'),
    await environmentIn(folder),
    path.join(folder, 'publisher.log'),
  );
  try {
    await publisher.ask<Prepared>('prepare');
  } finally {
    await publisher.stop();
  }
}

/**
 * The largest published portal of the data folder; or, if there is none, a generated city published
 * in `folder`, which also gets the other files that the host needs.
 */
export async function releaseFor(folder: string): Promise<Release> {
  const { dataDir } = settingsFrom();
  const known = await published(
    path.join(dataDir, 'releases'),
    'the portal that was published last',
  );
  if (known) {
    // Search reads the published content. Use a copy, so that the data folder stays as it is.
    for (const suffix of ['', '-wal']) {
      const file = path.join(dataDir, `content.db${suffix}`);
      if (fs.existsSync(file)) fs.copyFileSync(file, path.join(folder, `content.db${suffix}`));
    }
    return known;
  }
  await publish(folder);
  const made = await published(path.join(folder, 'releases'), 'an invented city');
  if (!made) throw new Error('[bench] Nothing was published');
  return made;
}
