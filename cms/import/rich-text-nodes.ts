import type { DefaultTreeAdapterTypes } from 'parse5';
import type { RichTextNode } from '@pune/content-models/rich-text';

export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
export type HtmlElement = DefaultTreeAdapterTypes.Element;

/** Reads the content of an element, for converters that know only the element itself. */
export interface HtmlReader {
  /** Reads nodes as children of the root or of a table cell. */
  blocks(nodes: readonly HtmlNode[]): RichTextNode[];
  /**
   * Reads nodes as children of a heading, a list item or a quotation: nested blocks become lines.
   */
  inlines(nodes: readonly HtmlNode[]): RichTextNode[];
}

export const isElement = (value: HtmlNode): value is HtmlElement => 'tagName' in value;
export const attribute = (element: HtmlElement, name: string): string =>
  element.attrs.find((attr) => attr.name === name)?.value.trim() ?? '';

/** Properties of every node with children in the editor's own format. */
const BASE = { direction: null, format: '', indent: 0, version: 1 } as const;
export const node = (type: string, children: RichTextNode[], more: object = {}): RichTextNode =>
  ({ children, ...BASE, type, ...more }) as unknown as RichTextNode;

export const paragraph = (children: RichTextNode[]): RichTextNode => {
  const first = children[0];
  return node('paragraph', children, {
    textFormat: first?.type === 'text' ? first.format : 0,
    textStyle: '',
  });
};
