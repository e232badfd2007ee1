import { createHash } from 'node:crypto';
import type { Payload, Where } from 'payload';
import { isCollection, models, type Collection } from '@pune/content-models/models';
import type { SiteConfig } from '@pune/content/sites';
import { LOCALES, type Locale } from '@pune/i18n';
import { publishedVersions, titleOf } from '../hooks/published-versions.ts';
import { departmentIn } from '../schedules.ts';
import { askForAll, type Outcome, type Politeness } from './asking.ts';
import { linksIn, type FoundLink } from './found-links.ts';

/**
 * Checks the links of published documents, and stores the outcome of each. A link counts as broken
 * after two failed checks: one may be a moment's trouble.
 */

type Id = number | string;

/** Failed checks after which a link counts as broken. */
export const BROKEN_AFTER = 2;
/** Two checks within this time count as one: a second press of the button proves nothing. */
const APART_MS = 10 * 60_000;
const DOCUMENTS_AT_ONCE = 100;
/** If so many servers and no other answer, the trouble is our own connection. */
const HOSTS_OF_NO_NETWORK = 3;

/** A link of a document, with what the last checks found. */
export interface LinkRow {
  id: Id;
  /** The document, the field, the language and the address, as a digest. */
  key: string;
  document: string;
  contentType: string;
  title: string;
  department: string | null;
  field: string;
  language: Locale | null;
  address: string;
  state: 'answers' | 'moved' | 'unknown' | 'failed';
  /** The failure in one word, or the status of the server. */
  detail: string | null;
  movedTo: string | null;
  failures: number;
  failedSince: string | null;
  checkedAt: string;
}
export type LinkState = Pick<
  LinkRow,
  'state' | 'detail' | 'movedTo' | 'failures' | 'failedSince' | 'checkedAt'
>;

/** The state of a link after a check. */
export function stateAfter(before: LinkState | null, outcome: Outcome, now: Date): LinkState {
  const checkedAt = now.toISOString();
  const fine = { movedTo: null, failures: 0, failedSince: null, checkedAt };
  switch (outcome.kind) {
    case 'Answers':
      return { ...fine, state: 'answers', detail: null };
    case 'Moved':
      return { ...fine, state: 'moved', detail: null, movedTo: outcome.to };
    case 'Unknown':
      return { ...fine, state: 'unknown', detail: String(outcome.status) };
    case 'Failed': {
      const isSoon =
        before?.state === 'failed' && now.getTime() - Date.parse(before.checkedAt) < APART_MS;
      return {
        state: 'failed',
        detail: outcome.status === null ? outcome.failure : String(outcome.status),
        movedTo: null,
        failures: isSoon ? before.failures : (before?.failures ?? 0) + 1,
        failedSince: before?.failedSince ?? checkedAt,
        // The time of the check that counted.
        checkedAt: isSoon ? before.checkedAt : checkedAt,
      };
    }
  }
}

interface Linking {
  document: string;
  contentType: Collection;
  title: string;
  department: string | null;
  portals: readonly string[];
  links: FoundLink[];
}

const keyOf = (document: string, { address, field, locale }: FoundLink): string =>
  createHash('sha256')
    .update([document, field, locale ?? '', address].join('\n'))
    .digest('hex');

const inAny = (text: unknown): unknown =>
  typeof text === 'object' && text
    ? LOCALES.map((locale) => (text as Record<string, unknown>)[locale]).find(Boolean)
    : text;

/** Reads the published documents that have links. */
async function* linking(cms: Payload, only: string | null): AsyncGenerator<Linking> {
  const [onlyType, onlyId] = only?.split('/') ?? [];
  for (const collection of Object.keys(models) as Collection[]) {
    if (onlyType && collection !== onlyType) continue;
    // Files, and records of the system, lead nowhere.
    if (!cms.collections[collection]?.config.versions?.drafts) continue;
    const where: Where[] = [
      { _status: { equals: 'published' } },
      ...(onlyId ? [{ id: { equals: onlyId } }] : []),
    ];
    for (let page = 1, more = true; more; page++) {
      const { docs, hasNextPage } = await cms.find({
        collection: collection as 'pages',
        where: { and: where },
        sort: 'id',
        page,
        limit: DOCUMENTS_AT_ONCE,
        depth: 0,
        locale: 'all',
        overrideAccess: true,
      });
      for (const doc of docs as unknown as ({ id: Id } & Record<string, unknown>)[]) {
        const links = linksIn(doc);
        if (links.length > 0)
          yield {
            document: `${collection}/${doc.id}`,
            contentType: collection,
            title: titleOf({}, { ...doc, title: inAny(doc.title) } as never),
            department: departmentIn(collection, doc),
            portals: Array.isArray(doc.portals) ? (doc.portals as string[]) : [],
            links,
          };
      }
      more = hasNextPage;
    }
  }
}

/** The address at which a path of a document is asked for; null if no portal shows it. */
export function urlOfPath(
  { address, locale }: Pick<FoundLink, 'address' | 'locale'>,
  documentPortals: readonly string[],
  portals: readonly Pick<SiteConfig, 'id' | 'url'>[],
): string | null {
  const portal = portals.find(({ id }) => documentPortals.includes(id)) ?? portals[0];
  if (!portal) return null;
  const hasLanguage = /^\/(?:en|mr|hi|api)(?:\/|$)/.test(address) || /\.\w+$/.test(address);
  return new URL(hasLanguage ? address : `/${locale ?? 'en'}${address}`, portal.url).href;
}

/** A document leads on if it is public in any language. */
async function isPublic(cms: Payload, document: string): Promise<boolean> {
  const [collection = '', id = ''] = document.split('/');
  if (!isCollection(collection)) return false;
  const versions = await publishedVersions(cms, collection, id);
  return Object.values(versions).some(Boolean);
}

export interface CheckOptions {
  ask: (address: string) => Promise<Outcome>;
  politeness: Politeness;
  portals: readonly Pick<SiteConfig, 'id' | 'url'>[];
  now: () => Date;
  /** `circulars/22`; null for all documents. */
  only: string | null;
  signal?: AbortSignal;
}

export type CheckResult =
  | { kind: 'Checked'; links: number; broken: number }
  /** Nothing outside answers: nothing was stored. */
  | { kind: 'NoNetwork' }
  | { kind: 'Stopped' };

const isNoNetwork = (outcomes: ReadonlyMap<string, Outcome>): boolean => {
  const hosts = new Set([...outcomes.keys()].map((address) => URL.parse(address)?.host));
  return (
    hosts.size >= HOSTS_OF_NO_NETWORK &&
    [...outcomes.values()].every(
      (outcome) =>
        outcome.kind === 'Failed' && ['name', 'connection', 'timeout'].includes(outcome.failure),
    )
  );
};

const stored = async (cms: Payload, only: string | null): Promise<Map<string, LinkRow>> => {
  const { docs } = await cms.db.find<LinkRow>({
    collection: 'links',
    ...(only && { where: { document: { equals: only } } }),
    limit: 0,
    pagination: false,
  });
  return new Map(docs.map((row) => [row.key, row]));
};

const CHANGING = [
  'state',
  'detail',
  'movedTo',
  'failures',
  'failedSince',
  'title',
  'department',
] as const;
const differs = (row: LinkRow, next: Omit<LinkRow, 'id'>): boolean =>
  CHANGING.some((name) => String(row[name] ?? '') !== String(next[name] ?? ''));

/** Checks all links of published documents, or those of one. */
export async function checkLinks(
  cms: Payload,
  { ask, now, only, politeness, portals, signal }: CheckOptions,
): Promise<CheckResult> {
  const documents: Linking[] = [];
  for await (const one of linking(cms, only)) documents.push(one);
  const places = documents.flatMap((document) =>
    document.links.map((link) => ({
      document,
      link,
      url: link.kind === 'path' ? urlOfPath(link, document.portals, portals) : link.address,
    })),
  );
  const outcomes = await askForAll(
    places.flatMap(({ link, url }) => (link.kind === 'document' || !url ? [] : [url])),
    ask,
    politeness,
    signal,
  );
  if (signal?.aborted) return { kind: 'Stopped' };
  if (isNoNetwork(outcomes)) return { kind: 'NoNetwork' };
  const gone: Outcome = { kind: 'Failed', failure: 'gone', status: null };
  const known = await stored(cms, only);
  const inside = new Map<string, Outcome>();
  let broken = 0;
  for (const { document, link, url } of places) {
    if (link.kind === 'document' && !inside.has(link.address))
      inside.set(link.address, (await isPublic(cms, link.address)) ? { kind: 'Answers' } : gone);
    const outcome =
      link.kind === 'document' ? inside.get(link.address)! : (outcomes.get(url ?? '') ?? gone);
    const key = keyOf(document.document, link);
    const before = known.get(key) ?? null;
    const { links: _, portals: __, ...named } = document;
    const row = {
      ...named,
      key,
      field: link.field,
      language: link.locale,
      address: link.address,
      ...stateAfter(before, outcome, now()),
    };
    if (row.failures >= BROKEN_AFTER) broken++;
    known.delete(key);
    if (!before) await cms.db.create({ collection: 'links', data: row });
    else if (only || differs(before, row))
      await cms.db.updateOne({ collection: 'links', id: before.id, data: row });
  }
  // Links that are in no published document any more.
  for (const { id } of known.values())
    await cms.db.deleteOne({ collection: 'links', where: { id: { equals: id } } });
  return { kind: 'Checked', links: places.length, broken };
}
