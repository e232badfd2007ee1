import { notFound } from 'next/navigation';
import { detailOf } from '../../../../../content.js';
import { Frame, frameOf, RichText, Rows, Time } from '../../../../../frame.jsx';

export const dynamic = 'force-static';
export const generateStaticParams = () => [];

export default async function Detail({ params }) {
  const { portal, locale, collection, slug } = await params;
  const frame = frameOf(portal, locale);
  if (!frame?.collections[collection]) notFound();
  const found = await detailOf(portal, locale, collection, slug);
  if (!found) notFound();
  const { doc, department, services, earlier, ofDepartment, renderedAt } = found;
  const { words: w } = frame;
  const link = (name, { slug: other, title }) => (
    <a href={`/${locale}/${name}/${other}/`}>{title}</a>
  );
  return (
    <Frame
      portal={portal}
      locale={locale}
      path={`/${collection}/${slug}/`}
      title={doc.title}
      summary={doc.summary}
      section={collection}
      owner={department?.title}
      updatedOn={doc.updatedAt}
      reviewedOn={doc.reviewedOn}
      renderedAt={renderedAt}
    >
      <div className="title">
        <p>
          <span className="tag">{doc.kind}</span>{' '}
          <span className="mono" lang="en">
            {doc.number}
          </span>
        </p>
        <h1>{doc.title}</h1>
        <p className="lead">{doc.summary}</p>
      </div>
      {!ofDepartment && (
        <dl className="facts">
          {doc.number && (
            <div>
              <dt>{w.number}</dt>
              <dd className="mono" lang="en">
                {doc.number}
              </dd>
            </div>
          )}
          <div>
            <dt>{w.issued_on}</dt>
            <dd>
              <Time day={doc.day} locale={locale} />
            </dd>
          </div>
          <div>
            <dt>{w.issued_by}</dt>
            <dd>{department ? link('departments', department) : w.not_stated}</dd>
          </div>
          <div>
            <dt>{w.valid}</dt>
            <dd>{w.until_replaced}</dd>
          </div>
        </dl>
      )}
      <div className="two">
        <div className="prose">
          {doc.tasks?.length > 0 && (
            <>
              <h2>{w.tasks}</h2>
              <ul>
                {doc.tasks.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </>
          )}
          {doc.body && <RichText node={doc.body.root} />}
          {ofDepartment && (
            <>
              <h2>{frame.collections.services}</h2>
              <ul className="rows ends">
                {ofDepartment.services.map((service) => (
                  <li key={service.id}>{link('services', service)}</li>
                ))}
              </ul>
            </>
          )}
        </div>
        <aside className="stick" aria-label={w.more}>
          {services.length > 0 && (
            <section>
              <h2>{w.related_services}</h2>
              <ul className="rows link">
                {services.map((service) => (
                  <li key={service.id}>{link('services', service)}</li>
                ))}
              </ul>
            </section>
          )}
          {earlier.length > 0 && <Rows locale={locale} collection="news" docs={earlier} />}
          {ofDepartment && (
            <section>
              <h2>{w.latest_circulars}</h2>
              <Rows locale={locale} collection="circulars" docs={ofDepartment.circulars} />
            </section>
          )}
          <p className="mt1">
            <a href={`/${locale}/${collection}/`}>{frame.collections[collection]}</a>
          </p>
        </aside>
      </div>
    </Frame>
  );
}
