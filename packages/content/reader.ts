import { mediaAddress } from '@pune/content-models/media/media.published.ts';
import { textOf, valuesOf, type createAnswers, type Given, type Kind } from './answers.ts';
import { CLOCK, type Part, type Place, type Read, type Reader, type Scope } from './content.ts';
import { digestOf } from './digest.ts';
import { mayDiffer } from './facets.ts';
import { askedPreview, askedPreviewName, type AskedPreview, type Brand } from './previews.ts';
import { partScope } from './parts.ts';

/** An instant as the part of a scope: those that have come are found by their order. */
export const instantScope = (instant: string): string => `at:${instant}`;

const WHOLE: Part = [0, 1];
const ANYWHERE: Omit<Scope, 'collection'> = { locale: '', site: '', year: 0, document: '' };

/**
 * An answer, the same for every page that asks while the content and the clock stand still. Whoever
 * only compares has no need of its value.
 */
interface Answer {
  digest: string;
  value: () => unknown;
  /** What is noted of it, the same objects each time. */
  reads?: readonly Read[];
}

/**
 * Told of the picture that stands for the page. It follows from the page alone: no change of
 * content can alter it.
 */
export type NotePicture = (asked: AskedPreview, brand: Brand) => void;
const refusePicture: NotePicture = () => {
  throw new Error(
    '[content] A picture stands for one page: a part that many pages share cannot ask for it',
  );
};

/** Something made of answers, and what was asked for it. */
interface SharedPart {
  value: unknown;
  reads: readonly Read[];
}

/**
 * What the page of one document asks and no other: it is not kept for the next page, and so need
 * not be guarded from it.
 */
const OF_ONE_PAGE: ReadonlySet<Kind> = new Set<Kind>(['bySlug', 'versions']);

/** Answers that are kept for the next page hold so many characters at most. */
const KEPT_CHARACTERS_MAX = 8_000_000;

/**
 * To read what a list did not ask for is a mistake of the page's: it would be shown as nothing, and
 * change unnoticed.
 */
const UNASKED: object = new Proxy(Object.create(null) as object, {
  get(_, name) {
    if (
      typeof name === 'symbol' ||
      name === 'toJSON' ||
      name === 'then' ||
      name in Object.prototype
    )
      return (Object.prototype as never)[name];
    throw new Error(`[content] The list did not ask for "${name}": name it among its fields`);
  },
});

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Pages share answers: none can change one. */
function frozen<T>(value: T): T {
  if (isObject(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) frozen(inner);
  }
  return value;
}

function guarded(entries: object[]): object[] {
  for (const entry of entries) {
    // Lists share entries.
    if (Object.getPrototypeOf(entry) === UNASKED) continue;
    const { card } = entry as { card?: unknown };
    if (isObject(card)) Object.setPrototypeOf(card, UNASKED);
    Object.setPrototypeOf(entry, UNASKED);
  }
  return entries;
}

/** Makes a value when it is first asked for, and lets go of what it is made of. */
function once<T>(make: () => T): () => T {
  let rest: (() => T) | null = make;
  let value: T;
  return () => {
    if (rest) {
      value = rest();
      rest = null;
    }
    return value;
  };
}

const digestOfGiven = (given: Given): string =>
  digestOf(
    typeof given !== 'string' && 'head' in given
      ? `${JSON.stringify(given.head)} ${given.dataDigest}`
      : textOf(given),
  );

function valueOf(given: Given, kind: Kind): unknown {
  if (typeof given !== 'string')
    return 'head' in given
      ? { ...given.head, data: JSON.parse(given.data) as unknown }
      : guarded([...given.entries]);
  const value = JSON.parse(given) as unknown;
  return kind === 'list' || kind === 'upcoming' ? guarded(value as object[]) : value;
}

/** Whether a place is within a scope. */
const lies = (place: Place, { collection, document, year, locale, site }: Scope): boolean =>
  collection === place.collection &&
  (document === '' ||
    document === `id:${place.id}` ||
    document === `slug:${place.slug}` ||
    place.values.includes(document)) &&
  (year === 0 || year === place.year) &&
  (locale === '' || locale === place.locale) &&
  (site === '' || place.sites.includes(site));

/**
 * A typed view of the snapshot for one portal that notes every question it answers.
 * @param generation names the state that answers belong to; `null` where nobody tells when it
 *   changes
 * @param forgotten called when another state begins
 */
export function createReader(
  answers: ReturnType<typeof createAnswers>,
  generation: () => string | null,
  forgotten: () => void = () => {},
) {
  /** By collection, and by the questions' keys. */
  const kept = new Map<string, Map<string, Answer>>();
  const parts = new Map<string, SharedPart>();
  let characters = 0;
  let keptFor: string | null = null;

  function keptOf(collection: string): Map<string, Answer> {
    let ofCollection = kept.get(collection);
    if (!ofCollection) kept.set(collection, (ofCollection = new Map()));
    return ofCollection;
  }

  function answerTo(key: string, collection: string, kind: Kind, args: readonly unknown[]): Answer {
    const known = kept.get(collection)?.get(key);
    if (known) return known;
    const given = (answers[kind] as (...args: unknown[]) => Given)(...args);
    const digest = digestOfGiven(given);
    if (OF_ONE_PAGE.has(kind)) return { digest, value: () => valueOf(given, kind) };
    const answer = { digest, value: once(() => frozen(valueOf(given, kind))) };
    if (keptFor !== null) {
      const { length } = textOf(given);
      characters += length;
      if (characters > KEPT_CHARACTERS_MAX) forget(length);
      keptOf(collection).set(key, answer);
    }
    return answer;
  }

  function forget(size = 0): void {
    kept.clear();
    parts.clear();
    characters = size;
  }

  /** Answers of another state are forgotten. */
  function beCurrent(): void {
    const current = generation();
    if (current === keptFor && current !== null) return;
    forget();
    forgotten();
    keptFor = current;
  }

  /**
   * Begins a change of the content: what is kept and lies outside the places that are told at its
   * end holds still. An edit then need not look up again what nearly every page shows.
   */
  function beginChange(): (places: readonly Place[]) => void {
    const isCurrent = keptFor !== null && keptFor === generation();
    return (places) => {
      if (!isCurrent) return;
      const mayHaveChanged = ({ key, scope }: Read) =>
        places.some(
          (place) => lies(place, scope) && (!place.facets || mayDiffer(key, place.facets)),
        );
      forgetAnswers(new Set(places.map((place) => place.collection)), mayHaveChanged);
    };
  }

  /** Begins a move of the clock: what is kept and has nothing to do with time holds still. */
  function beginMove(): () => void {
    const isCurrent = keptFor !== null && keptFor === generation();
    return () => {
      if (isCurrent) forgetAnswers(kept.keys(), ({ scope }) => scope.collection === CLOCK);
    };
  }

  /**
   * Forgets answers of some collections, and the parts made of answers; the others belong to the
   * state that begins.
   */
  function forgetAnswers(
    collections: Iterable<string>,
    mayHaveChanged: (read: Read) => boolean,
  ): void {
    // Of an answer that was only compared it is not known where in its collection it looked.
    for (const collection of collections)
      for (const [key, { reads }] of keptOf(collection))
        if (!reads || reads.some(mayHaveChanged)) keptOf(collection).delete(key);
    for (const [name, { reads }] of parts) if (reads.some(mayHaveChanged)) parts.delete(name);
    forgotten();
    keptFor = generation();
  }

  function reader(
    site: string,
    record: (read: Read) => void = () => {},
    picture: NotePicture = () => {},
  ): Reader {
    beCurrent();
    return readerOf(site, record, picture);
  }

  function readerOf(site: string, record: (read: Read) => void, picture: NotePicture): Reader {
    const ask = <T>(
      kind: Kind,
      args: unknown[],
      scope: Partial<Scope> & { collection: string },
      byClock = false,
    ): T => {
      const key = JSON.stringify([kind, ...args]);
      const answer = answerTo(key, scope.collection, kind, args);
      answer.reads ??= [
        { key, scope: { ...ANYWHERE, ...scope }, digest: answer.digest },
        // What the calendar changes too is asked again when a day comes, under a name of its own.
        ...(byClock
          ? [
              {
                key: JSON.stringify([kind, ...args, CLOCK]),
                scope: { ...ANYWHERE, collection: CLOCK },
                digest: answer.digest,
              },
            ]
          : []),
      ];
      for (const read of answer.reads) record(read);
      return answer.value() as T;
    };
    function shared<T>(name: string, make: (content: Reader) => T): T {
      let part = parts.get(name);
      if (!part) {
        const reads = new Set<Read>();
        part = {
          value: make(readerOf(site, (read) => reads.add(read), refusePicture)),
          reads: [...reads],
        };
        if (keptFor !== null) parts.set(name, part);
      }
      for (const read of part.reads) record(read);
      return part.value as T;
    }
    return {
      site,
      get: (collection, id, locale, fields) =>
        ask('get', [collection, id, locale, fields], { collection, locale, document: `id:${id}` }),
      // In any language: each tells which others there are.
      bySlug: (collection, slug, locale) =>
        ask('bySlug', [site, collection, slug, locale], { collection, document: `slug:${slug}` }),
      title: (collection, id, locale) =>
        ask('title', [collection, id, locale], { collection, document: `id:${id}` }),
      address: (collection, id, portals) =>
        ask('address', [collection, id, portals], { collection, document: `id:${id}` }),
      link: (collection, id, locale, portals) =>
        ask('link', [collection, id, locale, portals], { collection, document: `id:${id}` }),
      list: (collection, query) =>
        ask(
          'list',
          [site, collection, query],
          {
            collection,
            site,
            locale: query.locale,
            year: query.year ?? 0,
            document: valuesOf(query)[0] ?? '',
          },
          query.daysAgoMax !== undefined,
        ),
      upcoming: (query) =>
        ask(
          'upcoming',
          [site, query],
          { collection: 'events', site, locale: query.locale, document: valuesOf(query)[0] ?? '' },
          true,
        ),
      alertsInForce: (locales) =>
        ask('alertsInForce', [site, locales], { collection: 'alerts', site }, true),
      emergencies: (locales) =>
        ask('emergencies', [site, locales], { collection: 'alerts', site }, true),
      count: (collection, query) =>
        ask(
          'count',
          [site, collection, query],
          {
            collection,
            site,
            locale: query.locale,
            year: query.year ?? 0,
            document: valuesOf(query)[0] ?? '',
          },
          query.daysAgoMax !== undefined,
        ),
      archivePages: (collection, locale, year) =>
        ask('archivePages', [site, collection, locale, year], { collection, site, locale, year }),
      years: (collection, locale) =>
        ask('years', [site, collection, locale], { collection, site, locale }),
      slugYears: (collection) => ask('slugYears', [site, collection], { collection, site }),
      parts: (collection) => ask('parts', [site, collection], { collection, site }),
      slugs: (collection, part = WHOLE) =>
        ask('slugs', [site, collection, part], { collection, site, document: partScope(part) }),
      addresses: (collection, locale, part) =>
        ask('addresses', [site, collection, locale, part], {
          collection,
          site,
          document: partScope(part),
        }),
      lastChange: (collection, query) =>
        ask('lastChange', [site, collection, query], {
          collection,
          site,
          locale: query.locale,
          year: query.year ?? 0,
          document: query.part ? partScope(query.part) : '',
        }),
      versions: (collection, slug) =>
        ask('versions', [site, collection, slug], { collection, site, document: `slug:${slug}` }),
      settings: (locale, names) =>
        ask('settings', [site, locale, names], {
          collection: 'settings',
          locale,
          document: `slug:${site}`,
        }),
      settingsChange: (locale) =>
        ask('settingsChange', [site, locale], {
          collection: 'settings',
          locale,
          document: `slug:${site}`,
        }),
      navigation: (locale, part) =>
        ask('navigation', [site, locale, part], {
          collection: 'navigation',
          locale,
          document: `slug:${site}`,
        }),
      today: () => ask('today', [], { collection: CLOCK }),
      isPast: (day) => ask('isPast', [day], { collection: CLOCK }),
      isPastInstant(instant) {
        const at = new Date(instant).toISOString();
        return ask('isPastInstant', [at], { collection: CLOCK, document: instantScope(at) });
      },
      preview(shown) {
        const asked = askedPreview(shown);
        picture(asked, { mark: shown.mark, hues: shown.hues });
        return mediaAddress(askedPreviewName(asked));
      },
      shared: (name, make) => shared(`${site} ${name}`, make),
    };
  }

  /** Asks a question again, by the key under which it was recorded. */
  function answer(key: string): string {
    beCurrent();
    const [kind, ...args] = JSON.parse(key) as [Kind, ...unknown[]];
    return textOf((answers[kind] as (...args: unknown[]) => Given)(...args));
  }

  /**
   * The digest of an answer as it is, by the key and the collection under which the question was
   * recorded.
   */
  function digestOfAnswer(key: string, collection: string): string {
    beCurrent();
    const [kind, ...args] = JSON.parse(key) as [Kind, ...unknown[]];
    // What is asked of the calendar may be about documents too, which change without it: it is not
    // kept.
    if (collection === CLOCK)
      return digestOfGiven((answers[kind] as (...args: unknown[]) => Given)(...args));
    return answerTo(key, collection, kind, args).digest;
  }

  return { reader, answer, digestOfAnswer, beginChange, beginMove };
}
