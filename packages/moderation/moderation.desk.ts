import type { Action, CaseRow, Cases, CaseType, Field, Option } from '@pune/desk/case-type';
import { decisionText, type ToldDecision } from './author-message.ts';
import { OFFICE_ACTIONS, REDACTIONS, type OfficeAction } from './decisions.ts';
import {
  EXPLANATION_CHARACTERS_MAX,
  PARTS,
  REASONS,
  TEXT_CHARACTERS_MAX,
} from './moderation.constants.ts';
import { tidy } from './redaction.ts';
import { text } from './texts.ts';
import { isOpen, ITEM_STATUSES, statesOf } from './transitions.ts';

/** The items behind the desk, opened once. */
export interface OpenedItems {
  cases: Cases;
  offices: () => Promise<readonly Option[]>;
  /** The words of an item with what the scan found removed; null for a picture. */
  preparedText: (id: string) => Promise<string | null>;
}
type Open = () => Promise<OpenedItems>;

const REDACT_FIELDS = (open: Open): Field[] => [
  {
    name: 'text',
    label: text('field_text'),
    hint: text('hint_text'),
    kind: 'longtext',
    required: true,
    charactersMax: TEXT_CHARACTERS_MAX,
    initial: async ({ id }: CaseRow) => (await (await open()).preparedText(id)) ?? '',
  },
];

const WITHHOLD_FIELDS: readonly Field[] = [
  {
    name: 'reason',
    label: text('field_reason'),
    hint: text('hint_reason'),
    kind: 'choice',
    required: true,
    options: async () => REASONS.map((value) => ({ value, label: text(`reason_${value}`) })),
  },
  {
    name: 'words',
    label: text('field_words'),
    hint: text('hint_words'),
    kind: 'longtext',
    required: false,
    charactersMax: EXPLANATION_CHARACTERS_MAX,
  },
];

type Message = NonNullable<Action['message']>;

/** The SMS to the author, and the explanation that the author reads on the page of the number. */
const toldMessage =
  (decision: ToldDecision): Message =>
  async ({ number, citizenLanguage }, values) =>
    [
      decisionText(decision, { number, reason: values.reason ?? null }, citizenLanguage),
      values.words?.trim(),
    ]
      .filter(Boolean)
      .join('\n\n');

/** The author's words as everybody will read them. */
const redactedMessage: Message = async (_, values) => tidy(values.text ?? '');

const MESSAGES: Partial<Record<OfficeAction, Message>> = {
  redact: redactedMessage,
  withhold: toldMessage('withhold'),
  uphold: toldMessage('uphold'),
  grant: toldMessage('grant'),
  grant_redacted: async (row, values) =>
    [await toldMessage('grant_redacted')(row, values), await redactedMessage(row, values)].join(
      '\n\n',
    ),
};

/** The actions with a reason, which the author reads. */
const REFUSALS: readonly OfficeAction[] = ['withhold', 'uphold'];

const UNDONE_BY: Partial<Record<OfficeAction, OfficeAction>> = {
  approve: 'take_back',
  approve_marked: 'take_back',
  redact: 'take_back',
  withhold: 'undo',
  grant: 'undo',
  grant_redacted: 'undo',
  uphold: 'undo',
};

const APPROVALS: readonly OfficeAction[] = ['approve', 'approve_marked', 'grant'];

const actionsOf = (open: Open): Action[] =>
  (Object.keys(OFFICE_ACTIONS) as OfficeAction[]).map((name) => ({
    name,
    label: text(`action_${name}`),
    permission: OFFICE_ACTIONS[name],
    from: statesOf(name),
    fields: REDACTIONS.includes(name)
      ? REDACT_FIELDS(open)
      : REFUSALS.includes(name)
        ? WITHHOLD_FIELDS
        : [],
    message: MESSAGES[name] ?? null,
    done: text(`done_${name}`),
    isBulk: name === 'approve' || name === 'take_back',
    undo: UNDONE_BY[name],
    ...(APPROVALS.includes(name) && { shortcut: 'a' as const }),
  }));

const STATUSES: CaseType['statuses'] = ITEM_STATUSES.map((value) => ({
  value,
  label: text(`status_${value}`),
  isOpen: isOpen(value),
}));

/** Describes moderation to the officers' desk. `open` is called again after a failure. */
export const moderationCaseType = (open: Open): CaseType => ({
  name: 'moderation',
  title: text('desk_title'),
  permission: 'moderation.read',
  supervise: 'moderation.supervise',
  statuses: STATUSES,
  filters: [
    { name: 'status', label: text('filter_status'), options: async () => STATUSES },
    {
      name: 'part',
      label: text('filter_part'),
      options: async () => PARTS.map((value) => ({ value, label: text(`part_${value}`) })),
    },
    {
      name: 'office',
      label: text('filter_office'),
      options: async () => (await open()).offices(),
    },
  ],
  actions: actionsOf(open),
  cases: async () => (await open()).cases,
});
