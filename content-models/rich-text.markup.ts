import { TEXT_FORMAT, type RichText, type RichTextNode } from './rich-text.nodes.ts';
import { textBlock } from './text-blocks/text-blocks.markup.ts';

/** The sources of the blocks: parts between blank lines, structured blocks whole. */
function sourcesOf(markup: string): string[] {
  const sources: string[] = [];
  let lines: string[] = [];
  const end = () => {
    if (lines.length > 0) sources.push(lines.join('\n'));
    lines = [];
  };
  let isInside = false;
  for (const line of markup.trim().split('\n')) {
    if (line === ':::') {
      isInside = false;
      end();
    } else if (/^:::\w/.test(line)) {
      end();
      isInside = true;
      lines.push(line);
    } else if (isInside || line.trim()) lines.push(line);
    else end();
  }
  end();
  return sources;
}

/**
 * Builds a tree from a light markup, in which seeds, examples and tests are written:
 *
 * - a blank line separates blocks; `## ` and `### ` are headings, `- ` and `1. ` lists
 * - a line continues its paragraph; indented by two spaces or more, it continues its list item
 * - `**bold**`, `{code}` and `[text](address)`
 * - `::grievances` on its own line is a widget
 * - `::if payments` limits the content after it to portals with payments
 * - `:::callout warning` begins a structured block, `:::` ends it; `# ` titles its parts, `|` parts
 *   its cells (`text-blocks/text-blocks.markup.ts`)
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
    if (source.startsWith(':::')) {
      const [opening, ...inside] = source.split('\n');
      const fields = textBlock(opening!, inside, richText);
      return {
        type: 'block',
        format: '',
        version: 2,
        fields: { ...fields, id: idOf(`${(marks += 1)}${fields.blockType}`), blockName: '' },
      } as unknown as RichTextNode;
    }
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
      children: sourcesOf(markup).map((source) => block(source.trim())),
    },
  };
}
