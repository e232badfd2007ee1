import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describeOnEachDatabase } from '@pune/database/testing/suites';
import type { TestDatabase } from '@pune/database/testing';
import { LOCALES } from '@pune/i18n';
import { messagesOf, t } from '@pune/i18n/server';
import type { Grievances } from '@pune/grievances';
import {
  configurationWith,
  TEST_CONTENTS,
  testCategory,
} from '@pune/grievances/configuration.testing';
import type { GrievanceTables } from '@pune/grievances/migrations';
import { parse } from 'node-html-parser';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createPortalPages } from '@pune/http/portal-pages';
import { FIRST_PUBLISHED, startPortal } from '../testing/portal.ts';
import { published } from '../testing/configurations.ts';
import { keepsNoPhotos } from '../testing/kept-photos.ts';
import { noCitizens } from '../testing/no-citizens.ts';
import { createGrievancesHandler } from './grievances.handler.ts';

const BASE = 'http://pmc.localhost:8080';
const VALID = {
  category: 'pothole',
  area: 'WO-03',
  description: 'A deep hole across the left lane.',
};
const HTML = 'text/html,application/xhtml+xml';
const photo = async () =>
  new File(
    [
      new Uint8Array(
        await sharp({ create: { width: 60, height: 40, channels: 3, background: '#446688' } })
          .withExif({ IFD0: { Make: 'SecretPhone' } })
          .jpeg()
          .toBuffer(),
      ),
    ],
    '../../etc/passwd.svg',
    { type: 'image/svg+xml' },
  );
const multipart = (values: Record<string, string | File>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(values)) form.append(name, value);
  return form;
};

test('while too many photos are being decoded, a form comes back as it was typed, and says when to send it again', async () => {
  const portal = await startPortal();
  try {
    const grievances = {
      file: async () => ({ kind: 'PhotosBusy' }),
      nearby: async () => [],
    } as unknown as Grievances;
    const busy = createGrievancesHandler({
      grievances: async () => grievances,
      pages: createPortalPages({ origin: portal.origin }),
      configurations: published(),
      keptPhotos: keepsNoPhotos,
      citizens: noCitizens,
      embedOrigins: [],
    });
    const sent = (body: FormData, accept: string) =>
      busy(new Request(`${BASE}/api/grievances`, { method: 'POST', body, headers: { accept } }), {
        ip: '203.0.113.7',
      } as never);
    const form = await sent(multipart({ ...VALID, language: 'mr', photo: await photo() }), HTML);
    expect([form.status, form.headers.get('retry-after')]).toEqual([503, '10']);
    const page = parse(await form.text());
    expect(page.querySelector('#grievances-description')!.text.trim()).toBe(VALID.description);
    expect(page.querySelector('main')!.text).toContain(
      messagesOf('grievances', 'mr').problem_photos_busy,
    );
    // This server cannot keep the photo: the form says so instead of losing it silently.
    expect(page.querySelector('#grievances-photo-error')!.text).toBe(
      messagesOf('grievances', 'mr').error_photo_again,
    );
    const problem = await sent(
      multipart({ ...VALID, language: 'en', photo: await photo() }),
      'application/json',
    );
    expect([problem.status, await problem.json()]).toEqual([
      503,
      expect.objectContaining({ type: expect.stringContaining('photos-busy') }),
    ]);
  } finally {
    await portal.close();
  }
});

test('while the disk is almost full, a form comes back without its photo, and says that it may be sent so', async () => {
  const portal = await startPortal();
  try {
    const file = async (_: unknown, upload: Uint8Array | null) =>
      upload ? { kind: 'NoRoom' } : { kind: 'TooMany', minutes: 1 };
    const full = createGrievancesHandler({
      grievances: async () => ({ file, nearby: async () => [] }) as unknown as Grievances,
      pages: createPortalPages({ origin: portal.origin }),
      configurations: published(),
      keptPhotos: keepsNoPhotos,
      citizens: noCitizens,
      embedOrigins: [],
    });
    const sent = multipart({ ...VALID, language: 'hi', photo: await photo() });
    const form = await full(
      new Request(`${BASE}/api/grievances`, {
        method: 'POST',
        body: sent,
        headers: { accept: HTML },
      }),
      { ip: '203.0.113.7' } as never,
    );
    expect(form.status).toBe(503);
    const page = parse(await form.text());
    const words = messagesOf('grievances', 'hi');
    expect(page.querySelector('#grievances-description')!.text.trim()).toBe(VALID.description);
    expect(page.querySelector('#grievances-photo-error')!.text).toBe(words.error_no_room);
  } finally {
    await portal.close();
  }
});

describeOnEachDatabase('the function grievances', (open) => {
  let opened: TestDatabase<GrievanceTables>;
  let portal: Awaited<ReturnType<typeof startPortal>>;
  let folder: string;
  let handle: (request: Request, context: never) => Promise<Response>;
  let address = 0;
  /** Sent from another address each time, unless it says otherwise. */
  const send = (pathname: string, init: RequestInit = {}, ip = `203.0.113.${address++}`) =>
    handle(new Request(`${BASE}${pathname}`, init), { ip } as never);
  const post = (body: BodyInit | Record<string, unknown>, headers: Record<string, string> = {}) =>
    send('/api/grievances', {
      method: 'POST',
      ...(body instanceof FormData || body instanceof URLSearchParams || typeof body === 'string'
        ? { body, headers }
        : {
            body: JSON.stringify(body),
            headers: { 'content-type': 'application/json', ...headers },
          }),
    });
  const filedBy = async (body: Parameters<typeof post>[0]) =>
    (await (await post(body)).json()) as { number: string; statusUrl: string; receiptUrl: string };

  beforeAll(async () => {
    [opened, portal] = await Promise.all([open<GrievanceTables>(), startPortal()]);
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'pune-files-'));
    vi.stubEnv('SERVICES_DATABASE_URL', opened.url);
    vi.stubEnv('FILES_URL', `file:${folder}`);
    vi.stubEnv('PORTAL_ORIGIN', portal.origin);
    vi.stubEnv('EMBED_ORIGINS', 'https://partner.example');
    vi.stubEnv('GRIEVANCES_PER_HOUR_MAX', '5');
    vi.resetModules();
    handle = (await import('./grievances.ts')).default as never;
  });
  afterAll(async () => {
    vi.unstubAllEnvs();
    // The function keeps its connection; the server goes first here.
    vi.spyOn(console, 'error').mockImplementation(() => {});
    await portal?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  test('a plain form leads to a receipt, with photo and without hidden data', async () => {
    const answer = await post(
      multipart({
        ...VALID,
        landmark: '',
        latitude: '',
        longitude: '',
        mobile: '98220 12345',
        language: 'mr',
        channel: 'web',
        idempotencyKey: '',
        photo: await photo(),
      }),
      { accept: HTML, origin: BASE, 'sec-fetch-site': 'same-origin' },
    );
    expect(answer.status).toBe(303);
    const location = answer.headers.get('location')!;
    expect(location).toMatch(/^\/api\/grievances\/receipt\/[\w-]{32}\?lang=mr$/);
    const receipt = await send(location, { headers: { accept: HTML } });
    expect([
      receipt.status,
      receipt.headers.get('cache-control'),
      receipt.headers.get('referrer-policy'),
    ]).toEqual([200, 'no-store', 'no-referrer']);
    const root = parse(await receipt.text());
    expect(root.querySelector('html')!.getAttribute('lang')).toBe('mr');
    expect(root.querySelector('title')!.text).toBe('तुमची तक्रार नोंदवली आहे – Portal');
    expect(root.querySelector('header')!.text).toContain('Masthead');
    expect(root.querySelector('header a[hreflang="en"]')!.getAttribute('href')).toBe(
      location.replace('lang=mr', 'lang=en'),
    );
    expect(root.querySelector('h1')!.text).toBe('तुमची तक्रार नोंदवली आहे');
    expect(root.querySelector('main')!.text).toMatch(/PN-\w{4}-\w{4}/);
    expect(root.querySelector('main')!.text).toContain('•••••••345');
    expect(root.querySelector('main')!.text).toContain('A deep hole');
    expect(root.querySelectorAll('[style], script:not([src])')).toEqual([]);
    const picture = await send(root.querySelector('main img')!.getAttribute('src')!);
    expect(picture.headers.get('content-security-policy')).toContain('sandbox');
    expect(picture.headers.get('content-disposition')).toBe('inline; filename="photo.jpg"');
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([(await sharp(bytes).metadata()).format, bytes.includes('SecretPhone')]).toEqual([
      'jpeg',
      false,
    ]);
    expect(portal.seen).toContain('pmc.localhost:8080');
  });

  test('JSON is answered with 201, and the number leads to a public page without private things', async () => {
    const answer = await post({ ...VALID, mobile: '9822012345', language: 'en' });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      201,
      expect.stringMatching(/receipt/),
    ]);
    const filed = (await answer.json()) as { number: string; statusUrl: string };
    const status = await send(filed.statusUrl, { headers: { accept: HTML } });
    const text = await status.text();
    expect(status.status).toBe(200);
    expect(text).toContain(filed.number);
    expect(text).toContain('Kothrud-Bavdhan');
    expect(text).not.toMatch(/deep hole|9822|•/);
    expect(await (await send(filed.statusUrl)).json()).toMatchObject({
      number: filed.number,
      status: 'submitted',
      officeId: 'WO-03',
    });
    expect((await send(filed.statusUrl, { method: 'HEAD' })).status).toBe(200);
  });

  test('a category that was just published is accepted, shown by its name, and one that was deactivated is refused', async () => {
    const flooding = testCategory('flooding', {
      label: { en: 'Flooding', mr: 'पाणी साचणे', hi: 'जलभराव' },
    });
    const { categories } = TEST_CONTENTS;
    const next = configurationWith({
      categories: [
        flooding,
        ...categories.map((one) => (one.code === 'other' ? { ...one, isActive: false } : one)),
      ],
    });
    portal.publish(next);
    try {
      // The form names its version, so the function need not read the pointer first.
      const filed = await filedBy({
        ...VALID,
        category: 'flooding',
        configuration: next.version,
        language: 'mr',
      });
      const row = await opened.db
        .selectFrom('grievances')
        .select(['category', 'configuration_version'])
        .where('number', '=', filed.number.replaceAll('-', ''))
        .executeTakeFirst();
      expect(row).toEqual({ category: 'flooding', configuration_version: next.version });
      await vi.waitFor(
        async () =>
          expect(
            await (await send(filed.statusUrl, { headers: { accept: HTML } })).text(),
          ).toContain('पाणी साचणे'),
        { timeout: 120_000 },
      );
      const listed = (await (await send('/api/grievances/categories?lang=en')).json()) as {
        code: string;
        label: string;
      }[];
      expect(listed[0]).toMatchObject({ code: 'flooding', label: 'Flooding' });
      expect(listed.map(({ code }) => code)).not.toContain('other');
      const refused = await post({ ...VALID, category: 'other', language: 'en' });
      expect([refused.status, await refused.json()]).toEqual([
        422,
        expect.objectContaining({ errors: [expect.objectContaining({ field: 'category' })] }),
      ]);
    } finally {
      portal.publish(FIRST_PUBLISHED);
    }
  });

  test('a form that is wrong comes back as it was typed, each message beside its field, in the language', async () => {
    const typed = {
      category: 'garbage',
      area: '',
      landmark: '',
      latitude: '',
      longitude: '',
      description: '<b>&"',
      mobile: '"12<',
      language: 'mr',
      channel: 'web',
      idempotencyKey: '',
    };
    const answer = await post(multipart({ ...typed, photo: await photo() }), { accept: HTML });
    // The form must send its origin: browsers without Fetch Metadata send no other sign of where a
    // request comes from.
    expect([answer.status, answer.headers.get('referrer-policy')]).toEqual([422, 'same-origin']);
    const root = parse(await answer.text());
    const mr = messagesOf('grievances', 'mr');
    expect(root.querySelector('title')!.text).toBe('चूक: Form – Portal');
    expect(root.querySelector('astro-island')).toBeNull();
    expect(root.querySelector('input[value="garbage"]')!.hasAttribute('checked')).toBe(true);
    expect(root.querySelector('#grievances-description')!.text.trim()).toBe('<b>&"');
    expect(root.querySelector('#grievances-mobile')!.getAttribute('value')).toBe('"12<');
    expect(
      root.querySelectorAll('.f.err').map((field) => field.getAttribute('data-field')),
    ).toEqual(['area', 'description', 'mobile']);
    expect(root.querySelector('#grievances-area-error')!.text).toBe(mr.error_place_required);
    expect(root.querySelector('[data-field=photo]')!.text).toContain('(०.१ MB) एक तास येथे');
    expect(root.querySelector('#grievances-description-error')!.text).toBe(
      'अडचणीचे वर्णन किमान १० अक्षरांत लिहा.',
    );
    const area = root.querySelector('#grievances-area')!;
    expect([area.getAttribute('aria-invalid'), area.getAttribute('aria-describedby')]).toEqual([
      'true',
      'grievances-area-hint grievances-area-error',
    ]);
    const summary = root.querySelector('form > .errs')!;
    expect(summary.getAttribute('role')).toBe('alert');
    for (const link of summary.querySelectorAll('a'))
      expect(root.querySelector(link.getAttribute('href')!)).not.toBeNull();
    expect(summary.querySelectorAll('a')).toHaveLength(3);
  });

  /** Posts a form with a mistake. Returns the fields of the form that comes back. */
  const refused = async (values: Record<string, string | File>) => {
    const answer = await post(multipart({ ...VALID, ...values }), { accept: HTML });
    expect(answer.status).toBe(422);
    const form = parse(await answer.text()).querySelector('form')!;
    return {
      form,
      token: form.querySelector('[name=keptPhoto]')?.getAttribute('value') ?? '',
      note: form.querySelector('[data-field=photo]')!.text,
    };
  };
  const sentAgain = (more: Record<string, string | File>) =>
    post(multipart({ ...VALID, ...more }), { accept: HTML });
  const hasPhoto = async (answer: Response) =>
    parse(
      await (await send(answer.headers.get('location')!, { headers: { accept: HTML } })).text(),
    ).querySelector('img[src^="/api/grievances/photo/"]') !== null;

  test('the photo of a refused form is kept, and is filed with the corrected form, once', async () => {
    const first = await refused({ description: 'short', photo: await photo() });
    const files = fs.readdirSync(path.join(folder, 'kept')).length;
    expect(first.token).toMatch(/^[A-Za-z0-9_-]{32}$/);
    expect(first.note).toContain('(0.1 MB) is kept here for an hour');
    // A second mistake keeps the same photo.
    const second = await refused({ description: 'short', keptPhoto: first.token });
    expect(second.token).toBe(first.token);
    expect(fs.readdirSync(path.join(folder, 'kept'))).toHaveLength(files);
    const [one, two] = await Promise.all([
      send('/api/grievances', twice(first.token), '198.51.100.7'),
      send('/api/grievances', twice(first.token), '198.51.100.7'),
    ]);
    expect(one!.headers.get('location')).toBe(two!.headers.get('location'));
    expect(await hasPhoto(one!)).toBe(true);
  });
  const twice = (keptPhoto: string): RequestInit => ({
    method: 'POST',
    body: multipart({ ...VALID, landmark: 'once', keptPhoto }),
    headers: { accept: HTML },
  });

  test('the kept photo can be removed or replaced, and one that is gone is asked for again', async () => {
    const removed = await refused({ description: 'short', photo: await photo() });
    expect(removed.form.querySelector('input[type=checkbox]')!.getAttribute('name')).toBe(
      'removePhoto',
    );
    const without = await sentAgain({ keptPhoto: removed.token, removePhoto: '1' });
    expect([without.status, await hasPhoto(without)]).toEqual([303, false]);

    const replaced = await refused({ description: 'short', photo: await photo() });
    const fresh = await refused({
      description: 'short',
      keptPhoto: replaced.token,
      photo: await photo(),
    });
    expect(fresh.token).not.toBe(replaced.token);
    for (const token of [removed.token, replaced.token]) {
      const gone = await sentAgain({ keptPhoto: token });
      expect([
        gone.status,
        parse(await gone.text()).querySelector('#grievances-photo-error')!.text,
      ]).toEqual([422, messagesOf('grievances', 'en').error_photo_again]);
    }
    // A program keeps its own file.
    const program = await post(multipart({ ...VALID, description: 'short', photo: await photo() }));
    expect(JSON.stringify(await program.json())).not.toContain('photo');
    const unreadable = await refused({ photo: new File(['no photo'], 'a.jpg') });
    expect([
      unreadable.token,
      unreadable.form.querySelector('#grievances-photo-error')!.text,
    ]).toEqual(['', messagesOf('grievances', 'en').error_photo_type]);
  });

  test('a place outside the city is answered with whom to ask, and nothing is lost', async () => {
    // Pimpri
    const place = { area: '', latitude: '18.6298', longitude: '73.7997' };
    const { form, token } = await refused({ ...place, photo: await photo() });
    const error = form.querySelector('[data-field=latitude] .msg')!.text;
    for (const body of ['Pimpri-Chinchwad Municipal Corporation', 'Cantonment Board', 'PMRDA'])
      expect(error).toContain(body);
    expect(form.querySelector('#grievances-description')!.text.trim()).toBe(VALID.description);
    // Without scripts nothing else could remove the position.
    expect(form.querySelector('[name=latitude]')!.getAttribute('value')).toBe('');
    expect(await hasPhoto(await sentAgain({ keptPhoto: token }))).toBe(true);
  });

  test('in a frame, form and answers stay in the bare page', async () => {
    const wrong = parse(
      await (
        await post(multipart({ ...VALID, area: '', language: 'hi', channel: 'embed' }), {
          accept: HTML,
        })
      ).text(),
    );
    expect([
      wrong.querySelector('header'),
      wrong.querySelector('#grievances-area-error')!.text,
    ]).toEqual([null, messagesOf('grievances', 'hi').error_place_required]);
    const right = await post(multipart({ ...VALID, language: 'hi', channel: 'embed' }), {
      accept: HTML,
    });
    expect(right.headers.get('location')).toMatch(/lang=hi&embed=1$/);
    const receipt = parse(
      await (await send(right.headers.get('location')!, { headers: { accept: HTML } })).text(),
    );
    expect([receipt.querySelector('header'), receipt.querySelector('h1')!.text]).toEqual([
      null,
      'आपकी शिकायत दर्ज हो गई है',
    ]);
  });

  describe('a typed Aadhaar number', () => {
    const AADHAAR = '9999 4105 7058';
    const masked = {
      ...VALID,
      description: `My Aadhaar is ${AADHAAR}, the lamp is dark.`,
      landmark: 'आधार ९९९९-४१०५-७०५८',
    };
    const kept = () =>
      opened.db
        .selectFrom('grievances')
        .select(['description', 'landmark'])
        .orderBy('submitted_at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();

    test.each(LOCALES)(
      'is stored masked, with a note for a person without JavaScript in %s',
      async (language) => {
        const answer = await post(
          multipart({ ...masked, language, channel: 'embed', photo: await photo() }),
          { accept: HTML },
        );
        expect([answer.status, answer.headers.get('location')]).toEqual([
          303,
          expect.stringMatching(/&masked=aadhaar$/),
        ]);
        const root = parse(
          await (await send(answer.headers.get('location')!, { headers: { accept: HTML } })).text(),
        );
        expect(root.querySelector('main')!.text).toContain(
          messagesOf('grievances', language).aadhaar_masked,
        );
        expect(root.text).toContain('XXXX XXXX 7058');
        expect(root.text).not.toMatch(/9999|९९९९/);
        expect(await kept()).toEqual({
          description: 'My Aadhaar is XXXX XXXX 7058, the lamp is dark.',
          landmark: 'आधार XXXX-XXXX-७०५८',
        });
      },
    );

    test('is reported to programs, and on the page to which the island goes', async () => {
      const answer = await post({ ...masked, landmark: 'Second lamp', language: 'hi' });
      const { notices, receiptUrl } = (await answer.json()) as {
        notices: string[];
        receiptUrl: string;
      };
      expect([answer.status, notices]).toEqual([
        201,
        [messagesOf('grievances', 'hi').aadhaar_masked],
      ]);
      expect(receiptUrl).toMatch(/&masked=aadhaar$/);
      expect(await (await post({ ...VALID, landmark: 'Third lamp' })).json()).not.toHaveProperty(
        'notices',
      );
    });

    test('does not come back with a refused form, which has a note beside the field', async () => {
      const root = parse(
        await (
          await post(
            multipart({ ...masked, area: '', landmark: '', mobile: AADHAAR, language: 'mr' }),
            { accept: HTML },
          )
        ).text(),
      );
      expect(root.toString()).not.toMatch(/9999|९९९९/);
      expect(root.querySelector('#grievances-description-error')!.text).toBe(
        messagesOf('grievances', 'mr').aadhaar_masked,
      );
      expect(root.querySelector('#grievances-mobile')!.getAttribute('value')).toBe(
        'XXXX XXXX 7058',
      );
    });

    test('does not come back from the form that follows a number', async () => {
      const page = await send('/api/grievances/track', {
        method: 'POST',
        body: new URLSearchParams({ number: AADHAAR, lang: 'en' }),
        headers: { accept: HTML },
      });
      expect(await page.text()).not.toContain('9999');
    });
  });

  test('a position outside the city is reported beside the field', async () => {
    const answer = await post(
      { ...VALID, latitude: 18.6298, longitude: 73.7997 },
      { 'accept-language': 'hi' },
    );
    expect(await answer.json()).toMatchObject({
      status: 422,
      errors: [{ field: 'latitude', detail: messagesOf('grievances', 'hi').error_point_outside }],
    });
  });

  test('a number is found however it is typed; a mistyped one stays in the field with the reason', async () => {
    const { number } = await filedBy({ ...VALID, description: 'For following it by number.' });
    const track = (typed: string) =>
      send('/api/grievances/track', {
        method: 'POST',
        body: new URLSearchParams({ number: typed, lang: 'mr' }),
        headers: { accept: HTML },
      });
    expect(
      (await track(` ${number.toLowerCase().replaceAll('-', ' ')} `)).headers.get('location'),
    ).toBe(`/api/grievances/${number.replaceAll('-', '')}?lang=mr`);
    const sign = number.at(-1) === '2' ? '3' : '2';
    const wrong = await track(number.slice(0, -1) + sign);
    const root = parse(await wrong.text());
    expect([wrong.status, root.querySelector('#grievances-number')!.getAttribute('value')]).toEqual(
      [422, number.slice(0, -1) + sign],
    );
    expect(root.querySelector('#grievances-number-error')!.text).toContain('लिहिताना चूक');
    const unknown = await send(`/api/grievances/PN-2345-678N?lang=mr`, {
      headers: { accept: HTML },
    });
    expect([
      unknown.status,
      parse(await unknown.text()).querySelector('#grievances-number-error')!.text,
    ]).toEqual([404, t('mr')('grievances:track_unknown', { number: 'PN-2345-678N' })]);
    expect(
      (await send('/api/grievances/track?number=&lang=en', { headers: { accept: HTML } })).status,
    ).toBe(422);
    expect((await send('/api/grievances/track', { headers: { accept: HTML } })).status).toBe(200);
  });

  test.each(['web', 'embed'])(
    'a photo that is too large gives the form back with everything typed, on a page of %s',
    async (channel) => {
      const typed = {
        ...VALID,
        landmark: 'Behind the mill',
        mobile: '98220 12345',
        language: 'mr',
        channel,
      };
      const body = multipart({
        ...typed,
        photo: new File([new Uint8Array(9_000_000)], 'large.jpg', { type: 'image/jpeg' }),
      });
      const answer = await post(body, { accept: HTML });
      const root = parse(await answer.text());
      expect([
        answer.status,
        root.querySelector('html')!.getAttribute('lang'),
        root.querySelector('header') === null,
      ]).toEqual([413, 'mr', channel === 'embed']);
      expect(root.querySelector('#grievances-photo-error')!.text).toBe(
        'छायाचित्र ८ MB पेक्षा मोठे आहे. लहान छायाचित्र निवडा किंवा त्याशिवाय तक्रार पाठवा.',
      );
      expect([
        root.querySelector('#grievances-description')!.text.trim(),
        root.querySelector('#grievances-mobile')!.getAttribute('value'),
        root.querySelector('#grievances-landmark')!.getAttribute('value'),
      ]).toEqual([VALID.description, '98220 12345', 'Behind the mill']);
      expect(root.querySelector('input[value="pothole"]')!.hasAttribute('checked')).toBe(true);
    },
  );

  test('a body that cannot be read is answered with the form, not with a dead end', async () => {
    const answer = await send('/api/grievances?lang=hi', {
      method: 'POST',
      body: 'x',
      headers: { 'content-type': 'multipart/form-data', accept: HTML },
    });
    const root = parse(await answer.text());
    expect([
      answer.status,
      root.querySelector('form[data-form="grievances"]') === null,
      root.querySelector('.errs')!.text.length > 20,
    ]).toEqual([400, false, true]);
  });

  test('too many from one address must wait, and keep their input', async () => {
    const file = (n: number, accept: string) =>
      send(
        '/api/grievances',
        {
          method: 'POST',
          body: new URLSearchParams({
            ...VALID,
            language: 'en',
            description: `Grievance number ${n} of many`,
          }),
          headers: { accept },
        },
        '198.51.100.1',
      );
    for (let n = 0; n < 5; n++) expect((await file(n, '*/*')).status).toBe(201);
    const answer = await file(6, HTML);
    const root = parse(await answer.text());
    expect([answer.status, Number(answer.headers.get('retry-after'))]).toEqual([
      429,
      expect.any(Number),
    ]);
    expect(root.querySelector('#grievances-description')!.text.trim()).toBe(
      'Grievance number 6 of many',
    );
    expect(root.querySelector('.errs')!.text).toContain('Too many grievances');
  });

  test('the same key is the same grievance, over HTTP too', async () => {
    const idempotencyKey = crypto.randomUUID();
    const first = await filedBy({ ...VALID, idempotencyKey });
    expect(await filedBy({ ...VALID, idempotencyKey })).toEqual(first);
    expect((await post({ ...VALID, area: 'WO-01', idempotencyKey })).status).toBe(422);
  });

  test('a double click without JavaScript leads both times to the one receipt', async () => {
    const upload = await photo();
    const click = () =>
      send(
        '/api/grievances',
        {
          method: 'POST',
          body: multipart({ ...VALID, description: 'Pressed twice in a hurry.', photo: upload }),
          headers: { accept: HTML },
        },
        '198.51.100.2',
      );
    const [first, second] = await Promise.all([click(), click()]);
    expect([first.status, second.status]).toEqual([303, 303]);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
  });

  test.each([
    ['no content type', { body: 'x', headers: { 'content-type': 'text/plain' } }, 415],
    ['XML', { body: '<x/>', headers: { 'content-type': 'application/xml' } }, 415],
    ['broken JSON', { body: '{', headers: { 'content-type': 'application/json' } }, 400],
    ['a JSON array', { body: '[]', headers: { 'content-type': 'application/json' } }, 400],
    ['JSON null', { body: 'null', headers: { 'content-type': 'application/json' } }, 400],
    [
      'bytes that are no UTF-8',
      { body: new Uint8Array([0x22, 0xff, 0x22]), headers: { 'content-type': 'application/json' } },
      400,
    ],
    [
      'a form without its boundary',
      { body: 'x', headers: { 'content-type': 'multipart/form-data' } },
      400,
    ],
    [
      'more fields than a form with questions has',
      { body: new URLSearchParams(Array.from({ length: 351 }, (_, n) => [`f${n}`, ''])) },
      400,
    ],
    ['a huge text', { body: new URLSearchParams({ description: 'x'.repeat(70_000) }) }, 413],
    [
      'a length that promises too much',
      { body: 'x', headers: { 'content-type': 'application/json', 'content-length': '99999999' } },
      413,
    ],
    [
      'wrong types',
      {
        body: JSON.stringify({
          category: 1,
          area: {},
          latitude: true,
          longitude: [],
          description: null,
          mobile: 5,
          language: 7,
        }),
        headers: { 'content-type': 'application/json' },
      },
      422,
    ],
    [
      'an unknown field',
      {
        body: JSON.stringify({ ...VALID, isAdmin: true }),
        headers: { 'content-type': 'application/json' },
      },
      422,
    ],
    [
      'a prototype',
      {
        body: `{"__proto__":{"x":1},"category":"pothole","area":"WO-03","description":"long enough text"}`,
        headers: { 'content-type': 'application/json' },
      },
      422,
    ],
    [
      'a field twice',
      { body: new URLSearchParams([...Object.entries(VALID), ['area', 'WO-01']]) },
      422,
    ],
    ['a photo that is a text', { body: multipart({ ...VALID, photo: 'x' }) }, 422],
    [
      'a file where a text belongs',
      { body: multipart({ ...VALID, landmark: new File(['x'], 'x') }) },
      422,
    ],
    [
      'a page from elsewhere',
      {
        body: new URLSearchParams(VALID),
        headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      },
      403,
    ],
    [
      'an old browser elsewhere',
      { body: new URLSearchParams(VALID), headers: { origin: 'https://evil.example' } },
      403,
    ],
    [
      'a frame without origin',
      {
        body: new URLSearchParams(VALID),
        headers: { origin: 'null', 'sec-fetch-site': 'cross-site' },
      },
      403,
    ],
    [
      'an old browser on our own page',
      { body: new URLSearchParams({ ...VALID, landmark: 'o' }), headers: { origin: BASE } },
      201,
    ],
    [
      'a registered partner',
      {
        body: new URLSearchParams({ ...VALID, landmark: 'p' }),
        headers: { origin: 'https://partner.example', 'sec-fetch-site': 'cross-site' },
      },
      201,
    ],
  ] as [string, RequestInit, number][])(
    'a post with %s is answered in every language',
    async (name, init, status) => {
      for (const locale of status === 201 ? (['en'] as const) : LOCALES) {
        const answer = await send(`/api/grievances?lang=${locale}`, { method: 'POST', ...init });
        expect(answer.status).toBe(status);
        if (status === 201) continue;
        expect(answer.headers.get('content-type')).toContain('application/problem+json');
        const problem = (await answer.json()) as {
          status: number;
          title: string;
          errors?: { detail: string }[];
        };
        expect(problem.status).toBe(status);
        if (locale !== 'en')
          expect(
            [problem.title, ...(problem.errors ?? []).map(({ detail }) => detail)].join(),
          ).toMatch(/[\u0900-\u097f]/);
        if (name === 'wrong types') expect(problem.errors!.length).toBeGreaterThan(4);
        const page = await send(`/api/grievances?lang=${locale}`, {
          method: 'POST',
          ...init,
          headers: { ...(init.headers as Record<string, string>), accept: HTML },
        });
        expect(page.status).toBe(status);
        expect(
          parse(await page.text())
            .querySelector('html')!
            .getAttribute('lang'),
        ).toBe(locale);
      }
    },
  );

  test.each([
    ['PUT', '/api/grievances', 405],
    ['GET', '/api/grievances', 405],
    ['DELETE', '/api/grievances/track', 405],
    ['POST', '/api/grievances/PN2345678N', 405],
    ['DELETE', '/api/grievances/receipt/abc', 405],
    ['GET', '/api/grievances/receipt/abc', 404],
    ['GET', '/api/grievances/photo/abc', 404],
    ['GET', '/api/grievances/a/b/c', 404],
    ['GET', '/api/grievances/%00', 404],
    ['GET', `/api/grievances/${'9'.repeat(5000)}`, 404],
  ])('%s %s is answered %i', async (method, pathname, status) => {
    const answer = await send(pathname, { method });
    expect(answer.status).toBe(status);
    if (status === 405) expect(answer.headers.get('allow')).toBeTruthy();
  });

  describe('the questions of a category', () => {
    const POLE = {
      ...VALID,
      category: 'electric_pole',
      description: 'The pole leans over the path.',
    };
    const ANSWERS = {
      asked: 'electric_pole',
      answer_since: '2026-11-27T10:00',
      answer_state: 'sparks',
      'answer_dangers.tree': 'tree',
      'answer_dangers.school': 'school',
      answer_pole_number: 'KB-1042',
    };
    const formOf = async (values: Record<string, string>) => {
      const answer = await post(multipart({ ...POLE, ...values }), { accept: HTML });
      return { status: answer.status, root: parse(await answer.text()) };
    };

    test.each(LOCALES)(
      'are asked below the category before a plain form is filed, in %s',
      async (language) => {
        const { status, root } = await formOf({ language, channel: 'embed' });
        const texts = messagesOf('grievances', language);
        expect([status, root.querySelector('title')!.text]).toEqual([
          409,
          expect.stringContaining(texts.problem_questions_title),
        ]);
        const part = root.querySelector('[data-field=category] + #grievances-questions')!;
        expect(
          part.querySelectorAll('[data-field]').map((field) => field.getAttribute('data-field')),
        ).toEqual(
          ['pole_number', 'since', 'state', 'dangers', 'height', 'more'].map(
            (code) => `answer_${code}`,
          ),
        );
        expect(part.querySelector('[data-field=answer_state] label')!.text).toBe(
          { en: 'Question state', mr: 'प्रश्न state', hi: 'सवाल state' }[language],
        );
        expect(part.querySelector('[data-field=answer_height] label')!.text).toBe(
          t(language)('grievances:question_optional', {
            question: { en: 'Question height', mr: 'प्रश्न height', hi: 'सवाल height' }[language],
          }),
        );
        expect(root.querySelector('#grievances-description')!.text.trim()).toBe(POLE.description);
        expect(root.querySelector('.errs')).toBeNull();
      },
    );

    test('come back as they were answered, each message beside its question', async () => {
      const { status, root } = await formOf({
        ...ANSWERS,
        answer_since: '',
        answer_height: 'tall',
        answer_more: 'My number is 9999 4105 7058.',
        language: 'mr',
      });
      expect(status).toBe(422);
      const message = (code: string) =>
        root.querySelector(`#grievances-answer_${code}-error`)!.text;
      expect(message('since')).toBe('“प्रश्न since” या प्रश्नाचे उत्तर द्या.');
      expect(message('height')).toContain('“प्रश्न height” या प्रश्नाचे उत्तर संख्येत द्या');
      expect(message('more')).toBe(messagesOf('grievances', 'mr').aadhaar_masked);
      expect(root.querySelector('#grievances-answer_more')!.text.trim()).toBe(
        'My number is XXXX XXXX 7058.',
      );
      const form = root.querySelector('form')!;
      expect([
        form.querySelector('[name=answer_pole_number]')!.getAttribute('value'),
        form.querySelector('[name=answer_state] [selected]')!.getAttribute('value'),
        form.querySelectorAll('[checked]').map((box) => box.getAttribute('value')),
        form.querySelector('[name=asked]')!.getAttribute('value'),
      ]).toEqual(['KB-1042', 'sparks', ['electric_pole', 'school', 'tree'], 'electric_pole']);
      for (const link of root.querySelectorAll('.errs a'))
        expect(root.querySelector(link.getAttribute('href')!)).not.toBeNull();
      const other = await formOf({ ...ANSWERS, asked: 'pothole' });
      expect(other.status, 'the answers were to another category').toBe(409);
    });

    test('the reporter reads the answers, and everybody those that are public', async () => {
      const answer = await post(multipart({ ...POLE, ...ANSWERS, language: 'hi' }), {
        accept: HTML,
      });
      expect(answer.status).toBe(303);
      const location = answer.headers.get('location')!;
      const receipt = parse(
        await (await send(location, { headers: { accept: HTML } })).text(),
      ).querySelector('main')!.text;
      for (const said of ['सवाल pole_number', 'KB-1042', 'चिंगारी निकलती है', 'विद्यालय, पेड़'])
        expect(receipt).toContain(said);
      const own = (await (await send(location)).json()) as { number: string; answers: object[] };
      expect(own.answers).toHaveLength(4);
      const address = `/api/grievances/${own.number}?lang=hi`;
      const page = await (await send(address, { headers: { accept: HTML } })).text();
      expect(page).toContain('चिंगारी निकलती है');
      expect(page).not.toMatch(/KB-1042|विद्यालय/);
      const { answers } = (await (await send(address)).json()) as { answers: object[] };
      expect(answers).toEqual([
        expect.objectContaining({
          code: 'state',
          values: [{ value: 'sparks', name: expect.objectContaining({ en: 'It sparks' }) }],
        }),
      ]);
    });

    test('JSON names them as it names other fields', async () => {
      const refused = await post({ ...POLE, answers: { state: 'burns' }, language: 'en' });
      expect([refused.status, await refused.json()]).toEqual([
        422,
        expect.objectContaining({
          errors: [
            { field: 'answer_since', detail: 'Answer the question “Question since”.' },
            expect.objectContaining({ field: 'answer_state' }),
          ],
        }),
      ]);
      const answers = { since: '2026-11-27', state: 'leans', dangers: ['water'], height: 4.5 };
      expect((await post({ ...POLE, answers })).status).toBe(201);
      const kinds = (await (await send('/api/grievances/categories?lang=mr')).json()) as {
        code: string;
        questions: object[];
      }[];
      expect(kinds.find(({ code }) => code === 'electric_pole')!.questions[0]).toEqual({
        code: 'pole_number',
        label: 'प्रश्न pole_number',
        hint: 'खांबावर',
        datatype: 'string',
        required: false,
        isPublic: false,
        values: [],
      });
    });
  });

  test('kinds are listed with their labels and time limits', async () => {
    const kinds = (await (await send('/api/grievances/categories?lang=hi')).json()) as {
      code: string;
      label: string;
      resolveHours: number;
    }[];
    expect(kinds.map(({ code }) => code)).toEqual([
      'garbage',
      'pothole',
      'street_light',
      'electric_pole',
      'other',
    ]);
    expect(kinds.find(({ code }) => code === 'pothole')).toMatchObject({
      label: 'गड्ढा',
      resolveHours: 56,
    });
  });

  test('without the portal, the form still comes back with its input', async () => {
    vi.stubEnv('PORTAL_ORIGIN', 'http://127.0.0.1:9');
    vi.resetModules();
    const alone = (await import('./grievances.ts')).default as typeof handle;
    const request = () =>
      new Request(`${BASE}/api/grievances`, {
        method: 'POST',
        body: new URLSearchParams({ ...VALID, area: '', language: 'mr' }),
        headers: { accept: HTML },
      });
    const answer = await alone(request(), { ip: 'x' } as never);
    const root = parse(await answer.text());
    expect([answer.status, root.querySelector('#grievances-description')!.text.trim()]).toEqual([
      422,
      VALID.description,
    ]);
    expect(root.querySelector('#grievances-area-error')!.text).toBe(
      messagesOf('grievances', 'mr').error_place_required,
    );
  });

  test('when the database is away, nothing typed is lost and nothing private is logged', async () => {
    vi.stubEnv('PORTAL_ORIGIN', portal.origin);
    vi.stubEnv('SERVICES_DATABASE_URL', 'postgres://nobody@127.0.0.1:9/none');
    vi.resetModules();
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
    const down = (await import('./grievances.ts')).default as typeof handle;
    const answer = await down(
      new Request(`${BASE}/api/grievances`, {
        method: 'POST',
        body: new URLSearchParams({ ...VALID, mobile: '9822012345', language: 'en' }),
        headers: { accept: HTML },
      }),
      { ip: '203.0.113.9' } as never,
    );
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '120']);
    expect(
      parse(await answer.text())
        .querySelector('#grievances-mobile')!
        .getAttribute('value'),
    ).toBe('9822012345');
    expect(JSON.stringify(logged.mock.calls)).not.toMatch(/9822012345|deep hole|203\.0\.113/);
    logged.mockRestore();
  });
});
