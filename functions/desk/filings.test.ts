import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openCitizens } from '@pune/citizens/open-citizens';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { createKeptFiles } from '@pune/desk/kept-files';
import { configurationWith } from '@pune/grievances/configuration.testing';
import { createKeptPhotos } from '@pune/grievances/kept-photos';
import { createTestOffice, fakePhoto, TEST_SEAL, type TestOffice } from '@pune/grievances/testing';
import { createPortalPages } from '@pune/http/portal-pages';
import { t } from '@pune/i18n/server';
import { verifyAudit } from '@pune/staff/audit-verification';
import type { Officer } from '@pune/staff/officer';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startPortal } from '../testing/portal.ts';
import { createDeskHandler } from './desk.handler.ts';
import { filingRoutes } from './filings.routes.ts';
import { lookupRoutes } from './lookups.routes.ts';

const BASE = 'http://officers.localhost:8080';
const CITY = 'https://city.example';
const T = t('en');
const FORM = {
  channel: 'call_centre',
  mobile: '98220 12345',
  category: 'pothole',
  area: 'WO-03',
  description: 'A deep hole across the left lane.',
  citizenLanguage: 'mr',
  language: 'en',
};

const APPROVED = { text: 'A hole before the school.', language: 'en' } as const;
/** The position of `PLACE`, as a map writes it. */
const POSITION = '18.50120, 73.80954';

describeOnEachDatabase('filing for a citizen', (open) => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let office: TestOffice;
  let services: Awaited<ReturnType<typeof openCitizens>>;
  let officer: Officer;
  let handle: ReturnType<typeof createDeskHandler>;
  let keys = 0;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-filings-'));

  beforeAll(async () => {
    portal = await startPortal();
    const opened = await open();
    office = await createTestOffice(opened.db, '2026-11-25T04:30:00.000Z', {
      approved: async (ids) =>
        new Map(ids.map((id) => [id, { words: APPROVED, photo: { key: 'p' } }])),
    });
    services = await openCitizens({ env: { SERVICES_DATABASE_URL: opened.url } });
    handle = createDeskHandler(
      {
        types: [],
        officer: async () => officer,
        views: async () => ({ of: async () => [] }) as never,
        presence: async () => ({}) as never,
        keptFiles: createKeptFiles(folder),
        pages: createPortalPages({ origin: portal.origin }),
      },
      [
        lookupRoutes({
          grievances: async () => office.grievances,
          configuration: async () => configurationWith(),
          portal: CITY,
        }),
        filingRoutes({
          grievances: async () => office.grievances,
          citizens: async () => services,
          configuration: async () => configurationWith(),
          keptPhotos: createKeptPhotos({ folder: path.join(folder, 'photos'), seal: TEST_SEAL }),
          portal: CITY,
        }),
      ],
    );
  });
  beforeEach(async () => {
    officer = await office.officer('operator');
  });
  afterAll(async () => {
    await services.close();
    await portal.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const send = (address: string, init: RequestInit = {}) =>
    handle(
      new Request(`${BASE}${address}`, {
        ...init,
        headers: { accept: 'text/html', origin: BASE, 'sec-fetch-site': 'same-origin' },
      }),
      { ip: '203.0.113.7' } as never,
    );
  const valuesOf = (more: Record<string, string>) => ({
    ...FORM,
    nearby: 'seen',
    idempotencyKey: `filing-key-${String((keys += 1)).padStart(8, '0')}`,
    ...more,
  });
  const file = (more: Record<string, string> = {}) =>
    send('/desk/filings/', { method: 'POST', body: new URLSearchParams(valuesOf(more)) });
  const fileWith = (photo: Uint8Array, more: Record<string, string> = {}) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(valuesOf(more))) body.set(name, value);
    body.set('photo', new File([photo as Uint8Array<ArrayBuffer>], 'photo.jpg'));
    return send('/desk/filings/', { method: 'POST', body });
  };
  const valueIn = (main: ReturnType<typeof parse>, name: string) =>
    main.querySelector(`[name=${name}]`)?.getAttribute('value');
  const sentCode = async () => /\d{6}/.exec((await services.notify.inbox())[0]!.text)![0];
  const page = async (answer: Response | Promise<Response>) => parse(await (await answer).text());
  const lastRow = () =>
    office.db
      .selectFrom('grievances')
      .selectAll()
      .orderBy('id')
      .execute()
      .then((rows) => rows.toSorted((a, b) => a.number.localeCompare(b.number)));
  const idOf = async (number: string) => (await office.rowOf(number)).id;
  const secretOf = (answer: Response) =>
    /^\/desk\/filings\/([\w-]+)\/\?lang=en$/.exec(answer.headers.get('location')!)![1]!;

  test('leads to a receipt to print; link, operator, timeline and audit are recorded once', async () => {
    const key = { idempotencyKey: 'a-key-of-the-form-0001' };
    const [answer, again] = [await file(key), await file(key)];
    expect([answer.status, again.headers.get('location')]).toEqual([
      303,
      answer.headers.get('location'),
    ]);
    const secret = secretOf(answer);
    const receipt = (await page(send(`/desk/filings/${secret}/?lang=en`))).querySelector('main')!;
    const link = `${CITY}/api/grievances/receipt/${secret}?lang=en`;
    expect(receipt.querySelector(`a[href="${link}"]`)).not.toBeNull();

    const messages = await office.db
      .selectFrom('notify_messages')
      .select(['template', 'language'])
      .where('template', '=', 'grievance_filed')
      .execute();
    expect(messages).toEqual([{ template: 'grievance_filed', language: 'mr' }]);
    const { number } = (await office.grievances.findForReporter(secret))!;
    const row = await office.rowOf(number);
    expect(row).toMatchObject({
      channel: 'call_centre',
      operator_person: office.persons.operator,
      operator_post: office.posts.operator,
    });
    const audit = await office.db
      .selectFrom('staff_audit')
      .select(['person_id', 'post_id', 'object'])
      .where('action', '=', 'file_on_behalf')
      .execute();
    expect(audit).toEqual([
      { person_id: office.persons.operator, post_id: office.posts.operator, object: row.id },
    ]);
    const chains = await verifyAudit(office.db as never);
    expect(chains.map(({ fault }) => fault)).toEqual(chains.map(() => null));
    const shown = await office.grievances.desk.cases.open(row.id, await office.officer('field'));
    expect([shown!.timeline[0]!.by('en'), shown!.timeline[0]!.title('en')]).toEqual([
      'Operator',
      expect.stringContaining('by telephone, mobile number not confirmed'),
    ]);
    const stored = await office.db.selectFrom('outbox_messages').select('payload').execute();
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  test('the operator is given the questions of the category, and the case shows the answers', async () => {
    const pole = { category: 'electric_pole' };
    const step = await file(pole);
    const form = (await page(step)).querySelector('main form')!;
    expect([step.status, valueIn(form, 'asked')]).toEqual([200, 'electric_pole']);
    expect(form.querySelector('[data-field=category] + [data-field=answer_pole_number]')).not.toBe(
      null,
    );
    const answers = {
      asked: 'electric_pole',
      answer_state: 'leans',
      'answer_dangers.tree': 'tree',
      answer_pole_number: 'KB-1042',
    };
    const refused = await page(file({ ...pole, ...answers }));
    expect(refused.querySelector('#filing-answer_since-error')!.text).toBe(
      'Answer the question “Question since”.',
    );
    expect(
      refused.querySelectorAll('main [checked]').map((box) => box.getAttribute('value')),
    ).toEqual(['tree']);
    const filed = await file({ ...pole, ...answers, answer_since: '2026-11-24T10:00' });
    const { number } = (await office.grievances.findForReporter(secretOf(filed)))!;
    const shown = await office.grievances.desk.cases.open(
      await idOf(number),
      await office.officer('ward'),
    );
    expect(
      shown!.facts
        .map(({ label, value }) => [label('mr'), value('mr')])
        .filter(([label]) => label!.startsWith('प्रश्न')),
    ).toEqual([
      ['प्रश्न pole_number', 'KB-1042'],
      ['प्रश्न since', expect.stringContaining('२०२६')],
      ['प्रश्न state', 'कललेला आहे'],
      ['प्रश्न dangers', 'झाड'],
    ]);
  });

  test('a code that the citizen reads out confirms the number; a wrong one is asked for again', async () => {
    const step = await file({ step: 'code', channel: 'counter' });
    expect(step.status).toBe(200);
    const form = (await page(step)).querySelector('main form')!;
    const challenge = form.querySelector('[name=challenge]')!.getAttribute('value')!;
    expect(form.querySelector('[name=description]')!.text.trim()).toBe(FORM.description);
    const code = await sentCode();
    const wrong = await file({ challenge, code: code === '000000' ? '111111' : '000000' });
    expect([wrong.status, (await page(wrong)).querySelector('.msg')!.text]).toEqual([
      422,
      T('grievances:error_code'),
    ]);
    const right = await file({ challenge, code, channel: 'counter' });
    const { number } = (await office.grievances.findForReporter(secretOf(right)))!;
    const { id } = await office.rowOf(number);
    const shown = await office.grievances.desk.cases.open(id, await office.officer('field'));
    expect(shown!.timeline[0]!.title('en')).toContain(
      'at a counter, mobile number confirmed by a code',
    );
  });

  test('one counter files for many, and mistakes lose nothing', async () => {
    const before = (await lastRow()).length;
    for (let n = 0; n < 15; n += 1)
      expect((await file({ description: `A deep hole, number ${n}.` })).status).toBe(303);
    expect((await lastRow()).length).toBe(before + 15);
    const wrong = await file({ mobile: '12', category: '', description: 'short' });
    const main = (await page(wrong)).querySelector('main')!;
    expect([wrong.status, main.querySelectorAll('.msg').map(({ text }) => text)]).toEqual([
      422,
      [
        T('grievances:error_mobile_invalid'),
        T('grievances:error_category_required'),
        expect.any(String),
      ],
    ]);
    expect(main.querySelector('[name=description]')!.text.trim()).toBe('short');
  });

  test('a photo and a position are taken as on the form of citizens', async () => {
    const outside = await fileWith(fakePhoto(null), { area: '', position: '19.9, 73.8' });
    const main = (await page(outside)).querySelector('main')!;
    expect([outside.status, main.querySelector('.msg')!.text]).toEqual([
      422,
      T('grievances:error_point_outside'),
    ]);
    const keptPhoto = valueIn(main, 'keptPhoto')!;
    expect(valueIn(main, 'position')).toBe('19.9, 73.8');
    const filed = await file({ area: '', position: POSITION, keptPhoto });
    const { number } = (await office.grievances.findForReporter(secretOf(filed)))!;
    const row = await office.rowOf(number);
    expect(row).toMatchObject({ latitude: 18.5012, longitude: 73.80954, office_id: 'WO-03' });
    expect(await office.files.hasItem(row.photo_key!)).toBe(true);
    const [pdf, words] = [
      await fileWith(Buffer.from('%PDF-1.7')),
      await file({ position: 'near the temple' }),
    ];
    expect((await page(pdf)).querySelector('[data-field=photo] .msg')!.text).toBe(
      T('grievances:error_photo_type'),
    );
    expect((await page(words)).querySelector('[data-field=position] .msg')!.text).toBe(
      T('grievances:error_position_invalid'),
    );
  });

  test('open reports nearby are compared first; a citizen with a confirmed number follows one', async () => {
    const { number } = await office.file({
      area: undefined,
      latitude: 18.5012,
      longitude: 73.80954,
    });
    const before = (await lastRow()).length;
    const asked = await file({ position: POSITION, nearby: '' });
    const main = (await page(asked)).querySelector('main')!;
    const written = `${number.slice(0, 2)}-${number.slice(2, 6)}-${number.slice(6)}`;
    expect([asked.status, (await lastRow()).length]).toEqual([200, before]);
    expect([valueIn(main, 'nearby'), main.text.includes(APPROVED.text)]).toEqual(['seen', true]);
    expect(main.querySelector(`img[src$="${number}/photo"]`)).not.toBeNull();
    expect(main.querySelector(`a[href^="${CITY}/api/grievances/${number}"]`)).not.toBeNull();
    const choices = main.querySelectorAll('[name=follow]').map((one) => one.getAttribute('value'));
    expect(choices).toEqual(expect.arrayContaining([written, '']));

    const mobile = '98220 54321';
    const step = (await page(file({ follow: written, mobile }))).querySelector('main')!;
    expect([
      valueIn(step, 'follow'),
      await office.grievances.followers.count(await idOf(number)),
    ]).toEqual([written, 0]);
    const confirmed = { challenge: valueIn(step, 'challenge')!, code: await sentCode() };
    const followed = await file({ follow: written, mobile, ...confirmed });
    expect(followed.headers.get('location')).toBe(`/desk/filings/?lang=en&followed=${number}`);
    expect(await office.grievances.followers.count(await idOf(number))).toBe(1);
    expect((await lastRow()).length).toBe(before);
    const audit = await office.db
      .selectFrom('staff_audit')
      .select(['person_id', 'object'])
      .where('action', '=', 'follow_on_behalf')
      .execute();
    expect(audit).toEqual([{ person_id: office.persons.operator, object: await idOf(number) }]);
  });

  test('a citizen who calls is told the state: by the number, or by the whole mobile number', async () => {
    const mobile = '9822066666';
    await file({ mobile });
    const { id, number } = await office.db
      .selectFrom('grievances')
      .select(['id', 'number'])
      .orderBy('submitted_at', 'desc')
      .where('mobile_index', 'in', TEST_SEAL.indexes(`mobile ${mobile}`))
      .executeTakeFirstOrThrow();
    const find = (typed: string, language = 'en') =>
      send('/desk/lookups/', {
        method: 'POST',
        body: new URLSearchParams({ number: typed, language }),
      });
    const form = await page(send('/desk/lookups/?lang=mr'));
    expect(form.querySelector('h1')!.text).toBe('नागरिकाची तक्रार शोधा');
    for (const typed of [number, number.slice(2).toLowerCase(), mobile, '+91 98220 66666']) {
      const found = (await page(find(typed))).querySelector('[aria-labelledby=found]')!.text;
      expect(found, typed).toContain(`PN-${number.slice(2, 6)}-${number.slice(6)}`);
      expect(found).toMatch(/Pothole[^]*Registered[^]*Kothrud/);
      expect(found).not.toMatch(/deep hole|66666/);
    }
    const none = await find('9822066665');
    expect([none.status, (await page(none)).querySelector('main')!.text]).toEqual([
      200,
      expect.stringContaining('No grievance has this number'),
    ]);
    const digits = await find('6666');
    expect(digits.status).toBe(422);
    expect((await page(digits)).querySelector('#lookup-errors')!.text).toContain('all ten digits');
    officer = await office.officer('otherWard');
    // A ward office finds the cases of its own area by a mobile number.
    expect((await page(find(mobile))).querySelector('main')!.text).toContain('No grievance');
    const entries = await office.db
      .selectFrom('staff_audit')
      .select(['person_id'])
      .where('action', '=', 'look_up')
      .where('object', '=', id)
      .execute();
    expect(entries.map((entry) => entry.person_id)).toEqual(
      Array.from({ length: 4 }, () => office.persons.operator),
    );
    officer = await office.officer('field');
    expect((await find(number)).status).toBe(403);
  });

  test('neither filing nor message is left if the audit cannot be written', async () => {
    const before = (await lastRow()).length;
    const messages = async () =>
      (await office.db.selectFrom('notify_messages').select('id').execute()).length;
    const sent = await messages();
    await office.db.schema.alterTable('staff_audit_heads').renameTo('heads').execute();
    const answer = await file();
    await office.db.schema.alterTable('heads').renameTo('staff_audit_heads').execute();
    expect([answer.status, (await lastRow()).length, await messages()]).toEqual([
      503,
      before,
      sent,
    ]);
  });

  test('an officer without the permission is refused', async () => {
    officer = await office.officer('field');
    expect([(await send('/desk/filings/')).status, (await file()).status]).toEqual([403, 403]);
  });
});
