import type { View } from '@pune/http/view';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import { html, type Content, type Markup } from '@pune/ui/markup';
import { section } from '@pune/ui/section';
import { GUIDE } from './addresses.ts';
import { code, withCodes } from './data.views.ts';

const ROOT = '/open311/v2';
const OPENAPI = '/api/openapi.json';

/** Rows of codes with their meaning; the rows become cards on a narrow screen. */
function codes(
  id: string,
  heading: string,
  { column, rows }: { column: string; rows: readonly (readonly [string, Content])[] },
  meaning: string,
): Markup {
  return section(
    id,
    heading,
    html`<table>
      <caption class="vh">${heading}</caption>
      <thead><tr><th scope="col">${column}</th><th scope="col">${meaning}</th></tr></thead>
      <tbody>${rows.map(([name, text]) => html`<tr><th scope="row"><code lang="${LOCALES[0]}">${name}</code></th><td data-l="${meaning}">${text}</td></tr>`)}</tbody>
    </table>`,
  );
}

const exampleOf = (origin: string): string =>
  [
    `curl ${origin}${ROOT}/requests.json`,
    '-d api_key=KEY -d service_code=pothole',
    '-d lat=18.5012 -d long=73.8095',
    "--data-urlencode 'description=A deep hole on the left.'",
  ].join(' \\\n  ');

/** Explains the interface to partners: addresses, fields, an example, and errors. */
export function partnerGuide(origin: string, { locale }: View): Content {
  const T = t(locale);
  const meaning = T('public-reports:column_meaning');
  const lead = T('public-reports:guide_lead', {
    root: code(`${origin}${ROOT}/`),
    json: code('.json'),
    xml: code('.xml'),
  });
  const addresses = [
    ['GET services.json', T('public-reports:guide_services')],
    ['POST requests.json', T('public-reports:guide_file')],
    [
      'GET requests/PN-2345-678N.json',
      withCodes(T('public-reports:guide_request', { list: code('requests.json') })),
    ],
    [
      'GET servicerequestupdates.json',
      withCodes(T('public-reports:guide_updates', { post: code('POST') })),
    ],
  ] as const;
  const fields = [
    ['api_key', T('public-reports:guide_api_key')],
    ['service_code', T('public-reports:guide_service_code')],
    [
      'lat + long, address_string, address_id',
      withCodes(T('public-reports:guide_place', { address_id: code('address_id') })),
    ],
    ['description', T('public-reports:guide_description')],
    [
      'attribute[…]',
      withCodes(T('public-reports:guide_attribute', { definition: code('services/pothole.json') })),
    ],
    ['phone', T('public-reports:guide_phone')],
    ['media_url', T('public-reports:guide_media')],
  ] as const;
  const errors = [
    ['400', T('public-reports:guide_400')],
    ['403', T('public-reports:guide_403')],
    ['404', T('public-reports:guide_404')],
    ['429', withCodes(T('public-reports:guide_429', { retry: code('Retry-After') }))],
    ['503', T('public-reports:guide_503')],
  ] as const;
  return section(GUIDE, T('public-reports:guide_title'), [
    html`<p>${withCodes(lead)}</p>`,
    html`<div class="tables">${codes(
      'guide-addresses',
      T('public-reports:guide_addresses'),
      { column: T('public-reports:guide_address'), rows: addresses },
      meaning,
    )}${codes(
      'guide-fields',
      T('public-reports:guide_fields'),
      { column: T('public-reports:guide_field'), rows: fields },
      meaning,
    )}${codes(
      'guide-errors',
      T('public-reports:guide_errors'),
      { column: T('public-reports:guide_status'), rows: errors },
      meaning,
    )}</div>`,
    html`<h3>${T('public-reports:guide_example')}</h3>
      <pre class="command" lang="${LOCALES[0]}"><code>${exampleOf(origin)}</code></pre>
      <p>${T('public-reports:guide_all')} <a href="${OPENAPI}"><code lang="${LOCALES[0]}">${OPENAPI}</code></a></p>`,
  ]);
}
