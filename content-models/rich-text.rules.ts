import { isCapability } from './capabilities.ts';
import { hostProblem, normalizeAddress } from './link-addresses.ts';
import { ADDRESS_EXPECTED, LINK_TARGETS } from './links.ts';
import { plainText, type RichText, type TextBlockFields } from './rich-text.ts';
import {
  TEXT_BLOCK_SHAPES,
  isTextBlock,
  isTextBlockType,
  referencesOf,
  valuesOfBlock,
  type Shape,
  type TextBlockType,
} from './text-blocks/text-blocks.values.ts';
import { isWidget } from './widgets.ts';

/**
 * Checks that pages can show a text: other content is refused before publishing, with a message
 * that names the place.
 */

/** The nodes that pages render, with their names for editors. */
const KNOWN: Record<string, string> = {
  paragraph: 'the paragraph',
  heading: 'the heading',
  quote: 'the quotation',
  list: 'the list',
  listitem: 'the item',
  link: 'the link',
  autolink: 'the link',
  text: 'the text',
  linebreak: 'a line break',
  tab: 'a tab',
  horizontalrule: 'the line',
  upload: 'the picture',
  table: 'the table',
  tablerow: 'the row',
  tablecell: 'the cell',
  block: 'the form or figures',
};
/** The nodes of a text within a structured block. */
const NESTED = new Set([
  'paragraph',
  'list',
  'listitem',
  'link',
  'autolink',
  'text',
  'linebreak',
  'tab',
]);
/** Structured blocks, with their names for editors. */
const BLOCK_NAMES: Record<TextBlockType, string> = {
  callout: 'the callout',
  steps: 'the steps',
  contact: 'the contact',
  fees: 'the table of fees',
  documentList: 'the list of documents',
  accordion: 'the questions that open',
  quotation: 'the quotation',
  timeline: 'the timeline',
};
const DEPTH_MAX = 24;
const NODES_MAX = 20_000;
const CHARACTERS_MAX = 500_000;

/** References of a text: ids by collection, with the place of each. */
export type References = { collection: string; id: string; place: string }[];

interface Node {
  type?: unknown;
  children?: unknown;
  tag?: unknown;
  text?: unknown;
  fields?: {
    linkType?: unknown;
    url?: unknown;
    doc?: { relationTo?: unknown; value?: unknown } | null;
    blockType?: unknown;
    widget?: unknown;
    capability?: unknown;
  };
  relationTo?: unknown;
  value?: unknown;
}

class Refused extends Error {}

const idIn = (value: unknown): string =>
  String(typeof value === 'object' && value !== null ? (value as { id: unknown }).id : value);

/** The beginning of a node's text, quoted in messages so that the editor finds it. */
function quoted(node: Node): string {
  const text = plainText({
    root: { type: 'root', children: [node] },
  } as unknown as RichText).replace(/\s+/g, ' ');
  return text ? ` “${text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text}”` : '';
}

/**
 * Checks a rich text without database access.
 *
 * @returns a message for the editor that names the place of the first problem; or the references of
 *   the text
 */
export function checkRichText(value: unknown): { problem: string } | { references: References } {
  if (value === null || value === undefined) return { references: [] };
  try {
    return { references: inspect(value) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.message };
    throw error;
  }
}

function inspect(value: unknown): References {
  const root = (value as { root?: Node }).root;
  if (!root || !Array.isArray(root.children))
    throw new Refused('This is no text of the editor. Write it in the editor, or paste it there.');
  const references: References = [];
  let nodes = 0;
  let characters = 0;
  // Uses a stack instead of recursion: a deeply nested text must not overflow the call stack before
  // it is rejected.
  const waiting: { node: Node; depth: number; block: number; top: Node; isNested?: true }[] = (
    root.children as Node[]
  )
    .map((node, n) => ({ node, depth: 1, block: n + 1, top: node }))
    .toReversed();
  for (let current = waiting.pop(); current; current = waiting.pop()) {
    const { node, depth, block, top, isNested } = current;
    const place = () =>
      `In block ${block}${depth > 1 ? `, ${nameOf(top)}${depth <= DEPTH_MAX ? quoted(top) : ''}` : ''}`;
    if (isNested && !NESTED.has(String(node?.type)))
      throw new Refused(
        `${place()}: its text has a part that cannot stand there. Use paragraphs, lists and links only.`,
      );
    if (depth > DEPTH_MAX)
      throw new Refused(
        `${place()}: lists or tables stand inside each other ${DEPTH_MAX} times and more. Make it flatter.`,
      );
    characters += typeof node?.text === 'string' ? node.text.length : 0;
    if (++nodes > NODES_MAX || characters > CHARACTERS_MAX)
      throw new Refused(
        `This text is too long for one page (${CHARACTERS_MAX.toLocaleString('en-IN')} characters or ${NODES_MAX.toLocaleString('en-IN')} parts at most). Divide it into several pages, or attach it as a document.`,
      );
    inspectNode(node, place, references);
    const inside = { depth: depth + 1, block, top };
    if (node.type === 'block')
      for (const child of nestedNodes(node).toReversed())
        waiting.push({ ...inside, node: child, isNested: true });
    if (Array.isArray(node.children))
      for (const child of (node.children as Node[]).toReversed())
        waiting.push({ ...inside, node: child, ...(isNested && { isNested }) });
  }
  return references;
}

const nameOf = (node: Node): string => {
  const block = node?.type === 'block' ? String(node.fields?.blockType) : '';
  return isTextBlockType(block) ? BLOCK_NAMES[block] : (KNOWN[String(node?.type)] ?? 'the part');
};

/** True if the fields of a block have the kinds of values that its pages show. */
function hasShape(shape: Shape, fields: unknown): boolean {
  if (!fields || typeof fields !== 'object') return false;
  return Object.entries(shape).every(([name, leaf]) => {
    const value = (fields as Record<string, unknown>)[name];
    if (value === null || value === undefined) return true;
    if (typeof leaf !== 'string')
      return Array.isArray(value) && value.every((row) => hasShape(leaf, row));
    if (leaf === 'text') return Array.isArray((value as RichText).root?.children);
    if (leaf === 'files' || leaf === 'documents') return Array.isArray(value);
    return leaf === 'words' || leaf === 'day' ? typeof value === 'string' : true;
  });
}

/** The nodes of the texts within a structured block. */
const nestedNodes = ({ fields }: Node): Node[] =>
  isTextBlock(fields as { blockType: string })
    ? [...valuesOfBlock(fields as unknown as TextBlockFields)].flatMap(({ leaf, value }) =>
        leaf === 'text' ? ((value as RichText).root.children as unknown as Node[]) : [],
      )
    : [];

/** @returns true for a structured block, once its own fields are checked */
function inspectTextBlock(node: Node, place: () => string, references: References): boolean {
  const fields = node.fields as { blockType: string } | undefined;
  if (!isTextBlock(fields)) return false;
  const name = BLOCK_NAMES[fields.blockType];
  if (!hasShape(TEXT_BLOCK_SHAPES[fields.blockType], fields))
    throw new Refused(`${place()}: no page can show ${name}. Delete the block and write it again.`);
  const values = [...valuesOfBlock(fields)];
  if (!values.some(({ leaf }) => leaf !== 'value'))
    throw new Refused(
      `${place()}: nothing is written in ${name}. Fill the block in, or delete it.`,
    );
  if (fields.blockType === 'contact' && !fields.office && !fields.name)
    throw new Refused(
      `${place()}: the contact has neither an office nor a name. Choose an office, or give the name of the place.`,
    );
  for (const { relationTo, value } of values.flatMap(referencesOf))
    references.push({ collection: relationTo, id: idIn(value), place: `${place()}: ${name}` });
  return true;
}

function inspectNode(node: Node, place: () => string, references: References): void {
  const type = String(node?.type);
  if (!node || !Object.hasOwn(KNOWN, type))
    throw new Refused(
      `${place()}: here is something that pages cannot show (“${type.slice(0, 40)}”). Delete it, and write it with what the bar above the text offers.`,
    );
  if (type === 'text' && typeof node.text !== 'string')
    throw new Refused(`${place()}: a text without words. Delete this part and write it again.`);
  if (type === 'heading' && !['h2', 'h3', 'h4'].includes(String(node.tag)))
    throw new Refused(
      `${place()}: the heading${quoted(node)} has a level that pages do not have. Choose heading 2, 3 or 4.`,
    );
  if (type === 'block' && node.fields?.blockType === 'capability') {
    if (!isCapability(String(node.fields.capability)))
      throw new Refused(
        `${place()}: “Only where offered” names nothing that a portal can offer. Delete it and choose again.`,
      );
    return;
  }
  if (type === 'block' && inspectTextBlock(node, place, references)) return;
  if (
    type === 'block' &&
    (node.fields?.blockType !== 'widget' || !isWidget(String(node.fields.widget)))
  )
    throw new Refused(
      `${place()}: a form or figures that no portal knows. Delete it and choose one again.`,
    );
  if (type === 'link' || type === 'autolink') inspectLink(node, place, references);
  if (type === 'upload') {
    if (node.relationTo !== 'media')
      throw new Refused(
        `${place()}: a picture that is not among the files. Delete it and choose one again.`,
      );
    references.push({
      collection: 'media',
      id: idIn(node.value),
      place: `${place()}: the picture`,
    });
  }
}

/** The addresses that the templates render as links. */
const LINK = /^(https?:\/\/[^\s"<>]+|mailto:\S+@\S+|tel:\+?[\d\s-]+|\/(?!\/)[^\s"<>\\]*|#[\w-]+)$/i;

function inspectLink(node: Node, place: () => string, references: References): void {
  const { linkType, url, doc } = node.fields ?? {};
  const link = `the link${quoted(node)}`;
  if (linkType === 'internal') {
    if (
      !doc ||
      !(LINK_TARGETS as readonly unknown[]).includes(doc.relationTo) ||
      doc.value === null ||
      doc.value === undefined
    )
      throw new Refused(`${place()}: ${link} leads to no page. Choose one, or remove the link.`);
    references.push({
      collection: String(doc.relationTo),
      id: idIn(doc.value),
      place: `${place()}: ${link}`,
    });
    return;
  }
  const address = typeof url === 'string' ? normalizeAddress(url) : '';
  if (!LINK.test(address))
    throw new Refused(
      `${place()}: ${link} leads to “${address.slice(0, 60)}”, which is no address that pages link to. ${ADDRESS_EXPECTED}`,
    );
  const problem = hostProblem(address);
  if (problem)
    throw new Refused(
      `${place()}: ${link} leads to “${address.slice(0, 60)}”: ${problem}. Give its full address, or remove the link.`,
    );
}
