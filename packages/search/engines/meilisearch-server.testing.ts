import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { distanceOf } from '../words.ts';

/**
 * A server on this machine that speaks the part of Meilisearch's documented protocol that the engine
 * and the copies use (https://www.meilisearch.com/docs/reference/api/overview): keys, settings,
 * documents, tasks, searches with filters, matching strategies, prefixes, typos, synonyms and stop
 * words. It is no Meilisearch: with `MEILISEARCH_URL` the suites ask a real one.
 */
type Document = Record<string, unknown> & { id: string };
interface Index {
  documents: Map<string, Document>;
  settings: {
    stopWords?: string[];
    synonyms?: Record<string, string[]>;
    filterableAttributes?: string[];
  };
}
interface Query {
  q?: string;
  filter?: string;
  attributesToSearchOn?: string[];
  attributesToRetrieve?: string[];
  matchingStrategy?: 'all' | 'last' | 'frequency';
  sort?: string[];
  limit?: number;
  offset?: number;
}

export const WRITE_KEY = 'write-key-of-the-test';
export const SEARCH_KEY = 'search-key-of-the-test';

const wordsIn = (text: unknown): string[] =>
  String(text ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
/** The number of typos that Meilisearch allows by default: one from 5 letters, two from 9. */
const typosOf = (word: string): number => (word.length >= 9 ? 2 : word.length >= 5 ? 1 : 0);

export async function startMeilisearchServer() {
  const indexes = new Map<string, Index>();
  const tasks = new Map<number, { status: string; error: { code: string } | null }>();
  const requests: string[] = [];
  let trouble: ((path: string) => number | 'hang' | null) | null = null;

  class Refused extends Error {
    status: number;
    code: string;
    constructor(status: number, code: string) {
      super(code);
      [this.status, this.code] = [status, code];
    }
  }
  const indexAt = (uid: string): Index => {
    const index = indexes.get(uid);
    if (!index) throw new Refused(404, 'index_not_found');
    return index;
  };
  const enqueue = (indexUid: string, change: (index: Index) => void) => {
    const taskUid = tasks.size;
    let index = indexes.get(indexUid);
    if (!index) indexes.set(indexUid, (index = { documents: new Map(), settings: {} }));
    change(index);
    tasks.set(taskUid, { status: 'succeeded', error: null });
    return {
      taskUid,
      indexUid,
      status: 'enqueued',
      type: 'any',
      enqueuedAt: new Date().toISOString(),
    };
  };

  /** Conditions joined by AND: `a = b`, `a != b`, `a IN [b, c]`. */
  function passes(document: Document, filter: string | undefined, index: Index): boolean {
    if (!filter) return true;
    return filter.split(' AND ').every((condition) => {
      const [, name, operator, value] = /^(\w+) (=|!=|IN) (.+)$/.exec(condition)!;
      if (!index.settings.filterableAttributes?.includes(name!))
        throw new Refused(400, 'invalid_search_filter');
      const held = document[name!];
      if (held === undefined) return operator === '!=';
      if (operator === 'IN') return value!.slice(1, -1).split(', ').includes(String(held));
      return (String(held) === value) === (operator === '=');
    });
  }

  function search(index: Index, query: Query) {
    const stopped = new Set(index.settings.stopWords);
    const typed = wordsIn(query.q);
    const meant = typed.filter((word) => !stopped.has(word));
    const words = meant.length > 0 ? meant : typed;
    const synonyms = index.settings.synonyms ?? {};
    const has = (found: readonly string[], word: string, isLast: boolean): boolean =>
      found.some(
        (one) =>
          one === word ||
          (isLast && one.startsWith(word)) ||
          (typosOf(word) > 0 && distanceOf(one, word, typosOf(word)) <= typosOf(word)),
      ) ||
      (synonyms[word] ?? []).some((phrase) => wordsIn(phrase).every((one) => found.includes(one)));
    const hits = [...index.documents.values()].filter((document) => {
      if (!passes(document, query.filter, index)) return false;
      if (words.length === 0) return true;
      const attributes = query.attributesToSearchOn ?? Object.keys(document);
      const found = attributes.flatMap((name) => wordsIn(document[name]));
      const matched = words.map((word, i) => has(found, word, i === words.length - 1));
      if (query.matchingStrategy === 'all') return matched.every(Boolean);
      // `last` drops words from the end until something is found.
      return matched[0];
    });
    const sort = query.sort?.[0]?.split(':')[0];
    if (sort) hits.sort((a, b) => Number(a[sort]) - Number(b[sort]));
    const { offset = 0, limit = 20, attributesToRetrieve } = query;
    const shown = hits
      .slice(offset, offset + limit)
      .map((document) =>
        attributesToRetrieve
          ? Object.fromEntries(attributesToRetrieve.map((name) => [name, document[name]]))
          : document,
      );
    return {
      hits: shown,
      query: query.q ?? '',
      processingTimeMs: 0,
      limit,
      offset,
      estimatedTotalHits: hits.length,
    };
  }

  function answer(
    method: string,
    path: string,
    key: string | undefined,
    body: unknown,
  ): [number, unknown] {
    if (key !== WRITE_KEY && key !== SEARCH_KEY) throw new Refused(403, 'invalid_api_key');
    const isReading =
      path === '/multi-search' ||
      (method === 'GET' && /^\/indexes\/[\w-]+\/documents\//.test(path));
    if (key === SEARCH_KEY && !isReading) throw new Refused(403, 'invalid_api_key');
    if (path === '/multi-search') {
      const { queries } = body as { queries: (Query & { indexUid: string })[] };
      return [
        200,
        {
          results: queries.map(({ indexUid, ...query }) => ({
            indexUid,
            ...search(indexAt(indexUid), query),
          })),
        },
      ];
    }
    const task = /^\/tasks\/(\d+)$/.exec(path);
    if (task) return [200, { uid: Number(task[1]), ...tasks.get(Number(task[1])) }];
    const [, uid = '', rest = ''] = /^\/indexes\/([\w-]+)\/?(.*)$/.exec(path) ?? [];
    const route = `${method} ${rest.replace(/^documents\/(?!delete-batch)[^/]+$/, 'documents/:id')}`;
    switch (route) {
      case 'PATCH settings':
        return [202, enqueue(uid, (index) => void Object.assign(index.settings, body))];
      case 'POST documents':
        return [
          202,
          enqueue(uid, (index) => {
            for (const document of body as Document[])
              index.documents.set(String(document.id), document);
          }),
        ];
      case 'POST documents/delete-batch':
        return [
          202,
          enqueue(uid, (index) => {
            for (const id of body as string[]) index.documents.delete(String(id));
          }),
        ];
      case 'DELETE documents':
        return [202, enqueue(uid, (index) => index.documents.clear())];
      case 'GET documents/:id': {
        const document = indexAt(uid).documents.get(rest.slice('documents/'.length));
        if (!document) throw new Refused(404, 'document_not_found');
        return [200, document];
      }
      case 'GET stats':
        return [
          200,
          {
            numberOfDocuments: indexAt(uid).documents.size,
            isIndexing: false,
            fieldDistribution: {},
          },
        ];
      default:
        throw new Refused(404, 'not_found');
    }
  }

  const server = http.createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const path = new URL(request.url!, 'http://x').pathname;
      requests.push(`${request.method} ${path}`);
      const fails = trouble?.(path);
      if (fails === 'hang') return;
      const send = (status: number, value: unknown) =>
        response
          .writeHead(status, { 'content-type': 'application/json' })
          .end(JSON.stringify(value));
      if (fails)
        return void send(fails, { message: 'trouble', code: 'internal', type: 'internal' });
      try {
        const text = Buffer.concat(chunks).toString('utf8');
        const key = request.headers.authorization?.replace(/^Bearer /, '');
        send(...answer(request.method!, path, key, text ? JSON.parse(text) : undefined));
      } catch (error) {
        const { status = 500, code = 'internal' } = error as Partial<Refused>;
        send(status, { message: code, code, type: 'invalid_request' });
      }
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    indexes,
    /** Lets requests fail with a status, or never be answered. */
    fail(next: typeof trouble): void {
      trouble = next;
    },
    async close(): Promise<void> {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
