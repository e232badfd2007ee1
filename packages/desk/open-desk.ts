import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { migrateDesk, type DeskTables } from './desk.migrations.ts';
import { createPresence, type Presence } from './presence.ts';
import { createViews, type Views } from './views.ts';

/** The desk's own tables. */
export interface OpenedDesk {
  views: Views;
  presence: Presence;
}

/** Opens the desk's own tables in the services database. */
export async function openDesk(env: Variables = process.env): Promise<OpenedDesk> {
  const db = openDatabase<DeskTables>(servicesDatabaseUrl(env));
  await migrateDesk(db);
  const now = () => new Date();
  return { views: createViews(db, now), presence: createPresence(db, now) };
}
