import fs from 'node:fs';
import path from 'node:path';
import { openForReading } from '../../packages/content/reading.ts';
import { releaseFiles } from '../../packages/publisher/release-files.ts';
import type { SiteConfig } from '../../packages/content/sites.ts';
import { createStaticSearch } from '../../cms/static-search.ts';
import { releaseOf } from './pages.ts';
import { system } from './visit.ts';

/**
 * Writes the index that the browser searches into the live release of a portal, as the publisher
 * does on its schedule, from what is published now. Keeps no record of it: the publisher goes on
 * from its own.
 */
export async function indexNow({ id }: Pick<SiteConfig, 'id'>, partPages?: number): Promise<void> {
  const { sql, state, close } = openForReading(path.join(system.dataDir, 'content.db'));
  const release = releaseFiles(fs.realpathSync(releaseOf({ id })));
  const troubles: unknown[] = [];
  const search = createStaticSearch({
    snapshot: {
      sql,
      state: {
        get: (name) => (name.startsWith('static-search ') ? undefined : state.get(name)),
        set: () => {},
      },
    },
    portals: [{ id, release: () => release }],
    everyMs: 0,
    partPages,
    log: (event, details) => void (event === 'trouble' && troubles.push(details)),
  });
  search.tick();
  await search.settled();
  close();
  if (troubles.length > 0) throw new Error(JSON.stringify(troubles));
}
