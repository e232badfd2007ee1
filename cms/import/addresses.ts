import { isCollection } from '@pune/content-models/models';
import {
  addressKey,
  checkFrom,
  partsOf,
  queryOf,
  REDIRECT_TARGETS,
} from '@pune/content-models/redirects/rules';
import { listFrom } from './plain-values.ts';
import type { BrokenRow, Row } from './row.ts';
import { csvRecords } from './rows-csv.ts';

/** An address of the old site, and its target. */
export interface OldAddress extends Pick<Row, 'line' | 'original' | 'file'> {
  from: string;
  /** A path or an absolute address; or the key of a document, with its type if known. */
  to?: string;
  key?: string;
  collection?: string;
  portals?: readonly string[];
}

type Refused = (address: OldAddress, message: string) => void;

/**
 * Reads the addresses of a CSV file with the columns `from` and `to`, or `from` and `key`; the
 * columns `collection` and `portals` are optional.
 */
export async function* addressesOf(file: string): AsyncGenerator<OldAddress | BrokenRow> {
  for await (const record of csvRecords(file)) {
    if ('problem' in record) {
      yield record;
      continue;
    }
    const { line, original, members } = record;
    const text = (name: string) =>
      typeof members[name] === 'string' ? (members[name] as string).trim() : undefined;
    const [from, to, key] = [text('from'), text('to'), text('key')];
    if (!from)
      yield {
        line,
        original,
        problem: 'The row names no old address: give it in the column "from".',
      };
    else if (!to && !key)
      yield {
        line,
        original,
        problem:
          'The row does not say where the address leads: give an address in "to", or the key of a document in "key".',
      };
    else
      yield {
        line,
        original,
        from,
        to,
        key,
        collection: text('collection'),
        portals:
          members.portals === undefined ? undefined : (listFrom(members.portals) as string[]),
      };
  }
}

/** Normalises an old address to a path of the portals: removes the host, escapes letters. */
export function pathFrom(address: string): string {
  const path =
    address
      .trim()
      .replace(/^https?:\/\/[^/?#]+/i, '')
      .replace(/#.*$/, '') || '/';
  const escaped = path.replace(/[^\x21-\x7e]+/g, (letters) => encodeURIComponent(letters));
  return escaped.startsWith('/') ? escaped : `/${escaped}`;
}

export interface AddressesOptions {
  portals: readonly string[] | undefined;
  /** @returns the types in which a document with the other system's key is known */
  collectionsOf: (key: string) => readonly string[];
  /** The portals of a document. */
  portalsOf: (collection: string, key: string) => Promise<readonly string[] | undefined>;
  hasSlug: (collection: string, slug: string) => Promise<boolean>;
}

/**
 * Converts old addresses to redirects, as rows for the import: chains become a single redirect,
 * circles are refused, and the address of one of our documents becomes a reference, so that the
 * redirect keeps working when the document moves.
 */
export async function redirectsFrom(
  given: readonly OldAddress[],
  { portals, collectionsOf, portalsOf, hasSlug }: AddressesOptions,
  refused: Refused,
): Promise<Row[]> {
  const byPath = new Map<string, OldAddress>();
  /**
   * Old addresses at which a page exists: their redirect will be refused, so a chain ends there.
   */
  const pages = new Set<string>();
  for (const address of given) {
    const from = addressKey(pathFrom(address.from));
    const allowed = checkFrom(from);
    const same = byPath.get(from);
    if (allowed !== true) refused(address, allowed);
    else if (same) refused(address, `The address stands on line ${same.line} already.`);
    else byPath.set(from, address);
    if (await pageAt(from)) pages.add(from);
  }

  async function pageAt(path: string): Promise<[collection: string, slug: string] | null> {
    const [name = '', slug, ...rest] = partsOf(path).segments;
    return rest.length === 0 &&
      slug !== undefined &&
      isCollection(name) &&
      (REDIRECT_TARGETS as readonly string[]).includes(name) &&
      (await hasSlug(name, slug))
      ? [name, slug]
      : null;
  }

  /** @returns the address at the end of a chain, or `null` for a circle */
  function endOf(address: OldAddress): OldAddress | null {
    const seen = new Set<OldAddress>();
    for (let current = address; ;) {
      if (seen.has(current)) return null;
      seen.add(current);
      const next =
        current.to?.startsWith('/') && !current.to.startsWith('//')
          ? [current.to, queryOf(current.to).path]
              .map((to) => addressKey(pathFrom(to)))
              .find((to) => byPath.has(to))
          : undefined;
      const following = next === undefined || pages.has(next) ? undefined : byPath.get(next);
      if (!following) return current;
      current = following;
    }
  }

  async function targetOf({
    to,
    key,
    collection,
  }: OldAddress): Promise<
    { values: Record<string, unknown>; portals?: readonly string[] } | { problem: string }
  > {
    if (key !== undefined) {
      const found = collection ? [collection] : collectionsOf(key);
      if (found.length === 0)
        return { problem: `No document with the key "${key.slice(0, 100)}" was imported.` };
      if (found.length > 1)
        return {
          problem: `Documents of ${found.join(', ')} have the key "${key.slice(0, 100)}": say which in a column "collection".`,
        };
      if (!(REDIRECT_TARGETS as readonly string[]).includes(found[0]!))
        return { problem: `A document of ${found[0]} has no page to which an address could lead.` };
      return {
        values: { document: { relationTo: found[0], value: key } },
        portals: await portalsOf(found[0]!, key),
      };
    }
    const page = to!.startsWith('/') ? await pageAt(to!) : null;
    if (page) return { values: { document: { relationTo: page[0], value: page[1] } } };
    return { values: { href: to } };
  }

  const rows: Row[] = [];
  for (const [from, address] of byPath) {
    const end = endOf(address);
    const target = end
      ? await targetOf(end)
      : {
          problem:
            'This leads back to where it began, by itself or through other addresses of the list.',
        };
    const shown = 'problem' in target ? undefined : (address.portals ?? target.portals ?? portals);
    if ('problem' in target) refused(address, target.problem);
    else if (!shown?.length)
      refused(
        address,
        'The row does not say on which portal: give a column "portals", or choose portals for all rows.',
      );
    else
      rows.push({
        line: address.line,
        original: address.original,
        file: address.file,
        collection: 'redirects',
        key: from,
        isOldAddress: true,
        values: {
          from,
          status: '301',
          portals: shown,
          ...target.values,
          note: 'Imported as an old address.',
        },
      });
  }
  return rows;
}
