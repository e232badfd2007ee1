import { SaxesParser } from 'saxes';

export interface XmlElement {
  namespace: string;
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The text directly in the element, trimmed. */
  text: string;
  children: XmlElement[];
}

/** A document that is not read. `doctype`: it may define entities, which CAP and feeds do not need. */
export type XmlRefusal = { kind: 'Refused'; reason: 'malformed' | 'doctype' | 'too_deep' };

const DEPTH_MAX = 20;
const ELEMENTS_MAX = 20_000;

class Stop extends Error {
  readonly reason: XmlRefusal['reason'];
  constructor(reason: XmlRefusal['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Reads an XML document of an untrusted sender. Nothing outside the document is ever loaded, and a
 * document type is refused before its first entity: external entities and entities that multiply do
 * not exist here (CWE-611, CWE-776).
 */
export function readXml(text: string): { kind: 'Read'; root: XmlElement } | XmlRefusal {
  const parser = new SaxesParser({ xmlns: true });
  const open: XmlElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  const addText = (more: string): void => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on('doctype', () => {
    throw new Stop('doctype');
  });
  parser.on('error', () => {
    throw new Stop('malformed');
  });
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1;
    if (open.length >= DEPTH_MAX || count > ELEMENTS_MAX) throw new Stop('too_deep');
    const element: XmlElement = {
      namespace: uri,
      name: local,
      attributes: Object.fromEntries(
        Object.values(attributes).map(({ local: name, value }) => [name, value]),
      ),
      text: '',
      children: [],
    };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop()!;
    element.text = element.text.trim();
  });
  try {
    parser.write(text).close();
  } catch (error) {
    return { kind: 'Refused', reason: error instanceof Stop ? error.reason : 'malformed' };
  }
  return root ? { kind: 'Read', root } : { kind: 'Refused', reason: 'malformed' };
}
