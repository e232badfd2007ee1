import { tierOf, type SearchKind } from '@pune/content/search-rows';
import { fold, soundOf } from '@pune/content/search-text';
import { prefixOf, type Alternative, type Group } from './plan.ts';
import { stemOf } from './words.ts';
import type { Piece } from './search.schema.ts';

/** What a person came to do stands before what there is to read, questions and news last. */
const TIER_BONUS = [0.3, 0.12, 0] as const;
/** The weights of a word in the columns of a page. */
const [TITLE, WORDS, SUMMARY, BODY] = [1, 0.7, 0.45, 0.2];
/** A title that is the query, word for word. */
const EXACT_TITLE = 1;
/** A title that has little besides the words of the query. */
const WHOLE_TITLE = 0.35;

const knownSounds = new Map<string, string>();
/** The maximum number of words in the cache of sounds. */
const SOUNDS_MAX = 20_000;
/** The sound of a word, from a cache: computing it takes long, and words repeat. */
function soundOfWord(word: string): string {
  let sound = knownSounds.get(word);
  if (sound === undefined) {
    if (knownSounds.size >= SOUNDS_MAX) knownSounds.clear();
    knownSounds.set(word, (sound = soundOf(word)));
  }
  return sound;
}

/** The beginnings and stems of words, from a cache. */
const known = new Map<string, { prefix: string | null; stem: string }>();
function formsOf(word: string): { prefix: string | null; stem: string } {
  let forms = known.get(word);
  if (!forms) {
    if (known.size >= SOUNDS_MAX) known.clear();
    known.set(word, (forms = { prefix: prefixOf(word), stem: stemOf(word) }));
  }
  return forms;
}

/** How well a folded word of a page stands for a word that is looked for: 0 to 1. */
function likeness(found: string, wanted: string, how: Alternative['how']): number {
  if (how === 'sound') return soundOfWord(found) === wanted ? 1 : 0;
  if (found === wanted) return 1;
  const { prefix } = formsOf(wanted);
  if (prefix === null) return isPlural(found, wanted) ? 0.95 : 0;
  if (!found.startsWith(prefix)) return 0;
  return formsOf(found).stem === prefix && isGerund(found) === isGerund(wanted) ? 0.95 : 0.75;
}
/** Parking is not about parks, and a building no form of what one builds. */
const isGerund = (word: string): boolean => /^[a-z]{4,}ing$/.test(word);
/** Short English words are found by themselves and their plural alone. */
const isPlural = (found: string, wanted: string): boolean =>
  found === `${wanted}s` || wanted === `${found}s`;

/** How well the words of one column stand for a group, and which of them do. */
function match(words: readonly string[], { alternatives }: Group): { value: number; at: number[] } {
  let best = { value: 0, at: [] as number[] };
  for (const { words: wanted, weight, how } of alternatives) {
    let value = weight;
    const at: number[] = [];
    for (const one of wanted) {
      let [likest, place] = [0, -1];
      for (const [i, word] of words.entries()) {
        const like = likeness(word, one, how);
        if (like > likest) [likest, place] = [like, i];
        if (like === 1) break;
      }
      value *= likest;
      if (likest === 0) break;
      at.push(place);
    }
    if (value > best.value) best = { value, at };
  }
  return best;
}

/** A page as it is scored: the folded words of its columns. */
export interface Columns {
  kind: SearchKind;
  title: readonly string[];
  summary: readonly string[];
  words: readonly string[];
}

/** True if a page has a group in its title, summary or words. */
export const matches = ({ title, summary, words }: Columns, group: Group): boolean =>
  [title, summary, words].some((column) => match(column, group).value > 0);

/**
 * Scores a page for a query; higher is better. Adds, for each group of words, its share times the
 * weight of the best column that has it; bonuses for the kind of the page and for the part of its
 * title that matches, both scaled by the share that was found; and 1 if the title is the query.
 *
 * @param shares the weights of the groups, which add up to 1: a rare word weighs more
 * @param isIn true for each group that the page has in some column
 */
export function scoreOf(
  { kind, title, summary, words }: Columns,
  groups: readonly Group[],
  shares: readonly number[],
  isIn: readonly boolean[],
  query: string,
): number {
  const inTitle = new Set<number>();
  let score = 0;
  let coverage = 0;
  for (const [i, group] of groups.entries()) {
    const heading = match(title, group);
    for (const place of heading.at) inTitle.add(place);
    const value = Math.max(
      heading.value * TITLE,
      match(words, group).value * WORDS,
      match(summary, group).value * SUMMARY,
      isIn[i] ? BODY : 0,
    );
    score += value * shares[i]!;
    if (value > 0) coverage += shares[i]!;
  }
  const whole = title.length > 0 ? inTitle.size / title.length : 0;
  const exact = title.join(' ') === query ? EXACT_TITLE : 0;
  return score + exact + coverage * TIER_BONUS[tierOf(kind)] + whole * WHOLE_TITLE * coverage;
}

/** Splits a text into pieces and marks the words that stand for a word of the query. */
export function piecesOf(text: string, groups: readonly Group[]): Piece[] {
  const parts = text.split(/([\p{L}\p{N}\p{M}]+)/u);
  const isHit = (part: string): boolean => {
    const word = fold(part);
    return groups.some(({ alternatives }) =>
      alternatives.some(({ words, how }) => words.some((one) => likeness(word, one, how) > 0)),
    );
  };
  const pieces: Piece[] = [];
  for (const [i, part] of parts.entries()) {
    if (part === '') continue;
    const hit = i % 2 === 1 && isHit(part);
    const last = pieces.at(-1);
    if (last && !last.hit && !hit) last.text += part;
    else pieces.push({ text: part, hit });
  }
  return pieces;
}

const EXCERPT_WORDS = 24;

/** The part of a text with the most words of the query; `null` if it has none. */
export function excerptOf(
  text: string,
  groups: readonly Group[],
): { at: number; text: string; found: number } | null {
  const spans = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)];
  const hits: { word: number; group: number }[] = [];
  for (const [word, span] of spans.entries()) {
    const folded = fold(span[0]);
    for (const [group, { alternatives }] of groups.entries())
      if (
        alternatives.some(({ words, how }) => words.some((one) => likeness(folded, one, how) > 0))
      )
        hits.push({ word, group });
    if (hits.length > HITS_READ_MAX) break;
  }
  if (hits.length === 0) return null;
  let [best, found] = [hits[0]!.word, 0];
  for (const [i, { word }] of hits.entries()) {
    const near = new Set<number>();
    for (let j = i; j < hits.length && hits[j]!.word < word + EXCERPT_WORDS; j++)
      near.add(hits[j]!.group);
    if (near.size > found) [best, found] = [word, near.size];
  }
  const from = Math.max(0, best - 4);
  const to = Math.min(spans.length, from + EXCERPT_WORDS);
  const begin = spans[from]!.index;
  const end = spans[to - 1]!.index + spans[to - 1]![0].length;
  const cut = text.slice(begin, end).replace(/\s+/g, ' ');
  return {
    at: begin,
    found,
    text: `${from > 0 ? '… ' : ''}${cut}${to < spans.length ? ' …' : ''}`,
  };
}
const HITS_READ_MAX = 400;
