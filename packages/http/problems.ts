import { raw } from 'hono/html';
import { to, type Embeddable } from '@pune/content/routes';
import type { Feature, Locale, Messages } from '@pune/i18n';
import { formatDateTime, formatNumber } from '@pune/i18n/format';
import { messagesOf, t } from '@pune/i18n/server';
import { currentRequestId } from '@pune/std/tracing';
import { html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { htmlAnswer, NEGOTIATED, PRIVATE, textAnswer } from './answers.ts';
import type { Typed } from './bodies.ts';
import { fillFormPage } from './form-page.ts';
import { safe } from './markup.ts';
import type { PortalPages } from './portal-pages.ts';
import type { FieldRefusal } from './refusals.ts';
import { wantsHtml } from './requests.ts';
import { withShell } from './shell.ts';
import type { View } from './view.ts';

/**
 * The ways in which a request to any function can fail, with their HTTP status. A feature adds its
 * own kinds.
 */
export const PROBLEM_STATUS = {
  malformed: 400,
  sign_in: 401,
  foreign_origin: 403,
  not_found: 404,
  method: 405,
  still_running: 409,
  too_large: 413,
  media_type: 415,
  invalid: 422,
  key_reused: 422,
  too_many: 429,
  unavailable: 503,
} as const;
export type SharedProblem = keyof typeof PROBLEM_STATUS;

/** Maps failures returned as values to kinds of problem. */
export const PROBLEM_OF = {
  Malformed: 'malformed',
  MediaType: 'media_type',
  BodyTooLarge: 'too_large',
  Unsigned: 'sign_in',
  // For an idempotency key (draft-ietf-httpapi-idempotency-key-header, section 2.7)
  StillRunning: 'still_running',
  KeyReused: 'key_reused',
} as const satisfies Record<string, SharedProblem>;

/** Seconds until a client may retry, if the kind of problem alone decides it. */
const RETRY_SECONDS: Record<string, number> = { still_running: 5, unavailable: 120 };

/**
 * RFC 9457, `application/problem+json`; `errors` has a message for each invalid field, in the
 * reader's language.
 */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** The id of the request in the logs, where the failure is ours. */
  requestId?: string;
  errors?: { field: string | null; detail: string }[];
}

/** Kinds for which a feature has messages: `problem_<kind>_title` and `problem_<kind>`. */
type Worded<F extends Feature> = keyof Messages[F] extends infer Key
  ? Key extends `problem_${infer Kind}_title`
    ? Kind
    : never
  : never;
type Values = Record<string, string | number>;

/** A form to show again with the typed values. */
export interface FormPlace {
  /** The address of the published page with the form, if it has one. */
  address?: string;
  /** The published page with the form, if it is at hand. */
  page?: string;
  /** The form's `data-form`, which is also the prefix of its controls' ids. */
  form: string;
  title: string;
  /** Builds a plain version of the form, for when the portal's pages are unavailable. */
  plain?: () => string;
}

export interface ProblemsOptions<
  F extends Feature,
  Own extends Partial<Record<Worded<F>, number>>,
> {
  feature: F;
  pages: PortalPages;
  /** The feature's own kinds, with their status. */
  kinds?: Own;
  /** The widget whose bare page surrounds the answers in a frame. */
  widget?: Embeddable;
  /** The link onwards from a problem. */
  back?: (
    view: View,
    kind: SharedProblem | keyof Own,
    request: Request,
  ) => { href: string; label: string };
  form?: (view: View) => FormPlace;
  /** Numbers for messages: `{ max: 200 }`. They are written in the reader's digits. */
  values?: (message: string) => Values;
}

export interface ProblemOptions {
  refusals?: readonly FieldRefusal[];
  /** Notes beside a field that need no correction: shown when the form is shown again. */
  notes?: readonly FieldRefusal[];
  /** The typed values, if the body could be read: the form is shown again with them. */
  typed?: Typed;
  /** Markup for the fields of the form that is shown again, by name. */
  insertions?: Readonly<Record<string, string>>;
  /** Markup after fields of the form that is shown again, by name. */
  after?: Readonly<Record<string, string>>;
  /** Markup above the fields of the form that is shown again. */
  above?: string;
  /** The title of the page, if what is shown is a question and no error. */
  question?: string;
  /** The submitted form, if the feature has several. */
  form?: FormPlace;
  /** How long to wait before a retry (429, 503). */
  waitSeconds?: number;
  values?: Values;
  headers?: Record<string, string>;
}

/** @returns a message of the feature, or else the one that all functions share */
export function wording(
  feature: Feature,
  locale: Locale,
  key: string,
  values: Values = {},
): string {
  const shown = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      // The count chooses the form of a plural, and is not shown.
      typeof value === 'number' && name !== 'count' ? formatNumber(value, locale) : value,
    ]),
  );
  const texts = messagesOf(feature, locale);
  const isOwn = [key, `${key}_other`].some((name) => Object.hasOwn(texts, name));
  const own = isOwn ? feature : 'functions';
  return (t(locale) as unknown as (key: string, values: object) => string)(`${own}:${key}`, shown);
}

/**
 * Creates the answers to problems of one feature: RFC 9457 for programs and islands, a page in the
 * person's language for browsers.
 */
export function createProblems<
  F extends Feature,
  const Own extends Partial<Record<Worded<F>, number>> = {},
>({
  feature,
  pages,
  kinds,
  widget,
  back,
  form: usualForm,
  values: valuesOf = () => ({}),
}: ProblemsOptions<F, Own>) {
  type Kind = SharedProblem | (keyof Own & string);
  const statusOf: Record<string, number> = { ...PROBLEM_STATUS, ...kinds };

  return async function problem(
    request: Request,
    view: View,
    kind: Kind,
    {
      refusals = [],
      notes = [],
      typed,
      after,
      insertions,
      above,
      question,
      form,
      waitSeconds = 0,
      values = {},
      headers = {},
    }: ProblemOptions = {},
  ): Promise<Response> {
    const { locale } = view;
    const T = t(locale);
    const status = statusOf[kind]!;
    // If the wait takes hours, people need the time of day.
    const wait = {
      minutes: Math.ceil(waitSeconds / 60),
      time: formatDateTime(
        new Date(Math.ceil((Math.floor(view.now.getTime() / 1000) + waitSeconds) / 60) * 60_000),
        locale,
      ),
    };
    const text = (key: string, more: Values = {}) =>
      wording(feature, locale, key, { ...valuesOf(key), ...wait, ...values, ...more });
    const [title, detail] = [text(`problem_${kind}_title`), text(`problem_${kind}`)];
    const told = ({ field, message, name }: FieldRefusal) => ({
      field,
      detail: text(message, { name: name ?? '' }),
    });
    const errors = refusals.map(told);
    const seconds = waitSeconds || RETRY_SECONDS[kind];
    const all = {
      ...(seconds && { 'retry-after': String(Math.ceil(seconds)) }),
      'content-language': locale,
      ...headers,
    };
    if (!wantsHtml(request)) {
      const body: Problem = {
        type: `https://pune.example/problems/${feature}/${kind.replaceAll('_', '-')}`,
        title,
        status,
        detail,
        ...(status >= 500 && { requestId: currentRequestId() }),
        ...(errors.length > 0 && { errors }),
      };
      return textAnswer(JSON.stringify(body), {
        status,
        headers: {
          'content-type': 'application/problem+json; charset=utf-8',
          ...PRIVATE,
          ...NEGOTIATED,
          ...all,
        },
      });
    }
    const place = typed && (form ?? usualForm?.(view));
    if (place) {
      // With `no-referrer` a browser would send this form with the origin `null`, and older
      // browsers send no other sign of its origin.
      const ofForm = { ...all, 'referrer-policy': 'same-origin' };
      const general = question === undefined ? [{ field: null, detail }] : [];
      const filled = {
        form: place.form,
        prefix: place.form,
        values: typed,
        errors: [...(errors.length > 0 ? errors : general), ...notes.map(told)],
        after,
        insertions,
        above,
        summary: errors.length > 0 ? text('form_problems') : title,
        title: (own: string) => question ?? T('functions:title_error', { title: own }),
      };
      const published =
        place.page ?? (place.address === undefined ? null : await pages(request, place.address));
      const again = published && fillFormPage(published, filled);
      if (again) return htmlAnswer(again, status, ofForm);
      if (place.plain) {
        const main = safe(page({ title: place.title }, raw(place.plain())));
        const fallback = await withShell(pages, request, { locale, title: place.title, main });
        return htmlAnswer(fillFormPage(fallback, filled) ?? fallback, status, ofForm);
      }
    }
    const { href, label } = back?.(view, kind, request) ?? {
      href: to.portal.home({ locale }),
      label: T('functions:action_home'),
    };
    const list =
      errors.length > 0
        ? html`<ul>
            ${errors.map((error) => html`<li>${error.detail}</li>`)}
          </ul>`
        : '';
    const id = status >= 500 ? currentRequestId() : undefined;
    const reference = id && html`<p>${T('functions:problem_reference', { reference: id })}</p>`;
    const main = safe(
      page(
        { title, lead: detail },
        html`${list}${reference ?? ''}
          <p><a class="btn" href="${href}">${label}</a></p>`,
      ),
    );
    return htmlAnswer(
      await withShell(pages, request, {
        locale,
        title,
        main,
        ...(view.embedded && widget && { widget }),
      }),
      status,
      all,
    );
  };
}
