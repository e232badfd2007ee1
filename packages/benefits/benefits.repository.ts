import { randomUUID } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { formatApplicationNumber } from './application-number.ts';
import type { ApplicationReason, HoldReason } from './benefits.constants.ts';
import type { BenefitTables } from './benefits.migrations.ts';
import type {
  ApplicationStep,
  BenefitPayment,
  BenefitStatus,
  InBothScripts,
  PaymentStep,
} from './benefits.schema.ts';
import { maskedName } from './masks.ts';
import { returnReason } from './return-codes.ts';
import {
  moveApplication,
  movePayment,
  type ApplicationEvent,
  type ApplicationState,
  type PaymentEvent,
  type PaymentState,
  type TransitionResult,
} from './transitions.ts';

export type Db = Kysely<BenefitTables>;
type Step = Db | Transaction<BenefitTables>;

/** An event of an application. An applicant who must wait or is refused gets the reason. */
export type ApplicationNews =
  | { event: Exclude<ApplicationEvent, 'ask' | 'reject' | 'pause' | 'end'> }
  | { event: 'ask' | 'reject' | 'pause' | 'end'; reason: ApplicationReason };
/** An event of a payment: a hold has its reason, a sending its batch, a return its code. */
export type PaymentNews =
  | { event: Exclude<PaymentEvent, 'plan' | 'hold' | 'send' | 'return'> }
  | { event: 'hold'; reason: HoldReason }
  | { event: 'send'; batch: string }
  | { event: 'return'; code: string };
export type NotFound = { kind: 'NotFound' };

export interface PlannedPayment {
  instalment: number;
  periodFrom: string;
  periodTo: string;
  amountPaise: number;
  expectedOn: string;
}

export const idOfApplication = async (db: Step, number: string): Promise<string | null> =>
  (
    await db
      .selectFrom('benefit_applications')
      .select('id')
      .where('number', '=', number)
      .executeTakeFirst()
  )?.id ?? null;

/** Loads the beneficiary of an application, still sealed. */
export const beneficiaryOf = (db: Step, applicationId: string) =>
  db
    .selectFrom('benefit_applications')
    .innerJoin(
      'benefit_beneficiaries',
      'benefit_beneficiaries.id',
      'benefit_applications.beneficiary_id',
    )
    .selectAll('benefit_beneficiaries')
    .where('benefit_applications.id', '=', applicationId)
    .executeTakeFirst();

/** Applies an event to an application. Of two concurrent events, one gets `TransitionRefused`. */
export async function advanceApplication(
  db: Step,
  id: string,
  news: ApplicationNews,
  at: Date,
): Promise<TransitionResult<ApplicationState> | NotFound> {
  const row = await db
    .selectFrom('benefit_applications')
    .select('status')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return { kind: 'NotFound' };
  const from = row.status as ApplicationState;
  const moved = moveApplication(from, news.event);
  if (moved.kind === 'TransitionRefused') return moved;
  const updated = await db
    .updateTable('benefit_applications')
    .set({ status: moved.to })
    .where('id', '=', id)
    .where('status', '=', from)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return { kind: 'TransitionRefused', from, event: news.event };
  await addApplicationStep(db, id, news.event, moved.to, at, 'reason' in news ? news.reason : null);
  return moved;
}

export async function addApplicationStep(
  db: Step,
  id: string,
  event: ApplicationEvent,
  status: ApplicationState,
  at: Date,
  reason: ApplicationReason | null,
): Promise<void> {
  const { step } = await db
    .selectFrom('benefit_application_events')
    .select((row) => row.fn.max('step').as('step'))
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('benefit_application_events')
    .values({
      application_id: id,
      step: Number(step ?? 0) + 1,
      event,
      status,
      at: at.toISOString(),
      reason,
    })
    .execute();
}

/**
 * Plans the payment of an instalment.
 *
 * @returns false if it was planned before: it is owed once
 */
export async function planPayment(
  db: Step,
  applicationId: string,
  { instalment, periodFrom, periodTo, amountPaise, expectedOn }: PlannedPayment,
  at: Date,
): Promise<boolean> {
  const id = randomUUID();
  const inserted = await db
    .insertInto('benefit_payments')
    .values({
      id,
      application_id: applicationId,
      instalment,
      period_from: periodFrom,
      period_to: periodTo,
      amount_paise: amountPaise,
      expected_on: expectedOn,
      status: 'planned',
    })
    .onConflict((conflict) => conflict.columns(['application_id', 'instalment']).doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await db
    .insertInto('benefit_payment_events')
    .values({
      payment_id: id,
      step: 1,
      event: 'plan',
      status: 'planned',
      at: at.toISOString(),
      batch: null,
      reason: null,
      return_code: null,
    })
    .execute();
  return true;
}

/** Applies an event to an instalment. A repeated report of the bank changes nothing. */
export async function advancePayment(
  db: Step,
  applicationId: string,
  instalment: number,
  news: PaymentNews,
  at: Date,
): Promise<TransitionResult<PaymentState> | NotFound> {
  const row = await db
    .selectFrom('benefit_payments')
    .select(['id', 'status'])
    .where('application_id', '=', applicationId)
    .where('instalment', '=', instalment)
    .executeTakeFirst();
  if (!row) return { kind: 'NotFound' };
  const from = row.status as PaymentState;
  const moved = movePayment(from, news.event);
  if (moved.kind === 'TransitionRefused') return moved;
  const updated = await db
    .updateTable('benefit_payments')
    .set({ status: moved.to })
    .where('id', '=', row.id)
    .where('status', '=', from)
    .executeTakeFirst();
  if (updated.numUpdatedRows !== 1n) return { kind: 'TransitionRefused', from, event: news.event };
  const { step } = await db
    .selectFrom('benefit_payment_events')
    .select((columns) => columns.fn.max('step').as('step'))
    .where('payment_id', '=', row.id)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('benefit_payment_events')
    .values({
      payment_id: row.id,
      step: Number(step) + 1,
      event: news.event,
      status: moved.to,
      at: at.toISOString(),
      batch: news.event === 'send' ? news.batch : null,
      reason: news.event === 'hold' ? news.reason : null,
      return_code: news.event === 'return' ? news.code : null,
    })
    .execute();
  return moved;
}

async function paymentsOf(db: Step, applicationId: string): Promise<BenefitPayment[]> {
  const payments = await db
    .selectFrom('benefit_payments')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('instalment', 'desc')
    .execute();
  const ids = payments.map(({ id }) => id);
  const events =
    ids.length === 0
      ? []
      : await db
          .selectFrom('benefit_payment_events')
          .selectAll()
          .where('payment_id', 'in', ids)
          .orderBy('step')
          .execute();
  return payments.map((payment): BenefitPayment => ({
    instalment: payment.instalment,
    periodFrom: payment.period_from,
    periodTo: payment.period_to,
    amountPaise: Number(payment.amount_paise),
    status: payment.status as PaymentState,
    expectedOn: payment.expected_on,
    steps: events
      .filter(({ payment_id }) => payment_id === payment.id)
      .map((event): PaymentStep => ({
        status: event.status as PaymentState,
        at: event.at,
        batch: event.batch,
        reason: event.reason as HoldReason | null,
        returnCode: event.return_code,
        returnReason: event.return_code ? returnReason(event.return_code) : null,
      })),
  }));
}

/**
 * Builds the masked status for a beneficiary.
 *
 * @param nameOf opens the sealed name
 */
export async function statusOf(
  db: Step,
  applicationId: string,
  nameOf: (sealed: string, beneficiaryId: string) => InBothScripts,
): Promise<BenefitStatus | null> {
  const application = await db
    .selectFrom('benefit_applications')
    .selectAll()
    .where('id', '=', applicationId)
    .executeTakeFirst();
  const beneficiary = application && (await beneficiaryOf(db, applicationId));
  if (!application || !beneficiary) return null;
  const steps = await db
    .selectFrom('benefit_application_events')
    .select(['status', 'at', 'reason'])
    .where('application_id', '=', applicationId)
    .orderBy('step')
    .execute();
  return {
    number: formatApplicationNumber(application.number),
    schemeSlug: application.scheme_slug,
    initials: maskedName(nameOf(beneficiary.name_sealed, beneficiary.id)),
    bank: beneficiary.bank ? (JSON.parse(beneficiary.bank) as InBothScripts) : null,
    accountLastFour: beneficiary.account_last_four,
    status: application.status as ApplicationState,
    isSample: application.is_sample === 1,
    hasAadhaarReference: beneficiary.aadhaar_reference !== null,
    steps: steps as ApplicationStep[],
    payments: await paymentsOf(db, applicationId),
  };
}
