import { expect, it } from 'vitest';
import type { FlattenedField } from 'payload';
import { whereOf } from './filters.ts';
import { askedIn } from './questions.ts';
import { filesIn } from './uses.ts';

const uses = async () =>
  new Map([
    ['1', { count: 2, departments: new Set(['7']) }],
    ['2', { count: 1, departments: new Set(['8']) }],
  ]);
const unasked = () => Promise.reject(new Error('The uses were read.'));

it('a list without a question has no condition, and one without a use reads none', async () => {
  expect(await whereOf({}, unasked)).toBe(null);
  expect(await whereOf({ kind: 'film' }, unasked)).toEqual({
    and: [{ mimeType: { like: 'video/' } }],
  });
});

it('each question is a condition of its own', async () => {
  expect(await whereOf({ missingIn: 'mr', shown: 'no', shownBy: '8' }, uses)).toEqual({
    and: [
      { or: [{ 'alt.mr': { exists: false } }, { 'alt.mr': { equals: '' } }] },
      { id: { not_in: ['1', '2'] } },
      { id: { in: ['2'] } },
    ],
  });
});

it('no file is of a kind or lacks a language that there is not', async () => {
  const nothing = { and: [{ id: { in: [] } }] };
  expect(await whereOf({ kind: 'song' }, unasked)).toEqual(nothing);
  expect(await whereOf({ missingIn: 'fr' }, unasked)).toEqual(nothing);
});

it('questions are parameters of the address, each given once', () => {
  expect(
    askedIn({ kind: 'film', shown: '', missingIn: ['mr', 'hi'], where: { kind: 'x' }, limit: 10 }),
  ).toEqual({ kind: 'film' });
  expect(askedIn(undefined)).toEqual({});
});

it('the files of a document are found in each language, in rows and in texts', () => {
  const fields = [
    { name: 'picture', type: 'upload', relationTo: 'media', localized: true },
    { name: 'attachments', type: 'upload', relationTo: 'media', hasMany: true },
    {
      name: 'steps',
      type: 'array',
      flattenedFields: [{ name: 'picture', type: 'upload', relationTo: 'media' }],
    },
    { name: 'body', type: 'richText', localized: true },
    { name: 'title', type: 'text' },
  ] as unknown as FlattenedField[];
  const body = (children: unknown[]) => ({ root: { type: 'root', children } });
  expect(
    filesIn(fields, {
      picture: { en: 1, mr: 2, hi: null },
      attachments: [3, { id: 4 }],
      steps: [{ picture: 5 }, { picture: null }],
      body: {
        en: body([{ type: 'upload', relationTo: 'media', value: 6 }]),
        mr: body([{ type: 'block', fields: { blockType: 'documentList', files: [7] } }]),
      },
      title: 'A title',
    }),
  ).toEqual(['1', '2', '3', '4', '5', '6', '7']);
});
