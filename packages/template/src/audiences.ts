import { AUDIENCES, type Audience } from '@pune/content-models/audiences.ts';
import type { Card, Collection, Locale, Reader } from '@pune/content';
import { site } from 'virtual:pune/site';
import { collectionName } from './collections.ts';
import { comingUp } from './events.ts';
import type { Office, Pick, Picks } from './islands/audiences.picks.ts';

/** Types that editors mark for readers, in the order of what helps first. */
const ORDER: readonly string[] = ['guides', 'schemes', 'services', 'apps', 'events', 'projects', 'faqs', 'videos', 'pages'];
const COLLECTIONS = site.collections.filter((collection) => ORDER.includes(collection)).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));

/** One place of the block is kept for the link to the whole page. */
const PICKS_MAX = 5;

export interface AudienceGroup {
  collection: Collection;
  documents: Card<Collection>[];
}

/** What is marked for an audience on this portal, by type; events only while they are to come. */
export function documentsFor(content: Reader, locale: Locale, audience: Audience, limit: number, summaries = false): AudienceGroup[] {
  const cards = (collection: Collection): Card<Collection>[] =>
    collection === 'events' ? comingUp(content, locale, { limit, summaries, audience }) : content.list(collection, { locale, audience, order: 'title', limit, summaries, without: ['card'] });
  return COLLECTIONS.map((collection) => ({ collection, documents: cards(collection) })).filter(({ documents }) => documents.length > 0);
}

/** A little of each type: the first of every one, then the second, until the block is full. */
function picksFor(content: Reader, locale: Locale, audience: Audience): Pick[] {
  const groups = documentsFor(content, locale, audience, PICKS_MAX);
  const inTurn = Array.from({ length: PICKS_MAX }, (_, i) =>
    groups.flatMap(({ collection, documents }) => {
      const document = documents[i];
      return document ? [{ href: `/${locale}/${collection}/${document.slug}/`, title: document.title, kind: collectionName(collection, locale) }] : [];
    }),
  );
  return inTurn.flat().slice(0, PICKS_MAX);
}

/** The ward offices of this portal: their slugs and names. */
export const wardOffices = (content: Reader, locale: Locale): { id: string; slug: string; name: string }[] =>
  (site.collections as string[]).includes('offices')
    ? content.list('offices', { locale, category: 'ward-office', order: 'title', without: ['card'] }).map(({ id, slug, title }) => ({ id, slug, name: title }))
    : [];

/** For every audience and ward office at once: which of them a reader chose is not to be seen in what is fetched. */
export function picks(content: Reader, locale: Locale): Picks {
  const offices = wardOffices(content, locale).map(({ id, slug, name }): [string, Office] => {
    const office = content.get('offices', id, locale);
    return [slug, { name, href: `/${locale}/offices/${slug}/`, hours: office?.data.hours ?? null, phone: office?.data.phone ?? null }];
  });
  return { audiences: Object.fromEntries(AUDIENCES.map((audience) => [audience, picksFor(content, locale, audience)])), offices: Object.fromEntries(offices) };
}
