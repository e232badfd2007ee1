import type { Config, Context } from '@netlify/functions';

/** Answers with the request and the context that it received. */
export default async (request: Request, context: Context): Promise<Response> =>
  Response.json(
    {
      method: request.method,
      url: request.url,
      body: request.method === 'GET' || request.method === 'HEAD' ? null : await request.text(),
      params: context.params,
      ip: context.ip,
      requestId: context.requestId,
      site: context.site,
      contextUrl: context.url.href,
      filling: request.headers.get('x-fill') ? 'पुणे '.repeat(1000) : undefined,
    },
    { headers: request.headers.get('x-fill') ? { 'cache-control': 'public, max-age=60' } : {} },
  );

export const config: Config = {
  path: ['/api/echo', '/api/echo/:id', '/api/files/*'],
  excludedPath: '/api/files/private/*',
};
