import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { SaxesParser } from 'saxes';
import type { Alert } from '@pune/content-models/types';
import { publish } from '@pune/content-models/models';
import { richText } from '@pune/content-models/rich-text';
import { openSnapshot, type Snapshot } from '@pune/content/snapshot';
import { LOCALES } from '@pune/i18n';

vi.mock('virtual:pune/site', () => ({
  site: {
    id: 'x',
    url: 'https://portal.example',
    name: { en: 'City', mr: 'शहर', hi: 'शहर' },
    locales: ['en', 'mr'],
    collections: ['alerts'],
  },
  portals: [],
}));
const { capIndex, capMessage } = await import('./alerts.cap.ts');

/**
 * The children that the schema of CAP 1.2 allows, in its order; `+` must be there, `*` may come
 * again.
 */
const SCHEMA: Record<string, string[]> = {
  alert: [
    'identifier+',
    'sender+',
    'sent+',
    'status+',
    'msgType+',
    'source',
    'scope+',
    'restriction',
    'addresses',
    'code*',
    'note',
    'references',
    'incidents',
    'info*',
  ],
  info: [
    'language',
    'category+*',
    'event+',
    'responseType*',
    'urgency+',
    'severity+',
    'certainty+',
    'audience',
    'eventCode*',
    'effective',
    'onset',
    'expires',
    'senderName',
    'headline',
    'description',
    'instruction',
    'web',
    'contact',
    'parameter*',
    'resource*',
    'area*',
  ],
  area: ['areaDesc+', 'polygon*', 'circle*', 'geocode*', 'altitude', 'ceiling'],
};
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[-+]\d\d:\d\d$/;

interface Element {
  name: string;
  text: string;
  children: Element[];
}

function parse(xml: string): Element {
  const root: Element = { name: '', text: '', children: [] };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name }) => {
    const element = { name, text: '', children: [] };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    open.at(-1)!.text += text;
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

/** @throws at the first child that the schema does not allow there, or misses */
function conforms(element: Element): void {
  const allowed = SCHEMA[element.name];
  if (!allowed) return expect(element.text.trim(), element.name).not.toBe('');
  let at = 0;
  for (const [i, rule] of allowed.entries()) {
    const name = rule.replace(/[+*]/g, '');
    const from = at;
    while (element.children[at]?.name === name) at++;
    if (rule.includes('+')) expect(at - from, `${element.name} needs ${name}`).toBeGreaterThan(0);
    if (!rule.includes('*'))
      expect(at - from, `${element.name} has one ${name}, rule ${i}`).toBeLessThan(2);
  }
  expect(element.children[at]?.name, `in ${element.name}`).toBeUndefined();
  element.children.forEach(conforms);
}
const all = (element: Element, name: string): string[] => [
  ...(element.name === name ? [element.text] : []),
  ...element.children.flatMap((child) => all(child, name)),
];

let snapshot: Snapshot;
let time = Date.parse('2026-06-02T05:00:00Z');
beforeAll(() => {
  snapshot = openSnapshot(':memory:', { now: () => time });
});
afterAll(() => snapshot.close());

/** Publishes an alert and lets it be a moment. */
function put(fields: Partial<Alert>, at = '2026-06-02T05:00:00Z'): void {
  const source = {
    id: 1,
    slug: 'flood',
    createdAt: '2026-06-02T03:00:00.000Z',
    updatedAt: '2026-06-02T03:00:00.000Z',
    portals: ['x'],
    title: 'Rain & <water>',
    summary: 'Leave the river roads.',
    event: 'Flood',
    area: 'Kasba',
    status: 'Actual',
    severity: 'Severe',
    urgency: 'Expected',
    certainty: 'Likely',
    category: 'Met',
    effective: '2026-06-02T04:30:00Z',
    expires: '2026-06-02T08:30:00.123Z',
    body: richText('Now.'),
    ...fields,
  };
  time = Date.parse(at);
  snapshot.clock.move();
  for (const locale of LOCALES)
    snapshot.apply('alerts', '1', locale, publish('alerts', source as never, locale));
}

/** @returns the alert's CAP message, parsed */
function message(...alert: Parameters<typeof put>) {
  put(...alert);
  const xml = capMessage(snapshot.reader('x'), 'flood')!;
  const parsed = parse(xml);
  conforms(parsed);
  return {
    parsed,
    one: (name: string) => all(parsed, name)[0],
    each: (name: string) => all(parsed, name),
  };
}

describe('a message of CAP 1.2', () => {
  it('has the elements of the schema, in order, once a language', () => {
    const { one, each } = message({
      onset: '2026-06-02T05:00:00Z',
      instruction: 'Walk.',
      contact: '112',
      web: '/services/',
    });
    expect(each('language')).toEqual(['en-IN', 'mr-IN']);
    expect([one('headline'), one('msgType'), one('scope'), one('web'), one('description')]).toEqual(
      [
        'Rain & <water>',
        'Alert',
        'Public',
        'https://portal.example/en/services/',
        'Leave the river roads.\nNow.',
      ],
    );
    for (const name of ['sent', 'effective', 'onset', 'expires']) expect(one(name)).toMatch(TIME);
    expect(one('effective')).toBe('2026-06-02T10:00:00+05:30');
  });

  it('that is corrected is another message, which names the first', () => {
    const first = message({});
    const corrected = message({ correctedAt: '2026-06-02T04:45:00Z' });
    expect(corrected.one('msgType')).toBe('Update');
    expect(corrected.one('identifier')).not.toBe(first.one('identifier'));
    expect(corrected.one('references')).toBe(
      [first.one('sender'), first.one('identifier'), first.one('sent')].join(','),
    );
  });

  it('gives the all-clear when it comes, not before', () => {
    const fields: Partial<Alert> = {
      allClearAt: '2026-06-02T07:00:00Z',
      allClearText: 'The water falls.',
    };
    expect(message(fields, '2026-06-02T06:59:59Z').each('responseType')).toEqual([]);
    const clear = message(fields, '2026-06-02T07:00:00Z');
    expect([
      clear.one('responseType'),
      clear.one('urgency'),
      clear.one('description'),
      clear.one('sent'),
    ]).toEqual(['AllClear', 'Past', 'The water falls.', '2026-06-02T12:30:00+05:30']);
  });

  it('says that a drill is one', () => {
    const drill = message({ status: 'Exercise' }, '2026-06-02T07:00:00Z');
    expect([drill.one('status'), drill.one('note')]).toEqual(['Exercise', 'Exercise']);
  });

  it('is none for an alert that the portal does not show', () => {
    put({ portals: ['y'] }, '2026-06-02T07:00:00Z');
    expect(capMessage(snapshot.reader('x'), 'flood')).toBeNull();
  });
});

it('the index leads to the messages that are not over', () => {
  put({}, '2026-06-02T07:10:00Z');
  const entries = () => all(parse(capIndex(snapshot.reader('x'))), 'id').slice(1);
  expect(entries()).toEqual(['https://portal.example/alerts/cap/flood.xml']);
  time = Date.parse('2026-06-02T08:31:00Z');
  snapshot.clock.move();
  expect(entries()).toEqual([]);
});
