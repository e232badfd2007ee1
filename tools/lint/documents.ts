import path from 'node:path';
import { isCode, lineAt, type Files, type Problem } from './files.ts';
import { withoutComments } from './imports.ts';

/** Documents that describe the code as it is. Decisions are history: only their links are checked. */
export const isDocument = (file: string): boolean => /^(README|docs\/.*)\.md$/.test(file);
const isHistory = (file: string): boolean => /^docs\/decisions\/\d/.test(file);

const TOP_FOLDERS = 'cms|content-models|docs|examples|functions|packages|sites|tests|tools';
/** A file name, or a path below one of the top-level folders. */
const PATH = new RegExp(
  `^(?:(?:${TOP_FOLDERS})/\\S*|(?:[\\w.<>*{},[\\]-]+/)*[\\w.<>*{},[\\]-]+\\.(?:ts|tsx|mjs|astro|css|toml|geojson|svg))$`,
);
/** Placeholders in documents: a new feature, a file of another system. */
const PLACEHOLDER = /^(?:FILE|[A-Z]+)\./;

/** A file that a tutorial creates: its path on a line of its own, followed by its text. */
const CREATED = /^`([^`\n]+)`:\n\n```(?!diff)/gm;

const FENCE = /^( *)```(\w*)[^\n]*\n[\s\S]*?^\1```$/gm;
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** Converts `packages/<feature>/*.{ts,tsx}` to a pattern: `<x>` and `*` match a part of a name. */
function patternOf(name: string): RegExp {
  const source = name
    .replace(/\/$/, '')
    .replace(/[.+?^$()|[\]\\]/g, '\\$&')
    .replace(/\{([^}]*)\}/g, (_, options: string) => `(?:${options.split(',').join('|')})`)
    .replace(/<[^>]*>|\*+/g, '[^/]+');
  return new RegExp(`(?:^|/)${source}$`);
}

function foldersOf(files: Files): Set<string> {
  const folders = new Set<string>();
  for (const file of files.keys())
    for (let folder = path.posix.dirname(file); folder !== '.'; folder = path.posix.dirname(folder))
      folders.add(folder);
  return folders;
}

/**
 * Checks that every path in backticks is a file or a folder of the repository, or the end of one.
 */
function checkPaths(file: string, text: string, present: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const places = [...present, ...[...text.matchAll(CREATED)].map(([, created]) => created!)];
  for (const { 1: name, index } of text.replace(FENCE, blank).matchAll(/`([^`\n]+)`/g)) {
    if (!PATH.test(name!) || PLACEHOLDER.test(name!)) continue;
    const pattern = patternOf(name!);
    if (!places.some((place) => pattern.test(place)))
      problems.push({
        place: `${file}:${lineAt(text, index)}`,
        message: `names ${name}, which is neither a file nor a folder: write where it is today`,
      });
  }
  return problems;
}

/** Checks that every `npm run NAME` is a script of package.json. */
function checkCommands(file: string, text: string, scripts: ReadonlySet<string>): Problem[] {
  return [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)]
    .filter(([, name]) => !scripts.has(name!))
    .map(({ 0: command, index }) => ({
      place: `${file}:${lineAt(text, index)}`,
      message: `names \`${command}\`, which package.json does not have`,
    }));
}

/** The anchor of a heading on GitHub. */
export function anchorOf(heading: string): string {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}

const anchorsOf = (text: string): Set<string> =>
  new Set(
    [...text.replace(FENCE, blank).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
      anchorOf(heading!),
    ),
  );

const IMAGE = /\.(webp|png|jpg|jpeg|avif)$/;

/** Checks that every relative link leads to a file or a folder, and its anchor to a heading. */
function checkLinks(
  file: string,
  text: string,
  files: Files,
  folders: ReadonlySet<string>,
): Problem[] {
  const problems: Problem[] = [];
  const prose = text.replace(FENCE, blank).replace(/`[^`\n]*`/g, blank);
  for (const { 1: target, index } of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target!)) continue;
    const [address, anchor] = target!.split('#') as [string, string | undefined];
    const place = `${file}:${lineAt(text, index)}`;
    const linked = address
      ? path.posix.join(path.posix.dirname(file), address).replace(/\/$/, '')
      : file;
    if (!files.has(linked) && !folders.has(linked) && !IMAGE.test(linked))
      problems.push({ place, message: `links to ${target}, which does not exist` });
    else if (anchor && files.has(linked) && !anchorsOf(files.get(linked)!).has(anchor))
      problems.push({ place, message: `links to ${target}, but no heading has that anchor` });
  }
  return problems;
}

const ENV_FILE = /(^|\/)(env|environment)\.ts$/;

/** The variables of the env schemas, each with the file that reads it. */
export function variablesOf(files: Files): Map<string, string> {
  const variables = new Map<string, string>();
  for (const [file, text] of files) {
    if (!ENV_FILE.test(file)) continue;
    const reads = [
      /^ +([A-Z][A-Z0-9_]{2,}): (?:z\b|\w+\(|[a-z]\w*,$)/gm,
      /\benv\.([A-Z][A-Z0-9_]+)/g,
      /(?:secrets?From\(env, |portFrom\()'([A-Z][A-Z0-9_]+)'/g,
    ];
    for (const pattern of reads)
      for (const [, name] of text.matchAll(pattern)) variables.set(name!, file);
  }
  return variables;
}

/**
 * Checks that names in capitals occur in the code, and that every variable of an env schema is
 * documented.
 */
function checkVariables(documents: readonly [string, string][], files: Files): Problem[] {
  const code = [...files]
    .filter(([file]) => isCode(file))
    .map(([, text]) => withoutComments(text))
    .join('\n');
  const words = new Set(code.match(/\b[A-Z][A-Z0-9_]{2,}\b/g));
  const described = new Set<string>();
  const problems: Problem[] = [];
  for (const [file, text] of documents)
    for (const { 1: name, index } of text.matchAll(
      /`([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|[A-Z]{3,})(?:=[^`\n]*)?`/g,
    )) {
      described.add(name!);
      if (!words.has(name!))
        problems.push({
          place: `${file}:${lineAt(text, index)}`,
          message: `names ${name}, which no code reads`,
        });
    }
  for (const [name, file] of variablesOf(files))
    if (!described.has(name))
      problems.push({
        place: file,
        message: `reads ${name}, which no document describes: add it to docs/guides/deploy.md`,
      });
  return problems;
}

/**
 * Checks that everything that the documents name exists: paths, commands, environment variables,
 * links and anchors.
 */
export function checkDocuments(files: Files): Problem[] {
  const folders = foldersOf(files);
  const places = [...files.keys(), ...folders];
  const scripts = new Set(
    Object.keys(
      (JSON.parse(files.get('package.json') ?? '{}') as { scripts?: object }).scripts ?? {},
    ),
  );
  const all = [...files].filter(([file]) => isDocument(file));
  const current = all.filter(([file]) => !isHistory(file));
  return [
    ...all.flatMap(([file, text]) => checkLinks(file, text, files, folders)),
    ...current.flatMap(([file, text]) => [
      ...checkPaths(file, text, places),
      ...checkCommands(file, text, scripts),
    ]),
    ...checkVariables(current, files),
  ];
}
