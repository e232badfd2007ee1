import fs from 'node:fs';
import path from 'node:path';
import type { Capability } from '../../content-models/capabilities.ts';
import type { PagedCollection } from '../../packages/content/routes.ts';
import { problemOfId, type SiteConfig } from '../../packages/content/sites.ts';
import { brandOf, brandSheet, type Brand } from './ink.ts';

/** A portal's purpose, which decides what it shows at first; its file can be changed later. */
const PURPOSES = {
  information: {
    opening: 'counter',
    collections: ['alerts', 'news', 'events', 'pages', 'documents', 'departments'],
    capabilities: ['search'],
  },
  services: {
    opening: 'counter',
    collections: [
      'alerts',
      'news',
      'services',
      'guides',
      'faqs',
      'pages',
      'departments',
      'offices',
    ],
    capabilities: ['search', 'grievances', 'payments'],
  },
  projects: {
    opening: 'plan',
    collections: ['alerts', 'news', 'projects', 'reports', 'documents', 'pages', 'departments'],
    capabilities: ['search', 'grievances', 'dashboard'],
  },
  governance: {
    opening: 'record',
    collections: [
      'alerts',
      'policies',
      'circulars',
      'documents',
      'reports',
      'events',
      'projects',
      'pages',
      'departments',
    ],
    capabilities: ['search', 'grievances', 'dashboard', 'accountability'],
  },
} as const satisfies Record<
  string,
  { opening: string; collections: readonly PagedCollection[]; capabilities: readonly Capability[] }
>;
export type Purpose = keyof typeof PURPOSES;

export interface Answers {
  id: string;
  name: { en: string; mr: string; hi: string };
  url: string;
  purpose: Purpose;
  ink: string;
  brand: Brand;
}

type Parsed<T> = { value: T } | { problem: string };

interface Question<T> {
  /** The name of the answer on the command line: `--ink '#2a489e'`. */
  flag: string;
  text: string;
  parse: (answer: string, existing: readonly Pick<SiteConfig, 'id' | 'url'>[]) => Parsed<T>;
}

const LANGUAGE_NAMES = ['English', 'Marathi', 'Hindi'] as const;
const DEVANAGARI = /\p{Script=Devanagari}/u;

export const QUESTIONS = [
  {
    flag: 'id',
    text: 'Folder below sites/, in lower-case letters, digits and hyphens (ward-12)',
    parse(answer, existing) {
      const problem = problemOfId(answer);
      if (problem) return { problem };
      return existing.some(({ id }) => id === answer)
        ? { problem: `sites/${answer} exists already` }
        : { value: { id: answer } };
    },
  },
  {
    flag: 'name',
    text: 'Name in English, Marathi and Hindi, separated by | (Pune Culture | पुणे संस्कृती | पुणे संस्कृति)',
    parse(answer) {
      const [en = '', mr = '', hi = '', ...more] = answer.split('|').map((name) => name.trim());
      const missing = LANGUAGE_NAMES.filter((_, index) => ![en, mr, hi][index]);
      if (missing.length > 0) return { problem: `The name in ${missing.join(' and ')} is missing` };
      if (more.length > 0) return { problem: 'Give three names' };
      if (!DEVANAGARI.test(mr) || !DEVANAGARI.test(hi))
        return { problem: 'Write the Marathi and the Hindi name in Devanagari' };
      return { value: { name: { en, mr, hi } } };
    },
  },
  {
    flag: 'url',
    text: 'Address, without a path (http://culture.localhost:8080)',
    parse(answer, existing) {
      const url = URL.parse(answer);
      if (!url || !/^https?:$/.test(url.protocol) || url.origin !== answer.replace(/\/$/, ''))
        return { problem: 'Give an address such as https://culture.example, without a path' };
      const taken = existing.find((site) => new URL(site.url).hostname === url.hostname);
      return taken
        ? { problem: `${url.hostname} is the address of sites/${taken.id}` }
        : { value: { url: url.origin } };
    },
  },
  {
    flag: 'purpose',
    text: `Purpose: ${Object.keys(PURPOSES).join(', ')}`,
    parse: (answer) =>
      Object.hasOwn(PURPOSES, answer)
        ? { value: { purpose: answer as Purpose } }
        : { problem: `Give one of ${Object.keys(PURPOSES).join(', ')}` },
  },
  {
    flag: 'ink',
    text: 'Ink, the colour of buttons and links (#2a489e)',
    parse(answer) {
      const result = brandOf(answer);
      return 'problem' in result ? result : { value: { ink: answer, brand: result.brand } };
    },
  },
] as const satisfies readonly Question<Partial<Answers>>[];

/** Asks until an answer is valid. A refused one is explained, and asked for again. */
export async function answersFrom(
  ask: (text: string) => Promise<string>,
  tell: (problem: string) => void,
  existing: readonly Pick<SiteConfig, 'id' | 'url'>[],
): Promise<Answers> {
  let answers: Partial<Answers> = {};
  for (const { text, parse } of QUESTIONS)
    for (;;) {
      const parsed: Parsed<Partial<Answers>> = parse((await ask(text)).trim(), existing);
      if ('value' in parsed) {
        answers = { ...answers, ...parsed.value };
        break;
      }
      tell(parsed.problem);
    }
  return answers as Answers;
}

/** The name without that of the city, for lists of portals and narrow spaces. */
const shortOf = (name: string): string => name.replace(/^(Pune|पुणे)\s+(?=\S)/u, '');
const literal = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
const record = (values: Record<string, string>): string =>
  `{ ${Object.entries(values)
    .map(([key, value]) => `${key}: ${literal(value)}`)
    .join(', ')} }`;
const list = (values: readonly string[]): string => `[${values.map(literal).join(', ')}]`;

/** The three files of a portal, by name. */
export function filesOf({ id, name, url, purpose, brand }: Answers): Record<string, string> {
  const { opening, collections, capabilities } = PURPOSES[purpose];
  const { en, mr, hi } = name;
  const shortName = { en: shortOf(en), mr: shortOf(mr), hi: shortOf(hi) };
  return {
    'package.json': `${JSON.stringify({ name: `@pune/site-${id}`, private: true, type: 'module' }, null, 2)}\n`,
    'site.config.ts': `import { defineSite } from '@pune/template/site';

export default defineSite({
  name: ${record(name)},
  shortName: ${record(shortName)},
  url: ${literal(url)},
  locales: ['en', 'mr', 'hi'],
  opening: ${literal(opening)},
  collections: ${list(collections)},
  capabilities: ${list(capabilities)},
});
`,
    'brand.css': brandSheet(brand, `The ink of ${en.replaceAll('*/', '')}`),
  };
}

/**
 * Writes the files of a portal into a folder that does not exist yet.
 *
 * @returns the folder
 * @throws an error if the folder exists
 */
export function writeSite(root: string, answers: Answers): string {
  const folder = path.join(root, 'sites', answers.id);
  fs.mkdirSync(folder);
  for (const [name, text] of Object.entries(filesOf(answers)))
    fs.writeFileSync(path.join(folder, name), text);
  return folder;
}
