import { createElement } from 'react';
import frames from './frames.json';

export const frameOf = (portal, locale) => frames[portal]?.[locale];
export const date = (day, locale) =>
  new Intl.DateTimeFormat(`${locale}-IN`, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).format(new Date(day));
const Time = ({ day, locale }) => <time dateTime={day}>{date(day, locale)}</time>;

/** The tree of an editor's text. */
export function RichText({ node }) {
  if (node.type === 'text') return node.format & 1 ? <b>{node.text}</b> : node.text;
  const children = (node.children ?? []).map((child, i) => <RichText key={i} node={child} />);
  const tag = { paragraph: 'p', heading: node.tag, list: node.tag, listitem: 'li' }[node.type];
  return tag ? createElement(tag, null, children) : children;
}

/** A whole page around its own content, with the instant at which its content was read. */
export function Frame({
  portal,
  locale,
  path,
  title,
  summary,
  section,
  owner,
  updatedOn,
  reviewedOn,
  renderedAt,
  children,
}) {
  const frame = frames[portal][locale];
  const { words: w, settings, origin, siteName } = frame;
  const url = `/${locale}${path}`;
  const menu = (
    <ul>
      {frame.main.map(({ href, label }) => (
        <li key={href}>
          <a href={href} aria-current={url.startsWith(href) ? 'true' : undefined}>
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={summary ?? w.circulars_lead} />
      <meta name="rendered-at" content={String(renderedAt)} />
      <link rel="canonical" href={`${origin}${url}`} />
      {frame.languages.map(({ code }) => (
        <link key={code} rel="alternate" hrefLang={code} href={`${origin}/${code}${path}`} />
      ))}
      <meta property="og:title" content={title} />
      <meta property="og:url" content={`${origin}${url}`} />
      <meta property="og:site_name" content={siteName} />
      <a className="skip" href="#main">
        {w.skip}
      </a>
      <header>
        <div className="strip">
          <div className="w">
            <nav aria-label={w.portals}>
              <ul>
                {frame.portals.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </nav>
            <nav aria-label={w.language}>
              <ul>
                {frame.languages.map(({ code, name }) => (
                  <li key={code}>
                    <a href={`/${code}${path}`} lang={code} hrefLang={code}>
                      {name}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
          </div>
        </div>
        <div className="mast">
          <div className="w">
            <a className="brand" href={`/${locale}/`} aria-label={siteName}>
              <span>
                <b>{siteName}</b>
                <span lang="mr">{frame.siteNameLocal}</span>
              </span>
            </a>
            <form className="find" role="search" action="/api/search">
              <input type="hidden" name="lang" value={locale} />
              <label className="vh" htmlFor="q0">
                {w.search_portal}
              </label>
              <input id="q0" name="q" type="search" />
              <button className="btn" type="submit">
                {w.search}
              </button>
            </form>
          </div>
        </div>
        <nav className="nav" aria-label={w.main_menu}>
          <div className="w">
            <details>
              <summary>{w.menu}</summary>
              {menu}
            </details>
            {menu}
          </div>
        </nav>
      </header>
      <nav className="w crumbs" aria-label={w.breadcrumb}>
        <ol>
          <li>
            <a href={`/${locale}/`}>{w.home}</a>
          </li>
          {section && (
            <li>
              <a href={`/${locale}/${section}/`}>{frame.collections[section]}</a>
            </li>
          )}
        </ol>
      </nav>
      <main id="main" tabIndex={-1}>
        <div className="w">{children}</div>
        <section className="w" aria-label={w.about_page}>
          <div className="own">
            <dl>
              <div>
                <dt>{w.page_owner}</dt>
                <dd>{owner ?? siteName}</dd>
              </div>
              {updatedOn && (
                <div>
                  <dt>{w.last_updated}</dt>
                  <dd>
                    <Time day={updatedOn.slice(0, 10)} locale={locale} />
                  </dd>
                </div>
              )}
              {reviewedOn && (
                <div>
                  <dt>{w.last_reviewed}</dt>
                  <dd>
                    <Time day={reviewedOn} locale={locale} />
                  </dd>
                </div>
              )}
              <div>
                <dt>{w.something_wrong}</dt>
                <dd>
                  <a href={`/${locale}/grievances/new/`}>{frame.tellUs}</a>
                </dd>
              </div>
            </dl>
          </div>
        </section>
      </main>
      <footer className="foot">
        <div className="w">
          <div className="grid">
            {frame.footer.map(({ heading, links }) => (
              <section key={heading}>
                <h2>{heading}</h2>
                <ul>
                  {links.map(({ href, label }) => (
                    <li key={href}>
                      <a href={href}>{label}</a>
                    </li>
                  ))}
                </ul>
              </section>
            ))}
            <section>
              <h2>{w.who_runs}</h2>
              <p>{settings.owner}</p>
              <p>
                {w.web_information_manager}: {settings.webInformationManager}
              </p>
              <p>
                {w.toll_free}: <a href={`tel:${settings.tollFree}`}>{settings.tollFree}</a>
              </p>
            </section>
          </div>
          <div className="by">
            <p>
              © {siteName}. {settings.disclaimer}
            </p>
            <p>
              <a href={`/${locale}/sitemap/`}>{w.sitemap}</a>
            </p>
          </div>
        </div>
      </footer>
    </>
  );
}

/** A table of documents. */
export function Register({ portal, locale, collection, docs }) {
  const { words: w } = frames[portal][locale];
  return (
    <div className="reg">
      <table>
        <thead>
          <tr>
            <th scope="col">{w.subject}</th>
            <th scope="col">{w.number}</th>
            <th scope="col">{w.date}</th>
            <th scope="col">{w.kind}</th>
          </tr>
        </thead>
        <tbody>
          {docs.map(({ id, slug, title, number, day, kind }) => (
            <tr key={id}>
              <th scope="row">
                <a href={`/${locale}/${collection}/${slug}/`}>{title}</a>
              </th>
              <td data-l={w.number}>
                <span className="mono" lang="en">
                  {number}
                </span>
              </td>
              <td data-l={w.date}>
                <Time day={day} locale={locale} />
              </td>
              <td data-l={w.kind}>{kind}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const Rows = ({ locale, collection, docs }) => (
  <ul className="rows">
    {docs.map(({ id, slug, title, day }) => (
      <li key={id}>
        <p>
          <a href={`/${locale}/${collection}/${slug}/`}>{title}</a>
        </p>
        <p className="meta">
          <Time day={day} locale={locale} />
        </p>
      </li>
    ))}
  </ul>
);
export { Time };
