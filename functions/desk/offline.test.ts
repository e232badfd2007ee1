import { t } from '@pune/i18n/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { neighbour, startDesk, wardOfficer, type TestDesk } from './desk.testing.ts';

let desk: TestDesk;
beforeAll(async () => void (desk = await startDesk()));
beforeEach(() => desk.restart());
afterAll(() => desk.close());

const JSON_ONLY = { accept: 'application/json' };
const keys = async () => {
  const answer = await desk.send('/desk/offline/', { method: 'POST', headers: JSON_ONLY });
  expect(answer.headers.get('cache-control')).toBe('no-store');
  return (await answer.json()) as Record<string, string | number>;
};

describe('the keys of a device', () => {
  test('end with the session; what waits is read by the same person alone', async () => {
    const first = await keys();
    expect(await keys()).toEqual(first);
    expect(Buffer.from(String(first['copies']), 'base64url')).toHaveLength(32);
    expect(first['secondsLeft']).toBe(3600);
    desk.newSession();
    const later = await keys();
    expect(later['copies']).not.toBe(first['copies']);
    expect([later['queue'], later['person']]).toEqual([first['queue'], first['person']]);
    desk.as(neighbour);
    desk.newSession();
    const other = await keys();
    for (const name of ['copies', 'queue', 'person']) expect(other[name]).not.toBe(later[name]);
    desk.as(null);
    const none = await desk.send('/desk/offline/', { method: 'POST', headers: JSON_ONLY });
    expect(none.status).toBe(401);
  });
});

describe('a case for a device', () => {
  const copy = (id: string) => desk.send(`/desk/offline/examples/${id}/`, { headers: JSON_ONLY });

  test('has its page, the forms of its actions and its files, and is one opening in the audit', async () => {
    const id = desk.create();
    const before = desk.openings(id, wardOfficer.person.id);
    const found = (await (await copy(id)).json()) as {
      path: string;
      version: number;
      main: string;
      forms: Record<string, { title: string; main: string }>;
      files: string[];
    };
    expect(desk.openings(id, wardOfficer.person.id)).toBe(before + 1);
    expect([found.path, found.version]).toEqual([`/desk/examples/${id}/`, 1]);
    expect(found.main).toContain('शाळेजवळचा');
    expect(found.main).toContain('class="locator');
    expect(found.files).toEqual([`/desk/examples/${id}/documents/photo/`]);
    const note = found.forms[`/desk/examples/${id}/note/`]!;
    expect(note.main).toMatch(/name="_version" value="1"/);
    expect(note.main, 'the server alone inserts texts').not.toContain('_template');
    const forms = Object.values(found.forms).map(
      ({ main }) => /name="_key" value="([^"]+)"/.exec(main)![1],
    );
    expect(new Set(forms).size, 'each form has a key of its own').toBe(forms.length);
  });

  test('does not exist for an officer of another office', async () => {
    const id = desk.create();
    desk.as(neighbour);
    expect((await copy(id)).status).toBe(404);
    expect((await desk.send('/desk/offline/unknown/1/', { headers: JSON_ONLY })).status).toBe(404);
  });
});

test('the page of the device says what it is, with and without its script', async () => {
  const page = await desk.open('/desk/offline/');
  expect(page.querySelector('h1')!.text).toBe(t('en')('desk:offline_title'));
  expect(page.querySelector('[data-shortlist]')).not.toBeNull();
  expect(page.querySelector('noscript')!.text).toContain('JavaScript');
});
