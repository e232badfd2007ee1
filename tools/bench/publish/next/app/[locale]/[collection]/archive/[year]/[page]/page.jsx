import { notFound } from 'next/navigation';
import { archiveOf } from '../../../../../../content.js';
import { Frame, frameOf, Register } from '../../../../../../frame.jsx';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export default async function Archive({ params }) {
  const { locale, collection, year, page } = await params;
  const frame = frameOf(locale);
  if (!frame?.collections[collection]) notFound();
  const { docs, renderedAt } = await archiveOf(locale, collection, year, Number(page));
  const title = `${frame.collections[collection]} ${year}, ${page}`;
  return <Frame locale={locale} path={`/${collection}/archive/${year}/${page}/`} title={title} section={collection} renderedAt={renderedAt}><div className="title"><h1>{title}</h1></div><Register locale={locale} collection={collection} docs={docs} /></Frame>;
}
