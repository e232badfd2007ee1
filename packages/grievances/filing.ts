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
import { isTaken, NothingChanged, writeTogether } from '@pune/database/together';
import type { Kysely } from 'kysely';
import type { Storage } from 'unstorage';
import { clocksAtFiling } from './clocks.ts';
import {
  categoryIn,
  officeIn,
  type Configuration,
  type ConfigurationCategory,
} from './configuration.ts';
import {
  insertConfiguration,
  insertGrievance,
  isFiled,
  newestLayer,
  readBeforeFiling,
  type BeforeFiling,
  type Db,
  type GrievanceRow,
} from './grievances.repository.ts';
import type { Filing, GrievanceField } from './grievances.schema.ts';
import { photoProblem, type PhotoDecoders } from './photo.ts';
import { ownerMessage } from './messages.ts';
import type { Unit } from './routing.ts';
import { secretHash } from './secret-hash.ts';
import { sealedMobile } from './sealed-mobile.ts';
import { columnsOf, derived } from './steps.ts';
import { createTrackingNumber } from './tracking-number.ts';
import { officeAt, type WardLayer } from './wards/ward-layer.ts';

/** The scope of idempotency keys and limits of filings. */
const SCOPE = 'grievances filing';
const HOUR_SECONDS = 3600;
/**
 * Retries of a filing whose writes conflicted with another's: a taken number or key, the last use
 * of a limit.
 */
const TRIES_MAX = 5;

export type Filed = { number: string; secret: string; acknowledgeBy: string; resolveBy: string };
/** `message` is a key of `grievances`. */
export type Refusal = { field: GrievanceField; message: `error_${string}` };
export type FilingResult =
  | { kind: 'Filed'; filed: Filed; again: boolean }
  | { kind: 'Refused'; refusals: Refusal[] }
  | { kind: 'StillFiling' }
  | { kind: 'KeyReused' }
  | { kind: 'TooMany'; minutes: number }
  /** Too many photos are being decoded at the moment. */
  | { kind: 'PhotosBusy' };

export interface FilingOptions {
  db: Db;
  /** The store of photos, by key. */
  files: Storage;
  photos: PhotoDecoders;
  seal: Seal;
  perHourMax: number;
  /** Finds the post that is responsible for a unit. */
  route: (unit: Unit) => Promise<string | null>;
  now: () => Date;
  randomBelow: (limit: number) => number;
  randomSecret: () => string;
}

/** The columns of a grievance of which nothing has happened yet. */
const NEW_ROW = {
  status: 'submitted',
  version: 1,
  acknowledge_breaches: 0,
  resolve_breaches: 0,
  parked_until: null,
  resolved_post: null,
  resolved_person: null,
  merged_into: null,
  forgotten_at: null,
  // `derived` computes these.
  stage: '',
  due_at: '',
  timed_at: null,
};

/** A filing that passed all checks before writing. */
interface Accepted {
  filing: Filing;
  configuration: Configuration;
  upload: Uint8Array | null;
  key: IdempotencyKey;
  limit: Limit;
  sender: string;
  category: ConfigurationCategory;
  officeId: string | null;
  layerVersion: string;
  owner: string | null;
}

const PHOTO_MESSAGES = {
  PhotoLarge: 'error_photo_large',
  PhotoType: 'error_photo_type',
  PhotoHeic: 'error_photo_heic',
  PhotoUnreadable: 'error_photo_unreadable',
} as const;

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
  route,
  now,
  randomBelow,
  randomSecret,
}: FilingOptions) {
  const shared = db as unknown as Kysely<SharedTables>;
  const limit: Limit = { scope: SCOPE, perWindow: perHourMax, windowSeconds: HOUR_SECONDS };
  let layer: WardLayer | undefined;
  const wards = async (version: string): Promise<WardLayer> =>
    layer?.version === version ? layer : (layer = await newestLayer(db));

  /** Versions that this process has stored: only the first case of a version stores it. */
  const storedVersions = new Set<string>();

  async function place(
    filing: Filing,
    upload: Uint8Array | null,
    configuration: Configuration,
    { layerVersion }: BeforeFiling,
  ): Promise<{ refusals: Refusal[]; officeId: string | null }> {
    const refusals: Refusal[] = [];
    if (!categoryIn(configuration, filing.category)?.isActive)
      refusals.push({ field: 'category', message: 'error_category_inactive' });
    if (filing.area !== undefined && !officeIn(configuration, filing.area))
      refusals.push({ field: 'area', message: 'error_area_unknown' });
    const point =
      filing.latitude !== undefined && filing.longitude !== undefined
        ? ([filing.longitude, filing.latitude] as const)
        : null;
    const officeId = point ? officeAt(await wards(layerVersion), point) : (filing.area ?? null);
    if (point && !officeId) refusals.push({ field: 'latitude', message: 'error_point_outside' });
    const problem = upload && photoProblem(upload);
    if (problem) refusals.push({ field: 'photo', message: PHOTO_MESSAGES[problem] });
    return { refusals, officeId };
  }

  async function attempt(
    filing: Filing,
    upload: Uint8Array | null,
    address: string,
    configuration: Configuration,
  ): Promise<FilingResult | { kind: 'Ended' }> {
    // The digests of key and limit are next to their other inputs: without a secret they would
    // reveal number and address.
    const sender = seal.index(`sender ${senderOf(address)}`);
    const { idempotencyKey, mobile, ...content } = filing;
    const key = keyOf(SCOPE, idempotencyKey, sender, [
      content,
      mobile && seal.index(`mobile ${mobile}`),
      upload && createHash('sha256').update(upload).digest('base64url'),
    ]);
    const { row: counted, secondsLeft } = countedBy(limit, sender, now());
    const before = await readBeforeFiling(db, key, counted);
    const { refusals, officeId } = await place(filing, upload, configuration, before);
    const category = categoryIn(configuration, filing.category);
    if (!category || refusals.length > 0) return { kind: 'Refused', refusals };
    const holder = holderOf<Filed>(key, before.held, now());
    if (holder.kind === 'Done') return { kind: 'Filed', filed: holder.answer, again: true };
    if (holder.kind === 'StillRunning') return { kind: 'StillFiling' };
    if (holder.kind !== 'Free') return holder;
    if (before.used >= perHourMax) return { kind: 'TooMany', minutes: Math.ceil(secondsLeft / 60) };
    const accepted: Accepted = {
      filing,
      configuration,
      upload,
      key,
      limit,
      sender,
      category,
      officeId,
      layerVersion: before.layerVersion,
      owner: await route({ department: category.department, office: officeId }),
    };
    return upload ? writeWithPhoto(accepted, upload) : write(accepted);
  }

  /** Draws the number of a grievance, and builds its row and the reporter's answer. */
  function draw(accepted: Accepted, id: string, photoKey: string | null) {
    const { filing, configuration, category, officeId, layerVersion, owner } = accepted;
    const submittedAt = now().toISOString();
    const clocks = clocksAtFiling(submittedAt, category, configuration);
    const filed: Filed = {
      number: createTrackingNumber(randomBelow),
      secret: randomSecret(),
      acknowledgeBy: clocks.acknowledgeBy,
      resolveBy: clocks.resolveBy,
    };
    const row: GrievanceRow = {
      ...NEW_ROW,
      id,
      number: filed.number,
      secret_hash: secretHash(filed.secret),
      category: filing.category,
      department_slug: category.department,
      office_id: officeId,
      owner_post: owner,
      layer_version: layerVersion,
      area: filing.area ?? null,
      landmark: filing.landmark ?? null,
      latitude: filing.latitude ?? null,
      longitude: filing.longitude ?? null,
      description: filing.description,
      ...sealedMobile(seal, id, filing.mobile),
      photo_key: photoKey,
      language: filing.language,
      channel: filing.channel,
      submitted_at: submittedAt,
      changed_at: submittedAt,
      acknowledge_hours: category.acknowledgeHours,
      resolve_hours: category.resolveHours,
      configuration_version: configuration.version,
      ...columnsOf(clocks),
    };
    const inserts = insertGrievance(db, derived(row, configuration));
    const tell = { query: insertOutgoing(db, ownerMessage(id, 1, 'submit'), now()) };
    const stored = storedVersions.has(configuration.version)
      ? []
      : [insertConfiguration(db, configuration, now())];
    return { filed, inserts: [...stored, ...inserts, tell] };
  }
  const freshId = (): string => randomBytes(12).toString('hex');

  async function write(accepted: Accepted): Promise<FilingResult> {
    const { filed, inserts } = draw(accepted, freshId(), null);
    const count = { query: insertUse(shared, limit, accepted.sender, now()), must: true };
    await writeTogether(db, [
      count,
      { query: insertDone(shared, accepted.key, now(), filed) },
      ...inserts,
    ]);
    storedVersions.add(accepted.configuration.version);
    return { kind: 'Filed', filed, again: false };
  }

  async function writeWithPhoto(accepted: Accepted, upload: Uint8Array): Promise<FilingResult> {
    const { key, sender } = accepted;
    const id = freshId();
    const photoKey = `grievances:${id}.jpg`;
    const startedAt = now();
    // Count first: decoding is expensive, so a sender beyond the limit gets none, and a sender
    // cannot run two at once.
    await writeTogether(db, [
      { query: insertUse(shared, limit, sender, startedAt), must: true },
      { query: insertRunning(shared, key, startedAt, photoKey) },
    ]);
    try {
      const photo = await photos.decode(upload, sender);
      if (photo.kind !== 'Photo') {
        await release(shared, key, startedAt.toISOString());
        if (photo.kind === 'PhotosBusy') {
          // Nothing was decoded, and the person is asked to send it again.
          await deleteUse(shared, limit, sender, startedAt).execute();
          return photo;
        }
        return {
          kind: 'Refused',
          refusals: [{ field: 'photo', message: PHOTO_MESSAGES[photo.kind] }],
        };
      }
      await files.setItemRaw(photoKey, photo.jpeg);
      const { filed, inserts } = draw(accepted, id, photoKey);
      await writeTogether(db, [
        { query: updateDone(shared, key, startedAt.toISOString(), filed), must: true },
        ...inserts,
      ]);
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

  /** @param configuration the published one, under which the case is filed and stays */
  async function file(
    filing: Filing,
    upload: Uint8Array | null,
    address: string,
    configuration: Configuration,
  ): Promise<FilingResult> {
    for (let left = TRIES_MAX; ; left -= 1) {
      try {
        const result = await attempt(filing, upload, address, configuration);
        if (result.kind !== 'Ended') return result;
        await sweep();
      } catch (error) {
        if (left <= 1 || !(isTaken(error) || error instanceof NothingChanged)) throw error;
      }
      if (left <= 1) return { kind: 'StillFiling' };
    }
  }

  return { file, sweep };
}
