import { describe, expect, test } from 'vitest';
import { AROUND_NAGPUR, AROUND_PUNE, sachetFeed, sachetMessage } from './cap.testing.ts';
import { readCap, type CapMessage } from './cap.ts';
import { matchAreas } from './areas.ts';
import { readFeed } from './feed.ts';

const message = (text: string): CapMessage => {
  const read = readCap(text);
  if (read.kind !== 'Message') throw new Error(JSON.stringify(read));
  return read.message;
};
const SIGNATURE = '<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo/></Signature>';

describe('a message of CAP 1.2', () => {
  test('is read with its languages, times in UTC, and its drawn area', () => {
    const read = message(sachetMessage());
    expect(read).toMatchObject({
      identifier: '1764300000000012',
      sender: 'ndma@sample.example',
      sent: '2026-11-28T04:30:00.000Z',
      msgType: 'Alert',
      references: [],
      hasSignature: false,
    });
    expect(read.info.map(({ language, event }) => [language, event])).toEqual([
      ['en-IN', 'Thunderstorm'],
      ['mr-IN', 'गडगडाटी वादळ'],
      ['hi-IN', 'आँधी-तूफ़ान'],
    ]);
    expect(read.info[0]).toMatchObject({
      expires: '2026-11-28T10:30:00.000Z',
      area: [{ geocode: [{ valueName: 'district', value: '521' }] }],
    });
    expect(read.info[0]!.area[0]!.polygon[0]![0]).toEqual([73.6, 18.3]);
  });

  test('says if it is signed, and to which messages it refers', () => {
    const read = message(
      sachetMessage({
        msgType: 'Update',
        references:
          'a@b.example,1,2026-11-28T09:00:00+05:30 c@d.example,2,2026-11-28T09:30:00+05:30',
        signature: SIGNATURE,
      }),
    );
    expect(read.hasSignature).toBe(true);
    expect(read.references).toEqual([
      { sender: 'a@b.example', identifier: '1' },
      { sender: 'c@d.example', identifier: '2' },
    ]);
  });

  test.each([
    ['text that is no XML', 'Heavy rain', 'malformed'],
    ['a message that was cut off', sachetMessage().slice(0, 900), 'malformed'],
    ['another document', '<html xmlns="http://www.w3.org/1999/xhtml"/>', 'not_cap'],
    ['CAP 1.1', sachetMessage().replaceAll('cap:1.2', 'cap:1.1'), 'not_cap'],
    [
      'an external entity',
      sachetMessage({ areaDesc: '&xxe;' }).replace(
        '?>',
        '?><!DOCTYPE alert [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
      ),
      'doctype',
    ],
    [
      'entities that multiply',
      sachetMessage({ areaDesc: '&b;' }).replace(
        '?>',
        '?><!DOCTYPE alert [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>',
      ),
      'doctype',
    ],
    ['an entity that nobody defined', sachetMessage({ areaDesc: '&pune;' }), 'malformed'],
    ['too deep a nesting', `${'<a>'.repeat(30)}${'</a>'.repeat(30)}`, 'too_deep'],
    ['an unknown severity', sachetMessage({ severity: 'Bad' }), 'invalid'],
    ['a time without an offset', sachetMessage({ sent: '2026-11-28T10:00:00Z' }), 'invalid'],
    ['a day that does not exist', sachetMessage({ sent: '2026-13-28T10:00:00+05:30' }), 'invalid'],
    ['an identifier with a comma', sachetMessage({ identifier: '1,2' }), 'invalid'],
    [
      'an area that is not closed',
      sachetMessage({ polygon: '18,73 19,73 19,74 18,74' }),
      'invalid',
    ],
    [
      'a place that is not on earth',
      sachetMessage({ polygon: '98,73 19,73 19,74 98,73' }),
      'invalid',
    ],
    [
      'elements in another order',
      sachetMessage().replace(
        /(<cap:identifier>.*?<\/cap:identifier>)(<cap:sender>.*?<\/cap:sender>)/,
        '$2$1',
      ),
      'invalid',
    ],
    [
      'an element twice',
      sachetMessage().replace(/(<cap:status>Actual<\/cap:status>)/, '$1$1'),
      'invalid',
    ],
    [
      'an element of no schema',
      sachetMessage().replace('<cap:info>', '<cap:more/><cap:info>'),
      'invalid',
    ],
    [
      'a missing element',
      sachetMessage().replace('<cap:status>Actual</cap:status>', ''),
      'invalid',
    ],
  ])('is refused with %s', (_, text, reason) => {
    expect(readCap(text)).toMatchObject({ kind: 'Refused', reason });
  });
});

describe('a feed', () => {
  const base = 'https://sachet.example/rss/rss_india.xml';
  test('of RSS or Atom names its messages', () => {
    expect(readFeed(sachetFeed('https://sachet.example', ['7', '8']), base)).toEqual({
      kind: 'Feed',
      entries: ['7', '8'].map((id) => ({
        id,
        updated: 'Sat, 28 Nov 2026 04:30:00 GMT',
        address: `https://sachet.example/FetchXMLFile?identifier=${id}`,
      })),
    });
    const atom =
      '<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a1</id><updated>2026-11-28T04:30:00Z</updated><link href="/page"/><link type="application/cap+xml" href="/cap/a1.xml"/></entry></feed>';
    expect(readFeed(atom, base)).toEqual({
      kind: 'Feed',
      entries: [
        { id: 'a1', updated: '2026-11-28T04:30:00Z', address: 'https://sachet.example/cap/a1.xml' },
      ],
    });
  });
  test('leads to no other origin, and not into our network', () => {
    for (const other of [
      'http://127.0.0.1:5432',
      'http://sachet.example',
      'https://elsewhere.example',
    ])
      expect(readFeed(sachetFeed(other, ['7']), base)).toEqual({ kind: 'Feed', entries: [] });
  });
  test('is no feed without the form of one', () => {
    expect(readFeed('<html/>', base)).toEqual({ kind: 'Refused', reason: 'no_feed' });
    expect(readFeed('<!DOCTYPE rss><rss/>', base)).toEqual({ kind: 'Refused', reason: 'doctype' });
  });
});

describe('an area', () => {
  const NAMES = { geocodes: ['521'], names: ['Pune', 'पुणे'] };
  const areas = (sample: Parameters<typeof sachetMessage>[0]) =>
    message(sachetMessage({ languages: ['en'], ...sample })).info.flatMap(({ area }) => area);
  const withoutCodes = { geocodes: [], names: NAMES.names };

  test('that is drawn around the city is the whole city', () => {
    expect(matchAreas(areas({ polygon: AROUND_PUNE }), withoutCodes)).toEqual({
      kind: 'Here',
      by: 'area',
      offices: [],
    });
  });
  test('that is drawn in one corner concerns the ward offices there', () => {
    const corner = '18.54,73.79 18.56,73.79 18.56,73.81 18.54,73.81 18.54,73.79';
    const found = matchAreas(areas({ polygon: corner }), withoutCodes);
    expect(found).toMatchObject({ kind: 'Here', by: 'area' });
    expect((found as { offices: string[] }).offices).toContain('WO-01');
    expect((found as { offices: string[] }).offices.length).toBeLessThan(5);
  });
  test('that is drawn elsewhere is elsewhere, though its description names the city', () => {
    expect(matchAreas(areas({ polygon: AROUND_NAGPUR }), withoutCodes)).toEqual({
      kind: 'Elsewhere',
    });
  });
  test('that is not drawn is found by its code, or by its name', () => {
    expect(matchAreas(areas({ polygon: null }), NAMES)).toMatchObject({ by: 'geocode' });
    expect(matchAreas(areas({ polygon: null }), withoutCodes)).toMatchObject({ by: 'name' });
    expect(matchAreas(areas({ polygon: null, areaDesc: 'Nagpur district' }), withoutCodes)).toEqual(
      { kind: 'Elsewhere' },
    );
  });
  test('may be a circle', () => {
    const circle = (centre: string) => [
      {
        areaDesc: 'x',
        polygon: [],
        circle: [{ centre: centre.split(',').map(Number) as [number, number], radiusKm: 3 }],
        geocode: [],
      },
    ];
    expect(matchAreas(circle('73.857,18.52'), withoutCodes)).toMatchObject({ by: 'area' });
    expect(matchAreas(circle('72.85,19.05'), withoutCodes)).toEqual({ kind: 'Elsewhere' });
  });
});
