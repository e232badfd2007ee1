import fs from 'node:fs';
import { t } from '@pune/i18n/server';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseKept } from '../staff/kept-form.ts';
import {
  filled,
  head,
  main,
  photo,
  startDesk,
  wardOfficer,
  type TestDesk,
} from './desk.testing.ts';

const REPLY = 'दिवा बदलला आहे.';

let desk: TestDesk;
beforeAll(async () => void (desk = await startDesk()));
beforeEach(() => desk.restart());
afterAll(() => desk.close());
const T = t('en');

describe('an action', () => {
  test('that citizens read is confirmed, with the message as they read it', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/resolve/`;
    const form = filled(await desk.open(address), {
      reply: REPLY,
      photos: [photo(), photo('b.jpg')],
    });
    const preview = await desk.post(address, form);
    expect(preview.status).toBe(200);
    const page = await main(preview);
    expect(page.querySelector('.words.public')!.text).toContain(REPLY);
    expect(page.querySelector('.words.public [lang=mr]')).not.toBeNull();
    expect(page.text).toContain(T('desk:confirm_files', { amount: '2' }));
    expect((await desk.case(id)).status).toBe('acknowledged');

    const sent = await desk.post(address, filled(page, {}, '[value=confirm]'));
    expect(sent.status).toBe(303);
    const after = await desk.open(sent.headers.get('location')!);
    expect(after.querySelector('#done')!.text).toBe('Resolved.');
    expect((await desk.case(id)).timeline.at(-1)!.words).toEqual({
      text: REPLY,
      language: 'mr',
      readers: 'public',
    });
    // The files waited in a folder, and are gone.
    expect(fs.readdirSync(desk.folder)).toEqual([]);
  });

  test('can be changed before it is sent, and its files stay chosen', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/resolve/`;
    const form = filled(await desk.open(address), { reply: REPLY, photos: [photo()] });
    const preview = await main(await desk.post(address, form));
    const again = await main(await desk.post(address, filled(preview, {}, '[value=change]')));
    expect(again.querySelector('#desk-reply')!.text.trim()).toBe(REPLY);
    expect(again.querySelector('#desk-photos-hint')!.text).toContain(
      T('desk:files_kept', { amount: '1' }),
    );
    const second = await main(
      await desk.post(address, filled(again, { photos: [photo('b.jpg')] })),
    );
    expect(second.text).toContain(T('desk:confirm_files', { amount: '2' }));
  });

  test('that the case type refuses is refused before its message is shown', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/park/`;
    const typed = { until: '31-12-1999', reason: 'रस्ता खोदला आहे' };
    const answer = await desk.post(address, filled(await desk.open(address), typed));
    expect(answer.status).toBe(422);
    const page = await main(answer);
    expect(page.querySelector('[value=confirm]')).toBeNull();
    expect(page.querySelector('#desk-until-error')).not.toBeNull();
    expect(page.querySelector('#desk-reason')!.text.trim()).toBe(typed.reason);
  });

  test('names each missing field beside it and in a summary, and keeps the text', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/park/`;
    const answer = await desk.post(
      address,
      filled(await desk.open(address), { until: '31-02-2027', reason: 'रस्ता' }),
    );
    expect(answer.status).toBe(422);
    const page = await main(answer);
    const summary = page.querySelectorAll('.errs a').map((link) => link.getAttribute('href'));
    expect(summary).toEqual(['#desk-until']);
    expect(page.querySelector('#desk-until-error')!.text).toBe(T('desk:error_date'));
    expect(page.querySelector('#desk-until')!.getAttribute('value')).toBe('31-02-2027');
    expect(page.querySelector('#desk-reason')!.text.trim()).toBe('रस्ता');
    expect((await desk.case(id)).version).toBe(1);
  });

  test("inserts a prepared text in the citizen's language, below what was typed", async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/resolve/`;
    const page = await desk.open(address);
    const [template] = page.querySelectorAll('.texts li');
    expect(template!.querySelector('[lang=mr]')!.text).toContain('पूर्ण');
    expect(template!.querySelector('[lang=en]')!.text).toContain('complete');
    const form = filled(page, { reply: REPLY }, '[name=_template]');
    const again = await main(await desk.post(address, form));
    expect(again.querySelector('#desk-reply')!.text.trim()).toBe(
      `${REPLY}\n\nPN-1000 चे काम पूर्ण झाले आहे.`,
    );
    expect((await desk.case(id)).version).toBe(1);
  });

  test('is performed once, however often its form is sent', async () => {
    const id = desk.create();
    const address = `/desk/examples/${id}/note/`;
    const page = await desk.open(address);
    const answers = await Promise.all(
      [1, 2, 3].map(() => desk.post(address, filled(page, { note: 'Seen.' }))),
    );
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect((await desk.case(id)).timeline).toHaveLength(2);
  });

  test('on a case that a colleague changed shows both versions, and the officer chooses', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/note/`;
    const form = filled(await desk.open(address), { note: 'My note' });
    await desk.actAsColleague(id, 'note', { note: 'Their note' });
    const answer = await desk.post(address, form);
    expect(answer.status).toBe(409);
    const page = await main(answer);
    expect(page.querySelector('[aria-labelledby=theirs]')!.text).toContain('Their note');
    expect(page.querySelectorAll('[aria-labelledby=theirs] li')).toHaveLength(1);
    expect(page.querySelector('#desk-note')!.text.trim()).toBe('My note');
    expect((await desk.case(id)).timeline).toHaveLength(2);
    const again = await desk.post(address, filled(page));
    expect(again.status).toBe(303);
    expect((await desk.case(id)).timeline.map(({ words }) => words?.text)).toEqual([
      expect.any(String),
      'Their note',
      'My note',
    ]);
  });

  test('that became impossible keeps the text to copy', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/park/`;
    const form = filled(await desk.open(address), { until: '24-12-2026', reason: REPLY });
    await desk.actAsColleague(id, 'resolve', { reply: REPLY });
    const answer = await desk.post(address, form);
    expect(answer.status).toBe(409);
    const page = await main(answer);
    expect(page.text).toContain(REPLY);
    expect(page.querySelector('form')).toBeNull();
  });

  test('survives the end of the session: its text is sent again, once', async () => {
    const id = desk.create();
    const address = `/desk/examples/${id}/note/`;
    const form = filled(await desk.open(address), { note: 'A long note' });
    desk.as(null);
    const answer = await desk.post(address, form);
    expect(answer.status).toBe(401);
    const page = await main(answer);
    expect(page.text).not.toContain('PN-1000');
    const kept = parseKept(page.querySelector('[name=kept]')!.getAttribute('value')!)!;
    expect(kept.action).toBe(address);
    desk.as(wardOfficer);
    const again = () =>
      desk.send(kept.action, { method: 'POST', body: new URLSearchParams(kept.fields) });
    expect((await again()).status).toBe(303);
    expect((await again()).status).toBe(303);
    expect((await desk.case(id)).timeline.map(({ words }) => words?.text)).toEqual([
      expect.any(String),
      'A long note',
    ]);
  });

  test('survives a failure of the database', async () => {
    const id = desk.create();
    const address = `/desk/examples/${id}/note/`;
    const form = filled(await desk.open(address), { note: 'A long note' });
    const cases = await desk.cases();
    const broken = vi.spyOn(cases, 'act').mockRejectedValueOnce(new Error('restarting'));
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const answer = await desk.post(address, form);
    expect(answer.status).toBe(503);
    expect(broken).toHaveBeenCalled();
    expect(logged.mock.calls.flat().join()).not.toContain('A long note');
    logged.mockRestore();
    expect((await desk.post(address, filled(await main(answer)))).status).toBe(303);
  });

  test('that can be undone offers it, and takes it back', async () => {
    desk.as(head);
    const id = desk.create();
    const address = `/desk/examples/${id}/transfer/`;
    const sent = await desk.post(address, filled(await desk.open(address), { office: 'WO-01' }));
    const after = await desk.open(sent.headers.get('location')!);
    const done = after.querySelector('[aria-labelledby=done]')!;
    const undo = done.querySelector('form')!;
    expect(undo.text).toContain(T('desk:action_undo', { action: 'Transfer' }));
    const undone = await desk.post(undo.getAttribute('action')!, filled(done));
    expect(undone.status).toBe(303);
    expect((await desk.case(id)).place!('en')).toContain('Kothrud');
  });

  test('that takes a case out of reach leads back to the list', async () => {
    const id = desk.create();
    const address = `/desk/examples/${id}/transfer/`;
    const sent = await desk.post(address, filled(await desk.open(address), { office: 'WO-01' }));
    const gone = await desk.send(sent.headers.get('location')!);
    expect(gone.status).toBe(303);
    const list = await desk.open(gone.headers.get('location')!);
    expect(list.querySelector('[role=status]')!.text).toBe('Transferred.');
  });

  test('with files that are too large keeps the text', async () => {
    const id = desk.create({ status: 'acknowledged' });
    const address = `/desk/examples/${id}/resolve/`;
    const large = new File([new Uint8Array(31_000_000)], 'large.jpg');
    const answer = await desk.post(
      address,
      filled(await desk.open(address), { reply: REPLY, photos: [large] }),
    );
    expect(answer.status).toBe(413);
    const page = await main(answer);
    expect(page.querySelector('#desk-reply')!.text.trim()).toBe(REPLY);
    expect(page.querySelector('#desk-photos-error')).not.toBeNull();
  });

  test('refuses a form of another site', async () => {
    const id = desk.create();
    const answer = await desk.send(`/desk/examples/${id}/note/`, {
      method: 'POST',
      body: filled(await desk.open(`/desk/examples/${id}/note/`), { note: 'x' }),
      headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' },
    });
    expect(answer.status).toBe(403);
    expect((await desk.case(id)).version).toBe(1);
  });
});
