import { t } from '@pune/i18n/server';
import type { Receipt } from '@pune/payments/schema';
import { readFields } from '@pune/http/bodies';
import { safe } from '@pune/http/markup';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import type { OpenedPayments } from '@pune/payments/open-payments';
import { errorId, field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { page as pageOf } from '@pune/ui/page';
import type { z } from 'zod';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { receiptAnswer } from './receipt-answer.ts';

/** A field of the form: `id` of the control, `name` in the body, and its words. */
interface Asked {
  id: string;
  name: string;
  label: string;
  hint?: string;
}

/** Two words of a payer that lead to a receipt, at one address, without an account. */
export interface ReceiptForm<S extends z.ZodType> {
  path: string;
  schema: S;
  words: (view: View) => {
    title: string;
    lead: string;
    action: string;
    /** The words where the two lead to no receipt. */
    unknown: string;
    asked: readonly [Asked, Asked];
  };
  /** Finds the receipt; seconds are those after which this person may try again. */
  find: (
    db: OpenedPayments['db'],
    typed: z.output<S>,
    asks: { ip: string; now: Date },
  ) => Promise<Receipt | null | { waitSeconds: number }>;
  /** True if the receipt was given once before, and says so. */
  isDuplicate?: boolean;
}

type Typed = Partial<Record<string, string>>;

function receiptFormPage<S extends z.ZodType>(
  { path, words }: ReceiptForm<S>,
  typed: Typed,
  isUnknown: boolean,
  view: View,
): { title: string; main: string } {
  const { title, lead, action, unknown, asked } = words(view);
  const [first] = asked;
  const text = { type: 'text', required: true, autocomplete: 'off', class: 'mono', maxlength: 60 };
  const error = { error: isUnknown ? unknown : undefined };
  const shared = { sharedErrorId: isUnknown ? errorId(first.id) : null };
  const main = pageOf(
    { title, lead },
    html`<form method="post" action="${address(path, view)}">
      ${hidden({ language: view.locale })}
      ${asked.map((one) => field({ ...one, ...(one === first ? error : shared) }, input({ ...text, value: typed[one.name] ?? '' })))}
      <button class="btn" type="submit">${action}</button>
    </form>`,
  );
  const shown = isUnknown ? t(view.locale)('functions:title_error', { title }) : title;
  return { title: shown, main: safe(main) };
}

/** Adds the routes of a form that leads to a receipt. */
export function addReceiptForm<S extends z.ZodType>(
  { app, problem, page, view: viewOf, opened, receiptKeys }: RouteContext,
  form: ReceiptForm<S>,
): void {
  const { path, schema, words, find, isDuplicate = false } = form;
  const show = (request: Request, view: View, typed: Typed, isUnknown: boolean, status: number) =>
    page(
      request,
      view,
      { ...receiptFormPage(form, typed, isUnknown, view), shell: shellOf(view.locale) },
      status,
      { 'referrer-policy': 'same-origin' },
    );

  app.get(path, ({ req }) => show(req.raw, viewOf(req.raw), {}, false, 200));

  app.post(path, async ({ req, env }) => {
    const request = req.raw;
    const names = words(viewOf(request)).asked.map(({ name }) => name);
    const read = await readFields(request, { schema, fields: [...names, 'language'] });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    if (read.kind === 'Invalid')
      return wantsHtml(request)
        ? show(request, view, read.typed, true, 422)
        : problem(request, view, 'invalid', { refusals: read.refusals });
    const { db } = await opened();
    const found = await find(db, read.value, { ip: env.ip, now: view.now });
    if (!found)
      return wantsHtml(request)
        ? show(request, view, read.typed, true, 404)
        : problem(request, view, 'not_found');
    if ('waitSeconds' in found) return problem(request, view, 'too_many', found);
    const { origin } = new URL(request.url);
    return receiptAnswer(found, view.locale, origin, receiptKeys, { isDuplicate });
  });
}
