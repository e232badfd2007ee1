import { notFound } from 'next/navigation';
import { listOf } from '../../../../content.js';
import { Frame, frameOf, Register } from '../../../../frame.jsx';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export default async function List({ params }) {
  const { portal, locale, collection } = await params;
  const frame = frameOf(portal, locale);
  const title = frame?.collections[collection];
  if (!title) notFound();
  const { docs, renderedAt } = await listOf(portal, locale, collection);
  return (
    <Frame
      portal={portal}
      locale={locale}
      path={`/${collection}/`}
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
