import type { Config } from '@netlify/functions';

const PAGES: Record<string, () => Response> = {
  plain: () =>
    new Response('<!doctype html><title>x</title><p>plain', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    }),
  shell: () =>
    new Response(
      '<!doctype html><meta http-equiv="content-security-policy" content="script-src \'self\'"><title>x</title>',
      { headers: { 'content-type': 'text/html' } },
    ),
  own: () =>
    new Response('<!doctype html><title>x</title>', {
      headers: {
        'content-type': 'text/html',
        'content-security-policy': "default-src 'none'",
        'referrer-policy': 'no-referrer',
      },
    }),
  long: () =>
    new Response(`<!doctype html><title>x</title>${'<p>पुणे</p>'.repeat(200)}</html>`, {
      headers: { 'content-type': 'text/html', 'cache-control': 'no-store' },
    }),
  moved: () => Response.redirect('http://pmc.localhost/mr/', 303),
};

/** Answers with HTML without a policy, with a page's policy or with its own; or with a redirect. */
export default (request: Request): Response =>
  PAGES[new URL(request.url).searchParams.get('kind') ?? 'plain']!();

export const config: Config = { path: ['/api/pages', '/mr/circulars/'], preferStatic: true };
