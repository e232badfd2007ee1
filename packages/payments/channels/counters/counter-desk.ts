import { appendAudit } from '@pune/staff/audit';
import type { StaffTables } from '@pune/staff/migrations';
import type { Officer } from '@pune/staff/officer';
import { actorFor, officerOf, type Actor } from '@pune/staff/officers';
import type { Permission } from '@pune/staff/permissions';
import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Context } from '../../context.ts';
import type { Tx } from '../../ledger.ts';
import type { Receipt } from '../../payments.schema.ts';
import { receiptOf } from '../../receipts/receipts.ts';
import { FINANCE_DEPARTMENT } from '../../finance/cases/open-cases.ts';
import type { ChannelTables } from '../channels.tables.ts';
import {
  closeSession,
  closingOf,
  confirmClosing,
  depositTakings,
  type CloseResult,
  type Closing,
  type ConfirmResult,
  type Count,
  type Deposit,
  type DepositResult,
} from './close-day.ts';
import { openSession, openSessionOf, type NewSession, type Session } from './sessions.ts';
import { takePayment, type CounterPayment, type TakeResult } from './take-payment.ts';

/** The chain of the audit in which counters record. */
export const COUNTERS_CHAIN = 'counters';
const SESSIONS_SHOWN_MAX = 60;

export type CounterRow = Selectable<ChannelTables['payment_counter_payments']>;
export type DepositRow = Selectable<ChannelTables['payment_counter_deposits']>;

/** A session as its clerk and the second person see it. */
export interface CounterDay {
  session: Session;
  closing: Closing;
  payments: readonly (CounterRow & { receipt: Receipt })[];
  deposits: readonly DepositRow[];
  /** The name of the clerk, and of the second person; null before the confirmation. */
  clerk: string;
  confirmer: string | null;
}

/** The post has no ward office, which a counter belongs to. */
type NoOffice = { kind: 'NoOffice' };
type Refused = { kind: 'NotPermitted' };

/** Finance officers see the counters of all offices. */
const seesAll = (officer: Officer): boolean =>
  officer.may('finance.read', { department: FINANCE_DEPARTMENT, office: null, post: null });

/** The place of a session in the hierarchy. Counters belong to an office, and to no department. */
const wardOf = ({ outlet, post }: Pick<Session, 'outlet' | 'post'>) => ({
  department: '',
  office: outlet,
  post,
});

/**
 * Creates the work of clerks and of the second person. Each step is one transaction: authority,
 * money, receipt and audit.
 */
export function createCounterDesk(context: Context) {
  const { db } = context;

  /** Reads the officer anew, and performs a step with the audit of what was done. */
  const step = <T extends { kind: string }>(
    officer: Officer,
    permission: Permission,
    action: string,
    work: (tx: Tx, present: Officer) => Promise<{ result: T; actor?: Actor; object?: string }>,
  ): Promise<T | Refused> =>
    db.transaction().execute(async (tx) => {
      const present = await officerOf(
        tx as unknown as Transaction<StaffTables>,
        officer.person.id,
        context.now(),
      );
      if (!present || present.postsWith(permission).length === 0) return { kind: 'NotPermitted' };
      const { result, actor, object } = await work(tx, present);
      if (actor && object)
        await appendAudit(tx, {
          chain: COUNTERS_CHAIN,
          at: context.now(),
          ...actor,
          action,
          object,
          after: result,
        });
      return result;
    });

  /** A step on a session that the permission reaches. */
  const onSession = <T extends { kind: string }>(
    officer: Officer,
    permission: Permission,
    action: string,
    sessionId: string,
    work: (tx: Tx, actor: Actor) => Promise<T>,
    isNew: (result: T) => boolean,
  ): Promise<T | Refused> =>
    step<T | Refused>(officer, permission, action, async (tx, present) => {
      const row = await tx
        .selectFrom('payment_counter_sessions')
        .selectAll()
        .where('id', '=', sessionId)
        .executeTakeFirst();
      const actor = row ? actorFor(present, permission, wardOf(row)) : null;
      if (!actor) return { result: { kind: 'NotPermitted' } };
      const result = await work(tx, actor);
      return isNew(result) ? { result, actor, object: sessionId } : { result };
    });

  const namesOf = async (persons: readonly (string | null)[]): Promise<Map<string, string>> => {
    const rows = await (db as unknown as Kysely<StaffTables>)
      .selectFrom('staff_persons')
      .select(['id', 'name'])
      .where('id', 'in', ['', ...persons.filter((person) => person !== null)])
      .execute();
    return new Map(rows.map(({ id, name }) => [id, name]));
  };

  const dayOf = async (session: Session): Promise<CounterDay> => {
    const payments = await db
      .selectFrom('payment_counter_payments')
      .selectAll()
      .where('session_id', '=', session.id)
      .orderBy('serial', 'desc')
      .execute();
    const named = await namesOf([session.opened_by, session.confirmed_by]);
    const counted = session.counted_paise === null ? null : Number(session.counted_paise);
    return {
      session,
      closing: await closingOf(db, session, counted),
      payments: await Promise.all(
        payments.map(async (row) => ({ ...row, receipt: (await receiptOf(db, row.intent_id))! })),
      ),
      deposits: await db
        .selectFrom('payment_counter_deposits')
        .selectAll()
        .where('session_id', '=', session.id)
        .execute(),
      clerk: named.get(session.opened_by ?? '') ?? '–',
      confirmer: session.confirmed_by === null ? null : (named.get(session.confirmed_by) ?? '–'),
    };
  };
  /** The clerk sees the own sessions, the second person those of the office, finance officers all. */
  const maySee = (officer: Officer, session: Session): boolean =>
    seesAll(officer) ||
    (session.opened_by === officer.person.id && officer.postsWith('counters.take').length > 0) ||
    officer.may('counters.confirm', wardOf(session));

  return {
    /** @returns the open session of a clerk with what was taken; null before the day is opened */
    async own(officer: Officer): Promise<CounterDay | null> {
      const posts = officer.postsWith('counters.take').map(({ id }) => id);
      const session = await openSessionOf(db, officer.person.id, posts);
      return session ? dayOf(session) : null;
    },
    /** @returns a session that the officer may see; null for others */
    async day(officer: Officer, sessionId: string): Promise<CounterDay | null> {
      const session = await db
        .selectFrom('payment_counter_sessions')
        .selectAll()
        .where('id', '=', sessionId)
        .executeTakeFirst();
      return session && maySee(officer, session) ? dayOf(session) : null;
    },
    /** @returns the last sessions that the officer may see, those without a confirmation first */
    async days(officer: Officer): Promise<CounterDay[]> {
      const rows = await db
        .selectFrom('payment_counter_sessions')
        .selectAll()
        .where((row) =>
          row.or([
            row.lit(seesAll(officer)),
            row('opened_by', '=', officer.person.id),
            row('outlet', 'in', ['', ...officer.reach('counters.confirm').offices]),
          ]),
        )
        .orderBy((row) => row.case().when('confirmed_at', 'is', null).then(0).else(1).end())
        .orderBy('opened_at', 'desc')
        .limit(SESSIONS_SHOWN_MAX)
        .execute();
      return Promise.all(rows.filter((row) => maySee(officer, row)).map(dayOf));
    },
    /** @returns a payment that was taken in a session that the officer may see */
    async payment(
      officer: Officer,
      intentId: string,
    ): Promise<{ session: Session; row: CounterRow; receipt: Receipt } | null> {
      const row = await db
        .selectFrom('payment_counter_payments')
        .selectAll()
        .where('intent_id', '=', intentId)
        .executeTakeFirst();
      if (!row) return null;
      const session = await db
        .selectFrom('payment_counter_sessions')
        .selectAll()
        .where('id', '=', row.session_id)
        .executeTakeFirstOrThrow();
      if (!maySee(officer, session)) return null;
      return { session, row, receipt: (await receiptOf(db, intentId))! };
    },
    open: (
      officer: Officer,
      given: Omit<NewSession, 'outlet'>,
    ): Promise<Awaited<ReturnType<typeof openSession>> | Refused | NoOffice> =>
      step<Awaited<ReturnType<typeof openSession>> | NoOffice>(
        officer,
        'counters.take',
        'open_counter',
        async (tx, present) => {
          const post = present.postsWith('counters.take').find(({ office }) => office !== null);
          if (!post) return { result: { kind: 'NoOffice' } };
          const actor = {
            person: present.person.id,
            post: post.id,
            behalf: post.behalf ?? null,
          };
          const result = await openSession(context, tx, { ...given, outlet: post.office! }, actor);
          return { result, ...(result.kind === 'Opened' && { actor, object: result.sessionId }) };
        },
      ),
    take: (
      officer: Officer,
      sessionId: string,
      payment: CounterPayment,
    ): Promise<TakeResult | Refused> =>
      onSession<TakeResult>(
        officer,
        'counters.take',
        'take_payment',
        sessionId,
        (tx, { person }) => takePayment(context, tx, sessionId, payment, person),
        (result) => result.kind === 'Taken' && !result.again,
      ),
    close: (officer: Officer, sessionId: string, count: Count): Promise<CloseResult | Refused> =>
      onSession<CloseResult>(
        officer,
        'counters.take',
        'close_counter',
        sessionId,
        (tx, { person }) => closeSession(context, tx, sessionId, count, person),
        (result) => result.kind === 'Closed' && !result.again,
      ),
    confirm: (officer: Officer, sessionId: string): Promise<ConfirmResult | Refused> =>
      onSession<ConfirmResult>(
        officer,
        'counters.confirm',
        'confirm_counter',
        sessionId,
        (tx, { person }) => confirmClosing(context, tx, sessionId, person),
        (result) => result.kind === 'Confirmed' && !result.again,
      ),
    deposit: (
      officer: Officer,
      sessionId: string,
      deposit: Deposit,
    ): Promise<DepositResult | Refused> =>
      onSession<DepositResult>(
        officer,
        'counters.confirm',
        'deposit_takings',
        sessionId,
        (tx, { person }) => depositTakings(context, tx, sessionId, deposit, person),
        (result) => result.kind === 'Deposited' && !result.again,
      ),
  };
}
export type CounterDesk = ReturnType<typeof createCounterDesk>;
