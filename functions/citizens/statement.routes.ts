import type { Citizens } from '@pune/citizens';
import type { Session } from '@pune/citizens/sessions';
import { jsonAnswer } from '@pune/http/answers';
import { wantsHtml } from '@pune/http/requests';
import { financialYear } from '@pune/payments/india-dates';
import { yearlyStatement, yearsOf } from '@pune/payments/receipts/yearly-statement';
import { dayInIndia } from '@pune/std/india-time';
import { receiptAnswer, statementAnswer } from '../payments/receipt-answer.ts';
import type { Accounts } from './accounts.ts';
import { allOwnPayments, KEPT_API, STATEMENT_API } from './kept.ts';
import { statementPage } from './statement.views.ts';

/** Adds the statement of a year and the receipts of payments that an account keeps. */
export function addStatementRoutes(accounts: Accounts): void {
  const { app, problem, viewOf, kept, receiptKeys, now, formPage, signedIn } = accounts;
  /** The statement of a financial year; by default of the newest with a payment. */
  const statementOf = async (citizens: Citizens, session: Session, asked: string | undefined) => {
    const payments = await allOwnPayments({ citizens, session, services: kept });
    const years = yearsOf(payments);
    const today = financialYear(dayInIndia(now()));
    const year = asked && /^\d{4}-\d{2}$/.test(asked) ? asked : (years[0] ?? today);
    return { statement: yearlyStatement(payments, year), years };
  };
  app.get(
    STATEMENT_API,
    signedIn(async ({ req }, session, citizens) => {
      const found = await statementOf(citizens, session, req.query('year'));
      if (!wantsHtml(req.raw)) return jsonAnswer(found.statement);
      const view = viewOf(req.raw);
      return formPage(req.raw, view, statementPage(found, view));
    }),
  );
  app.get(
    `${STATEMENT_API}.pdf`,
    signedIn(async ({ req }, session, citizens) => {
      const view = viewOf(req.raw);
      const waitSeconds = await citizens.mustWaitForReceipt(session);
      if (waitSeconds > 0) return problem(req.raw, view, 'kept_often', { waitSeconds });
      const { statement } = await statementOf(citizens, session, req.query('year'));
      return statementAnswer(statement, view);
    }),
  );
  app.get(
    `${KEPT_API.payments}/:id/receipt.pdf`,
    signedIn(async ({ req }, session, citizens) => {
      const request = req.raw;
      const view = viewOf(request);
      const waitSeconds = await citizens.mustWaitForReceipt(session);
      if (waitSeconds > 0) return problem(request, view, 'kept_often', { waitSeconds });
      const reference = await citizens.keptWith(session, 'payment', req.param('id') ?? '');
      const payment = reference && (await (await kept.payments()).findById(reference));
      if (!payment || !payment.receipt) return problem(request, view, 'not_found');
      return receiptAnswer(payment.receipt, view.locale, new URL(request.url).origin, receiptKeys);
    }),
  );
}
