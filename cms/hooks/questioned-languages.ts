import { APIError, type CollectionAfterChangeHook, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload';
import { plainText, type RichText } from '@pune/content-models/rich-text.ts';
import type { Locale } from '@pune/i18n';
import { LANGUAGES } from '../words.ts';
import { isConfirmed, QUESTION } from './questions.ts';

/** Marathi and Hindi pages whose words are not in Devanagari: mostly an English text that was copied and not translated. */

type Id = number | string;
type Texts = Record<string, string>;
type ByLanguage = Partial<Record<Locale, unknown>>;

const IN_DEVANAGARI = ['mr', 'hi'] as const satisfies readonly Locale[];
const FIELDS = ['title', 'summary', 'body'] as const;
const NAMES: Record<(typeof FIELDS)[number], string> = { title: 'title', summary: 'summary', body: 'text' };

const textOf = (value: unknown): string => (typeof value === 'string' ? value : value && typeof value === 'object' && 'root' in value ? plainText(value as RichText) : '');

const LETTER = /\p{L}/u;
const DEVANAGARI = /\p{Script=Devanagari}/u;

/** The fields whose words have letters and none of Devanagari. */
export const notInDevanagari = (texts: Texts): string[] => Object.keys(texts).filter((name) => LETTER.test(texts[name]!) && !DEVANAGARI.test(texts[name]!));

/** The public words of a document in a language; none while it is not public. */
async function publicTexts(req: PayloadRequest, collection: string, id: Id): Promise<Record<string, Texts>> {
  const document = await req.payload.db.findOne<Record<string, ByLanguage | string> & { id: Id }>({ collection, where: { id: { equals: id } }, locale: 'all', req });
  if (!document || document._status !== 'published') return {};
  return Object.fromEntries(
    IN_DEVANAGARI.map((locale) => {
      const isDown = (document.takenDown as ByLanguage | undefined)?.[locale] === true;
      const texts = FIELDS.map((field) => [NAMES[field], isDown ? '' : textOf((document[field] as ByLanguage | undefined)?.[locale])]);
      return [locale, Object.fromEntries(texts) as Texts];
    }),
  );
}

const isAsked = (req: PayloadRequest): boolean => req.payloadAPI === 'REST' && Boolean(req.user) && !isConfirmed(req) && !req.context.savesDraft;
const memoryOf = ({ context }: PayloadRequest): Map<string, Record<string, Texts>> => (context.publicTexts ??= new Map()) as Map<string, Record<string, Texts>>;
const nameOf = (collection: string, id: Id): string => `${collection}/${id}`;

/** Before a publish: remembers the public words, so that a page which was confirmed once is not asked about again. */
export const rememberPublicTexts: CollectionBeforeChangeHook = async ({ collection: { slug }, operation, originalDoc, req }) => {
  if (operation !== 'update' || !isAsked(req)) return;
  memoryOf(req).set(nameOf(slug, originalDoc.id), await publicTexts(req, slug, originalDoc.id));
};

/** After a publish, in its transaction: takes it back with a question where a language has words of another script. */
export const askAboutScript: CollectionAfterChangeHook = async ({ collection: { slug }, doc, req }) => {
  if (!isAsked(req) || doc._status !== 'published') return;
  const before = memoryOf(req).get(nameOf(slug, doc.id)) ?? {};
  const doubts: string[] = [];
  for (const [locale, texts] of Object.entries(await publicTexts(req, slug, doc.id))) {
    const fields = notInDevanagari(texts).filter((name) => before[locale]?.[name] !== texts[name]);
    if (fields.length > 0) doubts.push(`The ${LANGUAGES[locale as Locale]} ${fields.join(', ')} has no letter of Devanagari: “${texts[fields[0]!]!.slice(0, 60)}”.`);
  }
  if (doubts.length === 0) return;
  throw new APIError(`${doubts.join(' ')} Readers of that language would find another one. Is this a name that is written so, or is the translation missing?`, QUESTION, undefined, true);
};
