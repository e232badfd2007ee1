import { setTimeout as wait } from 'node:timers/promises';
import type { Payload } from 'payload';
import { takeLock, type PublisherLock } from '@pune/publisher/lock';
import { endStandBy, noteStandBy } from '@pune/publisher/stand-by';
import { followPublishing, lastLease, parseTargetEnv } from '@pune/publisher/targets/env.ts';
import { messageOf } from '@pune/std/errors';
import type { Environment } from './environment.ts';
import {
  leaseStore,
  LeaseTaken,
  takeLease,
  type Lease,
  type LeaseOptions,
} from './publisher-lease.ts';
import {
  readHeartbeat,
  reportStatus,
  writePublisherStatus,
  type Heartbeat,
  type PublisherStatus,
} from './publishing-status.ts';
import { lastStatus, machineName, tellStandBy, tellStatus } from './shared-status.ts';

/** One publisher after another: on one machine by a lock, on several by the lease. */

export type Log = (event: string, details: object) => void;

const LOCK_RETRY_MS = 500;
const LEASE_RETRY_MS = 2_000;

export interface SuccessionOptions extends LeaseOptions {
  log: Log;
  /** Pause after an error of the database or the bucket while standing by. */
  retryMs?: number;
}

/**
 * Waits until no other publisher uses this snapshot: a second publisher stands by, and takes over
 * when the first one ends.
 */
export async function lockWhenFree(snapshotFile: string, log: Log): Promise<PublisherLock> {
  for (let isFirst = true; ; isFirst = false) {
    const lock = takeLock(snapshotFile);
    if (lock) return lock;
    if (isFirst) log('standing-by', { snapshot: snapshotFile });
    await wait(LOCK_RETRY_MS);
  }
}

/**
 * Takes the lease of the content database when its holder is gone. Errors do not end it, because a
 * failover of the database is when it is needed: they are retried, and the same one is logged once.
 */
async function leaseWhenFree(
  options: SuccessionOptions,
  cms: Payload,
  environment: Environment,
): Promise<Lease> {
  const { log, retryMs = LEASE_RETRY_MS } = options;
  for (let failure = ''; ;)
    try {
      noteStandBy(environment.dataDir);
      await tellStandBy(cms.kv, machineName(environment));
      return await takeLease(leaseStore(cms), options);
    } catch (error) {
      const last = failure;
      failure = error instanceof LeaseTaken ? '' : messageOf(error);
      if (failure === '') continue;
      if (failure !== last) log('lease-not-taken', { error: failure });
      await wait(retryMs);
    }
}

/**
 * Takes the lease of the content database. Where hosts pull releases from a bucket, a publisher of
 * another machine stands by until the holder is gone, and follows what it publishes meanwhile; elsewhere
 * it is refused, because its pages would be in a folder that no host serves.
 */
export async function leaseOrStandBy(
  given: SuccessionOptions,
  cms: Payload,
  environment: Environment,
): Promise<Lease> {
  const target = parseTargetEnv(process.env);
  const standsBy = target.PUBLISH_TARGET === 's3';
  const options = { ...given, lastNumber: () => lastLease(target) };
  const first = await takeLease(leaseStore(cms), options).catch((error: unknown) => error);
  if (!(first instanceof Error)) return first as Lease;
  if (!(first instanceof LeaseTaken) || !standsBy) throw first;
  options.log('standing-by', { reason: first.message });
  const unfollow = await followPublishing(target, { ...environment, log: options.log });
  try {
    return await leaseWhenFree(options, cms, environment);
  } finally {
    await unfollow();
    endStandBy(environment.dataDir);
  }
}

/** Reports the status into the file of this machine, and where it has others to the database too. */
export async function openReports(cms: Payload, environment: Environment, lease: Lease, log: Log) {
  const { publisherStatusFile, sharesPublishing } = environment;
  const last = sharesPublishing
    ? await lastStatus(cms.kv).catch((): Heartbeat => ({ kind: 'NeverSeen' }))
    : readHeartbeat(publisherStatusFile);
  const shared =
    sharesPublishing &&
    tellStatus(cms.kv, {
      epoch: lease.epoch,
      onTrouble: (error) => log('status-not-told', { error: messageOf(error) }),
    });
  const { report, stop } = reportStatus((status: PublisherStatus) => {
    writePublisherStatus(publisherStatusFile, status);
    if (shared) shared.tell(status);
  }, last);
  return {
    report,
    async stop(): Promise<void> {
      stop();
      if (shared) await shared.settled();
    },
  };
}
