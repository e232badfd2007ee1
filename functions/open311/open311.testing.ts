import { Ajv } from 'ajv';
import { TEST_CONTENTS, configurationWith } from '@pune/grievances/configuration.testing';
import { createTestOffice } from '@pune/grievances/testing';
import { issueKey, revokeKey, type NewKey } from '@pune/open311/keys';
import { migrateOpen311 } from '@pune/open311/migrations';
import { parsedXml, typed } from '@pune/open311/parse-xml.testing';
import { createOpen311 } from '@pune/open311';
import { approvedParts } from '@pune/moderation/items';
import { migrateModeration } from '@pune/moderation/migrations';
import { published } from '../testing/configurations.ts';
import type { FetchedMedia } from './fetch-media.ts';
import { GEOREPORT, type Shape } from './georeport.schemas.testing.ts';
import { createOpen311Handler } from './open311.handler.ts';

export const BASE = 'http://pmc.localhost:8080';
export const CONFIGURATION = configurationWith();
/** A place in a ward office of the schematic layer. */
export const [INSIDE] = TEST_CONTENTS.offices;

const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
const validators = new Map<Shape, ReturnType<typeof ajv.compile>>();
const validator = (shape: Shape) =>
  validators.get(shape) ?? validators.set(shape, ajv.compile(GEOREPORT[shape])).get(shape)!;

/** The root elements of shapes that share one. */
const ROOTS: Partial<Record<Shape, string>> = {
  filed: 'service_requests',
  token: 'service_requests',
  posted_update: 'service_request_updates',
};

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
}

/**
 * Checks an answer against a shape of the specification, in the format of its address.
 *
 * @returns the value, with XML in the types of JSON
 */
export function conforming<T = any>(answer: Answer, shape: Shape, format: 'xml' | 'json'): T {
  const type = { xml: 'text/xml; charset=utf-8', json: 'application/json; charset=utf-8' }[format];
  if (answer.headers.get('content-type') !== type)
    throw new Error(`${answer.headers.get('content-type')}: ${answer.text.slice(0, 200)}`);
  let value: unknown;
  if (format === 'json') value = JSON.parse(answer.text);
  else {
    const parsed = parsedXml(answer.text);
    const root = ROOTS[shape] ?? shape;
    if (parsed.root !== root) throw new Error(`<${parsed.root}> instead of <${root}>`);
    value = typed(parsed.root, parsed.value);
  }
  const isValid = validator(shape);
  if (!isValid(value)) throw new Error(`${ajv.errorsText(isValid.errors)}: ${answer.text}`);
  return value as T;
}

/** The interface on a database, with an office that works on what arrives. */
export async function createTestInterface(
  db: Parameters<typeof createTestOffice>[0],
  start: string,
) {
  const office = await createTestOffice(db, start);
  await migrateOpen311(db);
  await migrateModeration(db);
  const open311 = createOpen311({ db, now: office.now });
  const media = new Map<string, FetchedMedia>();
  const fetched: string[] = [];
  const administrator = await office.staff.post({ kind: 'administrator' });
  const person = await office.staff.person({
    name: 'Administrator',
    email: 'partners@pune.example',
    posts: [administrator],
  });
  const author = () => ({ at: office.now(), by: { person, post: administrator } });
  const handle = createOpen311Handler({
    open: async () => ({ open311, grievances: office.grievances }),
    configurations: published(CONFIGURATION),
    pages: async () => null,
    approved: (ids) => approvedParts(db, 'grievances', ids),
    fetchMedia: async (url) => {
      fetched.push(url);
      return media.get(url) ?? { kind: 'Failed' };
    },
    now: office.now,
  });
  const partners = new Set<string>();
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const request = new Request(`${BASE}/open311/v2/${path}`, init);
    const answer = await handle(request, { ip: '203.0.113.7' });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  }
  return {
    office,
    open311,
    media,
    fetched,
    handle,
    get: (path: string, headers: Record<string, string> = {}) => send(path, { headers }),
    post: (
      path: string,
      values: Record<string, string> | [string, string][],
      headers: Record<string, string> = {},
    ) =>
      send(path, {
        method: 'POST',
        body: new URLSearchParams(values).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      }),
    send,
    async issue(changes: Partial<NewKey> = {}) {
      const given: NewKey = {
        partner: 'fixit',
        name: 'Fix It',
        contact: 'api@fixit.example',
        permission: 'file',
        perMinute: 600,
        perDay: 100_000,
        ...changes,
      };
      given.isFurther = partners.has(given.partner);
      partners.add(given.partner);
      const issued = await db.transaction().execute((tx) => issueKey(tx, given, author()));
      if (issued.kind !== 'Issued') throw new Error(issued.reasons.join());
      return issued;
    },
    revoke: (id: string) => db.transaction().execute((tx) => revokeKey(tx, id, author())),
  };
}
export type TestInterface = Awaited<ReturnType<typeof createTestInterface>>;
