import { randomBytes, randomInt } from 'node:crypto';
import { createFiling, type FilingOptions } from './filing.ts';
import { migrateGrievances, rewriteGrievances } from './grievances.migrations.ts';
import {
  activeCategories,
  advance,
  findForReporter,
  findPublic,
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
 * The life of grievances over one database and one file store. Call `prepare()` once before
 * anything else.
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
     * Removes from the database's files what earlier versions left there in plain. @throws when
     * there is no room for it
     */
    rewrite: (): Promise<void> => rewriteGrievances(db),
    categories: () => activeCategories(db),
    file,
    /**
     * Clears away what died, and deletes what has been kept long enough. @returns how many
     * grievances were emptied
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
