import { describe, expect, it } from 'vitest';
import { filled } from '@pune/content-models/say';
import { actionsFor, planFor, type Choice, type Facts } from './plans.ts';

const say = (text: string, values?: Record<string, string | number>): string =>
  filled(text, values);
const CHOICE: Choice = {
  action: 'submit',
  note: 'Please',
  reviewOn: '03/12/2027',
  department: '7',
  kind: 'withdrawn',
  reason: { en: 'A newer order holds', mr: 'नवा आदेश आहे' },
};
const HANDOVER: NonNullable<Facts['handover']> = {
  maySubmit: true,
  mayJudge: true,
  state: 'writing',
  isApproved: false,
  refusal: null,
  languages: { en: 'unapproved', mr: 'public', hi: 'none' },
  digests: { en: 'a', mr: 'b', hi: null },
  changeNote: null,
  toldLanguages: ['en', 'mr'],
};
const WITHDRAWAL: NonNullable<Facts['withdrawal']> = {
  languages: ['en', 'mr'],
  mayTakeDown: true,
  withdrawal: null,
};
const FACTS: Facts = {
  collection: 'circulars',
  id: '22',
  handover: HANDOVER,
  mayPublish: true,
  withdrawal: WITHDRAWAL,
  problems: [],
};
const plan = (action: Choice['action'], facts: Partial<Facts> = {}, choice: Partial<Choice> = {}) =>
  planFor({ ...FACTS, ...facts }, { ...CHOICE, ...choice, action }, say);
const handed = (more: Partial<NonNullable<Facts['handover']>>): Partial<Facts> => ({
  handover: { ...HANDOVER, ...more },
});

describe('an act on many documents', () => {
  it('submits what was written, with the note, and nothing twice', () => {
    expect(plan('submit')).toMatchObject({
      kind: 'Will',
      request: {
        path: '/publishing/circulars/22/handover/submit',
        method: 'POST',
        body: { note: 'Please' },
      },
    });
    for (const more of [
      { maySubmit: false },
      { state: 'submitted' as const },
      { isApproved: true },
      { languages: { en: 'public', mr: 'public', hi: 'none' } as const },
    ])
      expect(plan('submit', handed(more)).kind).toBe('Not');
  });

  it('approves what was shown, by its digests, and says why it may not approve the rest', () => {
    expect(plan('approve', handed({ state: 'submitted' }))).toMatchObject({
      kind: 'Will',
      text: 'Will be approved as it stands: English.',
      request: { body: { digests: HANDOVER.digests } },
    });
    expect(plan('approve')).toEqual({ kind: 'Not', text: 'It is not submitted.' });
    expect(plan('approve', handed({ state: 'submitted', refusal: 'You wrote it.' }))).toEqual({
      kind: 'Not',
      text: 'You wrote it.',
    });
    expect(plan('approve', handed({ state: 'submitted', mayJudge: false })).kind).toBe('Not');
  });

  it('publishes only what is approved and would not be refused, never with a reason of its own', () => {
    const approved = handed({
      isApproved: true,
      state: 'approved',
      languages: { en: 'approved', mr: 'public', hi: 'none' },
    });
    const published = plan('publish', approved);
    expect(published).toMatchObject({
      kind: 'Will',
      text: 'Will be published: English.',
      request: { path: '/circulars/22?locale=en&depth=0', method: 'PATCH' },
    });
    expect(published.kind === 'Will' && published.request.body).toEqual({
      _status: 'published',
      publishChange: { kind: 'correction' },
    });
    expect(plan('publish')).toEqual({ kind: 'Not', text: 'Not approved: English.' });
    expect(plan('publish', { ...approved, mayPublish: false }).kind).toBe('Not');
    expect(plan('publish', { ...approved, problems: ['The number is in use.'] })).toEqual({
      kind: 'Not',
      text: 'The number is in use.',
    });
  });

  it('publishes with the note to readers that was submitted, where readers are told of changes', () => {
    const note = { en: 'The fee is 20 rupees', mr: 'शुल्क २० रुपये आहे' };
    const approved = {
      isApproved: true,
      state: 'approved',
      languages: { en: 'approved', mr: 'approved', hi: 'none' },
      changeNote: note,
    } as const;
    expect(plan('publish', handed(approved))).toMatchObject({
      kind: 'Will',
      text: 'Will be published: English, Marathi. Readers are told: “The fee is 20 rupees · शुल्क २० रुपये आहे”',
      request: { body: { _status: 'published', publishChange: { kind: 'told', note } } },
    });
    expect(plan('publish', handed({ ...approved, toldLanguages: [] }))).toMatchObject({
      text: 'Will be published: English, Marathi.',
      request: { body: { publishChange: { kind: 'correction' } } },
    });
  });

  it('saves a day or a department as a draft', () => {
    expect(plan('review')).toMatchObject({
      request: {
        path: '/circulars/22?draft=true&locale=en&depth=0',
        body: { reviewOn: '03/12/2027', _status: 'draft' },
      },
    });
    expect(plan('department', handed({ maySubmit: false })).kind).toBe('Not');
  });

  it('takes down with the reasons of the public languages alone, and asks for missing ones', () => {
    expect(plan('takeDown', {}, { reason: { ...CHOICE.reason, hi: 'नहीं' } })).toMatchObject({
      kind: 'Will',
      request: {
        path: '/publishing/circulars/22/withdrawal',
        body: { kind: 'withdrawn', reason: CHOICE.reason },
      },
    });
    expect(plan('takeDown', {}, { reason: { en: 'A newer order holds' } })).toEqual({
      kind: 'Not',
      text: 'Give the reason to readers in each public language: Marathi.',
    });
    expect(plan('takeDown', { withdrawal: null }).kind).toBe('Not');
    expect(plan('takeDown', { withdrawal: { ...WITHDRAWAL, languages: [] } }).kind).toBe('Not');
    expect(plan('takeDown', { withdrawal: { ...WITHDRAWAL, mayTakeDown: false } }).kind).toBe(
      'Not',
    );
  });

  it('is offered where the type has its field and its page', () => {
    const nested = [{ type: 'row', fields: [{ name: 'reviewOn' }] }, { name: 'department' }];
    expect(actionsFor('circulars', nested)).toEqual([
      'submit',
      'approve',
      'publish',
      'review',
      'department',
      'takeDown',
    ]);
    expect(actionsFor('search-terms', [])).toEqual(['submit', 'approve', 'publish']);
  });
});
