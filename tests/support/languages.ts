import { LOCALES, type Locale } from '../../packages/i18n/i18n.ts';
import { system } from './visit.ts';

/**
 * The languages in which a journey is tried: all with `--all`, else one, which the journeys of a file
 * take in turn.
 */
export const languagesInTurn = (turn: number): readonly Locale[] =>
  system.all ? LOCALES : [LOCALES[turn % LOCALES.length]!];

/**
 * The ways of a journey: languages with and without JavaScript. All with `--all`, else each language
 * in one of the two, and with the next `turn` in the other.
 */
export const waysInTurn = (turn: number): readonly { locale: Locale; js: boolean }[] =>
  LOCALES.flatMap((locale, place) =>
    [true, false]
      .filter((js) => system.all || js === ((place + turn) % 2 === 0))
      .map((js) => ({ locale, js })),
  );
