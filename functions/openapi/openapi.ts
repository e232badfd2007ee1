import type { Config } from '@netlify/functions';
import { jsonAnswer } from '@pune/http/answers';
import { createFeature } from '@pune/http/feature';
import { createPortalPages } from '@pune/http/portal-pages';
import { functionsEnv } from '../env.ts';
import { descriptions } from './descriptions.ts';
import { openApiDocument } from './document.ts';
import { capabilitiesOf, mountedFor } from './mounted.ts';

const { PORTAL_ORIGIN } = functionsEnv();
const pages = createPortalPages({ origin: PORTAL_ORIGIN });
const { app, handle } = createFeature({ feature: 'functions', pages, embedOrigins: [] });

/** Documents by the features that they describe: portals with the same ones share a document. */
const made = new Map<string, ReturnType<typeof openApiDocument>>();

app.get('/api/openapi.json', async ({ req }) => {
  const capabilities = await capabilitiesOf(pages, req.raw);
  // Without an answer of the portal the document describes more than is mounted, not less.
  const features = capabilities ? mountedFor(descriptions, capabilities) : descriptions;
  const key = Object.keys(features).join(' ');
  const document = made.get(key) ?? openApiDocument(features);
  made.set(key, document);
  return jsonAnswer(document, 200, {
    'cache-control': 'public, max-age=300',
    'access-control-allow-origin': '*',
  });
});

export default handle;

export const config: Config = { path: '/api/openapi.json' };
