/** The part of a request, or of Payload's translation, that knows the language of the account. */
export interface Reader {
  i18n?: { language?: string; translations?: unknown } | null;
}

/** The language of an account, as far as this system has it. */
export const languageOf = (reader: Reader | null | undefined): 'en' | 'mr' | 'hi' => {
  const language = reader?.i18n?.language;
  return language === 'mr' || language === 'hi' ? language : 'en';
};

export type Values = Record<string, string | number>;

/** Fills `{{name}}` in a text. */
export const filled = (text: string, values: Values = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => String(values[name] ?? place));

/**
 * Says a text of this system to an editor, in the language of the account. The English text is the
 * key of its translation in `cms/words/messages.*.ts`; a test compares both.
 *
 * @param reader the request; without one, as in a script, the text stays English
 * @param text may have places `{{name}}` for the values
 */
export function say(reader: Reader | null | undefined, text: string, values?: Values): string {
  const translations = reader?.i18n?.translations as { pune?: Record<string, string> } | undefined;
  return filled(translations?.pune?.[text] ?? text, values);
}

/** A text with places, as a pattern of what was made with it. */
interface Pattern {
  pattern: RegExp;
  translation: string;
  names: string[];
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const PLACE = /\{\{(\w+)\}\}/g;

/** The texts with places, the most specific first, by catalogue. */
const patterns = new WeakMap<object, Pattern[]>();
function patternsOf(catalogue: Record<string, string>): Pattern[] {
  let found = patterns.get(catalogue);
  if (!found) {
    const withPlaces = Object.entries(catalogue).filter(([text]) => text.includes('{{'));
    found = withPlaces
      .map(([text, translation]) => ({
        literal: text.replace(PLACE, '').length,
        pattern: new RegExp(
          `^${text
            .split(PLACE)
            .map((part, n) => (n % 2 ? '([^]+?)' : escaped(part)))
            .join('')}$`,
        ),
        names: [...text.matchAll(PLACE)].map(([, name]) => name!),
        translation,
      }))
      .filter(({ literal }) => literal > 3)
      .toSorted((a, b) => b.literal - a.literal);
    patterns.set(catalogue, found);
  }
  return found;
}

const MONTHS = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15)));
const monthIn = (language: string, date: Date) =>
  new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(date);

/** Writes the English names of months in another language, but not in what is quoted. */
const withMonths = (text: string, language: string): string =>
  text
    .split(/(“[^”]*”)/)
    .map((part, n) =>
      n % 2
        ? part
        : MONTHS.reduce(
            (found, date) =>
              found.replace(
                new RegExp(`(?<=\\d )${monthIn('en', date)}(?= \\d{4})`, 'g'),
                monthIn(language, date),
              ),
            part,
          ),
    )
    .join('');

const DEPTH_MAX = 4;
/** Places for what people wrote, which is quoted as it is. */
const QUOTED = new Set([
  'title',
  'other',
  'name',
  'file',
  'value',
  'quoted',
  'address',
  'host',
  'id',
]);

/**
 * Translates a finished English message, for example one that a rule of a field returned: rules
 * know the value, and not who reads the answer. The catalogue of `say` has its text; the values in
 * it are translated in the same way if the catalogue has them. A message without a translation
 * stays as it is.
 */
export function phrase(reader: Reader | null | undefined, message: string): string;
export function phrase(reader: Reader | null | undefined, message: string | null): string | null;
export function phrase(reader: Reader | null | undefined, message: string | null): string | null {
  const { language = 'en', translations } = reader?.i18n ?? {};
  const catalogue = (translations as { pune?: Record<string, string> } | undefined)?.pune;
  if (!message || !catalogue || language === 'en') return message;
  return message
    .split('\n')
    .map((line) => withMonths(translated(line, catalogue, 0), language))
    .join('\n');
}

function translated(text: string, catalogue: Record<string, string>, depth: number): string {
  const exact = catalogue[text];
  if (exact !== undefined || depth === DEPTH_MAX) return exact ?? text;
  for (const { pattern, names, translation } of patternsOf(catalogue)) {
    const found = pattern.exec(text);
    if (!found) continue;
    return filled(
      translation,
      Object.fromEntries(
        names.map((name, n) => [
          name,
          QUOTED.has(name) ? found[n + 1]! : translated(found[n + 1]!, catalogue, depth + 1),
        ]),
      ),
    );
  }
  return text;
}
