import type { Published } from '@pune/content-models/content-model';
import type { Change } from '../outbox.ts';
import type { SiteConfig } from '@pune/content/sites';
import { seededRandom, type Random } from './random.ts';

const inEach = (text: string) => ({ en: text, mr: text, hi: text });

/**
 * A portal small enough to be published in a moment, and large enough that a change of its settings
 * gets low priority.
 */
export const town: SiteConfig = {
  id: 'town',
  name: inEach('Town'),
  shortName: inEach('Town'),
  url: 'http://town.localhost',
  locales: ['en', 'mr'],
  collections: ['pages', 'circulars'],
  capabilities: [],
};

interface TownDocument {
  collection: 'pages' | 'circulars' | 'settings';
  id: string;
  slug: string;
  year: number;
  /** Number of its last edit. */
  edit: number;
  hidden: { en: boolean; mr: boolean };
  related: string | null;
}

const DOCUMENTS = 40;
const NOON = Date.UTC(2026, 10, 25, 6, 30);

/**
 * Creates a town whose documents are edited at random from a seed: the same seed gives the same
 * edits.
 */
export function createTown(seed: number) {
  const random = seededRandom(seed);
  const settings: TownDocument = {
    collection: 'settings',
    id: 's',
    slug: town.id,
    year: 2026,
    edit: 0,
    hidden: { en: false, mr: false },
    related: null,
  };
  const all = new Map<string, TownDocument>();
  const fresh = (edit: number): TownDocument => ({
    collection: random.chance(0.7) ? 'pages' : 'circulars',
    id: `d${edit}`,
    slug: `slug-${edit}`,
    year: 2024 + random.below(3),
    edit,
    hidden: { en: false, mr: random.chance(0.2) },
    related: null,
  });
  for (let n = 1; n <= DOCUMENTS; n++) all.set(`d${n}`, fresh(n));

  const version = (d: TownDocument, locale: 'en' | 'mr'): Published | null =>
    d.hidden[locale]
      ? null
      : {
          collection: d.collection,
          id: d.id,
          locale,
          slug: d.slug,
          updatedAt: new Date(NOON + d.edit * 1000).toISOString(),
          title: `${d.id} at ${d.edit}`,
          summary: '',
          date: `${d.year}-06-0${1 + (Number(d.id.slice(1)) % 9 || 0)}`,
          category: '',
          portals: [town.id],
          data:
            d.collection === 'settings'
              ? { tagline: String(d.edit) }
              : { edit: d.edit, related: d.related },
          card: { edit: d.edit },
          text: '',
        };
  const changeOf = (d: TownDocument, isGone = false): Change => ({
    id: `edit-${d.edit}`,
    collection: d.collection,
    documentId: d.id,
    title: d.slug,
    at: new Date(NOON + d.edit * 1000).toISOString(),
    versions: { en: isGone ? null : version(d, 'en'), mr: isGone ? null : version(d, 'mr') },
  });

  const pages = () => [...all.values()].filter(({ collection }) => collection === 'pages');
  const kinds: [
    weight: number,
    edit: (d: TownDocument, edit: number, random: Random) => TownDocument,
  ][] = [
    [35, (d) => d],
    [15, (_, edit) => fresh(edit)],
    [10, (d) => ({ ...d, hidden: { ...d.hidden, [random.pick(['en', 'mr'])]: true } })],
    [10, (d) => ({ ...d, hidden: { en: false, mr: false } })],
    [8, (d, edit) => ({ ...d, slug: `slug-${edit}` })],
    [10, (d) => ({ ...d, related: random.pick(pages())?.id ?? null })],
    [5, (d) => ({ ...d, year: 2022 + random.below(6) })],
    [4, () => settings],
  ];
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0);

  let edit = DOCUMENTS;
  /** Makes the next edit. About every fourteenth deletes a document. */
  function next(): Change {
    edit++;
    const d = random.pick([...all.values()]);
    if (all.size > DOCUMENTS / 2 && random.chance(0.1)) {
      all.delete(d.id);
      return changeOf({ ...d, edit }, true);
    }
    let ticket = random.next() * total;
    const [, make] = kinds.find(([weight]) => (ticket -= weight) <= 0)!;
    const edited = { ...make(d, edit, random), edit };
    if (edited.collection === 'settings') settings.edit = edit;
    else all.set(edited.id, edited);
    return changeOf(edited);
  }

  return {
    next,
    /** Returns the current content as changes. */
    everything: (): Change[] =>
      [settings, ...all.values()].map((d) => ({ ...changeOf(d), id: `now-${d.id}` })),
  };
}
