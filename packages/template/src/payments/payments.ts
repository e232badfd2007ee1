import { to, withoutLanguage } from '@pune/content/routes';
import { HEAD_PAGES } from '@pune/payments/addresses.constants';
import { BILL_HEADS, ofHeads, type BillHead } from '@pune/payments/constants';
import type { IconName } from '@pune/ui/icons';

export const HEAD_ICONS: Record<BillHead, IconName> = ofHeads('icon');

/** Account numbers to try in a sandbox: fictional bills. */
export const SAMPLE_NUMBERS: Record<BillHead, readonly string[]> = ofHeads('samples');

/**
 * @returns the kind of bill at an address of the portal without its language, such as
 *   `/payments/property-tax/`, or null
 */
export const headPaidAt = (href: string): BillHead | null =>
  BILL_HEADS.find(
    (head) => href === withoutLanguage(to.payments.head({ locale: 'en', head: HEAD_PAGES[head] })),
  ) ?? null;
