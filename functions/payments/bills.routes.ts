import { maskAadhaar } from '@pune/database/aadhaar';
import { BILLS_API } from '@pune/payments/addresses.constants';
import {
  BILL_HEADS,
  EXAMPLE_ACCOUNT_NUMBERS,
  WAYS,
  type Bill,
  type BillHead,
} from '@pune/payments/schema';
import { lastDayOfFinancialYear } from '@pune/payments/india-dates';
import type { Payments } from '@pune/payments';
import { formatDate } from '@pune/i18n/format';
import { t } from '@pune/i18n/server';
import { isCalendarDay } from '@pune/std/india-time';
import { jsonAnswer, seeOther } from '@pune/http/answers';
import { readFields, readQuery, type Typed } from '@pune/http/bodies';
import { withCookies } from '@pune/http/host-cookies';
import { PROBLEM_OF, type FormPlace } from '@pune/http/problems';
import type { FieldRefusal } from '@pune/http/refusals';
import { wantsHtml } from '@pune/http/requests';
import { address, type View } from '@pune/http/view';
import { billReference } from '../citizens/kept.ts';
import { billAddress, billPage, findAddress, type BillPage, type Way } from './bill.views.ts';
import { shellOf, signInLink, type RouteContext } from './payments-feature.ts';
import { PAYER_BYTES, payerCookie, payerOf } from './payer-cookie.ts';
import { plainSearch } from './plain-search.ts';
import { billQuerySchema, searchSchema } from './requests.schema.ts';

const FIELDS = ['head', 'accountNumber', 'language', 'channel'];
/** Dates beyond these are not needed, and penalties are computed month by month. */
const YEARS_AHEAD_MAX = 10;

const isHead = (value: unknown): value is BillHead => BILL_HEADS.includes(value as BillHead);

/** The form in which a number was typed. */
function searchForm(view: View, head: unknown): FormPlace {
  const known = isHead(head) ? head : undefined;
  const T = t(view.locale);
  return {
    address: findAddress(view, known ?? 'property_tax'),
    form: 'payments',
    title: T(known ? `payments:pay_${known}` : 'payments:landing_title'),
    plain: () => plainSearch(view, known),
  };
}

/** @returns the available gateways, in the order shown to the payer, with their discounts */
export const waysOf = (payments: Payments, bills: readonly Bill[]): Promise<Way[]> =>
  Promise.all(
    payments
      .gateways()
      .flatMap(({ name }) => WAYS.filter((way) => way === name))
      .map(async (name) => ({
        name,
        discountPaise: await payments.offeredDiscount(
          bills.filter(({ duePaise }) => duePaise > 0),
          name,
        ),
      })),
  );

/** Loads all bills of a bill's account as of today, and the account's advance. */
export async function accountOf(
  payments: Payments,
  billId: string,
): Promise<{ bills: Bill[]; advancePaise: number } | null> {
  const bill = await payments.findBill(billId);
  return bill && bill.issuedOn <= bill.asOf ? accountOfBill(payments, bill) : null;
}

async function accountOfBill(
  payments: Payments,
  bill: Bill,
): Promise<{ bills: Bill[]; advancePaise: number }> {
  const [bills, advancePaise] = await Promise.all([
    payments.findBills(bill),
    payments.advanceOf(bill),
  ]);
  return { bills, advancePaise };
}

/**
 * Chooses what the page of an account shows: the bills of today, of a chosen day, or of today with
 * an error beside the day.
 */
async function shownOn(
  payments: Payments,
  account: { bills: Bill[]; advancePaise: number },
  given: string | null,
  { locale }: View,
): Promise<Pick<BillPage, 'bills' | 'advancePaise' | 'asOf' | 'errors'>> {
  const today = account.bills[0]!.asOf;
  if (given === null || given === today) return account;
  const bills =
    isCalendarDay(given) && given <= lastDayOfFinancialYear(today)
      ? await payments.findBills(account.bills[0]!, given)
      : [];
  if (bills.length > 0) return { bills, advancePaise: 0, asOf: { today } };
  const first = account.bills.at(-1)!.issuedOn;
  const detail = t(locale)('payments:error_as_of', {
    first: formatDate(first, locale),
    last: formatDate(lastDayOfFinancialYear(today), locale),
  });
  return { ...account, asOf: { today, wrong: given }, errors: [{ field: 'asOf', detail }] };
}

/** Adds the routes that find and show bills. */
export function addBillRoutes({
  app,
  problem,
  page,
  view: viewOf,
  opened,
  ownPage,
  tooMany,
  receiptMails,
  randomText,
}: RouteContext): void {
  app.post(BILLS_API, async ({ req, env }) => {
    const request = req.raw;
    const read = await readFields(request, { schema: searchSchema, fields: FIELDS });
    if (read.kind !== 'Read' && read.kind !== 'Invalid')
      return problem(request, viewOf(request), PROBLEM_OF[read.kind]);
    const view = viewOf(request, read.typed);
    const invalid = (refusals: FieldRefusal[], typed: Typed, values = {}) => {
      const head = typed['head'];
      return problem(request, view, 'invalid', {
        typed,
        refusals,
        form: searchForm(view, head),
        values: { ...(isHead(head) && { example: EXAMPLE_ACCOUNT_NUMBERS[head] }), ...values },
      });
    };
    if (read.kind === 'Invalid') return invalid(read.refusals, read.typed);
    const { payments, mustWait } = await opened();
    const own = await ownPage(request, view);
    const waitSeconds = await mustWait('searches', { address: env.ip, account: own?.citizen });
    if (waitSeconds > 0)
      return problem(request, view, tooMany(own), {
        ...(tooMany(own) === 'too_many_here' && { above: signInLink(view) }),
        waitSeconds,
        typed: read.typed,
        form: searchForm(view, read.value.head),
      });
    const { head, accountNumber } = read.value;
    const bills = await payments.findBills({ head, accountNumber });
    const shown = bills.find(({ duePaise }) => duePaise > 0) ?? bills[0];
    if (!shown)
      return invalid([{ field: 'accountNumber', message: 'error_account_unknown' }], read.typed, {
        number: maskAadhaar(accountNumber),
      });
    const url = address(billAddress(shown), view);
    return wantsHtml(request)
      ? seeOther(url)
      : jsonAnswer({ bills, advancePaise: await payments.advanceOf({ head, accountNumber }), url });
  });

  app.get(`${BILLS_API}/:id`, async ({ req, env }) => {
    const request = req.raw;
    const view = viewOf(request);
    const { payments, channels } = await opened();
    if (!wantsHtml(request)) {
      const query = readQuery(request, billQuerySchema);
      if (query.kind === 'Invalid')
        return problem(request, view, 'malformed', { refusals: query.refusals });
      const { asOf } = query.value;
      const today = await payments.findBill(req.param('id'));
      if (!today) return problem(request, view, 'not_found');
      if (asOf === undefined) return jsonAnswer(today);
      const last = `${Number(today.asOf.slice(0, 4)) + YEARS_AHEAD_MAX}-12-31`;
      if (asOf < today.issuedOn || asOf > last)
        return problem(request, view, 'invalid', {
          refusals: [{ field: 'asOf', message: 'error_choice' }],
        });
      return jsonAnswer(await payments.findBill(today.id, asOf));
    }
    const account = await accountOf(payments, req.param('id'));
    if (!account) return problem(request, view, 'not_found');
    const shown = await shownOn(payments, account, req.query('asOf') ?? null, view);
    return answerWithBills(
      { page, ownPage, randomText, receiptMails, opened },
      request,
      env.ip,
      view,
      {
        ...shown,
        ways: await waysOf(payments, shown.bills),
        hasTransfer: channels.some(({ name }) => name === 'imps'),
      },
      shown.errors ? 422 : 200,
    );
  });
}

/**
 * Answers with the page of an account. Its form sends its origin, also in browsers without Fetch
 * Metadata.
 */
export async function answerWithBills(
  {
    page,
    ownPage,
    randomText,
    receiptMails,
    opened,
  }: Pick<RouteContext, 'page' | 'ownPage' | 'randomText' | 'receiptMails' | 'opened'>,
  request: Request,
  ip: string,
  view: View,
  content: Omit<BillPage, 'idempotencyKey' | 'own' | 'isMailOffered' | 'pass'>,
  status = 200,
): Promise<Response> {
  const own = await ownPage(request, view);
  const isMailOffered = (await receiptMails()) !== null;
  const isKept = own !== null && (await own.keeps('bill', billReference(content.bills[0]!)));
  const answer = await page(
    request,
    view,
    {
      ...billPage(
        {
          ...content,
          own: own && { isKept },
          isMailOffered,
          idempotencyKey: randomText(18),
          // A signed-in payer is counted by the account.
          pass: own ? null : await (await opened()).passFor(content.bills[0]!, ip),
        },
        view,
      ),
      shell: shellOf(view.locale),
    },
    status,
    { 'referrer-policy': 'same-origin' },
  );
  // Set the cookie already here, so that two tabs opened at the same moment count as one browser.
  return view.embedded || payerOf(request)
    ? answer
    : withCookies(answer, payerCookie(request, randomText(PAYER_BYTES)));
}
