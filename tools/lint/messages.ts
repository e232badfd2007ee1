import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isCode, isTest, type Files, type Problem } from './files.ts';
import { withoutComments } from './imports.ts';

/** Messages by feature, language and key, from `packages/i18n/messages/<feature>.<locale>.ts`. */
export type FeatureMessages = Record<string, Record<string, Record<string, string>>>;

const MESSAGES_FILE = /^packages\/i18n\/messages\/([\w-]+)\.([a-z]{2})\.ts$/;
const SOURCE_LANGUAGE = 'en';

/**
 * Words in Latin script that are allowed in Marathi and Hindi: formats, units and standards, and addresses.
 */
const LATIN_ALLOWED = new Set([
  'PDF',
  'JPEG',
  'JPG',
  'PNG',
  'WebP',
  'HEIC',
  'SVG',
  'MB',
  'KB',
  'GPS',
  'RSS',
  'SMS',
  'OTP',
  'WCAG',
  'AA',
  'HTML',
  'QR',
  'UPI',
  'PMC',
  'JSON',
  'GET',
  'PN',
  'CSV',
  'GeoJSON',
  'GeoReport',
  'CAP',
  'Parquet',
  'UTC',
  'ISO',
  'WGS',
  // As keyboards label it.
  'Ctrl',
]);

export async function loadMessages(files: Files, root: string): Promise<FeatureMessages> {
  const messages: FeatureMessages = {};
  for (const file of files.keys()) {
    const [, feature, locale] = MESSAGES_FILE.exec(file) ?? [];
    if (!feature || !locale) continue;
    const module = (await import(pathToFileURL(path.join(root, file)).href)) as {
      default: Record<string, string>;
    };
    (messages[feature] ??= {})[locale] = module.default;
  }
  return messages;
}

const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1]!))].sort();

/** Finds English words in a Marathi or Hindi text. */
export const latinIn = (text: string): string[] =>
  [
    ...text
      .replace(/\{\{[^}]*\}\}|https?:\/\/\S+|\S+@\S+|<[^>]*>/g, '')
      .matchAll(/[A-Za-z][A-Za-z'’-]*/g),
  ]
    .map(([word]) => word)
    .filter((word) => !LATIN_ALLOWED.has(word));

/** The key of a plural message without its suffix: `photos` for `photos_one` and `photos_other`. */
const baseOf = (key: string): string => key.replace(/_(zero|one|two|few|many|other)$/, '');

interface Uses {
  literals: Set<string>;
  /**
   * Patterns from `` `category_${…}` `` and `` `${feature}:embed_link` ``: all keys that match
   * count as used.
   */
  patterns: RegExp[];
}

function usesIn(files: Files): Uses {
  const literals = new Set<string>();
  const patterns = new Map<string, RegExp>();
  for (const [file, text] of files) {
    if (!isCode(file) || isTest(file) || file.startsWith('tools/') || MESSAGES_FILE.test(file))
      continue;
    const code = withoutComments(text);
    for (const [, , literal] of code.matchAll(/(['"])((?:[a-z-]+:)?[A-Za-z]\w*)\1/g))
      literals.add(literal!);
    for (const [, template] of code.matchAll(/`((?:[a-z-]+:)?\w*\$\{[^`{}]*\}[\w${}.?:'" -]*)`/g)) {
      const fixed = template!
        .replace(/^[a-z-]+:/, '')
        .replace(/\$\{[^{}]*\}/g, '\0')
        .replace(/^\0:/, '');
      if (/[a-z]{2,}_|_[a-z]{2,}/.test(fixed) && /^[\w\0]+$/.test(fixed))
        patterns.set(fixed, new RegExp(`^${fixed.replaceAll('\0', '[\\w-]+')}$`));
    }
    for (const [, literal] of code.matchAll(/`((?:[a-z-]+:)?[A-Za-z]\w*)`/g))
      literals.add(literal!);
  }
  return { literals, patterns: [...patterns.values()] };
}

/**
 * Checks that every message exists in every language with the same placeholders, is used, and
 * contains no English in Marathi and Hindi.
 */
export function checkMessages(files: Files, messages: FeatureMessages): Problem[] {
  const problems: Problem[] = [];
  const { literals, patterns } = usesIn(files);
  const locales = [...new Set(Object.values(messages).flatMap(Object.keys))];
  for (const [feature, byLocale] of Object.entries(messages)) {
    const source = byLocale[SOURCE_LANGUAGE] ?? {};
    for (const locale of locales) {
      const place = `packages/i18n/messages/${feature}.${locale}.ts`;
      const texts = byLocale[locale];
      if (!texts)
        problems.push({ place, message: `is missing: every feature speaks ${locales.join(', ')}` });
      else if (locale !== SOURCE_LANGUAGE) problems.push(...checkTranslation(place, source, texts));
    }
    for (const key of Object.keys(source)) {
      const names = [key, baseOf(key)].flatMap((name) => [name, `${feature}:${name}`]);
      if (
        names.some((name) => literals.has(name)) ||
        patterns.some((pattern) => pattern.test(key) || pattern.test(baseOf(key)))
      )
        continue;
      problems.push({
        place: `packages/i18n/messages/${feature}.${SOURCE_LANGUAGE}.ts`,
        message: `${key} is used nowhere: delete it in every language`,
      });
    }
  }
  return problems;
}

function checkTranslation(
  place: string,
  source: Record<string, string>,
  texts: Record<string, string>,
): Problem[] {
  const problems: Problem[] = [];
  const say = (message: string) => problems.push({ place, message });
  for (const key of Object.keys(texts))
    if (!(key in source)) say(`${key} is not there in English any more: delete it`);
  for (const [key, original] of Object.entries(source)) {
    const text = texts[key];
    if (!text?.trim()) {
      say(`${key} is missing`);
      continue;
    }
    const [wanted, given] = [placeholders(original), placeholders(text)].map((names) =>
      names.filter((name) => !(key.endsWith('_one') && name === 'count')).join(', '),
    );
    if (wanted !== given) say(`${key} has the placeholders {${given}}, in English {${wanted}}`);
    if (text === original && latinIn(text).length > 0) say(`${key} is not translated: "${text}"`);
    else
      for (const word of latinIn(text))
        say(
          `${key} has the Latin word "${word}": translate it, or add it to the allowed ones if readers expect it so`,
        );
  }
  return problems;
}
