import type { Context } from '@netlify/functions';
import { createLog } from '@pune/functions/log.ts';
import { problemAnswer } from '../problems.ts';
import { requestPath } from '../request-path.ts';
import { mediaPolicy } from '../security-headers.ts';
import { mimeTypeOf } from '../static-files.ts';
import { createDeployedPages } from './deployed-pages.ts';
import { openPageStore, withinMs } from './page-store.ts';

const log = createLog('media');

const STORE_TIMEOUT_MS = 5000;
const DAY_SECONDS = 86_400;

/** Serves uploaded files that no deploy holds yet. Their names stand for their bytes, so Netlify's caches may keep them until the next deploy. */
export function serveMedia(env: Record<string, string | undefined>) {
  const deployed = createDeployedPages(env, STORE_TIMEOUT_MS);
  return async (request: Request, context: Pick<Context, 'deploy' | 'site' | 'requestId'>): Promise<Response> => {
    const safe = requestPath(new URL(request.url).pathname);
    if (request.method !== 'GET' && request.method !== 'HEAD') return problemAnswer(request, { kind: 'MethodNotAllowed', allow: ['GET', 'HEAD'] }, 'en', '');
    if (safe.kind === 'Refused') return problemAnswer(request, { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' }, 'en', '');
    try {
      const { release } = await deployed(context).release();
      const entry = await withinMs(STORE_TIMEOUT_MS, openPageStore(release).entry(safe.path));
      if (entry?.kind !== 'page') return await problemAnswer(request, { kind: 'NotFound' }, 'en', '');
      const type = mimeTypeOf(safe.path);
      const headers = { 'content-type': type, 'content-security-policy': mediaPolicy(type), 'cache-control': 'public, max-age=0, must-revalidate', 'netlify-cdn-cache-control': `public, durable, s-maxage=${DAY_SECONDS}` };
      if (request.method === 'HEAD') return new Response(null, { headers });
      // Only an answer that is streamed may be larger than 6 MB.
      return new Response(new Blob([new Uint8Array(entry.body)]).stream(), { headers });
    } catch (error) {
      log.error('file cannot be served', error);
      return problemAnswer(request, { kind: 'Failure', requestId: context.requestId }, 'en', '');
    }
  };
}
