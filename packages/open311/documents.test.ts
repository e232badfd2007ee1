import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { expect, test } from 'vitest';
import { contentType, serialise } from './documents.ts';
import { parsedXml } from './parse-xml.testing.ts';
import type { ServiceRequest } from './open311.schema.ts';

const REQUEST: ServiceRequest = {
  service_request_id: 'PN-2345-678N',
  status: 'open',
  status_notes: null,
  service_name: 'Pothole <deep> & "wide"',
  service_code: 'pothole',
  description: null,
  agency_responsible: null,
  service_notice: null,
  requested_datetime: '2026-11-28T04:30:00Z',
  updated_datetime: '2026-11-28T04:30:00Z',
  expected_datetime: null,
  address: null,
  address_id: 'WO-03',
  zipcode: null,
  lat: 18,
  long: 73.80954,
  media_url: null,
};

test('XML begins with its declaration, lists have the specification’s elements, and positions a decimal point', () => {
  const xml = serialise('service_requests', [REQUEST], 'xml');
  expect(
    xml.startsWith('<?xml version="1.0" encoding="utf-8"?>\n<service_requests><request>'),
  ).toBe(true);
  expect(xml).toContain('<lat>18.0</lat><long>73.80954</long>');
  expect(xml).toContain('<status_notes/>');
  expect(xml).toContain('<service_name>Pothole &lt;deep&gt; &amp; "wide"</service_name>');
  expect(serialise('services', [], 'xml')).toContain('<services></services>');
});

test('JSON is a bare list whose positions have a decimal point', () => {
  const json = serialise('service_requests', [REQUEST], 'json');
  expect(json).toContain('"lat":18.0,"long":73.80954');
  expect(JSON.parse(json)).toEqual([REQUEST]);
  expect(serialise('errors', [{ code: 403, description: 'No' }], 'json')).toBe(
    '[{"code":403,"description":"No"}]',
  );
  expect([contentType('xml'), contentType('json')]).toEqual([
    'text/xml; charset=utf-8',
    'application/json; charset=utf-8',
  ]);
});

test('nested lists are named by the Spark convention', () => {
  const values = [{ key: 'WO-01', name: 'One' }];
  const attribute = {
    variable: true,
    code: 'ward_office',
    datatype: 'singlevaluelist' as const,
    required: false,
    datatype_description: null,
    order: 1,
    description: null,
    values,
  };
  const definition = { service_code: 'pothole', attributes: [attribute] };
  expect(serialise('service_definition', definition, 'xml')).toContain(
    '<attributes><attribute><variable>true</variable>',
  );
  expect(parsedXml(serialise('service_definition', definition, 'xml'))).toEqual({
    root: 'service_definition',
    value: {
      service_code: 'pothole',
      attributes: [{ ...attribute, variable: 'true', required: 'false', order: '1', values }],
    },
  });
});

/** Any text: control characters, lone surrogates, markup, line ends. */
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const withLoneSurrogate = fc.constantFrom('\ud800', 'a\udfffb', '\r', '\r\n', ']]>', '<!--', '\0');

test('any text comes back from XML as it comes back from JSON', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, withLoneSurrogate), (description) => {
      const request = { ...REQUEST, description: description || null };
      const xml = serialise('service_requests', [request], 'xml');
      const [fromXml] = parsedXml(xml).value as ServiceRequest[];
      const [fromJson] = JSON.parse(
        serialise('service_requests', [request], 'json'),
      ) as ServiceRequest[];
      expect(fromXml!.description).toBe(fromJson!.description);
      expect(fromXml!.service_name).toBe(REQUEST.service_name);
    }),
    { numRuns: 300 },
  );
});

test('any errors are well-formed', () => {
  fc.assert(
    fc.property(fc.array(anyText, { maxLength: 3 }), (texts) => {
      const errors = texts.map((description) => ({ code: 400, description }));
      new SaxesParser().write(serialise('errors', errors, 'xml')).close();
    }),
    { numRuns: 100 },
  );
});
