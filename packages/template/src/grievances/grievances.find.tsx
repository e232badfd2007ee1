import { consonantsOf } from '@pune/content-models/consonants';
import { read } from './grievances.read.ts';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

/** The search index of a category. */
export interface TileWords {
  /** Labels and keywords in all languages, in small letters, each between bars. */
  words: string;
  /** The consonants of each of them, for words of any language in Latin letters. */
  sounds: string;
}

/** Consonants that tell a word by its beginning. */
const PREFIX_CONSONANTS_MIN = 3;

const folded = (text: string): string => text.normalize('NFC').toLowerCase().trim();

/** Checks if typed text is a part of a word of a tile, or sounds like the beginning of one. */
export function isFound(typed: string, { words, sounds }: TileWords): boolean {
  const text = folded(typed);
  if (text === '' || words.includes(text)) return true;
  const sound = consonantsOf(text);
  if (sound === '' || !/^[\x20-\x7e]*$/.test(text)) return false;
  // Two consonants begin many words: `pit` is not `path`.
  const end = sound.length < PREFIX_CONSONANTS_MIN ? ' ' : '';
  return ` ${sounds} `.includes(` ${sound}${end}`);
}

/** Selects the entries that match. If none does, all remain: an empty list leaves no choice. */
export function matchingOrAll<T>(entries: readonly T[], isMatch: (entry: T) => boolean): T[] {
  const matching = entries.filter(isMatch);
  return matching.length > 0 ? matching : [...entries];
}

const tilesBeside = (input: HTMLElement): HTMLElement[] => [
  ...input.closest('fieldset')!.querySelectorAll<HTMLElement>('.tile'),
];

interface Props {
  id: string;
  label: string;
  hint: string;
  found: (count: number) => string;
  /** The address of the words of the categories, which are needed when the field is used. */
  words: string;
}

/**
 * A field that shows the categories for what is typed, in any language. Without scripts all
 * categories are shown, and the field is hidden. Until the words of all languages are there, it
 * finds by the labels of the page.
 */
export function FindCategory({ id, label, hint, found, words: address }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const words = useRef<Record<string, TileWords> | null>(null);
  const [count, setCount] = useState<number | null>(null);

  const tiles = () => tilesBeside(input.current!);
  const isMatch = (tile: HTMLElement): boolean =>
    isFound(
      input.current!.value,
      words.current?.[tile.querySelector('input')!.value] ?? {
        words: folded(tile.textContent),
        sounds: '',
      },
    );
  function filter() {
    const matching = tiles().filter(isMatch);
    const shown = matchingOrAll(tiles(), isMatch);
    for (const tile of tiles())
      tile.hidden = !shown.includes(tile) && !tile.querySelector('input')!.checked;
    setCount(input.current!.value.trim() === '' ? null : matching.length);
  }
  useEffect(() => {
    const own = input.current!;
    const form = own.form!;
    const clear = () => {
      for (const tile of tilesBeside(own)) tile.hidden = false;
      setCount(null);
    };
    form.addEventListener('reset', clear);
    return () => form.removeEventListener('reset', clear);
  }, []);
  async function load() {
    if (words.current) return;
    words.current = (await read(address)) as Record<string, TileWords> | null;
    if (words.current) filter();
  }
  /** Enter chooses the first category found, and does not send the form. */
  function choose(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (event.currentTarget.value.trim() === '') return;
    const radio = tiles().find(isMatch)?.querySelector('input');
    radio?.click();
    radio?.focus();
  }

  return (
    <div className="f js">
      <label htmlFor={id}>{label}</label>
      <span className="hint" id={`${id}-hint`}>
        {hint}
      </span>
      <input
        ref={input}
        id={id}
        type="search"
        autoComplete="off"
        aria-describedby={`${id}-hint`}
        onFocus={load}
        onInput={filter}
        onKeyDown={choose}
      />
      <output className="hint">{count === null ? '' : found(count)}</output>
    </div>
  );
}
