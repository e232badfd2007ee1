import { expect, it } from 'vitest';
import { withTranslatedTitle } from './page-titles.ts';
import { messagesMr } from './words/messages.mr.ts';

const reader = { i18n: { language: 'mr', translations: { pune: messagesMr } } };
const config = {
  admin: {
    meta: { titleSuffix: ' · Pune Portals' },
    components: { views: { health: { meta: { title: 'Content health' } } } },
  },
} as unknown as Parameters<typeof withTranslatedTitle>[1];
const titleOf = (title: string): string => withTranslatedTitle({ title }, config, reader).title;

it('The title of our own page is in the language of the account, that of a document stays', () => {
  expect(titleOf('Content health  · Pune Portals')).toBe('मजकुराची स्थिती · Pune Portals');
  expect(titleOf('Publishing  · Pune Portals')).toBe('Publishing  · Pune Portals');
});
