import { idOf } from './content-model.ts';
import type {
  CapabilityFields,
  LinkFields,
  RichText,
  RichTextNode,
  TextBlockFields,
  WidgetFields,
} from './rich-text.nodes.ts';
import { isTextBlock, publishedBlock, textsOfBlock } from './text-blocks/text-blocks.values.ts';

export * from './rich-text.nodes.ts';
export { richText } from './rich-text.markup.ts';

type AnyNode = { type: string; text?: string; fields?: unknown; children?: AnyNode[] };

const BLOCKS = new Set([
  'paragraph',
  'heading',
  'quote',
  'listitem',
  'tablecell',
  'linebreak',
  'block',
]);

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

/** The words of a structured block, one line for each field. */
const textOfBlock = (fields: TextBlockFields): string =>
  isTextBlock(fields)
    ? textsOfBlock(fields)
        .map((text) => `\n${typeof text === 'string' ? text : plainText(text)}`)
        .join('')
    : '';

/**
 * The plain text of a tree, without content that is limited to some portals, one line for each
 * block; for the search index and summaries.
 */
export function plainText(richText: RichText | null | undefined): string {
  const read = (node: AnyNode): string =>
    (node.text ?? '') +
    (node.children ?? []).map(read).join('') +
    (node.type === 'block' ? textOfBlock(node.fields as TextBlockFields) : '') +
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
    if (shown.fields)
      shown.fields = isTextBlock(node.fields)
        ? publishedBlock(node.fields, publishedText)
        : fieldsOf(node.fields);
    if (node.type === 'upload') shown.value = idOf(node.value);
    if (node.children) shown.children = node.children.map(visit);
    return shown;
  };
  return { root: visit(richText.root) };
}
