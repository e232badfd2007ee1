import type { Config } from '@netlify/functions';
import { jsonAnswer } from '@pune/http/answers';
import { createFeature } from '@pune/http/feature';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { descriptions } from './descriptions.ts';
import { openApiDocument } from './document.ts';

const { PORTAL_ORIGIN } = functionsEnv();
const { app, handle } = createFeature({
  feature: 'functions',
  pages: createPortalPages({ origin: PORTAL_ORIGIN }),
  embedOrigins: [],
});

let made: ReturnType<typeof openApiDocument> | undefined;
app.get('/api/openapi.json', () =>
  jsonAnswer((made ??= openApiDocument(descriptions)), 200, {
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
  }),
);

export default handle;

export const config: Config = { path: '/api/openapi.json' };
