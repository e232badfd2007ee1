import { isMonitored } from './counted-route.ts';
import { chooseEncoding } from './encodings.ts';
import { createFileCache } from './file-cache.ts';
import type { RouteMatch } from './functions.ts';
import { forcedPaths } from './netlify/redirects.ts';
import type { RedirectRule } from './netlify/netlify-toml.ts';
import { createPlainAnswers } from './plain-answers.ts';
import type { Portal } from './portals.ts';
import type { HeaderRules } from './ruled-headers.ts';
import { createSharedHeaders } from './shared-headers.ts';
import type { FileKeeper } from './file-answers.ts';
import type { Visit } from './visit.ts';

export interface KeptAnswersOptions {
  /** The memory for bodies and their headers. */
  bytesMax: number;
  /** The folder of a portal's releases. */
  releasesOf: (portal: Portal) => string;
  /** The folder of a portal's live release. */
  releaseOf: (portal: Portal) => string;
  redirects: readonly RedirectRule[];
  functionFor: (portal: Portal, method: string, pathname: string) => RouteMatch | null;
  rules: HeaderRules;
}

/**
 * Creates the cache of the answers that follow from a published file: those that the full path gave,
 * and those that are read here.
 */
export function createKeptAnswers({ redirects, functionFor, ...options }: KeptAnswersOptions) {
  const mayBeForced = forcedPaths(redirects);
  const read = createPlainAnswers({
    ...options,
    isTaken: (portal, pathname) =>
      pathname === '/' ||
      isMonitored(pathname) ||
      mayBeForced(pathname) ||
      functionFor(portal, 'GET', pathname) !== null,
  });
  const cache = createFileCache({ ...options, read });
  const shared = createSharedHeaders();

  /** Returns true if no other request for the address may get another file. */
  function mayKeep({ url: { pathname }, bindings }: Visit): boolean {
    const target = bindings?.incoming?.url?.split('?', 1)[0];
    // Cache one form of an address only: the one that our links use.
    const isPlain = target === pathname && encodeURI(decodeURI(pathname)) === pathname;
    return isPlain && !mayBeForced(pathname);
  }

  /**
   * Gives the memory of the cache for the file of an answer that may be kept, and holds it until the
   * answer has been sent: requests that a client sends without waiting are all read before the first
   * is answered, and memory of an evicted file is used again.
   */
  function keeperFor(visit: Visit): FileKeeper | undefined {
    const outgoing = visit.bindings?.outgoing;
    if (!outgoing || !mayKeep(visit)) return undefined;
    return {
      allocate(bytes) {
        const body = cache.reserve(bytes);
        outgoing.once('close', cache.hold(body));
        return body;
      },
      onSent: (sent) => void (visit.sent = sent),
    };
  }

  /** Caches an answer with a published file. */
  function keep(visit: Visit, { status, headers }: Response): void {
    const { sent, request, url, portal, bindings } = visit;
    // Of several lines the first one has selected the portal.
    const host = bindings?.incoming?.headers.host;
    if (!sent || status !== 200 || !host) return;
    const { pathname } = url;
    const preferred = chooseEncoding(request.headers.get('accept-encoding'));
    const answer = {
      sent,
      headers: shared(headers),
      etag: headers.get('etag')!,
      size: Number(headers.get('content-length')),
    };
    cache.keep(host, { portal, pathname, preferred }, answer);
  }

  return { serve: cache.serve, bytes: cache.bytes, keeperFor, keep };
}
export type KeptAnswers = ReturnType<typeof createKeptAnswers>;
