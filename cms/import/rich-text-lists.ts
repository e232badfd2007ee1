import type { RichTextNode } from '@pune/content-models/rich-text';
import {
  attribute,
  isElement,
  node,
  type HtmlElement,
  type HtmlNode,
  type HtmlReader,
} from './rich-text-nodes.ts';

const isList = (each: HtmlNode): boolean =>
  isElement(each) && ['ul', 'ol', 'menu'].includes(each.tagName);
const isBox = (each: HtmlNode): each is HtmlElement =>
  isElement(each) && each.tagName === 'input' && attribute(each, 'type') === 'checkbox';
/** Markdown wraps the content of an item of a loose list in a paragraph. */
const boxOf = (item: HtmlElement): HtmlElement | undefined =>
  item.childNodes
    .flatMap((each) => (isElement(each) && each.tagName === 'p' ? each.childNodes : [each]))
    .find(isBox);
const withoutBox = (nodes: readonly HtmlNode[]): HtmlNode[] =>
  nodes
    .filter((each) => !isBox(each))
    .map((each) =>
      isElement(each) && each.tagName === 'p'
        ? { ...each, childNodes: each.childNodes.filter((child) => !isBox(child)) }
        : each,
    );

/** Wraps other content of a list in an item. */
function itemOf(list: HtmlElement, each: HtmlNode): HtmlElement[] {
  if (isElement(each))
    return [
      each.tagName === 'li' || isList(each) ? each : { ...list, tagName: 'li', childNodes: [each] },
    ];
  return each.nodeName === '#text' && 'value' in each && each.value.trim()
    ? [{ ...list, tagName: 'li', childNodes: [each] }]
    : [];
}

/** Converts a list with its nested lists, each of which the editor keeps in an item of its own. */
export function listOf(element: HtmlElement, reading: HtmlReader, indent = 0): RichTextNode[] {
  const items = element.childNodes.flatMap((each) => itemOf(element, each));
  if (items.length === 0) return [];
  const isChecklist = items.some(boxOf) && items.every((item) => isList(item) || boxOf(item));
  const isNumbered = element.tagName === 'ol';
  const children: RichTextNode[] = [];
  const start = isNumbered ? Math.max(1, Number.parseInt(attribute(element, 'start'), 10) || 1) : 1;
  let value = start;
  for (const item of items) {
    const nested = isList(item)
      ? [item]
      : item.childNodes.filter((each): each is HtmlElement => isList(each));
    const own = isList(item)
      ? []
      : reading.inlines(withoutBox(item.childNodes.filter((each) => !isList(each))));
    if (own.length > 0)
      children.push(
        node('listitem', own, {
          indent,
          value: value++,
          ...(isChecklist && {
            checked: boxOf(item)?.attrs.some(({ name }) => name === 'checked') ?? false,
          }),
        }),
      );
    for (const inner of nested) {
      const lists = listOf(inner, reading, indent + 1);
      if (lists.length > 0) children.push(node('listitem', lists, { indent, value: value }));
    }
  }
  return children.length > 0
    ? [
        node('list', children, {
          listType: isChecklist ? 'check' : isNumbered ? 'number' : 'bullet',
          start,
          tag: isNumbered ? 'ol' : 'ul',
        }),
      ]
    : [];
}

type List = Extract<RichTextNode, { type: 'list' }>;
const isListNode = (each: RichTextNode | undefined): each is List => each?.type === 'list';
/** Returns the list that an item holds instead of a text. */
function nestedIn(item: RichTextNode | undefined): List | undefined {
  const first = item && 'children' in item ? item.children[0] : undefined;
  return isListNode(first) ? first : undefined;
}

/** Numbers the items of a list; one that holds a list has the number of the next item. */
function numbered(list: List, items: readonly RichTextNode[]): List {
  let value = list.start ?? 1;
  const children = items.map((item) => ({
    ...item,
    value: nestedIn(item) ? value : value++,
  }));
  return { ...list, children } as List;
}

function joined(list: List, next: List): List {
  const [last, first] = [list.children.at(-1), next.children[0]];
  const [inner, nextInner] = [nestedIn(last), nestedIn(first)];
  const items =
    inner && nextInner && inner.listType === nextInner.listType
      ? [
          ...list.children.slice(0, -1),
          { ...last!, children: [joined(inner, nextInner)] } as RichTextNode,
          ...next.children.slice(1),
        ]
      : [...list.children, ...next.children];
  return numbered(list, items);
}

/** Joins lists of one kind that follow each other, as the editor does when it opens the text. */
export function joinLists(blocks: readonly RichTextNode[], problems: Set<string>): RichTextNode[] {
  const result: RichTextNode[] = [];
  for (const block of blocks) {
    const before = result.at(-1);
    if (!isListNode(block) || !isListNode(before) || before.listType !== block.listType) {
      result.push(block);
      continue;
    }
    if (block.listType === 'number')
      problems.add('A numbered list right after another one goes on with its numbers.');
    result[result.length - 1] = joined(before, block);
  }
  return result;
}
