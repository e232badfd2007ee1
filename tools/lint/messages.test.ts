import { describe, expect, it } from 'vitest';
import { checkMessages, latinIn } from './messages.ts';

const uses = (code: string) => new Map([['packages/template/a.astro', code]]);
const problemsOf = (code: string, en: Record<string, string>, mr: Record<string, string>) =>
  checkMessages(uses(code), { portal: { en, mr } }).map(({ message }) => message);

describe('interface messages', () => {
  it('are complete when every key is translated and used', () => {
    expect(
      problemsOf(
        `t('home'); t('portal:all', { count }); t(\`kind_\${kind}\`); t(\`\${feature}:embed_link\`)`,
        {
          home: 'Home',
          all_one: 'One',
          all_other: '{{count}}',
          kind_order: 'Order',
          embed_link: 'Open',
        },
        {
          home: 'मुख्य',
          all_one: 'एक',
          all_other: '{{count}}',
          kind_order: 'आदेश',
          embed_link: 'उघडा',
        },
      ),
    ).toEqual([]);
  });

  it.each([
    ['a missing text', {}, 'home is missing'],
    ['an empty text', { home: ' ' }, 'home is missing'],
    ['a stale key', { home: 'मुख्य', old: 'जुने' }, 'old is not there in English any more: delete it'],
    ['English left over', { home: 'Home' }, 'home is not translated: "Home"'],
    ['an English word', { home: 'मुख्य page' }, 'home has the Latin word "page"'],
    [
      'another placeholder',
      { home: 'मुख्य {{name}}' },
      'home has the placeholders {name}, in English {}',
    ],
  ])('report %s', (_, mr, message) => {
    expect(problemsOf(`t('home')`, { home: 'Home' }, mr)).toEqual([
      expect.stringContaining(message),
    ]);
  });

  it('report a key that nothing uses', () => {
    expect(problemsOf(`// t('home')`, { home: 'Home' }, { home: 'मुख्य' })).toEqual([
      'home is used nowhere: delete it in every language',
    ]);
  });

  it('report a language that a feature lacks', () => {
    expect(
      checkMessages(uses(`t('home')`), {
        portal: { en: { home: 'Home' }, mr: { home: 'मुख्य' } },
        search: { en: {} },
      }),
    ).toEqual([
      {
        place: 'packages/i18n/messages/search.mr.ts',
        message: 'is missing: every feature speaks en, mr',
      },
    ]);
  });

  it('are found under a feature of two words', () => {
    const messages = { 'public-page': { en: { lead: 'Lead' }, mr: { lead: 'प्रस्तावना' } } };
    expect(checkMessages(uses(`t('public-page:lead')`), messages)).toEqual([]);
  });

  it('may hold formats and placeholders in Latin letters', () => {
    expect(latinIn('PDF, {{count}} MB')).toEqual([]);
    expect(latinIn('PDF file')).toEqual(['file']);
  });
});
