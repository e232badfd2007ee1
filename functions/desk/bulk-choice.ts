import type { CaseQuery, Cases, CaseType } from '@pune/desk/case-type';
import type { Officer } from '@pune/staff/officer';
import type { View } from '@pune/http/view';
import { to } from './addresses.ts';
import { readListQuery } from './list-query.ts';

/** Cases of one bulk action: each is an action of its own, one after another. */
export const CASES_MAX = 200;
const PAGE = 100;

/** The list to which the pages of a bulk action lead back. */
export interface Back {
  of: 'inbox' | 'list';
  /** The query of its address. */
  query: string;
}
export const backFields = ({ of, query }: Back): Record<string, string> => ({
  _of: of,
  _back: query,
});
export function backAddress(type: CaseType, { of, query }: Back, view: View): string {
  const parameters = Object.fromEntries(new URLSearchParams(query));
  return of === 'inbox' ? to.inbox(view, parameters) : to.list(type, view, parameters);
}

/** A case with the version that the officer saw. */
export interface Chosen {
  id: string;
  version: number;
}

/** Chosen cases as one field, because a form has a limited number of fields. */
export const packed = (cases: readonly Chosen[]): string =>
  cases.map(({ id, version }) => `${version}:${encodeURIComponent(id)}`).join(' ');

const CASE = /^(\d{1,12}):(.{1,200})$/s;

/** @returns null for a text that is no case with its version */
export function readChosen(text: string): Chosen | null {
  const [, version, id] = CASE.exec(text) ?? [];
  return id === undefined ? null : { id, version: Number(version) };
}

/** @returns null for a field that is damaged, or has more cases than are allowed */
export function unpacked(field: string): Chosen[] | null {
  const cases: Chosen[] = [];
  for (const part of field === '' ? [] : field.split(' ')) {
    const one = readChosen(part);
    if (!one || cases.length === CASES_MAX) return null;
    try {
      cases.push({ ...one, id: decodeURIComponent(one.id) });
    } catch {
      return null;
    }
  }
  return cases;
}

/** Chooses the cases of a whole list in their present version, up to `CASES_MAX`. */
export async function chooseAll(
  type: CaseType,
  cases: Cases,
  query: string,
  officer: Officer,
): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  let page: CaseQuery | null = {
    ...readListQuery(type, new URLSearchParams(query)),
    after: null,
    limit: PAGE,
  };
  while (page && chosen.length < CASES_MAX) {
    const { rows, next } = await cases.list(page, officer);
    chosen.push(...rows.map(({ id, version }) => ({ id, version })));
    page = next === null ? null : { ...page, after: next };
  }
  return chosen.slice(0, CASES_MAX);
}
