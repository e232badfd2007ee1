import type { Payload } from 'payload';
import {
  createReadiness,
  diskCheck,
  publisherCheck,
  stateOfPublisher,
  type CheckState,
} from '@pune/publisher/readiness';
import type { Environment } from './environment.ts';
import { readPublisher, type PublisherPlace } from './shared-status.ts';

/** A change is normally live within seconds: one that waits this long is stuck. */
const WAITING_MS_MAX = 5 * 60_000;

interface SqlDatabase {
  prodMigrations?: { name: string }[];
}

/**
 * @returns true if all migrations of the tables are known: this version cannot write tables that a
 *   newer one migrated
 */
async function schemaIsKnown(cms: Payload): Promise<boolean> {
  const { prodMigrations } = cms.db as unknown as SqlDatabase;
  if (!prodMigrations) {
    // MongoDB has no tables, but it has to answer.
    await cms.count({ collection: 'outbox', overrideAccess: true });
    return true;
  }
  const { docs } = await cms.find({
    collection: 'payload-migrations',
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { name: true } as never,
  });
  return (docs as unknown as { name: string }[]).every(({ name }) =>
    prodMigrations.some((known) => known.name === name),
  );
}

async function isWaitedFor(cms: Payload, now: number): Promise<boolean> {
  const { docs } = await cms.find({
    collection: 'outbox',
    sort: ['at', 'id'],
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: true,
    select: { at: true },
  });
  return docs.length === 0 || now - Date.parse(String(docs[0]!.at)) <= WAITING_MS_MAX;
}

/** Checks the publisher that holds the lease, on whichever machine it is. */
async function holderState(cms: Payload, place: PublisherPlace, now: number): Promise<CheckState> {
  const { heartbeat } = await readPublisher(cms.kv, place, now);
  return heartbeat.kind === 'NeverSeen' ? 'failing' : stateOfPublisher(heartbeat.status, now);
}

/** Checks that editors can work with the CMS, and that their changes are published. */
export const cmsReadiness = (
  open: () => Promise<Payload>,
  environment: PublisherPlace & Pick<Environment, 'dataDir'>,
  options: Parameters<typeof createReadiness>[1] = {},
) =>
  createReadiness(
    {
      'content database': async () => ((await schemaIsKnown(await open())) ? 'ok' : 'failing'),
      queue: async () =>
        (await isWaitedFor(await open(), (options.now ?? Date.now)())) ? 'ok' : 'failing',
      publisher: environment.sharesPublishing
        ? async () => holderState(await open(), environment, (options.now ?? Date.now)())
        : publisherCheck(environment.publisherStatusFile, options.now),
      disk: diskCheck(environment.dataDir),
    },
    options,
  );
