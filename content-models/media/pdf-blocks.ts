import type { PdfBlock } from '@pune/pdf';
import { TEXT_FORMAT, richText, type RichTextNode } from '../rich-text.ts';

/**
 * The inline text of a node in the markup of PDFs. Keeps bold; a link becomes its text, followed by
 * its address if it is external.
 */
function inline(nodes: readonly RichTextNode[]): string {
  return nodes
    .map((node) => {
      switch (node.type) {
        case 'text':
          return (node.format ?? 0) & TEXT_FORMAT.bold ? `**${node.text}**` : node.text;
        case 'linebreak':
          return '\n';
        case 'link':
        case 'autolink': {
          const words = inline(node.children);
          return node.fields.url?.startsWith('https://') ? `${words} (${node.fields.url})` : words;
        }
        default:
          return 'children' in node ? inline(node.children) : '';
      }
    })
    .join('');
}

function block(node: RichTextNode): PdfBlock[] {
  switch (node.type) {
    case 'heading':
      return [{ type: 'heading', level: node.tag === 'h2' ? 2 : 3, text: inline(node.children) }];
    case 'list':
      return [
        {
          type: 'list',
          marker:
            node.listType === 'number' ? 'number' : node.listType === 'check' ? 'box' : 'bullet',
          items: node.children.map((item) => inline('children' in item ? item.children : [])),
        },
      ];
    case 'paragraph':
    case 'quote':
      return node.children.length > 0 ? [{ type: 'paragraph', text: inline(node.children) }] : [];
    default:
      return 'children' in node ? node.children.flatMap(block) : [];
  }
}

/** The PDF blocks of a text in the markup of examples. */
export const blocksOf = (markup: string): PdfBlock[] =>
  markup.trim() ? richText(markup).root.children.flatMap(block) : [];
