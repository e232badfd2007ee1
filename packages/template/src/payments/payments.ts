import { to, withoutLanguage } from '@pune/content/routes';
import { HEAD_PAGES } from '@pune/payments/addresses.constants';
import { BILL_HEADS, type BillHead } from '@pune/payments/constants';
import type { IconName } from '@pune/ui/icons';

export const HEAD_ICONS: Record<BillHead, IconName> = {
  property_tax: 'tax',
  water_charges: 'water',
  certificate_fees: 'file',
};

/** Account numbers to try in a sandbox: fictional bills. */
export const SAMPLE_NUMBERS: Record<BillHead, readonly string[]> = {
  property_tax: ['P/1/05/00123456', 'P/2/03/00200011', 'P/5/02/00501235'],
  water_charges: ['W/05/0012345', 'W/03/0020001', 'W/02/0050123'],
  certificate_fees: ['F/2026/000100', 'F/2026/000101', 'F/2026/000103'],
};

/**
 * @returns the kind of bill at an address of the portal without its language, such as
 *   `/payments/property-tax/`, or null
 */
export const headPaidAt = (href: string): BillHead | null =>
  BILL_HEADS.find(
    (head) => href === withoutLanguage(to.payments.head({ locale: 'en', head: HEAD_PAGES[head] })),
  ) ?? null;
