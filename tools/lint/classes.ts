import path from 'node:path';
import { isTest, lineAt, type Files, type Problem } from './files.ts';
import { importsOf, packagesOf, targetOf, withoutComments } from './imports.ts';

const UI = 'packages/ui/';
const TEMPLATE = 'packages/template/';
/** The slot that a page has if functions answer with it. */
const SHELL_SLOT = '<!--shell:main-->';
/** Files that answer for every feature. */
const COMMON = 'packages/http/';

/** Classes without a style: names for the structure of a page. */
const UNSTYLED = new Set(['aside', 'draft', 'money', 'pic']);

/** Class names of pieces that any markup may carry too: they set how a text or a link looks. */
const ATOMS = new Set(['btn', 'num', 'vh', 'w']);

/**
 * Class names that templates leave to packages/ui as well. Others of its pieces stand in templates
 * too, around parts that are components.
 */
const NOT_IN_TEMPLATES = new Set(['errs', 'msg', 'slip']);
/** The one file of templates with these pieces, in JSX for islands. A test compares the two. */
const PARTS_OF_ISLANDS = '/form.parts.tsx';

/** A class name in markup, at its place in the text. */
interface Use {
  name: string;
  index: number;
}

const ATTRIBUTE = /(?<![\w-])class(?:Name|:list)?=(?:"((?:\$\{[^}]*\}|[^"])*)"|\{([^}]*)\})/g;
/** In calls: `input({ class: 'mono' })`, `element.className = 'rows'`. */
const IN_CALL = /(?:\bclass: |\bclassName = )'([^']*)'/g;
const QUOTED = /([=!]==? ?)?(?:'([^']*)'|"([^"]*)"|`([^`$]*)`)/g;

const words = (text: string, at: number): Use[] =>
  [...text.matchAll(/(?<=^|\s)[a-z][\w-]*(?=\s|$)/g)].map((match) => ({
    name: match[0],
    index: at + match.index,
  }));
/** The names in an expression, without the texts that it compares with. */
const quotedWords = (text: string, at: number): Use[] =>
  [...text.matchAll(QUOTED)].flatMap((match) => {
    const [, compares, ...texts] = match;
    return compares
      ? []
      : words(
          texts.find((found) => found !== undefined)!,
          at + match.index + 1,
        );
  });
const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The class names that a file writes as text. Names that code computes are not among them. */
export function classesIn(text: string): Use[] {
  const found: Use[] = [];
  for (const match of text.matchAll(ATTRIBUTE)) {
    const value = match[1] ?? match[2] ?? '';
    const at = match.index + match[0].indexOf(value);
    if (match[1] === undefined) {
      found.push(...quotedWords(value, at));
      continue;
    }
    for (const part of value.matchAll(/\$\{[^}]*\}/g))
      found.push(...quotedWords(part[0], at + part.index));
    // `f${wrong ? ' err' : ''}`: a name ends where the computed part begins.
    found.push(...words(value.replace(/\$\{[^}]*\}/g, blank), at));
  }
  for (const match of text.matchAll(IN_CALL))
    found.push(...words(match[1]!, match.index + match[0].indexOf(match[1]!)));
  return found;
}

/** The class names in the selectors of a stylesheet. */
export const classesOfSheet = (text: string): string[] =>
  [...text.replace(/\/\*[^]*?\*\//g, '').matchAll(/([^{};]+)\{/g)]
    .filter(([, selector]) => !selector!.trim().startsWith('@'))
    .flatMap(([, selector]) =>
      [...selector!.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!),
    );

/** An import of a stylesheet's address, for a component that links it itself. */
const LINKED = /(?<=\.css)\?url$/;
/** Checks if a component links styles where it is shown. The sheet of print is on every page. */
const linksStyles = (files: Files, file: string): boolean => {
  const text = files.get(file)!;
  return /\.css\?url'/.test(text) && !text.includes('media="print');
};

/** Follows imports to files of the repository, also `@import` of stylesheets. */
function reader(files: Files) {
  const packages = packagesOf(files);
  const kept = new Map<string, string[]>();
  const targets = (file: string): string[] => {
    const known = kept.get(file);
    if (known) return known;
    const text = files.get(file)!;
    const specifiers = file.endsWith('.css')
      ? [...text.matchAll(/@import '([^']+)'/g)].map(([, specifier]) => specifier!)
      : importsOf(text).map(({ specifier }) => specifier.replace(LINKED, ''));
    const found = specifiers.flatMap((specifier) => {
      const target = targetOf(file, specifier, packages);
      return target === null ? [] : [target, `${target}.ts`].filter((name) => files.has(name));
    });
    kept.set(file, found);
    return found;
  };
  /** A file with all files that it imports, directly or not, below these folders. */
  return (start: string, folders: readonly string[]): Set<string> => {
    const seen = new Set([start]);
    for (const file of seen)
      for (const target of targets(file))
        if (folders.some((folder) => target.startsWith(folder)) && !linksStyles(files, target))
          seen.add(target);
    return seen;
  };
}

const isMarkup = (file: string): boolean => /\.(astro|tsx?)$/.test(file) && !isTest(file);
const isOfFunctions = (file: string): boolean =>
  /^(functions|packages\/http)\//.test(file) && isMarkup(file);

const isPage = (files: Files, astro: readonly string[], closure: ReturnType<typeof reader>) => {
  const imported = new Set(
    astro.flatMap((file) => [...closure(file, [TEMPLATE])].filter((other) => other !== file)),
  );
  return (file: string) => !imported.has(file) && !linksStyles(files, file);
};

/**
 * Checks that every class name in markup has a rule: that of a function in the stylesheets of the
 * pages in which the answer is shown, that of a template in any stylesheet.
 */
export function checkClasses(files: Files): Problem[] {
  const closure = reader(files);
  const sheets = [...files].filter(([file]) => file.endsWith('.css'));
  const astro = [...files.keys()].filter(
    (file) => file.startsWith(TEMPLATE) && file.endsWith('.astro'),
  );
  const problems = new Map<string, Problem>();
  const check = (file: string, rules: ReadonlySet<string>, where: string) => {
    const text = withoutComments(files.get(file)!);
    for (const { name, index } of classesIn(text)) {
      // A page with a stylesheet of its own, in the same file.
      const isOwn = text.includes('rel="stylesheet"') && text.includes(`.${name}`);
      if (isOwn || rules.has(name) || UNSTYLED.has(name)) continue;
      const place = `${file}:${lineAt(text, index)}`;
      problems.set(`${place} ${name}`, {
        place,
        message: `class "${name}" has no rule in ${where}: write one, or remove the class`,
      });
    }
  };
  const all = new Set(sheets.flatMap(([, text]) => classesOfSheet(text)));
  for (const file of files.keys()) {
    if (!(file.startsWith(TEMPLATE) || file.startsWith(UI)) || !isMarkup(file)) continue;
    // Other stylesheets name a piece too, where it stands in a part of theirs.
    const beside = file.startsWith(UI) ? file.replace(/\.ts$/, '.css') : '';
    const own = files.get(beside);
    if (own === undefined) check(file, all, 'any stylesheet');
    else check(file, new Set([...classesOfSheet(own), ...ATOMS]), beside);
  }
  const kept = new Map<string, ReadonlySet<string>>();
  const rulesOf = (page: string): ReadonlySet<string> => {
    const known = kept.get(page);
    if (known) return known;
    const loaded = [...closure(page, [TEMPLATE, UI])].filter((file) => file.endsWith('.css'));
    const rules = new Set(loaded.flatMap((file) => classesOfSheet(files.get(file)!)));
    kept.set(page, rules);
    return rules;
  };
  const pages = astro.filter(isPage(files, astro, closure));
  for (const { file, shownIn } of answers(files, pages, closure))
    for (const page of shownIn)
      for (const part of [...closure(file, [UI])].filter(isMarkup))
        check(part, rulesOf(page), `the stylesheets of ${page}, in which ${file} shows it`);
  for (const { file, index, piece, name } of writtenTwice(files)) {
    const place = `${file}:${lineAt(files.get(file)!, index)}`;
    const message = `class "${name}" is written by ${piece}: call its function`;
    problems.set(`${place} ${name}`, { place, message });
  }
  return [...problems.values()];
}

/** Class names that files write although a piece of packages/ui writes them. */
function writtenTwice(files: Files): (Use & { file: string; piece: string })[] {
  const pieces = new Map<string, string>();
  for (const [file, text] of files)
    if (file.startsWith(UI) && isMarkup(file))
      for (const { name } of classesIn(text)) if (!ATOMS.has(name)) pieces.set(name, file);
  const isLeftToPieces = (file: string, name: string) =>
    isOfFunctions(file) ||
    (file.startsWith(TEMPLATE) &&
      isMarkup(file) &&
      !file.endsWith(PARTS_OF_ISLANDS) &&
      NOT_IN_TEMPLATES.has(name));
  return [...files]
    .filter(([file, text]) => isMarkup(file) && !text.includes('rel="stylesheet"'))
    .flatMap(([file, text]) =>
      classesIn(withoutComments(text)).flatMap((use) => {
        const piece = pieces.get(use.name);
        return piece && isLeftToPieces(file, use.name) ? [{ ...use, file, piece }] : [];
      }),
    );
}

/** The files of functions that write markup, each with the pages in which it is shown. */
function answers(
  files: Files,
  pages: readonly string[],
  closure: ReturnType<typeof reader>,
): { file: string; shownIn: readonly string[] }[] {
  const folderOf = (file: string) => path.posix.basename(path.posix.dirname(file));
  const has = (page: string, text: string) =>
    [...closure(page, [TEMPLATE])].some((file) => files.get(file)!.includes(text));
  const writers = [...files.keys()].filter(isOfFunctions);
  const features = new Set(
    writers.flatMap((file) => /^functions\/([^/]+)\//.exec(file)?.[1] ?? []),
  );
  /** The capability of the portals that alone answer with a function: they have its shell. */
  const capabilityOf = (feature: string) =>
    /^export const capability = '([\w-]+)';$/m.exec(
      files.get(`functions/${feature}/${feature}.ts`) ?? '',
    )?.[1];
  /** A folder without a function of its own is shown by the function that imports it. */
  const functionOf = (feature: string): string =>
    files.has(`functions/${feature}/${feature}.ts`)
      ? feature
      : ([...features].find((other) =>
          files.get(`functions/${other}/${other}.ts`)?.includes(`'../${feature}/`),
        ) ?? feature);
  const ofCapabilities = new Set([...features].map(capabilityOf));
  const shells = pages.filter((page) => files.get(page)!.includes(SHELL_SLOT));
  const common = shells.filter(
    (page) => !features.has(folderOf(page)) && !ofCapabilities.has(folderOf(page)),
  );
  const forms = pages.filter((page) => has(page, 'data-form='));
  const shownIn = (feature: string) => {
    const own = shells.filter((page) =>
      [feature, capabilityOf(functionOf(feature))].includes(folderOf(page)),
    );
    const frames = pages.filter((page) => page.endsWith(`/${feature}/embed.astro`));
    return [...(own.length > 0 ? own : common), ...frames];
  };
  return writers.map((file) => ({
    file,
    shownIn: file.startsWith(COMMON) ? [...shells, ...forms] : shownIn(file.split('/')[1]!),
  }));
}
