import { createHash, randomBytes } from 'node:crypto';
import {
  forgetEnded,
  holderOf,
  idempotencyKey as keyOf,
  insertDone,
  insertRunning,
  release,
  updateDone,
  type IdempotencyKey,
} from '@pune/database/idempotency';
import { countedBy, deleteUse, insertUse, senderOf, type Limit } from '@pune/database/rate-limit';
import type { Seal } from '@pune/database/seal';
import { insertOutgoing } from '@pune/database/outbox';
import type { SharedTables } from '@pune/database/shared';
import { isTaken, NothingChanged, writeTogether, type Write } from '@pune/database/together';
import type { Notify } from '@pune/notify';
import type { Kysely } from 'kysely';
import type { Storage } from 'unstorage';
import { recordOnBehalf } from './behalf.ts';
import { clocksAtFiling } from './clocks.ts';
import { categoryIn, type Configuration, type ConfigurationCategory } from './configuration.ts';
import { createPlaceCheck, PHOTO_MESSAGES, type Refusal } from './filing-check.ts';
import {
  insertConfiguration,
  insertGrievance,
  isFiled,
  newestLayer,
  readBeforeFiling,
  type Db,
} from './grievances.repository.ts';
import { newRow } from './filing-row.ts';
import { emailIndex } from './follower-contact.ts';
import { reporterByEmail } from './followers.ts';
import { originOfForm, type FilingOrigin } from './filing-origin.ts';
import type { Filing } from './grievances.schema.ts';
import type { PhotoDecoders } from './photo.ts';
import type { Answers } from './questions.schema.ts';
import { ownerMessage } from './messages.ts';
import type { Unit } from './routing.ts';
import { derived } from './steps.ts';
import { sharedPartsOf, type Moderation } from './shared-parts.ts';
import { createTrackingNumber } from './tracking-number.ts';

/** The scope of idempotency keys and limits of filings. */
const SCOPE = 'grievances filing';
const HOUR_SECONDS = 3600;
/**
 * A device that lost the answer may send the same grievance again for the 30 days for which it keeps
 * what was not sent.
 */
const KEY_MINUTES = 31 * 24 * 60;
/**
 * Retries of a filing whose writes conflicted with another's: a taken number or key, the last use
 * of a limit.
 */
const TRIES_MAX = 5;

export type Filed = { number: string; secret: string; acknowledgeBy: string; resolveBy: string };
export type FilingResult =
  | { kind: 'Filed'; filed: Filed; again: boolean }
  | { kind: 'Refused'; refusals: Refusal[] }
  | { kind: 'StillFiling' }
  | { kind: 'KeyReused' }
  | { kind: 'TooMany'; minutes: number }
  /** Too many photos are being decoded at the moment. */
  | { kind: 'PhotosBusy' }
  /** The disk is almost full: the same report may be sent without its photo. */
  | { kind: 'NoRoom' };

export interface FilingOptions {
  db: Db;
  /** The store of photos, by key. */
  files: Storage;
  photos: PhotoDecoders;
  seal: Seal;
  perHourMax: number;
  /** Filings from one device in an hour. */
  perDeviceMax: number;
  /** Finds the post that is responsible for a unit. */
  route: (unit: Unit) => Promise<string | null>;
  moderation: Moderation;
  /** Queues the message to a citizen for whom an operator files. */
  queue: Notify['queue'];
  now: () => Date;
  randomBelow: (limit: number) => number;
  randomSecret: () => string;
}

/** A subject whose filings are counted: an address or a partner, and a device. */
interface Count {
  limit: Limit;
  subject: string;
}

/** A filing that passed all checks before writing. */
interface Accepted {
  filing: Filing;
  origin: FilingOrigin;
  configuration: Configuration;
  upload: Uint8Array | null;
  key: IdempotencyKey;
  sender: string;
  counts: readonly Count[];
  category: ConfigurationCategory;
  answers: Answers;
  officeId: string | null;
  layerVersion: string;
  owner: string | null;
}

/**
 * Creates the filing of grievances: each once, within an hourly limit, in two round trips to the
 * database; in three with a photo, whose key is reserved before it is decoded and stored. The first
 * round trip loads everything needed.
 */
export function createFiling({
  db,
  files,
  photos,
  seal,
  perHourMax,
  perDeviceMax,
  route,
  moderation,
  queue,
  now,
  randomBelow,
  randomSecret,
}: FilingOptions) {
  const shared = db as unknown as Kysely<SharedTables>;
  const place = createPlaceCheck(db);
  const limitOf = (perWindow: number): Limit => ({
    scope: SCOPE,
    perWindow,
    windowSeconds: HOUR_SECONDS,
  });
  /** Versions that this process has stored: only the first case of a version stores it. */
  const storedVersions = new Set<string>();

  async function attempt(
    filing: Filing,
    upload: Uint8Array | null,
    address: string,
    configuration: Configuration,
    origin: FilingOrigin,
  ): Promise<FilingResult | { kind: 'Ended' }> {
    // The digests of key and limit are next to their other inputs: without a secret they would
    // reveal number and address.
    const sender = seal.index(`sender ${origin.limit?.sender ?? senderOf(address)}`);
    const { idempotencyKey, mobile, email, ...content } = filing;
    const body = [
      content,
      mobile && seal.index(`mobile ${mobile}`),
      upload && createHash('sha256').update(upload).digest('base64url'),
      ...(email ? [emailIndex(seal, email)] : []),
    ];
    const key = keyOf(SCOPE, idempotencyKey, sender, body, KEY_MINUTES);
    const counts = countsOf(sender, origin);
    const counted = counts.map(({ limit, subject }) => countedBy(limit, subject, now()));
    const before = await readBeforeFiling(
      db,
      key,
      counted.map(({ row }) => row),
    );
    // A filing that is sent again gets its answer, whatever the configuration takes meanwhile.
    const holder = holderOf<Filed>(key, before.held, now());
    if (holder.kind === 'Done') return { kind: 'Filed', filed: holder.answer, again: true };
    if (holder.kind === 'StillRunning') return { kind: 'StillFiling' };
    if (holder.kind !== 'Free') return holder;
    const { refusals, officeId, answers } = await place(filing, upload, configuration, before);
    const category = categoryIn(configuration, filing.category);
    if (!category || refusals.length > 0) return { kind: 'Refused', refusals };
    const full = counts.findIndex(({ limit }, place) => before.used[place]! >= limit.perWindow);
    if (full >= 0) return { kind: 'TooMany', minutes: Math.ceil(counted[full]!.secondsLeft / 60) };
    const accepted: Accepted = {
      filing,
      origin,
      configuration,
      upload,
      key,
      sender,
      counts,
      category,
      answers,
      officeId,
      layerVersion: before.layerVersion,
      owner: await route({ department: category.department, office: officeId }),
    };
    return upload ? writeWithPhoto(accepted, upload) : write(accepted);
  }

  /** The subjects that a filing counts for: its sender, and its device. */
  const countsOf = (sender: string, { limit, device }: FilingOrigin): Count[] => [
    { limit: limitOf(limit?.perHourMax ?? perHourMax), subject: sender },
    ...(device === undefined
      ? []
      : [{ limit: limitOf(perDeviceMax), subject: seal.index(`device ${device}`) }]),
  ];
  const usesOf = ({ counts }: Accepted, at: Date): Write[] =>
    counts.map(({ limit, subject }) => ({
      query: insertUse(shared, limit, subject, at),
      must: true,
    }));

  /** Draws the number of a grievance, and builds its row and the reporter's answer. */
  function draw(accepted: Accepted, id: string, photoKey: string | null) {
    const { filing, origin, configuration, category } = accepted;
    const submittedAt = now().toISOString();
    const clocks = clocksAtFiling(submittedAt, category, configuration);
    const filed: Filed = {
      number: createTrackingNumber(randomBelow),
      secret: randomSecret(),
      acknowledgeBy: clocks.acknowledgeBy,
      resolveBy: clocks.resolveBy,
    };
    const drawn = { ...accepted, id, photoKey, submittedAt, clocks, filed };
    const row = newRow(seal, drawn);
    const { operator } = origin;
    const inserts = insertGrievance(db, derived(row, configuration), {
      ...(operator && { channel: origin.channel, mobileConfirmed: operator.mobileConfirmed }),
    });
    const parts = sharedPartsOf(row, configuration).flatMap((part) => moderation.insert(db, part));
    const tell = { query: insertOutgoing(db, ownerMessage(id, 1, 'submit'), now()) };
    const stored = storedVersions.has(configuration.version)
      ? []
      : [insertConfiguration(db, configuration, now())];
    const byEmail =
      filing.email && origin.portal
        ? reporterByEmail(
            db,
            seal,
            id,
            { email: filing.email, language: filing.language, origin: origin.portal },
            now(),
          )
        : [];
    const record =
      operator &&
      recordOnBehalf(queue, { row, secret: filed.secret, mobile: filing.mobile, operator });
    return { filed, inserts: [...stored, ...inserts, ...parts, ...byEmail, tell], record };
  }
  const freshId = (): string => randomBytes(12).toString('hex');

  async function write(accepted: Accepted): Promise<FilingResult> {
    const { filed, inserts, record } = draw(accepted, freshId(), null);
    const writes = [
      ...usesOf(accepted, now()),
      { query: insertDone(shared, accepted.key, now(), filed) },
      ...inserts,
    ];
    await writeTogether(db, writes, record);
    storedVersions.add(accepted.configuration.version);
    return { kind: 'Filed', filed, again: false };
  }

  async function writeWithPhoto(accepted: Accepted, upload: Uint8Array): Promise<FilingResult> {
    const { key, sender, counts } = accepted;
    const id = freshId();
    const photoKey = `grievances:${id}.jpg`;
    const startedAt = now();
    // Count first: decoding is expensive, so a sender beyond the limit gets none, and a sender
    // cannot run two at once.
    await writeTogether(db, [
      ...usesOf(accepted, startedAt),
      { query: insertRunning(shared, key, startedAt, photoKey) },
    ]);
    try {
      const photo = await photos.decode(upload, sender);
      if (photo.kind !== 'Photo') {
        await release(shared, key, startedAt.toISOString());
        if (photo.kind === 'PhotosBusy' || photo.kind === 'NoRoom') {
          // Nothing was decoded, and the person is asked to send it again.
          for (const { limit, subject } of counts)
            await deleteUse(shared, limit, subject, startedAt).execute();
          return photo;
        }
        return {
          kind: 'Refused',
          refusals: [{ field: 'photo', message: PHOTO_MESSAGES[photo.kind] }],
        };
      }
      await files.setItemRaw(photoKey, photo.jpeg);
      const { filed, inserts, record } = draw(accepted, id, photoKey);
      const done = {
        query: updateDone(shared, key, startedAt.toISOString(), filed),
        must: true,
      };
      await writeTogether(db, [done, ...inserts], record);
      storedVersions.add(accepted.configuration.version);
      return { kind: 'Filed', filed, again: false };
    } catch (error) {
      // The same failure may happen again here: the sweep cleans up.
      await takeBack(key, startedAt, id, photoKey).catch(() => {});
      throw error;
    }
  }

  async function takeBack(
    key: IdempotencyKey,
    startedAt: Date,
    id: string,
    photoKey: string,
  ): Promise<void> {
    await release(shared, key, startedAt.toISOString());
    // The commit may have succeeded although its answer was lost: then the photo belongs to a
    // grievance.
    if (!(await isFiled(db, id))) await files.removeItem(photoKey);
  }

  /** Deletes the photos of dead filings. */
  async function sweep(): Promise<void> {
    for (const photoKey of await forgetEnded(shared, SCOPE, now()))
      await files.removeItem(photoKey);
  }

  /**
   * @param configuration the published one, under which the case is filed and stays
   * @param origin by default the form, as its field `channel` says
   */
  async function file(
    filing: Filing,
    upload: Uint8Array | null,
    address: string,
    configuration: Configuration,
    origin: FilingOrigin = originOfForm(filing.channel),
  ): Promise<FilingResult> {
    for (let left = TRIES_MAX; ; left -= 1) {
      try {
        const result = await attempt(filing, upload, address, configuration, origin);
        if (result.kind !== 'Ended') return result;
        await sweep();
      } catch (error) {
        if (left <= 1 || !(isTaken(error) || error instanceof NothingChanged)) throw error;
      }
      if (left <= 1) return { kind: 'StillFiling' };
    }
  }

  /** Checks a filing without a photo against configuration and wards, and stores nothing. */
  async function check(filing: Filing, configuration: Configuration): Promise<Refusal[]> {
    const { version } = await newestLayer(db);
    return (await place(filing, null, configuration, { layerVersion: version })).refusals;
  }

  return { file, check, sweep };
}
