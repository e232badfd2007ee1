import { PROBLEM_OF } from '@pune/http/problems';
import { readBody } from '@pune/http/requests';
import { channelPath } from '@pune/payments/addresses.constants';
import type { RouteContext } from './payments-feature.ts';

const BYTES_MAX = 64_000;

/**
 * Adds the routes of channels by which another party calls us. The raw bytes are passed on, because
 * the signature covers them. A channel that is not set up has no address.
 */
export function addChannelRoutes({ app, problem, view: viewOf, log, opened }: RouteContext): void {
  app.post(channelPath(':channel'), async ({ req }) => {
    const request = req.raw;
    const body = await readBody(request, BYTES_MAX);
    if (body.kind === 'BodyTooLarge')
      return problem(request, viewOf(request), PROBLEM_OF.BodyTooLarge);
    const { payments } = await opened();
    const answer = await payments.receiveMessage(
      req.param('channel') ?? '',
      body.bytes,
      request.headers,
    );
    switch (answer.kind) {
      case 'ChannelUnknown':
        return problem(request, viewOf(request), 'not_found');
      case 'Refused':
        log.warn(
          answer.reason === 'signature'
            ? 'message of a channel with a wrong signature'
            : answer.reason === 'stale'
              ? 'message of a channel out of time'
              : 'message of a channel not understood',
        );
        return problem(request, viewOf(request), 'signature');
      case 'Answered':
        return new Response(answer.body, {
          status: answer.status,
          headers: { 'content-type': answer.contentType, 'cache-control': 'no-store' },
        });
    }
  });
}
