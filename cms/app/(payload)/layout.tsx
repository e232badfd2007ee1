import config from '@payload-config';
import '@payloadcms/next/css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import type { ServerFunction, ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { renderDocumentHandler } from '../../node_modules/@payloadcms/next/dist/views/Document/handleServerFunction.js';
import { withStartingValues } from '../../saved-by-hand.ts';
import { giveDateWords } from '../../words/server-date-words.ts';
import { importMap } from './admin/importMap.js';
import './custom.css';

await giveDateWords(await config);

const renderDocument: ServerFunction = async (args) =>
  renderDocumentHandler((await withStartingValues(args as never)) as never);

const serverFunction: ServerFunctionClient = async function (args) {
  'use server';
  return handleServerFunctions({
    ...args,
    config,
    importMap,
    serverFunctions: { 'render-document': renderDocument },
  });
};

const Layout = ({ children }: { children: ReactNode }) => (
  <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
    {children}
  </RootLayout>
);

export default Layout;
