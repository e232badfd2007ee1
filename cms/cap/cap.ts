import { messageSchema, type CapMessage } from './cap.schema.ts';
import { readXml, type XmlElement, type XmlRefusal } from './xml.ts';

export * from './cap.schema.ts';

export const CAP_NAMESPACE = 'urn:oasis:names:tc:emergency:cap:1.2';
const SIGNATURE_NAMESPACE = 'http://www.w3.org/2000/09/xmldsig#';

/** The elements in the order of the schema; `*` marks those that may come again. */
const ELEMENTS = {
  alert:
    'identifier sender sent status msgType source scope restriction addresses code* note references incidents info*',
  info: 'language category* event responseType* urgency severity certainty audience eventCode* effective onset expires senderName headline description instruction web contact parameter* resource* area*',
  area: 'areaDesc polygon* circle* geocode* altitude ceiling',
  eventCode: 'valueName value',
  parameter: 'valueName value',
  geocode: 'valueName value',
  resource: 'resourceDesc mimeType size uri derefUri digest',
} as const;
type Parent = keyof typeof ELEMENTS;

const orderOf = (parent: Parent): { name: string; isRepeated: boolean }[] =>
  ELEMENTS[parent]
    .split(' ')
    .map((given) => ({ name: given.replace('*', ''), isRepeated: given.endsWith('*') }));

/** A reason in our own words, with the path of the element: it goes into logs. */
export type CapRefusal = {
  kind: 'Refused';
  reason: XmlRefusal['reason'] | 'not_cap' | 'invalid';
  at?: string;
};

class Invalid extends Error {
  readonly at: string;
  constructor(at: string) {
    super(at);
    this.at = at;
  }
}

/** Turns an element into an object of the schema. Elements in another order or place are refused. */
function objectOf(element: XmlElement, parent: Parent): Record<string, unknown> {
  const order = orderOf(parent);
  const found: Record<string, unknown> = {};
  for (const { name, isRepeated } of order) if (isRepeated) found[name] = [];
  let reached = 0;
  for (const child of element.children) {
    if (child.namespace === SIGNATURE_NAMESPACE && parent === 'alert') continue;
    const place = order.findIndex(({ name }) => name === child.name);
    if (child.namespace !== CAP_NAMESPACE || place < reached)
      throw new Invalid(`${parent}/${child.name}`);
    const { name, isRepeated } = order[place]!;
    const value = name in ELEMENTS ? objectOf(child, name as Parent) : child.text;
    if (isRepeated) (found[name] as unknown[]).push(value);
    else if (name in found) throw new Invalid(`${parent}/${name}`);
    // An empty element is an absent one.
    else if (value !== '') found[name] = value;
    reached = place;
  }
  return found;
}

/** Reads a message of the Common Alerting Protocol 1.2, and checks it by the schema. */
export function readCap(text: string): { kind: 'Message'; message: CapMessage } | CapRefusal {
  const read = readXml(text);
  if (read.kind === 'Refused') return read;
  const { root } = read;
  if (root.name !== 'alert' || root.namespace !== CAP_NAMESPACE)
    return { kind: 'Refused', reason: 'not_cap' };
  try {
    const parsed = messageSchema.safeParse(objectOf(root, 'alert'));
    if (!parsed.success)
      return { kind: 'Refused', reason: 'invalid', at: parsed.error.issues[0]!.path.join('/') };
    const hasSignature = root.children.some(
      ({ namespace, name }) => namespace === SIGNATURE_NAMESPACE && name === 'Signature',
    );
    return { kind: 'Message', message: { ...parsed.data, hasSignature } };
  } catch (error) {
    if (error instanceof Invalid) return { kind: 'Refused', reason: 'invalid', at: error.at };
    throw error;
  }
}
