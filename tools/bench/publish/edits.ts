import type { EditorEdit } from '../../../cms/testing/bench-editor.ts';
import type { Collection } from '../../../content-models/models.ts';
import { LOCALES } from '../../../packages/i18n/i18n.ts';
import { seededRandom, type Random } from '../../../packages/publisher/testing/random.ts';

export type EditKind =
  | 'body'
  | 'title'
  | 'summary'
  | 'new document'
  | 'unpublish'
  | 'publish again'
  | 'department renamed';

export interface CityEdit extends EditorEdit {
  kind: EditKind;
  /** A unique word that identifies the edit on a page. */
  mark: string;
}

/** The relative frequency of each kind of edit. */
const KINDS: Record<Exclude<EditKind, 'publish again'>, number> = {
  body: 35,
  title: 20,
  summary: 20,
  'new document': 13,
  unpublish: 5,
  'department renamed': 2,
};
const WHERE: Partial<Record<Collection, number>> = {
  circulars: 45,
  news: 35,
  events: 8,
  services: 6,
  projects: 6,
};

function weighted<K extends string>(random: Random, weights: Partial<Record<K, number>>): K {
  const entries = Object.entries(weights) as [K, number][];
  let ticket = random.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
  return entries.find(([, weight]) => (ticket -= weight) <= 0)?.[0] ?? entries.at(-1)![0];
}

/** The documents of a city by collection, of which an edit needs the slugs alone. */
export type CitySlugs = Iterable<readonly [Collection, readonly { slug: string }[]]>;

/**
 * Generates `count` edits of a city, the same for every call. A document that was unpublished is
 * published again by the next edit.
 */
export function cityEdits(content: CitySlugs, count: number): CityEdit[] {
  const random = seededRandom(count);
  const examples = new Map(content);
  const edits: CityEdit[] = [];
  for (let n = 1; edits.length < count; n++) {
    const kind = weighted(random, KINDS);
    const collection = kind === 'department renamed' ? 'departments' : weighted(random, WHERE);
    const { slug } = random.pick(examples.get(collection)!);
    const mark = `edit${n}x`;
    const base = { kind, collection, slug, locale: random.pick(LOCALES), mark } as const;
    const text = `${mark} ${n}`;
    if (kind === 'body')
      edits.push({
        ...base,
        operation: 'update',
        data: {
          body: `## ${text}\n\nThe text of this page was written anew, and this is its first paragraph.\n\n- one\n- two`,
        },
      });
    else if (kind === 'title' || kind === 'department renamed')
      edits.push({ ...base, operation: 'update', data: { title: `Title of ${text}` } });
    else if (kind === 'summary')
      edits.push({ ...base, operation: 'update', data: { summary: `A summary of ${text}.` } });
    else if (kind === 'new document')
      edits.push({
        ...base,
        operation: 'create',
        pattern: slug,
        slug: `new-${n}`,
        data: { title: `New ${text}` },
      });
    else
      edits.push(
        { ...base, operation: 'unpublish', data: {} },
        { ...base, kind: 'publish again', operation: 'publish', data: { title: `Again ${text}` } },
      );
  }
  return edits.slice(0, count);
}
