import type { StatementSync } from 'node:sqlite';
import type { Published } from '@pune/content-models/content-model';
import { withoutFilePages } from '@pune/content-models/media/file-texts';
import { withdrawnIn } from '@pune/content-models/withdrawals';
import type { Locale } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { ContentIndex } from '@pune/snapshot/model';
import {
  isSearchKind,
  placeWord,
  rowNumber,
  sequenceOfRow,
  type SearchEntry,
  type SearchKind,
} from './search-rows.ts';
import { fold, gramsOf, isSpelt, soundOf, wordsOf } from './search-text.ts';

/** The tables of the search index. */
export const SEARCH_SCHEMA = `
  create table if not exists searchable (
    rowid integer primary key, site text, collection text, id text, locale text, slug text, title text, summary text, words text, body text);
  create index if not exists searchable_by_document on searchable (collection, id, locale, site);
  create index if not exists searchable_by_site on searchable (site, locale);
  create virtual table if not exists search using fts5 (
    place, title, summary, words, body, sound, content = '', contentless_delete = 1,
    tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'");
  create table if not exists spellings (word text primary key) without rowid;
  create table if not exists spelling_grams (gram text, word text, primary key (gram, word)) without rowid;`;

interface Searchable {
  kind: SearchKind;
  id: string;
  locale: Locale;
  slug: string;
  title: string;
  summary: string;
  words: string;
  body: string;
}

/**
 * Writes the search index of the snapshot, in the transaction of the publish. `searchable` has the
 * texts as they are shown, `search` the index of their folded words, `spellings` the words of
 * titles and summaries, by whose groups of letters a misspelt word finds the right one. A withdrawn
 * page leaves its spellings: a reader looks for a page before it names one.
 */
export function createSearchWriter(sql: (text: string) => StatementSync) {
  const sequence = (): number =>
    sequenceOfRow(Number(sql('select max(rowid) as last from searchable').get()!.last ?? 0)) + 1;

  function removeRow(rowid: number | bigint): void {
    // A JavaScript number is bound as a real, which FTS5 does not accept as a rowid.
    sql('delete from search where rowid = ?').run(BigInt(rowid));
    sql('delete from searchable where rowid = ?').run(rowid);
  }

  function remove(collection: string, id: string, locale: string): void {
    for (const { rowid } of sql(
      'select rowid from searchable where collection = ? and id = ? and locale = ?',
    ).all(collection, id, locale))
      removeRow(rowid as number);
  }

  function spell(text: string): void {
    for (const word of new Set(wordsOf(text))) {
      if (sql('insert or ignore into spellings values (?)').run(word).changes === 0) continue;
      if (!isSpelt(word)) continue;
      for (const gram of gramsOf(word))
        sql('insert into spelling_grams values (?, ?)').run(gram, word);
    }
  }

  function put(sites: readonly string[], page: Searchable): void {
    const { kind, id, locale, slug, title, summary, words, body } = page;
    const shown = `${title}\n${summary}\n${words}`;
    const [sound, heading, rest, text] = [
      soundOf(shown),
      fold(title),
      fold(summary),
      fold(withoutFilePages(body)),
    ];
    spell(fold(shown));
    for (const site of sites) {
      const rowid = rowNumber(sequence(), kind, locale);
      sql(
        'insert into searchable (rowid, site, collection, id, locale, slug, title, summary, words, body) values (?,?,?,?,?,?,?,?,?,?)',
      ).run(rowid, site, kind, id, locale, slug, title, summary, words, body);
      sql(
        'insert into search (rowid, place, title, summary, words, body, sound) values (?,?,?,?,?,?,?)',
      ).run(
        BigInt(rowid),
        `${placeWord(site)} ${placeWord(site, locale)}`,
        heading,
        rest,
        fold(words),
        text,
        sound,
      );
    }
  }

  /** @returns false if the portal has exactly these entries already */
  function describe(site: string, entries: readonly SearchEntry[]): boolean {
    const held = sql(
      "select rowid, collection as kind, locale, slug, title, summary, words from searchable where site = ? and collection in ('tasks', 'lists') order by rowid",
    ).all(site);
    const nameOf = ({ kind, locale, slug, title, summary, words }: SearchEntry) =>
      JSON.stringify([kind, locale, slug, title, summary, words]);
    const names = held.map((row) => nameOf(row as never));
    if (names.join('\n') === entries.map(nameOf).join('\n')) return false;
    sql('savepoint describing').run();
    for (const { rowid } of held) removeRow(rowid as number);
    for (const entry of entries) put([site], { ...entry, id: entry.slug, body: '' });
    sql('release describing').run();
    return true;
  }

  return { put, remove, describe };
}

type SearchWriter = ReturnType<typeof createSearchWriter>;

/** Writes each document of a kind that search finds. */
export const searchIndex = ({ put, remove }: SearchWriter): ContentIndex => ({
  put(published) {
    const { collection: kind, portals, id, locale, slug, summary, text } = published;
    if (isSearchKind(kind))
      put(portals, {
        kind,
        id,
        locale: locale as Locale,
        slug,
        title: titleInSearch(published as Published),
        summary,
        words: '',
        body: text,
      });
  },
  remove,
});

/** The title of a document in results of a search: one that was withdrawn is marked. */
const titleInSearch = ({ title, locale, data }: Published): string =>
  withdrawnIn(data) ? t(locale)('withdrawn_title', { title }) : title;
