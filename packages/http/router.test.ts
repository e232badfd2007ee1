import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { featureRouter } from './router.ts';

/** Adds routes of a feature whose patterns Hono's fast router does not support. */
function answersOf(app: Hono) {
  app.use(async ({ header }, next) => {
    header('x-guarded', '1');
    await next();
  });
  app.get('/api/things/kinds', ({ text, req }) => text(`kinds ${req.query('q') ?? ''}`));
  app.get('/api/things/receipt/:secret', ({ text, req }) => text(`receipt ${req.param('secret')}`));
  app.get('/api/things/:id', ({ text, req }) => text(`thing ${req.param('id')}`));
  app.post('/api/things', ({ text }) => text('made'));
  app.get('/api/things/*', ({ text }) => text('below'));
  return async (method: string, path: string) => {
    const answer = await app.request(path, { method });
    return [answer.status, answer.headers.get('x-guarded'), await answer.text()];
  };
}

describe('the router of features', () => {
  test('answers as the routers of Hono do, again and again', async () => {
    const own = answersOf(new Hono({ strict: false, router: featureRouter() }));
    const usual = answersOf(new Hono({ strict: false }));
    const paths = [
      '/api/things/kinds',
      '/api/things/kinds?q=2',
      '/api/things/kinds/',
      '/api/things',
      '/api/things/receipt/s',
    ];
    for (const path of [
      ...paths,
      ...paths,
      '/api/things/9',
      '/api/things/:id',
      '/api/things/a/b',
      '/api',
      '/',
    ]) {
      for (const method of ['GET', 'POST', 'HEAD', 'PUT'])
        expect(await own(method, path)).toEqual(await usual(method, path));
    }
  });

  test('looks an address without placeholders up once', async () => {
    const router = featureRouter<string>();
    router.add('GET', '/a', 'a');
    router.add('GET', '/b/:id', 'b');
    expect(router.match('GET', '/a')).toBe(router.match('GET', '/a'));
    expect(router.match('GET', '/b/1')).not.toBe(router.match('GET', '/b/1'));
  });
});
