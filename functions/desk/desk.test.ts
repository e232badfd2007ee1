import { officerWith } from '@pune/desk/officers.testing';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { Officer } from '@pune/staff/officer';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { officerMenu } from '../staff/officer-menu.views.ts';
import {
  colleague,
  filled,
  moderator,
  neighbour,
  reader,
  startDesk,
  wardOfficer,
  type TestDesk,
} from './desk.testing.ts';

let desk: TestDesk;
beforeAll(async () => void (desk = await startDesk()));
beforeEach(() => desk.restart());
afterAll(() => desk.close());
const T = t('en');

/** A list with the pages that its button "more" leads to. */
async function pagesFrom(address: string): Promise<HTMLElement[]> {
  const pages: HTMLElement[] = [];
  for (let next: string | undefined = address; next;) {
    const page: HTMLElement = await desk.open(next);
    pages.push(page);
    next = page
      .querySelectorAll('main a.btn')
      .find(({ text }) => text === T('desk:list_more'))
      ?.getAttribute('href');
  }
  return pages;
}

describe('an officer', () => {
  test('without a session is sent to the sign-in page, and back', async () => {
    desk.as(null);
    const answer = await desk.send('/desk/examples/?queue=mine');
    expect(answer.status).toBe(303);
    const target = new URL(answer.headers.get('location')!, 'http://officers.localhost');
    expect(target.pathname).toBe('/staff/sign-in');
    expect(target.searchParams.get('next')).toBe('/desk/examples/?queue=mine');
  });

  test('of another office finds no case, by no address', async () => {
    const id = desk.create({ status: 'acknowledged' });
    desk.as(neighbour);
    for (const address of [
      `/desk/examples/${id}/`,
      `/desk/examples/${id}/resolve/`,
      `/desk/examples/${id}/documents/photo/`,
    ])
      expect((await desk.send(address)).status, address).toBe(404);
    expect((await desk.open('/desk/')).text).not.toContain('PN-1000');
    expect((await desk.open('/desk/examples/?queue=office')).text).not.toContain('PN-1000');
    desk.as(wardOfficer);
    const form = filled(await desk.open(`/desk/examples/${id}/note/`), { note: 'x' });
    desk.as(neighbour);
    expect((await desk.post(`/desk/examples/${id}/note/`, form)).status).toBe(404);
    expect((await desk.case(id)).version).toBe(1);
  });

  test('without the permission of a type does not see that it exists', async () => {
    desk.as(moderator);
    const page = await desk.open('/desk/');
    expect(page.text).toContain(T('desk:inbox_no_types'));
    expect(page.text).not.toContain('Example requests');
    for (const address of ['/desk/examples/', '/desk/examples/load/', '/desk/unknown/'])
      expect((await desk.send(address)).status, address).toBe(404);
  });

  test('who may read alone gets no action', async () => {
    const id = desk.create();
    desk.as(reader);
    const page = await desk.open(`/desk/examples/${id}/`);
    expect(page.querySelector('.acts')).toBeNull();
    expect(page.text).toContain(T('desk:case_no_actions'));
    expect((await desk.send(`/desk/examples/${id}/note/`)).status).toBe(403);
  });

  test('sees the place on a drawing, with links to maps; without the drawing the rest is there', async () => {
    const id = desk.create();
    const page = await desk.open(`/desk/examples/${id}/`);
    const drawing = page.querySelector('main svg.locator')!;
    expect(drawing.getAttribute('aria-label')).toBe(T('desk:map_place'));
    expect(drawing.querySelector('use.here')!.getAttribute('href')).toBe('#ward-WO-03');
    expect(drawing.querySelector('circle')).not.toBeNull();
    const links = (root: HTMLElement) =>
      root
        .querySelectorAll('[aria-labelledby=facts] p a')
        .map((link) => link.getAttribute('href')!)
        .filter((href) => /^geo:|openstreetmap/.test(href));
    expect(links(page)).toEqual([
      'geo:18.5074,73.8077',
      'https://www.openstreetmap.org/?mlat=18.5074&mlon=73.8077#map=18/18.5074/73.8077',
    ]);
    const [photo] = page.querySelectorAll('.thumbs small a');
    expect(photo!.text).toBe(T('desk:photo_place'));
    expect(photo!.getAttribute('href')).toContain('openstreetmap');
    vi.spyOn(console, 'error').mockImplementation(() => {});
    desk.breakMap();
    const without = await desk.open(`/desk/examples/${id}/`);
    vi.restoreAllMocks();
    expect(without.querySelector('svg.locator')).toBeNull();
    expect(without.text).toContain(T('desk:map_unavailable'));
    expect(links(without)).toEqual(links(page));
    expect(without.querySelectorAll('.acts li').length).toBe(
      page.querySelectorAll('.acts li').length,
    );
  });

  test('sees documents, which no cache keeps', async () => {
    const id = desk.create();
    const page = await desk.open(`/desk/examples/${id}/`);
    const src = page.querySelector('main img')!.getAttribute('src')!;
    const answer = await desk.send(src);
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    expect(answer.headers.get('content-type')).toBe('image/jpeg');
    expect(answer.headers.get('content-security-policy')).toContain('sandbox');
  });
});

describe('the inbox', () => {
  test('begins with what breaches its time limit today, and counts each queue', async () => {
    desk.create({ dueInHours: 100 });
    desk.create({ dueInHours: -2 });
    desk.create({ dueInHours: 3 });
    const page = await desk.open('/desk/');
    const rows = page.querySelectorAll('.cases > li');
    expect(rows.map((row) => row.getAttribute('class'))).toEqual(['late', 'today']);
    expect(rows.map((row) => row.querySelector('.mono')!.text)).toEqual(['PN-1001', 'PN-1002']);
    expect(rows[0]!.text).toContain(T('desk:clock_late'));
    expect(page.querySelectorAll('.tabs b').map(({ text }) => text)).toEqual([
      '2',
      '3',
      '3',
      '0',
      '0',
    ]);
  });

  test('is one order over all types, and each row names its type', async () => {
    desk.create({ dueInHours: 5 });
    desk.createSecond({ dueInHours: 3 });
    desk.create({ dueInHours: 1 });
    desk.createSecond({ dueInHours: 100 });
    const kinds = (root: HTMLElement) =>
      root.querySelectorAll('.cases .meta span:first-of-type').map(({ text }) => text);
    const [requests, inspections] = ['Example requests', 'Inspections'];
    const page = await desk.open('/desk/');
    expect(kinds(page)).toEqual([requests, inspections, requests]);
    expect(kinds(await desk.open('/desk/?queue=office'))).toEqual([
      requests,
      inspections,
      requests,
      inspections,
    ]);
    expect(page.querySelectorAll('.tabs b').map(({ text }) => text)).toEqual([
      '3',
      '4',
      '4',
      '0',
      '0',
    ]);
    // The checkboxes of a type belong to its own form.
    for (const box of page.querySelectorAll('.cases [name=case]'))
      expect(page.querySelector(`form#${box.getAttribute('form')!}`)).not.toBeNull();
    desk.as(
      officerWith({
        person: '7',
        kind: 'field_officer',
        office: 'WO-03',
        department: 'electricity',
      }),
    );
    expect(kinds(await desk.open('/desk/?queue=office'))).not.toContain(inspections);
  });

  test('leads through all pages of several types', async () => {
    for (let n = 0; n < 30; n += 1) {
      desk.create({ dueInHours: 1 + n });
      desk.createSecond({ dueInHours: 1.5 + n });
    }
    const pages = await pagesFrom('/desk/?queue=office');
    const seen = pages.flatMap((page) =>
      page.querySelectorAll('.cases li').map((row) => row.getAttribute('data-case')!),
    );
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
    expect(seen[0]).toMatch(/^examples:/);
    expect(seen[1]).toMatch(/^inspections:/);
  });

  test('stands in the menu of those alone who may see a kind of case', () => {
    const menuOf = (officer: Officer) => officerMenu(officer, { locale: 'en' }, 'inbox');
    expect(menuOf(wardOfficer)).toContain('href="/desk/');
    expect(menuOf(moderator)).toContain('href="/desk/');
    const administrator = menuOf(officerWith({ person: '8', kind: 'administrator' }));
    expect(administrator).not.toContain('href="/desk/');
    expect(administrator).toContain('href="/staff/persons');
  });

  test.each(LOCALES)('and all pages are in %s, and lead to pages in it', async (locale) => {
    const id = desk.create({ status: 'acknowledged' });
    for (const address of [
      '/desk/',
      '/desk/examples/',
      `/desk/examples/${id}/`,
      `/desk/examples/${id}/resolve/`,
      '/desk/examples/load/',
    ]) {
      const page = await desk.open(`${address}?lang=${locale}`);
      expect(page.querySelector('html')!.getAttribute('lang')).toBe(locale);
      const shown = page.querySelector('main')!;
      for (const link of shown.querySelectorAll('a[href^="/desk/"]'))
        expect(link.getAttribute('href')).toContain(`lang=${locale}`);
      if (locale === 'en') continue;
      for (const part of shown.querySelectorAll('.mono, [lang=en]')) part.remove();
      expect(shown.text.replace(/\bMB\b/g, ''), address).not.toMatch(/[A-Za-z]{3,}/);
    }
  });
});

describe('a list', () => {
  test('leads through all pages', async () => {
    for (let n = 0; n < 60; n += 1) desk.create();
    const pages = await pagesFrom('/desk/examples/?queue=office');
    const seen = pages.flatMap((page) =>
      page.querySelectorAll('.cases .mono').map(({ text }) => text),
    );
    expect(seen).toHaveLength(60);
    expect(new Set(seen).size).toBe(60);
  });

  test('is narrowed by search and filters, which stay in the form', async () => {
    desk.create();
    desk.create({ status: 'acknowledged' });
    const page = await desk.open(
      '/desk/examples/?queue=office&by_status=acknowledged&search=pn-1001',
    );
    expect(page.querySelectorAll('.cases .mono').map(({ text }) => text)).toEqual(['PN-1001']);
    expect(page.querySelector('#list-search')!.getAttribute('value')).toBe('pn-1001');
    expect(page.querySelector('#list-status option[selected]')!.getAttribute('value')).toBe(
      'acknowledged',
    );
  });

  test('escapes what was typed', async () => {
    const page = await desk.open(
      `/desk/examples/?search=${encodeURIComponent('"><script>x</script>')}`,
    );
    expect(page.querySelector('main script')).toBeNull();
  });

  test('is kept as a view of its officer, and removed again', async () => {
    const values = { type: 'examples', query: 'queue=mine&by_office=WO-03&x=1', name: 'Kothrud' };
    const kept = await desk.send('/desk/', {
      method: 'POST',
      body: new URLSearchParams(values),
    });
    expect(kept.status).toBe(303);
    const page = await desk.open(kept.headers.get('location')!);
    expect(page.text).toContain(T('desk:view_kept'));
    const href = (root: HTMLElement) =>
      root
        .querySelectorAll('main a')
        .find(({ text }) => text === 'Kothrud')
        ?.getAttribute('href');
    expect(href(page)).toBe('/desk/examples/?queue=mine&by_office=WO-03&lang=en');
    expect(href(await desk.open('/desk/'))).toBe(href(page));
    desk.as(colleague);
    expect(href(await desk.open('/desk/'))).toBeUndefined();
    desk.as(wardOfficer);
    const forget = page.querySelector('[name=forget]')!.getAttribute('value')!;
    await desk.send('/desk/', { method: 'POST', body: new URLSearchParams({ ...values, forget }) });
    expect(href(await desk.open('/desk/'))).toBeUndefined();
  });
});

describe('supervisors', () => {
  test('see the load of their posts', async () => {
    desk.create({ dueInHours: -1 });
    desk.create({ dueInHours: 2 });
    desk.create({ office: 'WO-01' });
    const page = await desk.open('/desk/examples/load/');
    const rows = page
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('td.num').map(({ text }) => text));
    expect(rows).toEqual([
      ['2', '1', '1'],
      ['2', '1', '1'],
    ]);
    expect(page.querySelectorAll('tbody th .soft').map(({ text }) => text)).toEqual(['आशा पवार']);
    // The post leads to the list of its cases, to hand them over.
    const link = page.querySelector('tbody th a')!.getAttribute('href')!;
    const list = await desk.open(link.replaceAll('&amp;', '&'));
    expect(list.querySelectorAll('.cases > li')).toHaveLength(2);
    expect(list.querySelector('#list-office option[selected]')!.getAttribute('value')).toBe(
      'WO-03',
    );
    desk.as(
      officerWith({
        person: '7',
        kind: 'field_officer',
        office: 'WO-03',
        department: 'electricity',
      }),
    );
    expect((await desk.send('/desk/examples/load/')).status).toBe(404);
  });

  test('see the causes of breaches, and a sample with the reason of each case', async () => {
    const parked = desk.create({ status: 'parked' });
    const page = await desk.open('/desk/examples/load/');
    expect(page.querySelector('[aria-labelledby=breaches]')!.text).toContain(
      T('desk:breaches_none'),
    );
    desk.create({ dueInHours: -5 });
    desk.create({ dueInHours: -3, office: 'WO-01' });
    const again = await desk.open('/desk/examples/load/');
    const causes = again.querySelectorAll('[aria-labelledby=breaches] li');
    expect(causes.map(({ text }) => text.trim())).toEqual(['No officer acted 1']);
    const sample = again.querySelector('[aria-labelledby=sample]')!;
    expect(sample.querySelector('[data-case]')!.getAttribute('data-case')).toBe(
      `examples:${parked}`,
    );
    expect(sample.text).toContain('Parked for long');
  });
});
