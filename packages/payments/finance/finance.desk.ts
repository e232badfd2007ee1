import type { CaseType, Field, Option } from '@pune/desk/case-type';
import { t } from '@pune/i18n/server';
import { ACCOUNT_NUMBER_CHARACTERS_MAX, BILL_HEADS } from '../payments.constants.ts';
import { ALARM_REASONS } from './cases/alarm-cases.ts';
import { COMPLAINT_REASONS } from '../channels/complaints.ts';
import { ANSWER_CHARACTERS_MAX, WORDS_CHARACTERS_MAX } from './cases/decide.ts';
import { FINANCE_DEPARTMENT } from './cases/open-cases.ts';
import { text } from './cases/texts.ts';
import {
  actionsOf,
  CASE_STATUSES,
  isOpen,
  stepOf,
  type CaseAction,
  type MoneyCaseType,
} from './cases/transitions.ts';
import { REFUSALS } from '../refund-requests/refund-requests.schema.ts';
import type { Finance } from './finance.ts';

/** The department of money: books and statements are those of its officers, as its cases are. */
export const WARD_OF_MONEY = { department: FINANCE_DEPARTMENT, office: null, post: null } as const;

/** The reasons for which money is set aside: by a gateway's facts, by the bank, or an advance. */
export const SUSPENSE_REASONS = [
  'advance',
  'refund_request',
  'second_payment',
  'duplicate',
  'missing_ours',
  'amount',
  'amount_differs',
  'unknown_order',
  'order',
  'currency',
  'after_end',
  'unknown_refund',
  'refund_amount',
  'refund_beyond_captured',
] as const;

const REASONS: Record<MoneyCaseType, readonly string[]> = {
  suspense: SUSPENSE_REASONS,
  alarms: ALARM_REASONS,
  complaints: COMPLAINT_REASONS,
};

const wordsField = (required: boolean): Field => ({
  name: 'words',
  label: text('field_words'),
  hint: text('hint_words'),
  kind: 'longtext',
  required,
  charactersMax: WORDS_CHARACTERS_MAX,
});

/** The answer to a complaint, as the payer reads it. */
const ANSWER_FIELD: Field = {
  name: 'words',
  label: text('field_answer'),
  hint: text('hint_answer'),
  kind: 'longtext',
  required: true,
  charactersMax: ANSWER_CHARACTERS_MAX,
};
const ANSWERS: readonly CaseAction[] = ['resolve', 'reject'];

const accountFields = (open: () => Promise<Finance>): readonly Field[] => [
  {
    name: 'head',
    label: text('field_head'),
    kind: 'choice',
    required: true,
    initial: async ({ id }) => (await (await open()).accountOfCase(id)).head,
    options: async () =>
      BILL_HEADS.map((value) => ({
        value,
        label: (locale) => t(locale)(`payments:head_${value}`),
      })),
  },
  {
    name: 'account_number',
    label: text('field_account_number'),
    hint: text('hint_account_number'),
    kind: 'text',
    required: true,
    initial: async ({ id }) => (await (await open()).accountOfCase(id)).accountNumber,
    charactersMax: ACCOUNT_NUMBER_CHARACTERS_MAX,
  },
];

const RECEIPT_CHARACTERS_MAX = 40;
const FIELDS: Partial<Record<CaseAction, readonly Field[]>> = {
  propose_refund: [wordsField(true)],
  propose_return: [wordsField(true)],
  propose_write_off: [wordsField(true)],
  propose_cheque_return: [
    {
      name: 'receipt',
      label: text('field_receipt'),
      hint: text('hint_receipt'),
      kind: 'text',
      required: true,
      charactersMax: RECEIPT_CHARACTERS_MAX,
    },
    wordsField(true),
  ],
  propose_refuse: [
    {
      name: 'refusal',
      label: text('field_refusal'),
      hint: text('hint_refusal'),
      kind: 'choice',
      required: true,
      options: async () =>
        REFUSALS.map((value) => ({
          value,
          label: (locale) => t(locale)(`receipts:refusal_${value}`),
        })),
    },
    wordsField(true),
  ],
  approve: [wordsField(false)],
  release: [wordsField(false)],
  send_back: [wordsField(true)],
  note: [wordsField(true)],
  close: [wordsField(true)],
  resolve: [ANSWER_FIELD],
  reject: [ANSWER_FIELD],
  remark: [wordsField(true)],
};

const SHORTCUTS: Partial<Record<CaseAction, 'a' | 'r'>> = {
  approve: 'a',
  release: 'a',
  take: 'a',
  take_up: 'a',
  resolve: 'r',
};

const caseType = (type: MoneyCaseType, open: () => Promise<Finance>): CaseType => {
  const statuses = CASE_STATUSES[type].map((value) => ({
    value,
    label: text(`status_${value}`),
    isOpen: isOpen(value),
  }));
  const reasons: Option[] = REASONS[type].map((value) => ({
    value,
    label: text(`reason_${value}`),
  }));
  return {
    name: type,
    title: text(`desk_${type}`),
    permission: 'finance.read',
    supervise: 'finance.supervise',
    statuses,
    filters: [
      { name: 'status', label: text('filter_status'), options: async () => statuses },
      { name: 'reason', label: text('filter_reason'), options: async () => reasons },
    ],
    actions: actionsOf(type).map((name) => {
      const { permission, from, undo, needsFreshSignIn } = stepOf(name);
      const shortcut = SHORTCUTS[name];
      return {
        name,
        label: text(`action_${name}`),
        permission,
        from,
        fields:
          name === 'propose_advance' || name === 'propose_identify'
            ? [...accountFields(open), wordsField(true)]
            : (FIELDS[name] ?? []),
        message: ANSWERS.includes(name) ? async (_, { words = '' }) => words.trim() : null,
        done: text(`done_${name}`),
        isBulk: name === 'take' || name === 'take_up',
        ...(undo && { undo }),
        ...(needsFreshSignIn && { needsFreshSignIn }),
        ...(shortcut && { shortcut }),
      };
    }),
    cases: async () => (await open()).cases(type),
  };
};

/** Describes money without an owner to the officers' desk. `open` is called again after a failure. */
export const suspenseCaseType = (open: () => Promise<Finance>): CaseType =>
  caseType('suspense', open);

/** Describes alarms about payments to the officers' desk. */
export const alarmCaseType = (open: () => Promise<Finance>): CaseType => caseType('alarms', open);

/** Describes complaints of payers to the party by which they paid to the officers' desk. */
export const complaintCaseType = (open: () => Promise<Finance>): CaseType =>
  caseType('complaints', open);
