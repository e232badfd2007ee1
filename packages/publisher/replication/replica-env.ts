import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { bucketOptionsFrom, bucketVariables } from './bucket-env.ts';

/** The file in the data folder by which the host knows how fresh its pages are. */
export const REPLICA_STATUS = 'replica-status.json';

/** Name of the folder beside the releases. */
const OWN_COPIES = 'published';

const HOST_NAME = /^[a-zA-Z0-9-]{1,63}$/;

const schema = z.object({
  ...bucketVariables,
  DATA_DIR: z.string().default('.data'),
  /** Folder of the published pages, which the host serves; by default below DATA_DIR. */
  RELEASES: z.string().optional(),
  /** File of the snapshot, by default below DATA_DIR. */
  CONTENT_SNAPSHOT: z.string().optional(),
  /** Name of this host among the hosts. */
  REPLICA_NAME: z
    .string()
    .default(os.hostname())
    .transform((name) => name.split('.')[0]!)
    .pipe(z.string().regex(HOST_NAME, 'must be letters, digits and hyphens')),
});

/**
 * Parses the settings of a replica from environment variables.
 * @throws an error that lists every invalid variable
 */
export function parseReplicaEnv(variables: Record<string, string | undefined>, root: string) {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value));
  const result = schema.safeParse(set);
  if (!result.success)
    throw new Error(
      `[publisher] [replica] Invalid settings:\n${result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`).join('\n')}`,
    );
  const { data } = result;
  const dataDir = path.resolve(root, data.DATA_DIR);
  const releases = data.RELEASES
    ? path.resolve(root, data.RELEASES)
    : path.join(dataDir, 'releases');
  return {
    bucket: bucketOptionsFrom(data),
    dataDir,
    releases,
    /** The snapshot that functions of this host search. */
    snapshotFile: data.CONTENT_SNAPSHOT
      ? path.resolve(root, data.CONTENT_SNAPSHOT)
      : path.join(dataDir, 'content.db'),
    name: data.REPLICA_NAME,
  };
}

/** The folder of a publisher's own copies of the releases. */
export const ownCopiesIn = (releases: string): string =>
  path.join(path.dirname(releases), OWN_COPIES);

/** Returns true on the machine of a publisher, which writes the snapshot itself. */
export const isOfPublisher = (releases: string): boolean => fs.existsSync(ownCopiesIn(releases));
