import { createHash } from 'node:crypto';
import { appendAudit } from '@pune/staff/audit';
import { postsIn, workingPost } from '@pune/staff/posts';
import type { Selectable } from 'kysely';
import type { Tx } from '../../ledger.ts';
import type { PaymentTables } from '../../payments.tables.ts';
import { isOpen, type MoneyCaseType } from './transitions.ts';

export type CaseRecord = Selectable<PaymentTables['payment_cases']>;
type StaffTx = Parameters<typeof postsIn>[0];

/** The department of money, as posts of finance officers name it. */
export const FINANCE_DEPARTMENT = 'accounts';
export const FINANCE_CHAIN = 'finance';

const HOURS: Record<MoneyCaseType, number> = { suspense: 72, alarms: 24, complaints: 72 };
const HOUR_MS = 3_600_000;
const LETTERS: Record<MoneyCaseType, string> = {
  suspense: 'S',
  alarms: 'A',
  complaints: 'C',
};
/** Letters and digits that cannot be taken for one another. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const NUMBER_SIGNS = 8;

/** The number of a case follows from its subject. */
export function numberOf(type: MoneyCaseType, subject: string): string {
  const bytes = createHash('sha256').update(`${type} ${subject}`).digest();
  const signs = [...bytes.subarray(0, NUMBER_SIGNS)].map((byte) => SIGNS[byte % SIGNS.length]);
  return `${LETTERS[type]}-${signs.join('')}`;
}

export interface NewCase {
  type: MoneyCaseType;
  subject: string;
  reason: string;
  paise: number;
  gateway: string | null;
  suspenseId?: string | null;
  intentId?: string | null;
  /** The language of the payer; Marathi if it is unknown. */
  language?: string;
}

/** The post that looks after money: a finance officer who proposes, else the post that works for it. */
export async function financePost(tx: Tx, now: Date): Promise<string | null> {
  const staff = tx as unknown as StaffTx;
  const posts = await postsIn(staff, {}, now);
  const post = posts.find(
    ({ kind, department }) => kind === 'finance_maker' && department === FINANCE_DEPARTMENT,
  );
  return post ? ((await workingPost(staff, post.id, now)) ?? post.id) : null;
}

export const dueAfter = (type: MoneyCaseType, from: Date): string =>
  new Date(from.getTime() + HOURS[type] * HOUR_MS).toISOString();

/** Adds an event to a case, and to the audit. */
export async function recordEvent(
  tx: Tx,
  after: Pick<CaseRecord, 'id' | 'version' | 'status'>,
  event: {
    name: string;
    at: Date;
    person?: string | null;
    post?: string | null;
    behalf?: string | null;
    words?: string | null;
    detail?: string | null;
  },
): Promise<void> {
  const { name, at, person = null, post = null, behalf = null } = event;
  await tx
    .insertInto('payment_case_events')
    .values({
      case_id: after.id,
      step: after.version,
      event: name,
      status: after.status,
      at: at.toISOString(),
      person,
      post,
      words: event.words ?? null,
      detail: event.detail ?? null,
    })
    .execute();
  await appendAudit(tx, {
    chain: FINANCE_CHAIN,
    at,
    person,
    post,
    behalf,
    action: name,
    object: after.id,
    after: { status: after.status, version: after.version, detail: event.detail ?? null },
  });
}

const NO_DECISION = { proposal: null, maker: null, checker: null, releaser: null } as const;

/** Takes over the amount that a later report found: a decision about another amount is void. */
async function changeAmount(tx: Tx, known: CaseRecord, paise: number, now: Date): Promise<void> {
  const version = known.version + 1;
  const { numUpdatedRows } = await tx
    .updateTable('payment_cases')
    .set({ ...NO_DECISION, paise, status: 'open', version, changed_at: now.toISOString() })
    .where('id', '=', known.id)
    .where('version', '=', known.version)
    .executeTakeFirst();
  if (numUpdatedRows === 1n)
    await recordEvent(tx, { id: known.id, version, status: 'open' }, { name: 'amount', at: now });
}

/** Opens a case for a subject once. A closed case is opened again: the subject came back. */
export async function openCase(tx: Tx, given: NewCase, id: string, now: Date): Promise<void> {
  const at = now.toISOString();
  const known = await tx
    .selectFrom('payment_cases')
    .selectAll()
    .where('subject', '=', given.subject)
    .executeTakeFirst();
  if (known && known.type !== given.type) return;
  if (known && isOpen(known.status)) {
    const isChanged = given.type === 'suspense' && Number(known.paise) !== given.paise;
    // What was released is at the gateway.
    if (isChanged && known.status !== 'released') await changeAmount(tx, known, given.paise, now);
    return;
  }
  const due = dueAfter(given.type, now);
  const state = {
    status: 'open',
    stage: 'open',
    reason: given.reason,
    paise: given.paise,
    due_at: due,
    sorted_at: due,
    escalate_at: due,
    changed_at: at,
    owner_post: await financePost(tx, now),
    ...NO_DECISION,
    refund_id: null,
    undo: null,
  };
  if (known) {
    const version = known.version + 1;
    await tx
      .updateTable('payment_cases')
      .set({ ...state, version })
      .where('id', '=', known.id)
      .where('version', '=', known.version)
      .execute();
    return recordEvent(tx, { id: known.id, version, status: 'open' }, { name: 'again', at: now });
  }
  await tx
    .insertInto('payment_cases')
    .values({
      id,
      ...state,
      type: given.type,
      subject: given.subject,
      number: numberOf(given.type, given.subject),
      department: FINANCE_DEPARTMENT,
      language: given.language ?? 'mr',
      version: 1,
      gateway: given.gateway,
      suspense_id: given.suspenseId ?? null,
      intent_id: given.intentId ?? null,
      opened_at: at,
    })
    .execute();
  await recordEvent(tx, { id, version: 1, status: 'open' }, { name: 'open', at: now });
}
