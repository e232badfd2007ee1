import { t } from '@pune/i18n/server';
import type { HTMLElement } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { filled, head, main, startDesk, urlEncoded, type TestDesk } from './desk.testing.ts';

let desk: TestDesk;
beforeAll(async () => void (desk = await startDesk()));
beforeEach(() => desk.restart());
afterAll(() => desk.close());
const T = t('en');

describe('a bulk action', () => {
  const chosen = (page: HTMLElement) =>
    page.querySelectorAll('[name=case]').map((box) => box.getAttribute('value')!);
  const form = (values: Record<string, string>, cases: readonly string[]) => {
    const body = new URLSearchParams(values);
    for (const one of cases) body.append('case', one);
    return { method: 'POST', body };
  };

  test('shows its effect, is confirmed once, and is done for each case', async () => {
    const ids = [desk.create(), desk.create({ status: 'parked' }), desk.create()];
    const list = await desk.open('/desk/examples/?queue=office');
    const preview = await desk.send(
      '/desk/examples/',
      form({ _action: 'acknowledge', _back: 'queue=office' }, chosen(list)),
    );
    const page = await main(preview);
    expect(page.querySelectorAll('[aria-labelledby=will] li')).toHaveLength(2);
    expect(page.querySelectorAll('[aria-labelledby=others] li')).toHaveLength(1);
    expect(page.querySelectorAll('.words.public')).toHaveLength(2);
    expect((await desk.case(ids[0]!)).status).toBe('submitted');
    const body = filled(page);
    const sent = () => desk.send('/desk/examples/', { method: 'POST', body: urlEncoded(body) });
    expect((await main(await sent())).text).toContain(T('desk:bulk_acted', { amount: '2' }));
    expect((await main(await sent())).text).toContain(T('desk:bulk_acted', { amount: '2' }));
    expect((await desk.case(ids[0]!)).timeline).toHaveLength(2);
    expect((await desk.case(ids[1]!)).status).toBe('parked');
  });

  test('overwrites no change of a colleague', async () => {
    const ids = [desk.create(), desk.create()];
    const list = await desk.open('/desk/examples/?queue=office');
    const preview = await main(
      await desk.send('/desk/examples/', form({ _action: 'acknowledge' }, chosen(list))),
    );
    await desk.actAsColleague(ids[0]!, 'note', { note: 'Mine' });
    const body = urlEncoded(filled(preview));
    const page = await main(await desk.send('/desk/examples/', { method: 'POST', body }));
    expect(page.text).toContain(T('desk:bulk_acted', { amount: '1' }));
    expect(page.text).toContain(T('desk:bulk_stale'));
    expect((await desk.case(ids[0]!)).status).toBe('submitted');
  });

  test('names missing fields, and is undone for all', async () => {
    desk.as(head);
    const ids = [desk.create(), desk.create()];
    const list = await desk.open('/desk/examples/?queue=office');
    const preview = await main(
      await desk.send('/desk/examples/', form({ _action: 'transfer' }, chosen(list))),
    );
    const empty = await desk.send('/desk/examples/', {
      method: 'POST',
      body: urlEncoded(filled(preview)),
    });
    expect(empty.status).toBe(422);
    const again = await main(empty);
    expect(again.querySelector('#desk-office-error')).not.toBeNull();
    const body = urlEncoded(filled(again, { office: 'WO-01' }));
    const done = await main(await desk.send('/desk/examples/', { method: 'POST', body }));
    expect((await desk.case(ids[0]!)).place!('en')).toContain('Aundh');
    const undo = urlEncoded(filled(done));
    await desk.send('/desk/examples/', { method: 'POST', body: undo });
    for (const id of ids) expect((await desk.case(id)).place!('en')).toContain('Kothrud');
  });

  test('is done for all cases of a list, on its other pages too', async () => {
    desk.as(head);
    const ids = Array.from({ length: 60 }, () => desk.create());
    const list = await desk.open('/desk/examples/?queue=office');
    const all = form({ _action: 'transfer', _all: '1', _back: 'queue=office' }, []);
    expect(list.querySelector('#bulk-examples [name=_all]')).not.toBeNull();
    const preview = await main(await desk.send('/desk/examples/', all));
    expect(preview.querySelectorAll('[aria-labelledby=will] li')).toHaveLength(60);
    const body = urlEncoded(filled(preview, { office: 'WO-01' }));
    const done = await main(await desk.send('/desk/examples/', { method: 'POST', body }));
    expect(done.text).toContain(T('desk:bulk_acted', { amount: '60' }));
    expect((await desk.case(ids[59]!)).place!('en')).toContain('Aundh');
    await desk.send('/desk/examples/', { method: 'POST', body: urlEncoded(filled(done)) });
    for (const id of ids) expect((await desk.case(id)).place!('en')).toContain('Kothrud');
  });

  test('from the inbox leads back to it', async () => {
    desk.create({ dueInHours: 1 });
    const inbox = await desk.open('/desk/');
    const body = form({ _action: 'acknowledge', _of: 'inbox', _back: '' }, chosen(inbox));
    const preview = await main(await desk.send('/desk/examples/', body));
    const back = preview.querySelectorAll('a.btn').map((link) => link.getAttribute('href'));
    expect(back).toEqual(['/desk/?lang=en']);
  });

  test('without a chosen case says so', async () => {
    const answer = await desk.send('/desk/examples/', form({ _action: 'acknowledge' }, []));
    expect(answer.status).toBe(422);
    expect((await main(answer)).text).toContain(T('desk:bulk_none'));
  });
});
