import { REHEARSALS_API } from '@pune/payments/addresses.constants';
import { jsonAnswer } from '@pune/http/answers';
import { equalSecrets } from '@pune/std/equal-secrets';
import type { RouteContext } from './payments-feature.ts';

/**
 * Adds the route by which a prober with the key `PAYMENTS_PROBE_KEY` rehearses a payment. Without
 * the key there is no such address.
 */
export function addRehearsalRoutes({ app, problem, view: viewOf, opened }: RouteContext): void {
  app.post(REHEARSALS_API, async ({ req }) => {
    const request = req.raw;
    const { payments, probeKey } = await opened();
    const given = request.headers.get('authorization') ?? '';
    if (probeKey === null || !equalSecrets(`Bearer ${probeKey}`, given))
      return problem(request, viewOf(request), 'not_found');
    const rehearsal = await payments.rehearse();
    switch (rehearsal.kind) {
      case 'TooMany': {
        const { waitSeconds } = rehearsal;
        return problem(request, viewOf(request), 'too_many', { waitSeconds });
      }
      case 'Ready':
        return jsonAnswer({ state: 'ready', gateways: rehearsal.gateways });
      case 'GatewaySilent':
        return jsonAnswer({ state: 'gateway_silent', gateways: rehearsal.gateways }, 503);
    }
  });
}
