import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  canonicalConfiguration,
  categoryIn,
  officeIn,
  parseConfiguration,
} from './configuration.ts';
import {
  configurationWith,
  TEST_CONTENTS,
  testCategory,
  TEST_QUESTIONS,
} from './configuration.testing.ts';

const problemsOf = (value: unknown): string[] => {
  const parsed = parseConfiguration(value);
  return parsed.kind === 'Parsed' ? [] : parsed.problems;
};
const [category] = TEST_CONTENTS.categories;

describe('the version of a configuration', () => {
  test('is the SHA-256 of the published bytes', () => {
    const configuration = configurationWith();
    const bytes = canonicalConfiguration(configuration);
    expect(configuration.version).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(parseConfiguration(JSON.parse(bytes))).toEqual({ kind: 'Parsed', configuration });
  });

  test('does not depend on the order of keys', () => {
    const turned = Object.fromEntries(Object.entries(TEST_CONTENTS).reverse());
    expect(parseConfiguration(turned)).toMatchObject({
      configuration: { version: configurationWith().version },
    });
  });

  test('is that of earlier versions for a category without questions', () => {
    const categories = [testCategory('tree')];
    expect(canonicalConfiguration(configurationWith({ categories }))).not.toContain('questions');
  });

  test('changes with the order of the categories, which is that of the form', () => {
    const categories = TEST_CONTENTS.categories.toReversed();
    expect(configurationWith({ categories }).version).not.toBe(configurationWith().version);
  });
});

describe('a configuration is refused', () => {
  const withCategory = (changes: object) => ({
    ...TEST_CONTENTS,
    categories: [{ ...category, ...changes }],
  });
  test.each([
    ['without a language', withCategory({ label: { en: 'A', mr: 'अ' } }), 'categories.0.label.hi'],
    [
      'with an empty label',
      withCategory({ label: { en: ' ', mr: 'अ', hi: 'अ' } }),
      'categories.0.label.en',
    ],
    ['with less than an hour', withCategory({ acknowledgeHours: 0 }), 'acknowledgeHours'],
    ['with part of an hour', withCategory({ acknowledgeHours: 1.5 }), 'acknowledgeHours'],
    ['if resolution is due first', withCategory({ resolveHours: 1 }), 'resolveHours'],
    ['with no questions as a list', withCategory({ questions: [] }), 'questions'],
    [
      'with a question twice',
      withCategory({ questions: [TEST_QUESTIONS[0], TEST_QUESTIONS[0]] }),
      'questions.1.code: code pole_number occurs twice',
    ],
    [
      'with the code of an attribute of every service',
      withCategory({ questions: [{ ...TEST_QUESTIONS[0], code: 'language' }] }),
      'questions.0.code',
    ],
    [
      'with a list without values',
      withCategory({ questions: [{ ...TEST_QUESTIONS[0], datatype: 'singlevaluelist' }] }),
      'questions.0.values',
    ],
    [
      'with public answers in free text',
      withCategory({ questions: [{ ...TEST_QUESTIONS[0], isPublic: true }] }),
      'questions.0.isPublic',
    ],
    ['with an unknown key', withCategory({ colour: 'red' }), 'colour'],
    ['with a code of other characters', withCategory({ code: 'Street light' }), 'code'],
    ['without an active category', withCategory({ isActive: false }), 'categories'],
    [
      'with a code twice',
      { ...TEST_CONTENTS, categories: [testCategory('tree'), testCategory('tree')] },
      'categories.1.code: code tree occurs twice',
    ],
    [
      'with a holiday that is no date',
      { ...TEST_CONTENTS, holidays: [{ date: '2026-02-30', name: category!.label }] },
      'holidays.0.date',
    ],
    [
      'if offices close before they open',
      {
        ...TEST_CONTENTS,
        hours: TEST_CONTENTS.hours.with(0, { from: '18:00', to: '10:00' }),
      },
      'hours.0.to',
    ],
    [
      'without an open day',
      { ...TEST_CONTENTS, hours: TEST_CONTENTS.hours.map(() => null) },
      'hours: ',
    ],
    ['with six days', { ...TEST_CONTENTS, hours: TEST_CONTENTS.hours.slice(1) }, 'hours: '],
    [
      'with a template for an unknown state',
      { ...TEST_CONTENTS, templates: [{ ...TEST_CONTENTS.templates[0], states: ['lost'] }] },
      'templates.0.states.0',
    ],
    ['if it is no object', 'categories', 'expected object'],
  ])('%s', (_, value, problem) => {
    expect(problemsOf(value).join('\n')).toContain(problem);
  });
});

test('categories and offices are found by their codes', () => {
  const configuration = configurationWith();
  expect(categoryIn(configuration, 'retired')).toMatchObject({ isActive: false });
  expect(categoryIn(configuration, 'constructor')).toBeUndefined();
  expect(officeIn(configuration, 'WO-03')?.name.en).toBe('Kothrud-Bavdhan');
});
