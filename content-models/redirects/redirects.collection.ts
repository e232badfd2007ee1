import type { CollectionConfig, PayloadRequest, TextFieldSingleValidation } from 'payload';
import { LOCALES } from '@pune/i18n';
import { GROUPS, portalsField } from '../fields.ts';
import { checkFrom, follow, hopsOf, inLanguageOf, isTarget, partsOf, REDIRECT_STATUSES, REDIRECT_TARGETS, addressKey } from './redirects.rules.ts';

interface Values {
  from?: string | null;
  href?: string | null;
  portals?: string[] | null;
}

const share = (a: readonly string[] | null | undefined, b: readonly string[] | null | undefined): boolean => Boolean(a?.some((portal) => b?.includes(portal)));

/** The other redirects of the portals of this one. */
async function neighbours(req: PayloadRequest, id: number | string | undefined, portals: readonly string[]): Promise<(Values & { from: string })[]> {
  const { docs } = await req.payload.find({ collection: 'redirects' as never, pagination: false, depth: 0, overrideAccess: true, req });
  return (docs as unknown as (Values & { id: number | string; from: string })[]).filter((other) => other.id !== id && share(other.portals, portals));
}

/** A page that stands at the address would hide the redirect for ever. */
async function pageAt(req: PayloadRequest, from: string, portals: readonly string[]): Promise<boolean> {
  const [name, slug, ...rest] = partsOf(from).segments;
  const collection = name === undefined ? undefined : req.payload.collections[name as 'pages']?.config;
  if (!collection?.flattenedFields.some((field) => field.name === 'portals')) return false;
  if (!slug) return collection.slug !== 'redirects';
  if (rest.length > 0) return false;
  const { docs } = await req.payload.find({
    collection: collection.slug as 'pages', depth: 0, limit: 1, overrideAccess: true, req, where: { slug: { equals: slug }, _status: { equals: 'published' } },
  });
  return docs.some((doc) => share((doc as { portals?: string[] }).portals, portals));
}

const validateFrom: TextFieldSingleValidation = async (value, { data, id, req }) => {
  const allowed = checkFrom(value ?? '');
  if (allowed !== true) return allowed;
  const portals = (data as Values).portals ?? [];
  if (await pageAt(req, value!, portals)) return 'A page of the portal has this address: nobody would ever be redirected.';
  const others = await neighbours(req, id, portals);
  return others.some(({ from }) => addressKey(from) === addressKey(value!)) ? 'Another redirect of this portal begins here.' : true;
};

const validateHref: TextFieldSingleValidation = async (value, { data, id, req }) => {
  const { from, portals, status, document } = data as Values & { status?: string; document?: unknown };
  if (status === '410') return value ? 'A page that is gone leads nowhere: leave the address empty.' : true;
  if (!value) return document ? true : 'Choose a page, or give an address.';
  if (!isTarget(value)) return 'Begin with / for a path of this portal, or with https://.';
  if (!from) return true;
  const others = await neighbours(req, id, portals ?? []);
  for (const locale of LOCALES) {
    const hops = new Map([...others, { from, href: value }].flatMap((redirect) => hopsOf(redirect.from, () => (redirect.href ? inLanguageOf(redirect.href, locale) : null), locale)).map((hop) => [hop.from, hop.to]));
    for (const hop of hopsOf(from, () => null, locale)) if (follow(hop.from, hops) === null) return 'This leads back to where it began, by itself or through other redirects.';
  }
  return true;
};

export const redirects: CollectionConfig = {
  slug: 'redirects',
  labels: { singular: 'Redirect', plural: 'Redirects' },
  typescript: { interface: 'Redirect' },
  admin: {
    useAsTitle: 'from',
    defaultColumns: ['from', 'status', 'document', 'href', '_status'],
    listSearchableFields: ['from', 'href', 'note'],
    group: GROUPS.portals,
    description: 'Old addresses and where they lead, so that links, bookmarks and printed papers keep working.',
  },
  defaultSort: 'from',
  fields: [
    portalsField,
    // By it the examples are found again.
    { name: 'slug', type: 'text', index: true, admin: { hidden: true } },
    {
      name: 'from', label: 'Old address', type: 'text', required: true, index: true, maxLength: 300, validate: validateFrom,
      admin: { description: 'A path such as /en/about-sdd. Without a language it stands for the same path in every language.' },
    },
    {
      name: 'status', type: 'select', required: true, defaultValue: '301',
      options: REDIRECT_STATUSES.map((value) => ({ value, label: { 301: '301: moved for good', 302: '302: moved for now', 410: '410: gone, nothing takes its place' }[value] })),
    },
    {
      type: 'row',
      fields: [
        { name: 'document', label: 'Leads to', type: 'relationship', relationTo: [...REDIRECT_TARGETS], admin: { width: '50%', description: 'A page of this site: keeps working when the page moves.', condition: (data) => data?.status !== '410' } },
        { name: 'href', label: 'or an address', type: 'text', maxLength: 300, validate: validateHref, admin: { width: '50%', description: 'A path without its language, such as /services/, or a full https:// address.' } },
      ],
    },
    {
      name: 'madeFor', label: 'Made by the CMS for', type: 'text', index: true,
      admin: { readOnly: true, position: 'sidebar', condition: (data) => Boolean(data?.madeFor), description: 'The document that moved or was deleted. It goes when the document comes back to this address.' },
    },
    { name: 'note', type: 'textarea', maxLength: 300, admin: { rows: 2, description: 'Where the old address was found, and why it leads there. For editors.' } },
  ],
};
