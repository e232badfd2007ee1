/**
 * The subset of Lexical's serialised tree that editors can produce and templates render. It follows
 * the node classes of `@payloadcms/richtext-lexical`, whose own HTML converter would load Payload
 * into every page.
 */
export interface RichText {
  root: { type: 'root'; children: RichTextNode[]; [key: string]: unknown };
  [key: string]: unknown;
}

export type RichTextNode =
  | { type: 'paragraph'; children: RichTextNode[] }
  | { type: 'heading'; tag: 'h2' | 'h3' | 'h4'; children: RichTextNode[] }
  | { type: 'quote'; children: RichTextNode[] }
  | {
      type: 'list';
      listType: 'bullet' | 'number' | 'check';
      start?: number;
      children: RichTextNode[];
    }
  | { type: 'listitem'; children: RichTextNode[] }
  | { type: 'link' | 'autolink'; fields: LinkFields; children: RichTextNode[] }
  | { type: 'text'; text: string; format?: number }
  | { type: 'linebreak' }
  | { type: 'horizontalrule' }
  | { type: 'upload'; relationTo: string; value: unknown }
  | { type: 'table'; children: RichTextNode[] }
  | { type: 'tablerow'; children: RichTextNode[] }
  | { type: 'block'; fields: WidgetFields | CapabilityFields }
  | {
      type: 'tablecell';
      headerState: number;
      colSpan?: number;
      rowSpan?: number;
      children: RichTextNode[];
    };

export interface LinkFields {
  linkType?: 'custom' | 'internal';
  url?: string;
  newTab?: boolean;
  doc?: { relationTo: string; value: unknown } | null;
}

/** A widget that an editor has placed in a text (`widgets.ts`). */
export interface WidgetFields {
  blockType: 'widget';
  widget: string;
}

/** A block that limits the content after it to portals with a capability (`capabilities.ts`). */
export interface CapabilityFields {
  blockType: 'capability';
  capability: string;
}

/** Bits of a text node's `format`, from Lexical's `TEXT_TYPE_TO_FORMAT`. */
export const TEXT_FORMAT = {
  bold: 1,
  italic: 2,
  strikethrough: 4,
  underline: 8,
  code: 16,
  subscript: 32,
  superscript: 64,
} as const;

type AnyNode = { type: string; text?: string; children?: AnyNode[] };

const BLOCKS = new Set(['paragraph', 'heading', 'quote', 'listitem', 'tablecell', 'linebreak']);

const isMark = (
  node: RichTextNode | undefined,
): node is RichTextNode & { fields: CapabilityFields } =>
  node?.type === 'block' && node.fields?.blockType === 'capability';

/**
 * True if a section of a level ends before a node: at a heading of the same or a higher level, or
 * at the capability blocks before it.
 */
function endsSection(nodes: readonly RichTextNode[], at: number, level: string): boolean {
  const node = nodes[at];
  return isMark(node)
    ? endsSection(nodes, at + 1, level)
    : node?.type === 'heading' && node.tag <= level;
}

/**
 * The end of a capability block's scope: the heading after it with its section, or else one block.
 */
function endOfReach(nodes: readonly RichTextNode[], at: number): number {
  const node = nodes[at];
  if (isMark(node)) return endOfReach(nodes, at + 1);
  let end = at + 1;
  if (node?.type === 'heading')
    while (end < nodes.length && !endsSection(nodes, end, node.tag)) end++;
  return end;
}

/** The nodes of a text that a portal shows, without capability blocks. */
export function shownNodes(
  nodes: readonly RichTextNode[],
  offers: (capability: string) => boolean,
): RichTextNode[] {
  const shown: RichTextNode[] = [];
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (!isMark(node)) shown.push(node);
    else if (!offers(node.fields.capability)) at = endOfReach(nodes, at + 1) - 1;
  }
  return shown;
}

/**
 * The plain text of a tree, without content that is limited to some portals, one line for each
 * block; for the search index and summaries.
 */
export function plainText(richText: RichText | null | undefined): string {
  const read = (node: AnyNode): string =>
    (node.text ?? '') +
    (node.children ?? []).map(read).join('') +
    (BLOCKS.has(node.type) ? '\n' : '');
  if (!richText) return '';
  const root = { ...richText.root, children: shownNodes(richText.root.children, () => false) };
  return read(root as AnyNode)
    .replace(/\n+/g, '\n')
    .trim();
}

/**
 * The properties of a node that pages use, besides its text and children. The remaining two thirds
 * of a text are the editor's internal data.
 */
const SHOWN: Record<string, readonly string[]> = {
  heading: ['tag'],
  list: ['listType', 'start'],
  link: ['fields'],
  autolink: ['fields'],
  text: ['format'],
  upload: ['relationTo', 'value'],
  block: ['fields'],
  tablecell: ['headerState', 'colSpan', 'rowSpan'],
};
/** Defaults for absent properties. */
const ASSUMED: Record<string, unknown> = { format: 0, start: 1, colSpan: 1, rowSpan: 1 };

/**
 * The published form of a text. Internal links keep only the id of their target, so that the text
 * contains no copies of other documents.
 */
export function publishedText(richText: RichText): RichText {
  const idOf = (value: unknown): string =>
    value !== null && typeof value === 'object'
      ? String((value as { id: unknown }).id)
      : String(value);
  const fieldsOf = ({
    linkType,
    url,
    doc,
    newTab,
    blockType,
    widget,
    capability,
  }: Partial<
    LinkFields & Omit<WidgetFields & CapabilityFields, 'blockType'> & { blockType: string }
  >) => ({
    linkType,
    url,
    doc: doc ? { relationTo: doc.relationTo, value: idOf(doc.value) } : undefined,
    newTab: newTab || undefined,
    blockType,
    widget,
    capability,
  });
  const visit = (node: any): any => {
    const shown: Record<string, unknown> = { type: node.type, text: node.text };
    for (const name of SHOWN[node.type] ?? [])
      if (node[name] !== ASSUMED[name]) shown[name] = node[name];
    if (shown.fields) shown.fields = fieldsOf(node.fields);
    if (node.type === 'upload') shown.value = idOf(node.value);
    if (node.children) shown.children = node.children.map(visit);
    return shown;
  };
  return { root: visit(richText.root) };
}

/**
 * Builds a tree from a light markup, in which seeds, examples and tests are written:
 *
 * - a blank line separates blocks; `## ` and `### ` are headings, `- ` and `1. ` lists
 * - a line continues its paragraph; indented by two spaces or more, it continues its list item
 * - `**bold**`, `{code}` and `[text](address)`
 * - `::grievances` on its own line is a widget
 * - `::if payments` limits the content after it to portals with payments
 */
export function richText(markup: string): RichText {
  const base = { format: '', indent: 0, version: 1, direction: 'ltr' as const };
  const text = (value: string, format = 0) => ({
    type: 'text' as const,
    text: value,
    format,
    detail: 0,
    mode: 'normal',
    style: '',
    version: 1,
  });
  const inline = (line: string): RichTextNode[] =>
    line
      .split(/(\*\*[^*]+\*\*|\{[^{}]+\}|\[[^\]]+\]\([^)]+\))/)
      .filter(Boolean)
      .map((part) => {
        const link = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part);
        if (link)
          return {
            type: 'link',
            ...base,
            version: 3,
            fields: { linkType: 'custom', url: link[2]!, newTab: false },
            children: [text(link[1]!)],
          } as RichTextNode;
        if (/^\{.+\}$/.test(part)) return text(part.slice(1, -1), TEXT_FORMAT.code);
        return part.startsWith('**') ? text(part.slice(2, -2), TEXT_FORMAT.bold) : text(part);
      });
  /** An id in Payload's format, the same in every seeding. */
  const idOf = (name: string) =>
    [...name]
      .map((letter) => letter.charCodeAt(0).toString(16))
      .join('')
      .padEnd(24, '0')
      .slice(0, 24);
  let marks = 0;
  const item = (line: string, value: number) =>
    ({ type: 'listitem', ...base, value, children: inline(line) }) as RichTextNode;
  const block = (source: string): RichTextNode => {
    const heading = /^(#{2,4}) (.+)$/.exec(source);
    if (heading)
      return {
        type: 'heading',
        ...base,
        tag: `h${heading[1]!.length as 2 | 3 | 4}` as const,
        children: inline(heading[2]!),
      } as RichTextNode;
    const widget = /^::([a-z]+)$/.exec(source)?.[1];
    if (widget)
      return {
        type: 'block',
        format: '',
        version: 2,
        fields: { id: idOf(widget), blockName: '', blockType: 'widget', widget },
      } as RichTextNode;
    const capability = /^::if ([a-z]+)$/.exec(source)?.[1];
    if (capability)
      return {
        type: 'block',
        format: '',
        version: 2,
        fields: {
          id: idOf(`${(marks += 1)}${capability}`),
          blockName: '',
          blockType: 'capability',
          capability,
        },
      } as RichTextNode;
    const lines = source.split(/\n(?! {2})/).map((line) => line.replace(/\n +/g, ' '));
    for (const [pattern, listType, tag] of [
      [/^- /, 'bullet', 'ul'],
      [/^\d+\. /, 'number', 'ol'],
    ] as const)
      if (lines.every((line) => pattern.test(line)))
        return {
          type: 'list',
          ...base,
          listType,
          tag,
          start: 1,
          children: lines.map((line, i) => item(line.replace(pattern, ''), i + 1)),
        } as RichTextNode;
    return {
      type: 'paragraph',
      ...base,
      textFormat: 0,
      textStyle: '',
      children: inline(lines.join(' ')),
    } as RichTextNode;
  };
  return {
    root: {
      type: 'root',
      ...base,
      children: markup
        .trim()
        .split(/\n\s*\n/)
        .map((source) => block(source.trim())),
    },
  };
}
