import type { Reader } from '@pune/snapshot/reader';
import { textOf, type PageResult, type Slots } from './runtime.ts';

/** The facts about a page that its components can read. */
export interface PageContext {
  url: URL;
  params: Record<string, string | undefined>;
  locals: { content: Reader };
}

/**
 * The global `Astro` of a component. A page is rendered long before it is requested, so nothing is
 * known about a visitor's request.
 */
export class PageGlobal {
  self: unknown = null;
  constructor(
    private readonly result: PageResult,
    private readonly page: PageContext,
    readonly props: Record<string, unknown>,
    private readonly given: Slots | null,
  ) {}
  get url() {
    return this.page.url;
  }
  get params() {
    return this.page.params;
  }
  get locals() {
    return this.page.locals;
  }
  get slots() {
    const { given, result } = this;
    return {
      has: (name: string) => Boolean(given?.[name]),
      render: async (name: string) => given?.[name] && textOf(result, given[name](result)),
    };
  }
}
for (const name of [
  'request',
  'response',
  'cookies',
  'session',
  'redirect',
  'rewrite',
  'clientAddress',
  'currentLocale',
  'preferredLocale',
  'preferredLocaleList',
  'site',
  'generator',
  'csp',
  'cache',
  'logger',
  'callAction',
  'getActionResult',
  'originPathname',
  'routePattern',
  'isPrerendered',
])
  Object.defineProperty(PageGlobal.prototype, name, {
    get() {
      throw new Error(
        `[renderer] A page cannot use Astro.${name}: it is rendered before it is requested`,
      );
    },
  });
