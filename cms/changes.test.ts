import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeCard, PublishedChange } from '@pune/content-models/changes/published';
import { refusalOf, send, signIn, type Person } from './testing/http.ts';
import { openTestCms, type OutboxEntry, type TestCms } from './testing/test-cms.ts';

let t: TestCms;
let water: number | string;
let publisher: Person;
let author: Person;
let stranger: Person;

beforeAll(async () => {
  t = await openTestCms();
  water = (await t.department('Water supply')).id;
  publisher = await signIn(t, 'publisher', [water]);
  author = await signIn(t, 'author', [water]);
  stranger = await signIn(t, 'publisher', [(await t.department('Roads')).id]);
});
afterAll(() => t.close());

type Id = number | string;
const ANY = { overrideAccess: true } as const;
let number = 0;
const circular = async (title: string): Promise<Id> =>
  (
    await t.cms.create({
      collection: 'circulars',
      locale: 'en',
      data: {
        title,
        summary: `About ${title}.`,
        number: `TEST/${++number}`,
        kind: 'office-order',
        issuedOn: '2026-11-02',
        department: water,
        portals: ['pmc'],
        _status: 'published',
      } as never,
      ...ANY,
    })
  ).id;

const REASON = 'A test of changes';
const NOTE = { en: 'The fee is 200 rupees now.', mr: 'शुल्क आता २०० रुपये आहे.' };
const publish = (id: Id, data: object, by: Person = publisher, query = 'locale=en') =>
  send(
    t,
    `/api/circulars/${id}?depth=0&${query}`,
    'PATCH',
    { _status: 'published', publishReason: REASON, ...data },
    { json: true, cookie: by.cookie },
  );
const changesIn = (rows: readonly OutboxEntry[]) =>
  rows
    .filter(({ contentType }) => contentType === 'changes')
    .map(({ versions }) => ({
      en: versions.en!.card as ChangeCard,
      mr: versions.mr!.card as ChangeCard,
      hi: versions.hi!.card as ChangeCard,
      text: (versions.en!.data as PublishedChange).text,
      portals: versions.en!.portals,
    }));

describe('a change of a published order', () => {
  it('is published with an answer alone, and asks for it by its field', async () => {
    const id = await circular('Water fee');
    const asked = await publish(id, { title: 'Water fees' });
    expect(asked.status).toBe(428);
    const { errors } = (await asked.json()) as { errors: { message: string; data: object }[] };
    expect(errors[0]).toMatchObject({
      message: 'This changes a public text (English). Are its readers told?',
      data: { field: 'publishChange', languages: ['en'] },
    });
    for (const wrong of [{ kind: 'told' }, { kind: 'told', note: { en: 'x' } }, { kind: 'loud' }]) {
      const refused = await publish(id, { title: 'Water fees', publishChange: wrong });
      expect(refused.status).toBe(400);
    }
    const answer = await publish(id, {
      title: 'Water fees',
      publishChange: { kind: 'correction' },
    });
    expect(answer.status).toBe(200);
  });

  it('is told with its note in each language, and with the text of before and after', async () => {
    const id = await circular('Sewer fee');
    const rows = await t.written(async () => {
      const told = { kind: 'told', note: NOTE };
      const answer = await publish(id, { title: 'Sewer fees', publishChange: told });
      expect(answer.status).toBe(200);
    });
    const [first, change] = changesIn(rows);
    expect(first).toMatchObject({
      en: { kind: 'first', told: null, kept: 1, of: `circulars/${id}` },
      text: { title: 'Sewer fee', slug: 'sewer-fee' },
    });
    expect(change).toMatchObject({
      en: {
        kind: 'told',
        told: 1,
        note: { text: NOTE.en, locale: 'en' },
        department: String(water),
      },
      // No note is in Hindi: the first that there is, with its language.
      hi: { note: { text: NOTE.en, locale: 'en' } },
      text: { title: 'Sewer fees' },
      portals: ['pmc'],
    });
    // The document itself is published with no word of it.
    const document = rows.find(({ contentType }) => contentType === 'circulars')!;
    expect(JSON.stringify(document.versions)).not.toContain(NOTE.en);
  });

  it('needs no answer if nothing public changes, or a language is added', async () => {
    const id = await circular('Drains');
    const again = await t.written(async () => expect((await publish(id, {})).status).toBe(200));
    expect(changesIn(again)).toEqual([]);
    const marathi = { title: 'गटारे', summary: 'गटारांविषयी.' };
    const rows = await t.written(async () =>
      expect(
        (await publish(id, marathi, publisher, 'locale=mr&publishSpecificLocale=mr')).status,
      ).toBe(200),
    );
    expect(changesIn(rows).map(({ en: { kind, note } }) => [kind, note])).toEqual([
      ['first', null],
      ['correction', null],
    ]);
  });

  it('is marked in the translations that do not have it, until they do or need no change', async () => {
    const id = await circular('Bridges');
    const inMarathi = 'locale=mr&publishSpecificLocale=mr';
    await publish(id, { title: 'पूल', summary: 'पुलांविषयी.' }, publisher, inMarathi);
    const tell = async (title: string, more: object = {}) => {
      const publishChange = { kind: 'told', note: NOTE };
      const rows = await t.written(async () =>
        expect((await publish(id, { title, ...more, publishChange })).status).toBe(200),
      );
      return changesIn(rows).filter(({ en }) => en.kind === 'told');
    };
    const [told] = await tell('Old bridges');
    expect([told!.en.behind, told!.mr.behind, told!.hi.behind]).toEqual([
      null,
      { source: 'en', parts: ['शीर्षक'] },
      null,
    ]);
    // A date is that of all languages: Marathi lacks the words that came with it all the same.
    const [dated] = await tell('Old bridges, closed', { validUntil: '2026-12-31' });
    expect(dated!.mr.behind?.source).toBe('en');
    const refreshed = await t.written(async () =>
      expect(
        (
          await publish(
            id,
            { title: 'जुने पूल', publishChange: { kind: 'correction' } },
            publisher,
            inMarathi,
          )
        ).status,
      ).toBe(200),
    );
    const settled = changesIn(refreshed).filter(({ en }) => en.kind === 'told');
    expect(settled.map(({ mr }) => mr.behind)).toEqual([null, null]);

    expect((await tell('New bridges')).map(({ mr }) => mr.behind?.source)).toEqual(['en']);
    const stated = await t.written(async () =>
      expect(
        (
          await send(
            t,
            `/api/publishing/circulars/${id}/handover/refreshed`,
            'POST',
            {},
            {
              json: true,
              cookie: publisher.cookie,
            },
          )
        ).status,
      ).toBe(200),
    );
    expect(changesIn(stated).map(({ mr }) => mr.behind)).toEqual([null]);
  });

  it('has a note that the checker reads, and the publisher finds', async () => {
    const id = await circular('Lamps');
    const draft = await send(
      t,
      `/api/circulars/${id}?draft=true&locale=en`,
      'PATCH',
      { title: 'New lamps', _status: 'draft' },
      { json: true, cookie: author.cookie },
    );
    expect(draft.status).toBe(200);
    const act = (by: Person, action: string, body: object) =>
      send(t, `/api/publishing/circulars/${id}/handover/${action}`, 'POST', body, {
        json: true,
        cookie: by.cookie,
      });
    expect((await act(author, 'submit', { changeNote: { en: 'x' } })).status).toBe(400);
    const submitted = await act(author, 'submit', { changeNote: { en: NOTE.en, mr: ' ' } });
    expect(await submitted.json()).toMatchObject({
      changeNote: { en: NOTE.en },
      toldLanguages: ['en'],
    });
    const asked = await publish(id, {});
    const { errors } = (await asked.json()) as { errors: { data: object }[] };
    expect([asked.status, errors[0]!.data]).toEqual([
      428,
      { field: 'publishChange', languages: ['en'], note: { en: NOTE.en } },
    ]);
    const told = { publishChange: { kind: 'told', note: NOTE } };
    expect((await publish(id, told)).status).toBe(200);
    const view = await send(
      t,
      `/api/publishing/circulars/${id}/handover`,
      'GET',
      {},
      {
        cookie: author.cookie,
      },
    );
    expect(await view.json()).toMatchObject({ changeNote: null });
  });

  it('is told by an account that may publish it, and by no other', async () => {
    const id = await circular('Meters');
    const told = { title: 'New meters', publishChange: { kind: 'told', note: NOTE } };
    for (const person of [author, stranger]) {
      const rows = await t.written(async () =>
        expect((await publish(id, told, person)).status).toBe(403),
      );
      expect(rows).toEqual([]);
    }
    const direct = await send(t, '/api/changes?limit=1', 'GET', {}, { cookie: publisher.cookie });
    expect(direct.status).toBe(403);
  });

  it('of a program without an account is kept as a correction', async () => {
    const id = await circular('Pumps');
    const rows = await t.written(() =>
      t.cms.update({
        collection: 'circulars',
        id,
        locale: 'en',
        data: { title: 'Old pumps', _status: 'published' } as never,
        ...ANY,
      }),
    );
    expect(changesIn(rows).map(({ en: { kind }, text }) => [kind, text?.title])).toEqual([
      ['first', 'Pumps'],
      ['correction', 'Old pumps'],
    ]);
  });

  it('leaves no earlier text of an order that was published in error', async () => {
    const id = await circular('A wrong name');
    await publish(id, { title: 'A right name', publishChange: { kind: 'told', note: NOTE } });
    const rows = await t.written(() =>
      send(
        t,
        `/api/publishing/circulars/${id}/withdrawal`,
        'POST',
        { kind: 'error', reason: { en: 'It named a person.' } },
        { json: true, cookie: publisher.cookie },
      ),
    );
    expect(changesIn(rows).map(({ text }) => text)).toEqual([null, null]);
    const stored = await t.cms.find({
      collection: 'changes',
      where: { document: { equals: `circulars/${id}` } },
      ...ANY,
    });
    expect(stored.docs.map(({ texts }) => texts)).toEqual([null, null]);
  });

  it('moves with its document to another portal, and goes with it', async () => {
    const id = await circular('Valves');
    await publish(id, { title: 'All valves', publishChange: { kind: 'told', note: NOTE } });
    const moved = await t.written(async () => {
      const change = {
        portals: ['pmc', 'smart-governance'],
        publishChange: { kind: 'correction' },
      };
      const answer = await publish(id, change);
      expect([answer.status, await refusalOf(answer)]).toEqual([200, '']);
    });
    expect(changesIn(moved).map(({ en: { kind }, portals }) => [kind, portals])).toEqual([
      ['first', ['pmc', 'smart-governance']],
      ['told', ['pmc', 'smart-governance']],
      ['correction', ['pmc', 'smart-governance']],
    ]);
    const gone = await t.written(() => t.cms.delete({ collection: 'circulars', id, ...ANY }));
    const deleted = gone.filter(({ contentType }) => contentType === 'changes');
    expect(deleted.map(({ operation }) => operation)).toEqual(['delete', 'delete', 'delete']);
  });
});
