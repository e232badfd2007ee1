import { raw } from 'hono/html';
import { CITIZENS_API } from '@pune/citizens/constants';
import { to } from '@pune/content/routes';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { BILLS_API, HEAD_PAGES, PAYMENTS_API } from '@pune/payments/addresses.constants';
import { ownerLine, type MaskedOwner } from '@pune/payments/bills/owners';
import type { Bill, BillLine, WayName } from '@pune/payments/schema';
import { lastDayOfFinancialYear } from '@pune/payments/india-dates';
import { formatAmount, formatPeriod } from '@pune/payments/format-amounts';
import { safe } from '@pune/http/markup';
import { address, channelOf, type View } from '@pune/http/view';
import { buttonForm } from '@pune/ui/button-form';
import { choice } from '@pune/ui/choice';
import { errorSummary } from '@pune/ui/error-summary';
import { field, fieldGroup, input } from '@pune/ui/field';
import { hidden, html, type Content } from '@pune/ui/markup';
import { notice } from '@pune/ui/notice';
import { page } from '@pune/ui/page';
import { tag } from '@pune/ui/tag';
import { isKeepable } from '../citizens/kept.ts';
import { proofsOf } from '@pune/payments/bills/proof-texts';
import { sourceOf, whyOf } from './bill-lines.ts';
import { mailField } from './receipt-mail.views.ts';

/** The addresses of the account's page, and of the button that keeps a number there. */
const OWN_PAGE = `${CITIZENS_API}/me`;
const OWN_BILLS = `${CITIZENS_API}/bills`;

/** A way to pay that this installation offers. */
export interface Way {
  name: WayName;
  /** The discount of an incentive when all these bills are paid this way. */
  discountPaise: number;
}

/** A day on which bills are looked at: the bills are those of that day. */
export interface AsOf {
  today: string;
  /** As typed, if it is no day of the bill. */
  wrong?: string;
}

export interface BillPage {
  /** The bills of one account, the newest year first; never empty. */
  bills: readonly Bill[];
  /** The account's advance: paid beyond these bills, and not refunded. */
  advancePaise: number;
  ways: readonly Way[];
  /** True if the account can be paid by a bank transfer. */
  hasTransfer?: boolean;
  /** Identifies the payment, so that a form sent repeatedly is one payment. */
  idempotencyKey: string;
  /** Counts the attempts from this page by themselves; null without one. */
  pass?: string | null;
  /** For a signed-in reader: if the number is on the page of the account. */
  own?: { isKept: boolean } | null;
  /** The chosen bills, and their errors. */
  chosen?: {
    bills: readonly string[];
    gateway: string | undefined;
    amount?: string | undefined;
    email?: string | undefined;
  };
  /** The chosen day, if it is not today. */
  asOf?: AsOf;
  /** True if a receipt can go out by mail. */
  isMailOffered: boolean;
  errors?: readonly { field: string; detail: string }[];
}

/** @returns the address of the form that finds a bill */
export const findAddress = (
  { locale, embedded }: Pick<View, 'locale' | 'embedded'>,
  head?: Bill['head'],
): string =>
  embedded
    ? to.payments.embed({ locale })
    : head
      ? to.payments.head({ locale, head: HEAD_PAGES[head] })
      : to.payments.landing({ locale });

function lineRow(line: BillLine, { locale }: View) {
  const reasons = [whyOf(line, locale), ...proofsOf(line, locale)];
  return html`<tr${line.paise < 0 ? raw(' class="cut"') : ''}><th scope="row">${t(locale)(`payments:line_${line.name}`)}
    ${reasons.map((text) => html`<small>${text}</small>`)}</th><td class="r num">${formatAmount(line.paise, locale)}</td></tr>`;
}

function table(
  caption: string,
  valueHeading: string,
  lines: readonly BillLine[],
  foot: readonly [string, string][],
  view: View,
) {
  const T = t(view.locale);
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        <th scope="col">${T('payments:bill_for')}</th>
        <th scope="col" class="r">${valueHeading}</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map((line) => lineRow(line, view))}
    </tbody>
    ${
      foot.length > 0
        ? html`<tfoot>
            ${foot.map(
              ([label, amount]) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  <td class="r num">${amount}</td>
                </tr>`,
            )}
          </tfoot>`
        : ''
    }
  </table>`;
}

/** Renders rule, source and date of each line, in a collapsible part. */
function sources(bill: Bill, { locale }: View) {
  const T = t(locale);
  const seen = new Set<string>();
  const lines = [...bill.workings, ...bill.lines].filter(
    (line) => !seen.has(`${line.rule} ${line.from}`) && seen.add(`${line.rule} ${line.from}`),
  );
  return html`<details class="why">
    <summary>${T('payments:bill_sources')}</summary>
    <dl>
      ${lines.map((line) => {
        const values = { source: sourceOf(line, locale), from: formatDate(line.from, locale) };
        const said = line.until
          ? T('payments:bill_source_ended', { ...values, until: formatDate(line.until, locale) })
          : T('payments:bill_source', values);
        return html`<div>
          <dt>${T(`payments:line_${line.name}`)}</dt>
          <dd>${said}${line.sample ? html` ${T('payments:bill_source_sample')}` : ''}</dd>
        </div>`;
      })}
    </dl>
  </details>`;
}

function explained(bill: Bill, view: View) {
  const { locale } = view;
  const T = t(locale);
  const id = `bill-${bill.period}`;
  const foot: [string, string][] = [
    [T('payments:bill_total'), formatAmount(bill.totalPaise, locale)],
  ];
  if (bill.creditedPaise > 0)
    foot.push(
      [T('payments:bill_credited'), formatAmount(-bill.creditedPaise, locale)],
      [T('payments:bill_due'), formatAmount(bill.duePaise, locale)],
    );
  const holds = bill.amountHoldsUntil
    ? T('payments:bill_holds', { day: formatDate(bill.amountHoldsUntil, locale) })
    : T('payments:bill_holds_always');
  return html`<section class="bill" aria-labelledby="${id}">
    <h2 id="${id}">${T('payments:bill_year', { period: formatPeriod(bill.period, locale) })}</h2>
    ${bill.sample && html`<p>${tag(T('payments:bill_sample'), 'warn')}</p>`}
    ${
      bill.change &&
      html`<p>
        ${T(`payments:bill_${bill.change.kind}`, {
          order: bill.change.order,
          day: formatDate(bill.change.orderedOn, locale),
          reason: bill.change.reason,
        })}
      </p>`
    }
    ${bill.workings.length > 0 ? table(T('payments:bill_workings'), T('payments:bill_value'), bill.workings, [], view) : ''}
    ${bill.lines.length > 0 && table(T('payments:bill_lines'), T('payments:bill_amount'), bill.lines, foot, view)}
    <p class="soft">${bill.duePaise > 0 ? holds : bill.change?.kind !== 'cancelled' && T('payments:bill_settled')}</p>
    ${sources(bill, view)}
  </section>`;
}

/** @returns the masked name of the bill's owner, or null */
export const ownerText = (owner: MaskedOwner | null | undefined, locale: Locale): string | null =>
  owner ? ownerLine(owner, locale) : null;

const messageOf = (errors: BillPage['errors'], field: string) =>
  errors?.find((error) => error.field === field)?.detail;

function billsOf(due: readonly Bill[], { chosen, errors }: BillPage, { locale }: View) {
  const T = t(locale);
  if (due.length === 1) return hidden({ bills: due[0]!.id });
  const boxes = due.map((bill, i) =>
    choice({
      type: 'checkbox',
      name: 'bills',
      value: bill.id,
      label: html`<span
        >${T('payments:bill_year', { period: formatPeriod(bill.period, locale) })}:
        <b class="num">${formatAmount(bill.duePaise, locale)}</b></span
      >`,
      isChecked: !chosen || chosen.bills.includes(bill.id),
      input: { id: `payments-bills${i ? `-${i}` : ''}`, 'data-paise': bill.duePaise },
    }),
  );
  return fieldGroup(
    {
      id: 'payments-bills',
      name: 'bills',
      legend: T('payments:bill_choose'),
      error: messageOf(errors, 'bills'),
    },
    boxes,
  );
}

function ways({ ways: offered, chosen, errors }: BillPage, { locale }: View) {
  const T = t(locale);
  const first = chosen ? chosen.gateway : offered[0]?.name;
  const label = ({ name, discountPaise }: Way) =>
    html`<span
      ><b>${T(`payments:way_${name}`)}</b>${
        discountPaise > 0 &&
        html` · ${T('payments:way_discount', { amount: formatAmount(discountPaise, locale) })}`
      }
      <small
        >${T(`payments:way_${name}_text`)}${name === 'stripe' && html`<noscript> ${T('payments:way_stripe_script')}</noscript>`}</small
      ></span
    >`;
  const buttons = offered.map((way, i) =>
    choice({
      type: 'radio',
      name: 'gateway',
      value: way.name,
      label: label(way),
      isChecked: way.name === first,
      input: { id: `payments-gateway${i ? `-${way.name}` : ''}`, required: true },
    }),
  );
  return fieldGroup(
    {
      id: 'payments-gateway',
      name: 'gateway',
      legend: T('payments:ways_title'),
      error: messageOf(errors, 'gateway'),
    },
    html`<div class="ways">${buttons}</div>`,
  );
}

/** Content behind a summary, in the look of the bill's sources. */
const behind = (summary: string, content: Content, { isOpen }: { isOpen: boolean }) =>
  html`<details class="why"${isOpen && html` open`}>
    <summary>${summary}</summary>
    ${content}
  </details>`;

/** Renders the field for a part of the amount, where the bills are paid in parts. */
function part(due: readonly Bill[], { chosen, errors }: BillPage, { locale }: View) {
  const T = t(locale);
  const [oldest] = due.toSorted((a, b) => (a.period < b.period ? -1 : 1));
  if (!oldest || oldest.partFromPaise === null) return false;
  const error = messageOf(errors, 'amount');
  const asked = field(
    {
      id: 'payments-amount',
      name: 'amount',
      label: T('payments:label_part'),
      hint: T('payments:hint_part', { from: formatAmount(oldest.partFromPaise, locale) }),
      error,
    },
    input({
      type: 'text',
      inputmode: 'decimal',
      autocomplete: 'off',
      maxlength: 20,
      value: chosen?.amount ?? '',
    }),
  );
  return behind(
    T('payments:part_title'),
    html`<p class="soft">${T('payments:part_text')}</p>
      ${asked}`,
    { isOpen: Boolean(error || chosen?.amount) },
  );
}

/** Renders the form that shows the bills as of another day. */
function otherDay(first: Bill, { asOf, errors }: BillPage, { locale, embedded }: View) {
  const T = t(locale);
  const today = asOf?.today ?? first.asOf;
  const last = lastDayOfFinancialYear(today);
  const error = messageOf(errors, 'asOf');
  return behind(
    T('payments:as_of_title'),
    html`<form method="get" action="${billAddress(first)}">
      ${hidden({ lang: locale, ...(embedded && { embed: '1' }) })}
      ${field(
        {
          id: 'payments-asOf',
          name: 'asOf',
          label: T('payments:as_of_label'),
          hint: T('payments:as_of_hint', { last: formatDate(last, locale) }),
          error,
        },
        input({ type: 'date', required: true, max: last, value: asOf?.wrong ?? first.asOf }),
      )}
      <button class="btn alt" type="submit">${T('payments:as_of_action')}</button>
    </form>`,
    { isOpen: Boolean(asOf) },
  );
}

/** Says that the bills are those of another day, with the way back. */
const otherDayNotice = (first: Bill, today: string, view: View) =>
  notice(
    {
      id: 'as-of',
      title: t(view.locale)('payments:as_of_shown', { day: formatDate(first.asOf, view.locale) }),
      tone: 'warn',
    },
    html`<p>
      ${t(view.locale)(first.asOf < today ? 'payments:as_of_past' : 'payments:as_of_future')}
      <a href="${address(billAddress(first), view)}">${t(view.locale)('payments:as_of_back')}</a>
    </p>`,
  );

const summary = (errors: BillPage['errors'], T: ReturnType<typeof t>) =>
  errors !== undefined &&
  errors.length > 0 &&
  errorSummary({
    prefix: 'payments',
    // An amount that changed is no mistake of the payer.
    heading: T(
      errors.every((error) => error.field === 'total')
        ? 'payments:problem_amount_changed_title'
        : 'payments:form_problems',
    ),
    errors: errors.map(({ field, detail }) => ({ detail, target: `payments-${field}` })),
  });

/** Renders all bills of an account line by line, with the form to pay. */
export function billPage(content: BillPage, view: View): { title: string; main: string } {
  const { locale, embedded } = view;
  const T = t(locale);
  const { bills } = content;
  const first = bills[0]!;
  const due = bills.filter(({ duePaise }) => duePaise > 0);
  const sum = formatAmount(
    due.reduce((paise, bill) => paise + bill.duePaise, 0),
    locale,
  );
  const title = T(`payments:head_${first.head}`);
  const asOf = content.asOf?.wrong === undefined ? content.asOf : undefined;
  const lead = html`${T(asOf ? 'payments:bill_lead_as_of' : 'payments:bill_lead', {
    label: T(`payments:number_${first.head}`),
    number: '\0',
    day: formatDate(first.asOf, locale),
  })
    .split('\0')
    .flatMap((text, i) =>
      i === 0 ? [text] : [html`<span class="mono">${first.accountNumber}</span>`, text],
    )}`;
  const owner = ownerText(first.owner, locale);
  const advance =
    content.advancePaise > 0 &&
    notice(
      { id: 'advance', title: T('payments:bill_advance_title') },
      html`<p>
        ${T('payments:bill_advance', { amount: formatAmount(content.advancePaise, locale) })}
      </p>`,
    );
  const another = html`<p>
    <a href="${findAddress(view, first.head)}">${T('payments:action_another')}</a>
  </p>`;
  // A day that cannot be shown says so where it was chosen: nothing is wrong with the payment.
  const mistakes = content.errors?.filter(({ field }) => field !== 'asOf');
  const form = html`<form
    class="sum"
    id="pay"
    method="post"
    action="${PAYMENTS_API}"
    data-form="payments-begin"
    ${embedded ? raw(' target="_top"') : ''}
    data-paying="${T('payments:form_paying')}"
  >
    ${hidden({ language: locale, channel: channelOf(view), idempotencyKey: content.idempotencyKey, bill: first.id })}
    ${content.pass && hidden({ pass: content.pass })}
    ${hidden({ shown: due.map(({ id, duePaise }) => `${id}:${duePaise}`).join(' ') })}
    ${summary(mistakes, T)}${billsOf(due, content, view)}${ways(content, view)}${part(due, content, view)}
    <p class="m0">
      ${T('payments:bill_to_pay')}
      <output class="amt num" id="payments-total" data-total="${locale}">${sum}</output>
    </p>
    ${content.isMailOffered && mailField({ id: 'payments-email', typed: content.chosen?.email, error: messageOf(content.errors, 'email') }, view)}
    ${content.own && choice({ type: 'checkbox', name: 'keep', value: '1', label: T(isKeepable(first) ? 'payments:label_keep' : 'payments:label_keep_receipt'), isChecked: true })}
    <button class="btn big" type="submit">${T('payments:action_pay')}</button>
    <p class="soft m0">${T('payments:bill_no_account')}</p>
    ${content.hasTransfer && html`<p class="m0"><a href="${address(`${billAddress(first)}/transfer`, view)}">${T('payments:channel_imps')}</a></p>`}
  </form>`;
  const toPay = asOf
    ? otherDayNotice(first, asOf.today, view)
    : due.length > 0
      ? html`<p class="sum jump">
          <span>${T('payments:bill_to_pay')}</span><b class="amt num">${sum}</b
          ><a class="btn" href="#pay">${T('payments:ways_title')}</a>
        </p>`
      : notice(
          { id: 'nothing', title: T('payments:bill_nothing_title'), tone: 'ok' },
          html`<p>${T('payments:bill_nothing')}</p>`,
        );
  const lost = notice(
    { id: 'lost', title: T('payments:lost_title'), tone: 'warn' },
    html`<p>${T('payments:lost_text')}</p>`,
  );
  const own =
    content.own &&
    isKeepable(first) &&
    notice(
      { id: 'own', title: T('payments:keep_title') },
      content.own.isKept
        ? html`<p>
            ${T('payments:kept_text')}
            <a href="${address(OWN_PAGE, view)}">${T('payments:action_my_page')}</a>
          </p>`
        : html`<p>${T('payments:keep_text')}</p>
            ${buttonForm({
              action: OWN_BILLS,
              label: T('payments:action_keep'),
              kind: 'alt',
              fields: { bill: first.id, language: locale },
            })}`,
    );
  const below = owner && html`<p>${T('payments:label_owner')}: <b>${owner}</b></p>`;
  const main = page({ title, lead, below }, [
    toPay,
    advance,
    html`<div class="two">
      <div>
        ${bills.map((bill) => explained(bill, view))}${otherDay(first, content, view)}${another}
      </div>
      <div>${due.length > 0 && !asOf && form}${!asOf && own}${lost}</div>
    </div>`,
  ]);
  return {
    title: content.errors?.length ? T('functions:title_error', { title }) : title,
    main: safe(main),
  };
}

export const billAddress = (bill: Pick<Bill, 'id'>): string => `${BILLS_API}/${bill.id}`;
