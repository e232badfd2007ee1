import { isCode, isTest, lineAt, type Files, type Problem } from './files.ts';
import { importsOf, packagesOf, targetOf } from './imports.ts';

/** Packages that features are based on, or that connect them. All other packages are features. */
export const FOUNDATIONS = [
  'std',
  'i18n',
  'ui',
  'pdf',
  'snapshot',
  'content',
  'images',
  'publisher',
  'payload-outbox',
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
  | 'examples'
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
  snapshot: {
    from: ['std'],
    because: 'it holds the content of any site, and knows no collection: a model is passed in',
  },
  content: {
    from: ['std', 'snapshot', 'content-models', 'i18n'],
    because: 'arrows run content-models → content → template → sites',
  },
  images: {
    from: ['std', 'snapshot', 'content-models', 'ui'],
    because: 'it makes pictures of what it is given; the CMS and the publisher are given it',
  },
  publisher: {
    from: ['std', 'snapshot'],
    because:
      'the engine publishes any site: the model of its content, its portals and renderers are passed in',
  },
  'payload-outbox': {
    from: ['std', 'snapshot', 'publisher'],
    because: 'it joins any Payload with the engine, and knows no collection but its own',
  },
  renderer: {
    from: ['snapshot'],
    because: 'it renders any site: routes, styles and islands belong into packages/template',
  },
  template: {
    from: ['std', 'snapshot', 'content', 'content-models', 'i18n', 'renderer', 'ui'],
    because:
      'arrows run content-models → content → template → sites; of a feature it may take <feature>/schema',
  },
  sites: {
    from: ['template'],
    because: 'a portal is configuration and brand: shared code belongs into packages/template',
  },
  examples: {
    from: ['snapshot', 'publisher', 'payload-outbox', 'renderer'],
    because: 'an example is a site of others: it has the surface of the engine alone',
  },
  cms: {
    from: [
      'std',
      'content-models',
      'i18n',
      'pdf',
      'snapshot',
      'content',
      'images',
      'publisher',
      'payload-outbox',
      'ui',
    ],
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

/**
 * The table of routes and the list of portals: all code that links to pages, counts them or serves
 * them may import it.
 */
const ROUTES: readonly string[] = [
  'packages/content/routes',
  'packages/content/route-patterns',
  'packages/content/sites',
];
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
  if (['cms', 'content-models', 'sites', 'examples', 'functions', 'tools', 'tests'].includes(top!))
    return top!;
  return 'configuration';
}

/** The unit between which cycles are searched: a package, a portal, or a top-level folder. */
export const unitOf = (file: string): string =>
  file
    .split('/')
    .slice(0, /^(packages|sites|examples)\//.test(file) ? 2 : 1)
    .join('/');

/** The content over which the tests of a package run. Its code knows nothing of it. */
const TESTED_WITH: Partial<Record<Area, readonly Area[]>> = {
  publisher: ['content', 'content-models', 'i18n'],
};

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
  if (isTest(from) && TESTED_WITH[source]?.includes(target)) return null;
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
