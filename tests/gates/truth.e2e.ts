import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'node-html-parser';
import { beforeAll, describe, expect, it } from 'vitest';
import { isLocale, type Locale } from '../../packages/i18n/i18n.ts';
import { SENT_TOPICS } from '../../packages/notify/notify.constants.ts';
import { dayInIndia } from '../../packages/std/india-time.ts';
import {
  consentsAsked,
  judge,
  staleDays,
  visibleText,
  type Inventory,
  type Statement,
} from '../../tools/truth/judge.ts';
import { CLAIMS, LAST_DAYS } from '../../tools/truth/truth.table.ts';
import { functionPages } from '../support/function-pages.ts';
import { grouped } from '../support/findings.ts';
import { pagesOf, releaseFiles, releaseOf } from '../support/pages.ts';
import { system, visit } from '../support/visit.ts';

const statement = (page: string, portal: string, locale: Locale, markup: string): Statement => ({
  page,
  portal,
  locale,
  text: visibleText(markup),
  hasMailto: markup.includes('href="mailto:'),
});

/**
 * Published pages, feeds, calendars (with folded lines) and captions: `/en/events/feed.xml`,
 * `/media/how-to-x-captions-en-1234.vtt`.
 */
function published(): Statement[] {
  return system.sites.flatMap((site) => {
    const texts = releaseFiles(site)
      .filter((file) => /\.(xml|vtt|ics)$/.test(file))
      .flatMap((file) => {
        const locale = /^(..)\/|-captions-(..)-/.exec(file)?.slice(1).find(Boolean);
        return locale && isLocale(locale)
          ? [{ path: `/${file}`, locale, file: path.join(releaseOf(site), file) }]
          : [];
      });
    return [
      ...pagesOf(site).map((page) => ({ ...page, locale: page.locale as Locale })),
      ...texts,
    ].map(({ path: page, locale, file }) =>
      statement(
        `${site.id}${page}`,
        site.id,
        locale,
        fs.readFileSync(file, 'utf8').replaceAll('\r\n ', ''),
      ),
    );
  });
}

/** The README as a statement about the portal with the most capabilities. */
function readme(): Statement {
  const most = system.sites.toSorted((a, b) => b.capabilities.length - a.capabilities.length)[0]!;
  return statement(
    'README.md',
    most.id,
    'en',
    fs.readFileSync(new URL('../../README.md', import.meta.url), 'utf8'),
  );
}

async function firstFound(portal: string, query: string, locale: Locale): Promise<string[]> {
  const site = system.sites.find(({ id }) => id === portal)!;
  const { text } = await visit(
    site,
    `/api/search?${new URLSearchParams({ lang: locale, q: query })}`,
    { headers: { accept: 'text/html' } },
  );
  return parse(text)
    .querySelectorAll('.answer h2 a, .result h3 a')
    .slice(0, 3)
    .map((link) => link.getAttribute('href') ?? '');
}

describe('claims on pages', () => {
  const statements = [...published(), readme()];
  const answers: { page: string; html: string; statement: Statement }[] = [];
  let inventory: Inventory;
  beforeAll(async () => {
    for (const site of system.sites) {
      for (const locale of site.locales) {
        for (const { name, html } of await functionPages(site, locale))
          answers.push({
            page: `${site.id} ${name}`,
            html,
            statement: statement(`${site.id} ${name}`, site.id, locale, html),
          });
      }
    }
    // Each portal describes its own functions; officers' acts are done on theirs.
    const described = await Promise.all(
      system.sites.map(async (site) => {
        const { text } = await visit(site, '/api/openapi.json');
        return (JSON.parse(text) as { paths: Record<string, Record<string, unknown>> }).paths;
      }),
    );
    const paths = Object.assign({}, ...described) as (typeof described)[number];
    const queries = [
      ...new Set(
        CLAIMS.flatMap(({ needs = [] }) =>
          needs.flatMap((target) => ('search' in target ? [target.search.query] : [])),
        ),
      ),
    ];
    const found = new Map<string, string[]>();
    for (const { id, capabilities } of system.sites)
      if (capabilities.includes('search'))
        for (const query of queries) found.set(`${id} ${query}`, await firstFound(id, query, 'mr'));
    const hasFile = new Set(
      system.sites.flatMap((site) =>
        releaseFiles(site).map((file) => `${site.id} /${file.replace(/index\.html$/, '')}`),
      ),
    );
    inventory = {
      hasPage: (portal, page) => hasFile.has(`${portal} ${page}`),
      operations: Object.entries(paths).flatMap(([address, methods]) =>
        Object.keys(methods).map((method) => `${method.toUpperCase()} ${address}`),
      ),
      senders: SENT_TOPICS,
      found: (portal, query) => found.get(`${portal} ${query}`) ?? [],
      today: dayInIndia(Date.now()),
    };
  });

  it('they can do, they can; and each row of the table is said somewhere', () => {
    expect(inventory.operations.length).toBeGreaterThan(20);
    expect(statements.length).toBeGreaterThan(300);
    expect(
      grouped(
        judge(CLAIMS, [...statements, ...answers.map((answer) => answer.statement)], inventory),
      ),
    ).toEqual([]);
  });

  it('of last days that are over, they say that they are over', () =>
    expect(grouped(staleDays(LAST_DAYS, statements, inventory))).toEqual([]));

  it('consents are requested only for topics that are sent', () => {
    const asked = answers.flatMap(({ page, html }) =>
      consentsAsked(html).map((topic) => ({ page, topic })),
    );
    expect(asked.length, 'my page asks for none').toBeGreaterThan(0);
    expect(
      grouped(
        asked
          .filter(({ topic }) => !(SENT_TOPICS as readonly string[]).includes(topic))
          .map(({ page, topic }) => ({
            page,
            message: `asks consent to ${topic}, and nothing sends it`,
          })),
      ),
    ).toEqual([]);
  });

  it('calendars hold the events with a day, and no event of which only the month is known has a file', () => {
    const files = statements.filter(({ page }) => page.endsWith('.ics'));
    const withFile = new Set(
      files.flatMap(({ page }) => /^(.*)\/event\.ics$/.exec(page)?.[1] ?? []),
    );
    expect(
      statements.filter(
        ({ page }) => /\/events\/[\w-]+\/$/.test(page) && !withFile.has(page.slice(0, -1)),
      ).length,
      'every event has a day',
    ).toBeGreaterThan(0);
    const findings = files.flatMap(({ page, portal, text }) => {
      const events = [...text.matchAll(/ URL:https?:\/\/[^/]+(\/\S+)\/ /g)].map(
        ([, address]) => address,
      );
      if (page.endsWith('/event.ics') && events.length !== 1)
        return [{ page, message: `holds ${events.length} events` }];
      return events
        .filter((address) => !withFile.has(`${portal}${address}`))
        .map((address) => ({ page, message: `takes up ${address}, which has no day` }));
    });
    expect(grouped(findings)).toEqual([]);
  });
});
