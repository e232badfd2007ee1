import type { RichText, TextBlockFields } from '../rich-text.nodes.ts';

type Fields = TextBlockFields extends infer Block ? Omit<Block & object, 'blockType'> : never;
type Read = (lines: string[], nested: (markup: string) => RichText, option: string) => Fields;

/** `# Title` and the lines after it, up to the next title. */
function sectionsOf(lines: readonly string[]): { title: string; markup: string }[] {
  const sections: { title: string; lines: string[] }[] = [];
  for (const line of lines)
    if (line.startsWith('# ')) sections.push({ title: line.slice(2), lines: [] });
    else sections.at(-1)?.lines.push(line);
  return sections.map(({ title, lines }) => ({ title, markup: lines.join('\n').trim() }));
}

/** Lines `one | two | three`. */
const cellsOf = (lines: readonly string[]): string[][] =>
  lines.filter((line) => line.trim()).map((line) => line.split('|').map((cell) => cell.trim()));

const rowId = (n: number): string => String(n + 1).padStart(24, '0');

const READ: Record<Exclude<TextBlockFields['blockType'], 'documentList'>, Read> = {
  callout: (lines, nested, tone) => {
    const title = lines[0]?.startsWith('# ') ? lines.shift()!.slice(2) : null;
    return { tone, title, text: nested(lines.join('\n')) } as Fields;
  },
  steps: (lines, nested) => ({
    items: sectionsOf(lines).map(({ title, markup }, n) => ({
      id: rowId(n),
      title,
      text: markup ? nested(markup) : null,
    })),
  }),
  accordion: (lines, nested) => ({
    items: sectionsOf(lines).map(({ title, markup }, n) => ({
      id: rowId(n),
      title,
      text: nested(markup),
    })),
  }),
  contact: (lines) =>
    Object.fromEntries(lines.map((line) => /^(\w+): (.+)$/.exec(line)!.slice(1))) as Fields,
  fees: ([caption, ...rows]) => ({
    caption: caption!.replace(/^# /, ''),
    rows: cellsOf(rows).map(([item, rupees, note], n) => ({
      id: rowId(n),
      item: item!,
      rupees: Number(rupees),
      note: note ?? null,
    })),
  }),
  quotation: (lines) => {
    const [person, ...role] = lines.pop()!.replace(/^-- /, '').split(', ');
    return { words: lines.join(' '), person: person!, role: role.join(', ') || null };
  },
  timeline: (lines) => ({
    items: cellsOf(lines).map(([day, title, text], n) => ({
      id: rowId(n),
      day: `${day}T12:00:00.000Z`,
      title: title!,
      text: text ?? null,
    })),
  }),
};

/**
 * Reads a block from the light markup of `richText`: its name and an option after `:::`, and the
 * lines up to the next `:::`.
 *
 * @throws if there is no block of this name
 */
export function textBlock(
  opening: string,
  lines: readonly string[],
  nested: (markup: string) => RichText,
): TextBlockFields {
  const [, blockType, option = ''] = /^:::(\w+) ?(.*)$/.exec(opening)!;
  const read = READ[blockType as keyof typeof READ];
  if (!read) throw new Error(`richText: no block “${blockType}”`);
  return { blockType, ...read([...lines], nested, option) } as TextBlockFields;
}
