import { readFields } from '@pune/http/bodies';
import type { FeatureContext } from '@pune/http/feature';
import { PROBLEM_OF } from '@pune/http/problems';
import { LOCALES, type Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { WARD_OF_MONEY } from '@pune/payments/finance/desk';
import type { Permission } from '@pune/staff/permissions';
import { noticeLine } from '@pune/ui/notice';
import type { Content } from '@pune/ui/markup';
import { z } from 'zod';
import type { Desk } from '../desk/feature.ts';
import type { Visit } from '../desk/visit.ts';
import { receiptAnswer } from '../payments/receipt-answer.ts';
import { receiptMailSchema } from '../payments/requests.schema.ts';
import { BLANK, type FormState } from '../staff/form.views.ts';
import type { FinanceRoutes } from './finance-feature.ts';
import { billRecordPage, paymentPage } from './records.views.ts';

type Permitted = (
  permission: Permission,
  work: (visit: Visit, context: FeatureContext) => Promise<Response>,
) => (context: FeatureContext) => Promise<Response>;

const ID = /^[A-Za-z0-9_-]{8,64}$/;
const BYTES_MAX = 2_000;
const mailSchema = receiptMailSchema.extend({ language: z.enum(LOCALES).optional() });

/** Adds the pages of one payment and of the bills of one account, to which cases lead. */
export function addRecordRoutes(
  { payments, portal, receiptKeys = null, receiptMails = async () => null }: FinanceRoutes,
  permitted: Permitted,
  desk: Desk,
): void {
  const { app, answer, problem, notFound } = desk;

  async function shown(
    visit: Visit,
    id: string,
    state: FormState = BLANK,
    said: Content = null,
    status = 200,
  ): Promise<Response> {
    const record = ID.test(id) ? await (await payments()).finance.payment(id) : null;
    if (!record) return notFound(visit);
    const isMailOffered =
      record.receipt !== null &&
      visit.officer.may('finance.propose', WARD_OF_MONEY) &&
      (await receiptMails()) !== null;
    return answer(
      visit,
      paymentPage({ record, isMailOffered, state, said }, visit.view),
      status,
      'finance',
    );
  }

  app.get(
    '/desk/finance/payments/:id',
    permitted('finance.read', (visit, { req }) => shown(visit, req.param('id') ?? '')),
  );
  app.get(
    '/desk/finance/payments/:id/receipt.pdf',
    permitted('finance.read', async (visit, { req }) => {
      const id = req.param('id') ?? '';
      const record = ID.test(id) ? await (await payments()).finance.payment(id) : null;
      if (!record?.receipt) return notFound(visit);
      const { receipt } = record;
      const origin = portal ?? new URL(visit.request.url).origin;
      return receiptAnswer(receipt, receipt.language as Locale, origin, receiptKeys);
    }),
  );
  app.post(
    '/desk/finance/payments/:id/mail',
    permitted('finance.propose', async (visit, { req }) => {
      const id = req.param('id') ?? '';
      const read = await readFields(visit.request, {
        schema: mailSchema,
        fields: ['email', 'language'],
        types: ['form'],
        bytesMax: BYTES_MAX,
      });
      if (read.kind !== 'Read' && read.kind !== 'Invalid')
        return problem(visit.request, visit.view, PROBLEM_OF[read.kind]);
      const view = desk.viewOf(visit.request, { language: read.typed['language'] });
      const own = { ...visit, view };
      const T = t(view.locale);
      const wrong = { values: read.typed, errors: { email: T('payments:error_email') } };
      if (read.kind === 'Invalid') return shown(own, id, wrong, null, 422);
      const record = ID.test(id) ? await (await payments()).finance.payment(id) : null;
      const mails = await receiptMails();
      if (!record?.receipt || !mails) return notFound(own);
      const asked = await mails.ask(id, read.value.email, record.receipt.language as Locale);
      switch (asked.kind) {
        case 'Asked':
          return shown(own, id, BLANK, noticeLine(T('finance:mail_sent'), 'ok', 'status'));
        case 'AddressRefused':
          return shown(own, id, wrong, null, 422);
        case 'TooMany':
          return problem(own.request, view, 'too_many', { waitSeconds: asked.waitSeconds });
      }
    }),
  );
  app.get(
    '/desk/finance/bills/:id',
    permitted('finance.read', async (visit, { req }) => {
      const id = req.param('id') ?? '';
      const service = await payments();
      const bill = ID.test(id) ? await service.findBill(id) : null;
      if (!bill) return notFound(visit);
      const bills = await service.findBills(bill);
      const paid = await Promise.all(
        bills.map(async (one) => [one.id, await service.finance.billPayments(one.id)] as const),
      );
      return answer(
        visit,
        billRecordPage({ bills, payments: new Map(paid) }, visit.view),
        200,
        'finance',
      );
    }),
  );
}
