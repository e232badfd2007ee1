import { equalSecrets } from '@pune/std/equal-secrets';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Psp, PspEvent } from '../sandbox/psp.ts';
import { signUpi, upiText, type Payee, type UpiMedium } from './link.ts';

export interface PspApiOptions {
  psp: Psp;
  key: string;
  merchantId: string;
  payee: Payee;
  /** The organisation that signs the links, by its NPCI id, and its key. Without it none signs. */
  signer?: { organisationId: string; privateKey: KeyObject };
}

const orderSchema = z.strictObject({
  reference: z.string().min(1).max(64),
  amountPaise: z.int().positive(),
  currency: z.literal('INR'),
  description: z.string().max(500),
  expiresAt: z.iso.datetime(),
  returnUrl: z.string(),
  language: z.string(),
});
const refundSchema = z.strictObject({
  reference: z.string().min(1).max(64),
  amountPaise: z.int().positive(),
});

/** The links of an order: for an app on the phone itself, and as a code for another device. */
export const upiLinksSchema = z.object({ uri: z.string(), qrUri: z.string() });

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });

/**
 * Serves the API of a payment service provider as this project defines it, on the sandbox's data.
 * It offers what a merchant needs of a UPI service; the services of banks differ from it and from
 * each other in paths, fields and signatures.
 */
export function pspApi({
  psp,
  key,
  merchantId,
  payee,
  signer,
}: PspApiOptions): (request: Request) => Promise<Response> {
  const events = async (
    orderId: string,
    which: (event: PspEvent) => boolean,
  ): Promise<Response> => {
    const status = await psp.status(orderId);
    if (!status || status.order.merchant_id !== merchantId)
      return json(404, { error: 'order_not_found' });
    const found = status.events.filter(which).map((event) => ({
      ...event,
      merchant_id: status.order.merchant_id,
      reference: status.order.reference,
      currency: status.order.currency,
    }));
    return json(200, { orderId, events: found });
  };

  return async (request) => {
    if (
      !equalSecrets(
        key,
        /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '',
      )
    )
      return json(401, { error: 'key' });
    const { pathname, searchParams } = new URL(request.url);
    const [orderId, action, reference] = (
      /\/v1\/(?:orders|events)(?:\/(.*))?$/.exec(pathname)?.[1] ?? ''
    )
      .split('/')
      .map(decodeURIComponent);
    const body =
      request.method === 'POST' ? ((await request.json().catch(() => null)) as unknown) : null;
    if (pathname.endsWith('/v1/events')) {
      const report = await psp.report(
        new Date(searchParams.get('from') ?? 0),
        new Date(searchParams.get('to') ?? 0),
      );
      return json(200, {
        events: report.filter(
          (event) => event.gateway === 'upi' && event.merchant_id === merchantId,
        ),
      });
    }
    if (request.method === 'POST' && !orderId) {
      const order = orderSchema.safeParse(body);
      if (!order.success)
        return json(400, { error: 'order', detail: z.prettifyError(order.error) });
      const { amountPaise, description } = order.data;
      const placed = await psp.createOrder({
        ...order.data,
        gateway: 'upi',
        merchantId,
        upiLinks: (orderId) => {
          const link = (medium: UpiMedium) => {
            const order = { orderId, amountPaise, description };
            const text = upiText({ payee, medium, order, organisationId: signer?.organisationId });
            return signer ? signUpi(text, signer.privateKey) : text;
          };
          const links = { uri: link('intent'), qrUri: link('dynamic_qr') };
          return JSON.stringify(links satisfies z.input<typeof upiLinksSchema>);
        },
      });
      const links = upiLinksSchema.parse(JSON.parse(placed.upiLinks!));
      return json(201, { orderId: placed.orderId, ...links });
    }
    if (request.method === 'GET' && orderId && !action)
      return events(orderId, ({ refund_id }) => refund_id === null);
    if (request.method === 'GET' && action === 'refunds' && reference)
      return events(orderId!, ({ refund_reference }) => refund_reference === reference);
    if (request.method === 'POST' && action === 'cancel') {
      const cancelled = await psp.cancel(orderId!);
      return cancelled === null
        ? json(404, { error: 'order_not_found' })
        : json(200, { cancelled });
    }
    if (request.method === 'POST' && action === 'refunds') {
      const refund = refundSchema.safeParse(body);
      if (!refund.success)
        return json(400, { error: 'refund', detail: z.prettifyError(refund.error) });
      const answer = await psp.refund(orderId!, refund.data.reference, refund.data.amountPaise);
      return answer === 'Refused'
        ? json(409, { error: 'refund_declined' })
        : events(orderId!, ({ refund_reference }) => refund_reference === refund.data.reference);
    }
    return json(404, { error: 'not_found' });
  };
}
