/**
 * The outcomes that the sandbox gateway can simulate. A page may offer them by name; `payments`
 * never knows which was chosen.
 */
export const OUTCOMES = [
  'success',
  'declined',
  'declined_then_captured',
  'slow',
  'webhook_thrice',
  'webhook_lost',
  'webhooks_reordered',
  'webhook_tampered',
  'amount_differs',
  'paid_twice',
  'order_times_out',
  'status_times_out',
  'refund_declined',
  'refund_slow',
  'settled_at_once',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/**
 * @returns the outcome that an amount selects by its paise, if no outcome was chosen by name: ₹20.05
 *   is paid, and its webhook never arrives. Amounts that are not in the table succeed.
 *
 * | paise | outcome |
 * |---|---|
 * | .01 | the bank declines |
 * | .02 | the bank declines, and captures two minutes later all the same |
 * | .03 | authorised now, captured two minutes later |
 * | .04 | every webhook arrives three times |
 * | .05 | no webhook arrives: only a status request reports the payment |
 * | .06 | webhooks arrive in the wrong order |
 * | .07 | a forged copy arrives before each webhook |
 * | .08 | one rupee more is captured than was requested |
 * | .09 | paid twice, by two attempts |
 * | .10 | the first answer to a new order is lost |
 * | .11 | the first three status requests are not answered |
 * | .12 | a refund is declined |
 * | .13 | a refund takes two minutes |
 * | .14 | settled at once instead of a day later |
 */
export const outcomeOf = (amountPaise: number): Outcome => OUTCOMES[amountPaise % 100] ?? 'success';

export const SLOW_SECONDS = 120;
export const SETTLE_SECONDS = 86_400;
/** The sandbox's fee for a card payment; UPI is free. */
export const CARD_FEE_BASIS_POINTS = 90;

/** The delivery of a webhook: its delay after the event, and its signature. */
export interface Delivery {
  afterSeconds: number;
  forged: boolean;
}

/**
 * Schedules the webhooks of one event. `order` is its position among the simultaneous events of a
 * payment.
 */
export function deliveriesOf(outcome: Outcome, order: number): Delivery[] {
  const plain = { afterSeconds: order, forged: false };
  if (outcome === 'webhook_lost') return [];
  if (outcome === 'webhook_thrice')
    return [plain, { ...plain, afterSeconds: order + 1 }, { ...plain, afterSeconds: order + 40 }];
  if (outcome === 'webhooks_reordered') return [{ ...plain, afterSeconds: 30 - 10 * order }];
  if (outcome === 'webhook_tampered')
    return [
      { ...plain, forged: true },
      { ...plain, afterSeconds: order + 5 },
    ];
  return [plain];
}
