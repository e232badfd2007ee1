import { languageOf as languageOfReader, phrase } from '@pune/content-models/say';
import { labelText } from '../words/label-text.ts';
import { wordIn } from '../words/words.ts';
import type { Endpoint, PayloadRequest } from 'payload';
import { isCollection, type Collection } from '@pune/content-models/models';
import { isOfPortal, isPaged } from '@pune/content/routes';
import { isLocale, LOCALE_NAMES, LOCALES, type Locale } from '@pune/i18n';
import type { SiteConfig } from '@pune/content/sites';
import { mayIn, type Account } from '../access/rules.ts';
import type { Subject } from '../acts/rules.ts';
import { nameOf } from '../handovers/hooks.ts';
import { portals } from '../portals.ts';
import { draftAnswer, DRAFT_HEADERS } from './draft-answers.ts';
import { DRAFTS_PATH, portalsOf, renderDraft, STYLES_PATH } from './draft-pages.ts';
import { draftSource, type DraftSource, type FormValues } from './draft-source.ts';
import { banner, REFUSAL_STATUS, refusalPage, type Choice, type Refusal } from './draft.views.ts';
import { withBanner } from './page-markup.ts';
import {
  makeReviewLink,
  OPEN_MAX,
  openReviewLink,
  reviewLinkById,
  reviewLinksOf,
  revokeReviewLink,
} from './review-links.ts';

const BODY_CHARACTERS_MAX = 2_000_000;
const SESSION = /^[\w-]{1,64}$/;

interface Portal {
  id: string;
  name: string;
}
/** The answer to an open form: the page, or the reason why there is none. */
export type DraftPreview =
  | { kind: 'Page'; html: string; portal: string; portals: Portal[] }
  | { kind: 'None'; message: string; portals: Portal[] }
  | { kind: 'Superseded' };

type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413;
/** Refuses in the language of the account. */
const refuse = (req: PayloadRequest, message: string, status: RefusalStatus): Response =>
  Response.json(
    { errors: [{ message: phrase(req, message) }] },
    { status, headers: DRAFT_HEADERS },
  );

interface Asked {
  collection: Collection;
  id: string;
}

/**
 * Finds the document that a signed-in account asks for. It must be allowed to read its drafts, not
 * only what is published of it.
 *
 * @returns the answer of a refusal otherwise
 */
async function askedFor(req: PayloadRequest): Promise<Asked | Response> {
  const { collection, id } = req.routeParams as { collection: string; id: string };
  if (!req.user) return refuse(req, 'Sign in first.', 401);
  if (!isCollection(collection))
    return refuse(req, `There is no kind of content “${collection.slice(0, 40)}”.`, 404);
  const document = await req.payload.findByID({
    collection,
    id,
    depth: 0,
    overrideAccess: false,
    disableErrors: true,
    req,
    user: req.user,
    draft: true,
  });
  return document ? { collection, id } : refuse(req, 'There is no such document.', 404);
}

const mayRead = (req: PayloadRequest, collection: string, { department }: DraftSource): boolean =>
  mayIn(req.user as unknown as Account, collection, 'read', department);

const OTHER_DEPARTMENT =
  'This belongs to another department: you read what is published of it, and not its drafts.';

/** The name of a type, as the menu of this account has it. */
const typeIn = (req: PayloadRequest, collection: Collection): string =>
  labelText(req.payload.collections[collection]!.config.labels.plural, languageOfReader(req)) ??
  collection;

/** True for a type whose drafts a page shows: their own, or the home page of their portal. */
const isPreviewed = (collection: Collection): boolean =>
  isPaged(collection) || isOfPortal(collection);

/** The words that stand in the place of a page. */
function messageOf(refusal: Refusal, language: Locale, type: string): string {
  switch (refusal.kind) {
    case 'NoPage':
      return `Documents of this type (${type}) have no page of their own: other pages use them.`;
    case 'NoPortal':
      return 'No portal is chosen that shows documents of this type. Choose one under “Portals”.';
    case 'Incomplete':
      return refusal.missing.length > 0
        ? `The page can be shown once these are filled in, in ${LOCALE_NAMES[language]}: ${refusal.missing.join(', ')}.`
        : 'The page can be shown once the draft has a title.';
    case 'Busy':
      return 'Many drafts are being shown at the moment. This one follows with your next change.';
    default:
      return 'The page cannot be drawn from what the form has at the moment. The log of the CMS says why.';
  }
}

/** Names the fields of a refusal as the form of this account does. */
const inLanguageOf = (req: PayloadRequest, refusal: Refusal): Refusal =>
  refusal.kind === 'Incomplete'
    ? {
        ...refusal,
        missing: refusal.missing.map((label) => wordIn(languageOfReader(req), label)),
      }
    : refusal;

const nameIn =
  (language: Locale) =>
  ({ id, shortName }: SiteConfig): Portal => ({ id, name: shortName[language] });

interface Body {
  session: string;
  portal: string | null;
  language: Locale;
  form: FormValues | null;
}

function bodyOf(text: string): Body | null {
  try {
    const { session, portal, language, form } = JSON.parse(text) as Record<string, unknown>;
    if (typeof session !== 'string' || !SESSION.test(session)) return null;
    if (typeof language !== 'string' || !isLocale(language)) return null;
    const values = form as FormValues | null | undefined;
    if (values && (!isLocale(String(values.language)) || typeof values.data !== 'object'))
      return null;
    return {
      session,
      language,
      portal: typeof portal === 'string' ? portal : null,
      form: values ? { language: values.language, data: values.data ?? {} } : null,
    };
  } catch {
    return null;
  }
}

/** Renders what an editor sees in the form, saved or not. */
async function preview(req: PayloadRequest): Promise<Response> {
  const asked = await askedFor(req);
  if (asked instanceof Response) return asked;
  const text = (await req.text?.()) ?? '';
  if (text.length > BODY_CHARACTERS_MAX)
    return refuse(req, 'The form is too large to be shown.', 413);
  const body = bodyOf(text);
  if (!body) return refuse(req, 'The request names no form, portal and language.', 400);
  const { collection, id } = asked;
  const source = await draftSource(req.payload, collection, id, body.form, new Date());
  if (!source) return refuse(req, 'There is no such document.', 404);
  if (!mayRead(req, collection, source)) return refuse(req, OTHER_DEPARTMENT, 403);
  const sites = await portalsOf(collection, source);
  const site = sites.find(({ id: name }) => name === body.portal) ?? sites[0];
  const nameOf = nameIn(languageOfReader(req));
  const none = (refusal: Refusal): DraftPreview => ({
    kind: 'None',
    message: phrase(
      req,
      messageOf(inLanguageOf(req, refusal), body.language, typeIn(req, collection)),
    ),
    portals: sites.map(nameOf),
  });
  const answer = (shown: DraftPreview) => Response.json(shown, { headers: DRAFT_HEADERS });
  if (!isPreviewed(collection)) return answer(none({ kind: 'NoPage' }));
  if (!site) return answer(none({ kind: 'NoPortal' }));
  const page = await renderDraft(req.payload, {
    session: `${req.user!.id} ${body.session}`,
    collection,
    source,
    site,
    language: body.language,
  });
  if (page.kind === 'Superseded') return answer(page);
  if (page.kind !== 'Rendered') return answer(none(page));
  return answer({
    kind: 'Page',
    html: page.html,
    portal: site.id,
    portals: sites.map(nameOf),
  });
}

const languageOf = (given: string | null | undefined): Locale =>
  given && isLocale(given) ? given : LOCALES[0];

interface Shown {
  collection: Collection;
  source: DraftSource;
  language: Locale;
  /** The portal that is asked for. */
  portal: string | null;
  session: string;
  endsAt: Date | null;
  /** The address of the same draft on a portal, or in a language. */
  addressOf: (portal: string, language: Locale) => string;
  hasLanguages: boolean;
}

/** Answers with the page of a saved draft, under a banner. */
async function shownPage(req: PayloadRequest, shown: Shown): Promise<Response> {
  const { collection, source, language, addressOf } = shown;
  const sites = await portalsOf(collection, source);
  const site = sites.find(({ id }) => id === shown.portal) ?? sites[0];
  if (!isPreviewed(collection)) return refusalAnswer({ kind: 'NoPage' }, language);
  if (!site) return refusalAnswer({ kind: 'NoPortal' }, language);
  const page = await renderDraft(req.payload, { ...shown, site });
  if (page.kind !== 'Rendered')
    return refusalAnswer(page.kind === 'Superseded' ? { kind: 'Busy' } : page, language);
  const onPortals = sites.map(({ id, shortName }): Choice => ({
    label: shortName[language],
    href: id === site.id ? null : addressOf(id, language),
  }));
  const languages = site.locales.map((locale): Choice => ({
    label: LOCALE_NAMES[locale],
    language: locale,
    href: locale === language ? null : addressOf(site.id, locale),
  }));
  const above = banner({
    language,
    endsAt: shown.endsAt,
    publicPage: source.isPublished ? new URL(page.page, site.url).href : null,
    portals: onPortals,
    languages: shown.hasLanguages ? languages : [],
  });
  return draftAnswer(withBanner(page.html, String(above), STYLES_PATH));
}

const refusalAnswer = (refusal: Refusal, language: Locale): Response =>
  draftAnswer(String(refusalPage(refusal, language, STYLES_PATH)), {
    status: REFUSAL_STATUS[refusal.kind],
  });

/** The saved draft in a tab of its own, for editors: on a telephone there is no room beside a form. */
async function tab(req: PayloadRequest): Promise<Response> {
  const asked = await askedFor(req);
  if (asked instanceof Response) return asked;
  const { collection, id } = asked;
  const source = await draftSource(req.payload, collection, id, null, new Date());
  if (!source) return refuse(req, 'There is no such document.', 404);
  if (!mayRead(req, collection, source)) return refuse(req, OTHER_DEPARTMENT, 403);
  const language = languageOf(req.searchParams.get('language'));
  return shownPage(req, {
    collection,
    source,
    language,
    portal: req.searchParams.get('portal'),
    session: `${req.user!.id} tab ${collection}/${id}`,
    endsAt: null,
    addressOf: (portal, locale) =>
      `${DRAFTS_PATH}/${collection}/${id}/page?${new URLSearchParams({ portal, language: locale })}`,
    hasLanguages: true,
  });
}

/** One rendering answers all readers of a link who ask at the same time. */
const underWay = new Map<string, Promise<Response>>();

/** The draft of a link, for readers without an account. */
async function review(req: PayloadRequest): Promise<Response> {
  const { collection, id, language: given, ticket } = req.routeParams as Record<string, string>;
  const language = languageOf(given);
  if (!isCollection(collection!)) return refusalAnswer({ kind: 'Invalid' }, language);
  const reviewed = { collection, id: id!, language: given! };
  const link = await openReviewLink(req.payload, reviewed, ticket!, new Date());
  if (link.kind !== 'Open') return refusalAnswer(link, language);
  const asked = req.searchParams.get('portal');
  // Only portals make sessions: a reader cannot fill the queue of the editors.
  const portal = (await portals()).find(({ id: name }) => name === asked)?.id ?? null;
  const session = `link ${link.code} ${portal}`;
  const known = underWay.get(session);
  if (known) return (await known).clone();
  const answer = pageForReview(req, {
    collection,
    id: id!,
    language,
    portal,
    session,
    endsAt: link.endsAt,
    ticket: ticket!,
  });
  underWay.set(session, answer);
  return answer.then((page) => page.clone()).finally(() => underWay.delete(session));
}

async function pageForReview(
  req: PayloadRequest,
  {
    collection,
    id,
    language,
    portal,
    session,
    endsAt,
    ticket,
  }: Asked & {
    language: Locale;
    portal: string | null;
    session: string;
    endsAt: Date;
    ticket: string;
  },
): Promise<Response> {
  const source = await draftSource(req.payload, collection, id, null, new Date());
  if (!source) return refusalAnswer({ kind: 'Gone' }, language);
  return shownPage(req, {
    collection,
    source,
    language,
    portal,
    session,
    endsAt,
    addressOf: (name) =>
      `${DRAFTS_PATH}/review/${collection}/${id}/${language}/${ticket}?${new URLSearchParams({ portal: name })}`,
    hasLanguages: false,
  });
}

/** @returns the document of a signed-in account that may read its drafts, or a refusal */
async function readable(
  req: PayloadRequest,
): Promise<(Asked & { source: DraftSource }) | Response> {
  const asked = await askedFor(req);
  if (asked instanceof Response) return asked;
  const source = await draftSource(req.payload, asked.collection, asked.id, null, new Date());
  if (!source) return refuse(req, 'There is no such document.', 404);
  return mayRead(req, asked.collection, source)
    ? { ...asked, source }
    : refuse(req, OTHER_DEPARTMENT, 403);
}

async function links(req: PayloadRequest): Promise<Response> {
  const asked = await readable(req);
  if (asked instanceof Response) return asked;
  const { collection, source } = asked;
  return Response.json(
    { links: await reviewLinksOf(req.payload, collection, source.id, new Date()) },
    { headers: DRAFT_HEADERS },
  );
}

/** The document of a link, as the record of acts names it. */
async function subjectOf(
  req: PayloadRequest,
  collection: Collection,
  { id, department, slug }: DraftSource,
): Promise<Subject> {
  const named = await nameOf(req, collection, { id, department, slug });
  return { ...named, documentId: String(id) };
}

async function makeLink(req: PayloadRequest): Promise<Response> {
  const asked = await readable(req);
  if (asked instanceof Response) return asked;
  const { collection, source } = asked;
  if (!isPreviewed(collection))
    return refuse(req, 'Documents of this type have no page of their own.', 400);
  const { language } = ((await req.json?.().catch(() => null)) ?? {}) as { language?: unknown };
  if (typeof language !== 'string' || !isLocale(language))
    return refuse(req, 'Choose the language that the link shows.', 400);
  const now = new Date();
  const open = (await reviewLinksOf(req.payload, collection, source.id, now)).filter(
    ({ url }) => url !== null,
  );
  if (open.length >= OPEN_MAX)
    return refuse(req, `This document has ${OPEN_MAX} open links already: revoke one first.`, 409);
  const made = await makeReviewLink(
    req,
    { collection, id: String(source.id), language },
    await subjectOf(req, collection, source),
    now,
  );
  return Response.json({ link: made }, { status: 201, headers: DRAFT_HEADERS });
}

async function revokeLink(req: PayloadRequest): Promise<Response> {
  if (!req.user) return refuse(req, 'Sign in first.', 401);
  const link = await reviewLinkById(req.payload, req.routeParams!.link as string);
  if (!link) return refuse(req, 'There is no such link.', 404);
  // An account that may not read the draft gets no information about its links.
  const source = isCollection(link.contentType)
    ? await draftSource(req.payload, link.contentType, link.documentId, null, new Date())
    : null;
  if (!source || !mayRead(req, link.contentType, source))
    return refuse(req, 'There is no such link.', 404);
  return (await revokeReviewLink(
    req,
    link.id,
    await subjectOf(req, link.contentType as Collection, source),
    new Date(),
  ))
    ? Response.json({ id: link.id }, { headers: DRAFT_HEADERS })
    : refuse(req, 'It was revoked before.', 409);
}

export const draftEndpoints: Endpoint[] = [
  { path: '/drafts/review/:collection/:id/:language/:ticket', method: 'get', handler: review },
  { path: '/drafts/links/:link', method: 'delete', handler: revokeLink },
  { path: '/drafts/:collection/:id/links', method: 'get', handler: links },
  { path: '/drafts/:collection/:id/links', method: 'post', handler: makeLink },
  { path: '/drafts/:collection/:id/page', method: 'get', handler: tab },
  { path: '/drafts/:collection/:id/page', method: 'post', handler: preview },
];
