import { partsOfText } from '@pune/content/search-rows';
import type { Locale } from '@pune/i18n';
import type { Group } from './plan.ts';
import { excerptOf, piecesOf } from './ranking.ts';
import type { Answer, Hit, SearchType } from './search.schema.ts';

/** A page as an engine holds it. */
export interface ShownPage {
  type: SearchType;
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  body: string;
}

/**
 * Marks the words of a query in a page: in its title and summary, or else in the part of its text
 * with most of them.
 *
 * @param addressOfFile returns the address of a file whose page the excerpt is from
 */
export function hitOf(
  { type, locale, slug, title, summary, body }: ShownPage,
  groups: readonly Group[],
  addressOfFile: (id: string) => string | undefined,
): Hit {
  const excerpt = piecesOf(summary, groups);
  const hit: Hit = { type, locale, slug, title: piecesOf(title, groups), excerpt };
  // A title with all words needs no proof from the text: the summary says more.
  const isTitled = groups.every((group) => piecesOf(title, [group]).some((piece) => piece.hit));
  if (isTitled || excerpt.some((piece) => piece.hit)) return hit;
  let best: { found: number; text: string; file?: { id: string; page: number } } | null = null;
  for (const part of partsOfText(body)) {
    const cut = excerptOf(part.text, groups);
    if (cut && cut.found > (best?.found ?? 0))
      best = { ...cut, ...(part.file && { file: part.file }) };
    if (best?.found === groups.length) break;
  }
  if (!best) return hit;
  const href = best.file && addressOfFile(best.file.id);
  return {
    ...hit,
    excerpt: piecesOf(best.text, groups),
    ...(href && { file: { href: `${href}#page=${best.file!.page}`, page: best.file!.page } }),
  };
}

/** The facts of a service, from its published data. */
export function answerIn(data: Record<string, unknown>): Answer {
  const text = (value: unknown) => (typeof value === 'string' && value ? value : null);
  return {
    fee: text(data.fee),
    timeLimitDays: typeof data.timeLimitDays === 'number' ? data.timeLimitDays : null,
    where: text(data.where),
    apply: text(data.applyUrl),
  };
}
