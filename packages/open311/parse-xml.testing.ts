import { SaxesParser } from 'saxes';
import { ENTRIES } from './documents.ts';

interface Open {
  name: string;
  text: string;
  children: { name: string; value: unknown }[];
}

function valueOf({ name, text, children }: Open): unknown {
  if (Object.hasOwn(ENTRIES, name)) return children.map(({ value }) => value);
  if (children.length > 0)
    return Object.fromEntries(children.map((child) => [child.name, child.value]));
  return text === '' ? null : text;
}

/**
 * Parses a document of the interface into the shape that its JSON has, with texts for numbers and
 * booleans. It fails on XML that is not well-formed, and on elements of a list with another name.
 */
export function parsedXml(xml: string): { root: string; value: unknown } {
  const parser = new SaxesParser();
  const open: Open[] = [{ name: '', text: '', children: [] }];
  parser.on('opentag', ({ name, attributes }) => {
    const within = open.at(-1)!.name;
    if (Object.hasOwn(ENTRIES, within) && ENTRIES[within] !== name)
      throw new Error(`<${name}> within <${within}>`);
    if (Object.keys(attributes).length > 0) throw new Error(`<${name}> has attributes`);
    open.push({ name, text: '', children: [] });
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => {
    const closed = open.pop()!;
    open.at(-1)!.children.push({ name: closed.name, value: valueOf(closed) });
  });
  parser.write(xml).close();
  const [root] = open[0]!.children;
  return { root: root!.name, value: root!.value };
}

/** The types of fields whose texts in XML are not texts in JSON. */
const NUMBERS = ['lat', 'long', 'order', 'code'];
const BOOLEANS = ['metadata', 'variable', 'required'];

/** Gives the fields of parsed XML the types that JSON has; `code` is a number in errors alone. */
export function typed(root: string, value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((entry) => typed(root, entry));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([field, inner]) => [field, typed(root, inner, field)]),
    );
  if (typeof value !== 'string') return value;
  if (BOOLEANS.includes(name)) return value === 'true';
  const isNumber = NUMBERS.includes(name) && (name !== 'code' || root === 'errors');
  return isNumber ? Number(value) : value;
}
