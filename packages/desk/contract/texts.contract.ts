import { expect } from 'vitest';
import { LOCALES } from '@pune/i18n';
import type { CaseDetail, CaseType, Text } from '../case-type.ts';
import { caseFor, firstActions, opened, type Check, type Subject } from './subject.contract.ts';

const DEVANAGARI = /\p{Script=Devanagari}/u;
const NAME = /^[a-z][a-z_]*$/;

/** Checks that a text is written in each language: one without letters may be the same in all. */
function inEachLanguage(text: Text, where: string): void {
  const english = text('en');
  for (const locale of LOCALES) {
    const written = text(locale);
    expect(written.trim(), `${where} in ${locale}`).not.toBe('');
    expect(written, `${where} in ${locale} has its values`).not.toMatch(/\{\{|undefined|null/);
    if (locale !== 'en' && /[a-z]{3}/.test(english))
      expect(written, `${where} in ${locale}`).toMatch(DEVANAGARI);
  }
}

const unique = (names: readonly string[], where: string) =>
  expect(new Set(names).size, `${where} are named once: ${names.join(', ')}`).toBe(names.length);

function textsOf(type: CaseType): [Text, string][] {
  return [
    [type.title, 'the title'],
    ...type.statuses.map(({ value, label }): [Text, string] => [label, `status ${value}`]),
    ...type.filters.map(({ name, label }): [Text, string] => [label, `filter ${name}`]),
    ...type.actions.flatMap((action): [Text, string][] => [
      [action.label, `action ${action.name}`],
      [action.done, `the result of ${action.name}`],
      ...action.fields.flatMap((field): [Text, string][] => [
        [field.label, `${action.name}.${field.name}`],
        ...(field.hint
          ? [[field.hint, `the hint of ${action.name}.${field.name}`] as [Text, string]]
          : []),
      ]),
    ]),
  ];
}

async function checkOptions(subject: Subject, found: CaseDetail, name: string): Promise<void> {
  const action = subject.type.actions.find((one) => one.name === name)!;
  for (const field of action.fields) {
    const options = (await field.options?.(found, subject.officer)) ?? [];
    if (field.kind === 'choice')
      expect(options.length, `${name}.${field.name} has options`).toBeGreaterThan(0);
    unique(
      options.map(({ value }) => value),
      `options of ${name}.${field.name}`,
    );
    for (const { label, value } of options)
      inEachLanguage(label, `option ${value} of ${name}.${field.name}`);
    for (const template of (await field.templates?.(found)) ?? []) {
      inEachLanguage(template, `a template of ${name}.${field.name}`);
      for (const locale of LOCALES)
        expect(
          template(locale).length,
          `a template of ${name}.${field.name} fits`,
        ).toBeLessThanOrEqual(field.charactersMax ?? Infinity);
    }
  }
}

export const textChecks: Record<string, Check> = {
  'names statuses, filters, actions and fields once, and refers to those that exist': async ({
    type,
  }) => {
    const statuses = type.statuses.map(({ value }) => value);
    const actions = type.actions.map(({ name }) => name);
    unique(statuses, 'statuses');
    unique(actions, 'actions');
    unique(
      type.filters.map(({ name }) => name),
      'filters',
    );
    for (const { name, from, fields, undo } of type.actions) {
      expect(name).toMatch(NAME);
      expect(statuses, `${name}.from`).toEqual(expect.arrayContaining([...from]));
      unique(
        fields.map((field) => field.name),
        `fields of ${name}`,
      );
      if (undo === undefined) continue;
      expect(actions, `the undo of ${name}`).toContain(undo);
      const undoing = type.actions.find((action) => action.name === undo)!;
      expect(undoing.fields.filter(({ required }) => required)).toEqual([]);
    }
  },

  'writes its texts in three languages': async (subject) => {
    for (const [text, where] of textsOf(subject.type)) inEachLanguage(text, where);
    for (const filter of subject.type.filters)
      for (const { label, value } of await filter.options(subject.officer))
        inEachLanguage(label, `option ${value} of ${filter.name}`);
  },

  'writes options and templates of each action in three languages': async (subject) => {
    for (const action of firstActions(subject))
      await checkOptions(subject, await caseFor(subject, action), action.name);
  },

  'writes the labels of a case in three languages': async (subject) => {
    const found = await opened(subject, await subject.create(subject.statuses[0]!));
    inEachLanguage(found.subject, 'the subject');
    expect(found.facts.length, 'a case has facts').toBeGreaterThan(0);
    for (const { label } of found.facts) inEachLanguage(label, 'a fact');
    for (const { label } of found.documents) inEachLanguage(label, 'a document');
    for (const { label } of found.clocks) inEachLanguage(label, 'a clock');
    for (const { title, by } of found.timeline) {
      inEachLanguage(title, 'an event');
      inEachLanguage(by, 'the author of an event');
    }
  },

  "words the message of a public action in the citizen's language": async (subject) => {
    for (const action of firstActions(subject)) {
      if (!action.message) continue;
      const found = await caseFor(subject, action);
      expect(found.citizenLanguage).toBe('mr');
      const input = await subject.input(action.name, found);
      const message = await action.message(found, input.values);
      expect(message, `the message of ${action.name}`).toMatch(DEVANAGARI);
      expect(message, `the message of ${action.name}`).not.toMatch(/\{\{|undefined/);
    }
  },
};
