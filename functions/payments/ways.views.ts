import { t } from '@pune/i18n/server';
import type { Channel, ChannelName } from '@pune/payments/channels';
import { formatAmount } from '@pune/payments/format-amounts';
import type { TransferTo } from '@pune/payments/open-payments';
import type { Bill } from '@pune/payments/schema';
import { safe } from '@pune/http/markup';
import { address, type View } from '@pune/http/view';
import { TRANSFERS_API } from '@pune/payments/addresses.constants';
import { html } from '@pune/ui/markup';
import { page } from '@pune/ui/page';
import { section } from '@pune/ui/section';
import { slip } from '@pune/ui/slip';

export interface WaysPage {
  channels: readonly Channel[];
  phones: Partial<Record<ChannelName, string | undefined>>;
}

function limitsOf({ limits }: Channel, { locale }: View) {
  const T = t(locale);
  const { perPaymentPaise, perDayPaise } = limits;
  return [
    perPaymentPaise !== null &&
      perPaymentPaise !== perDayPaise &&
      html`<p>
        ${T('payments:ways_limit_payment', { amount: formatAmount(perPaymentPaise, locale) })}
      </p>`,
    perDayPaise !== null &&
      html`<p>${T('payments:ways_limit_day', { amount: formatAmount(perDayPaise, locale) })}</p>`,
  ];
}

/** Renders the ways to pay that this installation has set up, each with how and up to how much. */
export function waysPage(
  { channels, phones }: WaysPage,
  view: View,
): { title: string; main: string } {
  const T = t(view.locale);
  const title = T('payments:channels_title');
  const main = page(
    { title, lead: T('payments:channels_lead') },
    channels.map((channel) =>
      section(channel.name, T(`payments:channel_${channel.name}`), [
        html`<p>
          ${T(`payments:channel_${channel.name}_how`, { phone: phones[channel.name] ?? '' })}
        </p>`,
        limitsOf(channel, view),
        BY_REFERENCE.includes(channel.name) && receiptLink(view),
      ]),
    ),
  );
  return { title, main: safe(main) };
}

/** The channels whose payers find their receipt by a reference of the bank or the app. */
const BY_REFERENCE: readonly string[] = ['imps', 'bharatconnect'];

const receiptLink = (view: View) =>
  html`<p><a href="${address(TRANSFERS_API, view)}">${t(view.locale)('receipts:transfer_title')}</a></p>`;

/** Renders the account number at the bank that stands for one bill's account. */
export function transferPage(
  { bill, to }: { bill: Bill; to: TransferTo },
  view: View,
): { title: string; main: string } {
  const { locale } = view;
  const T = t(locale);
  const title = T('payments:channel_imps');
  const main = page(
    { title, lead: T('payments:ways_transfer_note'), below: receiptLink(view) },
    slip({
      id: 'transfer',
      title: T('payments:ways_transfer_title'),
      rows: [
        [T(`payments:head_${bill.head}`), bill.accountNumber, 'mono'],
        [T('payments:ways_transfer_amount'), formatAmount(bill.duePaise, locale), 'num'],
        [T('payments:ways_transfer_number'), to.number, 'mono'],
        [T('payments:ways_transfer_ifsc'), to.ifsc, 'mono'],
        [T('payments:ways_transfer_name'), html`<span lang="en">${to.beneficiary}</span>`],
      ],
    }),
  );
  return { title, main: safe(main) };
}
