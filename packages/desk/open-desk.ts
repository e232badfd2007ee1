import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { migrateDesk, type DeskTables } from './desk.migrations.ts';
import { createViews, type Views } from './views.ts';

/** Opens the views of officers in the services database. */
export async function openViews(env: Variables = process.env): Promise<Views> {
  const db = openDatabase<DeskTables>(servicesDatabaseUrl(env));
  await migrateDesk(db);
  return createViews(db, () => new Date());
}
