import type { Action, ActResult, CaseRow, Cases, CaseType } from '@pune/desk/case-type';
import { readFields, type Typed, type Unreadable } from '@pune/http/bodies';
import { z } from 'zod';
import { offeredFields } from './action-form.views.ts';
import { bulkActions } from './bulk-actions.ts';
import {
  CASES_MAX,
  chooseAll,
  readChosen,
  unpacked,
  type Back,
  type Chosen,
} from './bulk-choice.ts';
import { bulkPreview, bulkResult, type BulkState, type Outcomes } from './bulk.views.ts';
import { checkInput } from './check-input.ts';
import type { Outcome } from './action-steps.ts';
import type { TypeVisit } from './visit.ts';

const chosen = z.string().transform((text, { addIssue }) => {
  const one = readChosen(text);
  if (!one) addIssue({ code: 'custom', message: 'error_choice' });
  return one ?? { id: '', version: 0 };
});

const schema = z
  .object({
    _lang: z.string().optional(),
    _action: z.string(),
    _step: z.enum(['write', 'confirm']).default('write'),
    _key: z
      .string()
      .regex(/^[\w-]{16,64}$/, { error: 'error_key_invalid' })
      .optional(),
    /** The list and its query, for the way back. */
    _of: z.enum(['inbox', 'list']).default('list'),
    _back: z.string().max(1000).default(''),
    /** Chooses all cases of the list. */
    _all: z.literal('1').optional(),
    /** Versions and ids: of checkboxes, and of a form that was confirmed. */
    case: z
      .union([z.string().transform((one) => [one]), z.array(z.string())])
      .default([])
      .pipe(z.array(chosen).max(CASES_MAX)),
    _cases: z
      .string()
      .default('')
      .transform((field, { addIssue }) => {
        const cases = unpacked(field);
        if (!cases) addIssue({ code: 'custom', message: 'error_choice' });
        return cases ?? [];
      }),
  })
  .catchall(z.string());

export interface SentBulk {
  action: Action;
  isConfirmed: boolean;
  key: string | undefined;
  back: Back;
  /** True if all cases of the list are chosen. */
  isAll: boolean;
  cases: readonly Chosen[];
  values: Typed;
  language: string | undefined;
}

export type ReadBulk =
  | { kind: 'Read'; sent: SentBulk }
  | { kind: 'Invalid'; refusals: readonly { field: string | null; message: string }[] }
  | Unreadable;

/**
 * Parses and validates the form of an action on several cases: the action, its values, and the
 * chosen cases. Bad input is part of the result and throws nothing; cases are not looked up.
 */
export async function readBulk(request: Request, type: CaseType): Promise<ReadBulk> {
  const actions = bulkActions(type);
  const names = [...new Set(actions.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const read = await readFields(request, { schema, fields: names, types: ['form'] });
  if (read.kind !== 'Read') return read;
  const { _action, _step, _key, _of, _back, _all, _cases, _lang, case: picked } = read.value;
  const action = actions.find(({ name }) => name === _action);
  if (!action)
    return { kind: 'Invalid', refusals: [{ field: '_action', message: 'error_choice' }] };
  return {
    kind: 'Read',
    sent: {
      action,
      isConfirmed: _step === 'confirm',
      key: _key,
      back: { of: _of, query: _back },
      isAll: _all !== undefined,
      cases: [...picked, ..._cases].slice(0, CASES_MAX),
      values: Object.fromEntries(names.map((name) => [name, read.typed[name] ?? ''])),
      language: _lang,
    },
  };
}

/** Performs the action on each case, one after another, under a key of its own. */
async function performEach(
  visit: TypeVisit,
  cases: Cases,
  state: BulkState,
  sent: SentBulk,
): Promise<Outcomes> {
  const { action, officer } = { ...sent, ...visit };
  const outcomes: { row: CaseRow; result: ActResult }[] = [];
  for (const row of state.possible) {
    const version = sent.cases.find(({ id }) => id === row.id)!.version;
    const { input } = await checkInput(action, row, officer, sent.values, {});
    const key = `${state.key}:${row.id}`;
    const given = { id: row.id, action: action.name, version, input, key };
    outcomes.push({ row, result: await cases.act(given, officer) });
  }
  const after = await cases.rows(
    outcomes.map(({ row }) => row.id),
    officer,
  );
  return outcomes.map(({ row, result }) => ({
    row: after.find(({ id }) => id === row.id) ?? row,
    result,
  }));
}

/** Shows the effect of an action on each chosen case, or performs it after the confirmation. */
export async function takeBulk(
  visit: TypeVisit,
  given: SentBulk,
  newKey: () => string,
): Promise<Outcome> {
  const { type, officer, view } = visit;
  const { action, isConfirmed, values, back, key } = given;
  const cases = await type.cases();
  const isWhole = given.isAll && !isConfirmed && back.of === 'list';
  const sent = isWhole
    ? { ...given, cases: await chooseAll(type, cases, back.query, officer) }
    : given;
  const rows = await cases.rows(
    sent.cases.map(({ id }) => id),
    officer,
  );
  // A repeated post finds its cases changed, and gets the first result by its key.
  const isPossible = ({ id, actions, version }: CaseRow) =>
    actions.includes(action.name) ||
    (isConfirmed && sent.cases.some((one) => one.id === id && one.version !== version));
  const possible = rows.filter(isPossible);
  const [first] = possible;
  const checked = first && (await checkInput(action, first, officer, values, {}));
  const isSent = isConfirmed && key !== undefined;
  const state: BulkState = {
    type,
    action,
    possible,
    others: rows.filter((row) => !isPossible(row)),
    versions: new Map(sent.cases.map(({ id, version }) => [id, version])),
    offered: first ? await offeredFields(action, first, officer) : [],
    messages: new Map(),
    typed: values,
    refusals: isSent ? (checked?.refusals ?? []) : [],
    key: key ?? newKey(),
    back,
  };
  if (isSent && checked && checked.refusals.length === 0) {
    const outcomes = await performEach(visit, cases, state, sent);
    return { kind: 'Page', content: bulkResult(state, outcomes, newKey(), view), status: 200 };
  }
  const messages = new Map<string, string>();
  if (action.message && checked && checked.refusals.length === 0)
    for (const row of possible)
      messages.set(row.id, await action.message(row, checked.input.values));
  const status = state.refusals.length > 0 || possible.length === 0 ? 422 : 200;
  return { kind: 'Page', content: bulkPreview({ ...state, messages }, view), status };
}
