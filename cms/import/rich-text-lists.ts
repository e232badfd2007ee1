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
