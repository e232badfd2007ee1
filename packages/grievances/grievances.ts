import { randomBytes, randomInt } from 'node:crypto';
import type { Notify } from '@pune/notify';
import { createActions } from './actions.ts';
import { postsFor } from './action-plans.ts';
import type { Configuration } from './configuration.ts';
import { createDeskCases } from './desk-cases.ts';
import { createEvidenceFiles } from './evidence-files.ts';
import { createFiling, type FilingOptions } from './filing.ts';
import type { OpenedCases } from './grievances.desk.ts';
import { migrateGrievances, rewriteGrievances } from './grievances.migrations.ts';
import {
  evidenceOf,
  findForReporter,
  findPublic,
  photoKeyOfSecret,
} from './grievances.repository.ts';
import { createMessages } from './messages.ts';
import { createReporterActions } from './reporter-actions.ts';
import { forgetOld } from './retention.ts';
import { createRouting, type StaffDb } from './routing.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { createTimedEvents } from './timed-events.ts';

export type { Filed, FilingResult, Refusal } from './filing.ts';

export type GrievancesOptions = Pick<
  FilingOptions,
  'db' | 'files' | 'photos' | 'seal' | 'perHourMax'
> &
  Partial<Pick<FilingOptions, 'now' | 'randomBelow' | 'randomSecret'>> & {
    /** Queues a message in the transaction of an event. */
    queue: Notify['queue'];
    onFailure?: (error: unknown) => void;
  };

export type Grievances = ReturnType<typeof createGrievances>;

/** The desk's configuration before the first case: no choices, and no case to act on. */
const NO_CONFIGURATION: Configuration = {
  version: '',
  categories: [],
  hours: [],
  holidays: [],
  offices: [],
  templates: [],
};

/**
 * Creates the service of grievances on one database and one file store. Call `prepare()` once
 * first.
 */
export function createGrievances({
  now = () => new Date(),
  randomBelow = (limit) => randomInt(limit),
  randomSecret = () => randomBytes(24).toString('base64url'),
  queue,
  onFailure,
  ...given
}: GrievancesOptions) {
  const { db, files, photos, seal } = given;
  const staff = db as unknown as StaffDb;
  const { find: newestConfiguration, newest } = createStoredConfigurations(db, now);
  const messages = createMessages({ db, seal, queue });
  const evidenceFiles = createEvidenceFiles(db, files, now);
  const route = createRouting(staff, now);
  const filing = createFiling({ ...given, now, randomBelow, randomSecret, route });
  // Work on cases follows the stored configuration: it needs neither a portal nor a request.
  const work = { db, configuration: newest, messages, now };
  const actions = createActions(work);
  const timedEvents = createTimedEvents({
    ...work,
    configuration: newestConfiguration,
    onFailure,
  });

  const shownBy = async () => (await newestConfiguration()) ?? NO_CONFIGURATION;
  const desk: OpenedCases = {
    cases: createDeskCases({
      ...work,
      configuration: shownBy,
      seal,
      files,
      photos,
      actions,
      evidenceFiles,
    }),
    configuration: shownBy,
    async postsFor(id, officer) {
      const row = await db
        .selectFrom('grievances')
        .select(['department_slug as department', 'office_id as office'])
        .where('id', '=', id)
        .executeTakeFirst();
      return row ? postsFor(staff, officer, row, now()) : [];
    },
  };

  return {
    prepare: (): Promise<void> => migrateGrievances(db, seal),
    /**
     * Removes plain data of earlier versions from the database's files.
     *
     * @throws if there is no space for it
     */
    rewrite: (): Promise<void> => rewriteGrievances(db),
    /** The configuration that was stored last; null before the first case. */
    newestConfiguration,
    file: filing.file,
    /**
     * Cleans up after dead filings and actions, and deletes data whose retention period is over.
     *
     * @returns the number of emptied grievances
     */
    sweep: async (): Promise<number> => {
      await filing.sweep();
      await evidenceFiles.sweep();
      return forgetOld(db, files, now());
    },
    /** Records what happens by itself: escalations, lapses, ends of parking, owners. */
    runTimedEvents: timedEvents.run,
    find: (number: string) => findPublic(db, number),
    findForReporter: (secret: string) => findForReporter(db, seal, secret, now()),
    photo: async (secret: string): Promise<Uint8Array | null> => {
      const key = await photoKeyOfSecret(db, secret);
      return key ? ((await files.getItemRaw(key)) as Uint8Array | null) : null;
    },
    /** @returns a file of evidence, which everybody with the number may see */
    async evidence(number: string, id: string) {
      const found = await evidenceOf(db, number, id);
      const bytes = found && ((await files.getItemRaw(found.key)) as Uint8Array | null);
      return found && bytes ? { type: found.type, bytes } : null;
    },
    /** Performs a reporter's action behind the secret link. */
    actForReporter: createReporterActions(work).act,
    /** The cases of the officers' desk. */
    desk,
    close: async (): Promise<void> => {
      await photos.close();
      await db.destroy();
    },
  };
}
