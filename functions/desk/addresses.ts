import type { CaseType } from '@pune/desk/case-type';
import type { View } from '@pune/http/view';

type Query = Readonly<Record<string, string>>;
type Language = Pick<View, 'locale'>;
type Named = Pick<CaseType, 'name'>;

const address = (parts: readonly string[], { locale }: Language, query: Query = {}): string => {
  const path = ['', 'desk', ...parts.map(encodeURIComponent), ''].join('/');
  return `${path}?${String(new URLSearchParams({ ...query, lang: locale }))}`;
};

/** Addresses of the desk, with the language of the page on which they stand. */
export const to = {
  inbox: (view: Language, query?: Query) => address([], view, query),
  list: ({ name }: Named, view: Language, query?: Query) => address([name], view, query),
  load: ({ name }: Named, view: Language) => address([name, 'load'], view),
  case: ({ name }: Named, id: string, view: Language, query?: Query) =>
    address([name, id], view, query),
  action: ({ name }: Named, id: string, action: string, view: Language) =>
    address([name, id, action], view),
  document: ({ name }: Named, id: string, document: string, view: Language) =>
    address([name, id, 'documents', document], view),
};

/** The path and query of a request, to send it again. */
export function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url);
  return pathname + search;
}
