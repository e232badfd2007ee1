import { createOutbox } from '@pune/database/outbox';
import type { PostKind } from '@pune/staff/permissions';
import { officerOf } from '@pune/staff/officers';
import { createTestStaff } from '@pune/staff/testing';
import type { Kysely } from 'kysely';
import { TOPICS } from '../books.ts';
import { CHEQUE_TOPIC } from '../channels/counters/returned-cheques.ts';
import type { PaymentTables } from '../payments.tables.ts';
import type { World } from '../payments.testing.ts';
import { DECISION_TOPIC } from './cases/decide.ts';
import { FINANCE_DEPARTMENT } from './cases/open-cases.ts';
import type { MoneyCaseType } from './cases/transitions.ts';

const KINDS = ['finance_maker', 'finance_checker', 'finance_releaser'] as const;

/** Posts of the accounts department, one above the other, and persons who hold them. */
export async function createFinanceStaff(db: Kysely<PaymentTables>, now: () => Date) {
  const staff = await createTestStaff(db);
  const persons: Record<string, string> = {};
  const posts: Partial<Record<PostKind, string>> = {};
  const post = (kind: PostKind, superior: string | null, department: string | null = null) =>
    staff.post({ kind, superior, department });
  const commissioner = await post('commissioner', null);
  let above = commissioner;
  for (const kind of KINDS.toReversed())
    above = posts[kind] = await post(kind, above, FINANCE_DEPARTMENT);
  const own = KINDS.map((kind) => posts[kind]!);
  const others = await Promise.all(KINDS.map((kind) => post(kind, commissioner, 'octroi')));
  for (const [name, held] of Object.entries({
    commissioner: [commissioner],
    maker: [own[0]!],
    checker: [own[1]!],
    releaser: [own[2]!],
    // Both hold all three posts: the rule is about persons.
    officer: own,
    colleague: own,
    stranger: others,
    operator: [await post('operator', commissioner)],
  }))
    persons[name] = await staff.person({ name, posts: held });
  return {
    posts,
    persons,
    officer: async (name: string) => (await officerOf(db as never, persons[name]!, now()))!,
  };
}
export type FinanceStaff = Awaited<ReturnType<typeof createFinanceStaff>>;

let keys = 0;

/** Performs an action on the present version of a case. */
export async function actOn(
  db: Kysely<PaymentTables>,
  world: World,
  staff: FinanceStaff,
  {
    id,
    type = 'suspense',
    action,
    values = {},
    by,
  }: {
    id: string;
    type?: MoneyCaseType;
    action: string;
    values?: Record<string, string>;
    by: string;
  },
) {
  const key = `key ${(keys += 1)}`;
  const { version } = await db
    .selectFrom('payment_cases')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return world.payments.finance
    .cases(type)
    .act({ id, action, version, input: { values, files: {} }, key }, await staff.officer(by));
}

/** Delivers the messages of the outbox about money as the schedule does, and follows the cases up. */
export async function deliverToFinance(
  db: Kysely<PaymentTables>,
  { payments: { finance }, now }: World,
): Promise<void> {
  const outbox = createOutbox({
    db,
    now,
    handlers: {
      [TOPICS.receipt]: async () => {},
      [TOPICS.refund]: async () => {},
      [CHEQUE_TOPIC]: async () => {},
      [TOPICS.advance]: (payload) => finance.openAdvanceCase(payload),
      [TOPICS.alarm]: (payload) => finance.openAlarmCase(payload),
      [DECISION_TOPIC]: (payload) => finance.refundReleased(payload),
    },
    onFailure: (_, error) => {
      throw error;
    },
  });
  while ((await outbox.drain()) > 0);
  await finance.followUp();
}
