import type { Alteration } from '../../gateway.testing.ts';

/** Changes one field of a webhook of the sandbox, under another payment and event id. */
export function alteredWebhook(body: string, what: Alteration): string {
  const event = JSON.parse(body) as Record<string, unknown> & { amount_paise: number };
  return JSON.stringify({
    ...event,
    id: `${String(event.id)} altered ${what}`,
    payment_id: `${String(event.payment_id)} altered ${what}`,
    ...(what === 'amount' && { amount_paise: event.amount_paise + 100 }),
    ...(what === 'currency' && { currency: 'USD' }),
    ...(what === 'merchant' && { merchant_id: 'another' }),
    ...(what === 'order' && { order_id: 'another_order' }),
  });
}
