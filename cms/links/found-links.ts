import { isLocale, type Locale } from '@pune/i18n';

/** The links of a document, as it is stored: pure. */

export interface FoundLink {
  /** An address of the web, or a path of the portals; `circulars/22` for a link to a document. */
  address: string;
  kind: 'web' | 'path' | 'document';
  /** The field at the top of the document. */
  field: string;
  /** The language version; null for a field that all share. */
  locale: Locale | null;
}

const WEB = /^https?:\/\/[^\s<>"]+$/i;
const PATH = /^\/(?!\/)\S*$/;
const PATH_FIELDS = ['href', 'url'];
const NOT_CONTENT = ['id', '_status', 'updatedAt', 'createdAt', 'slug'];

type Values = Record<string, unknown>;
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

const isByLocale = (value: Values): boolean => {
  const names = Object.keys(value);
  return names.length > 0 && names.every(isLocale);
};

/** The id of a document to which an editor linked, as the text editor and menus store it. */
function documentIn(value: Values): string | null {
  if (value.linkType !== 'internal' || !isValues(value.doc)) return null;
  const { relationTo, value: id } = value.doc;
  const of = isValues(id) ? id.id : id;
  return typeof relationTo === 'string' && (typeof of === 'string' || typeof of === 'number')
    ? `${relationTo}/${of}`
    : null;
}

/**
 * Lists the links of a document in texts, structured fields and menus, each once for a field and a
 * language.
 *
 * @param document read in all languages, without related documents
 */
export function linksIn(document: Values): FoundLink[] {
  const found = new Map<string, FoundLink>();
  const add = (link: FoundLink): void =>
    void found.set(`${link.field} ${link.locale} ${link.address}`, link);
  const visit = (value: unknown, name: string, field: string, locale: Locale | null): void => {
    if (typeof value === 'string') {
      if (WEB.test(value)) add({ kind: 'web', address: value, field, locale });
      else if (PATH_FIELDS.includes(name) && PATH.test(value))
        add({ kind: 'path', address: value, field, locale });
      return;
    }
    if (Array.isArray(value)) return value.forEach((inner) => visit(inner, name, field, locale));
    if (!isValues(value)) return;
    // Words that look like an address lead nowhere.
    if (value.type === 'text' && typeof value.text === 'string') return;
    const to = documentIn(value);
    if (to) return add({ kind: 'document', address: to, field, locale });
    if (isByLocale(value)) {
      for (const [language, inner] of Object.entries(value))
        visit(inner, name, field, language as Locale);
      return;
    }
    for (const [inner, of] of Object.entries(value)) visit(of, inner, field, locale);
  };
  for (const [name, value] of Object.entries(document))
    if (!NOT_CONTENT.includes(name)) visit(value, name, name, null);
  return [...found.values()];
}
