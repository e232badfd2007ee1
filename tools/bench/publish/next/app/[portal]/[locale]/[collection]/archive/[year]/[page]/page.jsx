import { notFound } from 'next/navigation';
import { archiveOf } from '../../../../../../../content.js';
import { Frame, frameOf, Register } from '../../../../../../../frame.jsx';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export default async function Archive({ params }) {
  const { portal, locale, collection, year, page } = await params;
  const frame = frameOf(portal, locale);
  if (!frame?.collections[collection]) notFound();
  const { docs, renderedAt } = await archiveOf(portal, locale, collection, year, Number(page));
  const title = `${frame.collections[collection]} ${year}, ${page}`;
  return (
    <Frame
      portal={portal}
      locale={locale}
      path={`/${collection}/archive/${year}/${page}/`}
      title={title}
      section={collection}
      renderedAt={renderedAt}
    >
      <div className="title">
        <h1>{title}</h1>
      </div>
      <Register portal={portal} locale={locale} collection={collection} docs={docs} />
    </Frame>
  );
}
