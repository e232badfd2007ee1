import config from '@payload-config';
import { generatePageMetadata, RootPage } from '@payloadcms/next/views';
import { getNextRequestI18n } from '@payloadcms/next/utilities';
import type { Metadata } from 'next';
import { withTranslatedTitle } from '../../../../page-titles.ts';
import { importMap } from '../importMap.js';

interface Args {
  params: Promise<{ segments: string[] }>;
  searchParams: Promise<{ [key: string]: string | string[] }>;
}

export async function generateMetadata({ params, searchParams }: Args): Promise<Metadata> {
  const [metadata, built] = await Promise.all([
    generatePageMetadata({ config, params, searchParams }),
    config,
  ]);
  return withTranslatedTitle(metadata, built, {
    i18n: await getNextRequestI18n({ config: built }),
  });
}

const Page = ({ params, searchParams }: Args) =>
  RootPage({ config, params, searchParams, importMap });

export default Page;
