import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload';
import { isCollection, type Collection } from '@pune/content-models/models';
import { phrase, say } from '@pune/content-models/say';
import { isLocale, type Locale } from '@pune/i18n';
import { dayInIndia } from '@pune/std/india-time';
import { extentOf, type Account } from './access/rules.ts';
import { adviceFor, type Advice, type ShownFile } from './checks/guidelines.rules.ts';
import { menuNotices } from './checks/menus.rules.ts';
import { publishingProblems, type Problem } from './checks/publishing-problems.ts';
import { draftFor, refusal } from './document-requests.ts';
import { filesIn } from './hooks/files-on-disk.ts';
import { scriptDoubts } from './hooks/questioned-languages.ts';

/** The list beside an open form: what publishing would refuse or ask, and what guidelines ask for. */

const FORM_CHARACTERS_MAX = 2_000_000;

export interface Checks {
  problems: Problem[];
  /** Texts in another script, which publishing asks about. */
  questions: Advice[];
  /** Faults that readers would notice, such as a menu that is too long. */
  notices: Advice[];
  advice: Advice[];
}

/** True if the account may change the document, or begin a new one of the type. */
async function mayWrite(req: PayloadRequest, collection: Collection, id: string | null) {
  if (id !== null) return (await draftFor(req, 'update', { collection, id })) !== null;
  const account = req.user as unknown as Account;
  return extentOf(account, collection, 'create').kind !== 'nothing';
}

async function valuesOf(req: PayloadRequest): Promise<Record<string, unknown> | null> {
  const text = (await req.text?.()) ?? '';
  if (text.length > FORM_CHARACTERS_MAX) return null;
  try {
    const values = JSON.parse(text) as unknown;
    return typeof values === 'object' && !Array.isArray(values)
      ? (values as Record<string, unknown> | null)
      : null;
  } catch {
    return null;
  }
}

type FileRow = { id: number | string; language?: string[] | null } & Partial<
  Record<'alt' | 'filename' | 'mimeType' | 'fileWarning', string | null>
>;

/** Loads the files that the form shows, with their words in the language of the form. */
async function shownFiles(
  req: PayloadRequest,
  collection: Collection,
  values: Record<string, unknown>,
): Promise<ShownFile[]> {
  const shown = filesIn(req.payload.collections[collection]!.config.flattenedFields, values);
  if (shown.length === 0) return [];
  const { docs } = await req.payload.find({
    collection: 'media',
    where: { id: { in: [...new Set(shown.map(({ id }) => id))] } },
    select: { alt: true, filename: true, mimeType: true, language: true, fileWarning: true },
    pagination: false,
    depth: 0,
    fallbackLocale: false,
    overrideAccess: true,
    req,
  });
  return (docs as unknown as FileRow[]).map((file) => ({
    path: shown.find(({ id }) => String(id) === String(file.id))!.path,
    name: file.filename ?? String(file.id),
    isPdf: file.mimeType === 'application/pdf',
    alt: file.alt ?? null,
    languages: file.language ?? [],
    warning: file.fileWarning ?? null,
  }));
}

async function check(req: PayloadRequest): Promise<Response> {
  const { collection, id: given } = req.routeParams as { collection: string; id: string };
  if (!req.user) return refusal(say(req, 'Sign in first.'), 401);
  const id = given === 'new' ? null : given;
  const { locale } = req;
  if (
    !isCollection(collection) ||
    !req.payload.collections[collection as CollectionSlug]!.config.versions?.drafts ||
    !isLocale(String(locale)) ||
    !(await mayWrite(req, collection, id))
  )
    return refusal(say(req, 'There is no such document.'), 404);
  const values = await valuesOf(req);
  if (!values) return refusal(say(req, 'The CMS could not do this. Try again.'), 400);
  const { config } = req.payload.collections[collection]!;
  const [problems, doubts, files] = [
    await publishingProblems(req, collection, id, values),
    await scriptDoubts(req, collection, id, values),
    await shownFiles(req, collection, values),
  ];
  const text = {
    collection,
    fields: new Set(config.flattenedFields.map(({ name }) => name)),
    values,
    files,
    language: locale as Locale,
  };
  const refused = new Set(problems.map(({ path }) => path));
  const inLanguage = <Item extends Advice>(item: Item): Item => ({
    ...item,
    message: phrase(req, item.message),
  });
  return Response.json({
    problems: problems.map(inLanguage),
    questions: doubts.map(({ path, message }) => inLanguage({ path, message })),
    notices: menuNotices(collection, values).map(inLanguage),
    advice: adviceFor(text, dayInIndia(new Date()))
      .filter(({ path }) => !refused.has(path))
      .map(inLanguage),
  } satisfies Checks);
}

export const checkEndpoints: Endpoint[] = [
  { path: '/publishing/:collection/:id/checks', method: 'post', handler: check },
];
