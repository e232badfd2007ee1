import { describeOnEachDatabase } from '@pune/database/testing/suites';
import { fakePhoto } from '@pune/grievances/testing';
import { insertItem } from '@pune/moderation/items';
import { listKeys } from '@pune/open311/keys';
import type { Attribute } from '@pune/open311/schema';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  BASE,
  conforming,
  createTestInterface,
  INSIDE,
  type Answer,
  type TestInterface,
} from './open311.testing.ts';

const FORMATS = ['xml', 'json'] as const;
const PLACE = { lat: String(INSIDE!.latitude), long: String(INSIDE!.longitude) };
let texts = 0;
const filing = (api_key: string, more: Record<string, string> = {}) => ({
  api_key,
  service_code: 'pothole',
  ...PLACE,
  description: `A deep hole on the left, number ${(texts += 1)}.`,
  ...more,
});

describeOnEachDatabase('Open311', (open) => {
  let city: TestInterface;
  let key: string;
  let keyId: string;
  beforeAll(async () => {
    city = await createTestInterface((await open()).db, '2026-11-25T04:30:00.000Z');
    ({ key, id: keyId } = await city.issue());
  });
  const file = async (more: Record<string, string> = {}) => {
    const answer = await city.post('requests.json', filing(key, more));
    const [filed] = conforming(answer, 'filed', 'json');
    return filed as { service_request_id: string; service_notice: string; account_id: string };
  };
  const rowOf = (id: string) => city.office.rowOf(id.replaceAll('-', ''));
  const error = (answer: Answer, status: number, format: 'xml' | 'json' = 'json') => {
    expect([answer.status, answer.text]).toEqual([status, expect.anything()]);
    const errors = conforming(answer, 'errors', format);
    expect(errors[0].code).toBe(status);
    return errors[0].description as string;
  };

  describe.each(FORMATS)('in %s', (format) => {
    const path = (name: string, query = '') => `${name}.${format}${query}`;

    test('the discovery names this endpoint and both formats', async () => {
      const found = conforming(await city.get(path('discovery')), 'discovery', format);
      expect(found.endpoints[0]).toMatchObject({
        url: `${BASE}/open311/v2`,
        type: 'production',
        formats: ['text/xml', 'application/json'],
      });
      expect(found.key_service).toContain('/api/reports/partners?lang=en');
    });

    test('services are the active categories, in the language asked for', async () => {
      const services = conforming(await city.get(path('services')), 'services', format);
      expect(services.map(({ service_code }: { service_code: string }) => service_code)).toEqual([
        'pothole',
        'street_light',
        'electric_pole',
        'other',
      ]);
      expect(services[0]).toMatchObject({
        service_name: 'Pothole',
        keywords: 'hole',
        group: 'road',
        metadata: true,
      });
      const answer = await city.get(path('services'), { 'accept-language': 'mr' });
      expect(conforming(answer, 'services', format)[0].service_name).toBe('खड्डा');
    });

    test('a definition lists ward offices and languages; other services do not exist', async () => {
      const answer = await city.get(path('services/pothole'));
      const { attributes } = conforming(answer, 'service_definition', format);
      expect(attributes.map(({ code }: { code: string }) => code)).toEqual([
        'ward_office',
        'language',
      ]);
      expect(attributes[0].values).toContainEqual({ key: 'WO-03', name: 'Kothrud-Bavdhan' });
      for (const code of ['retired', 'nothing', '__proto__'])
        error(await city.get(path(`services/${code}`)), 404, format);
    });

    test('the questions of a category are the attributes of its service, in the language', async () => {
      const answer = await city.get(path('services/electric_pole'), { 'accept-language': 'hi' });
      const { attributes } = conforming(answer, 'service_definition', format);
      expect(attributes.map((each: Attribute) => [each.order, each.code, each.datatype])).toEqual([
        [1, 'pole_number', 'string'],
        [2, 'since', 'datetime'],
        [3, 'state', 'singlevaluelist'],
        [4, 'dangers', 'multivaluelist'],
        [5, 'height', 'number'],
        [6, 'more', 'text'],
        [7, 'ward_office', 'singlevaluelist'],
        [8, 'language', 'singlevaluelist'],
      ]);
      expect(attributes[0]).toMatchObject({
        variable: true,
        required: false,
        description: 'सवाल pole_number',
        datatype_description: expect.stringMatching(/^खंभे पर .*२००/),
      });
      expect(attributes[0]).not.toHaveProperty('values');
      expect(attributes[2]).toMatchObject({
        required: true,
        values: [
          { key: 'leans', name: 'झुका है' },
          { key: 'sparks', name: 'चिंगारी निकलती है' },
        ],
      });
    });

    test('attributes are filed with a request; what is missing or wrong is named, all at once', async () => {
      const pole = { service_code: 'electric_pole' };
      const sent = (attributes: [string, string][]) =>
        city.post(path('requests'), [
          ...Object.entries(filing(key, pole)),
          ...attributes.map(([code, value]): [string, string] => [`attribute[${code}]`, value]),
        ]);
      const refused = await sent([
        ['state', 'burns'],
        ['dangers][', 'tree'],
        ['dangers][', 'dog'],
        ['height', 'tall'],
      ]);
      expect(refused.status).toBe(400);
      expect(
        conforming(refused, 'errors', format).map(
          ({ description }: { description: string }) => description,
        ),
      ).toEqual([
        'attribute[since]: Answer the question “Question since”.',
        expect.stringContaining('attribute[state]: Choose an answer'),
        expect.stringContaining('attribute[dangers]: Choose an answer'),
        expect.stringContaining('attribute[height]: Answer “Question height” with a number'),
      ]);
      const answer = await sent([
        ['since', '2026-11-24T10:00:00Z'],
        ['state', 'sparks'],
        ['dangers][', 'tree'],
        ['dangers][', 'school'],
        ['pole_number', 'KB-1042'],
      ]);
      const [filed] = conforming(answer, 'filed', format);
      const { answers } = await rowOf(filed.service_request_id);
      expect(JSON.parse(answers!)).toMatchObject({
        category: 'electric_pole',
        values: {
          pole_number: ['KB-1042'],
          since: ['2026-11-24T10:00:00Z'],
          state: ['sparks'],
          dangers: ['school', 'tree'],
        },
      });
      const read = await city.get(path(`requests/${filed.service_request_id}`));
      expect(read.text).not.toContain('KB-1042');
    });

    test('a filed request can be read, alone and in the list, and nothing of its text', async () => {
      const answer = await city.post(path('requests'), {
        ...filing(key, { phone: '98220 12345', account_id: 'a7', email: 'a@b.example' }),
        'attribute[language]': 'mr',
      });
      expect(answer.status).toBe(200);
      const [filed] = conforming(answer, 'filed', format);
      expect(filed.account_id).toBe('a7');
      const id: string = filed.service_request_id;
      expect(await rowOf(id)).toMatchObject({
        channel: 'open311',
        partner: 'fixit',
        language: 'mr',
        office_id: INSIDE!.id,
        status: 'submitted',
      });
      const single = await city.get(path(`requests/${id}`));
      const [one] = conforming(single, 'service_requests', format);
      expect(one).toMatchObject({
        service_request_id: id,
        status: 'open',
        service_code: 'pothole',
        description: null,
        requested_datetime: '2026-11-25T04:30:00Z',
        address_id: INSIDE!.id,
      });
      expect(single.text).toMatch(format === 'xml' ? /<lat>\d+\.\d{1,3}</ : /"lat":\d+\.\d{1,3},/);
      expect(single.text).not.toMatch(/deep hole|98220|a@b/);
      const list = conforming(await city.get(path('requests')), 'service_requests', format);
      expect(list).toContainEqual(one);
      const several = await city.get(
        path('requests', `?service_request_id=${id},PN-2345-678N&status=nonsense`),
      );
      expect(conforming(several, 'service_requests', format)).toEqual([one]);
    });

    test('errors have the specification’s shape and status', async () => {
      error(await city.get(path('services', '?jurisdiction_id=other.example')), 404, format);
      error(await city.get(path('requests/PN-2345-678N')), 404, format);
      error(await city.get(path('tokens/unknown')), 404, format);
      expect(error(await city.get(path('nothing')), 404, format)).toContain(
        '/open311/v2/discovery.xml',
      );
      error(await city.get(path('requests', '?status=nonsense')), 400, format);
      error(await city.get(path('requests', '?service_code=nothing')), 404, format);
      error(await city.post(path('requests'), filing('')), 403, format);
      error(await city.post(path('requests'), filing('pune311_wrong')), 403, format);
      error(await city.send(path('requests'), { method: 'DELETE' }), 405, format);
      const large = await city.post(path('requests'), filing(key, { x: 'x'.repeat(70_000) }));
      error(large, 400, format);
    });
  });

  test('the jurisdiction of the host is accepted, and an empty one is none', async () => {
    for (const given of ['pmc.localhost', 'PMC.localhost', ''])
      expect((await city.get(`services.json?jurisdiction_id=${given}`)).status).toBe(200);
    const answer = await city.post('requests.json', filing(key, { jurisdiction_id: 'x.example' }));
    error(answer, 404);
  });

  test.each([
    ['no service', { service_code: '' }, 400],
    ['an unknown service', { service_code: 'nothing' }, 404],
    ['a service that is no longer offered', { service_code: 'retired' }, 404],
    ['no place', { lat: '', long: '' }, 400],
    ['half a place', { long: '' }, 400],
    ['a place in the sea', { lat: '18.0', long: '70.0' }, 400],
    ['a short description', { description: 'Hole' }, 400],
    ['no description', { description: '' }, 400],
    ['an unknown ward office', { 'attribute[ward_office]': 'WO-99' }, 400],
    ['an unknown language', { 'attribute[language]': 'fr' }, 400],
    ['an unknown address', { address_id: 'WO-99' }, 400],
  ])(
    '%s is refused',
    async (_, more, status) =>
      void error(await city.post('requests.json', filing(key, more as never)), status),
  );

  test('a place outside the city is refused with the name of the body to ask, in each language', async () => {
    for (const [language, words] of [
      ['en', 'Pimpri-Chinchwad'],
      ['mr', 'पिंपरी-चिंचवड'],
      ['hi', 'पिंपरी-चिंचवड'],
    ] as const) {
      const outside = filing(key, { lat: '18.0', long: '70.0' });
      const answer = await city.post('requests.json', outside, { 'accept-language': language });
      expect(error(answer, 400)).toContain(words);
    }
  });

  test('a place is also an address, or a ward office', async () => {
    const none = { lat: '', long: '' };
    const address = await file({ ...none, address_string: 'Opposite the post office' });
    expect((await rowOf(address.service_request_id)).landmark).toBe('Opposite the post office');
    const office = await file({ ...none, address_id: 'WO-03' });
    expect((await rowOf(office.service_request_id)).office_id).toBe('WO-03');
    const attribute = await file({ ...none, 'attribute[ward_office]': 'WO-01' });
    expect((await rowOf(attribute.service_request_id)).office_id).toBe('WO-01');
  });

  test('what cannot be used does not lose the request, and the answer says so', async () => {
    const filed = await file({ phone: '020-25501000', 'attribute[colour]': 'red' });
    expect(filed.service_notice).toContain('not an Indian mobile number');
    expect(filed.service_notice).toContain('Attributes');
    expect((await rowOf(filed.service_request_id)).mobile_sealed).toBeNull();
  });

  test('a picture is fetched and filed; without it the request is filed all the same', async () => {
    city.media.set('https://a.example/1.jpg', {
      kind: 'Fetched',
      bytes: fakePhoto('2026-11-25T04:00:00Z'),
    });
    city.media.set('https://a.example/page', { kind: 'Fetched', bytes: Buffer.from('<html>') });
    const withPicture = await file({ media_url: 'https://a.example/1.jpg' });
    expect((await rowOf(withPicture.service_request_id)).photo_key).not.toBeNull();
    for (const media_url of ['https://a.example/gone.jpg', 'https://a.example/page']) {
      const without = await file({ media_url });
      expect(without.service_notice).toContain('without it');
      expect((await rowOf(without.service_request_id)).photo_key).toBeNull();
    }
  });

  test('the same request sent again is one request, also with a key of its client', async () => {
    const same = filing(key, { media_url: 'https://a.example/never.jpg' });
    const before = city.fetched.length;
    const [first, second] = [
      await city.post('requests.json', same),
      await city.post('requests.xml', same),
    ];
    const [one] = conforming(first, 'filed', 'json');
    const [again] = conforming(second, 'filed', 'xml');
    expect(again.service_request_id).toBe(one.service_request_id);
    expect(city.fetched.length).toBe(before + 1);
    const chosen = { 'idempotency-key': '"partner-request-17"' };
    const third = await city.post('requests.json', filing(key), chosen);
    expect(third.status).toBe(200);
    error(await city.post('requests.json', filing(key), chosen), 400);
  });

  test('an equal request while the first is under way gets a token, which leads to its number', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const url = 'https://a.example/slow.jpg';
    const slow = filing(key, { media_url: url });
    const { get } = city.media;
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    // The picture arrives when the second request has been answered.
    city.media.get = ((name: string) =>
      name === url
        ? (asked(), held.then(() => ({ kind: 'Failed' })))
        : get.call(city.media, name)) as never;
    const first = city.post('requests.json', slow);
    await isAsked;
    const [second] = conforming(await city.post('requests.json', slow), 'filed', 'json');
    expect(second).not.toHaveProperty('service_request_id');
    error(await city.get(`tokens/${second.token}.json`), 404);
    release();
    const [filed] = conforming(await first, 'filed', 'json');
    city.media.get = get;
    for (const format of FORMATS) {
      const answer = await city.get(`tokens/${second.token}.${format}`);
      expect(conforming(answer, 'token', format)).toEqual([
        { service_request_id: filed.service_request_id, token: second.token },
      ]);
    }
  });

  test('a test key is answered as a real one, and files nothing', async () => {
    const { key: testKey } = await city.issue({ permission: 'test' });
    const count = async () =>
      Number(
        (
          await city.office.db
            .selectFrom('grievances')
            .select(({ fn }) => fn.countAll().as('n'))
            .executeTakeFirstOrThrow()
        ).n,
      );
    const before = await count();
    const answer = await city.post('requests.xml', filing(testKey));
    const [filed] = conforming(answer, 'filed', 'xml');
    expect(filed.service_notice).toContain('nothing was registered');
    error(await city.post('requests.json', filing(testKey, { lat: '18.0', long: '70.0' })), 400);
    expect(await count()).toBe(before);
  });

  test('beyond the quota: 429 with Retry-After; a revoked key: 403 at the next request', async () => {
    const limited = await city.issue({ perMinute: 1 });
    expect((await city.post('requests.json', filing(limited.key))).status).toBe(200);
    const refused = await city.post('requests.json', filing(limited.key));
    expect(error(refused, 429)).toContain('in 1 minute.');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    await city.revoke(limited.id);
    error(await city.post('requests.json', filing(limited.key)), 403);
  });

  test('parked work is expected after its day, by what is left of its time limit', async () => {
    const { service_request_id: id } = await file({ 'attribute[ward_office]': 'WO-03' });
    const number = id.replaceAll('-', '');
    await city.office.db
      .updateTable('grievances')
      .set({ office_id: 'WO-03' })
      .where('number', '=', number)
      .execute();
    const expected = async (): Promise<string> => {
      const answer = await city.get(`requests/${id}.json`);
      return conforming(answer, 'service_requests', 'json')[0].expected_datetime;
    };
    const { resolve_by: due } = await rowOf(id);
    expect(Date.parse(await expected())).toBe(Math.floor(Date.parse(due) / 1000) * 1000);
    const until = '2026-12-21';
    const words = 'A drain must be built before the road.';
    expect((await city.office.act(number, 'ward', 'park', { until, words })).kind).toBe('Acted');
    const { resolve_by: resolveBy, parked_at: parkedAt } = await rowOf(id);
    const day = 24 * 3_600_000;
    const left = Date.parse(await expected()) - Date.parse('2026-12-20T18:30:00Z');
    expect(left).toBeGreaterThan(Date.parse(resolveBy) - Date.parse(parkedAt!) - 3 * day);
    expect(left).toBeLessThan(Date.parse(resolveBy) - Date.parse(parkedAt!) + 3 * day);
  });

  test('states of the office are open or closed, with what it wrote in public', async () => {
    const { service_request_id: id } = await file({ 'attribute[ward_office]': 'WO-03' });
    const number = id.replaceAll('-', '');
    const db = city.office.db;
    await db
      .updateTable('grievances')
      .set({ office_id: 'WO-03' })
      .where('number', '=', number)
      .execute();
    const words = 'The work is planned, call 98220 12345 for details.';
    expect((await city.office.act(number, 'ward', 'reply', { words })).kind).toBe('Acted');
    const read = async () =>
      conforming(await city.get(`requests/${id}.json`), 'service_requests', 'json')[0];
    const replied = await read();
    expect(replied.status).toBe('open');
    expect(replied.status_notes).toContain('The work is planned');
    expect(replied.status_notes).not.toContain('98220');
    expect(replied.agency_responsible.match(/Kothrud-Bavdhan/g)).toHaveLength(1);
    const { service_request_id: other } = await file();
    const setMerged = async (into: string | null) =>
      db
        .updateTable('grievances')
        .set({ merged_into: into })
        .where('number', '=', number)
        .execute();
    await setMerged((await rowOf(other)).id);
    expect((await read()).status_notes).toContain(`Goes on under ${other}.`);
    await setMerged(null);
    for (const [status, shown] of [
      ['parked', 'open'],
      ['reopened', 'open'],
      ['resolved', 'closed'],
      ['closed', 'closed'],
      ['merged', 'closed'],
    ] as const) {
      await db.updateTable('grievances').set({ status }).where('number', '=', number).execute();
      expect((await read()).status, status).toBe(shown);
      const listed = await city.get(`requests.json?status=${shown}`);
      const numbers = conforming(listed, 'service_requests', 'json').map(
        ({ service_request_id }: { service_request_id: string }) => service_request_id,
      );
      expect(numbers).toContain(id);
    }
    const numbersOf = async (query: string) =>
      conforming(
        await city.get(`servicerequestupdates.json?${query}`),
        'service_request_updates',
        'json',
      ).map(({ service_request_id: of }: { service_request_id: string }) => of);
    expect(await numbersOf(`service_request_id=${id}`)).toEqual([id, id]);
    expect(new Set(await numbersOf(`service_request_id=${other},${id}`))).toEqual(
      new Set([id, other]),
    );
    expect(await numbersOf('service_request_id=PN-2345-678N')).toEqual([]);
    expect(await numbersOf('service_request_id=none')).toEqual([]);
    for (const format of FORMATS) {
      const updates = conforming(
        await city.get(`servicerequestupdates.${format}`),
        'service_request_updates',
        format,
      );
      const own = updates.filter(
        (one: { service_request_id: string }) => one.service_request_id === id,
      );
      expect(own).toHaveLength(2);
      expect(own[1].description).toContain('The work is planned');
      expect(own[1].description).not.toContain('98220');
    }
  });

  test('what a moderator approved is shown: the text, and the address of the photo', async () => {
    const { service_request_id: id } = await file();
    const { id: object } = await rowOf(id);
    const db = city.office.db;
    const about = {
      source: 'grievances',
      object,
      reference: id,
      department: 'road',
      office: null,
      language: 'en',
      dueAt: '2026-11-26T04:30:00.000Z',
      now: city.office.now(),
    } as const;
    const picture = { key: 'grievances:a.jpg', type: 'image/jpeg' };
    for (const { query } of [
      ...insertItem(db, { ...about, part: 'words', text: 'A deep hole.', picture: null }),
      ...insertItem(db, { ...about, part: 'photo', text: null, picture }),
    ])
      await db.executeQuery(query.compile());
    const read = async () => {
      const [found] = conforming(await city.get(`requests/${id}.json`), 'service_requests', 'json');
      return [found.description, found.media_url];
    };
    expect(await read()).toEqual([null, null]);
    await city.office.db
      .updateTable('moderation_items')
      .set({ status: 'approved', approved_text: 'A deep hole.' })
      .where('object', '=', object)
      .execute();
    const url = `${BASE}/api/reports/${id.replaceAll('-', '')}/photo`;
    expect(await read()).toEqual(['A deep hole.', url]);
  });

  const update = (id: string, more: Record<string, string> = {}) => ({
    api_key: key,
    service_request_id: id,
    update_id: `u${(texts += 1)}`,
    updated_datetime: '2026-11-25T05:00:00Z',
    status: 'OPEN',
    description: 'It is still there, and deeper than before.',
    ...more,
  });

  test('an update is a message, a dispute or a confirmation, as the state allows', async () => {
    const { service_request_id: id } = await file();
    const number = id.replaceAll('-', '');
    const given = update(id);
    const [posted] = conforming(
      await city.post('servicerequestupdates.xml', given),
      'posted_update',
      'xml',
    );
    expect(posted.update_id).toBe(`${id}.2`);
    const again = await city.post('servicerequestupdates.json', given);
    expect(conforming(again, 'posted_update', 'json')[0].update_id).toBe(`${id}.2`);
    const counted = (await listKeys(city.office.db as never, city.office.now())).find(
      ({ id: listed }) => listed === keyId,
    )!;
    // The repeated update is one message.
    expect(counted.today.updates).toBe(1);
    error(
      await city.post('servicerequestupdates.json', { ...given, description: 'Other words here.' }),
      400,
    );
    const db = city.office.db;
    const set = (status: string) =>
      db
        .updateTable('grievances')
        .set({ status, resolved_at: '2026-11-25T04:30:00.000Z' })
        .where('number', '=', number)
        .execute();
    await set('resolved');
    conforming(await city.post('servicerequestupdates.json', update(id)), 'posted_update', 'json');
    expect((await rowOf(id)).status).toBe('reopened');
    await set('resolved');
    await city.post('servicerequestupdates.json', update(id, { status: 'FIXED' }));
    expect((await rowOf(id)).status).toBe('closed');
    error(await city.post('servicerequestupdates.json', update(id, { status: 'CLOSED' })), 400);
    await city.post('servicerequestupdates.json', update(id));
    expect((await rowOf(id)).status).toBe('reopened');
  });

  test('an update needs its fields, and a request of the same partner', async () => {
    const { service_request_id: id } = await file();
    const other = await city.issue({ partner: 'other' });
    error(await city.post('servicerequestupdates.json', update(id, { api_key: other.key })), 404);
    error(await city.post('servicerequestupdates.json', update('PN-2345-678N')), 404);
    error(await city.post('servicerequestupdates.json', update(id, { api_key: '' })), 403);
    for (const wrong of [
      { update_id: '' },
      { updated_datetime: 'yesterday' },
      { status: 'DUPLICATE' },
      { description: '' },
    ])
      error(await city.post('servicerequestupdates.json', update(id, wrong as never)), 400);
  });

  test('answers may be read from any page, and are not sent again unchanged', async () => {
    const first = await city.get('services.json');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.get('cache-control')).toBe('public, max-age=300');
    const etag = first.headers.get('etag')!;
    const second = await city.get('services.json', { 'if-none-match': `"x", ${etag}` });
    expect([second.status, second.text, second.headers.get('etag')]).toEqual([304, '', etag]);
    const other = { 'if-none-match': etag, 'accept-language': 'hi' };
    expect((await city.get('services.json', other)).status).toBe(200);
    const posted = await city.post('requests.json', filing(key));
    expect(posted.headers.get('cache-control')).toBe('no-store');
  });

  test('pages divide the list without gaps', async () => {
    const ids = (answer: Answer) =>
      conforming(answer, 'service_requests', 'json').map(
        ({ service_request_id }: { service_request_id: string }) => service_request_id,
      ) as string[];
    const all = ids(await city.get('requests.json'));
    expect(all.length).toBeGreaterThan(6);
    const [first, second] = [
      ids(await city.get('requests.json?page_size=3')),
      ids(await city.get('requests.json?page=2&page_size=3')),
    ];
    expect([...first, ...second]).toEqual(all.slice(0, 6));
    expect(ids(await city.get('requests.json?page=999&page_size=1000'))).toEqual([]);
    const before = 'start_date=2026-01-01T00:00:00Z&end_date=2026-02-01T00:00:00Z';
    expect(ids(await city.get(`requests.json?${before}`))).toEqual([]);
  });

  test('whatever is sent, the answer is one of the documented ones', async () => {
    const { key: fuzzKey } = await city.issue({ permission: 'test', partner: 'fuzz' });
    const names = [
      'service_code',
      'lat',
      'long',
      'description',
      'phone',
      'attribute[ward_office]',
      'attribute[x][]',
      'media_url',
      'address_string',
      'address_id',
      'update_id',
      'service_request_id',
      'status',
      'updated_datetime',
      'start_date',
      'page',
      'jurisdiction_id',
    ];
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('pothole', '18.5', '73.8', 'WO-03', 'open', '2026-11-25T04:30:00Z', '0'),
    );
    const pairs = fc.array(fc.tuple(fc.constantFrom(...names), value), { maxLength: 8 });
    const path = fc.constantFrom(
      'discovery',
      'services',
      'requests',
      'servicerequestupdates',
      'services/pothole',
      'requests/PN-2345-678N',
      'tokens/x',
      'nothing',
      'requests/%00',
      '%E0%A4%A',
    );
    await fc.assert(
      fc.asyncProperty(
        path,
        fc.constantFrom(...FORMATS),
        pairs,
        fc.boolean(),
        async (name, format, given, isPost) => {
          const answer = isPost
            ? await city.post(`${name}.${format}`, [['api_key', fuzzKey], ...given])
            : await city.get(`${name}.${format}?${new URLSearchParams(given)}`);
          if (answer.status === 200) return;
          expect([400, 403, 404, 405], answer.text).toContain(answer.status);
          error(answer, answer.status, format);
        },
      ),
      { numRuns: 150 },
    );
  });
});
