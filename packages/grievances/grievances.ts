import { randomBytes, randomInt } from 'node:crypto';
import { createFiling, type FilingOptions } from './filing.ts';
import { migrateGrievances, rewriteGrievances } from './grievances.migrations.ts';
import {
  advance,
  findForReporter,
  findPublic,
  newestConfiguration,
  photoKeyOfSecret,
} from './grievances.repository.ts';
import type { PublicEvent } from './grievances.schema.ts';
import { forgetOld } from './retention.ts';
import type { GrievanceEvent } from './transitions.ts';

export type { Filed, FilingResult, Refusal } from './filing.ts';

export type GrievancesOptions = Pick<
  FilingOptions,
  'db' | 'files' | 'photos' | 'seal' | 'perHourMax'
> &
  Partial<FilingOptions>;

export type Grievances = ReturnType<typeof createGrievances>;

/**
 * Creates the service of grievances on one database and one file store. Call `prepare()` once
 * first.
 */
export function createGrievances({
  now = () => new Date(),
  randomBelow = (limit) => randomInt(limit),
  randomSecret = () => randomBytes(24).toString('base64url'),
  ...given
}: GrievancesOptions) {
  const { db, files, photos, seal } = given;
  const { file, sweep } = createFiling({ ...given, now, randomBelow, randomSecret });

  return {
    prepare: (): Promise<void> => migrateGrievances(db, seal),
    /**
     * Removes plain data of earlier versions from the database's files.
     *
     * @throws if there is no space for it
     */
    rewrite: (): Promise<void> => rewriteGrievances(db),
    file,
    /** The configuration that was stored last; `null` before the first case. */
    newestConfiguration: () => newestConfiguration(db),
    /**
     * Cleans up after dead filings, and deletes data whose retention period is over.
     *
     * @returns the number of emptied grievances
     */
    sweep: async (): Promise<number> => {
      await sweep();
      return forgetOld(db, files, now());
    },
    find: (number: string) => findPublic(db, number),
    findForReporter: (secret: string) => findForReporter(db, seal, secret),
    photo: async (secret: string): Promise<Uint8Array | null> => {
      const key = await photoKeyOfSecret(db, secret);
      return key ? ((await files.getItemRaw(key)) as Uint8Array | null) : null;
    },
    advance: (number: string, event: GrievanceEvent, by: PublicEvent['by']) =>
      advance(db, number, event, by, now()),
    close: async (): Promise<void> => {
      await photos.close();
      await db.destroy();
    },
  };
}
