import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { migrateShared } from '@pune/database/shared';
import { migrateRemarks } from '@pune/remarks/migrations';
import { addViews, createPageViews } from '@pune/remarks/page-views';
import { isReader, type ReadHeaders } from '@pune/remarks/readers';
import { openOnce } from '@pune/std/open-once';

/**
 * Counts the pages that readers open, for editors. The counts of this process are added to the
 * services database by `flush`, on a separate connection that opens on first use.
 */
export function servicesPageViews(env: Variables): {
  note: (site: string, path: string, headers: ReadHeaders) => void;
  flush: () => Promise<void>;
} {
  const open = openOnce(async () => {
    const db = openDatabase<any>(servicesDatabaseUrl(env));
    await migrateShared(db);
    await migrateRemarks(db);
    return db;
  });
  const views = createPageViews({
    add: async (counted) => addViews(await open(), counted),
    now: () => new Date(),
  });
  return {
    note(site, path, headers) {
      if (isReader(headers)) views.count(site, path);
    },
    flush: views.flush,
  };
}
