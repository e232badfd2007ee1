import { APIError, type Endpoint, type PayloadRequest } from 'payload';
import { pictureOf } from '@pune/content-models/media/published';
import type { Collection } from '@pune/content-models/models';
import { say } from '@pune/content-models/say';
import { isTarget } from '@pune/content-models/redirects/rules';
import type { Texts, WithdrawalKind } from '@pune/content-models/withdrawals';
import { LOCALES, type Locale } from '@pune/i18n';
import { dayInIndia } from '@pune/std/india-time';
import { sha256OfJson } from '@pune/std/canonical-json';
import { mayIn, type Account } from './access/rules.ts';
import { forgetTexts } from './changes/store.ts';
import { acting, answering, type Body } from './document-requests.ts';
import { subjectOf, type Subject } from './handovers.endpoints.ts';
import { digestsOf, fileIdsOf } from './handovers/digests.ts';
import { reasonOf } from './handovers/reasons.ts';
import { unapprovedLanguages, type Digests } from './handovers/rules.ts';
import {
  actOf,
  handOverOf,
  noteWriter,
  storeHandOver,
  unsettleWriters,
} from './handovers/store.ts';
import { pathOf, publicAddress, redirectTakenDown } from './hooks/old-addresses.ts';
import { writeOutbox } from '@pune/payload-outbox/rows';
import { noteIn } from './hooks/outbox-hooks.ts';
import {
  draftVersions,
  publishedVersions,
  readIn,
  titleOf,
  type Versions,
} from './hooks/published-versions.ts';
import { holdersOf } from './hooks/shown-media.ts';
import { LANGUAGES } from './languages.ts';
import { inboundOf } from './withdrawals/inbound.ts';
import {
  askedFrom,
  nameOf,
  namedBy,
  REASON_MAX,
  type Asked,
  type Linked,
  type Planned,
  type Refusal,
} from './withdrawals/rules.ts';
import { endWithdrawal, replacedBy, storeWithdrawal, withdrawalOf } from './withdrawals/store.ts';

/** Taking a published document down over HTTP, what leads to it, and putting it back. */

/** The data of the panel. */
export interface WithdrawalView {
  /** The languages in which the document is public; none if it is not. */
  languages: Locale[];
  mayTakeDown: boolean;
  withdrawal: {
    kind: WithdrawalKind;
    reason: Texts;
    byName: string;
    at: string;
    successor: Linked | null;
  } | null;
  /** The documents whose place this one took. */
  replaces: (Linked & { at: string })[];
}

const refuse = (message: string, status: 400 | 401 | 403 | 404 | 409 = 400) =>
  new APIError(message, status, undefined, true);

const publicIn = (versions: Versions): Locale[] => LOCALES.filter((locale) => versions[locale]);

const titleIn = (titles: Texts): string =>
  LOCALES.map((locale) => titles[locale]).find(Boolean) ?? '';

async function linkedOf(req: PayloadRequest, document: string | null): Promise<Linked | null> {
  const named = namedBy(document);
  if (!named) return null;
  const found = (await publishedVersions(req.payload, named.collection, named.id, req)) as Versions;
  return { type: named.collection, id: named.id, title: titleOf(found, { id: named.id }) };
}

const mayTakeDown = (req: PayloadRequest, { collection, department }: Subject): boolean =>
  mayIn(req.user as unknown as Account, collection, 'publish', department);

async function subjectWithAddress(
  req: PayloadRequest,
  named?: { collection: string; id: string },
): Promise<Subject> {
  const subject = await subjectOf(req, named);
  if (!isTarget(subject.collection))
    throw refuse('Documents of this type have no page of their own.');
  return subject;
}

async function view(req: PayloadRequest): Promise<WithdrawalView> {
  const subject = await subjectWithAddress(req);
  const versions = await publishedVersions(req.payload, subject.collection, subject.id, req);
  const row = await withdrawalOf(req.payload, subject.document, req);
  return {
    languages: publicIn(versions),
    mayTakeDown: mayTakeDown(req, subject),
    withdrawal: row && {
      kind: row.kind,
      reason: row.reason,
      byName: row.byName,
      at: row.at,
      successor: await linkedOf(req, row.successor),
    },
    replaces: (await replacedBy(req, subject.document)).flatMap(({ document, title, at }) => {
      const named = namedBy(document);
      return named ? [{ type: named.collection, id: named.id, title: titleIn(title), at }] : [];
    }),
  };
}

async function inbound(req: PayloadRequest): Promise<object> {
  const { collection, id } = await subjectWithAddress(req);
  const address = await publicAddress(req, collection, id);
  return {
    documents: address
      ? await inboundOf(req, { collection, id, path: pathOf(collection, address.slug) })
      : [],
  };
}

const languagesIn = (req: PayloadRequest, languages: readonly Locale[]): string =>
  languages.map((locale) => say(req, LANGUAGES[locale])).join(', ');

function refusalInWords(req: PayloadRequest, refusal: Refusal): string {
  switch (refusal.what) {
    case 'Kind':
      return say(req, 'Choose how it is taken down: in error, replaced, or withdrawn.');
    case 'Reason':
      return say(req, 'Give the reason to readers in each public language: {{languages}}.', {
        languages: languagesIn(req, refusal.languages),
      });
    case 'TooLong':
      return say(req, 'The reason is too long: at most {{count}} characters ({{languages}}).', {
        count: REASON_MAX,
        languages: languagesIn(req, refusal.languages),
      });
    case 'Successor':
      return say(req, 'Choose the document that takes its place.');
  }
}

/** The document that takes the place must be public, and hold. */
async function requireSuccessor(req: PayloadRequest, { successor }: Asked): Promise<void> {
  if (!successor) return;
  const versions = await publishedVersions(req.payload, successor.collection, successor.id, req);
  const row = await withdrawalOf(req.payload, nameOf(successor), req);
  if (publicIn(versions).length === 0 || row)
    throw refuse(
      'The document that takes its place is not public, or was withdrawn itself. Publish it first.',
      409,
    );
}

/** Reads how a document is to be taken down, and refuses what is not allowed at this time. */
async function askedNow(
  req: PayloadRequest,
  document: string,
  body: Body,
  languages: readonly Locale[],
): Promise<Asked> {
  const asked = askedFrom(body, document, languages);
  if ('what' in asked) throw refuse(refusalInWords(req, asked));
  await requireSuccessor(req, asked);
  if (asked.kind === 'withdrawn') {
    const before = await withdrawalOf(req.payload, document, req);
    if (before?.kind === 'withdrawn') throw refuse('This document was withdrawn before.', 409);
  }
  return asked;
}

/**
 * Reads how a document is to be taken down later. A document that is not public yet is public by
 * then in the languages of its draft.
 */
export async function plannedFrom(req: PayloadRequest, body: Body): Promise<Planned> {
  const { collection, document, id } = await subjectWithAddress(req);
  const live = publicIn(await publishedVersions(req.payload, collection, id, req));
  const drafts = live.length > 0 ? null : await draftVersions(req.payload, collection, id);
  const languages = drafts ? LOCALES.filter((locale) => drafts[locale]) : live;
  const { kind, reason, successor } = await askedNow(req, document, body, languages);
  return { kind, reason, successor: await linkedOf(req, successor && nameOf(successor)) };
}

/** The addresses of the files that no other published document shows. */
async function filesOnlyOf(req: PayloadRequest, ids: readonly string[]): Promise<string[]> {
  const addresses: string[] = [];
  for (const id of ids) {
    if ((await holdersOf(id, req, 1)).length > 0) continue;
    const file = await publishedVersions(req.payload, 'media', id, req);
    const data = file.en?.data as { src: string } | undefined;
    if (data && !pictureOf(data as never)) addresses.push(data.src);
  }
  return addresses;
}

/** The digest of the public words of a document that is taken down, in each of their languages. */
const digestsOfWords = ({ kind, reason, successor }: Asked): Digests =>
  Object.fromEntries(
    LOCALES.map((locale) => [
      locale,
      reason[locale] ? sha256OfJson({ kind, reason: reason[locale], successor }) : null,
    ]),
  ) as Digests;

async function republish(req: PayloadRequest, { collection, id, named }: Subject): Promise<void> {
  const versions = await publishedVersions(req.payload, collection, id, req);
  await writeOutbox(req, {
    contentType: collection,
    documentId: String(id),
    title: named.title,
    operation: 'publish',
    versions,
    ...noteIn(req),
  });
}

/** Takes a public document down at once; the transaction of the request is the caller's. */
export async function takeDown(
  req: PayloadRequest,
  body: Body,
  addressed?: { collection: string; id: string },
): Promise<void> {
  const subject = await subjectWithAddress(req, addressed);
  const { collection, document, id, named } = subject;
  if (!mayTakeDown(req, subject))
    throw refuse('Only a publisher of the department may take a public document down.', 403);
  const before = await publishedVersions(req.payload, collection, id, req);
  const languages = publicIn(before);
  const address = await publicAddress(req, collection, id);
  if (languages.length === 0 || !address) throw refuse('This document is not public.', 409);
  const asked = await askedNow(req, document, body, languages);

  const act = actOf(req);
  const title = Object.fromEntries(
    languages.map((locale) => [locale, before[locale]!.title]),
  ) as Texts;
  const live = await digestsOf(req.payload, collection, id, false, req);
  await noteWriter(req, document, act);
  await storeWithdrawal(req, {
    ...act,
    document,
    kind: asked.kind,
    reason: asked.reason,
    title,
    successor: asked.successor && nameOf(asked.successor),
  });
  if (asked.kind === 'error') await forgetTexts(req, document);
  if (asked.kind === 'withdrawn') await republish(req, subject);
  else {
    req.context.takesDown = document;
    await req.payload.update({
      collection: collection as 'pages',
      id,
      data: { _status: 'draft' } as never,
      locale: 'en',
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req,
    });
    await redirectTakenDown(
      req,
      collection,
      id,
      address,
      {
        kind: asked.kind,
        on: dayInIndia(act.at),
        reason: asked.reason,
        title,
        files: await filesOnlyOf(req, fileIdsOf(live)),
      },
      asked.successor && {
        collection: asked.successor.collection,
        id: await idOf(req, asked.successor.collection, asked.successor.id),
      },
    );
    await unsettleWriters(req, document);
  }

  const digests =
    asked.kind === 'withdrawn'
      ? (await digestsOf(req.payload, collection, id, false, req)).digests
      : digestsOfWords(asked);
  const reason = titleIn(asked.reason);
  const from = await handOverOf(req, document);
  // No other person has approved the words that readers get: they stay marked until one has.
  await storeHandOver(
    req,
    named,
    from,
    { ...from, flag: { ...act, digests, reason, files: [] } },
    { ...act, action: `taken-down-${asked.kind}`, note: reason, digests },
  );
}

/** The id as the database has it: a number, or text. */
const idOf = async (
  req: PayloadRequest,
  collection: Collection,
  id: string,
): Promise<number | string> =>
  (await readIn(req.payload, collection, id, { locale: 'en', draft: false, req }))!.id;

/** Takes the notice from a withdrawn document: it holds again. */
async function putBack(req: PayloadRequest, body: Body): Promise<void> {
  const subject = await subjectWithAddress(req);
  const { collection, document, id, named } = subject;
  if (!mayTakeDown(req, subject))
    throw refuse('Only a publisher of the department may take a public document down.', 403);
  if ((await withdrawalOf(req.payload, document, req))?.kind !== 'withdrawn')
    throw refuse('Nothing here was withdrawn: publish the document to make it public again.', 409);
  const reason = reasonOf(body.reason);
  if (!reason) throw refuse('Say in a few words why it holds again. It stays in the history.');
  const act = actOf(req);
  const before = await digestsOf(req.payload, collection, id, false, req);
  await noteWriter(req, document, act);
  await endWithdrawal(req, document);
  await republish(req, subject);
  const { digests } = await digestsOf(req.payload, collection, id, false, req);
  const from = await handOverOf(req, document);
  const isApproved = unapprovedLanguages(digests, before.digests, from.approval).length === 0;
  await storeHandOver(
    req,
    named,
    from,
    { ...from, flag: isApproved ? null : { ...act, digests, reason, files: [] } },
    { ...act, action: 'put-back', note: reason, digests },
  );
}

const at = '/publishing/:collection/:id/withdrawal';

export const withdrawalEndpoints: Endpoint[] = [
  { path: at, method: 'get', handler: answering(view) },
  { path: `${at}/inbound`, method: 'get', handler: answering(inbound) },
  { path: at, method: 'post', handler: acting(takeDown, view) },
  { path: `${at}/end`, method: 'post', handler: acting(putBack, view) },
];
