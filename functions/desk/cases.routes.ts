import type { MapArea } from '@pune/desk/case-type';
import { PRIVATE, seeOther } from '@pune/http/answers';
import { createLocator, type Locator } from '@pune/ui/locator';
import { to } from './addresses.ts';
import { casePageOf, type CaseState } from './case.views.ts';
import { noteOpened } from './changes.routes.ts';
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

/** A type keeps its areas, and a drawing of many areas takes some milliseconds. */
const drawn = new WeakMap<readonly MapArea[], Locator>();

/** Draws the areas of a type; a page is complete without. */
export async function drawingOf(desk: Desk, { type }: TypeVisit): Promise<CaseState['drawing']> {
  try {
    const areas = await (await type.cases()).mapAreas?.();
    if (!areas || areas.length === 0) return null;
    const locator = drawn.get(areas) ?? createLocator(areas);
    drawn.set(areas, locator);
    return locator;
  } catch (error) {
    desk.log.error('the map of a case is unavailable', error);
    return 'unavailable';
  }
}

async function showCase(desk: Desk, visit: TypeVisit, id: string): Promise<Response> {
  const { type, officer, view, request } = visit;
  const done = desk.actionOf(type, new URL(request.url).searchParams.get('done') ?? undefined);
  const found = await (await type.cases()).open(id, officer);
  // A transfer can take a case out of the officer's reach.
  if (!found && done) return seeOther(to.list(type, view, { done: done.name }));
  if (!found) return desk.notFound(visit);
  const [next, others, drawing] = await Promise.all([
    done ? nextCase(visit, id) : null,
    noteOpened(desk, visit, id),
    drawingOf(desk, visit),
  ]);
  const state = { type, found, done, next, others, drawing, newKey: desk.newKey };
  return desk.answer(visit, casePageOf(state, view));
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
