import { to } from '@pune/content/routes';
import { textAnswer } from '@pune/http/answers';
import { wantsHtml } from '@pune/http/requests';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { messagePage, OWN_PAGE_POLICY } from './own-pages.ts';

/** Problems that the host itself reports. */
export type HostProblem =
  | { kind: 'BadRequest' }
  | { kind: 'NotFound' }
  | { kind: 'Gone' }
  | { kind: 'MethodNotAllowed'; allow: string[] }
  | { kind: 'TooLarge'; bytesMax: number }
  | { kind: 'Away' }
  | { kind: 'Failure'; requestId: string }
  | { kind: 'Timeout'; requestId: string };

const STATUS = {
  BadRequest: 400,
  NotFound: 404,
  Gone: 410,
  MethodNotAllowed: 405,
  TooLarge: 413,
  Away: 503,
  Failure: 500,
  Timeout: 504,
} as const;

/** An operator has to start another version. */
const AWAY_SECONDS = 120;

interface Text {
  title: string;
  paragraphs: string[];
}

function textOf(problem: HostProblem, locale: Locale): Text {
  const m = t(locale);
  switch (problem.kind) {
    case 'BadRequest':
      return { title: m('host:badRequestTitle'), paragraphs: [m('host:badRequestText')] };
    case 'NotFound':
      return { title: m('host:notFoundTitle'), paragraphs: [m('host:notFoundText')] };
    case 'Gone':
      return { title: m('host:goneTitle'), paragraphs: [m('host:goneText')] };
    case 'MethodNotAllowed':
      return { title: m('host:methodTitle'), paragraphs: [m('host:methodText')] };
    case 'TooLarge':
      return {
        title: m('host:tooLargeTitle'),
        paragraphs: [
          m('host:tooLargeText', { megabytes: Math.floor(problem.bytesMax / 1024 / 1024) }),
        ],
      };
    case 'Away':
      return { title: m('host:awayTitle'), paragraphs: [m('host:awayText')] };
    case 'Failure':
      return {
        title: m('host:failureTitle'),
        paragraphs: [
          m('host:failureText'),
          m('host:failureReference', { reference: problem.requestId }),
        ],
      };
    case 'Timeout':
      return {
        title: m('host:timeoutTitle'),
        paragraphs: [
          m('host:timeoutText'),
          m('host:failureReference', { reference: problem.requestId }),
        ],
      };
  }
}

/**
 * Answers with a problem: as a page in the portal's brand, else as problem+json (RFC 9457), in the
 * reader's language.
 */
export async function problemAnswer(
  request: Request,
  problem: HostProblem,
  locale: Locale,
  release: string,
): Promise<Response> {
  const status = STATUS[problem.kind];
  const { title, paragraphs } = textOf(problem, locale);
  const headers = new Headers({ 'cache-control': 'no-store', 'content-language': locale });
  if (problem.kind === 'MethodNotAllowed') headers.set('allow', problem.allow.join(', '));
  if (problem.kind === 'Away') headers.set('retry-after', String(AWAY_SECONDS));
  if (!wantsHtml(request)) {
    headers.set('content-type', 'application/problem+json; charset=utf-8');
    headers.set('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
    const reference = 'requestId' in problem ? { requestId: problem.requestId } : {};
    const type = `https://pune.example/problems/${problem.kind.replace(/(?!^)[A-Z]/g, '-$&').toLowerCase()}`;
    return textAnswer(
      `${JSON.stringify({ type, title, status, detail: paragraphs[0], ...reference })}\n`,
      { status, headers },
    );
  }
  headers.set('content-type', 'text/html; charset=utf-8');
  const { body, branded } = await messagePage(release, locale, {
    title,
    paragraphs,
    home: { href: to.portal.home({ locale }), label: t(locale)('host:home') },
  });
  if (!branded) headers.set('content-security-policy', OWN_PAGE_POLICY);
  return textAnswer(body, { status, headers });
}
