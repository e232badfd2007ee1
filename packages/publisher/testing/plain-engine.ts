import type { Change } from '../outbox.ts';
import type { Render } from '../publisher.ts';
import { openEngine, type EngineOptions } from './engine.ts';
import { plainRender, plainSites as sites } from './plain-pages.ts';

/** 12:00 in India. */
export const NOON = Date.parse('2026-11-25T06:30:00Z');

/** Creates an engine over plain pages, at noon. */
export function engine(render: Render = plainRender, options: Partial<EngineOptions> = {}) {
  const e = openEngine({
    sites,
    renderers: new Map(sites.map(({ id }) => [id, render])),
    now: () => NOON,
    ...options,
  });
  return { ...e, pmc: e.targets.get('pmc')!, city: e.targets.get('city')! };
}

/** A change of a page on some portals. */
export const page = (
  title: string,
  portals: string[],
  extra: Record<string, unknown> = {},
): Change => ({
  id: 'c',
  collection: 'pages',
  documentId: '900',
  title,
  at: new Date().toISOString(),
  versions: {
    en: {
      collection: 'pages',
      id: '900',
      locale: 'en',
      slug: 'about',
      updatedAt: '2026-11-25T00:00:00Z',
      title,
      summary: '',
      date: '2026-11-25',
      category: 'about',
      portals,
      data: { title },
      card: { group: 'about' },
      text: '',
      ...extra,
    },
  },
});

/** Creates an engine whose first releases are live. */
export async function started(render?: Render, options?: Partial<EngineOptions>) {
  const e = engine(render, options);
  await e.release();
  for (const { log } of e.targets.values()) log.length = 0;
  return e;
}
