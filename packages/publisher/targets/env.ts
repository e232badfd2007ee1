import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '@pune/std/errors';
import { z } from 'zod';
import { bucketOptionsFrom, bucketVariables } from '../replication/bucket-env.ts';
import { ownCopiesIn } from '../replication/replica-env.ts';
import type { Target } from '../target.ts';
import { filesystemTarget } from './filesystem.ts';

const siteIds = z
  .string({
    error: 'is missing: give the Netlify site of each portal as JSON, {"<portal>":"<Project ID>"}',
  })
  .transform((text, context) => {
    try {
      return z.record(z.string(), z.string().min(1)).parse(JSON.parse(text));
    } catch {
      context.addIssue({
        code: 'custom',
        message: 'must be JSON with the Netlify site of each portal: {"<portal>":"<Project ID>"}',
      });
      return z.NEVER;
    }
  });

const schema = z.discriminatedUnion(
  'PUBLISH_TARGET',
  [
    z.object({ PUBLISH_TARGET: z.literal('filesystem') }),
    z.object({
      PUBLISH_TARGET: z.literal('s3'),
      ...bucketVariables,
    }),
    z.object({
      PUBLISH_TARGET: z.literal('netlify'),
      /** A personal access token: User settings → Applications. */
      NETLIFY_AUTH_TOKEN: z
        .string({
          error: 'is missing: create a personal access token under User settings → Applications',
        })
        .min(1),
      NETLIFY_SITE_IDS: siteIds,
      NETLIFY_API_URL: z.url().default('https://api.netlify.com'),
      /** Output folder of tools/build-netlify.ts. */
      NETLIFY_FUNCTIONS: z.string().min(1).default('.netlify/functions'),
      /**
       * Maximum time until an edit is part of a deploy. Netlify allows 100 deploys a day for all
       * portals of an account together.
       */
      NETLIFY_FOLD_MINUTES: z.coerce
        .number()
        .min(5)
        .max(24 * 60)
        .default(60),
    }),
  ],
  { error: 'must be filesystem, s3 or netlify' },
);

export type TargetEnv = z.output<typeof schema>;

/**
 * Parses the publishing target from environment variables.
 * @throws an error that lists every invalid variable
 */
export function parseTargetEnv(variables: Record<string, string | undefined>): TargetEnv {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = schema.safeParse({ PUBLISH_TARGET: 'filesystem', ...given });
  if (result.success) return result.data;
  throw new Error(
    `[publisher] [targets] Invalid settings:\n${result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
  );
}

export interface OpenedPortal {
  id: string;
  locales: string[];
  capabilities: readonly string[];
  /** Folder of this portal's releases. */
  folder: string;
}

type Log = (event: string, details: Record<string, unknown>) => void;

export interface OpenerOptions {
  root: string;
  /** Folder of the releases of all portals. */
  releasesDir: string;
  snapshotFile: string;
  /** Ids of all portals. */
  portals: readonly string[];
  /** Number of this publisher's lease. */
  lease?: number;
  /** Called when a publisher on another machine has taken over: this one may not write any more. */
  onSuperseded?: (reason: string) => void;
  log?: Log;
}

export interface TargetOpener {
  open(portal: OpenedPortal): Target;
  /**
   * Instant of the copy of the snapshot that this publisher inherited from one on another machine;
   * else `null`.
   */
  inheritedAt: number | null;
  /** Notes that this publisher has caught up with its inheritance. */
  settleInheritance?(): void;
  /** Copies the snapshot to where a publisher on another machine finds it. */
  saveSnapshot?(): Promise<void>;
}

/**
 * Begins the epoch of this publisher in the bucket, which all portals share, and inherits what the
 * publisher before left there. The snapshot must not be open.
 */
async function createReplicatedOpener(
  env: TargetEnv & { PUBLISH_TARGET: 's3' },
  { releasesDir, snapshotFile, portals, lease, onSuperseded, log = () => {} }: OpenerOptions,
): Promise<TargetOpener> {
  const [
    { replicatedTarget },
    { s3Bucket },
    { openWriter },
    { inherit },
    { createSnapshotCopies, emptySnapshot },
  ] = await Promise.all([
    import('../replication/replicated-target.ts'),
    import('../replication/s3-bucket.ts'),
    import('../replication/writer.ts'),
    import('../replication/inherit.ts'),
    import('../replication/snapshot-copies.ts'),
  ]);
  const bucket = s3Bucket(bucketOptionsFrom(env));
  const writer = await openWriter({ bucket, lease, onSuperseded, log });
  log('epoch', { epoch: writer.epoch });
  const copies = createSnapshotCopies(bucket, writer.epoch);
  await copies.begin();
  const folder = ownCopiesIn(releasesDir);
  // Without an inheritance every portal is made anew, which takes longer and is as right.
  const inheritance = await inherit({ writer, portals, folder, snapshotFile }).catch(
    async (error: unknown) => {
      log('not-inherited', { error: messageOf(error) });
      await emptySnapshot(snapshotFile);
      return null;
    },
  );
  const inheritedAt = inheritance?.at ?? null;
  if (inheritedAt !== null) log('inherited', { at: new Date(inheritedAt).toISOString() });
  return {
    open: ({ id }) => replicatedTarget({ portal: id, folder: path.join(folder, id), writer }),
    inheritedAt,
    settleInheritance: inheritance?.settle,
    saveSnapshot: () => copies.save(snapshotFile),
  };
}

/** Returns the number of the lease under which hosts were written to last; 0 without a bucket. */
export async function lastLease(env: TargetEnv): Promise<number> {
  if (env.PUBLISH_TARGET !== 's3') return 0;
  const [{ s3Bucket }, { leaseOf }] = await Promise.all([
    import('../replication/s3-bucket.ts'),
    import('../replication/writer.ts'),
  ]);
  return leaseOf(s3Bucket(bucketOptionsFrom(env)));
}

const SNAPSHOT_MS = 10_000;

/**
 * Follows the releases and the snapshot in the bucket into the publisher's own copies while it stands
 * by: little is left to fetch when it takes over, and the CMS of this machine draws drafts over what
 * is published now. Other targets have nothing to follow.
 * @returns a function that ends it, and what it reads: a takeover does not wait for a download
 */
export async function followPublishing(
  env: TargetEnv,
  {
    releasesDir,
    snapshotFile,
    log = () => {},
  }: Pick<OpenerOptions, 'releasesDir' | 'snapshotFile' | 'log'>,
): Promise<() => Promise<void>> {
  if (env.PUBLISH_TARGET !== 's3') return async () => {};
  const [
    { createReplica },
    { readableUntil },
    { s3Bucket },
    { createSnapshotFollower },
    { forgetWhole },
  ] = await Promise.all([
    import('../replication/replica.ts'),
    import('../replication/bucket.ts'),
    import('../replication/s3-bucket.ts'),
    import('../replication/snapshot-copies.ts'),
    import('../replication/inherit.ts'),
  ]);
  const bucket = s3Bucket(bucketOptionsFrom(env));
  const ended = new AbortController();
  const followSnapshot = createSnapshotFollower(
    readableUntil(ended.signal, bucket),
    snapshotFile,
    () => forgetWhole(ownCopiesIn(releasesDir)),
  );
  const snapshots = (async () => {
    while (!ended.signal.aborted) {
      await followSnapshot().catch((error: unknown) => {
        if (!ended.signal.aborted) log('not-fetched', { snapshot: true, error: messageOf(error) });
      });
      await wait(SNAPSHOT_MS, null, { signal: ended.signal }).catch(() => {});
    }
  })();
  const follower = createReplica({
    bucket,
    host: 'stand-by',
    root: ownCopiesIn(releasesDir),
    pollMs: 1000,
    isHost: false,
    log,
  });
  const running = follower.run();
  return async () => {
    follower.stop();
    ended.abort();
    await Promise.all([running, snapshots]);
  };
}

/**
 * Creates a function that opens a portal's publishing target: its folder, its site on Netlify, or
 * its part of a bucket that hosts follow. The portals share one API client, because Netlify limits
 * the requests of an account.
 */
export async function createTargetOpener(
  env: TargetEnv,
  options: OpenerOptions,
): Promise<TargetOpener> {
  if (env.PUBLISH_TARGET === 's3') return createReplicatedOpener(env, options);
  const open =
    env.PUBLISH_TARGET === 'netlify'
      ? await createNetlifyOpener(env, options)
      : ({ folder }: OpenedPortal) => filesystemTarget(folder);
  return { open, inheritedAt: null };
}

async function createNetlifyOpener(
  env: TargetEnv & { PUBLISH_TARGET: 'netlify' },
  { root, log }: OpenerOptions,
): Promise<TargetOpener['open']> {
  const [{ netlifyTarget }, { createNetlifyApi }, built] = await Promise.all([
    import('./netlify.ts'),
    import('./netlify.api.ts'),
    import('./netlify.functions.ts'),
  ]);
  const api = createNetlifyApi({ token: env.NETLIFY_AUTH_TOKEN, url: env.NETLIFY_API_URL });
  const functions = path.resolve(root, env.NETLIFY_FUNCTIONS);
  // Fail at startup rather than at the first deploy.
  built.readBuiltFunctions(functions);
  return ({ id, locales, capabilities, folder }) => {
    const netlifySiteId = env.NETLIFY_SITE_IDS[id];
    if (!netlifySiteId)
      throw new Error(
        `[publisher] [targets] NETLIFY_SITE_IDS has no site for the portal ${id}: add "${id}" with the Project ID that Netlify shows under Project configuration`,
      );
    return netlifyTarget({
      folder,
      locales,
      netlifySiteId,
      api,
      built: () => built.offeredFunctions(built.readBuiltFunctions(functions), capabilities),
      foldEveryMs: env.NETLIFY_FOLD_MINUTES * 60_000,
      ...(log && { log: (event, details) => log(event, { portal: id, ...details }) }),
    });
  };
}
