import type { StatementSync } from 'node:sqlite';
import type { Clock } from './clock.ts';
import type { Published, Reader, Scope } from './content.ts';
import type { Sql } from './sql.ts';

/** Render priority of pages whose query result changed: before all other pages, or after them. */
export type RenderPriority = 'first' | 'last';

/** The tools of a site's own query. */
export interface QueryTools {
  sql: Sql;
  clock: Pick<Clock, 'moment' | 'today'>;
  /** Returns the entries of a list, as `Reader.list` does, for another site too. */
  list(site: string, collection: string, query: object): unknown[];
}

/** A query of a site's own, beside those that every reader has. */
export interface OwnQuery {
  /** Returns the result as JSON text. It depends on the tools and on `args` alone. */
  run(tools: QueryTools, ...args: any[]): string;
  /**
   * The document fields that the result shows (`title`, `card.place` as `place`), apart from
   * positions in lists. A query without it may show anything.
   */
  shows?(...args: any[]): string[];
  /** True if the result is a list of entries, whose other fields throw when they are read. */
  isList?: boolean;
  /** When pages are rendered whose result of this query changed. */
  priority?: RenderPriority;
}

/**
 * Runs a query and records it as a dependency of the page.
 * @param args JSON values; they are the key of the query, with its name
 * @param scope the range of changes that can change the result
 * @param timing the clock's scope document of a query that depends on time: `''` for any instant,
 *   `DAY_SCOPE` for midnight
 */
export type Ask = <V>(
  kind: string,
  args: unknown[],
  scope: Partial<Scope> & { collection: string },
  timing?: string,
) => V;

/** A media file that a page shows: an uploaded original, or a variant that is made of it. */
export type ShownFile = { original: string } | { variant: FileVariant };
/** A file that is made of an uploaded one. The maker knows the other fields. */
export interface FileVariant {
  name: string;
}

/** An index of a site's own in the snapshot, such as that of its search. */
export interface ContentIndex {
  put(published: Published): void;
  remove(collection: string, id: string, locale: string): void;
}

/** A field of cards by which documents of a collection refer to others. */
export interface Reference {
  collection: string;
  /** Its value is `circulars/7`, or an id alone if `to` is set. The model lists by it. */
  field: string;
  /** The collection of the documents to which they refer. */
  to?: string;
}

/** A site that is published: the parts that the engine itself needs. */
export interface PublishedSite {
  id: string;
  /** The address at which visitors see it. */
  url: string;
}

/**
 * The knowledge of the snapshot and the engine about a site's content. The engine knows no collection,
 * no language and no page by itself: it asks the model.
 *
 * `expand` is the only required function: the tree of pages. All else refines a reader that has
 * lists and documents of any collection.
 */
export interface ContentModel<Content extends Reader = Reader> {
  /** The languages, in the order in which a title is looked for. */
  locales: readonly string[];
  /**
   * Returns the children of an index page. A name that begins with `~` is an index page; `~` is the
   * root. Anything else is the path of a page. Runs with a recording reader, so a page that appears
   * or disappears is one more changed result.
   */
  expand(branch: string, content: Content, site: any): string[];
  /**
   * The URL of the module that exports this model as `model`. Worker processes import it; without
   * it, releases are rendered in the process of the publisher.
   */
  module?: string;
  /** The fields of cards by which lists can be filtered. */
  listedBy?: readonly string[];
  /**
   * The fields by which documents refer to others. A page that asks for a document by its slug then
   * needs no query of its own to know that no document refers to it, as to most.
   */
  references?: readonly Reference[];
  /** Queries of the site's own, by name. */
  queries?: Readonly<Record<string, OwnQuery>>;
  /** The reader's methods that run them. */
  reads?(ask: Ask, site: string): object;
  /** Returns the path of the page of a document, for receipts of a first release. */
  pagesOf?(collection: string, slug: string, site: any): string[];
  /** Returns the page that shows a document; `null` if none does. For pages of drafts. */
  pageShowing?(collection: string, document: { locale: string; slug: string }): string | null;
  /** True if a document's slug is its address, which no other document may have. */
  hasAddress?(collection: string): boolean;
  /** The collection of media files, and the files that may be shown of one of its documents. */
  files?: { collection: string; of(data: unknown): ShownFile[] };
  /** Returns true for pages that clients fetch in an emergency: they are rendered before all others. */
  isUrgent?(page: string): boolean;
  /** Returns true if documents of the collection take effect at an instant. */
  isTimed?(collection: string): boolean;
  /** Tables of the site's own, and the index that is written with each document. */
  index?: {
    schema: string;
    /** Raise it when the tables change: the snapshot is then made anew. */
    form: number;
    open(sql: (text: string) => StatementSync): ContentIndex;
  };
}
