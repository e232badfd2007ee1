import { e, frame, link, rows, time } from './frame.js';

export function render({
  frames,
  collections,
  content,
  page,
  locale,
  collection,
  slug,
  title,
  summary,
  kind,
  number,
  day,
  department,
  relatedServices,
  tasks,
  reviewedOn,
  updatedOn,
  place,
}) {
  const own = frames[locale];
  const { words: w } = own;
  const { bySlug, sections } = collections.documents;
  const owner = bySlug.get(`${locale}/departments/${department}`);
  const ofDepartment = (section) =>
    (sections.get(`${locale}/${section}`) ?? []).filter(({ data }) => data.department === slug);
  const isDepartment = collection === 'departments';
  const facts = `<dl class="facts"> ${number ? `<div><dt>${e(w.number)}</dt><dd class="mono" lang="en">${e(number)}</dd></div>` : ''} <div><dt>${e(w.issued_on)}</dt><dd>${time(day, locale)}</dd></div> <div><dt>${e(w.issued_by)}</dt><dd>${owner ? link(owner) : e(w.not_stated)}</dd></div> <div><dt>${e(w.valid)}</dt><dd>${e(w.until_replaced)}</dd></div> </dl>`;
  const services = relatedServices.flatMap(
    (service) => bySlug.get(`${locale}/services/${service}`) ?? [],
  );
  const icon =
    '<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6"></path></svg>';
  const main = `<div class="title"> <p>${kind ? `<span class="tag">${e(kind)}</span>` : ''} ${number ? `<span class="mono" lang="en">${e(number)}</span>` : ''}</p> <h1>${e(title)}</h1> <p class="lead">${e(summary)}</p> </div> ${isDepartment ? '' : facts} <div class="two"> <div class="prose"> ${tasks.length > 0 ? `<h2>${e(w.tasks)}</h2><ul>${tasks.map((task) => `<li>${e(task)}</li>`).join('')}</ul>` : ''}${content} ${
    isDepartment
      ? `<h2>${e(own.collections.services)}</h2> <ul class="rows ends">${ofDepartment('services')
          .map(
            (service) =>
              `<li>${link(service)}<span class="soft small">${e(service.data.kind)}</span></li>`,
          )
          .join('')}</ul>`
      : ''
  } </div> <aside class="stick" aria-label="${e(w.more)}"> ${services.length > 0 ? `<section> <h2>${e(w.related_services)}</h2> <ul class="rows link">${services.map((service) => `<li><a href="${service.url}">${icon}${e(service.data.title)}</a></li>`).join('')}</ul> </section>` : ''} ${collection === 'news' ? `<section>${rows(sections.get(`${locale}/news`).slice(place + 1, place + 6), locale)}</section>` : ''} ${isDepartment ? `<section><h2>${e(w.latest_circulars)}</h2>${rows(ofDepartment('circulars').slice(0, 10), locale)}</section>` : ''} <p class="mt1"><a href="/${locale}/${collection}/">${e(own.collections[collection])}</a></p> </aside> </div>`;
  return frame(
    own,
    {
      url: page.url,
      title,
      summary,
      section: collection,
      owner: owner?.data.title,
      updatedOn,
      reviewedOn,
      day,
      number,
    },
    main,
  );
}
