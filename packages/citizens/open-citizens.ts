import { openDatabase } from '@pune/database';
import { servicesDatabaseUrl } from '@pune/database/env';
import { createSeal } from '@pune/database/seal';
import type { Notify, NotifyOptions } from '@pune/notify';
import { openNotify } from '@pune/notify/open-notify';
import type { Kysely } from 'kysely';
import type { CitizenTables } from './citizens.migrations.ts';
import { createCitizens, type Citizens } from './citizens.ts';
import { createConsents } from './consents.ts';
import { citizensEnv } from './env.ts';
import { createPush } from './push.ts';

export interface OpenOptions {
  env?: Record<string, string | undefined>;
  now?: () => Date;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
  /** Makes the standing of matters from the database; needed by the process that sends. */
  standingIn?: (db: Kysely<any>) => NonNullable<NotifyOptions['standingOf']>;
}

/** Opens the citizens' service and its messages, as configured by the environment. */
export async function openCitizens({
  env = process.env,
  now = () => new Date(),
  onFailure,
  standingIn,
}: OpenOptions = {}): Promise<{
  citizens: Citizens;
  notify: Notify;
  db: Kysely<CitizenTables>;
  close: () => Promise<void>;
}> {
  const { keys, limits } = citizensEnv(env);
  const db = openDatabase<CitizenTables>(servicesDatabaseUrl(env));
  const consents = createConsents({ db, now });
  const seal = createSeal(keys, 'citizens');
  const push = createPush({ db, seal, now });
  const notify = await openNotify(consents.mayNotify, {
    env,
    db,
    now,
    onFailure,
    standingOf: standingIn?.(db),
    onRefused: async (channel, address, reason) =>
      channel === 'webpush' && reason === 'subscription_gone' ? push.forget(address) : undefined,
  });
  const citizens = createCitizens({ db, seal, notify, consents, limits, now });
  await citizens.prepare();
  return { citizens, notify, db, close: () => db.destroy() };
}
