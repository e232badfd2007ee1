import { PRIVATE, seeOther } from '@pune/http/answers';
import { to } from './addresses.ts';
import { casePageOf } from './case.views.ts';
import type { Desk } from './feature.ts';
import { readListQuery } from './list-query.ts';
import type { TypeVisit } from './visit.ts';

/** Types that a browser shows; other files are saved. */
const SHOWN = /^(image\/(jpeg|png|webp|avif)|application\/pdf)$/;

/** The case that is due next, after an action on another one. */
async function nextCase({ type, officer }: TypeVisit, id: string) {
  const cases = await type.cases();
  const query = readListQuery(type, new URLSearchParams());
  const { rows } = await cases.list({ ...query, limit: 2 }, officer);
  return rows.find((row) => row.id !== id) ?? null;
}

async function showCase(desk: Desk, visit: TypeVisit, id: string): Promise<Response> {
  const { type, officer, view, request } = visit;
  const done = desk.actionOf(type, new URL(request.url).searchParams.get('done') ?? undefined);
  const found = await (await type.cases()).open(id, officer);
  // A transfer can take a case out of the officer's reach.
  if (!found && done) return seeOther(to.list(type, view, { done: done.name }));
  if (!found) return desk.notFound(visit);
  const next = done ? await nextCase(visit, id) : null;
  return desk.answer(visit, casePageOf({ type, found, done, next, newKey: desk.newKey }, view));
}

async function showDocument(
  desk: Desk,
  visit: TypeVisit,
  id: string,
  document: string,
): Promise<Response> {
  const file = await (await visit.type.cases()).document(id, document, visit.officer);
  if (!file) return desk.notFound(visit);
  const isShown = SHOWN.test(file.type);
  return new Response(file.bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      ...PRIVATE,
      'cache-control': 'private, no-store',
      'content-type': isShown ? file.type : 'application/octet-stream',
      'content-disposition': isShown ? 'inline' : 'attachment',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
    },
  });
}

export function addCaseRoutes(desk: Desk): void {
  const { app, ofType } = desk;
  app.get(
    '/desk/:type/:id',
    ofType((visit, { req }) => showCase(desk, visit, req.param('id')!)),
  );
  app.get(
    '/desk/:type/:id/documents/:document',
    ofType((visit, { req }) => showDocument(desk, visit, req.param('id')!, req.param('document')!)),
  );
}
