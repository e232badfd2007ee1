import type { Fact, Text } from '@pune/desk/case-type';
import type { Locale } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { isCalendarDay } from '@pune/std/india-time';
import { complaintOf } from '../../channels/complaints.ts';
import type { Db } from '../../ledger.ts';
import { FINANCE_PAGES } from '../finance-pages.ts';
import type { CaseRecord } from './open-cases.ts';
import { openRequest } from './requests.ts';
import { say, text } from './texts.ts';
import type { Proposal } from './transitions.ts';

const inLanguage =
  (path: string): Text =>
  (locale: Locale) =>
    `${path}?lang=${locale}`;
const linked = (label: string, value: string, path: string): Fact => ({
  label: text(label),
  value: () => value,
  kind: 'link',
  href: inLanguage(path),
});
const plain = (label: string, value: string): Fact => ({ label: text(label), value: () => value });

/** The open request of the payer: the reason, own words, and the number for an advance. */
async function askedFor(db: Db, intentId: string): Promise<Fact[]> {
  const request = await openRequest(db, intentId);
  if (!request) return [];
  const { reason, words, to_account_number: target } = request;
  return [
    {
      label: text('fact_asked_reason'),
      value: (locale) => t(locale)(`receipts:reason_${reason}`),
    },
    ...(words ? [plain('fact_asked_words', words)] : []),
    ...(target ? [plain('fact_asked_target', target)] : []),
  ];
}

/** The payment of a case, by its receipt or the reference of the bank, and the bills it is for. */
async function paymentFacts(db: Db, intentId: string): Promise<Fact[]> {
  const receipt = await db
    .selectFrom('payment_receipts')
    .select('number')
    .where('intent_id', '=', intentId)
    .executeTakeFirst();
  const intent = await db
    .selectFrom('payment_intents')
    .select(['payment_id', 'order_id', 'created_at'])
    .where('id', '=', intentId)
    .executeTakeFirst();
  const bills = await db
    .selectFrom('payment_intent_bills')
    .innerJoin('payment_bills', 'payment_bills.id', 'bill_id')
    .select(['payment_bills.id', 'head', 'account_number'])
    .where('intent_id', '=', intentId)
    .orderBy('period', 'desc')
    .execute();
  const accounts = [...new Map(bills.map((bill) => [bill.account_number, bill])).values()];
  const page = FINANCE_PAGES.payment(intentId);
  return [
    receipt
      ? linked('fact_receipt', receipt.number, page)
      : {
          label: text('fact_payment'),
          value: (locale) =>
            intent?.payment_id ??
            say(locale, 'fact_payment_of', {
              day: formatDate(intent?.created_at ?? new Date(0), locale),
            }),
          kind: 'link',
          href: inLanguage(page),
        },
    ...accounts.map(({ id, head, account_number: number }): Fact => ({
      label: (locale) => t(locale)(`payments:head_${head}`),
      value: () => number,
      kind: 'link',
      href: inLanguage(FINANCE_PAGES.bill(id)),
    })),
    ...(await askedFor(db, intentId)),
  ];
}

async function lineFacts(db: Db, id: string): Promise<Fact[]> {
  const line = await db
    .selectFrom('bank_lines')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return line
    ? [
        { label: text('fact_booked_on'), value: (locale) => formatDate(line.booked_on, locale) },
        plain('fact_bank_reference', line.reference || '–'),
        plain('fact_bank_text', line.text || '–'),
      ]
    : [];
}

async function complaintFacts(db: Db, id: string): Promise<Fact[]> {
  const complaint = await db
    .selectFrom('payment_complaints')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  if (!complaint) return [];
  const { disposition, description, payment_id: payment, answer } = complaint;
  return [
    plain('fact_disposition', disposition),
    ...(description ? [plain('fact_asked_words', description)] : []),
    plain('fact_complaint', complaint.id),
    plain('fact_network_payment', payment),
    ...(answer ? [plain('fact_answer', answer)] : []),
  ];
}

const named = (rest: string): string => rest.split(' ').at(-1)!;

/** The object of an alarm that is no payment: a day, a settlement, an agent, a counter. */
function alarmFacts({ subject, reason }: CaseRecord): Fact[] {
  const rest = subject.replace(/^alarm \S+ /, '');
  const id = named(rest);
  switch (reason) {
    case 'counter_difference':
    case 'counter_unconfirmed':
    case 'counter_undeposited':
      return [
        {
          label: text('fact_counter'),
          value: (locale) => say(locale, 'fact_counter_day'),
          kind: 'link',
          href: inLanguage(FINANCE_PAGES.counterDay(id)),
        },
      ];
    case 'agent_late':
    case 'agent_float':
    case 'agent_limit':
      return [linked('fact_agent_receipt', id, FINANCE_PAGES.agent(id.replace(/-\d+$/, '')))];
    case 'agent_overdue': {
      const [device, day] = rest.split(' ') as [string, string];
      return [
        linked('fact_agent', device, FINANCE_PAGES.agent(device)),
        { label: text('fact_since'), value: (locale) => formatDate(day, locale) },
      ];
    }
    case 'statement_missing':
      return [
        {
          label: text('fact_covered_until'),
          value: (locale) => formatDate(id, locale),
          kind: 'link',
          href: inLanguage(FINANCE_PAGES.home),
        },
      ];
    case 'reconciliation_failed':
      return isCalendarDay(id)
        ? [
            {
              label: text('fact_day'),
              value: (locale) => formatDate(id, locale),
              kind: 'link',
              href: inLanguage(FINANCE_PAGES.home),
            },
          ]
        : [];
    default:
      return rest.startsWith('settlement ') || rest.startsWith('fee ')
        ? [linked('fact_settlement', id, FINANCE_PAGES.settlements)]
        : [];
  }
}

/** The subject of the money in suspense: a payment at its gateway, or a line of the bank. */
async function suspenseFacts(db: Db, suspenseId: string): Promise<Fact[]> {
  const money = await db
    .selectFrom('payment_suspense')
    .select('subject')
    .where('id', '=', suspenseId)
    .executeTakeFirst();
  const [, kind, id] = /^(\S+) (.+)$/.exec(money?.subject ?? '') ?? [];
  if (kind === 'line') return lineFacts(db, id!);
  if (kind === 'payment') return [plain('fact_bank_reference', id!)];
  return kind === 'settlement'
    ? [linked('fact_settlement', named(id!), FINANCE_PAGES.settlements)]
    : [];
}

/** The payment of a cheque that a proposal takes out of the books, for the person who checks it. */
async function chequeFacts(db: Db, { proposal }: CaseRecord): Promise<Fact[]> {
  const { receiptNumber = null } = proposal === null ? {} : (JSON.parse(proposal) as Proposal);
  if (receiptNumber === null) return [];
  const receipt = await db
    .selectFrom('payment_receipts')
    .select('intent_id')
    .where('number', '=', receiptNumber)
    .executeTakeFirst();
  return receipt ? await paymentFacts(db, receipt.intent_id) : [];
}

/** The origin of the money of a case, with the way to its place in the pages of finance. */
export async function originOf(db: Db, row: CaseRecord): Promise<Fact[]> {
  const complaint = complaintOf(row.subject);
  return [
    ...(complaint ? await complaintFacts(db, complaint) : []),
    ...(row.suspense_id === null ? [] : await suspenseFacts(db, row.suspense_id)),
    ...(row.intent_id === null ? [] : await paymentFacts(db, row.intent_id)),
    ...(row.type === 'alarms' ? alarmFacts(row) : []),
    ...(await chequeFacts(db, row)),
  ];
}
