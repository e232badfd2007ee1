import { createPublicKey, type KeyObject } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';

/** XML Signature Syntax and Processing 1.1, https://www.w3.org/TR/xmldsig-core1/ */
const ENVELOPED = 'http://www.w3.org/2000/09/xmldsig#enveloped-signature';
const C14N = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const RSA_SHA256 = 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256';
const SHA256 = 'http://www.w3.org/2001/04/xmlenc#sha256';
const SIGNATURES = 'http://www.w3.org/2000/09/xmldsig#';
const BYTES_MAX = 64_000;
const DEPTH_MAX = 12;

/** An element of a message. Names are without prefixes. */
export interface XmlElement {
  name: string;
  namespace: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  text: string;
}

export type Verified =
  | { kind: 'Verified'; root: XmlElement }
  | { kind: 'Refused'; reason: 'signature' | 'malformed' };

/** Signs a document as a whole: an enveloped signature over the root, RSA with SHA-256. */
export function signXml(xml: string, privateKeyPem: string): string {
  const signature = new SignedXml({
    privateKey: privateKeyPem,
    signatureAlgorithm: RSA_SHA256,
    canonicalizationAlgorithm: C14N,
  });
  signature.addReference({
    xpath: '/*',
    isEmptyUri: true,
    digestAlgorithm: SHA256,
    transforms: [ENVELOPED, C14N],
  });
  signature.computeSignature(xml);
  return signature.getSignedXml();
}

class Malformed extends Error {}

/** Characters that no XML document has (XML 1.0, 2.2); the parser reads a NUL as a space. */
const NO_CHARACTER = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

/** Reads XML without document types, and so without entities (CWE-611, CWE-776). */
function parse(text: string): Element {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || NO_CHARACTER.test(text)) throw new Malformed();
  const fail = (): never => {
    throw new Malformed();
  };
  const document = new DOMParser({
    errorHandler: { warning: fail, error: fail, fatalError: fail },
  }).parseFromString(text, 'text/xml');
  const root = document?.documentElement;
  if (!root) throw new Malformed();
  return root;
}

function elementOf(node: Element, depth = 0): XmlElement {
  if (depth > DEPTH_MAX) throw new Malformed();
  const attributes: Record<string, string> = {};
  for (const { localName, name, value } of Array.from(node.attributes))
    if (!name.startsWith('xmlns')) attributes[localName ?? name] = value;
  const children: XmlElement[] = [];
  let text = '';
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 1) children.push(elementOf(child as Element, depth + 1));
    else if (child.nodeType === 3 || child.nodeType === 4) text += child.nodeValue ?? '';
  }
  return {
    name: node.localName ?? node.nodeName,
    namespace: node.namespaceURI ?? '',
    attributes,
    children,
    text: text.trim(),
  };
}

/**
 * Verifies a signed document, and reads the signed bytes alone: what stands outside of the signature
 * is never seen (XML signature wrapping, CWE-347). There must be one signature, over the whole
 * document, by one of the keys; a key inside of the message proves nothing.
 */
export function verifyXml(rawBody: Uint8Array, publicKeysPem: readonly string[]): Verified {
  try {
    if (rawBody.byteLength > BYTES_MAX) return { kind: 'Refused', reason: 'malformed' };
    const text = new TextDecoder('utf-8', { fatal: true }).decode(rawBody);
    const document = parse(text);
    const signatures = Array.from(document.getElementsByTagNameNS(SIGNATURES, 'Signature'));
    if (signatures.length !== 1 || signatures[0]!.parentNode !== document)
      return { kind: 'Refused', reason: 'signature' };
    for (const key of publicKeysPem) {
      const signed = signedBy(text, signatures[0]!, createPublicKey(key));
      if (signed !== null) return { kind: 'Verified', root: elementOf(parse(signed)) };
    }
    return { kind: 'Refused', reason: 'signature' };
  } catch (error) {
    if (error instanceof Malformed || error instanceof TypeError)
      return { kind: 'Refused', reason: 'malformed' };
    return { kind: 'Refused', reason: 'signature' };
  }
}

/** @returns the signed bytes, if the key made this signature; else null */
function signedBy(text: string, node: Node, key: KeyObject): string | null {
  const signature = new SignedXml({
    publicCert: key.export({ type: 'spki', format: 'pem' }),
    getCertFromKeyInfo: () => null,
  });
  signature.loadSignature(node);
  const references = signature.getReferences();
  const isWhole =
    references.length === 1 &&
    references[0]!.uri === '' &&
    references[0]!.digestAlgorithm === SHA256 &&
    references[0]!.transforms.every((transform) => transform === ENVELOPED || transform === C14N);
  if (!isWhole || signature.signatureAlgorithm !== RSA_SHA256) return null;
  try {
    if (!signature.checkSignature(text)) return null;
  } catch {
    return null;
  }
  const [signed, ...others] = signature.getSignedReferences();
  return signed !== undefined && others.length === 0 ? signed : null;
}

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
const escape = (text: string): string =>
  text.replace(/[\u0000-\u001F]+/g, ' ').replace(/[&<>"']/g, (found) => ESCAPES[found]!);

/** Writes an element. Attributes without a value are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | null>> = {},
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(([key, value]) => ` ${key}="${escape(value!)}"`)
    .join('');
  return children.length === 0
    ? `<${name}${written}/>`
    : `<${name}${written}>${children.join('')}</${name}>`;
}
/** Writes an element that holds text. */
export const textElement = (name: string, text: string): string =>
  element(name, {}, [escape(text)]);
