import path from 'node:path';
import { cookieOf, preferredLanguage } from './languages.ts';
import { OWN_PAGE_POLICY, preparingPage } from './own-pages.ts';
import { problemAnswer, wantsHtml } from './problems.ts';
import { linkTarget } from './reads.ts';
import { requestPath } from './request-path.ts';
import { mediaPolicy } from './security-headers.ts';
import { createStaticFiles, mimeTypeOf, type SentFile } from './static-files.ts';
import type { Visit } from './visit.ts';

const RETRY_AFTER_SECONDS = 5;

/** The name of a portal's live release, null while its first one is being made. */
export function liveRelease(folder: string): string | null {
  const target = linkTarget(folder);
  return target && path.basename(target);
}

/** Where `/` leads: a choice for one reader, which nobody may keep for another. */
export function homeRedirect({ request, portal }: Visit): Response {
  const locale = preferredLanguage({
    cookie: cookieOf(request, 'lang'),
    acceptLanguage: request.headers.get('accept-language'),
    locales: portal.locales,
  });
  return new Response(null, {
    status: 302,
    headers: {
      location: `/${locale}/`,
      vary: 'Accept-Language, Cookie',
      'cache-control': 'no-store',
    },
  });
}

async function preparing({ portal }: Visit): Promise<Response> {
  const seconds = String(RETRY_AFTER_SECONDS);
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'retry-after': seconds,
    refresh: seconds,
    'cache-control': 'no-store',
    'content-security-policy': OWN_PAGE_POLICY,
  };
  return new Response(await preparingPage(portal.locales, RETRY_AFTER_SECONDS), {
    status: 503,
    headers,
  });
}

/** Answers visits with the files of a portal's live release. */
export function createFileAnswers() {
  const files = createStaticFiles();

  /**
   * The file that a path leads to, or the redirect that adds the slash of a folder; null when there
   * is neither. `onSent` is told of a whole file that is sent.
   */
  async function file(
    visit: Visit,
    pathname: string,
    status = 200,
    onSent?: (sent: SentFile) => void,
  ): Promise<Response | null> {
    const safe = requestPath(pathname);
    if (safe.kind === 'Refused')
      return problemAnswer(
        visit.request,
        { kind: safe.status === 400 ? 'BadRequest' : 'NotFound' },
        visit.locale,
        visit.release,
      );
    const found = files.lookUp(visit.release, safe.path);
    if (found.kind === 'Missing') return null;
    visit.route = pathname;
    if (found.kind === 'File') {
      const answer = await files.serve(visit.request, found, status);
      if (safe.path.startsWith('/media/'))
        answer?.response.headers.set(
          'content-security-policy',
          mediaPolicy(mimeTypeOf(found.file)),
        );
      if (answer?.sent) onSent?.(answer.sent);
      return answer && answer.response;
    }
    return new Response(null, {
      status: 308,
      headers: { location: `${pathname}/${visit.url.search}`, 'cache-control': 'no-cache' },
    });
  }

  return {
    file,
    exists: (visit: Visit, safePath: string): boolean =>
      files.lookUp(visit.release, safePath).kind === 'File',
    /**
     * What is said when nothing answers: that the portal is still being made, or its page for what
     * is missing.
     */
    async missing(visit: Visit): Promise<Response> {
      if (liveRelease(visit.release) === null) return preparing(visit);
      const page = wantsHtml(visit.request)
        ? await file({ ...visit }, `/${visit.locale}/404.html`, 404)
        : null;
      return (
        page ?? problemAnswer(visit.request, { kind: 'NotFound' }, visit.locale, visit.release)
      );
    },
  };
}
