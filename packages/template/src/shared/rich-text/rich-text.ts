import {
  TEXT_FORMAT,
  plainText,
  shownNodes,
  type LinkFields,
  type RichText,
  type RichTextNode,
} from '@pune/content-models/rich-text';
import { isTextBlock, type TextBlockType } from '@pune/content-models/text-blocks/values';
import { escapeProse } from '@pune/std/markup';
import { phonePieces } from '../phone.ts';
import { textBlockHtml, type TextBlockContext } from './text-blocks.ts';

/**
 * The context that a text needs: addresses of documents, markup of pictures. An unpublished target
 * is `null`.
 */
export interface RichTextContext extends TextBlockContext {
  documentHref(collection: string, id: string): string | null;
  /** Adds the language to a path of the portal. */
  localHref(href: string): string;
  isExternal(href: string): boolean;
  picture(id: string): string | null;
  /** True if the portal has a capability. */
  offers(capability: string): boolean;
  /** Notes after an external link: `external site`, `opens in a new tab`. */
  words: { external: string; newTab: string };
}

/**
 * The formats and their elements, innermost first. Underline is omitted: on a web page it means a
 * link.
 */
const MARKS = [
  ['code', TEXT_FORMAT.code],
  ['sub', TEXT_FORMAT.subscript],
  ['sup', TEXT_FORMAT.superscript],
  ['s', TEXT_FORMAT.strikethrough],
  ['em', TEXT_FORMAT.italic],
  ['strong', TEXT_FORMAT.bold],
] as const;

/** Text with telephone numbers as links. */
const withPhones = (text: string): string =>
  phonePieces(text)
    .map(({ text: words, href }) =>
      href ? `<a class="num" href="${href}">${escapeProse(words)}</a>` : escapeProse(words),
    )
    .join('');

/** @param isPlain true in a link, where no other link may stand, and in a heading */
function marked({ text, format = 0 }: { text: string; format?: number }, isPlain: boolean): string {
  const words = isPlain || format & TEXT_FORMAT.code ? escapeProse(text) : withPhones(text);
  return format
    ? MARKS.reduce((html, [tag, bit]) => (format & bit ? `<${tag}>${html}</${tag}>` : html), words)
    : words;
}

/** Rejects `javascript:` and other schemes that a browser would execute. */
const isSafe = (href: string): boolean => /^(https?:|mailto:|tel:|\/|#)/i.test(href);

function link(
  { linkType, url, doc, newTab }: LinkFields,
  inner: string,
  context: RichTextContext,
): string {
  const href =
    linkType === 'internal' && doc
      ? context.documentHref(doc.relationTo, String(doc.value))
      : url
        ? context.localHref(url.trim())
        : null;
  if (!href || !isSafe(href)) return inner;
  const external = context.isExternal(href);
  const notes = [external && context.words.external, newTab && context.words.newTab]
    .filter(Boolean)
    .join(', ');
  return `<a href="${escapeProse(href)}"${external ? ' rel="external"' : ''}${newTab ? ' target="_blank"' : ''}>${inner}${notes ? ` <span class="xt">(${escapeProse(notes)})</span>` : ''}</a>`;
}

function picture(id: string, context: RichTextContext): string {
  const markup = context.picture(id);
  return markup ? `<figure>${markup}</figure>` : '';
}

/** `headerState` is a bit field of Lexical: 1 is a row header, 2 a column header, 3 both. */
function tableCell(
  {
    headerState,
    colSpan = 1,
    rowSpan = 1,
  }: { headerState: number; colSpan?: number; rowSpan?: number },
  inner: string,
): string {
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`;
  return headerState
    ? `<th scope="${headerState === 2 ? 'row' : 'col'}"${spans}>${inner}</th>`
    : `<td${spans}>${inner}</td>`;
}

/** Lexical wraps the text of a cell or an item in a paragraph; a single paragraph is unwrapped. */
const withoutLoneParagraph = (children: RichTextNode[]): RichTextNode[] =>
  children.length === 1 && children[0]!.type === 'paragraph' ? children[0]!.children : children;

function table(
  rows: RichTextNode[],
  context: RichTextContext,
  ids: IterableIterator<string>,
): string {
  const isHead = (row: RichTextNode) =>
    row.type === 'tablerow' &&
    row.children.every((cell) => cell.type === 'tablecell' && (cell.headerState & 1) === 1);
  const heads = rows.length > 1 && isHead(rows[0]!) ? 1 : 0;
  const part = (tag: string, some: RichTextNode[]) =>
    some.length ? `<${tag}>${some.map((row) => node(row, context, ids)).join('')}</${tag}>` : '';
  return `<div class="scroll"><table>${part('thead', rows.slice(0, heads))}${part('tbody', rows.slice(heads))}</table></div>`;
}

function node(
  current: RichTextNode,
  context: RichTextContext,
  ids: IterableIterator<string>,
  isPlain = false,
): string {
  const inner = (children: RichTextNode[], plain = isPlain) =>
    children.map((child) => node(child, context, ids, plain)).join('');
  switch (current.type) {
    case 'text':
      return marked(current, isPlain);
    case 'linebreak':
      return '<br>';
    case 'paragraph':
      return current.children.length ? `<p>${inner(current.children)}</p>` : '';
    case 'heading':
      return `<${current.tag}${current.tag === 'h2' ? ` id="${ids.next().value}"` : ''}>${inner(current.children, true)}</${current.tag}>`;
    case 'quote':
      return `<blockquote>${inner(current.children)}</blockquote>`;
    case 'list': {
      const tag = current.listType === 'number' ? 'ol' : 'ul';
      const start =
        tag === 'ol' && current.start && current.start !== 1 ? ` start="${current.start}"` : '';
      return `<${tag}${start}${current.listType === 'check' ? ' class="tick"' : ''}>${inner(current.children)}</${tag}>`;
    }
    case 'listitem':
      return `<li>${inner(withoutLoneParagraph(current.children))}</li>`;
    case 'link':
    case 'autolink':
      return link(current.fields, inner(current.children, true), context);
    case 'horizontalrule':
      return '<hr>';
    case 'upload':
      return picture(String(current.value), context);
    case 'table':
      return table(current.children, context, ids);
    case 'tablerow':
      return `<tr>${inner(current.children)}</tr>`;
    case 'block':
      return isTextBlock(current.fields)
        ? textBlockHtml(current.fields, context, ({ root }) => inner(root.children))
        : '';
    case 'tablecell':
      return tableCell(current, inner(withoutLoneParagraph(current.children)));
    default:
      return inner((current as { children?: RichTextNode[] }).children ?? []);
  }
}

/**
 * The ids of headings, `s1`, `s2`, …: short, the same in every language, and unchanged when a
 * heading is reworded. A second text of a page needs a prefix of its own.
 */
function* sectionIds(prefix: string): IterableIterator<string> {
  for (let n = 1; ; n++) yield `${prefix}${n}`;
}

export type RichTextPiece = { kind: 'Html'; html: string } | { kind: 'Widget'; name: string };

/**
 * Splits a text into HTML and the widgets in between, which are components. Headings of level 2 get
 * the ids that `headingsOf` returns.
 */
export function piecesOf(text: RichText, context: RichTextContext, prefix = 's'): RichTextPiece[] {
  const ids = sectionIds(prefix);
  const pieces: RichTextPiece[] = [];
  for (const child of shownNodes(text.root.children, context.offers)) {
    if (child.type === 'block' && child.fields?.blockType === 'widget')
      pieces.push({ kind: 'Widget', name: child.fields.widget });
    else {
      const html = node(child, context, ids);
      const last = pieces.at(-1);
      if (last?.kind === 'Html') last.html += html;
      else if (html) pieces.push({ kind: 'Html', html });
    }
  }
  return pieces;
}

/** The kinds of structured blocks in a text, each once: a page loads their styles. */
export const textBlocksIn = (text: RichText): TextBlockType[] => [
  ...new Set(
    text.root.children.flatMap((child) =>
      child.type === 'block' && isTextBlock(child.fields) ? [child.fields.blockType] : [],
    ),
  ),
];

/** The HTML of a rich text without its widgets. */
export const renderRichText = (text: RichText, context: RichTextContext, prefix = 's'): string =>
  piecesOf(text, context, prefix)
    .map((piece) => (piece.kind === 'Html' ? piece.html : ''))
    .join('');

export interface Heading {
  id: string;
  text: string;
}

/** The headings of level 2, for the table of contents of a long page. */
export function headingsOf(
  text: RichText | null,
  offers: (capability: string) => boolean,
): Heading[] {
  const ids = sectionIds('s');
  const visit = (nodes: RichTextNode[]): Heading[] =>
    nodes.flatMap((current) =>
      current.type === 'heading' && current.tag === 'h2'
        ? [
            {
              id: ids.next().value as string,
              text: plainText({ root: { type: 'root', children: current.children } }),
            },
          ]
        : visit('children' in current ? current.children : []),
    );
  return text ? visit(shownNodes(text.root.children, offers)) : [];
}
