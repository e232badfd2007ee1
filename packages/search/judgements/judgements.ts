import fs from 'node:fs';
import type { Locale } from '@pune/i18n';
import { addressOf } from '../search.schema.ts';
import type { SearchEngine } from '../search.ts';

/** A query as a person types it, and the pages of which one must be found. */
export interface Judgement {
  /** The first portal with this capability is asked. */
  capability: string;
  locale: Locale;
  q: string;
  /** Addresses without their language. */
  expected: readonly string[];
  /** True for every third query: nothing is tuned to these. */
  isHeldOut: boolean;
}

/** Reads the table `queries.tsv`. */
export const judgements = (): Judgement[] =>
  fs
    .readFileSync(new URL('queries.tsv', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line, i) => {
      const [capability, locale, q, expected] = line.split('\t') as [
        string,
        Locale,
        string,
        string,
      ];
      return { capability, locale, q, expected: expected.split(' '), isHeldOut: i % 3 === 2 };
    });

export interface Judged extends Judgement {
  /** From 1; `null` if no expected page is among the first hits. */
  place: number | null;
  isEmpty: boolean;
}

/** Asks an engine every query. */
export async function judge(
  engine: SearchEngine,
  siteOf: (capability: string) => string,
  queries: readonly Judgement[] = judgements(),
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const one of queries) {
    const { q, locale, capability, expected } = one;
    const { hits } = await engine.search({ q, site: siteOf(capability), locale, page: 1 });
    const at = hits.findIndex((hit) =>
      expected.includes(addressOf(hit).slice(`/${hit.locale}`.length)),
    );
    judged.push({ ...one, place: at < 0 ? null : at + 1, isEmpty: hits.length === 0 });
  }
  return judged;
}

/** The share of queries with an expected page among the first three hits: 0 to 1. */
export const amongFirstThree = (judged: readonly Judged[]): number =>
  judged.filter(({ place }) => place !== null && place <= 3).length / judged.length;
