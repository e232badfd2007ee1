import type { RichTextNode } from '@pune/content-models/rich-text';
import {
  attribute,
  isElement,
  node,
  paragraph,
  type HtmlElement,
  type HtmlNode,
  type HtmlReader,
} from './rich-text-nodes.ts';

const elements = (nodes: readonly HtmlNode[]): HtmlElement[] => nodes.filter(isElement);
/** Lexical's `TableCellHeaderStates`: no header, row header, column header. */
const HEADER = { none: 0, row: 1, column: 2 } as const;
const SPAN_MAX = 100;
const spanOf = (cell: HtmlElement, name: string): number =>
  Math.min(SPAN_MAX, Math.max(1, Number.parseInt(attribute(cell, name), 10) || 1));

/** Converts a table; its caption precedes it as a paragraph. */
export function tableOf(table: HtmlElement, reading: HtmlReader): RichTextNode[] {
  const sections = elements(table.childNodes);
  const caption = sections
    .filter(({ tagName }) => tagName === 'caption')
    .flatMap(({ childNodes }) => reading.blocks(childNodes));
  const rows = sections.flatMap((section) => {
    if (section.tagName === 'tr') return [{ row: section, isHead: false }];
    if (!['thead', 'tbody', 'tfoot'].includes(section.tagName)) return [];
    return elements(section.childNodes)
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) => ({ row, isHead: section.tagName === 'thead' }));
  });
  const children = rows.flatMap(({ row, isHead }) => {
    const cells = elements(row.childNodes).filter(
      ({ tagName }) => tagName === 'td' || tagName === 'th',
    );
    const isRowOfHeadings = isHead || cells.every(({ tagName }) => tagName === 'th');
    const written = cells.map((cell) => {
      const content = reading.blocks(cell.childNodes);
      const headerState =
        cell.tagName === 'th' ? (isRowOfHeadings ? HEADER.row : HEADER.column) : HEADER.none;
      return node('tablecell', content.length > 0 ? content : [paragraph([])], {
        backgroundColor: null,
        colSpan: spanOf(cell, 'colspan'),
        headerState,
        rowSpan: spanOf(cell, 'rowspan'),
      });
    });
    return written.length > 0 ? [node('tablerow', written)] : [];
  });
  return children.length > 0 ? [...caption, node('table', children)] : caption;
}
