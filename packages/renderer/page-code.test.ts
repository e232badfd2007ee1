import { describe, expect, it } from 'vitest';
import { modulesOf, routeCodes } from './page-code.ts';

const GRAPH: Record<string, string[]> = {
  '/r/entry.ts': [],
  '/r/list.astro': ['/r/Card.astro', '/r/words.ts'],
  '/r/detail.astro': ['/r/words.ts'],
  '/r/Card.astro': [],
  '/r/words.ts': [],
  '\0virtual:astro:manifest': ['/r/list.astro', '/r/detail.astro'],
};
const route = (file: string, styles: string[] = []) => ({
  file: '',
  links: [],
  scripts: [],
  styles: styles.map((src) => ({ type: 'external' as const, src })),
  routeData: { origin: 'external', component: file, route: file, pattern: `^/${file}$` },
});

/** The digests of the two routes; changed modules and scripts are given by their ids. */
function codes(
  changed: Record<string, string> = {},
  { styles = [] as string[], scripts = {} as Record<string, string> } = {},
) {
  const bundle = {
    'all.mjs': {
      type: 'chunk',
      modules: Object.fromEntries(
        Object.keys(GRAPH).map((id) => [id, { code: changed[id] ?? `code of ${id}` }]),
      ),
    },
  };
  const graph = {
    getModuleIds: () => Object.keys(GRAPH),
    getModuleInfo: (id: string) => ({ importedIds: GRAPH[id]!, dynamicallyImportedIds: [] }),
  };
  const manifest = {
    rootDir: 'file:///r/',
    routes: [route('list.astro', styles), route('detail.astro')],
    entryModules: {
      '/r/Card.astro?astro&type=script&index=0&lang.ts': '_astro/card.1.js',
      '@astrojs/preact/client.js': '_astro/client.1.js',
      '\0virtual:astro:page:list@_@astro': `chunks/list_${changed['/r/Card.astro'] ?? ''}.mjs`,
      ...scripts,
    },
  };
  const [list, detail] = routeCodes(modulesOf(graph, bundle), manifest as never);
  return { list: list!.digest, detail: detail!.digest };
}
const before = codes();
const differs = (after: typeof before) => ({
  list: after.list !== before.list,
  detail: after.detail !== before.detail,
});

describe('the code of a route', () => {
  it.each([
    ['a component of one route', codes({ '/r/Card.astro': 'other' }), [true, false]],
    ['a module of both', codes({ '/r/words.ts': 'other' }), [true, true]],
    ['the runtime, which no route imports', codes({ '/r/entry.ts': 'other' }), [true, true]],
    [
      'the list of routes, which every build writes anew',
      codes({ '\0virtual:astro:manifest': 'other' }),
      [false, false],
    ],
    ['a style of one route', codes({}, { styles: ['_astro/list.2.css'] }), [true, false]],
    [
      'the script of a component',
      codes({}, { scripts: { '/r/Card.astro?astro&type=script&index=0&lang.ts': 'card.2.js' } }),
      [true, false],
    ],
    [
      'the runtime of islands',
      codes({}, { scripts: { '@astrojs/preact/client.js': 'client.2.js' } }),
      [true, true],
    ],
    ['nothing', codes(), [false, false]],
  ])('differs with %s', (_, after, [list, detail]) => {
    expect(differs(after)).toEqual({ list, detail });
  });
});
