import { PAYMENTS_API } from '@pune/payments/addresses.constants';
import { askForRefund, requestsOf, withdrawRequest } from '@pune/payments/refund-requests';
import { refundRequestSchema } from '@pune/payments/refund-requests/schema';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import { PROBLEM_OF } from '@pune/http/problems';
import { wantsHtml } from '@pune/http/requests';
import { address } from '@pune/http/view';
import { languageFormSchema } from '@pune/citizens/schema';
import { paymentAddress } from './payment-page.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';
import {
  refundRequestAddress,
  refundRequestPage,
  REQUEST_FIELDS,
  requestErrors,
} from './refund-requests.views.ts';

const PATH = `${PAYMENTS_API}/payment/:secret/refund-request`;
const OF_FORM = { 'referrer-policy': 'same-origin' };

const addressesOf = (secret: string) => ({
  at: refundRequestAddress(secret),
  back: paymentAddress(secret),
});

const PROBLEMS = {
  Open: 'request_open',
  NotPaid: 'not_found',
  NothingLeft: 'nothing_left',
  TooMany: 'requests_many',
} as const;

/** Adds the routes by which a payer asks for money back; the link of the payment is the proof. */
export function addRefundRequestRoutes({
  app,
  problem,
  page,
  view: viewOf,
  opened,
}: RouteContext): void {
  app.get(PATH, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { payments, db } = await opened();
    const secret = req.param('secret');
    const payment = await payments.find(secret);
    if (!payment?.receipt) return problem(request, view, 'not_found');
    if (!wantsHtml(request)) return jsonAnswer({ requests: await requestsOf(db, payment.id) });
    const shown = { ...addressesOf(secret), receipt: payment.receipt, typed: {}, errors: [] };
    const content = { ...refundRequestPage(shown, view), shell: shellOf(view.locale) };
    return page(request, view, content, 200, OF_FORM);
  });

  app.post(PATH, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: refundRequestSchema, fields: REQUEST_FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    const { payments, db } = await opened();
    const secret = req.param('secret');
    const payment = await payments.find(secret);
    if (read.kind === 'Invalid' && !(payment?.receipt && wantsHtml(request)))
      return problem(request, view, 'invalid', { refusals: read.refusals });
    if (!payment?.receipt) return problem(request, view, 'not_found');
    if (read.kind === 'Invalid') {
      const shown = {
        ...addressesOf(secret),
        receipt: payment.receipt,
        typed: read.typed,
        errors: requestErrors(read.refusals, view),
      };
      const content = { ...refundRequestPage(shown, view), shell: shellOf(view.locale) };
      return page(request, view, content, 422, OF_FORM);
    }
    const asked = await askForRefund(db, payment.id, read.value, view.now);
    if (asked.kind !== 'Asked') return problem(request, view, PROBLEMS[asked.kind]);
    return wantsHtml(request)
      ? seeOther(`${address(paymentAddress(secret), view)}#refund-request`)
      : jsonAnswer({ request: asked.request }, 201);
  });

  app.post(`${PATH}/withdraw`, async ({ req }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.value);
    const { payments, db } = await opened();
    const secret = req.param('secret');
    const payment = await payments.find(secret);
    if (!payment) return problem(request, view, 'not_found');
    const moved = await withdrawRequest(db, payment.id, view.now);
    if (moved !== 'Moved') return problem(request, view, 'request_under_way');
    return wantsHtml(request)
      ? seeOther(`${address(paymentAddress(secret), view)}#refund-request`)
      : jsonAnswer({ requests: await requestsOf(db, payment.id) });
  });
}
