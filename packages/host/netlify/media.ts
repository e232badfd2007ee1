import type { Context } from '@netlify/functions';
import { createLog } from '@pune/http/log';
import { pageTag, releaseTag, type Entry } from '@pune/publisher/targets/netlify.layout.ts';
import { problemAnswer } from '../host-problems.ts';
import { requestPath } from '../request-path.ts';
import { mediaPolicy } from '../security-headers.ts';
import { mimeTypeOf } from '../static-files.ts';
import { createDeployedPages, type DeployedPages } from './deployed-pages.ts';
import { openPageStore, parsePageTimes, withinMs, type PageStore } from './page-store.ts';

const log = createLog('media');

const RELEASE_TIMEOUT_MS = 5000;
const DAY_SECONDS = 86_400;
/** Response headers of the deploy that are forwarded to readers. */
const PASSED_ON = ['etag', 'content-length', 'content-range', 'accept-ranges'];

interface Visit {
  request: Request;
  path: string;
  started: number;
  release: string;
  deployed: DeployedPages;
  store: PageStore;
  storeTimeoutMs: number;
  changing: Promise<(page: string) => boolean>;
}

/**
 * @returns the state of a file in the page store; `silent` if the store does not answer: readers
 *   then get the deployed file, and no cache keeps it
 */
async function entryOf({ store, storeTimeoutMs, path }: Visit): Promise<Entry | null | 'silent'> {
  try {
    return await withinMs(storeTimeoutMs, store.entry(path));
  } catch (error) {
    log.error('page store is away', error);
    return 'silent';
  }
}

/** Netlify's caches keep a whole file until it is purged, unless it is about to be taken down. */
async function headersOf(
  { path, release, started, storeTimeoutMs, changing }: Visit,
  isWhole: boolean,
  cacheableMs: number,
): Promise<Headers> {
  const isChanging = isWhole
    ? await withinMs(storeTimeoutMs, changing).catch(() => () => true)
    : () => true;
  const mayKeep = isWhole && performance.now() - started <= cacheableMs && !isChanging(path);
  const type = mimeTypeOf(path);
  return new Headers({
    'content-type': type,
    'content-security-policy': mediaPolicy(type),
    'cache-control': 'public, max-age=0, must-revalidate',
    'netlify-cdn-cache-control': mayKeep ? `public, durable, s-maxage=${DAY_SECONDS}` : 'no-store',
    'netlify-cache-tag': [releaseTag(release), pageTag(path)].join(','),
  });
}

async function fileAnswer(visit: Visit, cacheableMs: number): Promise<Response | null> {
  const { request, path, deployed } = visit;
  const entry = await entryOf(visit);
  const isHead = request.method === 'HEAD';
  if (entry !== null && entry !== 'silent') {
    if (entry.kind === 'gone') return null;
    const headers = await headersOf(visit, true, cacheableMs);
    // Only a streamed answer may be larger than 6 MB.
    return new Response(isHead ? null : new Blob([new Uint8Array(entry.body)]).stream(), {
      headers,
    });
  }
  const found = await deployed.file(path, request.headers);
  if (!found) return null;
  const headers = await headersOf(visit, found.status === 200 && entry !== 'silent', cacheableMs);
  for (const name of PASSED_ON)
    if (found.headers.has(name)) headers.set(name, found.headers.get(name)!);
  if (isHead) await found.body?.cancel();
  return new Response(isHead ? null : found.body, { status: found.status, headers });
}

/**
 * Serves the uploaded files of a release: changes since its deploy take precedence over deployed
 * files.
 */
export function serveMedia(env: Record<string, string | undefined>) {
  const deployed = createDeployedPages(env, RELEASE_TIMEOUT_MS);
  const { storeTimeoutMs, cacheableMs } = parsePageTimes(env);
  return async (
    request: Request,
    context: Pick<Context, 'deploy' | 'site' | 'requestId'>,
  ): Promise<Response> => {
    const started = performance.now();
    const safe = requestPath(new URL(request.url).pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return problemAnswer(request, { kind: 'MethodNotAllowed', allow: ['GET', 'HEAD'] }, 'en', '');
    if (safe.kind === 'Refused')
      return problemAnswer(
        request,
        { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' },
        'en',
        '',
      );
    try {
      const files = deployed(context);
      const { release } = await files.release();
      const store = openPageStore(release);
      const changing = store.changing();
      // An answer that does not wait for this promise must not fail with it.
      changing.catch(() => {});
      return (
        (await fileAnswer(
          {
            request,
            path: safe.path,
            started,
            release,
            deployed: files,
            store,
            storeTimeoutMs,
            changing,
          },
          cacheableMs,
        )) ?? (await problemAnswer(request, { kind: 'NotFound' }, 'en', ''))
      );
    } catch (error) {
      log.error('file cannot be served', error);
      return problemAnswer(request, { kind: 'Failure', requestId: context.requestId }, 'en', '');
    }
  };
}
