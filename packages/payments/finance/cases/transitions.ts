import type { Permission } from '@pune/staff/permissions';
import type { Refusal } from '../../refund-requests/refund-requests.schema.ts';

/**
 * The types of cases of money: money without an owner, alarms about payments, and complaints of
 * payers to the party by which they paid.
 */
export const CASE_TYPES_OF_MONEY = ['suspense', 'alarms', 'complaints'] as const;
export type MoneyCaseType = (typeof CASE_TYPES_OF_MONEY)[number];

/**
 * The states of a case. `approved`: a checker agreed, and a third person releases the money.
 * `released`: the gateway is at work. `explained`: a later report or statement explains the money.
 */
export const CASE_STATUSES = {
  suspense: ['open', 'proposed', 'approved', 'released', 'done', 'explained'],
  alarms: ['open', 'taken', 'done'],
  complaints: ['open', 'taken', 'resolved', 'rejected'],
} as const satisfies Record<MoneyCaseType, readonly string[]>;
export type CaseStatus = (typeof CASE_STATUSES)[MoneyCaseType][number];

const CLOSED: readonly string[] = ['done', 'explained', 'resolved', 'rejected'];
export const isOpen = (status: string): boolean => !CLOSED.includes(status);

/** The person of the three that a step makes. */
type Role = 'maker' | 'checker' | 'releaser';

interface Step {
  type: MoneyCaseType;
  from: readonly CaseStatus[];
  /** Null stays in the state. */
  to: CaseStatus | null;
  permission: Permission;
  role?: Role;
  /** The action that takes it back. */
  undo?: CaseAction;
  /** True if money leaves the city by it: the officer has just signed in. */
  needsFreshSignIn?: true;
}

/** A maker proposes a decision. */
const PROPOSAL = {
  type: 'suspense',
  from: ['open'],
  to: 'proposed',
  permission: 'finance.propose',
  role: 'maker',
  undo: 'withdraw',
} as const;

/** An answer to a complaint, which the network passes on to the payer. */
const ANSWER = {
  type: 'complaints',
  from: ['open', 'taken'],
  permission: 'finance.propose',
} as const;

/**
 * The steps of officers. Approval of a payment that was identified, of an advance or of a refusal
 * ends a case: no money leaves the city.
 */
export const CASE_ACTIONS = {
  propose_identify: PROPOSAL,
  propose_advance: PROPOSAL,
  propose_refund: PROPOSAL,
  propose_return: PROPOSAL,
  propose_write_off: PROPOSAL,
  propose_cheque_return: PROPOSAL,
  propose_refuse: PROPOSAL,
  withdraw: {
    type: 'suspense',
    from: ['proposed'],
    to: 'open',
    permission: 'finance.propose',
  },
  approve: {
    type: 'suspense',
    from: ['proposed'],
    to: 'approved',
    permission: 'finance.approve',
    role: 'checker',
  },
  send_back: {
    type: 'suspense',
    from: ['proposed', 'approved'],
    to: 'open',
    permission: 'finance.approve',
  },
  release: {
    type: 'suspense',
    from: ['approved'],
    to: 'released',
    permission: 'finance.release',
    role: 'releaser',
    needsFreshSignIn: true,
  },
  note: {
    type: 'suspense',
    from: ['open', 'proposed', 'approved', 'released'],
    to: null,
    permission: 'finance.propose',
  },
  take: { type: 'alarms', from: ['open'], to: 'taken', permission: 'finance.propose' },
  close: {
    type: 'alarms',
    from: ['open', 'taken'],
    to: 'done',
    permission: 'finance.propose',
    undo: 'reopen',
  },
  reopen: { type: 'alarms', from: ['done'], to: 'open', permission: 'finance.propose' },
  take_up: { type: 'complaints', from: ['open'], to: 'taken', permission: 'finance.propose' },
  resolve: { ...ANSWER, to: 'resolved' },
  reject: { ...ANSWER, to: 'rejected' },
  remark: { ...ANSWER, to: null },
} as const satisfies Record<string, Omit<Step, 'undo'> & { undo?: string }>;
export type CaseAction = keyof typeof CASE_ACTIONS;

export const stepOf = (action: CaseAction): Step => CASE_ACTIONS[action];
export const isCaseAction = (name: string): name is CaseAction => Object.hasOwn(CASE_ACTIONS, name);
export const actionsOf = (type: MoneyCaseType): CaseAction[] =>
  (Object.keys(CASE_ACTIONS) as CaseAction[]).filter((name) => stepOf(name).type === type);

/** The decisions that a maker can propose. */
export const DECISIONS = [
  'identify',
  'advance',
  'refund',
  'return',
  'write_off',
  'cheque_return',
  'refuse',
] as const;
export type DecisionKind = (typeof DECISIONS)[number];

/** A proposal as it is stored. */
export interface Proposal {
  kind: DecisionKind;
  head?: string;
  accountNumber?: string;
  /** The receipt of a cheque that the bank returned. */
  receiptNumber?: string;
  /** Why a payer's request is refused. */
  refusal?: Refusal;
}
