import type { Action, ActResult, CaseRow, Cases, CaseType } from '@pune/desk/case-type';
import { readFields, type Typed, type Unreadable } from '@pune/http/bodies';
import { z } from 'zod';
import { offeredFields } from './action-form.views.ts';
import { bulkActions } from './bulk-actions.ts';
import { bulkPreview, bulkResult, type BulkState, type Outcomes } from './bulk.views.ts';
import { checkInput } from './check-input.ts';
import type { Outcome } from './action-steps.ts';
import { ROWS_MAX } from './list-query.ts';
import type { TypeVisit } from './visit.ts';

const CASE = /^(\d{1,12}):(.{1,200})$/s;

const schema = z
  .object({
    _lang: z.string().optional(),
    _action: z.string(),
    _step: z.enum(['write', 'confirm']).default('write'),
    _key: z
      .string()
      .regex(/^[\w-]{16,64}$/, { error: 'error_key_invalid' })
      .optional(),
    /** The query of the list, for the way back. */
    _back: z.string().max(1000).default(''),
    /** Versions and ids. */
    case: z
      .union([z.string().transform((one) => [one]), z.array(z.string())])
      .default([])
      .pipe(z.array(z.string().regex(CASE)).max(ROWS_MAX)),
  })
  .catchall(z.string());

export interface SentBulk {
  action: Action;
  isConfirmed: boolean;
  key: string | undefined;
  back: string;
  cases: readonly { id: string; version: number }[];
  values: Typed;
  language: string | undefined;
}

export type ReadBulk =
  | { kind: 'Read'; sent: SentBulk }
  | { kind: 'Invalid'; refusals: readonly { field: string | null; message: string }[] }
  | Unreadable;

/** Reads the form of a list: an action and the chosen cases. */
export async function readBulk(request: Request, type: CaseType): Promise<ReadBulk> {
  const actions = bulkActions(type);
  const names = [...new Set(actions.flatMap(({ fields }) => fields.map(({ name }) => name)))];
  const read = await readFields(request, { schema, fields: names, types: ['form'] });
  if (read.kind !== 'Read') return read;
  const { _action, _step, _key, _back, _lang, case: chosen } = read.value;
  const action = actions.find(({ name }) => name === _action);
  if (!action)
    return { kind: 'Invalid', refusals: [{ field: '_action', message: 'error_choice' }] };
  const cases = chosen.map((one) => {
    const [, version, id] = CASE.exec(one)!;
    return { id: id!, version: Number(version) };
  });
  return {
    kind: 'Read',
    sent: {
      action,
      isConfirmed: _step === 'confirm',
      key: _key,
      back: _back,
      cases,
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
  sent: SentBulk,
  newKey: () => string,
): Promise<Outcome> {
  const { type, officer, view } = visit;
  const { action, isConfirmed, values, back, key } = sent;
  const cases = await type.cases();
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
