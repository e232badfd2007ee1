import type { Locale } from '@pune/i18n';

/**
 * The accounts that have a document open, in the memory of the CMS. Each form tells of itself every
 * `BEAT_MS`; one that is silent for a minute after its last beat was due is forgotten. A restart
 * forgets all, and the next beats tell of them again.
 */

export const BEAT_MS = 20_000;
export const SILENCE_MS = 60_000;
/** More tabs of one document are not shown: the oldest are forgotten. */
const TABS_MAX = 50;

export interface Beat {
  /** The id of the account, and its name. */
  person: string;
  name: string;
  /** A random name of the form. */
  tab: string;
  /** The language of the text in the form. */
  language: Locale;
  /** True once something was changed in the form. */
  isWriting: boolean;
}

interface Present extends Beat {
  /** The time at which the form was opened, or first changed. */
  since: number;
  seenAt: number;
}

/** Another form of the same document. */
export interface Presence {
  name: string;
  /** True for another form of the same account. */
  isSelf: boolean;
  isWriting: boolean;
  language: Locale;
  since: string;
}

export type Presences = ReturnType<typeof createPresences>;

export function createPresences() {
  const documents = new Map<string, Map<string, Present>>();

  const isHere = ({ seenAt }: Present, now: number): boolean => now - seenAt < BEAT_MS + SILENCE_MS;

  function forgetSilent(now: number): void {
    for (const [document, tabs] of documents) {
      for (const [tab, present] of tabs) if (!isHere(present, now)) tabs.delete(tab);
      if (tabs.size === 0) documents.delete(document);
    }
  }

  return {
    /** Notes a beat. A tab of another account with the same name is not changed. */
    note(document: string, beat: Beat, now: number): void {
      forgetSilent(now);
      const tabs = documents.get(document) ?? new Map<string, Present>();
      const known = tabs.get(beat.tab);
      if (known && known.person !== beat.person) return;
      const isSame = known && known.isWriting === beat.isWriting;
      tabs.delete(beat.tab);
      tabs.set(beat.tab, { ...beat, since: isSame ? known.since : now, seenAt: now });
      for (const tab of [...tabs.keys()].slice(0, -TABS_MAX)) tabs.delete(tab);
      documents.set(document, tabs);
    },

    /** Forgets a form that was closed. */
    leave(document: string, { person, tab }: Pick<Beat, 'person' | 'tab'>): void {
      const tabs = documents.get(document);
      if (tabs?.get(tab)?.person !== person) return;
      tabs.delete(tab);
      if (tabs.size === 0) documents.delete(document);
    },

    /** @returns the other forms of a document: writers first, then by time; one for each account */
    others(document: string, { person, tab }: Pick<Beat, 'person' | 'tab'>, now: number) {
      const seen = new Set<string>();
      return [...(documents.get(document)?.values() ?? [])]
        .filter((present) => present.tab !== tab && isHere(present, now))
        .toSorted((a, b) => Number(b.isWriting) - Number(a.isWriting) || a.since - b.since)
        .filter((present) => !seen.has(present.person) && seen.add(present.person))
        .map(({ name, person: other, isWriting, language, since }): Presence => ({
          name,
          isSelf: other === person,
          isWriting,
          language,
          since: new Date(since).toISOString(),
        }));
    },

    /** The number of documents that are open. */
    get size(): number {
      return documents.size;
    },
  };
}
