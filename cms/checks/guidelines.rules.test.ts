import { describe, expect, it } from 'vitest';
import { adviceFor, type ShownFile, type Text } from './guidelines.rules.ts';

const TODAY = '2026-11-29';
const FIELDS = ['department', 'reviewedOn', 'reviewOn', 'validFrom', 'validUntil'];
const text = (values: object, more: Partial<Text> = {}): Text => ({
  collection: 'circulars',
  fields: new Set(FIELDS),
  values: {
    department: 1,
    reviewedOn: '2026-11-01T00:00:00.000Z',
    reviewOn: '2027-11-01T00:00:00.000Z',
    validFrom: '2026-11-01T00:00:00.000Z',
    ...values,
  },
  files: [],
  language: 'mr',
  ...more,
});
const pathsOf = (given: Text): string[] => adviceFor(given, TODAY).map(({ path }) => path);

describe('the guidelines', () => {
  it('ask for nothing where everything is given', () => {
    expect(pathsOf(text({}))).toEqual([]);
    expect(pathsOf(text({}, { collection: 'redirects', fields: new Set(['from']) }))).toEqual([]);
  });

  it('ask each page for its owner and its days of review', () => {
    const empty = { department: null, reviewedOn: '', reviewOn: undefined };
    expect(pathsOf(text(empty, { collection: 'pages' }))).toEqual([
      'department',
      'reviewedOn',
      'reviewOn',
    ]);
    // A type without the field cannot be asked for it.
    expect(pathsOf(text(empty, { fields: new Set(['reviewOn']) }))).toEqual(['reviewOn']);
  });

  it('say that a day of review has passed, and not on that day itself', () => {
    expect(pathsOf(text({ reviewOn: '2026-11-28T18:29:00.000Z' }))).toEqual(['reviewOn']);
    expect(pathsOf(text({ reviewOn: '2026-11-28T18:30:00.000Z' }))).toEqual([]);
  });

  it('ask circulars and forms for their validity and issuer, and schemes for the last day to apply', () => {
    expect(pathsOf(text({ validFrom: null }))).toEqual(['validFrom']);
    expect(pathsOf(text({ validUntil: '2026-11-01' }))).toEqual(['validUntil']);
    const document = { collection: 'documents', fields: new Set(['issuer', 'department']) };
    expect(pathsOf(text({ kind: 'form', validFrom: '' }, document))).toEqual(['validFrom']);
    expect(pathsOf(text({ kind: 'map', validFrom: '' }, document))).toEqual([]);
    expect(pathsOf(text({ department: null }, document))).toEqual(['issuer']);
    expect(pathsOf(text({ department: null, issuer: 'State' }, document))).toEqual([]);
    expect(pathsOf(text({}, { collection: 'schemes' }))).toEqual(['closesOn']);
    for (const stated of [{ closesOn: '2027-01-01' }, { windowNote: 'वर्षभर' }, { hasEnded: true }])
      expect(pathsOf(text(stated, { collection: 'schemes' }))).toEqual([]);
  });

  it('ask files for an alternative text in the language of the form, documents for their language', () => {
    const file = (more: Partial<ShownFile>): ShownFile => ({
      path: 'attachments',
      name: 'order.pdf',
      isPdf: true,
      alt: 'आदेश',
      languages: ['mr'],
      warning: null,
      ...more,
    });
    const messages = (more: Partial<ShownFile>) =>
      adviceFor(text({}, { files: [file(more)] }), TODAY).map(({ message }) => message);
    expect(messages({})).toEqual([]);
    expect(messages({ alt: ' ' })).toEqual([
      'The file order.pdf has no alternative text in Marathi. Write it on the page of the file.',
    ]);
    expect(messages({ languages: [] })).toEqual([
      'The file order.pdf does not say in which language it is. Choose it on the page of the file.',
    ]);
    expect(messages({ languages: [], isPdf: false })).toEqual([]);
    expect(messages({ warning: 'No text on page 2.' })).toEqual([
      'The file order.pdf: No text on page 2.',
    ]);
  });
});
