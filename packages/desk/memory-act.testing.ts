import type { Officer } from '@pune/staff/officer';
import type { ActResult, Cases, Input, Refusal } from './case-type.ts';
import { ACTIONS, refusalsOf } from './memory-actions.testing.ts';
import { isPossible, may, rowOf, type Memory, type Stored } from './memory-store.testing.ts';
import { isOffice } from './memory-texts.testing.ts';

/** Applies a valid action. */
function change(
  { now, faults }: Memory,
  one: Stored,
  action: (typeof ACTIONS)[number],
  input: Input,
): void {
  const [office, before] = [input.values['office'], one.before];
  if (action.name === 'transfer' && office && isOffice(office)) {
    one.before = one.ward.office;
    one.ward = { ...one.ward, office };
  } else {
    if (action.name === 'take_back' && before && !faults.losesUndo)
      one.ward = { ...one.ward, office: before };
    one.before = null;
  }
  if (action.to) one.status = action.to;
  one.changedAt = now().toISOString();
  one.version += 1;
}

function record(one: Stored, action: (typeof ACTIONS)[number], input: Input, by: Officer): void {
  const typed = input.values['reply'] ?? input.values['reason'] ?? input.values['note'];
  one.events.push({
    at: one.changedAt,
    by: (locale) => by.posts[0]!.designation[locale],
    title: action.done,
    words: typed
      ? action.message
        ? { text: typed, language: 'mr', readers: 'public' }
        : { text: typed, language: 'en', readers: 'office' }
      : null,
    visibility: action.message ? 'public' : 'internal',
    documents: [],
  });
}

/** Checks the input of an action. */
export async function checkIn(
  memory: Memory,
  { id, action: name, input, version }: Parameters<Cases['check']>[0],
  officer: Officer,
): Promise<readonly Refusal[]> {
  const one = memory.stored.get(id);
  if (!one || memory.faults.checksNothing) return [];
  if (memory.faults.actsOnCheck)
    await actIn(memory, { id, action: name, version, input, key: `check ${id}` }, officer);
  const action = ACTIONS.find((other) => other.name === name)!;
  return refusalsOf(action, input, rowOf(memory, one, officer));
}

/** Performs an action, in the order of the checks of `ActResult`. */
export async function actIn(
  memory: Memory,
  { id, action: name, version, input, key }: Parameters<Cases['act']>[0],
  officer: Officer,
): Promise<ActResult> {
  const { stored, results, faults } = memory;
  const one = stored.get(id);
  if (!one || !may(memory, 'grievances.read', officer, one)) return { kind: 'NotFound' };
  const known = results.get(`${officer.person.id} ${key}`);
  if (known && !faults.ignoresKey) return known;
  const action = ACTIONS.find((other) => other.name === name)!;
  if (!faults.ignoresPermission && !may(memory, action.permission, officer, one))
    return { kind: 'NotPermitted' };
  const isStale = () => version !== one.version && !faults.ignoresVersion && !known;
  if (isStale()) return { kind: 'Stale', version: one.version };
  if (!isPossible(action, one) && !faults.ignoresState)
    return { kind: 'NotPossible', status: one.status };
  const refusals = await refusalsOf(action, input, rowOf(memory, one, officer));
  if (refusals.length > 0 && !faults.acceptsMissing)
    return {
      kind: 'Invalid',
      refusals: faults.namesWrongField
        ? refusals.map((refusal) => ({ ...refusal, field: 'other' }))
        : refusals,
    };
  // Another action, or this one again, may have come in between while the fields were checked.
  const meanwhile = results.get(`${officer.person.id} ${key}`);
  if (meanwhile && !faults.ignoresKey) return meanwhile;
  if (isStale()) return { kind: 'Stale', version: one.version };
  change(memory, one, action, input);
  record(one, action, input, officer);
  const result: ActResult = { kind: 'Acted', version: one.version };
  results.set(`${officer.person.id} ${key}`, result);
  return result;
}
