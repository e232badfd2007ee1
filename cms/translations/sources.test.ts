import { describe, expect, it } from 'vitest';
import {
  changeSince,
  sourceLanguage,
  textsIn,
  wordChanges,
  type State,
  type TextField,
} from './sources.ts';

const FIELDS: TextField[] = [
  { name: 'title', type: 'text', localized: true },
  { name: 'number', type: 'text' },
  { name: 'body', type: 'richText', localized: true },
  { name: 'takenDown', type: 'checkbox', localized: true },
  {
    name: 'steps',
    type: 'array',
    flattenedFields: [{ name: 'text', type: 'textarea', localized: true }],
  },
];
const body = (text: string) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text }] }] },
});

describe('the texts of a document', () => {
  it('are those that are written in each language, with their place in the form', () => {
    const document = {
      title: { en: ' Water cut ', mr: 'पाणी बंद' },
      number: 'WS/1',
      body: { en: body('On Monday.') },
      takenDown: { en: false },
      steps: [
        { id: 'a', text: { en: 'Wait.' } },
        { id: 'b', text: { mr: 'थांबा.' } },
      ],
    };
    expect(textsIn(FIELDS, document, 'en')).toEqual([
      { path: 'title', key: 'title', text: 'Water cut' },
      { path: 'body', key: 'body', text: 'On Monday.' },
      { path: 'steps.0.text', key: 'steps.a.text', text: 'Wait.' },
      { path: 'steps.1.text', key: 'steps.b.text', text: '' },
    ]);
    expect(textsIn(FIELDS, document, 'mr').map(({ text }) => text)).toEqual([
      'पाणी बंद',
      '',
      '',
      'थांबा.',
    ]);
  });
});

describe('a translation', () => {
  const state = (day: number, source: string, target: string): State => ({
    updatedAt: `2026-11-${day}T06:00:00.000Z`,
    source: new Map([['title', source]]),
    target: new Map([['title', target]]),
  });
  const change = (states: State[], confirmedAt: string | null = null) =>
    changeSince('title', states, confirmedAt);

  it('is up to date with the source from which it was made', () => {
    expect(change([state(20, 'One', 'एक')])).toBeNull();
    expect(change([state(21, 'Two', 'दोन'), state(20, 'One', 'एक')])).toBeNull();
    // The source was changed, and taken back.
    expect(
      change([state(22, 'One', 'एक'), state(21, 'Two', 'एक'), state(20, 'One', 'एक')]),
    ).toBeNull();
    expect(change([state(21, 'Two', ''), state(20, 'One', '')])).toBeNull();
    expect(change([])).toBeNull();
  });

  it('names the first change of the source that it does not have', () => {
    const states = [
      state(24, 'Three', 'एक'),
      state(23, 'Two', 'एक'),
      state(22, 'One', 'एक'),
      state(21, 'One', 'एक'),
      state(20, 'Zero', 'शून्य'),
    ];
    expect(change(states)).toEqual({ before: 'One', changedAt: '2026-11-23T06:00:00.000Z' });
  });

  it('is up to date again when a person has confirmed it, until the next change', () => {
    const states = [state(22, 'Two', 'एक'), state(20, 'One', 'एक')];
    expect(change(states, '2026-11-22T07:00:00.000Z')).toBeNull();
    expect(change([state(24, 'Three', 'एक'), ...states], '2026-11-22T07:00:00.000Z')).toEqual({
      before: 'Two',
      changedAt: '2026-11-24T06:00:00.000Z',
    });
  });
});

it('a change is shown by words', () => {
  expect(wordChanges('Water is cut on Monday.', 'Water is cut on Tuesday.')).toEqual([
    { kind: 'same', text: 'Water is cut on ' },
    { kind: 'removed', text: 'Monday' },
    { kind: 'added', text: 'Tuesday' },
    { kind: 'same', text: '.' },
  ]);
  expect(wordChanges('पाणी सोमवारी बंद.', 'पाणी मंगळवारी बंद.')).toContainEqual({
    kind: 'added',
    text: 'मंगळवारी',
  });
});

it('English is the source where it is written, and has none itself', () => {
  expect(sourceLanguage('mr', ['en', 'mr', 'hi'])).toBe('en');
  expect(sourceLanguage('hi', ['mr'])).toBe('mr');
  expect(sourceLanguage('en', ['mr'])).toBe('mr');
  expect(sourceLanguage('en', ['en', 'mr'])).toBeNull();
  expect(sourceLanguage('mr', ['mr'])).toBeNull();
});
