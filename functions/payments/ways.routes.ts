import { to } from '@pune/content/routes';
import { BILLS_API, SESSIONS_API, WAYS_API } from '@pune/payments/addresses.constants';
import { sessionOf } from '@pune/payments/channels/sessions';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { withCookies } from '@pune/http/host-cookies';
import { wantsHtml } from '@pune/http/requests';
import { shellOf, type RouteContext } from './payments-feature.ts';
import { placeCookie } from './place-cookie.ts';
import { transferPage, waysPage } from './ways.views.ts';

/**
 * Adds the pages of the ways to pay, of the bank transfer for one bill, and the address by which a
 * kiosk, an operator or the link of a message begins its session. A way that is not set up is not
 * named.
 */
export function addWaysRoutes({ app, problem, page, view: viewOf, opened }: RouteContext): void {
  app.get(WAYS_API, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { channels, phones } = await opened();
    if (!wantsHtml(request))
      return jsonAnswer({
        ways: channels.map(({ name, limits }) => ({
          name,
          perPaymentPaise: limits.perPaymentPaise,
          perDayPaise: limits.perDayPaise,
        })),
      });
    return page(request, view, {
      ...waysPage({ channels, phones }, view),
      shell: shellOf(view.locale),
    });
  });

  app.get(`${BILLS_API}/:id/transfer`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { payments, transferTo } = await opened();
    const bill = await payments.findBill(req.param('id'));
    const account = bill && (await transferTo(bill));
    if (!account) return problem(request, view, 'not_found');
    if (!wantsHtml(request)) return jsonAnswer({ ...account, duePaise: bill.duePaise });
    return page(request, view, {
      ...transferPage({ bill, to: account }, view),
      shell: shellOf(view.locale),
    });
  });

  app.get(`${SESSIONS_API}/:token`, async ({ req }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { placeKeys } = await opened();
    const token = req.param('token');
    const session = sessionOf(token, placeKeys, view.now);
    if (!session) return problem(request, view, 'not_found');
    return withCookies(
      seeOther(to.payments.landing({ locale: view.locale })),
      placeCookie(request, token, session, view.now),
    );
  });
}
