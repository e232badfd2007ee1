import { jsonAnswer } from '@pune/http/answers';
import { PROBLEM_OF } from '@pune/http/problems';
import { readBody } from '@pune/http/requests';
import { webhookPath, type RouteContext } from './payments-feature.ts';

const BYTES_MAX = 256_000;

/**
 * Adds the routes of gateways' webhooks. The raw bytes are passed on, because the signature covers
 * them. A stored webhook is answered by 2xx regardless of its content; an error of ours by 503, so
 * that the gateway sends it again.
 */
export function addWebhookRoutes({ app, problem, view: viewOf, log, opened }: RouteContext): void {
  app.post(webhookPath(':gateway'), async ({ req }) => {
    const request = req.raw;
    const body = await readBody(request, BYTES_MAX);
    if (body.kind === 'BodyTooLarge')
      return problem(request, viewOf(request), PROBLEM_OF.BodyTooLarge);
    const { payments } = await opened();
    const outcome = await payments.receiveWebhook(
      req.param('gateway') ?? '',
      body.bytes,
      request.headers,
    );
    switch (outcome.kind) {
      case 'GatewayUnknown':
        return problem(request, viewOf(request), 'not_found');
      case 'Refused':
        log.warn(
          outcome.reason === 'signature'
            ? 'webhook with a wrong signature'
            : outcome.reason === 'stale'
              ? 'webhook out of time'
              : 'webhook not understood',
        );
        return problem(request, viewOf(request), 'signature');
      case 'Accepted': {
        const aside = outcome.applied.filter(({ kind }) => kind === 'Suspense').length;
        if (aside > 0) log.warn('webhook set aside', { events: aside });
        return jsonAnswer({ received: outcome.applied.length });
      }
    }
  });
}
