import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import type { Variables } from '@pune/database/settings';
import { openNotify } from '@pune/notify/open-notify';
import type { ModerationTables } from './moderation.tables.ts';
import { createModeration, type Moderation, type ModerationOptions } from './moderation.ts';
import type { Surroundings } from './sources.ts';

/** Opens moderation in the services database. */
export async function openModeration(
  surroundings: Surroundings & Pick<ModerationOptions, 'onFailure' | 'undoSeconds'>,
  env: Variables = process.env,
): Promise<Moderation> {
  const db = openDatabase<ModerationTables>(servicesDatabaseUrl(env));
  // Messages are queued here; the process that drains the outbox asks for the preferences.
  const { queue, withdraw } = await openNotify(async () => false, { env, db });
  const moderation = createModeration({ db, queue, withdraw, ...surroundings });
  await moderation.prepare();
  return moderation;
}
