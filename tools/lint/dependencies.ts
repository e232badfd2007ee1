import { isCode, isTest, lineAt, type Files, type Problem } from './files.ts';
import { importsOf, packagesOf, targetOf } from './imports.ts';

/** Packages that features are based on, or that connect them. All other packages are features. */
export const FOUNDATIONS = [
  'std',
  'i18n',
  'ui',
  'pdf',
  'content',
  'images',
  'publisher',
  'renderer',
  'template',
  'database',
  'notify',
  'staff',
  'desk',
  'http',
  'host',
  'prober',
];

type Area =
  | 'cms'
  | 'content-models'
  | 'sites'
  | 'functions'
  | 'feature'
  | 'tools'
  | 'tests'
  | 'configuration'
  | (typeof FOUNDATIONS)[number];

/**
 * The areas that an area may import, in addition to itself; `configuration`, `tools` and `tests`
 * may import everything.
 */
export const ALLOWED: Record<string, { from: readonly Area[]; because: string }> = {
  'content-models': {
    from: ['std', 'i18n', 'pdf'],
    because: 'content models describe documents and stand below everything that uses them',
  },
  std: { from: [], because: 'it stands below everything, and knows nothing of this project' },
  i18n: { from: ['std'], because: 'interface messages stand below everything' },
  ui: {
    from: [],
    because: 'it is markup alone: its callers have the texts and the data',
  },
  pdf: { from: ['i18n'], because: 'it draws any document and knows none' },
  content: {
    from: ['std', 'content-models', 'i18n'],
    because: 'arrows run content-models → content → template → sites',
  },
  images: {
    from: ['std', 'content', 'content-models', 'i18n', 'ui'],
    because: 'it makes pictures of what it is given; the CMS and the publisher are given it',
  },
  publisher: {
    from: ['std', 'content', 'content-models', 'i18n'],
    because: 'the engine knows content and pages only; who composes it passes the renderer in',
  },
  renderer: {
    from: ['content'],
    because: 'it renders any portal: routes, styles and islands belong into packages/template',
  },
  template: {
    from: ['std', 'content', 'content-models', 'i18n', 'renderer', 'ui'],
    because:
      'arrows run content-models → content → template → sites; of a feature it may take <feature>/schema',
  },
  sites: {
    from: ['template'],
    because: 'a portal is configuration and brand: shared code belongs into packages/template',
  },
  cms: {
    from: ['std', 'content-models', 'i18n', 'pdf', 'content', 'images', 'publisher', 'ui'],
    because:
      "citizens' data and portals stay out of the CMS; it publishes through packages/publisher",
  },
  database: { from: ['std'], because: 'it knows no feature: migrations are handed to it' },
  notify: { from: ['std', 'database', 'i18n'], because: 'it sends what features hand to it' },
  staff: {
    from: ['std', 'database', 'i18n', 'notify'],
    because: 'every feature asks it who may act, so it knows no feature',
  },
  desk: {
    from: ['std', 'database', 'i18n', 'staff'],
    because: 'a feature describes its cases to the desk, so the desk knows no feature',
  },
  http: {
    from: ['std', 'database', 'i18n', 'ui'],
    because: 'it is the part of HTTP that all functions and the host share, and knows no feature',
  },
  feature: {
    from: [
      'std',
      'database',
      'notify',
      'staff',
      'desk',
      'pdf',
      'content',
      'content-models',
      'i18n',
    ],
    because:
      'features are rules and storage: HTTP belongs into functions/, pages into packages/template',
  },
  functions: {
    from: ['std', 'feature', 'http', 'database', 'notify', 'staff', 'desk', 'i18n', 'ui'],
    because: 'arrows run database → features → functions',
  },
  host: {
    from: ['std', 'http', 'publisher', 'i18n'],
    because:
      'the host mounts functions that it is given and serves releases; packages/host/main.ts composes',
  },
  prober: {
    from: ['std', 'i18n', 'ui'],
    because: 'it watches the system from outside, so it shares nothing with what may fail',
  },
};

/** The entry of the host's processes: it passes the functions of this installation to the host. */
const COMPOSES = 'packages/host/main.ts';

/** The table of routes: all code that links to pages, or counts them, may import it. */
const ROUTES: readonly string[] = ['packages/content/routes', 'packages/content/route-patterns'];
const LINKING: readonly Area[] = ['functions', 'http', 'host'];
/** The parts of addresses that a feature names; the table of routes contains them. */
const ADDRESSES = /\/addresses\.constants$/;

/**
 * A feature's schema, or the constants and types that it consists of; the schema of a configuration
 * that pages publish and functions read.
 */
const SCHEMA = /\/(schema|constants|configuration|[\w-]+\.(schema|constants|types))$/;

export function areaOf(file: string): Area {
  const [top, second] = file.split('/');
  if (top === 'packages' && second) return FOUNDATIONS.includes(second) ? second : 'feature';
  if (['cms', 'content-models', 'sites', 'functions', 'tools', 'tests'].includes(top!)) return top!;
  return 'configuration';
}

/** The unit between which cycles are searched: a package, a portal, or a top-level folder. */
export const unitOf = (file: string): string =>
  file
    .split('/')
    .slice(0, /^(packages|sites)\//.test(file) ? 2 : 1)
    .join('/');

function ruleBroken(from: string, to: string): string | null {
  const [source, target] = [areaOf(from), areaOf(to)];
  if (unitOf(from) === unitOf(to) || ['configuration', 'tools', 'tests'].includes(source))
    return null;
  if (target === 'tools' || target === 'tests')
    return `product code never imports ${target}: move what both need into a package`;
  if (target === 'cms')
    return 'nothing imports the CMS: hand over data through packages/publisher or content-models';
  if (source === 'sites' && target === 'sites')
    return 'portals never import each other: shared code belongs into packages/template';
  const { from: allowed, because } = ALLOWED[source]!;
  if (allowed.includes(target)) return null;
  if (target === 'functions' && from === COMPOSES) return null;
  if (ROUTES.includes(to) && LINKING.includes(source)) return null;
  if (source === 'content' && ADDRESSES.test(to)) return null;
  if (target === 'feature' && source === 'feature')
    return 'features do not know each other: compose them in functions/';
  if (source === 'template' && target === 'feature')
    return SCHEMA.test(to)
      ? null
      : `the template takes only schemas from a feature: import ${unitOf(to).replace('packages', '@pune')}/schema instead`;
  return `${source} may import ${allowed.length > 0 ? allowed.join(', ') : 'nothing of ours'}: ${because}`;
}

/** Checks the dependency rules of docs/architecture.md. */
export function checkDependencies(files: Files): Problem[] {
  const packages = packagesOf(files);
  const problems: Problem[] = [];
  const edges = new Map<string, Map<string, string>>();
  for (const [file, text] of files) {
    if (!isCode(file)) continue;
    for (const { specifier, index } of importsOf(text)) {
      const target = targetOf(file, specifier, packages);
      if (target === null) continue;
      const place = `${file}:${lineAt(text, index)}`;
      const reason = ruleBroken(file, target);
      // A test may use another package's test support: sample content, temporary databases.
      const offeredToTests =
        isTest(file) && isTest(`${target}/`.replace(/testing\/$/, 'testing/x'));
      if (reason && !offeredToTests)
        problems.push({ place, message: `imports ${specifier}: ${reason}` });
      const [from, to] = [unitOf(file), unitOf(target)];
      if (from !== to && !isTest(file) && !['tools', 'tests'].includes(from))
        (edges.get(from) ?? edges.set(from, new Map()).get(from)!).set(to, place);
    }
  }
  return [...problems, ...circles(edges)];
}

/** Finds dependency cycles. Each is reported once, from its alphabetically first member. */
function circles(edges: ReadonlyMap<string, ReadonlyMap<string, string>>): Problem[] {
  const found = new Map<string, Problem>();
  const visit = (unit: string, trail: string[]) => {
    const seenAt = trail.indexOf(unit);
    if (seenAt >= 0) {
      const circle = trail.slice(seenAt);
      const first = circle.indexOf([...circle].sort()[0]!);
      const ordered = [...circle.slice(first), ...circle.slice(0, first)];
      const place = edges.get(ordered.at(-1)!)!.get(ordered[0]!)!;
      found.set(ordered.join(), {
        place,
        message: `closes a cycle: ${[...ordered, ordered[0]].join(' → ')}. Move the shared code into the lower one`,
      });
      return;
    }
    for (const next of edges.get(unit)?.keys() ?? []) visit(next, [...trail, unit]);
  };
  for (const unit of edges.keys()) visit(unit, []);
  return [...found.values()];
}
