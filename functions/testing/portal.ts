import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { canonicalConfiguration, type Configuration } from '@pune/grievances/configuration';
import {
  configurationWith,
  TEST_CONTENTS,
  testCategory,
} from '@pune/grievances/configuration.testing';
import { testOffices } from '@pune/search/offices.testing';
import type { Locale } from '@pune/i18n';

/** Renders a page of a portal for tests, with the slots and form conventions of published pages. */
const page = (locale: string, title: string, main: string, brand: string) =>
  `<!DOCTYPE html><html lang="${locale}"><head><meta charset="utf-8"><title>${title} – Portal</title><meta name="description" content="${title}"><script type="module" src="/x.js"></script></head><body>${brand}<main id="main" tabindex="-1">${main}</main></body></html>`;

export const formMarkup = (
  locale: Locale,
  channel: string,
) => `<astro-island uid="1" component-url="/_astro/form.js"><form class="form" data-form="grievances" action="/api/grievances" method="post" enctype="multipart/form-data">
<input type="hidden" name="language" value="${locale}"><input type="hidden" name="channel" value="${channel}"><input type="hidden" name="idempotencyKey" value=""><input type="hidden" name="nearby" value=""><input type="hidden" name="latitude" value=""><input type="hidden" name="longitude" value="">
<fieldset class="f" data-field="category"><legend>Kind</legend><label class="tile"><input type="radio" name="category" value="pothole" id="grievances-category">Pothole</label><label class="tile"><input type="radio" name="category" value="garbage">Garbage</label><label class="tile"><input type="radio" name="category" value="electric_pole">Pole</label></fieldset>
<div class="f" data-field="area"><label for="grievances-area">Area</label><span class="hint" id="grievances-area-hint">Choose</span><select id="grievances-area" name="area" aria-describedby="grievances-area-hint"><option value="" selected>None</option><option value="WO-01">One</option><option value="WO-03">Three</option></select></div>
<div class="f" data-field="latitude"><span class="hint">Position</span></div>
<div class="f" data-field="landmark"><label for="grievances-landmark">Landmark</label><input id="grievances-landmark" name="landmark" type="text"></div>
<div class="f" data-field="description"><label for="grievances-description">Description</label><textarea id="grievances-description" name="description"></textarea></div>
<div class="f" data-field="mobile"><label for="grievances-mobile">Mobile</label><input id="grievances-mobile" name="mobile" type="tel"></div>
<div class="f" data-field="photo"><label for="grievances-photo">Photo</label><input id="grievances-photo" name="photo" type="file"></div>
<button type="submit">Send</button></form></astro-island>`;

/** The configuration that `startPortal` publishes first. */
export const FIRST_PUBLISHED = configurationWith({
  categories: [testCategory('garbage'), ...TEST_CONTENTS.categories],
});

/** The answer to a request for a configuration file. */
function configurationFile(url: string, { version, ...contents }: Configuration): string | null {
  if (url === '/_configuration/grievances.json') return JSON.stringify({ version });
  return url === `/_configuration/grievances.${version}.json`
    ? canonicalConfiguration(contents)
    : null;
}

/** The answer to a request for the list of ward offices in a language. */
function officesFile(url: string): string | null {
  const locale = /^\/(en|mr|hi)\/offices\/index\.json$/.exec(url)?.[1];
  return locale ? JSON.stringify(testOffices(locale as Locale)) : null;
}

/**
 * Serves those pages on a free port; `seen` collects the `Host` headers. `publish` replaces the
 * configuration of grievances.
 */
export async function startPortal(): Promise<{
  publish: (configuration: Configuration) => void;
  origin: string;
  seen: string[];
  close: () => Promise<void>;
}> {
  const seen: string[] = [];
  let configuration = FIRST_PUBLISHED;
  const server = createServer((request, response) => {
    seen.push(request.headers.host ?? '');
    const [, locale, kind, name] =
      /^\/(en|mr|hi)\/(_shell|grievances|embed)\/(?:(\w+)\/)?$/.exec(request.url ?? '') ?? [];
    const found =
      configurationFile(request.url ?? '', configuration) ||
      officesFile(request.url ?? '') ||
      (locale &&
        (kind === '_shell'
          ? page(
              locale,
              '&lt;!--shell:title--&gt;',
              '<!--shell:main-->',
              '<header>Masthead <a href="/en/" lang="en" hreflang="en">English</a></header>',
            )
          : page(
              locale,
              'Form',
              formMarkup(locale as Locale, name === 'new' ? 'web' : 'embed'),
              kind === 'embed' ? '' : '<header>Masthead</header>',
            )));
    response
      .writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
      .end(found || 'none');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    publish: (next) => void (configuration = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
