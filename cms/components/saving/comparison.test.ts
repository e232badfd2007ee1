import { describe, expect, it } from 'vitest';
import { changedFields, compare, isSame, mergedBody } from './comparison.ts';

const opened = { title: 'Water cut', summary: 'On Monday.', portals: ['pmc'], updatedAt: '1' };
const began = { form: opened, document: { ...opened, id: 3, picture: null } };

describe('a form and a document that changed meanwhile', () => {
  it('agree where both changed different fields', () => {
    const form = { ...opened, summary: 'On Tuesday.' };
    const newer = { ...began.document, title: 'Water cut in Kothrud', updatedAt: '2' };
    expect(compare(began, form, newer)).toEqual({ mine: ['summary'], theirs: ['title'], both: [] });
    expect(mergedBody({ ...form, _status: 'draft' }, newer, ['summary'])).toEqual({
      summary: 'On Tuesday.',
      _status: 'draft',
      updatedAt: '2',
    });
  });

  it('disagree where both changed a field, unless to the same value', () => {
    const form = { ...opened, title: 'Mine', summary: 'Same' };
    expect(
      compare(began, form, { ...began.document, title: 'Theirs', summary: 'Same' }).both,
    ).toEqual(['title']);
  });

  it('count every difference as a change of both where the beginning is unknown', () => {
    expect(compare(null, { ...opened, title: 'Mine' }, began.document).both).toEqual(['title']);
  });
});

it('an empty field is the same however it is written', () => {
  expect(isSame('', null)).toBe(true);
  expect(isSame([], undefined)).toBe(true);
  expect(
    isSame(
      { root: { children: [{ text: 'a', format: 0 }] } },
      { root: { children: [{ format: 0, text: 'a' }] } },
    ),
  ).toBe(true);
  expect(changedFields({ a: 1, updatedAt: 'x' }, { a: 1, updatedAt: 'y' })).toEqual([]);
});
