import {
  APIError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload';
import type { Collection } from '@pune/content-models/models';
import { isLocale, LOCALES, type Locale } from '@pune/i18n';
import { readIn, titleOf } from '../hooks/published-versions.ts';
import { QUESTION } from '../hooks/questions.ts';
import { departmentIn } from '../schedules.ts';
import { changedFields } from './changes.ts';
import { digestIn, digestsOf, fileIdsOf, type Digested } from './digests.ts';
import { refuseInvalid } from './problems.ts';
import { reasonOf } from './reasons.ts';
import {
  languagesBehind,
  NO_DIGESTS,
  published,
  renewedBy,
  unapprovedLanguages,
  type Digests,
} from './rules.ts';
import {
  actOf,
  documentName,
  forgetHandOver,
  handOverOf,
  noteWriter,
  settleWriters,
  storeHandOver,
  unsettleWriters,
  voidApproval,
  writersOf,
  type StoredHandOver,
  type WriterRow,
} from './store.ts';
import { languagesInWords, sayIn } from './words.ts';

/**
 * Keeps the hand-over of documents up to date, and refuses to publish what no other person has
 * approved, unless the publisher gives a reason. The system itself (seeds, imports, feeds) passes no
 * user and is not judged.
 */

type Id = number | string;

/** Remembered between the hooks before a change and those after it. */
interface Begun {
  handOver: StoredHandOver;
  writers: WriterRow[];
  before: Digests;
  /** The digests of what was written in each language alone. */
  wordsBefore: Digests;
  scope: readonly Locale[];
  reason: string | null;
}
const begunIn = ({ context }: PayloadRequest): Map<string, Begun> =>
  (context.handOvers ??= new Map()) as Map<string, Begun>;

/**
 * Asks for the reason: 428, with the name of the field in which the next request gives it. The form
 * shows the message with a text field.
 */
export const askForReason = (message: string) =>
  new APIError(message, QUESTION, { field: 'publishReason' } as never, true);

const WRITES: string[] = ['create', 'update', 'restoreVersion'];

/**
 * Notes what document hooks do not receive: the language that is published alone, and the reason of
 * a request that restores a version, for which Payload reads no body.
 */
export const notePublication: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (!WRITES.includes(operation)) return;
  req.context.publishSpecificLocale = (
    args as { publishSpecificLocale?: unknown }
  ).publishSpecificLocale;
  req.context.restoreReason = null;
  if (operation !== 'restoreVersion' || req.payloadAPI !== 'REST') return;
  const body = (await req.json?.().catch(() => null)) as {
    publishReason?: unknown;
    publishChange?: unknown;
  } | null;
  req.context.restoreReason = body?.publishReason;
  req.context.publishChange = body?.publishChange;
};

/** Takes the reason out of the values of a save: it is no content. */
function takeReason(req: PayloadRequest, data: Record<string, unknown>): string | null {
  const given = data.publishReason ?? req.context.restoreReason;
  delete data.publishReason;
  return reasonOf(given);
}

/** Before a save: remembers its editor, and judges what it would publish. */
export const judgeSave: CollectionBeforeChangeHook = async ({
  collection: config,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const reason = takeReason(req, data);
  if (!req.user) return;
  const collection = config.slug as Collection;
  const isRestoring = req.context.isRestoringVersion === true;
  const isPublishing = data._status === 'published' && !(req.context.savesDraft && isRestoring);
  if (operation === 'create') {
    if (isPublishing && !reason) {
      await refuseInvalid(config, data, null, req);
      throw askForReason(sayIn(req)('publish_new'));
    }
    req.context.createReason = reason;
    return;
  }
  const document = documentName(collection, originalDoc.id);
  const fields = isRestoring ? ['*'] : changedFields(data, originalDoc);
  if (isRestoring) await unsettleWriters(req, document);
  const act = actOf(req);
  if (fields.length > 0) {
    await noteWriter(req, document, act);
    await voidApproval(req, document, act);
  }
  if (!isPublishing) {
    const isTakenDown = !req.context.savesDraft && originalDoc._status === 'published';
    if (isTakenDown) await unsettleWriters(req, document);
    return;
  }
  const only = req.context.publishSpecificLocale;
  const scope = isLocale(only) ? [only] : LOCALES;
  const [handOver, writers, live] = [
    await handOverOf(req, document),
    await writersOf(req, document),
    await digestsOf(req.payload, collection, originalDoc.id, false, req),
  ];
  if (!reason) {
    const next = await nextDigests(req, collection, data, originalDoc, fields);
    const unapproved = next
      ? unapprovedLanguages(next, live.digests, handOver.approval, scope)
      : scope;
    const question = req.context.isScheduled
      ? 'schedule_unapproved'
      : next
        ? 'publish_unapproved'
        : 'publish_changed';
    if (unapproved.length > 0) {
      await refuseInvalid(config, data, originalDoc, req);
      throw askForReason(sayIn(req)(question, { languages: languagesInWords(req, unapproved) }));
    }
  } else await noteWriter(req, document, act);
  begunIn(req).set(document, {
    handOver,
    writers,
    before: live.digests,
    wordsBefore: live.words,
    scope,
    reason,
  });
};

/**
 * @returns the digests of what a publication would make public; `null` if it changes the text at the
 *   same time, so that no one can have approved it
 */
async function nextDigests(
  req: PayloadRequest,
  collection: Collection,
  data: Record<string, unknown>,
  original: Record<string, unknown> & { id: Id },
  fields: readonly string[],
): Promise<Digests | null> {
  if (fields.some((field) => field !== 'takenDown')) return null;
  const { locale } = req;
  if (!isLocale(locale)) return null;
  const draft = await digestsOf(req.payload, collection, original.id, true, req);
  // A change of many documents at once begins from what is public, not from the newest draft.
  if (Date.parse(String(original.updatedAt)) !== Date.parse(draft.updatedAt ?? '')) return null;
  if (fields.length === 0) return draft.digests;
  const source = { ...original, takenDown: data.takenDown };
  const { digest } = await digestIn(req.payload, collection, source, locale, req);
  return { ...draft.digests, [locale]: digest };
}

/** After a save: remembers who began a document, and records a publication. */
export const recordSave: CollectionAfterChangeHook = async ({
  collection: { slug },
  doc,
  operation,
  req,
}) => {
  if (!req.user) return;
  const collection = slug as Collection;
  const document = documentName(collection, doc.id);
  const act = actOf(req);
  if (operation === 'create') {
    await noteWriter(req, document, act);
    if (doc._status !== 'published') return;
    begunIn(req).set(document, {
      handOver: await handOverOf(req, document),
      writers: [],
      before: NO_DIGESTS,
      wordsBefore: NO_DIGESTS,
      scope: LOCALES,
      reason: (req.context.createReason as string | null) ?? null,
    });
  }
  const begun = begunIn(req).get(document);
  if (!begun) return;
  begunIn(req).delete(document);
  const now = await digestsOf(req.payload, collection, doc.id, false, req);
  const { handOver, unapproved, isSettled, isTakenDown } = published(begun.handOver, act, {
    before: begun.before,
    now: now.digests,
    scope: begun.scope,
    isDraftPublic: await isDraftPublic(req, collection, doc.id, now, begun.scope),
    reason: begun.reason,
    files: fileIdsOf(now),
  });
  const renewed = renewedBy(begun.handOver.renewed, begun.wordsBefore, now.words, act.at);
  await storeHandOver(
    req,
    await nameOf(req, collection, doc),
    begun.handOver,
    {
      ...handOver,
      renewed,
      isBehind: languagesBehind(renewed, now.digests).length > 0,
      // Readers were told, or not: the next change has a note of its own.
      changeNote: null,
    },
    unapproved.length > 0
      ? { ...act, action: 'published-unapproved', note: begun.reason, digests: now.digests }
      : { ...act, action: 'published', digests: now.digests },
  );
  if (isTakenDown) await unsettleWriters(req, document);
  else if (isSettled) await settleWriters(req, begun.writers);
};

/** A publication of all languages makes the newest draft public. */
const isDraftPublic = async (
  req: PayloadRequest,
  collection: Collection,
  id: Id,
  now: Digested,
  scope: readonly Locale[],
): Promise<boolean> => {
  if (scope.length === LOCALES.length) return true;
  const draft = await digestsOf(req.payload, collection, id, true, req);
  return LOCALES.every((locale) => draft.digests[locale] === now.digests[locale]);
};

/** The name of a document in lists: its title in the first language that has one. */
export async function nameOf(
  req: PayloadRequest,
  collection: Collection,
  doc: { id: Id } & Record<string, unknown>,
): Promise<{ contentType: string; documentId: Id; title: string; department: string | null }> {
  const titles: { title?: unknown }[] = [];
  for (const locale of LOCALES) {
    const source = await readIn(req.payload, collection, doc.id, { locale, draft: true, req });
    if ((source as { title?: unknown } | null)?.title) {
      titles.push(source as { title?: unknown });
      break;
    }
  }
  return {
    contentType: collection,
    documentId: doc.id,
    title: titleOf({}, { ...doc, title: titles[0]?.title }),
    department: departmentIn(collection, doc),
  };
}

export const forgetDeleted: CollectionAfterDeleteHook = ({ collection: { slug }, id, req }) =>
  forgetHandOver(req, documentName(slug, id));
