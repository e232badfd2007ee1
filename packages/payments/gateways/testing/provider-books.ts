/** A payment or refund as its provider counts it, whatever we were told. */
export interface ProviderEntry {
  kind: 'payment' | 'refund';
  orderId: string;
  paymentId: string;
  /** The provider's id of a refund; null for a payment. */
  refundId: string | null;
  paise: number;
  feePaise: number;
  /** The day of India on which the bank sees it. */
  settledOn: string;
}

/** The provider's own books: what a comparison with ours must agree with. */
export interface ProviderBooks {
  /** All payments that were captured, and all refunds that were carried out. */
  entries: () => ProviderEntry[];
  /** The orders whose payer was refused at least once. */
  refusedOrders: () => ReadonlySet<string>;
}
