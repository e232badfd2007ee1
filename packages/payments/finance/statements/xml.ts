import { SaxesParser } from 'saxes';

/** An element of a document, by its local name. */
export interface XmlElement {
  name: string;
  line: number;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

export type XmlDocument =
  | { kind: 'Document'; root: XmlElement }
  | { kind: 'Malformed'; line: number; reason: string };

const DEPTH_MAX = 40;

/** Parses XML without a document type: no entity of a file can be expanded. */
export function parseXml(text: string): XmlDocument {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let fault: { line: number; reason: string } | null = null;
  const refuse = (reason: string) => void (fault ??= { line: parser.line, reason });
  parser.on('error', (error) => refuse(error.message));
  parser.on('doctype', () => refuse('DOCTYPE'));
  parser.on('opentag', ({ local, attributes }) => {
    const element: XmlElement = {
      name: local,
      line: parser.line,
      attributes: Object.fromEntries(
        Object.entries(attributes).map(([name, { value }]) => [name, value]),
      ),
      children: [],
      text: '',
    };
    if (open.length >= DEPTH_MAX) refuse('DEPTH');
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', (chunk) => {
    const element = open.at(-1);
    if (element) element.text += chunk;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(text).close();
  if (fault) return { kind: 'Malformed', ...(fault as { line: number; reason: string }) };
  return root ? { kind: 'Document', root } : { kind: 'Malformed', line: 1, reason: '' };
}

/** Finds all elements at a path of names below an element. */
export const elementsAt = (element: XmlElement, ...path: string[]): XmlElement[] =>
  path.reduce(
    (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
    [element],
  );

/** The text of the first element at a path; empty if there is none. */
export const textAt = (element: XmlElement, ...path: string[]): string =>
  elementsAt(element, ...path)[0]?.text.trim() ?? '';
