import { createHash, randomBytes, randomInt } from 'node:crypto';
import { migrateFeature } from '@pune/database';
import { forgetEnded, idempotencyKey as keyOf, release, ReservationLost, reserve, type IdempotencyKey } from '@pune/database/idempotency';
import { secondsToWait, senderOf } from '@pune/database/rate-limit';
import { migrateShared, type SharedTables } from '@pune/database/shared';
import type { Kysely } from 'kysely';
import type { Storage } from 'unstorage';
import { dueTimes } from './clocks.ts';
import { grievanceMigrations } from './grievances.migrations.ts';
import {
  activeCategories, advance, findForReporter, findPublic, insertGrievance, isFiled, newestLayer, newestLayerVersion, photoKeyOfSecret, secretHash, type Db,
} from './grievances.repository.ts';
import type { Filing, GrievanceField, PublicEvent } from './grievances.schema.ts';
import { photoProblem, preparePhoto } from './photo.ts';
import { createTrackingNumber } from './tracking-number.ts';
import type { GrievanceEvent } from './transitions.ts';
import { officeAt, type WardLayer } from './wards/ward-layer.ts';

/** Under this name filings are carried out once, and counted. */
const SCOPE = 'grievances filing';

export type Filed = { number: string; secret: string; acknowledgeBy: string; resolveBy: string };
/** `message` is a key of `grievances`. */
export type Refusal = { field: GrievanceField; message: `error_${string}` };
export type FilingResult =
  | { kind: 'Filed'; filed: Filed; again: boolean }
  | { kind: 'Refused'; refusals: Refusal[] }
  | { kind: 'StillFiling' }
  | { kind: 'KeyReused' }
  | { kind: 'TooMany'; minutes: number };

export type GrievancesOptions = {
  db: Db;
  /** Photos, by key. */
  files: Storage;
  perHourMax: number;
  now?: () => Date;
  randomBelow?: (limit: number) => number;
  randomSecret?: () => string;
};

export type Grievances = ReturnType<typeof createGrievances>;

/** The life of grievances over one database and one file store. Call `prepare()` once before anything else. */
export function createGrievances({ db, files, perHourMax, now = () => new Date(), randomBelow = (limit) => randomInt(limit), randomSecret = () => randomBytes(24).toString('base64url') }: GrievancesOptions) {
  const shared = db as unknown as Kysely<SharedTables>;
  let layer: WardLayer | undefined;
  const wards = async (): Promise<WardLayer> => {
    const version = await newestLayerVersion(db);
    return layer?.version === version ? layer : (layer = await newestLayer(db));
  };

  async function file(filing: Filing, upload: Uint8Array | null, address: string): Promise<FilingResult> {
    const refusals: Refusal[] = [];
    const category = (await activeCategories(db)).find((candidate) => candidate.code === filing.category);
    if (!category) refusals.push({ field: 'category', message: 'error_category_inactive' });
    const areas = await wards();
    const point = filing.latitude !== undefined && filing.longitude !== undefined ? ([filing.longitude, filing.latitude] as const) : null;
    const officeId = point ? officeAt(areas, point) : (filing.area ?? null);
    if (point && !officeId) refusals.push({ field: 'latitude', message: 'error_point_outside' });
    const problem = upload && photoProblem(upload);
    if (problem) refusals.push({ field: 'photo', message: PHOTO_MESSAGES[problem] });
    if (!category || refusals.length > 0) return { kind: 'Refused', refusals };

    await sweep();
    const { idempotencyKey, ...content } = filing;
    const key = keyOf(SCOPE, idempotencyKey, address, [content, upload && createHash('sha256').update(upload).digest('base64url')]);
    const id = randomBytes(12).toString('hex');
    const photoKey = upload ? `grievances:${id}.jpg` : null;
    const reservation = await reserve<Filed>(shared, key, now(), photoKey);
    if (reservation.kind === 'Done') return { kind: 'Filed', filed: reservation.answer, again: true };
    if (reservation.kind === 'StillRunning') return { kind: 'StillFiling' };
    if (reservation.kind === 'KeyReused') return reservation;

    const stop = async () => {
      await release(shared, key, reservation.startedAt);
      // A commit may have taken place although its answer was lost: then the photo belongs to a grievance.
      if (photoKey && !(await isFiled(db, id))) await files.removeItem(photoKey);
    };
    try {
      const minutes = Math.ceil((await secondsToWait(shared, { scope: SCOPE, perWindow: perHourMax, windowSeconds: 3600 }, senderOf(address), now())) / 60);
      if (minutes > 0) {
        await stop();
        return { kind: 'TooMany', minutes };
      }
      if (upload && photoKey) {
        // Decoding is dear: it is done once a filing, and for nobody who is beyond the limit.
        const photo = await preparePhoto(upload);
        if (photo.kind !== 'Photo') {
          await stop();
          return { kind: 'Refused', refusals: [{ field: 'photo', message: PHOTO_MESSAGES[photo.kind] }] };
        }
        await files.setItemRaw(photoKey, photo.jpeg);
      }
      const filed = await insert({ id, filing, officeId, layerVersion: areas.version, category, photoKey, key, startedAt: reservation.startedAt });
      return { kind: 'Filed', filed, again: false };
    } catch (error) {
      // What failed may also fail here: the sweep finds what is left.
      await stop().catch(() => {});
      if (error instanceof ReservationLost) return { kind: 'StillFiling' };
      throw error;
    }
  }

  async function insert({ id, filing, officeId, layerVersion, category, photoKey, key, startedAt }: {
    id: string; filing: Filing; officeId: string | null; layerVersion: string; category: { departmentSlug: string; acknowledgeHours: number; resolveHours: number }; photoKey: string | null; key: IdempotencyKey; startedAt: string;
  }): Promise<Filed> {
    const submittedAt = now();
    const due = dueTimes(submittedAt, category);
    for (;;) {
      const filed: Filed = { number: createTrackingNumber(randomBelow), secret: randomSecret(), acknowledgeBy: due.acknowledgeBy.toISOString(), resolveBy: due.resolveBy.toISOString() };
      const inserted = await insertGrievance(
        db,
        {
          id, number: filed.number, secret_hash: secretHash(filed.secret), status: 'submitted', category: filing.category, department_slug: category.departmentSlug,
          office_id: officeId, layer_version: layerVersion, area: filing.area ?? null, landmark: filing.landmark ?? null, latitude: filing.latitude ?? null, longitude: filing.longitude ?? null,
          description: filing.description, mobile: filing.mobile ?? null, photo_key: photoKey, language: filing.language, channel: filing.channel,
          submitted_at: submittedAt.toISOString(), acknowledge_by: filed.acknowledgeBy, acknowledged_at: null, resolve_by: filed.resolveBy, resolved_at: null,
        },
        { key, startedAt, answer: filed },
      );
      if (inserted) return filed;
    }
  }

  /** Removes what filings that died have left. */
  async function sweep(): Promise<void> {
    for (const photoKey of await forgetEnded(shared, SCOPE, now())) await files.removeItem(photoKey);
  }

  return {
    prepare: async () => {
      await migrateShared(db);
      await migrateFeature(db, 'grievances', grievanceMigrations);
    },
    categories: () => activeCategories(db),
    file,
    sweep,
    find: (number: string) => findPublic(db, number),
    findForReporter: (secret: string) => findForReporter(db, secret),
    photo: async (secret: string): Promise<Uint8Array | null> => {
      const key = await photoKeyOfSecret(db, secret);
      return key ? ((await files.getItemRaw(key)) as Uint8Array | null) : null;
    },
    advance: (number: string, event: GrievanceEvent, by: PublicEvent['by']) => advance(db, number, event, by, now()),
    close: () => db.destroy(),
  };
}

const PHOTO_MESSAGES = {
  PhotoLarge: 'error_photo_large',
  PhotoType: 'error_photo_type',
  PhotoHeic: 'error_photo_heic',
  PhotoUnreadable: 'error_photo_unreadable',
} as const;
