import path from 'node:path';
import { to } from '@pune/content/routes';
import { preferredLanguage } from '@pune/http/languages';
import { wantsHtml } from '@pune/http/requests';
import type { Allocate, SentFile } from './file-bodies.ts';
import { OWN_PAGE_POLICY, preparingPage } from './own-pages.ts';
import { problemAnswer } from './host-problems.ts';
import { linkTarget } from './reads.ts';
import { requestPath } from './request-path.ts';
import { protectMedia } from './security-headers.ts';
import { createStaticFiles, mimeTypeOf } from './static-files.ts';
import type { Visit } from './visit.ts';

/** A cache that keeps the files of answers. */
export interface FileKeeper {
  allocate?: Allocate | undefined;
  onSent: (sent: SentFile) => void;
}

/** Publishing may replace a file at any moment: caches must revalidate. */
export const REVALIDATE = 'public, max-age=0, must-revalidate';

const RETRY_AFTER_SECONDS = 5;

/** @returns the name of a portal's live release, or null before its first release */
export function liveRelease(folder: string): string | null {
  const target = linkTarget(folder);
  return target && path.basename(target);
}

/**
 * Redirects `/` to the home page in the reader's language. The choice is personal, so no cache may
 * store it.
 */
export function homeRedirect({ request, portal }: Visit): Response {
  const locale = preferredLanguage(request, portal.locales);
  return new Response(null, {
    status: 302,
    headers: {
      location: to.portal.home({ locale }),
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

/** Creates the answers from the files of a portal's live release. */
export function createFileAnswers() {
  const files = createStaticFiles();

  /**
   * Answers with the file at a path, or with the redirect that adds the slash of a folder.
   *
   * @param keeper gives the memory for a whole file, and hears of it
   *
   * @returns null if there is no such file
   */
  async function file(
    visit: Visit,
    pathname: string,
    status = 200,
    keeper?: FileKeeper,
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
      const answer = await files.serve(visit.request, found, status, keeper?.allocate);
      if (answer) protectMedia(answer.response.headers, safe.path, mimeTypeOf(found.file));
      if (answer?.sent) keeper?.onSent(answer.sent);
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
     * Answers when nothing else does: with a notice that the portal is being prepared, or with its
     * 404 page.
     */
    async missing(visit: Visit): Promise<Response> {
      if (liveRelease(visit.release) === null) return preparing(visit);
      const page = wantsHtml(visit.request)
        ? await file({ ...visit }, to.portal.notFound(visit), 404)
        : null;
      return (
        page ?? problemAnswer(visit.request, { kind: 'NotFound' }, visit.locale, visit.release)
      );
    },
  };
}
