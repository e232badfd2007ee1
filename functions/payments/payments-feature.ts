import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import {
  channelPath,
  MISSED_CALLS_API,
  DEMANDS_API,
  PAYMENTS_API,
  REHEARSALS_API,
} from '@pune/payments/addresses.constants';
import { INBOUND_CHANNELS } from '@pune/payments/channels';
import { BILLS_MAX, EXAMPLE_ACCOUNT_NUMBERS, WAYS } from '@pune/payments/schema';
import type { OpenedPayments } from '@pune/payments/open-payments';
import type { ReceiptKeys } from '@pune/payments/receipts/receipt-keys';
import type { ReceiptMails } from '@pune/payments/receipts/receipt-mails';
import { createFeature } from '@pune/http/feature';
import type { View } from '@pune/http/view';
import { html } from '@pune/ui/markup';
import type { PortalPages } from '@pune/http/portal-pages';
import type { Notify } from '@pune/notify';
import type { CitizensService, OwnPage } from '../signed-in.ts';
import { findAddress } from './bill.views.ts';
import { KINDS } from './requests.schema.ts';

export interface HandlerOptions {
  /** Opens the payments on first use; it is called again after a failure. */
  opened: () => Promise<OpenedPayments>;
  pages: PortalPages;
  /** Opens accounts on first use, for payers who are signed in. */
  citizens?: CitizensService;
  /** The portal to which mails with receipts lead; without it none is offered. */
  messageOrigin?: string | null;
  /** The keys that sign the codes of receipts. */
  receiptKeys?: ReceiptKeys | null;
  /** Queues messages to callers, with the portal to which their links lead. */
  messages?: { open: () => Promise<Pick<Notify, 'queue'>>; origin: string };
  embedOrigins: readonly string[];
  now?: () => Date;
  /** Generates random text for addresses, from that many bytes. */
  randomText?: (bytes: number) => string;
}

export const webhookPath = (gateway: string): string => `/api/payments/webhooks/${gateway}`;

/** A gateway's page leads a payer back by a link, or by a form of its own site. */
const RETURN = new RegExp(`^${PAYMENTS_API}/return/[\\w-]+/[a-z]+$`);

/**
 * @returns the address of the page around this function's answers, with the styles and the script
 *   of bills and receipts
 */
export const shellOf = (locale: Locale): string => to.payments.shell({ locale });

/**
 * Creates what all payment routes share (`createFeature`: the router, problems, pages and the log),
 * without the routes. Webhooks,
 * returns and rehearsals may be posted from anywhere.
 */
export const createPaymentsFeature = (
  options: Pick<HandlerOptions, 'pages' | 'embedOrigins' | 'now'>,
) =>
  createFeature({
    ...options,
    feature: 'payments',
    widget: 'payments',
    machines: [
      ...WAYS.map(webhookPath),
      ...INBOUND_CHANNELS.map(channelPath),
      MISSED_CALLS_API,
      REHEARSALS_API,
      DEMANDS_API,
      RETURN,
    ],
    kinds: KINDS,
    values: (message) => ({
      ...(message === 'error_bills_many' && { max: BILLS_MAX }),
      ...(message === 'error_account_invalid' && { example: EXAMPLE_ACCOUNT_NUMBERS.property_tax }),
    }),
    back: (view, kind) =>
      kind === 'too_many_here'
        ? {
            href: to.citizens.account({ locale: view.locale }),
            label: t(view.locale)('citizens:action_sign_in_page'),
          }
        : { href: findAddress(view), label: t(view.locale)('payments:action_another') },
  });
/** Leads from a form that was refused for its address to the sign-in. */
export const signInLink = ({ locale }: Pick<View, 'locale'>): string =>
  String(
    html`<p><a href="${to.citizens.account({ locale })}">${t(locale)('citizens:action_sign_in_page')}</a></p>`,
  );
export type PaymentsFeature = ReturnType<typeof createPaymentsFeature>;

/** The dependencies that every group of routes shares. */
export interface RouteContext
  extends PaymentsFeature, Required<Pick<HandlerOptions, 'opened' | 'randomText' | 'pages'>> {
  /** @returns the page of the signed-in payer; null without one, and while accounts are away */
  ownPage: (request: Request, view: View) => Promise<OwnPage | null>;
  /** @returns the kind of problem for too many requests: who can sign in has a budget of its own */
  tooMany: (own: OwnPage | null) => 'too_many' | 'too_many_here';
  /** The keys that sign the codes of receipts; null without any. */
  receiptKeys: ReceiptKeys | null;
  messages: HandlerOptions['messages'];
  /** @returns the sender of receipts by mail; null where no mail can go out */
  receiptMails: () => Promise<ReceiptMails | null>;
}
