import { expect, it } from 'vitest';
import { copied } from './copied.ts';

const text = (words: string) => ({ root: { children: [{ text: words }] } });
const english = {
  id: 3,
  title: 'Water cut',
  summary: 'On Monday.',
  body: text('All of it'),
  number: 'W/1',
  links: [{ id: 'a', label: 'Form', href: '/x/' }],
  _status: 'published',
  updatedAt: '1',
  takenDown: null,
};
const marathi = {
  ...english,
  title: 'पाणी बंद',
  summary: null,
  body: text('मजकूर'),
  links: [{ id: 'a', label: null, href: '/x/' }],
  takenDown: true,
};

it('fills empty values, within rows too, and keeps others', () => {
  expect(copied(english, marathi, false)).toEqual({ summary: 'On Monday.', links: english.links });
});

it('overwrites values, but neither the status nor the unpublished flag', () => {
  expect(copied(english, marathi, true)).toEqual({
    title: 'Water cut',
    summary: 'On Monday.',
    body: english.body,
    links: english.links,
  });
});
