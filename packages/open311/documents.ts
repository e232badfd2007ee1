import { MEDIA_TYPES, type Format } from './open311.schema.ts';
import type {
  Discovery,
  FiledRequest,
  Open311Error,
  PostedUpdate,
  RequestUpdate,
  Service,
  ServiceDefinition,
  ServiceRequest,
  TokenOfRequest,
} from './open311.schema.ts';

/** The documents of the interface by their root element. In JSON the value stands bare. */
export interface Documents {
  discovery: Discovery;
  services: readonly Service[];
  service_definition: ServiceDefinition;
  service_requests: readonly ServiceRequest[] | readonly FiledRequest[] | readonly TokenOfRequest[];
  service_request_updates: readonly RequestUpdate[] | readonly PostedUpdate[];
  errors: readonly Open311Error[];
}
export type Root = keyof Documents;

/** The element of an entry of each list. */
export const ENTRIES: Readonly<Record<string, string>> = {
  services: 'service',
  service_requests: 'request',
  service_request_updates: 'request_update',
  errors: 'error',
  endpoints: 'endpoint',
  formats: 'format',
  attributes: 'attribute',
  values: 'value',
};

const COORDINATES = ['lat', 'long'];
/** Micro-degrees are a decimetre: nobody needs more, and no exponent is written. */
const DECIMALS_MAX = 6;
/** Writes degrees with a decimal point, as the specification wants them. */
const decimal = (degrees: number): string =>
  degrees.toFixed(DECIMALS_MAX).replace(/(\.\d+?)0+$/, '$1');

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // A parser reads a bare carriage return as a line feed.
  '\r': '&#13;',
};
/** Characters that XML 1.0 cannot hold, not even escaped (https://www.w3.org/TR/xml/#charsets). */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

/** Replaces characters that XML cannot hold by U+FFFD, so that both formats say the same. */
const plain = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '\ufffd');
const escaped = (text: string): string => plain(text).replace(/[&<>\r]/g, (sign) => ESCAPES[sign]!);

function element(name: string, value: unknown): string {
  if (value === null || value === undefined) return `<${name}/>`;
  const inside = Array.isArray(value)
    ? value.map((entry) => element(ENTRIES[name]!, entry)).join('')
    : typeof value === 'object'
      ? Object.entries(value)
          .map(([field, inner]) => element(field, inner))
          .join('')
      : typeof value === 'number' && COORDINATES.includes(name)
        ? decimal(value)
        : escaped(String(value));
  return `<${name}>${inside}</${name}>`;
}

/** Serialises a number with its point (https://github.com/tc39/proposal-json-parse-with-source). */
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };

function jsonOf(value: unknown): string {
  return JSON.stringify(value, (name, inner: unknown) => {
    if (typeof inner === 'number' && COORDINATES.includes(name)) return rawJSON(decimal(inner));
    return typeof inner === 'string' ? plain(inner) : inner;
  });
}

/** Serialises a document: XML without a namespace, or JSON by the Spark convention. */
export function serialise<R extends Root>(root: R, value: Documents[R], format: Format): string {
  return format === 'json'
    ? jsonOf(value)
    : `<?xml version="1.0" encoding="utf-8"?>\n${element(root, value)}\n`;
}

export const contentType = (format: Format): string => `${MEDIA_TYPES[format]}; charset=utf-8`;
