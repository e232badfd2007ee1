import { PAYMENTS_API, VERIFY_API } from '@pune/payments/addresses.constants';
import { jsonAnswer } from '@pune/http/answers';
import { readQuery } from '@pune/http/bodies';
import { wantsHtml } from '@pune/http/requests';
import { receiptAnswer } from './receipt-answer.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { verifyQuerySchema } from './requests.schema.ts';
import { verifyPage } from './receipt.views.ts';

const TEXT_CHARACTERS_MAX = 60;

/** Adds the routes of receipts as PDF, and of their public verification. */
export function addReceiptRoutes({ app, problem, page, view: viewOf, opened }: RouteContext): void {
  app.get(`${PAYMENTS_API}/payment/:secret/receipt.pdf`, async ({ req }) => {
    const view = viewOf(req.raw);
    const { payments } = await opened();
    const receipt = await payments.receipt(req.param('secret'));
    if (!receipt) return problem(req.raw, view, 'not_found');
    return receiptAnswer(receipt, view.locale, new URL(req.url).origin);
  });

  app.get(VERIFY_API, async ({ req }) => {
    const view = viewOf(req.raw);
    const query = readQuery(req.raw, verifyQuerySchema);
    if (query.kind === 'Invalid')
      return problem(req.raw, view, 'malformed', { refusals: query.refusals });
    const [number, code] = [query.value.number, query.value.code].map((text) =>
      text.trim().slice(0, TEXT_CHARACTERS_MAX),
    ) as [string, string];
    const asked = number !== '' || code !== '';
    const found = asked
      ? await (await opened()).payments.verifyReceipt(number.toUpperCase(), code)
      : null;
    if (!wantsHtml(req.raw)) return found ? jsonAnswer(found) : problem(req.raw, view, 'not_found');
    return page(
      req.raw,
      view,
      {
        ...verifyPage({ number, code, result: asked ? (found ?? 'unknown') : null }, view),
        shell: shellOf(view.locale),
      },
      asked && !found ? 404 : 200,
    );
  });
}
