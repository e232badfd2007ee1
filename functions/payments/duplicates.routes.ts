import { secondsToWait, senderOf, type Limit } from '@pune/database/rate-limit';
import { t } from '@pune/i18n/server';
import { DUPLICATE_API } from '@pune/payments/addresses.constants';
import { receiptByAccount, receiptByCode } from '@pune/payments/receipts/duplicates';
import { readFields } from '@pune/http/bodies';
import { safe } from '@pune/http/markup';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { errorId, field, input } from '@pune/ui/field';
import { hidden, html } from '@pune/ui/markup';
import { page as pageOf } from '@pune/ui/page';
import { receiptAnswer } from './receipt-answer.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { duplicateSchema } from './requests.schema.ts';

const FIELDS = ['number', 'proof', 'language'];
const OF_FORM = { 'referrer-policy': 'same-origin' };
/**
 * Receipt numbers follow each other, and numbers of bills are no secret: guessing must be slow. Only
 * the guesses of a sender count against that sender, so that strangers do not keep a payer away; a
 * right check code is no guess, and counts for nobody.
 */
const TRIES: Limit = { scope: 'payments duplicates', perWindow: 20, windowSeconds: 3_600 };
const TRIES_OF_RECEIPT: Limit = {
  scope: 'payments duplicates of one',
  perWindow: 10,
  windowSeconds: 86_400,
};

/** Renders the form for a receipt that was lost. */
function duplicatePage(
  typed: { number?: string | undefined; proof?: string | undefined },
  isUnknown: boolean,
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('receipts:duplicate_title');
  const error = isUnknown ? T('receipts:duplicate_unknown') : undefined;
  const text = { type: 'text', required: true, autocomplete: 'off', class: 'mono', maxlength: 60 };
  const main = pageOf(
    { title, lead: T('receipts:duplicate_lead') },
    html`<form method="post" action="${address(DUPLICATE_API, view)}">
      ${hidden({ language: view.locale })}
      ${field(
        {
          id: 'duplicate-number',
          name: 'number',
          label: T('payments:receipt_number'),
          hint: T('receipts:duplicate_number_hint'),
          error,
        },
        input({ ...text, value: typed.number ?? '' }),
      )}
      ${field(
        {
          id: 'duplicate-proof',
          name: 'proof',
          label: T('receipts:duplicate_proof'),
          hint: T('receipts:duplicate_proof_hint'),
          sharedErrorId: isUnknown ? errorId('duplicate-number') : null,
        },
        input({ ...text, value: typed.proof ?? '' }),
      )}
      <button class="btn" type="submit">${T('receipts:action_duplicate')}</button>
    </form>`,
  );
  return { title: isUnknown ? T('functions:title_error', { title }) : title, main: safe(main) };
}

/** Adds the routes by which a lost receipt is drawn again, without an account. */
export function addDuplicateRoutes({
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
    typed: Parameters<typeof duplicatePage>[0],
    isUnknown: boolean,
    status = isUnknown ? 404 : 200,
  ) =>
    page(
      request,
      view,
      { ...duplicatePage(typed, isUnknown, view), shell: shellOf(view.locale) },
      status,
      OF_FORM,
    );

  app.get(DUPLICATE_API, ({ req }) => answer(req.raw, viewOf(req.raw), {}, false));

  app.post(DUPLICATE_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: duplicateSchema, fields: FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    if (read.kind === 'Invalid')
      return wantsHtml(request)
        ? answer(request, view, read.typed, true, 422)
        : problem(request, view, 'invalid', { refusals: read.refusals });
    const { db } = await opened();
    const lost = read.value;
    const sender = senderOf(env.ip);
    const byCode = await receiptByCode(db, lost);
    const waitSeconds = byCode
      ? 0
      : (await secondsToWait(db, TRIES, sender, view.now)) ||
        (await secondsToWait(db, TRIES_OF_RECEIPT, `${lost.number} ${sender}`, view.now));
    if (waitSeconds > 0) return problem(request, view, 'too_many', { waitSeconds });
    const receipt = byCode ?? (await receiptByAccount(db, lost));
    if (!receipt)
      return wantsHtml(request)
        ? answer(request, view, read.typed, true)
        : problem(request, view, 'not_found');
    return receiptAnswer(receipt, view.locale, new URL(request.url).origin, receiptKeys, {
      isDuplicate: true,
    });
  });
}
