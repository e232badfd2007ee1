import { expect } from 'vitest';
import { LOCALES } from '@pune/i18n';
import type { Action, ActResult, CaseDetail, Field, Input } from '../case-type.ts';
import {
  acting,
  caseFor,
  firstActions,
  newKey,
  NO_INPUT,
  opened,
  type Check,
  type Subject,
} from './subject.contract.ts';

/** Checks that an action was refused because of these fields, and changed nothing. */
async function isRefused(
  subject: Subject,
  found: CaseDetail,
  action: Action,
  result: ActResult,
  fields: readonly string[],
): Promise<void> {
  expect(result.kind, action.name).toBe('Invalid');
  const { refusals } = result as Extract<ActResult, { kind: 'Invalid' }>;
  const names = refusals.map(({ field }) => field);
  expect(names, action.name).toEqual(expect.arrayContaining([...fields]));
  expect(
    action.fields.map(({ name }) => name),
    `fields of ${action.name}`,
  ).toEqual(expect.arrayContaining(names));
  for (const { message, field } of refusals) {
    const messages = LOCALES.map((locale) => message(locale).trim());
    expect(messages.every(Boolean), `${action.name}.${field}`).toBe(true);
    expect(new Set(messages).size, `${action.name}.${field} in each language`).toBe(LOCALES.length);
  }
  const after = await opened(subject, found.id);
  expect([after.version, after.timeline.length]).toEqual([found.version, found.timeline.length]);
}

/** The timeline as an officer reads it: texts are functions, which are equal by their words. */
const shown = ({ timeline }: CaseDetail) =>
  timeline.map(({ by, title, documents, ...event }) => ({
    ...event,
    by: by('mr'),
    title: title('mr'),
    documents: documents.map(({ id }) => id),
  }));

const without = ({ values, files }: Input, name: string): Input => ({
  values: Object.fromEntries(Object.entries(values).filter(([field]) => field !== name)),
  files: Object.fromEntries(Object.entries(files).filter(([field]) => field !== name)),
});

const withValue = ({ values, files }: Input, name: string, value: string): Input => ({
  values: { ...values, [name]: value },
  files,
});

/** Values that a field must refuse, by its description. */
const wrongValues = ({ kind, required, charactersMax }: Field): string[] => [
  ...(required && kind !== 'photos' && kind !== 'file' ? ['', ' \n '] : []),
  ...(charactersMax === undefined ? [] : ['क'.repeat(charactersMax + 1)]),
  ...(kind === 'choice' ? ['no-such-option'] : []),
  ...(kind === 'date' ? ['2026-02-30', 'tomorrow'] : []),
];

export const actionChecks: Record<string, Check> = {
  'performs each action, and records it': async (subject) => {
    for (const action of firstActions(subject)) {
      const found = await caseFor(subject, action);
      expect(found.actions, `the actions in ${found.status}`).toContain(action.name);
      const input = await subject.input(action.name, found);
      const result = await acting(subject, action.name, found, input);
      expect(result.kind, action.name).toBe('Acted');
      const after = await opened(subject, found.id);
      expect(after.version).toBe((result as { version: number }).version);
      expect(after.version).toBeGreaterThan(found.version);
      expect(after.timeline.length).toBeGreaterThan(found.timeline.length);
      expect(shown(after).slice(0, found.timeline.length)).toEqual(shown(found));
      const times = after.timeline.map(({ at }) => at);
      expect(times, 'the oldest event is the first').toEqual(times.toSorted());
    }
  },

  'performs an action once for a key': async (subject) => {
    for (const action of firstActions(subject)) {
      const found = await caseFor(subject, action);
      const input = await subject.input(action.name, found);
      const key = newKey();
      const first = await acting(subject, action.name, found, input, { key });
      const after = await opened(subject, found.id);
      const again = await acting(subject, action.name, found, input, { key });
      expect(again, action.name).toEqual(first);
      const last = await opened(subject, found.id);
      expect([last.version, last.timeline.length]).toEqual([after.version, after.timeline.length]);
    }
  },

  'offers the actions that are possible, and no others': async (subject) => {
    const { apart = [] } = subject;
    for (const name of apart) {
      const action = subject.type.actions.find((one) => one.name === name)!;
      expect((await caseFor(subject, action)).actions).toContain(name);
    }
    for (const status of subject.statuses) {
      const found = await opened(subject, await subject.create(status));
      const possible = firstActions(subject)
        .filter(({ name, from }) => from.includes(status) && !apart.includes(name))
        .map(({ name }) => name);
      const undone = new Set(subject.type.actions.map(({ undo }) => undo));
      expect(found.status).toBe(status);
      expect(found.actions.filter((name) => !undone.has(name))).toEqual(possible);
    }
  },

  'refuses an action in a wrong state': async (subject) => {
    for (const action of firstActions(subject)) {
      const input = await subject.input(action.name, await caseFor(subject, action));
      for (const status of subject.statuses.filter((name) => !action.from.includes(name))) {
        const found = await opened(subject, await subject.create(status));
        const result = await acting(subject, action.name, found, input);
        expect(result, `${action.name} in ${status}`).toEqual({ kind: 'NotPossible', status });
        expect((await opened(subject, found.id)).version).toBe(found.version);
      }
    }
  },

  'names every required field that is missing': async (subject) => {
    for (const action of firstActions(subject)) {
      const required = action.fields.filter((field) => field.required).map(({ name }) => name);
      if (required.length === 0) continue;
      const found = await caseFor(subject, action);
      const result = await acting(subject, action.name, found, NO_INPUT);
      await isRefused(subject, found, action, result, required);
      const input = await subject.input(action.name, found);
      for (const name of required) {
        const given = without(input, name);
        await isRefused(subject, found, action, await acting(subject, action.name, found, given), [
          name,
        ]);
      }
    }
  },

  'checks an input as the action does, and changes nothing': async (subject) => {
    const cases = await subject.type.cases();
    for (const action of firstActions(subject)) {
      const found = await caseFor(subject, action);
      const { id, version } = found;
      const fieldsOf = async (input: Input) => {
        const refusals = await cases.check(
          { id, action: action.name, version, input },
          subject.officer,
        );
        return refusals.map(({ field }) => field);
      };
      expect(await fieldsOf(await subject.input(action.name, found)), action.name).toEqual([]);
      const after = await opened(subject, id);
      expect([after.version, shown(after)]).toEqual([version, shown(found)]);
      const checked = await fieldsOf(NO_INPUT);
      const result = await acting(subject, action.name, found, NO_INPUT);
      const refused = result.kind === 'Invalid' ? result.refusals : [];
      expect(checked, action.name).toEqual(refused.map(({ field }) => field));
    }
  },

  'names the field of a wrong value': async (subject) => {
    for (const action of firstActions(subject)) {
      const found = await caseFor(subject, action);
      const input = await subject.input(action.name, found);
      for (const field of action.fields)
        for (const value of wrongValues(field)) {
          const given = withValue(input, field.name, value);
          await isRefused(
            subject,
            found,
            action,
            await acting(subject, action.name, found, given),
            [field.name],
          );
        }
    }
  },

  'takes an action back where the type has an undo': async (subject) => {
    for (const action of firstActions(subject)) {
      if (action.undo === undefined) continue;
      const found = await caseFor(subject, action);
      const input = await subject.input(action.name, found);
      expect((await acting(subject, action.name, found, input)).kind).toBe('Acted');
      const after = await opened(subject, found.id);
      expect(after.actions, `${action.undo} after ${action.name}`).toContain(action.undo);
      const undone = await acting(subject, action.undo, after, NO_INPUT);
      expect(undone.kind, action.undo).toBe('Acted');
      const last = await opened(subject, found.id);
      expect(last.status).toBe(found.status);
      expect(last.owner?.('en')).toBe(found.owner?.('en'));
      expect(last.timeline.length, 'an undo is an event').toBeGreaterThan(after.timeline.length);
      expect(last.actions, 'an undo happens once').not.toContain(action.undo);
      expect((await acting(subject, action.undo, last, NO_INPUT)).kind).toBe('NotPossible');
    }
  },
};
