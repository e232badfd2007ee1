import { AUDIENCES, type Audience } from '@pune/content-models/audiences';
import type { Card, Collection, ListQuery, Locale, Reader, WardOffice } from '@pune/content';
import { site } from 'virtual:pune/site';
import { to, type PagedCollection } from '@pune/content/routes';
import { collectionName } from '../shared/collections.ts';
import { t } from '@pune/i18n/server';
import type { IconName } from '@pune/ui/icons';
import type { AudiencePicks, Office, Picks } from './audiences.picks.ts';

/**
 * The collections whose documents editors can mark for audiences, in the order in which the page
 * lists them.
 */
const ORDER: readonly string[] = [
  'guides',
  'services',
  'schemes',
  'apps',
  'events',
  'places',
  'projects',
  'reports',
  'faqs',
  'videos',
  'pages',
];
const COLLECTIONS = site.collections
  .filter((collection) => ORDER.includes(collection))
  .sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

export const AUDIENCE_ICONS: Record<Audience, IconName> = {
  resident: 'home',
  newcomer: 'bus',
  student: 'book',
  tourist: 'hall',
  investor: 'chart',
  business: 'building',
};

/** Most events return every month: the next few are enough. */
const EVENTS_MAX = 3;
/** One of the six places of the block is kept for the link to the whole page. */
const PICKS_MAX = 5;

export interface AudienceGroup {
  collection: PagedCollection;
  documents: Card<Collection>[];
}

interface Shown {
  order: ListQuery['order'];
  limit: number;
  fields: readonly ('slug' | 'title' | 'summary')[];
}

/**
 * Lists the documents for an audience on this portal, by type; events only if they are upcoming.
 */
export function documentsFor(
  content: Reader,
  locale: Locale,
  audience: Audience,
  { order, limit, fields }: Shown,
): AudienceGroup[] {
  const cards = (collection: Collection): Card<Collection>[] =>
    collection === 'events'
      ? content.upcoming({ locale, audience, limit: Math.min(limit, EVENTS_MAX), fields })
      : content.list(collection, { locale, audience, order, limit, fields });
  return COLLECTIONS.map((collection) => ({ collection, documents: cards(collection) })).filter(
    ({ documents }) => documents.length > 0,
  );
}

/**
 * Picks documents round-robin: the newest of each collection, then the second newest, until the
 * block is full.
 */
function picksFor(content: Reader, locale: Locale, audience: Audience): AudiencePicks {
  const T = t(locale);
  const name = T(`audiences:is_${audience}`);
  const groups = documentsFor(content, locale, audience, {
    order: 'newest',
    limit: PICKS_MAX,
    fields: ['slug', 'title'],
  });
  const inTurn = Array.from({ length: PICKS_MAX }, (_, i) =>
    groups.flatMap(({ collection, documents }) => {
      const document = documents[i];
      return document
        ? [
            {
              href: to[collection].detail({ locale, slug: document.slug }),
              title: document.title,
              kind: collectionName(collection, locale),
            },
          ]
        : [];
    }),
  );
  const all = {
    href: to.audiences.detail({ locale, audience }),
    title: T('audiences:all_for'),
    kind: name,
  };
  return {
    why: T('audiences:why_block', { choice: name }),
    picks: [...inTurn.flat().slice(0, PICKS_MAX), all],
  };
}

/** The ward offices of this portal, each with its permanent code. */
export const wardOffices = (content: Reader, locale: Locale): WardOffice[] =>
  (site.collections as string[]).includes('offices') ? content.wardOffices(locale) : [];

/**
 * The picks of every audience and ward office in one file, so that a request does not reveal the
 * reader's choice.
 */
export function picks(content: Reader, locale: Locale): Picks {
  const offices = wardOffices(content, locale).map(
    ({ id, slug, code, title }): [string, Office] => {
      const office = content.get('offices', id, locale, ['hours', 'phone']);
      return [
        code,
        {
          why: t(locale)('audiences:why_office'),
          name: title,
          href: to.offices.detail({ locale, slug }),
          hours: office?.hours ?? null,
          phone: office?.phone ?? null,
        },
      ];
    },
  );
  return {
    audiences: Object.fromEntries(
      AUDIENCES.map((audience) => [audience, picksFor(content, locale, audience)]),
    ),
    offices: Object.fromEntries(offices),
  };
}
