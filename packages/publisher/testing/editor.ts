import { namedFields } from '@pune/content-models/example-data';
import { models, publish, type Collection } from '@pune/content-models/models';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Reader } from '@pune/content';
import { openSnapshot } from '@pune/content/snapshot';
import type { Change } from '../outbox.ts';
import { editField, languages, refused, type Surroundings, type Values } from './field-values.ts';
import type { Random } from './random.ts';

/** A document as the CMS stores it: its fields in each language. */
export interface EditedDocument {
  collection: Collection;
  id: string;
  source: Record<Locale, Values>;
}

export interface Edited {
  /** `edit circulars`, `delete media`. */
  kind: string;
  /** The edited fields. */
  fields: string[];
  change: Change;
}

/** A rule about several documents: the CMS refuses an edit after which it does not hold. */
export interface EditorsRule {
  /** The collections whose edits can break it. */
  collections: readonly string[];
  holds(content: Reader): boolean;
}

const START = Date.UTC(2026, 10, 25);
/** Settings and navigation are shown on every page and edited seldom. */
const SELDOM: readonly Collection[] = ['settings', 'navigation', 'grievance-configuration'];
const SELDOM_CHANCE = 0.02;
/** The fields that editors change most. */
const OFTEN = ['title', 'summary', 'body', 'answer', 'alt'];

const fieldsOf = (collection: Collection) => models[collection].collection.fields;
/** Returns true if each portal has exactly one document of the collection. */
const isOnePerPortal = (collection: Collection) =>
  (namedFields(fieldsOf(collection)).get('slug')?.custom as { widget?: string } | undefined)
    ?.widget === 'portal';
/** Returns the names of the fields whose value no two documents share. */
const uniqueIn = (collection: Collection): string[] =>
  [...namedFields(fieldsOf(collection))].flatMap(([name, field]) =>
    (field as { unique?: boolean }).unique ? name : [],
  );

/**
 * Creates a random editor of documents. It edits every field of every collection as people do in
 * the CMS, and returns each edit as a change of the outbox.
 */
export function createEditor(
  documents: readonly EditedDocument[],
  portals: readonly string[],
  rule?: EditorsRule,
) {
  const all = structuredClone([...documents]) as EditedDocument[];
  const of = (collection: Collection) => all.filter((d) => d.collection === collection);
  const types = [...new Set(documents.map(({ collection }) => collection))];
  /** Templates of documents, so that one can be created in a collection that has none left. */
  const patterns = new Map(documents.map((d) => [d.collection, structuredClone(d)]));

  const changeOf = (d: EditedDocument, number: number, at: number, isDeleted = false): Change => ({
    id: `edit-${number}`,
    collection: d.collection,
    documentId: d.id,
    title: String(d.source.en.title ?? d.source.en.slug),
    at: new Date(at).toISOString(),
    versions: Object.fromEntries(
      LOCALES.map((locale) => [
        locale,
        isDeleted ? null : publish(d.collection, d.source[locale] as never, locale),
      ]),
    ),
  });

  const surroundings = (
    d: EditedDocument,
    random: Random,
    number: number,
    at: number,
  ): Surroundings => ({
    random,
    number,
    at,
    portals,
    documents: (collection) =>
      of(collection)
        .filter(({ id }) => collection !== d.collection || id !== d.id)
        .map(({ source }) => source.en),
    others: (name) => [
      null,
      ...of(d.collection).flatMap(({ source }) => valuesNamed(source.en, name)),
    ],
  });

  const ruled = rule && openSnapshot(':memory:');
  const tell = ({ collection, documentId, versions }: Change): void => {
    if (!rule?.collections.includes(collection)) return;
    for (const locale of LOCALES)
      ruled!.apply(collection, documentId, locale, versions[locale] ?? null);
  };
  for (const d of all) tell(changeOf(d, 0, START));

  /** Returns true if the rule holds after a change; otherwise the change is not made. */
  function holdsAfter(change: Change, before: () => Change): boolean {
    tell(change);
    if (!rule?.collections.includes(change.collection) || rule.holds(ruled!.reader(portals[0]!)))
      return true;
    tell(before());
    return false;
  }

  function anyType(random: Random): Collection {
    const isSeldom = random.chance(SELDOM_CHANCE);
    return random.pick(types.filter((type) => SELDOM.includes(type) === isSeldom));
  }

  /** Saves a document. Returns `null` if the CMS would reject it. */
  function save(
    d: EditedDocument,
    number: number,
    at: number,
    source: EditedDocument['source'],
  ): Change | null {
    if (LOCALES.some((locale) => refused(source[locale], fieldsOf(d.collection)).length > 0))
      return null;
    if (uniqueIn(d.collection).some((name) => isTaken(d, name, source.en[name]))) return null;
    // As in the CMS, all languages of a document share one time of change.
    for (const locale of LOCALES) source[locale].updatedAt = new Date(at).toISOString();
    const change = changeOf({ ...d, source }, number, at);
    if (!holdsAfter(change, () => changeOf(d, number, at, !all.includes(d)))) return null;
    d.source = source;
    return change;
  }

  const isTaken = (d: EditedDocument, name: string, value: unknown): boolean =>
    value !== null &&
    value !== undefined &&
    of(d.collection).some((other) => other.id !== d.id && other.source.en[name] === value);

  const freePortals = (collection: Collection) =>
    portals.filter((portal) => !of(collection).some(({ source }) => source.en.slug === portal));

  /** Changes one field or several; sometimes none, which is a save without a change. */
  function edit(
    d: EditedDocument,
    random: Random,
    number: number,
    at: number,
  ): { fields: string[]; change: Change | null } {
    const source = structuredClone(d.source);
    const names = [...namedFields(fieldsOf(d.collection)).keys()].filter(
      (name) => name !== 'slug' || !isOnePerPortal(d.collection),
    );
    const weighted = [
      ...names,
      ...OFTEN.flatMap((name) => (names.includes(name) ? [name, name, name] : [])),
    ];
    const fields = Array.from(
      { length: random.chance(0.05) ? 0 : random.chance(0.15) ? 3 : 1 },
      () => random.pick(weighted),
    );
    for (const name of fields)
      editField(
        languages(source),
        namedFields(fieldsOf(d.collection)).get(name)!,
        surroundings(d, random, number, at),
      );
    return { fields, change: save(d, number, at, source) };
  }

  function create(
    collection: Collection,
    random: Random,
    number: number,
    at: number,
  ): Change | null {
    const [free] = isOnePerPortal(collection) ? freePortals(collection) : [`new-${number}`];
    if (!free) return null;
    const pattern =
      of(collection).length > 0 ? random.pick(of(collection)) : patterns.get(collection)!;
    const created: EditedDocument = {
      collection,
      id: String(100_000 + number),
      source: structuredClone(pattern.source),
    };
    for (const locale of LOCALES) {
      const version = created.source[locale];
      Object.assign(
        version,
        // As in the CMS, a copy begins without the values that are its pattern's own.
        Object.fromEntries(uniqueIn(collection).map((name) => [name, null])),
        { id: Number(created.id), slug: free, createdAt: new Date(at).toISOString() },
        'title' in version && { title: `New ${number}` },
        'from' in version && { from: `/new-${number}` },
      );
    }
    const change = save(created, number, at, created.source);
    if (change) all.push(created);
    return change;
  }

  function remove(d: EditedDocument, number: number, at: number): Change | null {
    const change = changeOf(d, number, at, true);
    if (!holdsAfter(change, () => changeOf(d, number, at))) return null;
    all.splice(all.indexOf(d), 1);
    return change;
  }

  /** Replaces the file of a media document: address, size and shape change. */
  function replaceFile(d: EditedDocument, number: number, at: number): Change | null {
    const source = structuredClone(d.source);
    for (const version of languages(source)) {
      Object.assign(
        version,
        {
          filename: `file-${number}${/\.\w+$/.exec(version.filename ?? '')?.[0] ?? ''}`,
          filesize: 1000 + number,
        },
        version.width && {
          width: 400 + (number % 900),
          height: 300 + (number % 700),
          focalX: number % 100,
        },
      );
    }
    return d.collection === 'media' ? save(d, number, at, source) : null;
  }

  function attempt(
    random: Random,
    number: number,
    at: number,
  ): { kind: string; fields: string[]; change: Change | null } {
    const collection = anyType(random);
    const ticket = random.next();
    const found = of(collection);
    if (ticket < 0.1 || found.length === 0)
      return {
        kind: `create ${collection}`,
        fields: [],
        change: create(collection, random, number, at),
      };
    const d = random.pick(found);
    if (ticket < 0.17)
      return { kind: `delete ${collection}`, fields: [], change: remove(d, number, at) };
    if (ticket < 0.3 && collection === 'media')
      return { kind: 'replace file', fields: [], change: replaceFile(d, number, at) };
    const { fields, change } = edit(d, random, number, at);
    return { kind: `edit ${collection}`, fields, change };
  }

  return {
    /** Returns the current content of the CMS as changes, for a full publish. */
    everything: (): Change[] => all.map((d) => changeOf(d, 0, START)),
    /** Makes one random edit. The same seed and numbers give the same edits. */
    edit(random: Random, number: number, at = START + number * 1000): Edited {
      for (;;) {
        const { change, ...edited } = attempt(random, number, at);
        if (change) return { ...edited, change };
      }
    },
  };
}

/** Returns the values of every field with this name, at any depth. */
function valuesNamed(value: unknown, name: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesNamed(item, name));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === name ? [inner] : key === 'root' ? [] : valuesNamed(inner, name),
  );
}
