import type { Citizens } from '@pune/citizens';
import { languageFormSchema } from '@pune/citizens/schema';
import type { Session } from '@pune/citizens/sessions';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { askForRefund, requestsOf, withdrawRequest } from '@pune/payments/refund-requests';
import { refundRequestSchema } from '@pune/payments/refund-requests/schema';
import {
  refundRequestPage,
  REQUEST_FIELDS,
  requestErrors,
} from '../payments/refund-requests.views.ts';
import type { Accounts } from './accounts.ts';
import { KEPT_API, ownRefundAddress } from './kept.ts';

/**
 * Adds the routes by which the owner of an account asks for the money of a payment that the account
 * keeps. The session is the proof that the link of the payment is elsewhere.
 */
export function addOwnRefundRoutes(accounts: Accounts): void {
  const { app, kept, signedIn, viewOf, formPage, problem, unreadable } = accounts;
  const PATH = ownRefundAddress(':id');
  /** @returns a paid payment that the account keeps, or null */
  const paymentOf = async (context: FeatureContext, session: Session, citizens: Citizens) => {
    const id = context.req.param('id') ?? '';
    const reference = await citizens.keptWith(session, 'payment', id);
    const payments = await kept.payments();
    const payment = reference && (await payments.findById(reference));
    return payment && payment.receipt
      ? { payments, payment, receipt: payment.receipt, at: ownRefundAddress(id) }
      : null;
  };
  const listed = (view: View): string => `${address(KEPT_API.payments, view)}#main`;

  app.get(
    PATH,
    signedIn(async (context, session, citizens) => {
      const request = context.req.raw;
      const view = viewOf(request);
      const found = await paymentOf(context, session, citizens);
      if (!found) return problem(request, view, 'not_found');
      const { payments, payment, receipt, at } = found;
      if (!wantsHtml(request))
        return jsonAnswer({
          requests: await payments.within(({ db }) => requestsOf(db, payment.id)),
        });
      const shown = { at, back: KEPT_API.payments, receipt, typed: {}, errors: [] };
      return formPage(request, view, refundRequestPage(shown, view));
    }),
  );
  app.post(
    PATH,
    signedIn(async (context, session, citizens) => {
      const request = context.req.raw;
      const read = await readFields(request, {
        schema: refundRequestSchema,
        fields: REQUEST_FIELDS,
      });
      if (read.kind !== 'Read' && !(read.kind === 'Invalid' && wantsHtml(request)))
        return unreadable(request, read);
      const view = viewOf(request, read.typed);
      const found = await paymentOf(context, session, citizens);
      if (!found)
        return read.kind === 'Invalid'
          ? unreadable(request, read)
          : problem(request, view, 'not_found');
      const { payments, payment, receipt, at } = found;
      if (read.kind === 'Invalid') {
        const errors = requestErrors(read.refusals, view);
        const shown = { at, back: KEPT_API.payments, receipt, typed: read.typed, errors };
        return formPage(request, view, refundRequestPage(shown, view), 422);
      }
      const asked = await payments.within(({ db }) =>
        askForRefund(db, payment.id, read.value, view.now),
      );
      if (asked.kind !== 'Asked') return problem(request, view, 'refund_not_possible');
      return wantsHtml(request)
        ? seeOther(listed(view))
        : jsonAnswer({ request: asked.request }, 201);
    }),
  );
  app.post(
    `${PATH}/withdraw`,
    signedIn(async (context, session, citizens) => {
      const request = context.req.raw;
      const read = await readFields(request, { schema: languageFormSchema, fields: ['language'] });
      if (read.kind !== 'Read') return unreadable(request, read);
      const view = viewOf(request, read.value);
      const found = await paymentOf(context, session, citizens);
      if (!found) return problem(request, view, 'not_found');
      const { payments, payment } = found;
      const moved = await payments.within(({ db }) => withdrawRequest(db, payment.id, view.now));
      if (moved !== 'Moved') return problem(request, view, 'refund_not_possible');
      return wantsHtml(request)
        ? seeOther(listed(view))
        : jsonAnswer({
            requests: await payments.within(({ db }) => requestsOf(db, payment.id)),
          });
    }),
  );
}
