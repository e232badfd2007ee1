import { jsonAnswer } from '@pune/http/answers';
import { wantsHtml } from '@pune/http/requests';
import { INCENTIVES_API } from '@pune/payments/addresses.constants';
import { incentivesPage } from './incentives.views.ts';
import { shellOf, type RouteContext } from './payments-feature.ts';

/** Adds the public figures of discounts: a page for people, and the same as data. */
export function addIncentiveRoutes({ app, page, view: viewOf, opened }: RouteContext): void {
  app.get(INCENTIVES_API, async ({ req }) => {
    const request = req.raw;
    const { payments } = await opened();
    const content = {
      incentives: await payments.incentives(),
      measures: await payments.measures(),
    };
    if (!wantsHtml(request) || req.query('format') === 'json') return jsonAnswer(content);
    const view = viewOf(request);
    return page(request, view, { ...incentivesPage(content, view), shell: shellOf(view.locale) });
  });
}
