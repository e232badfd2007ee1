import {
  APIError,
  AuthenticationError,
  type CollectionAfterChangeHook,
  type CollectionAfterDeleteHook,
  type CollectionAfterLoginHook,
  type CollectionAfterLogoutHook,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type CollectionConfig,
  type PayloadRequest,
} from 'payload';
import { LOCALES } from '@pune/i18n';
import { WrongCode } from '../authenticators/hooks.ts';
import { documentName } from '../handovers/store.ts';
import { departmentIn } from '../schedules.ts';
import { accountActs, rightsOf, type Subject } from './rules.ts';
import { noteAct, noteFailedAct } from './store.ts';

/**
 * Notes the acts of persons. The system itself (seeds, imports, feeds) passes no user and is
 * recorded where it changes accounts. Submissions, approvals, publications and takings down are noted
 * with the hand-over (`handovers/store.ts`).
 */

type Id = number | string;
type Doc = { id: Id } & Record<string, unknown>;
type AfterError = NonNullable<NonNullable<CollectionConfig['hooks']>['afterError']>[number];

const textIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  const texts = (value ?? {}) as Record<string, unknown>;
  return LOCALES.map((locale) => texts[locale]).find((text) => typeof text === 'string') as string;
};

const subjectOf = (contentType: string, doc: Doc): Subject => ({
  contentType,
  documentId: String(doc.id),
  title: textIn(doc.title ?? doc.filename ?? doc.slug) || String(doc.id),
  department: departmentIn(contentType, doc),
});

/** A request that changes or deletes what a query finds, and not one document. */
export const noteBulk: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'update' && operation !== 'delete') return;
  if ((args as { id?: Id }).id === undefined) req.context.isBulk = true;
};

const publicBefore = ({ context }: PayloadRequest): Set<string> =>
  (context.publicBefore ??= new Set()) as Set<string>;

/** Remembers that a document was public before a save that leaves nothing of it public. */
export const rememberPublic: CollectionBeforeChangeHook = async ({
  collection: { slug },
  data,
  operation,
  originalDoc,
  req,
}) => {
  if (!req.user || operation !== 'update' || req.context.savesDraft) return;
  if (data._status === 'published') return;
  const stored = await req.payload.db.findOne<Doc>({
    collection: slug as 'pages',
    where: { id: { equals: originalDoc.id } },
    select: { _status: true },
    req,
  });
  if (stored?._status === 'published') publicBefore(req).add(documentName(slug, originalDoc.id));
};

/** Notes a restored version, and a document that was taken down without the question about its kind. */
export const noteChange: CollectionAfterChangeHook = async ({ collection: { slug }, doc, req }) => {
  const name = documentName(slug, doc.id);
  const wasPublic = publicBefore(req).delete(name);
  if (!req.user) return;
  if (req.context.isRestoringVersion)
    await noteAct(req, { kind: 'restored', subject: subjectOf(slug, doc) });
  else if (wasPublic && doc._status !== 'published' && req.context.takesDown !== name)
    await noteAct(req, { kind: 'unpublished', subject: subjectOf(slug, doc) });
};

export const noteFile: CollectionAfterChangeHook = async ({
  collection: { slug },
  doc,
  operation,
  req,
}) => {
  if (!req.user) return;
  const changed = req.file ? 'file-replaced' : 'file-changed';
  await noteAct(req, {
    kind: operation === 'create' ? 'file-added' : changed,
    subject: subjectOf(slug, doc),
  });
};

export const noteDeletion: CollectionAfterDeleteHook = async ({
  collection: { slug },
  doc,
  req,
}) => {
  if (req.user) await noteAct(req, { kind: 'deleted', subject: subjectOf(slug, doc) });
};

const accountSubject = ({ id, name }: Doc): Subject => ({
  contentType: 'users',
  documentId: String(id),
  title: String(name ?? id),
  department: null,
});

/** Payload takes the password out of the values that the hooks after a change see. */
export const notePassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { data } = args as { data?: { password?: unknown } };
  if (operation === 'update') req.context.changesPassword = data?.password !== undefined;
};

export const noteAccount: CollectionAfterChangeHook = async ({
  doc,
  operation,
  previousDoc,
  req,
}) => {
  const subject = accountSubject(doc);
  if (operation === 'create')
    return noteAct(req, { kind: 'account-created', subject, details: { after: rightsOf(doc) } });
  for (const act of accountActs(previousDoc, doc, req.context.changesPassword === true))
    await noteAct(req, { ...act, subject });
};

export const noteDeletedAccount: CollectionAfterDeleteHook = ({ doc, req }) =>
  noteAct(req, {
    kind: 'account-deleted',
    subject: accountSubject(doc),
    details: { before: rightsOf(doc) },
  });

export const noteSignIn: CollectionAfterLoginHook = ({ req, user }) =>
  noteAct(req, { kind: 'signed-in', person: user as never });

export const noteSignOut: CollectionAfterLogoutHook = async ({ req }) => {
  if (req.user) await noteAct(req, { kind: 'signed-out' });
};

/**
 * Notes a password or a code that was refused, and a disabled account. The typed address is not kept: it may
 * be anything.
 */
export const noteFailedSignIn: AfterError = async ({ error, req }) => {
  if (req.context.attempt === undefined) return;
  const isRefused =
    error instanceof AuthenticationError ||
    error instanceof WrongCode ||
    (error instanceof APIError && error.status === 403);
  const account = req.context.attemptedAccount as { id: Id; name?: string } | null | undefined;
  if (isRefused)
    await noteFailedAct(req, {
      kind: 'sign-in-failed',
      subject: account ? accountSubject(account as Doc) : null,
    });
};
