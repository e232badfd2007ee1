import { randomBytes, randomInt } from 'node:crypto';
import type { Notify } from '@pune/notify';
import { createActions } from './actions.ts';
import { findByTypedNumber, postsFor, postsOf } from './action-plans.ts';
import type { Configuration } from './configuration.ts';
import { createDeskCases } from './desk-cases.ts';
import { createEvidenceFiles } from './evidence-files.ts';
import { createFiling, type FilingOptions } from './filing.ts';
import { createOfficeSearch } from './filing-check.ts';
import { createFollowers, type ContactsOf } from './followers.ts';
import type { OpenedCases } from './grievances.desk.ts';
import { migrateGrievances, rewriteGrievances } from './grievances.migrations.ts';
import {
  evidenceOf,
  findForReporter,
  findPublic,
  photoKeyOfSecret,
} from './grievances.repository.ts';
import { createLookups } from './lookups.ts';
import { createMessages } from './messages.ts';
import { refreshStatistics } from './public-reports.statistics.ts';
import { createNearby, type ApprovedParts } from './nearby.ts';
import { createNotices } from './notices.ts';
import { createOwnLinks } from './own-links.ts';
import { listOwn } from './own-list.ts';
import { createReporterActions } from './reporter-actions.ts';
import { forgetOld } from './retention.ts';
import { createRouting, type StaffDb } from './routing.ts';
import { createSharedParts, NO_MODERATION, type Moderation } from './shared-parts.ts';
import { createStoredConfigurations } from './stored-configurations.ts';
import { createTimedEvents } from './timed-events.ts';
import { forgetUndos, UNDO_SECONDS } from './undos.ts';

export type { Filed, FilingResult } from './filing.ts';
export type { Refusal } from './filing-check.ts';

export type GrievancesOptions = Pick<
  FilingOptions,
  'db' | 'files' | 'photos' | 'seal' | 'perHourMax'
> &
  Partial<Pick<FilingOptions, 'now' | 'randomBelow' | 'randomSecret' | 'perDeviceMax'>> & {
    /** Queues a message in the transaction of an event. */
    queue: Notify['queue'];
    /** Takes queued messages back; by default none can be, and no step either. */
    withdraw?: Notify['withdraw'];
    /** The time in which an officer can take a step back. */
    undoSeconds?: number;
    /** Finds the messages of a grievance, to show if they arrived. */
    messagesWith?: Notify['messagesWith'];
    /** By default nothing can be shown publicly. */
    moderation?: Moderation;
    /** Sends queued messages that depend on no preference: those to officers. */
    send?: Notify['drainAtOnce'];
    /** Reads the addresses of an account that follows; by default none. */
    contactsOf?: ContactsOf;
    /** Reads what may be shown of reports; by default nothing. */
    approved?: ApprovedParts;
    /** True to deliver the e-mails to officers right after each commit. */
    deliversAtOnce?: boolean;
    onFailure?: (error: unknown) => void;
  };

export type Grievances = ReturnType<typeof createGrievances>;

/** The results of work that was committed. */
const COMMITTED: readonly string[] = ['Filed', 'Acted', 'Recorded', 'Asked'];

/** A sweep may take so long for the first count of all reports; the next one goes on. */
const FIRST_COUNT_MS = 40_000;

/** Filings from one device in an hour, unless configured. */
const PER_DEVICE_MAX = 20;

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
  withdraw,
  undoSeconds = withdraw ? UNDO_SECONDS : 0,
  messagesWith = async () => [],
  moderation = NO_MODERATION,
  send = async () => 0,
  contactsOf = async () => null,
  approved = async () => new Map(),
  deliversAtOnce = false,
  onFailure,
  ...given
}: GrievancesOptions) {
  const { db, files, photos, seal } = given;
  const staff = db as unknown as StaffDb;
  const { find: newestConfiguration, newest } = createStoredConfigurations(db, now);
  const followers = createFollowers({
    db,
    seal,
    queue,
    messagesWith,
    contactsOf,
    now,
    onFailure,
  });
  const messages = createMessages({
    db,
    seal,
    queue,
    withdraw: withdraw ?? (async () => false),
    tellFollowers: followers.tell,
  });
  const evidenceFiles = createEvidenceFiles(db, files, now);
  const route = createRouting(staff, now);
  const filing = createFiling({
    perDeviceMax: PER_DEVICE_MAX,
    ...given,
    now,
    randomBelow,
    randomSecret,
    route,
    moderation,
    queue,
  });
  const sharedParts = createSharedParts({
    db,
    seal,
    files,
    moderation,
    configuration: newest,
    now,
  });
  const ownLinks = createOwnLinks({ db, seal, contactsOf, now, randomSecret });
  // Work on cases follows the stored configuration: it needs neither a portal nor a request.
  const work = { db, configuration: newest, messages, now };
  const actions = createActions({ ...work, undoSeconds });
  const reporterActions = createReporterActions({ ...work, undoSeconds });
  const timedEvents = createTimedEvents({
    ...work,
    configuration: newestConfiguration,
    onFailure,
  });
  const notices = createNotices({ db, messages, followers, send, now, onFailure });
  /** Lets officers and followers know of what was committed, without making the person wait. */
  const told = async <T extends { kind: string }>(work: Promise<T>): Promise<T> => {
    const result = await work;
    if (deliversAtOnce && COMMITTED.includes(result.kind)) notices.deliverSoon();
    return result;
  };

  const shownBy = async () => (await newestConfiguration()) ?? NO_CONFIGURATION;
  const cases = createDeskCases({
    ...work,
    configuration: shownBy,
    seal,
    files,
    photos,
    actions,
    evidenceFiles,
    followers,
  });
  const desk: OpenedCases = {
    cases: { ...cases, act: (...given) => told(cases.act(...given)) },
    configuration: shownBy,
    async otherCase(typed, officer) {
      const found = await findByTypedNumber(db, typed);
      return (found && (await cases.rows([found.id], officer))[0]) ?? null;
    },
    unitOf: async (id) =>
      (await db
        .selectFrom('grievances')
        .select(['category', 'office_id as office'])
        .where('id', '=', id)
        .executeTakeFirst()) ?? null,
    postsOf: (officer) => postsOf(staff, officer, now()),
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
    async prepare(): Promise<void> {
      await migrateGrievances(db, seal);
      await moderation.prepare(db);
    },
    /**
     * Removes plain data of earlier versions from the database's files.
     *
     * @throws if there is no space for it
     */
    rewrite: (): Promise<void> => rewriteGrievances(db),
    /** The configuration that was stored last; null before the first case. */
    newestConfiguration,
    file: (...given: Parameters<typeof filing.file>) => told(filing.file(...given)),
    /** Checks a filing as `file` does, and stores nothing. */
    checkFiling: filing.check,
    /**
     * Cleans up after dead filings and actions, and deletes data whose retention period is over.
     *
     * @returns the number of emptied grievances
     */
    sweep: async (): Promise<number> => {
      await filing.sweep();
      await evidenceFiles.sweep();
      await forgetUndos(db, now());
      await ownLinks.forgetOver();
      await followers.forgetUnconfirmed();
      return forgetOld(db, files, now(), moderation);
    },
    /** Brings the public figures up to date; the sweep calls it every minute. */
    refreshStatistics(): Promise<void> {
      const until = performance.now() + FIRST_COUNT_MS;
      return refreshStatistics(db, now(), { goesOn: () => performance.now() < until });
    },
    /**
     * Records what happens by itself (escalations, lapses, ends of parking, owners), then delivers
     * the e-mails to officers, also those that were left.
     */
    async runTimedEvents() {
      const counts = await timedEvents.run();
      await notices.deliver();
      return counts;
    },
    /** Finds the ward office of a position; null outside the city. */
    officeAt: createOfficeSearch(db),
    /** Finds open reports of a category near a place, to compare a new one with. */
    nearby: createNearby({ db, approved }),
    /** Lists what an account filed or follows. */
    listOwn: (account: Parameters<typeof listOwn>[2], page: Parameters<typeof listOwn>[3]) =>
      listOwn(db, seal, account, page),
    find: (number: string) => findPublic(db, number),
    /** Finds the cases of a citizen who calls, for an operator. */
    lookUp: createLookups({ db, seal, now }),
    followers: {
      ...followers,
      askByEmail: (...given: Parameters<typeof followers.askByEmail>) =>
        told(followers.askByEmail(...given)),
    },
    /** Opens the reporter's page for a session, or for what a code confirmed. */
    openOwn: ownLinks.open,
    isReporter: ownLinks.isReporter,
    findForReporter: (secret: string) =>
      findForReporter(db, { seal, moderation }, secret, now(), messagesWith),
    photo: async (secret: string): Promise<Uint8Array | null> => {
      const key = await photoKeyOfSecret(db, secret, now());
      return key ? ((await files.getItemRaw(key)) as Uint8Array | null) : null;
    },
    /** @returns a file of evidence, which everybody with the number may see */
    async evidence(number: string, id: string) {
      const found = await evidenceOf(db, number, id);
      const bytes = found && ((await files.getItemRaw(found.key)) as Uint8Array | null);
      return found && bytes ? { type: found.type, bytes } : null;
    },
    /** Performs a reporter's action behind the secret link. */
    actForReporter: (...given: Parameters<typeof reporterActions.act>) =>
      told(reporterActions.act(...given)),
    /** Performs what a reporter asked a partner for, on a grievance that the partner filed. */
    actForPartner: (...given: Parameters<typeof reporterActions.actForPartner>) =>
      told(reporterActions.actForPartner(...given)),
    /** @returns the status of a grievance that a partner filed; null for any other number */
    statusForPartner: reporterActions.statusForPartner,
    /** The parts that reporters allow to be shown, for them and for moderation. */
    sharedParts,
    /** The cases of the officers' desk. */
    desk,
    close: async (): Promise<void> => {
      await notices.settled();
      await photos.close();
      await db.destroy();
    },
  };
}
