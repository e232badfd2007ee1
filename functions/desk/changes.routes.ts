import { createHash } from 'node:crypto';
import type { CaseType } from '@pune/desk/case-type';
import type { TypedRow } from '@pune/desk/merged-list';
import { caseKey, readCaseKey } from '@pune/desk/presence';
import type { ChangesAnswer } from '@pune/desk/schema';
import { jsonAnswer, PRIVATE } from '@pune/http/answers';
import type { Desk } from './feature.ts';
import { readListQuery } from './list-query.ts';
import { namesOf, type Others } from './others.views.ts';
import { inboxCases, keyOf, rowsIn } from './shown-lists.ts';
import { typesOf, type TypeVisit, type Visit } from './visit.ts';

/** Notes that the officer has this case open, and returns the others who do. */
export async function noteOpened(
  { presence }: Pick<Desk, 'presence'>,
  { type, officer }: Pick<TypeVisit, 'type' | 'officer'>,
  id: string,
): Promise<Others> {
  const opened = { type: type.name, id };
  const { designation } = officer.postsWith(type.permission)[0]!;
  const open = await presence();
  await open.note({ person: officer.person.id, designation }, opened);
  return open.others(officer.person.id, [opened]);
}

/** The case that is open on the page; nothing if it left the officer's reach. */
async function openCase(
  desk: Desk,
  { officer }: Visit,
  type: CaseType,
  id: string,
): Promise<{ rows: readonly TypedRow[]; others: Others }> {
  const rows = await (await type.cases()).rows([id], officer);
  const others = rows.length > 0 ? await noteOpened(desk, { type, officer }, id) : new Map();
  return { rows: rows.map((row) => ({ type, row })), others };
}

/** The cases on a page of a list. */
async function listedCases(
  desk: Desk,
  { officer }: Visit,
  type: CaseType | null,
  parameters: URLSearchParams,
): Promise<{ rows: readonly TypedRow[]; others: Others }> {
  const rows = type
    ? (await (await type.cases()).list(readListQuery(type, parameters), officer)).rows.map(
        (row) => ({ type, row }),
      )
    : rowsIn(await inboxCases(typesOf(desk.types, officer), parameters, officer));
  const presence = await desk.presence();
  return { rows, others: await presence.others(officer.person.id, rows.map(keyOf)) };
}

/** The cases of the page that asks; null for a page that does not exist. */
async function casesOf(desk: Desk, visit: Visit) {
  const parameters = new URL(visit.request.url).searchParams;
  const typeOf = (name: string) =>
    typesOf(desk.types, visit.officer).find((type) => type.name === name);
  const opened = readCaseKey(parameters.get('case') ?? '');
  if (opened) {
    const type = typeOf(opened.type);
    return type ? openCase(desk, visit, type, opened.id) : null;
  }
  const list = parameters.get('list');
  if (list === null) return listedCases(desk, visit, null, parameters);
  const type = typeOf(list);
  return type ? listedCases(desk, visit, type, parameters) : null;
}

/**
 * Answers a page with the present versions of its cases and with the others who have them open. A
 * page repeats its question with the tag of the last answer, and gets 304 until something changes.
 */
async function answerChanges(desk: Desk, visit: Visit): Promise<Response> {
  const { request, view } = visit;
  const found = await casesOf(desk, visit);
  if (!found) return desk.notFound(visit);
  const answer: ChangesAnswer = {
    cases: found.rows.map((typed) => {
      const key = caseKey(keyOf(typed));
      return {
        case: key,
        version: typed.row.version,
        others: namesOf(found.others.get(key), view),
      };
    }),
  };
  const digest = createHash('sha256').update(JSON.stringify(answer)).digest('base64url');
  const etag = `"${digest.slice(0, 22)}"`;
  return request.headers.get('if-none-match') === etag
    ? new Response(null, { status: 304, headers: { ...PRIVATE, etag } })
    : jsonAnswer(answer, 200, { etag });
}

export function addChangeRoutes(desk: Desk): void {
  desk.app.get(
    '/desk/changes',
    desk.looking((visit) => answerChanges(desk, visit)),
  );
}
