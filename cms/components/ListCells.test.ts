import { expect, it } from 'vitest';
import { messagesMr } from '../words/messages.mr.ts';
import { FormatCell, OperationCell, PortalCell, TypeCell } from './ListCells.ts';

/** A cell of a list, for an account that reads Marathi. */
const cell = (cellData: string, link = false) =>
  ({
    cellData,
    link,
    collectionSlug: 'navigation',
    rowData: { id: 3 },
    i18n: { language: 'mr', translations: { pune: messagesMr } },
    payload: {
      config: { routes: { admin: '/admin' } },
      collections: { faqs: { config: { labels: { singular: { en: 'Question', mr: 'प्रश्न' } } } } },
    },
  }) as unknown as Parameters<typeof TypeCell>[0];

it('Lists have words of the language of the account for marks of programs', async () => {
  expect(await PortalCell(cell('pmc'))).toBe('पुणे महानगरपालिका');
  expect(TypeCell(cell('faqs'))).toBe('प्रश्न');
  expect(OperationCell(cell('publish'))).toBe('प्रकाशित');
  expect(
    ['application/pdf', 'text/vtt', 'video/mp4'].map((type) => FormatCell(cell(type))),
  ).toEqual(['PDF', 'WebVTT', 'MP4']);
});

it('A cell that names its row leads to it', async () => {
  expect(await PortalCell(cell('pmc', true))).toMatchObject({
    props: { href: '/admin/collections/navigation/3', children: 'पुणे महानगरपालिका' },
  });
});
