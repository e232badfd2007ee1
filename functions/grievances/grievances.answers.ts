import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { formatNumber } from '@pune/i18n/format';
import { DESCRIPTION_CHARACTERS_MAX, DESCRIPTION_CHARACTERS_MIN, LANDMARK_CHARACTERS_MAX, PHOTO_BYTES_MAX, type Problem } from '@pune/grievances/schema';
import { fillFormPage } from '../form-page.ts';
import { withShell } from '../shell.ts';
import type { PortalPages } from '../portal-pages.ts';
import { wantsHtml } from '../requests.ts';
import { plainForm } from './plain-form.ts';
import type { FieldRefusal, Typed } from './read-filing.ts';
import { formAddress, problemPage, type View } from './grievances.views.ts';

/** Every way in which a request can fail, and its HTTP status: the one place where failures become answers. */
export const STATUS = {
  malformed: 400, foreign_origin: 403, not_found: 404, method: 405, still_filing: 409, too_large: 413, media_type: 415,
  invalid: 422, key_reused: 422, too_many: 429, unavailable: 503,
} as const;
export type ProblemKind = keyof typeof STATUS;

/** Answers may hold what a person wrote: they are kept nowhere and their address is told to nobody. */
export const PRIVATE = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex' };

export const htmlAnswer = (page: string, status = 200, headers: Record<string, string> = {}): Response =>
  new Response(page, { status, headers: { 'content-type': 'text/html; charset=utf-8', ...PRIVATE, ...headers } });

/** The sentence of a field error. */
export function sentence({ message, name }: FieldRefusal, locale: Locale): string {
  const max = message === 'error_landmark_long' ? LANDMARK_CHARACTERS_MAX : DESCRIPTION_CHARACTERS_MAX;
  const values = { min: formatNumber(DESCRIPTION_CHARACTERS_MIN, locale), max: formatNumber(max, locale), megabytes: formatNumber(PHOTO_BYTES_MAX / 1e6, locale), name: name ?? '' };
  return t(locale)(`grievances:${message}` as 'grievances:error_unknown_field', values);
}

export interface ProblemOptions {
  refusals?: readonly FieldRefusal[];
  /** What the person typed, when it could be read: their form comes back with it. */
  typed?: Typed;
  minutes?: number;
  headers?: Record<string, string>;
}

export function createProblems(pages: PortalPages) {
  /** RFC 9457 for programs and islands; a page in the person's language for everybody else. */
  return async function problem(request: Request, view: View, kind: ProblemKind, { refusals = [], typed, minutes = 0, headers = {} }: ProblemOptions = {}): Promise<Response> {
    const { locale } = view;
    const T = t(locale);
    const title = T(`grievances:problem_${kind}_title`);
    const values = { minutes: formatNumber(minutes, locale), megabytes: formatNumber(PHOTO_BYTES_MAX / 1e6, locale) };
    const detail = T(`grievances:problem_${kind}` as 'grievances:problem_too_many', values);
    const status = STATUS[kind];
    const all = { vary: 'Accept, Accept-Language', ...(minutes > 0 && { 'retry-after': String(minutes * 60) }), ...(kind === 'still_filing' && { 'retry-after': '5' }), ...headers };
    if (!wantsHtml(request)) {
      const errors = refusals.map((refusal) => ({ field: refusal.field, detail: sentence(refusal, locale) }));
      const body: Problem = { type: `https://pune.example/problems/grievances/${kind.replaceAll('_', '-')}`, title, status, detail, ...(errors.length > 0 && { errors }) };
      return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json; charset=utf-8', 'content-language': locale, ...PRIVATE, ...all } });
    }
    if (typed) {
      // With `no-referrer` a browser would send this form with the origin `null`, which older ones have nothing to add to.
      const ofForm = { ...all, 'referrer-policy': 'same-origin' };
      const errors = refusals.length > 0 ? refusals.map((refusal) => ({ field: refusal.field, detail: sentence(refusal, locale) })) : [{ field: null, detail }];
      const filled = { form: 'grievances', prefix: 'grievances', values: typed, errors, summary: refusals.length > 0 ? T('grievances:form_problems') : title, title: (own: string) => T('grievances:title_error', { title: own }) };
      const published = await pages(request, formAddress(view));
      const page = published && fillFormPage(published, filled);
      if (page) return htmlAnswer(page, status, ofForm);
      const fallback = await withShell(pages, request, { locale, title: T('grievances:form_title'), main: `<div class="w"><h1>${T('grievances:form_title')}</h1>${plainForm(locale)}</div>` });
      return htmlAnswer(fillFormPage(fallback, filled) ?? fallback, status, ofForm);
    }
    return htmlAnswer(await withShell(pages, request, { locale, ...problemPage(title, detail, view), embedded: view.embedded }), status, all);
  };
}
