import type {
  CollectionAfterChangeHook,
  CollectionBeforeOperationHook,
  PayloadRequest,
} from 'payload';
import { idsOfOperation } from '../access/public-files.ts';
import { extentOf, type Account } from '../access/rules.ts';
import { isCollection } from '@pune/content-models/models';
import { LOCALES } from '@pune/i18n';
import { readIn } from '../hooks/published-versions.ts';
import { holdersOf, type Holder } from '../hooks/shown-media.ts';
import { digestsOf, fileIdsOf, type Digested } from './digests.ts';
import { askForReason, nameOf } from './hooks.ts';
import { reasonOf } from './reasons.ts';
import { published, sameDigests, type Digests, type Flag, type Writer } from './rules.ts';
import {
  actOf,
  documentName,
  handOverOf,
  noteWriter,
  storeHandOver,
  writersOf,
  type StoredHandOver,
} from './store.ts';
import { sayIn } from './words.ts';

/**
 * Files in the hand-over. A change of a public file changes public pages at once, without a draft:
 * it needs a reason, and marks each document that shows the file until another person has approved
 * it.
 */

interface Shown {
  holder: Holder;
  before: Digests;
}
interface Begun {
  shown: Shown[];
  reason: string;
}
const begunIn = ({ context }: PayloadRequest): Map<string, Begun> =>
  (context.publicFiles ??= new Map()) as Map<string, Begun>;

/** Before a file is changed: asks for the reason if published documents show it. */
export const askBeforeFileChange: CollectionBeforeOperationHook = async ({
  args,
  operation,
  overrideAccess,
  req,
}) => {
  const account = req.user as unknown as Account | null;
  // Payload's own access control answers an account that may change no file.
  if (
    operation !== 'update' ||
    overrideAccess ||
    !account ||
    extentOf(account, 'media', 'update').kind === 'nothing'
  )
    return;
  const { data } = args as { data?: { publishReason?: unknown } };
  const reason = reasonOf(data?.publishReason);
  for (const id of await idsOfOperation(args as never, req)) {
    const holders = await holdersOf(id, req);
    if (holders.length === 0) continue;
    if (!reason) throw askForReason(sayIn(req)('file_public'));
    const shown: Shown[] = [];
    for (const holder of holders)
      if (isCollection(holder.type))
        shown.push({
          holder,
          before: (await digestsOf(req.payload, holder.type, holder.id, false, req)).digests,
        });
    begunIn(req).set(String(id), { shown, reason });
  }
};

/** After a file was added or changed: remembers its writer, and marks the documents that show it. */
export const recordFileChange: CollectionAfterChangeHook = async ({ doc, req }) => {
  if (!req.user) return;
  const act = actOf(req);
  await noteWriter(req, documentName('media', doc.id), act);
  const begun = begunIn(req).get(String(doc.id));
  begunIn(req).delete(String(doc.id));
  for (const { holder, before } of begun?.shown ?? []) {
    if (!isCollection(holder.type)) continue;
    const now = await digestsOf(req.payload, holder.type, holder.id, false, req);
    if (sameDigests(before, now.digests)) continue;
    const document = documentName(holder.type, holder.id);
    const from = await handOverOf(req, document);
    const { handOver } = published(from, act, {
      before,
      now: now.digests,
      scope: LOCALES,
      isDraftPublic: false,
      reason: begun!.reason,
      files: fileIdsOf(now),
    });
    await noteWriter(req, document, act);
    const stored = await readIn(req.payload, holder.type, holder.id, {
      locale: 'en',
      draft: false,
      req,
    });
    await storeHandOver(req, await nameOf(req, holder.type, stored as never), from, handOver, {
      ...act,
      action: 'file-changed',
      note: begun!.reason,
      digests: now.digests,
    });
  }
};

const fileWriters = async (req: PayloadRequest, files: Iterable<string>): Promise<Writer[]> => {
  const writers: Writer[] = [];
  for (const file of files) writers.push(...(await writersOf(req, documentName('media', file))));
  return writers;
};

/** @returns the persons who wrote what was published without an approval, its files included */
export const writersOfFlagged = async (
  req: PayloadRequest,
  document: string,
  flag: Flag,
): Promise<Writer[]> => [
  ...(await writersOf(req, document)),
  ...(await fileWriters(req, flag.files)),
];

/**
 * @returns the persons who wrote a draft: those who changed it, and those who changed a file that it
 *   shows, unless the file is public there already and approved
 */
export async function writersOfDraft(
  req: PayloadRequest,
  document: string,
  draft: Digested,
  live: Digested,
  handOver: StoredHandOver,
): Promise<Writer[]> {
  const isNew = ([file, digest]: [string, string]): boolean =>
    handOver.flag !== null || live.files.get(file) !== digest;
  const added = fileIdsOf({ ...draft, files: new Map([...draft.files].filter(isNew)) });
  return [...(await writersOf(req, document)), ...(await fileWriters(req, added))];
}
