import { aadhaarDigits } from '@pune/database/aadhaar.testing';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEST_QUESTIONS } from './configuration.testing.ts';
import {
  ANSWER_CHARACTERS_MAX,
  answerField,
  answersOf,
  gatherAnswers,
  isAnswerField,
  questionOfField,
  tickField,
} from './questions.schema.ts';

const REQUIRED = { since: '2026-11-27T10:00', state: 'leans' };
const read = (given: Record<string, string | string[]>) =>
  answersOf(TEST_QUESTIONS, { ...REQUIRED, ...given });
const faultOf = (given: Record<string, string | string[]>) =>
  read(given).faults.map(({ code, message }) => `${code}: ${message}`);

describe('answers to the questions of a category', () => {
  test('are stored in one form, whatever the way in which they were typed', () => {
    expect(
      read({
        pole_number: '  KB\n1042 ',
        dangers: ['tree', 'school', 'tree'],
        height: '१,२००.५',
        more: 'one\r\ntwo',
      }),
    ).toEqual({
      answers: {
        pole_number: ['KB 1042'],
        since: ['2026-11-27T04:30:00Z'],
        state: ['leans'],
        dangers: ['school', 'tree'],
        height: ['1200.5'],
        more: ['one\ntwo'],
      },
      faults: [],
    });
  });

  test('are those of the category alone; a blank one is none', () =>
    expect(read({ pole_number: ' ', dangers: [], colour: 'red', __proto__: 'x' } as never)).toEqual(
      { answers: { since: ['2026-11-27T04:30:00Z'], state: ['leans'] }, faults: [] },
    ));

  test.each([
    ['nothing to a required question', { state: '' }, 'state: error_answer_required'],
    ['another value', { state: 'burns' }, 'state: error_answer_choice'],
    ['two values of one', { state: ['leans', 'sparks'] }, 'state: error_answer_single'],
    ['another value among several', { dangers: ['tree', 'dog'] }, 'dangers: error_answer_choice'],
    ['no number', { height: 'tall' }, 'height: error_answer_number'],
    ['an exponent', { height: '1e9' }, 'height: error_answer_number'],
    ['a day that does not exist', { since: '2026-02-30' }, 'since: error_answer_datetime'],
    ['an hour that does not exist', { since: '2026-02-03T25:00' }, 'since: error_answer_datetime'],
    ['a day of the next centuries', { since: '9999-01-01' }, 'since: error_answer_datetime'],
    [
      'a long line',
      { pole_number: 'x'.repeat(ANSWER_CHARACTERS_MAX + 1) },
      'pole_number: error_answer_long',
    ],
    ['a long text', { more: 'x'.repeat(2001) }, 'more: error_answer_text_long'],
  ])('%s is refused', (_, given, fault) =>
    expect(faultOf(given as Record<string, string>)).toEqual([fault]),
  );

  test.each([
    ['2026-11-27', '2026-11-26T18:30:00Z'],
    ['२०२६-११-२७T१०:००', '2026-11-27T04:30:00Z'],
    ['2026-11-27T10:00:30.5', '2026-11-27T04:30:30Z'],
    ['2026-11-27T10:00:00Z', '2026-11-27T10:00:00Z'],
    ['2026-11-27T10:00:00+01:00', '2026-11-27T09:00:00Z'],
    ['2026-11-27T10:00:00 01:00', '2026-11-27T09:00:00Z'],
  ])('the time %s is the instant %s', (since, instant) => {
    expect(read({ since }).answers['since']).toEqual([instant]);
    // A stored answer can be sent again.
    expect(read({ since: instant }).answers['since']).toEqual([instant]);
  });

  test('never have an Aadhaar number in them', () =>
    fc.assert(
      fc.property(
        aadhaarDigits,
        fc.constantFrom('pole_number', 'more', 'height'),
        (digits, code) =>
          !JSON.stringify(
            read({ [code]: code === 'height' ? digits : `It is ${digits}` }),
          ).includes(digits),
      ),
    ));
});

test('the controls of a form are gathered into the field of the JSON body', () => {
  expect(
    gatherAnswers({
      category: 'electric_pole',
      answer_state: 'leans',
      'answer_dangers.tree': 'tree',
      'answer_dangers.water': 'water',
    }),
  ).toEqual({
    category: 'electric_pole',
    answers: { state: 'leans', dangers: ['tree', 'water'] },
  });
  expect(gatherAnswers({ category: 'pothole' })).toEqual({ category: 'pothole' });
  expect(questionOfField(answerField('state'))).toBe('state');
  expect(questionOfField(tickField('dangers', 'tree'))).toBe('dangers');
  for (const other of ['answers', 'answer_', 'answer_A', 'answer_a.b', 'category'])
    expect(isAnswerField(other)).toBe(false);
});
