import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { TRANSFERS_API } from '@pune/payments/addresses.constants';
import { findByReference } from '@pune/payments/receipts/transfer-receipts';
import { billSearchSchema } from '@pune/payments/schema';
import { readFields } from '@pune/http/bodies';
import { safe } from '@pune/http/markup';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { toLatinDigits } from '@pune/std/digits';
import { errorId, field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { page as pageOf } from '@pune/ui/page';
import { z } from 'zod';
import { receiptAnswer } from './receipt-answer.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';

const FIELDS = ['reference', 'accountNumber', 'language'];
const OF_FORM = { 'referrer-policy': 'same-origin' };
/** Numbers of bills are no secret: guessing references must be slow. */
const TRIES: Limit = { scope: 'payments transfers', perWindow: 20, windowSeconds: 3_600 };
const TRIES_OF_ONE: Limit = {
  scope: 'payments transfers of one number',
  perWindow: 10,
  windowSeconds: 86_400,
};

/** The form for the receipt of a transfer: the reference, and the number that was paid for. */
export const transferReceiptSchema = z.strictObject({
  reference: z.preprocess(
    (value) =>
      typeof value === 'string' ? toLatinDigits(value).replaceAll(/\s/g, '').toUpperCase() : value,
    z
      .string({ error: 'error_wrong_type' })
      .regex(/^[A-Z0-9]{6,35}$/, { error: 'error_wrong_type' }),
  ),
  accountNumber: billSearchSchema.shape.accountNumber,
  language: z.enum(LOCALES).optional(),
});

/** Renders the form for the receipt of a transfer. */
function transferReceiptPage(
  typed: Partial<Record<string, string>>,
  isUnknown: boolean,
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('receipts:transfer_title');
  const text = { type: 'text', required: true, autocomplete: 'off', class: 'mono', maxlength: 60 };
  const main = pageOf(
    { title, lead: T('receipts:transfer_lead') },
    html`<form method="post" action="${address(TRANSFERS_API, view)}">
      ${hidden({ language: view.locale })}
      ${field(
        {
          id: 'transfer-reference',
          name: 'reference',
          label: T('receipts:transfer_reference'),
          hint: T('receipts:transfer_reference_hint'),
          error: isUnknown ? T('receipts:transfer_unknown') : undefined,
        },
        input({ ...text, value: typed['reference'] ?? '' }),
      )}
      ${field(
        {
          id: 'transfer-number',
          name: 'accountNumber',
          label: T('counters:label_number'),
          sharedErrorId: isUnknown ? errorId('transfer-reference') : null,
        },
        input({ ...text, value: typed['accountNumber'] ?? '' }),
      )}
      <button class="btn" type="submit">${T('receipts:transfer_action')}</button>
    </form>`,
  );
  return { title: isUnknown ? T('functions:title_error', { title }) : title, main: safe(main) };
}

/**
 * Adds the form by which a payer who transferred from a bank, or paid in an app, finds the receipt:
 * also of a transfer that finance officers identified later.
 */
export function addTransferRoutes({
  app,
  problem,
  page,
  view: viewOf,
  opened,
  receiptKeys,
}: RouteContext): void {
  const answer = (
    request: Request,
    view: View,
    typed: Partial<Record<string, string>>,
    isUnknown: boolean,
    status: number,
  ) =>
    page(
      request,
      view,
      { ...transferReceiptPage(typed, isUnknown, view), shell: shellOf(view.locale) },
      status,
      OF_FORM,
    );

  app.get(TRANSFERS_API, ({ req }) => answer(req.raw, viewOf(req.raw), {}, false, 200));

  app.post(TRANSFERS_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: transferReceiptSchema, fields: FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    if (read.kind === 'Invalid')
      return wantsHtml(request)
        ? answer(request, view, read.typed, true, 422)
        : problem(request, view, 'invalid', { refusals: read.refusals });
    const { db } = await opened();
    const { reference, accountNumber } = read.value;
    const waitSeconds =
      (await secondsToWait(db, TRIES, senderOf(env.ip), view.now)) ||
      (await secondsToWait(db, TRIES_OF_ONE, accountNumber, view.now));
    if (waitSeconds > 0) return problem(request, view, 'too_many', { waitSeconds });
    const receipt = await findByReference(db, { reference, accountNumber });
    if (!receipt)
      return wantsHtml(request)
        ? answer(request, view, read.typed, true, 404)
        : problem(request, view, 'not_found');
    return receiptAnswer(receipt, view.locale, new URL(request.url).origin, receiptKeys);
  });
}
