// node packages/publisher/replication/main.ts: keeps the releases of this machine's host equal to
// the bucket into which the publisher commits them, and the snapshot that its functions search equal
// to the newest copy there.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { messageOf } from '@pune/std/errors';
import { takeLock } from '../lock.ts';
import { isOfPublisher, parseReplicaEnv, REPLICA_STATUS } from './replica-env.ts';
import { createReplica, type ReplicaStatus } from './replica.ts';
import { s3Bucket } from './s3-bucket.ts';
import { createSnapshotFollower } from './snapshot-copies.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const STATUS_MS = 1000;
const SNAPSHOT_MS = 10_000;

const { bucket, dataDir, releases, snapshotFile, name } = parseReplicaEnv(process.env, root);
const log = (event: string, details: Record<string, unknown>): void =>
  console.log(
    JSON.stringify({
      level: event.startsWith('not-') || event === 'replica-behind' ? 'error' : 'info',
      time: new Date().toISOString(),
      message: event,
      ...details,
    }),
  );

fs.mkdirSync(dataDir, { recursive: true });
const statusFile = path.join(dataDir, REPLICA_STATUS);
let writtenAt = -Infinity;
function writeStatus(status: ReplicaStatus): void {
  if (performance.now() - writtenAt < STATUS_MS) return;
  writtenAt = performance.now();
  fs.writeFileSync(`${statusFile}.tmp`, JSON.stringify(status));
  fs.renameSync(`${statusFile}.tmp`, statusFile);
}

const storage = s3Bucket(bucket);
const follow = createSnapshotFollower(storage, snapshotFile);
/** Follows the snapshot where no publisher writes it, and none can begin to meanwhile. */
async function followSnapshot(): Promise<void> {
  const lock = isOfPublisher(releases) ? null : takeLock(snapshotFile);
  try {
    if (lock) await follow();
  } catch (error) {
    log('not-fetched', { snapshot: true, error: messageOf(error) });
  } finally {
    lock?.release();
    setTimeout(followSnapshot, SNAPSHOT_MS).unref();
  }
}
void followSnapshot();
const replica = createReplica({ bucket: storage, host: name, root: releases, log });
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => replica.stop());
log('following', { host: name, bucket: bucket.bucket });
await replica.run(writeStatus);
