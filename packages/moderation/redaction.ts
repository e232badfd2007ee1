import { TEXT_CHARACTERS_MAX } from './moderation.constants.ts';
import { REMOVED, scan } from '@pune/std/personal-data';

/** A refusal of a redacted text; the texts are `moderation:error_text_<problem>`. */
export type RedactionProblem =
  | 'required'
  | 'long'
  | 'unchanged'
  /** It has words that the author did not write there. */
  | 'added'
  /** Nothing of the author's words remains. */
  | 'nothing'
  /** The scan still finds personal data. */
  | 'personal';

export type Redaction =
  | { kind: 'Redacted'; text: string }
  | { kind: 'RedactionRefused'; problem: RedactionProblem };

/** Line ends and spaces as they are compared and stored; three dots in brackets are the mark. */
export const tidy = (text: string): string =>
  text.normalize('NFC').replace(/\r\n?/g, '\n').replaceAll('[...]', REMOVED).trim();

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Checks what an officer made of an author's words: parts may be replaced by `[…]`, and nothing may
 * be added, so that nobody reads words as the author's that the author did not write.
 */
export function redaction(original: string, typed: string): Redaction {
  const refused = (problem: RedactionProblem): Redaction => ({ kind: 'RedactionRefused', problem });
  const text = tidy(typed);
  if (!text) return refused('required');
  if (text.length > TEXT_CHARACTERS_MAX) return refused('long');
  const whole = oneLine(tidy(original));
  if (oneLine(text) === whole) return refused('unchanged');
  const pieces = text.split(REMOVED).map(oneLine);
  if (pieces.every((piece) => piece === '')) return refused('nothing');
  if (!isLeftOf(whole, pieces)) return refused('added');
  if (scan(text).length > 0) return refused('personal');
  return { kind: 'Redacted', text };
}

/** True if the pieces between the marks are in a text, in order, from its start to its end. */
function isLeftOf(whole: string, [first = '', ...later]: readonly string[]): boolean {
  if (!whole.startsWith(first)) return false;
  const last = later.pop();
  if (last === undefined) return whole === first;
  let from = first.length;
  for (const piece of later) {
    const at = whole.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return whole.length - last.length >= from && whole.endsWith(last);
}
