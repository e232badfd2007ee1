import { createHash, randomBytes } from 'node:crypto';
import {
  forgetEnded,
  idempotencyKey,
  insertRunning,
  type IdempotencyKey,
} from '@pune/database/idempotency';
import type { SharedTables } from '@pune/database/shared';
import type { Kysely, Transaction } from 'kysely';
import type { Storage } from 'unstorage';
import type { Evidence } from './evidence.ts';
import { PHOTO_BYTES_MAX } from './grievances.constants.ts';
import type { GrievanceTables } from './grievances.tables.ts';
import { photoType, type PhotoDecoders } from './photo.ts';
import type { StoredFile, Tx } from './steps.ts';

/** Reservations of files whose event is not recorded yet. */
const SCOPE = 'grievances evidence';
const NO_FACTS = { takenAt: null, place: null };

export type FileProblem =
  | 'error_photo_large'
  | 'error_photo_type'
  | 'error_photo_heic'
  | 'error_photo_unreadable'
  | 'error_photos_busy'
  | 'error_no_room'
  | 'error_document_type';

const PROBLEMS = {
  PhotoLarge: 'error_photo_large',
  PhotoType: 'error_photo_type',
  PhotoHeic: 'error_photo_heic',
  PhotoUnreadable: 'error_photo_unreadable',
  PhotosBusy: 'error_photos_busy',
  NoRoom: 'error_no_room',
} as const;

/** A file that was checked and is safe to keep, with its place and time. */
export interface PreparedFile {
  bytes: Uint8Array;
  type: 'image/jpeg' | 'application/pdf';
  evidence: Evidence;
}

export type PreparedFiles =
  | { kind: 'Prepared'; files: readonly PreparedFile[] }
  | { kind: 'FileRefused'; field: 'photos' | 'document'; message: FileProblem };

export const digestOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('base64url');

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-';

/** @param sender the person who uploads, for a fair share of the decoders */
export async function prepareFiles(
  { photos, documents }: { photos: readonly Uint8Array[]; documents: readonly Uint8Array[] },
  decoders: PhotoDecoders,
  sender: string,
): Promise<PreparedFiles> {
  const files: PreparedFile[] = [];
  for (const bytes of photos) {
    const photo = photoType(bytes) ? await decoders.decode(bytes, sender) : null;
    if (photo?.kind !== 'Photo') {
      const message = PROBLEMS[photo?.kind ?? 'PhotoType'];
      return { kind: 'FileRefused', field: 'photos', message };
    }
    const evidence: Evidence = { kind: 'photo', ...photo.facts };
    files.push({ bytes: photo.jpeg, type: 'image/jpeg', evidence });
  }
  for (const bytes of documents) {
    if (!isPdf(bytes) || bytes.byteLength > PHOTO_BYTES_MAX)
      return { kind: 'FileRefused', field: 'document', message: 'error_document_type' };
    if (decoders.hasRoom?.() === false)
      return { kind: 'FileRefused', field: 'document', message: 'error_no_room' };
    files.push({ bytes, type: 'application/pdf', evidence: { kind: 'document' } });
  }
  return { kind: 'Prepared', files };
}

const reservation = (key: string): IdempotencyKey => idempotencyKey(SCOPE, key, '', null);
const shared = (db: unknown) => db as Kysely<SharedTables> & Transaction<SharedTables>;

/**
 * Creates the store of evidence. A file is stored before its event is recorded; a reservation names
 * it until then, so that the sweep deletes the files of a process that died in between.
 */
export function createEvidenceFiles(db: Kysely<GrievanceTables>, files: Storage, now: () => Date) {
  return {
    async store(prepared: readonly PreparedFile[]): Promise<StoredFile[]> {
      const stored: StoredFile[] = [];
      for (const { bytes, type, evidence } of prepared) {
        const id = randomBytes(12).toString('hex');
        const key = `grievances:${id}.${type === 'image/jpeg' ? 'jpg' : 'pdf'}`;
        await insertRunning(shared(db), reservation(key), now(), key).execute();
        await files.setItemRaw(key, bytes);
        const { takenAt, place } = evidence.kind === 'photo' ? evidence : NO_FACTS;
        stored.push({ id, key, type, takenAt, place });
      }
      return stored;
    },
    /**
     * Ends the reservations in the transaction of the event.
     *
     * @throws if the sweep has deleted a file meanwhile
     */
    async keep(tx: Tx, stored: readonly StoredFile[]): Promise<void> {
      for (const { key } of stored) {
        const { scope, hash } = reservation(key);
        const { numDeletedRows } = await shared(tx)
          .deleteFrom('idempotency_keys')
          .where('scope', '=', scope)
          .where('key_hash', '=', hash)
          .executeTakeFirst();
        if (numDeletedRows !== 1n)
          throw new Error('[grievances] [evidence] The event took too long: its file is gone');
      }
    },
    /** Deletes files that belong to no event. */
    async discard(stored: readonly StoredFile[]): Promise<void> {
      for (const { key } of stored) {
        await files.removeItem(key);
        const { scope, hash } = reservation(key);
        await shared(db)
          .deleteFrom('idempotency_keys')
          .where('scope', '=', scope)
          .where('key_hash', '=', hash)
          .execute();
      }
    },
    /** Deletes the files of processes that died before they recorded the event. */
    async sweep(): Promise<void> {
      for (const key of await forgetEnded(shared(db), SCOPE, now())) await files.removeItem(key);
    },
  };
}
export type EvidenceFiles = ReturnType<typeof createEvidenceFiles>;
