import { describe, expect, test } from 'vitest';
import { element, signXml, verifyXml } from './signed-xml.ts';
import { newKeys } from './testing/operating-unit.ts';

const keys = newKeys();
const other = newKeys();
const XML = element('b:Pay', { 'xmlns:b': 'http://bbps.org/schema' }, [
  element('Head', { refId: 'A1', note: 'a < b & "c"' }),
  element('Amount', { paise: '100' }),
]);
const verify = (xml: string, ...publicKeys: string[]) =>
  verifyXml(Buffer.from(xml), publicKeys.length > 0 ? publicKeys : [keys.publicKey]);

describe('signed XML', () => {
  test('reads what was signed', () => {
    const verified = verify(signXml(XML, keys.privateKey));
    expect(verified).toMatchObject({
      kind: 'Verified',
      root: {
        name: 'Pay',
        namespace: 'http://bbps.org/schema',
        children: [
          { name: 'Head', attributes: { refId: 'A1', note: 'a < b & "c"' } },
          { name: 'Amount', attributes: { paise: '100' } },
        ],
      },
    });
  });

  test('accepts the next key beside the current one', () => {
    const signed = signXml(XML, other.privateKey);
    expect(verify(signed, keys.publicKey, other.publicKey).kind).toBe('Verified');
    expect(verify(signed).kind).toBe('Refused');
  });

  test.each([
    ['an amount that was changed', (xml: string) => xml.replace('paise="100"', 'paise="900"')],
    ['an element that was added', (xml: string) => xml.replace('<Amount', '<Amount/><Amount')],
    ['a message without a signature', () => XML],
    ['a space that became a NUL', (xml: string) => xml.replace(' refId', '\0refId')],
    [
      'a second signature',
      (xml: string) => {
        const signature = /<Signature[\s\S]*<\/Signature>/.exec(xml)![0];
        return xml.replace(signature, signature + signature);
      },
    ],
    [
      'a signed message inside of another (signature wrapping)',
      (xml: string) =>
        `<b:Pay xmlns:b="http://bbps.org/schema"><Amount paise="900"/>${xml}</b:Pay>`,
    ],
    [
      'a signature of one element alone',
      (xml: string) => xml.replace('URI=""', 'URI="#A1"').replace('<Head ', '<Head Id="A1" '),
    ],
    [
      'a key inside of the message',
      () => {
        const signed = signXml(XML, other.privateKey);
        return signed.replace(
          '</Signature>',
          `<KeyInfo><KeyValue>${other.publicKey}</KeyValue></KeyInfo></Signature>`,
        );
      },
    ],
    [
      'a document type',
      (xml: string) => `<!DOCTYPE b [<!ENTITY x SYSTEM "file:///etc/hostname">]>${xml}`,
    ],
    ['a text that is no XML', () => 'Pay me'],
    ['a message that is too long', (xml: string) => xml + ' '.repeat(64_000)],
    ['an empty message', () => ''],
  ])('refuses %s', (_, change) => {
    expect(verify(change(signXml(XML, keys.privateKey))).kind).toBe('Refused');
  });

  test('refuses bytes that are no text', () => {
    expect(verifyXml(Uint8Array.of(0xff, 0xfe, 0x3c), [keys.publicKey])).toEqual({
      kind: 'Refused',
      reason: 'malformed',
    });
  });
});
