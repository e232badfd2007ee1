import fs from 'node:fs';
import path from 'node:path';
import { en } from 'payload/i18n/en';
import type { SanitizedConfig } from 'payload';
import { beforeAll, describe, expect, it } from 'vitest';
import { phrase, say } from '@pune/content-models/say';
import { wrongTerms } from '@pune/i18n/terms';
import { labelText } from './label-text.ts';
import { messagesHi } from './messages.hi.ts';
import { messagesMr } from './messages.mr.ts';
import { payloadEn } from './payload.en.ts';
import { payloadHi } from './payload.hi.ts';
import { payloadMr } from './payload.mr.ts';
import { LABELS } from './words.ts';

const root = path.join(import.meta.dirname, '../..');
const OTHERS = ['mr', 'hi'] as const;
type Other = (typeof OTHERS)[number];
const PAYLOAD = { mr: payloadMr, hi: payloadHi };
const MESSAGES = { mr: messagesMr, hi: messagesHi };

type Tree = { [key: string]: string | Tree };
const flat = (tree: Tree, prefix = ''): Record<string, string> =>
  Object.fromEntries(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flat(value, `${prefix}${key}:`)),
    ),
  );

/** Values, and the tags into which Payload puts links. */
const placesOf = (text: string): string[] =>
  [...text.matchAll(/\{\{\w+\}\}|<\/?\d>/g)].map(([found]) => found).toSorted();

/** Names and formats that have no other script, and examples of what is to be typed. */
const LATIN_ALLOWED =
  /\{\{\w+\}\}|<[^>]*>|https?:\S*|mailto:|tel:|\/[\w./?=&-]+|"[\w -]+"|\b(?:PDF|JPEG|PNG|WebP|AVIF|MP4|WebM|WebVTT|VP9|JavaScript|Open311|WGS|PT|GAD|WO|CSV|NDJSON|QR)\b|\b[a-z]+_[a-z]+\b|\bA\b|\bE\b|H\.264|\blarge\b|26 November 2026/g;
const latinIn = (text: string): string[] =>
  text.replace(LATIN_ALLOWED, '').match(/[A-Za-z]{1,}/g) ?? [];

let config: SanitizedConfig;
beforeAll(async () => {
  config = await (await import('../payload.config.ts')).default;
});

describe('Payload’s own texts', () => {
  const english = () => {
    const { lexical } = config.i18n.translations.en as unknown as { lexical: Tree };
    const own = flat(payloadEn);
    const all = { ...flat(en.translations as Tree), ...flat({ lexical }) };
    return { own, all: { ...all, ...own } };
  };
  it.each(OTHERS)('have a translation for each of its English keys: %s', (language) => {
    const { all } = english();
    expect(Object.keys(flat(PAYLOAD[language])).toSorted()).toEqual(
      expect.arrayContaining(Object.keys(all).toSorted()),
    );
  });
  it('are replaced only where Payload has such a text', () => {
    const { own } = english();
    const known = flat(en.translations as Tree);
    expect(Object.keys(own).filter((key) => !(key in known))).toEqual([]);
  });
  it.each(OTHERS)('keep the values and the links of the English text: %s', (language) => {
    const { all } = english();
    const texts = flat(PAYLOAD[language]);
    const differing = Object.entries(all).filter(
      ([key, text]) => placesOf(text).join() !== placesOf(texts[key]!).join(),
    );
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});

describe('Words', () => {
  const texts = (language: Other): string[] => [
    ...Object.values(flat(PAYLOAD[language])),
    ...Object.values(LABELS[language]),
    ...Object.values(MESSAGES[language]),
  ];
  it.each(OTHERS)('have no English word: %s', (language) => {
    expect(texts(language).filter((text) => latinIn(text).length > 0)).toEqual([]);
  });
  it.each(OTHERS)('keep to the terms of the portals: %s', (language) => {
    expect(texts(language).flatMap((text) => wrongTerms(text, language))).toEqual([]);
  });
  it.each(OTHERS)('have Latin digits, but in what is to be typed: %s', (language) => {
    const EXAMPLES = /“[^”]*”|(?:उदाहरण|छापल्याप्रमाणे|जैसा छपा है).*/g;
    const own = texts(language).map((text) => text.replace(EXAMPLES, ''));
    expect(own.filter((text) => /[०-९]/.test(text))).toEqual([]);
  });
  it('are the same texts in both languages, with the same values', () => {
    for (const [mr, hi] of [
      [LABELS.mr, LABELS.hi],
      [messagesMr, messagesHi],
    ] as const) {
      expect(Object.keys(hi)).toEqual(Object.keys(mr));
      for (const [text, translation] of [...Object.entries(mr), ...Object.entries(hi)])
        expect([text, placesOf(translation)]).toEqual([text, placesOf(text)]);
    }
  });
});

interface Found {
  at: string;
  label: unknown;
}
interface AnyField {
  type: string;
  name?: string;
  hidden?: boolean;
  label?: unknown;
  labels?: { singular?: unknown; plural?: unknown };
  description?: unknown;
  admin?: { description?: unknown; placeholder?: unknown; disableListColumn?: boolean };
  options?: { label: unknown }[];
  fields?: AnyField[];
  tabs?: AnyField[];
  blocks?: { labels?: { singular?: unknown; plural?: unknown }; fields: AnyField[] }[];
  editor?: { editorConfig: { resolvedFeatureMap: Map<string, unknown> } };
}

/** Every text of the configuration that an editor can meet. */
function textsOf(config: SanitizedConfig): Found[] {
  const found: Found[] = [];
  const add = (at: string, ...labels: unknown[]): void =>
    void found.push(...labels.map((label) => ({ at, label })));
  const visit = (field: AnyField, at: string): void => {
    if (field.hidden || field.name === 'id') return;
    const here = `${at}.${field.name ?? field.type}`;
    // Own parts of a form say their words themselves; those of a list are columns, with a heading.
    if (field.type === 'ui')
      return field.admin?.disableListColumn ? undefined : add(here, field.label);
    add(here, field.label, field.description, field.labels?.singular, field.labels?.plural);
    add(here, field.admin?.description, field.admin?.placeholder);
    add(here, ...(field.options ?? []).map(({ label }) => label));
    const feature = field.editor?.editorConfig.resolvedFeatureMap.get('blocks') as
      | {
          sanitizedServerFeatureProps: { blocks: NonNullable<AnyField['blocks']> };
          generateSchemaMap: (args: object) => Map<string, { blocks?: AnyField['blocks'] }>;
        }
      | undefined;
    const blocks = feature ? feature.sanitizedServerFeatureProps.blocks : [];
    // The copies of which a browser is sent the fields.
    const sent = feature ? [...feature.generateSchemaMap({}).values()] : [];
    const copies = sent.flatMap((entry) => entry.blocks ?? []);
    for (const block of [...blocks, ...copies, ...(field.blocks ?? [])]) {
      add(here, block.labels?.singular, block.labels?.plural);
      for (const inner of block.fields) visit(inner, here);
    }
    for (const inner of [...(field.fields ?? []), ...(field.tabs ?? [])]) visit(inner, here);
  };
  for (const collection of config.collections) {
    if (collection.admin.hidden === true) continue;
    const { admin, labels, slug } = collection;
    add(slug, labels.singular, labels.plural, admin.description, admin.group);
    for (const field of collection.fields) visit(field as unknown as AnyField, slug);
  }
  return found;
}

/** Payload's own labels ask its translations by a key; `labelText` answers with the key. */
const isKey = (text: string | undefined): boolean => /^[\w-]+:\w+$/.test(text ?? '');
const isWords = (text: string | undefined): text is string => /\p{L}/u.test(text ?? '');

describe('The configuration', () => {
  it.each(OTHERS)('has each of its texts in this language: %s', (language) => {
    const missing = textsOf(config).flatMap(({ at, label }) => {
      const english = labelText(label);
      const translated = labelText(label, language);
      if (!isWords(english) || isKey(english)) return [];
      return translated === english || !isWords(translated) ? [`${at}: ${english}`] : [];
    });
    expect(missing).toEqual([]);
  });
  it('has no translation of a text that no form has', () => {
    const texts = new Set(textsOf(config).map(({ label }) => labelText(label)));
    expect(Object.keys(LABELS.mr).filter((text) => !texts.has(text))).toEqual([]);
  });
  it('says nothing in the words of programmers', () => {
    const JARGON = /\b(?:locales?|slugs?|mime|api|ids?|urls?|collections|globals?|json|null)\b/i;
    const plain = (text: string) => text.replace(/\{\{\w+\}\}|<[^>]*>|\/[\w./?=-]+/g, '');
    const own = textsOf(config).flatMap(({ at, label }) => {
      const english = labelText(label);
      return isWords(english) && !isKey(english) && JARGON.test(plain(english))
        ? [`${at}: ${english}`]
        : [];
    });
    expect(own).toEqual([]);
    const payload = {
      ...flat(en.translations as Tree),
      ...flat(payloadEn),
    };
    expect(Object.entries(payload).filter(([, text]) => JARGON.test(plain(text)))).toEqual([]);
  });
});

/** The source files with texts for editors. */
const sources = (): { file: string; text: string }[] =>
  fs
    .globSync('{cms,content-models}/**/*.{ts,tsx}', {
      cwd: root,
      exclude: (name) => ['node_modules', '.next', 'testing', 'words', 'migrations'].includes(name),
    })
    .filter((file) => !/\.test\.|examples/.test(file))
    .map((file) => ({ file, text: fs.readFileSync(path.join(root, file), 'utf8') }));

const unescaped = (literal: string): string =>
  literal
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replace(/\\(['"`])/g, '$1');

const NO_MESSAGE = /description|label|group|^\s*(?:\*|\/\/)/i;
/** The strings and templates of a file that are no descriptions; values become `12 x`. */
const literalsIn = (text: string): string[] => {
  const lines = text.split('\n');
  return lines.flatMap((line, n) =>
    NO_MESSAGE.test(line) || /(?:description|label):\s*$/.test(lines[n - 1] ?? '')
      ? []
      : [...line.matchAll(/'((?:[^'\\]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, single, template]) =>
          unescaped((single ?? template!).replace(/\$\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}/g, '12 x')),
        ),
  );
};

describe('Messages', () => {
  it('have a translation of each text that a component says', () => {
    const said = sources()
      .filter(({ text }) => text.includes("content-models/say'") || text.includes('say.ts'))
      .flatMap(({ file, text }) =>
        [
          ...text.matchAll(
            /\bsay(?:ing)?\(\s*(?:(?:req|reader|\{ i18n \}),\s*)?(?:'((?:[^'\\]|\\.)*)'|"([^"]*)")/g,
          ),
        ].map(([, single, double]) => `${unescaped(single ?? double!)} (${file})`),
      );
    expect(said.length).toBeGreaterThan(150);
    expect(said.filter((each) => !(each.replace(/ \([^()]*\)$/, '') in messagesMr))).toEqual([]);
  });

  it('have a translation of each refusal', () => {
    const SENTENCE = /^(?:[A-Z“]|\$\{).*\s.*\s.*[.:]$/;
    const NOT_FOR_EDITORS =
      /odd-queries|file-history|sign-in-attempts|internals|passwords|staff|cap\/|import\/options/;
    // Scripts of operators speak English, and contents and the words of the hand-over have a text
    // for each language beside the English one.
    const OF_OPERATORS = /^cms\/(?:accounts|create-administrator|import|rollback-table)\.ts$/;
    const IN_EACH_LANGUAGE =
      /videos\/films|settings\.common|services\.wording|alerts\.templates|handovers\/words\.en/;
    const isSkipped = (file: string): boolean =>
      [NOT_FOR_EDITORS, OF_OPERATORS, IN_EACH_LANGUAGE].some((files) => files.test(file));
    const reader = (language: Other) => ({
      i18n: { language, translations: { pune: MESSAGES[language] } },
    });
    const descriptions = new Set(
      Object.keys(LABELS.mr).flatMap((text) => [text, text.replace(/\d+/g, '12 x')]),
    );
    const missing = sources()
      .filter(({ file }) => !isSkipped(file))
      .flatMap(({ file, text }) => literalsIn(text).map((message) => ({ file, message })))
      .filter(({ message }) => SENTENCE.test(message) && !descriptions.has(message))
      .filter(({ message }) =>
        OTHERS.some((language) => phrase(reader(language), message) === message),
      );
    expect(missing.map(({ file, message }) => `${file}: ${message}`)).toEqual([]);
  });

  it('are found again in finished sentences, with their values and dates', () => {
    const reader = { i18n: { language: 'mr', translations: { pune: messagesMr } } };
    expect(
      phrase(
        reader,
        'It is valid until 3 December 2026, which is before it begins (4 December 2026). Correct one of the two.',
      ),
    ).toBe('वैधता: शेवट 3 डिसेंबर 2026 हा सुरुवातीच्या (4 डिसेंबर 2026) आधी आहे. दोन्हींपैकी एक दुरुस्त करा.');
    expect(
      phrase(
        reader,
        '“GAD/1” is the number of “Published” already. Correct it, or take that one down first.',
      ),
    ).toMatch(/^“GAD\/1” हा आधीच “Published” चा क्रमांक आहे/);
    expect(
      phrase(
        reader,
        'In block 5, the paragraph “Apply”: the link “here” leads to no page. Choose one, or remove the link.',
      ),
    ).toBe('भाग 5, परिच्छेद “Apply”: दुवा “here” कोणत्याही पानाकडे नेत नाही. पान निवडा किंवा दुवा काढा.');
    expect(phrase(reader, 'Take down: published in error, on 26 January 2030, 09:00')).toBe(
      'प्रकाशनातून काढा: चुकून प्रकाशित झाला, 26 जानेवारी 2030, 09:00',
    );
    expect(
      phrase(
        reader,
        '“a/1” is the number of “Renewal to 31 March 2027” already. Correct it, or take that one down first.',
      ),
    ).toContain('“Renewal to 31 March 2027”');
    expect(phrase(reader, 'A message that has no translation.')).toBe(
      'A message that has no translation.',
    );
    expect(phrase({ i18n: { language: 'en' } }, 'Give a day.')).toBe('Give a day.');
    expect(say(reader, 'Copy to {{language}}', { language: say(reader, 'Hindi') })).toBe(
      'हिंदी भाषेत कॉपी करा',
    );
  });
});
