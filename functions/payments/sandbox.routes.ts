import { isLocale, type Locale } from '@pune/i18n';
import { PAYMENTS_API } from '@pune/payments/addresses.constants';
import type { Psp } from '@pune/payments/gateways/sandbox/psp';
import { htmlAnswer, seeOther } from '@pune/http/answers';
import { readFields } from '@pune/http/bodies';
import type { Caller } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import { webhookPath, type RouteContext } from './payments-feature.ts';
import { sandboxPaySchema } from './requests.schema.ts';
import { SANDBOX_CSS, sandboxNotFound, sandboxPage } from './sandbox.views.ts';

export type Handle = (request: Request, caller: Caller) => Promise<Response>;

/**
 * Posts the sandbox bank's due webhooks to the gateways' address, through the whole HTTP handler
 * but without a network.
 *
 * @returns the number of webhooks posted
 */
export const deliverWebhooks = (psp: Psp, handle: Handle, origin: string): Promise<number> =>
  psp.deliver(
    async (gateway, body, headers) =>
      (
        await handle(
          new Request(new URL(webhookPath(gateway), origin), {
            method: 'POST',
            body: body as Uint8Array<ArrayBuffer>,
            headers,
          }),
          { ip: '127.0.0.1' },
        )
      ).status,
  );

/** Adds the hosted page of the sandbox bank; these addresses do not exist beside real gateways. */
export function addSandboxRoutes({
  app,
  problem,
  view: viewOf,
  opened,
  handle,
}: RouteContext): void {
  const languageOf = (language: string, fallback: Locale): Locale =>
    isLocale(language) ? language : fallback;
  // The page is not part of the portal: it has its own policy.
  const headers = {
    'referrer-policy': 'same-origin',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  };

  app.get(
    `${PAYMENTS_API}/sandbox/sandbox.css`,
    () =>
      new Response(SANDBOX_CSS, {
        headers: {
          'content-type': 'text/css; charset=utf-8',
          'cache-control': 'public, max-age=300',
        },
      }),
  );

  app.get(`${PAYMENTS_API}/sandbox/:order`, async ({ req }) => {
    const { psp } = await opened();
    const { locale } = viewOf(req.raw);
    const order = (await psp?.hostedOrder(req.param('order'))) ?? null;
    return order
      ? htmlAnswer(sandboxPage(order, languageOf(order.language, locale)), 200, headers)
      : htmlAnswer(sandboxNotFound(locale), 404, headers);
  });

  app.post(`${PAYMENTS_API}/sandbox/:order`, async ({ req, env }) => {
    const request = req.raw;
    const { psp } = await opened();
    if (!psp) return problem(request, viewOf(request), 'not_found');
    const read = await readFields(request, {
      schema: sandboxPaySchema,
      fields: ['method', 'outcome'],
    });
    if (read.kind === 'Invalid')
      return problem(request, viewOf(request), 'invalid', { refusals: read.refusals });
    if (read.kind !== 'Read') return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const paid = await psp.pay(req.param('order'), read.value.method, read.value.outcome);
    if (paid.kind === 'NotFound')
      return htmlAnswer(sandboxNotFound(viewOf(request).locale), 404, headers);
    env.waitUntil?.(deliverWebhooks(psp, handle, new URL(request.url).origin));
    return seeOther(paid.returnUrl);
  });
}
