const escaped = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const e = (text) => String(text ?? '').replace(/[&<>"]/g, (letter) => escaped[letter]);

const formats = new Map();
export function date(day, locale) {
  if (!formats.has(locale))
    formats.set(
      locale,
      new Intl.DateTimeFormat(`${locale}-IN`, { day: 'numeric', month: 'long', year: 'numeric' }),
    );
  return formats.get(locale).format(new Date(day));
}
const time = (day, locale) => `<time datetime="${day}">${date(day, locale)}</time>`;
export const link = (page) => `<a href="${page.url}">${e(page.data.title)}</a>`;

const feet = new Map();
function foot({ locale, words: w, footer, settings, siteName }) {
  if (!feet.has(locale)) {
    const links = (column) =>
      column.links
        .map(
          ({ href, label, external }) =>
            `<li><a href="${href}"${external ? ' rel="external"' : ''}>${e(label)}${external ? ` <span class="xt">${e(w.external)}</span>` : ''}</a></li>`,
        )
        .join('');
    feet.set(
      locale,
      `<div class="frieze"></div> <footer class="foot"> <div class="w"> <div class="grid"> ${footer.map((column, place) => `<section> <h2 id="foot-${place}">${e(column.heading)}</h2> <details> <summary aria-labelledby="foot-${place}"></summary> <ul> ${links(column)} </ul> </details> </section>`).join('')} <section> <h2>${e(w.who_runs)}</h2> <p>${e(settings.owner)}</p> <p id="wim">${e(w.web_information_manager)}: ${e(settings.webInformationManager)}</p> <p>${e(w.toll_free)}: <a href="tel:${settings.tollFree.replaceAll(' ', '')}" class="num">${settings.tollFree}</a></p> </section> </div> <div class="by"> <p>© ${e(siteName)}. ${e(settings.disclaimer)}</p> <p><a href="/${locale}/alerts/">${e(w.collection_alerts)}</a> · <a href="/${locale}/account/">${e(w.account_link)}</a> · <a href="/${locale}/sitemap/">${e(w.sitemap)}</a></p> </div> </div> </footer>`,
    );
  }
  return feet.get(locale);
}

/** A whole page around its own content. */
export function frame(
  frame,
  { url, title, summary, section, owner, updatedOn, reviewedOn, day, number },
  main,
) {
  const { locale, words: w, origin, siteName } = frame;
  const path = url.slice(3);
  const lead = summary || w.circulars_lead;
  const whole = `${title} – ${siteName}`;
  const crumbs = [
    [w.home, `/${locale}/`],
    ...(section ? [[frame.collections[section], `/${locale}/${section}/`]] : []),
    [title, url],
  ];
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'DigitalDocument',
        name: title,
        description: lead,
        url: `${origin}${url}`,
        inLanguage: `${locale}-IN`,
        datePublished: day,
        publisher: { '@type': 'GovernmentOrganization', name: owner ?? siteName },
        identifier: number,
      },
      {
        '@type': 'BreadcrumbList',
        itemListElement: crumbs.map(([name, href], place) => ({
          '@type': 'ListItem',
          position: place + 1,
          name,
          item: `${origin}${href}`,
        })),
      },
    ],
  };
  const current = (href) => (url.startsWith(href) ? ' aria-current="true"' : '');
  const menu = `<ul>${frame.main.map(({ href, label }) => `<li><a href="${href}"${current(href)}>${e(label)}</a></li>`).join('')}</ul>`;
  return `<!DOCTYPE html> <html lang="${locale}"> <head><meta charset="utf-8"> <title>${e(whole)}</title> <meta name="viewport" content="width=device-width,initial-scale=1"> <meta name="description" content="${e(lead)}"> <meta name="color-scheme" content="light dark"> <meta name="theme-color" media="(prefers-color-scheme: light)" content="#142451"> <meta name="theme-color" media="(prefers-color-scheme: dark)" content="#040814"> <link rel="icon" href="/favicon.svg" type="image/svg+xml"> <link rel="manifest" href="/${locale}/app.webmanifest"> <link rel="canonical" href="${origin}${url}"> ${frame.languages.map(({ code }) => `<link rel="alternate" hreflang="${code}" href="${origin}/${code}${path}">`).join('')}<link rel="alternate" hreflang="x-default" href="${origin}/mr${path}"><meta property="og:type" content="article"> <meta property="og:title" content="${e(whole)}"> <meta property="og:description" content="${e(lead)}"> <meta property="og:url" content="${origin}${url}"> <meta property="og:site_name" content="${e(siteName)}"> <meta property="og:locale" content="${locale}_IN"> <meta property="og:image" content="${origin}/media/og-374d437bb8c2cc668809.png"> <meta property="og:image:width" content="1200"> <meta property="og:image:height" content="630"> <meta property="og:image:alt" content="${e(whole)}"> <meta name="twitter:card" content="summary_large_image"> ${frame.feeds.map(({ href, title: name }) => `<link rel="alternate" type="application/rss+xml" href="${href}" title="${e(name)}">`).join('')} <meta http-equiv="content-security-policy" content="default-src 'self';img-src 'self' data: blob:;object-src 'none';base-uri 'none';form-action 'self'; script-src 'self'; style-src 'self';"><link rel="stylesheet" href="/_astro/facts.Dd9olK7I.css"><link rel="stylesheet" href="/_astro/prose.BcS3b2Q5.css"><link rel="stylesheet" href="/_astro/Head.CQuHN9m9.css"></head> <body> <a class="skip" href="#main">${e(w.skip)}</a> <header> <div class="strip"> <div class="w"> <nav aria-label="${e(w.portals)}"> <ul>${frame.portals.map(({ href, label, short, isCurrent }) => `<li><a href="${href}"${isCurrent ? ' aria-current="true"' : ''}>${short ? `<span class="long">${e(label)}</span><abbr class="short" title="${e(label)}">${e(short)}</abbr>` : e(label)}</a></li>`).join('')}</ul> </nav> <nav aria-label="${e(w.language)}"> <ul>${frame.languages.map(({ code, name, short }) => `<li><a href="/${code}${path}"${code === locale ? ' aria-current="true"' : ''} aria-label="${short} ${name}" lang="${code}" hreflang="${code}"><span class="long">${name}</span><span class="short">${short}</span></a></li>`).join('')}</ul> </nav> </div> </div> <div class="mast"> <div class="w"> <a class="brand" href="/${locale}/"><svg viewBox="0 0 48 48" aria-hidden="true"><path fill="currentColor" d="M5 46V21c0-4 3-5 4-8 3 1 6-2 7-6 3 1 6-1 8-5 2 4 5 6 8 5 1 4 4 7 7 6 1 3 4 4 4 8v25z"/><g fill="var(--page)"><path d="M13 44V28h22v16h-4V33h-4v11h-6V33h-4v11zM12 26l12-10 12 10z"/></g></svg><span><b>${e(siteName)}</b><span lang="mr">${e(frame.siteNameLocal)}</span></span></a> <form class="find" role="search" action="/api/search"> <input type="hidden" name="lang" value="${locale}"> <label class="vh" for="q0">${e(w.search_portal)}</label> <input id="q0" name="q" type="search" maxlength="200"> <button class="btn" type="submit">${e(w.search)}</button> </form> <a class="seek" href="/${locale}/search/"><svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M11 18a7 7 0 1 1 0-14 7 7 0 0 1 0 14zM16 16l5 5"></path></svg><span class="vh">${e(w.search)}</span></a> </div> </div> <nav class="nav" aria-label="${e(w.main_menu)}"> <div class="w"> <details><summary>${e(w.menu)}</summary><form class="find" action="/api/search"><input type="hidden" name="lang" value="${locale}"><label class="vh" for="q2">${e(w.search_portal)}</label><input id="q2" name="q" type="search" maxlength="200"><button class="btn" type="submit">${e(w.search)}</button></form>${menu}</details> ${menu} </div> </nav> </header> <nav class="w crumbs" aria-label="${e(w.breadcrumb)}"><ol><li><a href="/${locale}/">${e(w.home)}</a></li>${section ? `<li><a href="/${locale}/${section}/">${e(frame.collections[section])}</a></li>` : ''}<li aria-current="page">${e(title)}</li></ol></nav> <main id="main" tabindex="-1"> <div class="w"> ${main} </div> <section class="w" aria-label="${e(w.about_page)}"> <div class="own"> <dl> <div><dt>${e(w.page_owner)}</dt><dd>${e(owner ?? siteName)}</dd></div> ${updatedOn ? `<div><dt>${e(w.last_updated)}</dt><dd>${time(updatedOn, locale)}</dd></div>` : ''} ${reviewedOn ? `<div><dt>${e(w.last_reviewed)}</dt><dd>${time(reviewedOn, locale)}</dd></div>` : ''} <div><dt>${e(w.responsible)}</dt><dd><a href="#wim">${e(w.web_information_manager)}</a></dd></div> <div><dt>${e(w.something_wrong)}</dt><dd><a href="/${locale}/grievances/new/">${e(frame.tellUs)}</a></dd></div> <div><dt>${e(w.ask)}</dt><dd><a href="/api/remarks?page=${url}">${e(w.answer)}</a></dd></div> <div><dt>${e(w.share)}</dt><dd class="meta"><a href="https://wa.me/?text=${origin}${url}">${e(w.whatsapp)}</a> <a href="https://www.facebook.com/sharer.php?u=${origin}${url}">${e(w.facebook)}</a> <a href="https://x.com/intent/post?url=${origin}${url}">X</a></dd></div><script type="module" src="/_astro/CopiesShare.astro_astro_type_script_index_0_lang.CA4a3Yfa.js"></script> </dl> <p class="paper">${origin}${url}</p> </div> </section> </main> ${foot(frame)} <script type="module" src="/_astro/PageScript.astro_astro_type_script_index_0_lang.BkhDdMYK.js"></script> <link rel="stylesheet" href="/_astro/print.CQIPY5hb.css" media="print,(max-width:15em)"> <script type="application/ld+json">${JSON.stringify(data)}</script> </body> </html>`;
}

/** A table of documents. */
export const register = ({ words: w, locale }, pages) =>
  `<div class="reg"> <table> <thead><tr><th scope="col">${e(w.subject)}</th><th scope="col">${e(w.number)}</th><th scope="col" aria-sort="descending">${e(w.date)}</th><th scope="col">${e(w.kind)}</th></tr></thead> <tbody> ${pages.map((page) => `<tr> <th scope="row"> ${link(page)} </th> <td data-l="${e(w.number)}"><span class="mono" lang="en">${e(page.data.number)}</span></td> <td data-l="${e(w.date)}" class="num">${time(page.data.day, locale)}</td> <td data-l="${e(w.kind)}">${e(page.data.kind)}</td> </tr>`).join('')} </tbody> </table> </div>`;

export const years = ({ words: w, locale }, section, all) =>
  `<h2>${e(w.by_year)}</h2><nav aria-label="${e(w.by_year)}"> <ul class="page"> ${all
    .filter(
      (archive) =>
        archive.locale === locale && archive.collection === section && archive.page === 1,
    )
    .map(({ year }) => `<li><a href="/${locale}/${section}/archive/${year}/1/">${year}</a></li>`)
    .join('')} </ul> </nav>`;

export const rows = (pages, locale) =>
  `<ul class="rows">${pages.map((page) => `<li><p>${link(page)}</p><p class="meta">${time(page.data.day, locale)}</p></li>`).join('')}</ul>`;
export { time };
