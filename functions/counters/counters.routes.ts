import type { FeatureContext } from '@pune/http/feature';
import { seeOther } from '@pune/http/answers';
import { t } from '@pune/i18n/server';
import type { Bill } from '@pune/payments/schema';
import { channelNamed } from '@pune/payments/channels';
import type { CounterDay } from '@pune/payments/counters/desk';
import type { TakeResult } from '@pune/payments/counters/take-payment';
import { formatAmount } from '@pune/payments/format-amounts';
import { codeAddress } from '@pune/payments/receipts/receipt-texts';
import type { Locale } from '@pune/i18n';
import type { Permission } from '@pune/staff/permissions';
import { qrSvg } from '@pune/std/qr';
import { readDay } from '@pune/std/typed-day';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import { receiptAnswer } from '../payments/receipt-answer.ts';
import { COUNTER, inLanguage } from '../staff/addresses.ts';
import { BLANK, type FormState } from '../staff/form.views.ts';
import { counterPage, headOf, openPage, PAGES, receiptPage, takePage } from './counter.views.ts';
import { addDayRoutes } from './counter-days.routes.ts';
import { counterTools, type CounterRoutes } from './counter-tools.ts';
import { findSchema, openSchema, takeSchema } from './counters.schema.ts';

const ID = /^[A-Za-z0-9_-]{8,64}$/;

/** The words beside the field that a refused payment is about. */
function refusalOf(
  result: Exclude<TakeResult, { kind: 'Taken' }>,
  locale: Locale,
): Record<string, string> {
  const T = t(locale);
  const rupees = (paise: number) => formatAmount(paise, locale);
  switch (result.kind) {
    case 'AmountInvalid':
      return { amount: T('counters:error_amount') };
    case 'BeyondDue':
      return { amount: T('counters:error_beyond_due', { due: rupees(result.duePaise) }) };
    case 'PartTooSmall':
      return {
        amount:
          result.fromPaise === null
            ? T('counters:error_whole', { due: rupees(result.duePaise) })
            : T('counters:error_part', { from: rupees(result.fromPaise) }),
      };
    case 'BeyondLimit':
      return {
        means: T(`counters:error_limit_${result.per}`, {
          max: rupees(result.maxPaise),
          source: channelNamed('counter').limits.source,
        }),
      };
    case 'TerminalReferenceMissing':
      return { terminal: T('counters:error_terminal') };
    case 'SlipUsed':
      return { terminal: T('counters:error_slip_used') };
    case 'InstrumentMissing':
      return { number: T('counters:error_instrument') };
    case 'InstrumentDate':
      return { dated: T('counters:error_dated') };
    case 'AccountNotFound':
      return { '': T('counters:error_number') };
    case 'KeyReused':
      return { '': T('counters:error_key') };
    case 'SessionClosed':
    case 'SessionOfOther':
      return { '': T('counters:problem_closed') };
  }
}

/** Adds the pages of counters: the clerk's day, payments, receipts, and the second person. */
export const counterRoutes =
  (given: CounterRoutes) =>
  (desk: Desk): void => {
    const { app, answer, problem, newKey, notFound } = desk;
    const { payments, portal, receiptKeys } = given;
    const tools = counterTools(given, desk);
    const { counters, permitted, read } = tools;
    const originOf = ({ request }: Visit) => portal ?? new URL(request.url).origin;
    const home = ({ view }: Visit, more: Record<string, string> = {}) =>
      seeOther(inLanguage(COUNTER, view.locale, more));

    const shownOpen = (visit: Visit, state: FormState, status = 200) =>
      answer(visit, openPage(state, visit.view), status, 'counter');
    const shownCounter = (visit: Visit, day: CounterDay, state: FormState, status = 200) =>
      answer(visit, counterPage(day, state, visit.view), status, 'counter');
    /** A page of a clerk's own open day; without one the day is to be opened. */
    const ofDay = (
      work: (visit: Visit, day: CounterDay, context: FeatureContext) => Promise<Response>,
    ) =>
      permitted(['counters.take'], async (visit, context) => {
        const day = await (await counters()).own(visit.officer);
        return day ? work(visit, day, context) : home(visit);
      });

    app.get(
      '/desk/counter',
      permitted(['counters.take', 'counters.confirm', 'counters.assist'], async (visit) => {
        const { officer, request, view } = visit;
        const may = (one: Permission) => officer.postsWith(one).length > 0;
        if (!may('counters.take'))
          return seeOther(
            inLanguage(may('counters.confirm') ? PAGES.days : PAGES.assist, view.locale),
          );
        const day = await (await counters()).own(officer);
        const head = headOf(new URL(request.url).searchParams.get('head'));
        return day
          ? shownCounter(visit, day, { values: head ? { head } : {}, errors: {} })
          : shownOpen(visit, BLANK);
      }),
    );

    app.post(
      '/desk/counter/open',
      permitted(['counters.take'], (visit) =>
        read(
          visit,
          openSchema,
          ['place', 'desk', 'opening'],
          async (own, { place, desk: name, opening }, values) => {
            const result = await (
              await counters()
            ).open(own.officer, {
              place,
              desk: name,
              openingPaise: opening,
            });
            if (result.kind === 'NotPermitted')
              return problem(own.request, own.view, 'not_permitted');
            if (result.kind === 'NoOffice')
              return shownOpen(
                own,
                { values, errors: { '': t(own.view.locale)('counters:error_no_office') } },
                422,
              );
            return home(own);
          },
          (own, state) => shownOpen(own, state, 422),
        ),
      ),
    );

    app.post(
      '/desk/counter/find',
      ofDay((visit, day) =>
        read(
          visit,
          findSchema,
          ['head', 'accountNumber'],
          async (own, { head, accountNumber }, values) => {
            const [bill] = await (await payments()).findBills({ head, accountNumber });
            if (bill) return seeOther(inLanguage(PAGES.bill(bill.id), own.view.locale));
            const errors = { accountNumber: t(own.view.locale)('counters:error_number') };
            return shownCounter(own, day, { values, errors }, 422);
          },
          (own, state) => shownCounter(own, day, state, 422),
        ),
      ),
    );

    /** All bills of the account of a bill, or null. */
    async function billsOf(id: string): Promise<Bill[] | null> {
      if (!ID.test(id)) return null;
      const service = await payments();
      const bill = await service.findBill(id);
      return bill ? service.findBills(bill) : null;
    }
    const shownBills = (
      visit: Visit,
      bills: readonly Bill[],
      state: FormState,
      key: string,
      status = 200,
    ) => answer(visit, takePage({ bills, state, key }, visit.view), status, 'counter');

    app.get(
      '/desk/counter/bills/:id',
      ofDay(async (visit, _, { req }) => {
        const bills = await billsOf(req.param('id') ?? '');
        return bills ? shownBills(visit, bills, BLANK, newKey()) : notFound(visit);
      }),
    );

    app.post(
      '/desk/counter/payments',
      ofDay((visit, { session }) => {
        const again = async (own: Visit, state: FormState) => {
          const bills = await billsOf(state.values['bill'] ?? '');
          return bills
            ? shownBills(own, bills, state, state.values['idempotencyKey'] ?? newKey(), 422)
            : problem(own.request, own.view, 'invalid', { refusals: [] });
        };
        return read(
          visit,
          takeSchema,
          [
            'amount',
            'means',
            'number',
            'bank',
            'dated',
            'terminal',
            'receiptLanguage',
            'bill',
            'idempotencyKey',
          ],
          async (own, value, values) => {
            const bills = await billsOf(value.bill);
            if (!bills) return notFound(own);
            const datedOn = readDay(value.dated);
            const isInstrument = value.means === 'cheque' || value.means === 'dd';
            const hasAll = value.number !== '' && value.bank !== '' && datedOn !== null;
            const { head, accountNumber } = bills[0]!;
            const result = await (
              await counters()
            ).take(own.officer, session.id, {
              head,
              accountNumber,
              amountPaise: value.amount,
              means: value.means,
              terminalReference: value.terminal || undefined,
              instrument:
                isInstrument && hasAll
                  ? { number: value.number, bank: value.bank, datedOn: datedOn! }
                  : undefined,
              language: value.receiptLanguage,
              idempotencyKey: value.idempotencyKey,
            });
            if (result.kind === 'NotPermitted')
              return problem(own.request, own.view, 'not_permitted');
            if (result.kind === 'Taken')
              return seeOther(inLanguage(PAGES.receipt(result.intentId), own.view.locale));
            return again(own, { values, errors: refusalOf(result, own.view.locale) });
          },
          again,
        );
      }),
    );

    const SEES: readonly Permission[] = ['counters.take', 'counters.confirm', 'finance.read'];
    app.get(
      '/desk/counter/receipts/:intent',
      permitted(SEES, async (visit, { req }) => {
        const intentId = req.param('intent') ?? '';
        const found = ID.test(intentId)
          ? await (await counters()).payment(visit.officer, intentId)
          : null;
        if (!found) return notFound(visit);
        const { session, row, receipt } = found;
        const code = qrSvg(codeAddress(receipt, originOf(visit), receiptKeys));
        const shown = { intentId, session, means: row.means, receipt, code };
        return answer(visit, receiptPage(shown, visit.view), 200, 'counter');
      }),
    );
    app.get(
      '/desk/counter/receipts/:intent/receipt.pdf',
      permitted(SEES, async (visit, { req }) => {
        const intentId = req.param('intent') ?? '';
        const found = ID.test(intentId)
          ? await (await counters()).payment(visit.officer, intentId)
          : null;
        if (!found) return notFound(visit);
        const { receipt } = found;
        return receiptAnswer(receipt, receipt.language as Locale, originOf(visit), receiptKeys);
      }),
    );

    addDayRoutes(tools, desk);
  };
