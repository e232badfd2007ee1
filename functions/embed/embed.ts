import type { Config } from '@netlify/functions';
import { embedWidget } from './widget.ts';
import { widgetTexts } from './widgets.ts';

const script = `(${embedWidget})(document.currentScript,${JSON.stringify(widgetTexts).replaceAll('<', '\\u003c')});`;

/** `/embed.js`: embeds the portal's forms in pages of other sites. */
export default (request: Request): Response => {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return new Response(null, { status: 405, headers: { allow: 'GET, HEAD' } });
  return new Response(request.method === 'HEAD' ? null : script, {
    headers: {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=300',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    },
  });
};

export const config: Config = { path: '/embed.js' };
