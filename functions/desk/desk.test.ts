import { officerWith } from '@pune/desk/officers.testing';
import { LOCALES } from '@pune/i18n';
import { t } from '@pune/i18n/server';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
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
    expect((await desk.send(`/desk/examples/${id}/note/`)).status).toBe(409);
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
    const seen: string[] = [];
    let next: string | undefined = '/desk/examples/?queue=office';
    while (next) {
      const page: HTMLElement = await desk.open(next);
      seen.push(...page.querySelectorAll('.cases .mono').map(({ text }) => text));
      next = page
        .querySelectorAll('main a.btn')
        .find(({ text }) => text === T('desk:list_more'))
        ?.getAttribute('href');
    }
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
});
