import type { Result, Router } from 'hono/router';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { SmartRouter } from 'hono/router/smart-router';
import { TrieRouter } from 'hono/router/trie-router';

/**
 * Combines the routers that Hono chooses from by itself, with a cache for addresses without
 * placeholders: the router that supports all our patterns matches segment by segment.
 */
export function featureRouter<T>(): Router<T> {
  const router = new SmartRouter<T>({ routers: [new RegExpRouter(), new TrieRouter()] });
  const plainPaths = new Set<string>();
  const known = new Map<string, Result<T>>();
  return {
    name: 'FeatureRouter',
    add(method, path, handler) {
      if (!/[:*{]/.test(path)) plainPaths.add(path);
      router.add(method, path, handler);
    },
    match(method, path) {
      if (!plainPaths.has(path)) return router.match(method, path);
      const key = `${method} ${path}`;
      let result = known.get(key);
      if (!result) known.set(key, (result = router.match(method, path)));
      return result;
    },
  };
}
