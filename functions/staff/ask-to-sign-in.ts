import { to } from '@pune/content/routes';
import { seeOther } from '@pune/http/answers';
import { wantsHtml } from '@pune/http/requests';
import type { View } from '@pune/http/view';
import { inLanguage, ownPath, SIGN_IN } from './addresses.ts';
import { isDirectoryOffered } from './directory-offer.ts';
import { keepForm } from './kept-form.ts';
import { signInPage } from './sign-in.views.ts';

/** The parts of `createFeature` that the answer needs. */
export interface Answers {
  page: (
    request: Request,
    view: View,
    content: { title: string; main: string; shell: string },
    status: number,
    headers: Record<string, string>,
  ) => Promise<Response>;
  problem: (request: Request, view: View, kind: 'sign_in') => Promise<Response>;
  offersDirectory?: boolean;
}

/** With `no-referrer` a browser would send the page's forms with the origin `null`. */
export const OF_FORM = { 'referrer-policy': 'same-origin' };

/**
 * Answers a request without a session: a page is fetched again after the sign-in, and a posted form
 * is kept in the page of the sign-in, so that no text is lost. Programs get a problem (401).
 *
 * @param reason for an officer who is signed in, and is asked to do so again before an action
 */
export async function askToSignIn(
  request: Request,
  view: View,
  { page, problem, offersDirectory = isDirectoryOffered() }: Answers,
  reason?: 'sign_in_again',
): Promise<Response> {
  if (!wantsHtml(request)) return problem(request, view, 'sign_in');
  const { locale } = view;
  const { pathname, search } = new URL(request.url);
  if (request.method === 'GET' || request.method === 'HEAD') {
    const next = ownPath(pathname + search);
    return seeOther(inLanguage(SIGN_IN, locale, next ? { next } : {}));
  }
  const kept = await keepForm(request);
  const notice = reason ?? (kept ? 'session_ended_kept' : 'session_ended');
  const content = signInPage(view, { kept, notice, offersDirectory });
  return page(request, view, { ...content, shell: to.desk.shell({ locale }) }, 401, OF_FORM);
}
