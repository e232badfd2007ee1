import { describe, expect, it } from 'vitest';
import { collections } from '@pune/content-models/collections';
import { placeOf, rowIdsOf } from './field-places.ts';

const fieldsOf = (slug: string) =>
  collections.find((collection) => collection.slug === slug)!.fields;

describe('the place of a field', () => {
  it('is its label and its tab', () => {
    expect(placeOf(fieldsOf('circulars'), 'department')).toEqual({
      label: 'Department',
      tab: undefined,
    });
    expect(placeOf(fieldsOf('circulars'), 'issuedOn')).toEqual({
      label: 'Date of issue',
      tab: 'Reference',
    });
    expect(placeOf(fieldsOf('circulars'), 'validUntil')).toEqual({
      label: 'Valid until',
      tab: 'Reference',
    });
    expect(placeOf(fieldsOf('circulars'), 'body')).toEqual({
      label: 'Text of the page',
      tab: 'Text',
    });
  });

  it('names the row of a list', () => {
    expect(placeOf(fieldsOf('policies'), 'versions.1.inForceUntil')).toEqual({
      label: 'Versions 2 > In force until',
      tab: expect.any(String),
    });
  });

  it('is nowhere for a field that the form has not', () => {
    expect(placeOf(fieldsOf('circulars'), 'colour')).toBeNull();
  });
});

it('a field within rows stands in each of them, the outermost first', () => {
  expect(rowIdsOf('footer.0.links.3.href')).toEqual(['footer-row-0', 'footer-0-links-row-3']);
  expect(rowIdsOf('title')).toEqual([]);
});
