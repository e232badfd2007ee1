import {
  ValidationError,
  type CollectionBeforeChangeHook,
  type FlattenedField,
  type PayloadRequest,
  type ValidationFieldError,
} from 'payload';
import { contentAt, redirectsAt } from '@pune/content-models/redirects/lookups';
import type { SiteConfig } from '@pune/content/sites';
import { placeAt } from '../link-paths.ts';
import { portals } from '../portals.ts';

/** Refuses to publish a menu or a home page with a link that leads nowhere. */

type Id = number | string;
interface LinkRow {
  /** The path of the row in the form: `main.2`. */
  path: string;
  label: string;
  document: { relationTo: string; id: Id } | null;
  href: string | null;
}

const NAMES = ['document', 'href'];
const isLink = (fields: readonly FlattenedField[]): boolean =>
  NAMES.every((name) => fields.some((field) => field.name === name));

/** A save of all languages at once has a text for each of them. */
const textOf = (value: unknown): string => {
  const [text = ''] = [value, ...Object.values(Object(value))].filter(
    (each) => typeof each === 'string',
  );
  return String(text);
};

function linkOf(row: Record<string, unknown>, path: string): LinkRow {
  const { relationTo, value } = (row.document ?? {}) as { relationTo?: string; value?: unknown };
  const id = typeof value === 'object' && value ? (value as { id: Id }).id : (value as Id | null);
  return {
    path,
    label: textOf(row.label),
    document: relationTo && id !== null && id !== undefined ? { relationTo, id } : null,
    href: typeof row.href === 'string' && row.href ? row.href : null,
  };
}

/** Lists the links of a document, each with the place of its row. */
export function linkRowsIn(
  fields: readonly FlattenedField[],
  data: Record<string, unknown>,
  prefix = '',
): LinkRow[] {
  return fields.flatMap((field): LinkRow[] => {
    const value = data[field.name];
    if (field.type !== 'array' || !Array.isArray(value)) return [];
    return (value as Record<string, unknown>[]).flatMap((row, n) => {
      const path = `${prefix}${field.name}.${n}`;
      const own = isLink(field.flattenedFields) ? [linkOf(row, path)] : [];
      return [...own, ...linkRowsIn(field.flattenedFields, row, `${path}.`)];
    });
  });
}

/** @returns the published documents of those that links refer to, as `pages/12` */
async function publishedOf(req: PayloadRequest, links: readonly LinkRow[]): Promise<Set<string>> {
  const wanted = Map.groupBy(
    links.flatMap(({ document }) => document ?? []),
    ({ relationTo }) => relationTo,
  );
  const found = new Set<string>();
  for (const [collection, documents] of wanted) {
    const { docs } = await req.payload.find({
      collection: collection as 'pages',
      where: {
        and: [
          { id: { in: [...new Set(documents.map(({ id }) => id))] } },
          { _status: { equals: 'published' } },
        ],
      },
      select: { slug: true },
      pagination: false,
      depth: 0,
      overrideAccess: true,
      req,
    });
    for (const { id } of docs) found.add(`${collection}/${id}`);
  }
  return found;
}

/** True if readers of the portal find something at the address. */
async function leadsSomewhere(
  req: PayloadRequest,
  site: SiteConfig,
  href: string,
): Promise<boolean> {
  if (!href.startsWith('/')) return true;
  const place = placeAt(site, href);
  if (place === 'Page' || place === 'Served') return true;
  const path = href.replace(/#.*$/, '');
  if (place === 'Document' && (await contentAt(req, path, [site.id])).kind === 'Page') return true;
  return (await redirectsAt(req, path, [site.id])).length > 0;
}

export const requireLinkTargets: CollectionBeforeChangeHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  if (data._status !== 'published') return;
  const saved = { ...(originalDoc as object), ...data } as Record<string, unknown>;
  const site = (await portals()).find(({ id }) => id === saved.slug);
  const links = linkRowsIn(collection.flattenedFields, saved);
  if (!site || links.length === 0) return;
  const published = await publishedOf(req, links);
  const errors: ValidationFieldError[] = [];
  for (const { path, label, document, href } of links) {
    if (document) {
      if (!published.has(`${document.relationTo}/${document.id}`))
        errors.push({
          path: `${path}.document`,
          message: `The link “${label}” leads to a page that is not published. Publish that page first, or choose another one.`,
        });
    } else if (href && !(await leadsSomewhere(req, site, href)))
      errors.push({
        path: `${path}.href`,
        message: `The link “${label}” leads to ${href}, where this portal has no page. Correct the address, or choose a page.`,
      });
  }
  if (errors.length > 0) throw new ValidationError({ collection: collection.slug, errors, req });
};
