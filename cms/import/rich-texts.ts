import { createHash } from 'node:crypto';
import { marked } from 'marked';
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { TEXT_FORMAT, type RichText, type RichTextNode } from '@pune/content-models/rich-text';
import { joinLists, listOf } from './rich-text-lists.ts';
import {
  attribute,
  isElement,
  node,
  paragraph,
  type HtmlElement,
  type HtmlNode,
  type HtmlReader,
} from './rich-text-nodes.ts';
import { tableOf } from './rich-text-tables.ts';

/**
 * Converts texts of other systems to the format of the CMS. Payload's own converters (HTML through
 * an emulated browser, Markdown without HTML) silently drop content that the editor does not know.
 * Here a standard HTML parser and one table of elements read both formats, and dropped content is
 * reported. A test compares the output with the result of the editor itself.
 */

/** A picture in a text, before its file is imported. */
export interface PictureReference {
  file: string;
  alt: string;
}

export interface Conversion {
  richText: RichText;
  /** Content that a text of the CMS cannot contain, each kind reported once. */
  problems: string[];
}

const textNode = (text: string, format: number): RichTextNode =>
  ({
    detail: 0,
    format,
    mode: 'normal',
    style: '',
    text,
    type: 'text',
    version: 1,
  }) as RichTextNode;
const LINE_BREAK = { type: 'linebreak', version: 1 } as unknown as RichTextNode;

const FORMATS: Record<string, number> = {
  b: TEXT_FORMAT.bold,
  strong: TEXT_FORMAT.bold,
  i: TEXT_FORMAT.italic,
  em: TEXT_FORMAT.italic,
  cite: TEXT_FORMAT.italic,
  dfn: TEXT_FORMAT.italic,
  u: TEXT_FORMAT.underline,
  ins: TEXT_FORMAT.underline,
  s: TEXT_FORMAT.strikethrough,
  strike: TEXT_FORMAT.strikethrough,
  del: TEXT_FORMAT.strikethrough,
  code: TEXT_FORMAT.code,
  kbd: TEXT_FORMAT.code,
  samp: TEXT_FORMAT.code,
  tt: TEXT_FORMAT.code,
  sub: TEXT_FORMAT.subscript,
  sup: TEXT_FORMAT.superscript,
  dt: TEXT_FORMAT.bold,
};
/** The page's title is level 1, so an `h1` in a text becomes level 2. */
const HEADINGS: Record<string, string> = {
  h1: 'h2',
  h2: 'h2',
  h3: 'h3',
  h4: 'h4',
  h5: 'h4',
  h6: 'h4',
};
/** Elements for grouping or style: removing them loses no meaning. */
const BLOCK_WRAPPERS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'aside',
  'nav',
  'address',
  'figure',
  'figcaption',
  'center',
  'dl',
  'dt',
  'dd',
  'hgroup',
  'caption',
  'details',
  'summary',
  'html',
  'body',
]);
const INLINE_WRAPPERS = new Set([
  'span',
  'font',
  'small',
  'big',
  'abbr',
  'acronym',
  'time',
  'mark',
  'q',
  'bdi',
  'bdo',
  'data',
  'label',
  'wbr',
  'var',
  'nobr',
  'o:p',
  'picture',
]);
/** Elements whose content is not text. */
const WITHOUT_TEXT = new Set([
  'script',
  'style',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'video',
  'audio',
  'canvas',
  'select',
  'input',
  'button',
  'textarea',
  'noscript',
  'template',
  'map',
  'source',
  'track',
  'meta',
  'link',
  'title',
  'head',
]);

/** Checks an address of a link: no scripts, and no address relative to the original page. */
const isLink = (href: string): boolean =>
  /^(https?:\/\/[^\s"<>]+|mailto:\S+@\S+|tel:\+?[\d\s-]+|\/(?!\/)[^\s"<>\\]*|#[\w-]+)$/i.test(href);

/** The state of reading one text: finished blocks, and the current line. */
class Reading implements HtmlReader {
  readonly problems = new Set<string>();

  /** Reads nodes as children of the root or of a table cell. */
  blocks(nodes: readonly HtmlNode[], format = 0): RichTextNode[] {
    const blocks: RichTextNode[] = [];
    let line: RichTextNode[] = [];
    const flush = (): void => {
      const trimmed = trimLine(line);
      if (trimmed.length > 0) blocks.push(paragraph(trimmed));
      line = [];
    };
    const visit = (each: HtmlNode, format: number): void => {
      if (!isElement(each)) return void line.push(...this.#text(each, format));
      const block = this.#block(each);
      if (block) {
        flush();
        blocks.push(...block);
      } else if (BLOCK_WRAPPERS.has(each.tagName)) {
        flush();
        for (const child of each.childNodes) visit(child, format | (FORMATS[each.tagName] ?? 0));
        flush();
      } else if (each.tagName === 'img') {
        const picture = this.#picture(each);
        if (!picture) return;
        flush();
        blocks.push(picture);
      } else if (each.tagName === 'pre') {
        flush();
        line.push(...this.#preformatted(each));
        flush();
      } else if (
        each.tagName === 'a' &&
        each.childNodes.some(
          (child) => isElement(child) && ['img', 'p', 'div', 'figure'].includes(child.tagName),
        )
      )
        for (const child of each.childNodes) visit(child, format);
      else if (this.#isRun(each))
        for (const child of each.childNodes) visit(child, format | (FORMATS[each.tagName] ?? 0));
      else line.push(...this.#inlineElement(each, format));
    };
    for (const each of nodes) visit(each, format);
    flush();
    return blocks;
  }

  /**
   * Reads nodes as children of a heading, a list item or a quotation: nested blocks become lines.
   */
  inlines(nodes: readonly HtmlNode[], format = 0): RichTextNode[] {
    return this.blocks(nodes, format)
      .flatMap((block) => this.#linesOf(block))
      .flatMap((line, n) => (n === 0 ? line : [LINE_BREAK, ...line]));
  }

  /** Converts a block to lines where no block is allowed. */
  #linesOf(block: RichTextNode): RichTextNode[][] {
    if (block.type === 'paragraph') return [block.children];
    this.problems.add(
      `A ${NAMES[block.type] ?? block.type} inside a heading, an item or a quotation has no place there${'children' in block ? ': its words are kept as lines.' : ': left out.'}`,
    );
    return wordsIn(block);
  }

  #block(element: HtmlElement): RichTextNode[] | null {
    const { tagName, childNodes } = element;
    if (tagName in HEADINGS) {
      const children = this.inlines(childNodes);
      return children.length > 0 ? [node('heading', children, { tag: HEADINGS[tagName] })] : [];
    }
    switch (tagName) {
      case 'ul':
      case 'ol':
      case 'menu':
        return listOf(element, this);
      case 'table':
        return tableOf(element, this);
      case 'blockquote': {
        const children = this.inlines(childNodes);
        return children.length > 0 ? [node('quote', children)] : [];
      }
      case 'hr':
        return [{ type: 'horizontalrule', version: 1 } as unknown as RichTextNode];
      default:
        return null;
    }
  }

  /** Checks for an element that only formats its text; blocks inside it stay blocks. */
  #isRun = ({ tagName }: HtmlElement): boolean => {
    if (tagName === 'br' || tagName === 'a' || WITHOUT_TEXT.has(tagName)) return false;
    if (!(tagName in FORMATS) && !INLINE_WRAPPERS.has(tagName))
      this.problems.add(
        `<${tagName}> has no place in a text of the CMS: its words are kept, the rest is left out.`,
      );
    return true;
  };

  #inlineElement(element: HtmlElement, format: number): RichTextNode[] {
    if (element.tagName === 'br') return [LINE_BREAK];
    if (element.tagName === 'a') return this.#link(element, format);
    this.problems.add(`<${element.tagName}> has no place in a text of the CMS: left out.`);
    return [];
  }

  #link(element: HtmlElement, format: number): RichTextNode[] {
    const children = this.inlines(element.childNodes, format);
    const edge = (text: string | undefined) =>
      /^\s/.test(text ?? '') ? [textNode(' ', format)] : [];
    const whole = textOf(element);
    const around = (inner: RichTextNode[]) => [
      ...edge(whole),
      ...inner,
      ...edge([...whole].at(-1)),
    ];
    const href = attribute(element, 'href');
    if (!href || children.length === 0) return around(children);
    if (isLink(href))
      return around([
        node(
          'link',
          children.filter(({ type }) => type !== 'link'),
          {
            version: 3,
            fields: {
              linkType: 'custom',
              newTab: attribute(element, 'target') === '_blank',
              url: href,
            },
          },
        ),
      ]);
    this.problems.add(
      `The link to "${href.slice(0, 100)}" leads nowhere outside its old page: its words are kept. Use a path that begins with /, or a full address.`,
    );
    return around(children);
  }

  #picture(element: HtmlElement): RichTextNode | null {
    const file = attribute(element, 'src');
    if (!file) return null;
    if (/^(data|blob|javascript):/i.test(file)) {
      this.problems.add(
        'A picture that is written into the text itself is left out: give it as a file.',
      );
      return null;
    }
    return {
      type: 'upload',
      version: 3,
      format: '',
      relationTo: 'media',
      fields: null,
      id: '',
      value: { file, alt: attribute(element, 'alt') } satisfies PictureReference,
    } as unknown as RichTextNode;
  }

  #preformatted(element: HtmlElement): RichTextNode[] {
    return textOf(element)
      .replace(/^\n|\n$/g, '')
      .split('\n')
      .flatMap((line, n) => [
        ...(n > 0 ? [LINE_BREAK] : []),
        ...(line ? [textNode(line, TEXT_FORMAT.code)] : []),
      ]);
  }

  #text(each: HtmlNode, format: number): RichTextNode[] {
    if (each.nodeName !== '#text') return [];
    const text = (each as DefaultTreeAdapterTypes.TextNode).value.replace(/[\s\u00a0]+/g, ' ');
    return text ? [textNode(text, format)] : [];
  }
}

const textOf = (element: HtmlElement): string =>
  element.childNodes
    .map((child) =>
      isElement(child)
        ? textOf(child)
        : child.nodeName === '#text'
          ? (child as DefaultTreeAdapterTypes.TextNode).value
          : '',
    )
    .join('');

const NAMES: Record<string, string> = {
  upload: 'picture',
  quote: 'quotation',
  horizontalrule: 'rule',
};
const isInline = ({ type }: RichTextNode): boolean => ['text', 'link', 'linebreak'].includes(type);

/** @returns the lines of a block, at any depth */
function wordsIn(block: RichTextNode): RichTextNode[][] {
  if (!('children' in block) || block.children.length === 0) return [];
  return block.children.every(isInline) ? [block.children] : block.children.flatMap(wordsIn);
}

type Text = Extract<RichTextNode, { type: 'text' }>;

/**
 * Joins text nodes of one format, and collapses white space: at the ends of lines, and where two
 * nodes meet.
 */
function trimLine(line: readonly RichTextNode[]): RichTextNode[] {
  const out: RichTextNode[] = [];
  for (const each of line) {
    const last = out.at(-1);
    if (each.type !== 'text') {
      if (each.type === 'linebreak' && last?.type === 'text')
        out[out.length - 1] = { ...last, text: last.text.trimEnd() };
      out.push(each);
      continue;
    }
    const isAtStart =
      last === undefined ||
      last.type === 'linebreak' ||
      (last.type === 'text' && last.text.endsWith(' '));
    const isCode = ((each.format ?? 0) & TEXT_FORMAT.code) !== 0;
    const text = isAtStart && !isCode ? each.text.replace(/^ +/, '') : each.text;
    if (!text) continue;
    if (last?.type === 'text' && last.format === each.format)
      out[out.length - 1] = { ...last, text: last.text + text };
    else out.push({ ...each, text });
  }
  const isEmpty = (each: RichTextNode | undefined) =>
    each !== undefined &&
    (each.type === 'linebreak' || (each.type === 'text' && !each.text.trim()));
  while (isEmpty(out[0])) out.shift();
  while (isEmpty(out.at(-1))) out.pop();
  const last = out.at(-1);
  if (last?.type === 'text') out[out.length - 1] = { ...last, text: last.text.trimEnd() } as Text;
  return out;
}

/**
 * A text that begins with an element is HTML; any other text is Markdown, which may contain HTML.
 */
const isHtml = (text: string): boolean => /^\s*(<!--|<!doctype|<[a-z][a-z0-9:]*[\s/>])/i.test(text);

/**
 * Converts Markdown (GitHub's flavour) or HTML to rich text. Pictures stay references:
 * `withPictures` replaces them by files.
 */
export function richTextFrom(text: string): Conversion {
  const html = isHtml(text) ? text : marked.parse(text, { async: false, gfm: true });
  const reading = new Reading();
  const children = joinLists(reading.blocks(parseFragment(html).childNodes), reading.problems);
  return {
    richText: { root: { ...node('root', children), type: 'root', children } } as RichText,
    problems: [...reading.problems],
  };
}

type AnyNode = { type: string; id?: string; value?: unknown; children?: AnyNode[] };

/** Replaces picture references by the ids of files; a picture without an id is removed. */
export async function withPictures(
  richText: RichText,
  idOf: (picture: PictureReference) => Promise<number | string | null>,
): Promise<RichText> {
  let pictures = 0;
  const visit = async (each: AnyNode): Promise<AnyNode[]> => {
    if (each.type === 'upload' && typeof each.value === 'object') {
      const value = await idOf(each.value as PictureReference);
      return value === null
        ? []
        : [
            {
              ...each,
              id: createHash('sha256').update(`${++pictures} ${value}`).digest('hex').slice(0, 24),
              value,
            },
          ];
    }
    if (!each.children) return [each];
    const children: AnyNode[] = [];
    for (const child of each.children) children.push(...(await visit(child)));
    return [{ ...each, children }];
  };
  return { ...richText, root: (await visit(richText.root as AnyNode))[0] } as RichText;
}
