import { publish, type Collection } from '@pune/content-models/models.ts';
import { richText } from '@pune/content-models/rich-text.ts';
import { LOCALES, type Locale } from '@pune/i18n';
import type { Change } from '../feed.ts';
import type { Random } from './random.ts';

/** A document as the CMS holds it: the fields in each language. */
export interface EditedDocument {
  collection: Collection;
  id: string;
  source: Record<Locale, Record<string, any>>;
}

type Edit = (random: Random, number: number) => Change | null;

/** Edits documents at random, as people do in the CMS, and gives each edit as the change that the feed would carry. */
export function createEditor(documents: readonly EditedDocument[], portals: readonly string[]) {
  const all: EditedDocument[] = structuredClone([...documents]) as EditedDocument[];
  const of = (...collections: Collection[]) => all.filter((d) => collections.includes(d.collection));
  const time = (number: number) => new Date(Date.UTC(2026, 10, 25) + number * 1000).toISOString();

  const changeOf = (d: EditedDocument, number: number, isDeleted = false): Change => ({
    id: `edit-${number}`,
    collection: d.collection,
    documentId: d.id,
    title: String(d.source.en.title ?? d.source.en.slug),
    at: time(number),
    versions: Object.fromEntries(LOCALES.map((locale) => [locale, isDeleted ? null : publish(d.collection, d.source[locale] as never, locale)])),
  });

  /** Sets a field in one language, or in all where it is not localised. */
  function edit(d: EditedDocument | undefined, number: number, fields: Record<string, unknown>, locales: readonly Locale[] = LOCALES): Change | null {
    if (!d) return null;
    for (const locale of locales) Object.assign(d.source[locale], fields);
    // As in the CMS: the document has one time of change for all its languages.
    for (const locale of LOCALES) d.source[locale].updatedAt = time(number);
    return changeOf(d, number);
  }

  const anyDocument = (random: Random) => random.pick(of('circulars', 'services', 'events', 'alerts', 'pages', 'departments', 'offices', 'redirects'));
  const anyLocale = (random: Random) => [random.pick(LOCALES)];
  const dayIn = (random: Random, from: number, years: number) => new Date(Date.UTC(from, 0, 1) + random.next() * years * 365.25 * 864e5).toISOString().slice(0, 10);
  const dateFields = (d: EditedDocument | undefined, day: string) => (d?.collection === 'events' ? { startsAt: `${day}T04:30:00.000Z`, endsAt: null } : { issuedOn: day });

  const near = (random: Random, days: number) => new Date(Date.UTC(2026, 10, 25) + random.below(days * 24 * 60) * 60_000);
  /** Around the days over which the oracle lets time pass. */
  const alertTimes = (random: Random) => {
    const effective = near(random, 12);
    return { effective: effective.toISOString(), expires: new Date(effective.getTime() + (1 + random.below(5 * 24 * 60)) * 60_000).toISOString(), allClearAt: random.chance(0.3) ? near(random, 14).toISOString() : null };
  };

  const edits: Record<string, { weight: number; edit: Edit }> = {
    body: { weight: 20, edit: (r, n) => edit(anyDocument(r), n, { body: richText(`## Heading ${n}\n\nText of edit ${n}.`) }, anyLocale(r)) },
    title: { weight: 15, edit: (r, n) => edit(anyDocument(r), n, { title: `Title ${r.below(1000)}` }, anyLocale(r)) },
    summary: { weight: 8, edit: (r, n) => edit(anyDocument(r), n, { summary: `Summary ${n}` }, anyLocale(r)) },
    touch: { weight: 4, edit: (r, n) => edit(anyDocument(r), n, {}) },
    date: { weight: 8, edit: (r, n) => { const d = r.pick(of('circulars', 'events')); return edit(d, n, dateFields(d, dayIn(r, 2024, 4))); } },
    'new year': { weight: 3, edit: (r, n) => { const d = r.pick(of('circulars', 'events')); return edit(d, n, dateFields(d, dayIn(r, 2015, 3))); } },
    slug: { weight: 4, edit: (r, n) => edit(anyDocument(r), n, { slug: `moved-${n}` }) },
    portals: { weight: 6, edit: (r, n) => edit(anyDocument(r), n, { portals: portals.filter(() => r.chance(0.5)) }) },
    'take down': { weight: 6, edit: (r, n) => edit(anyDocument(r), n, { takenDown: true }, anyLocale(r)) },
    'put up': { weight: 6, edit: (r, n) => edit(anyDocument(r), n, { takenDown: false }, anyLocale(r)) },
    untranslated: { weight: 3, edit: (r, n) => edit(anyDocument(r), n, { title: '' }, anyLocale(r)) },
    supersede: { weight: 3, edit: (r, n) => { const [d, other] = [r.pick(of('circulars')), r.pick(of('circulars'))]; return d === other ? null : edit(d, n, { supersedes: Number(other?.id) }); } },
    department: { weight: 3, edit: (r, n) => edit(r.pick(of('circulars', 'services')), n, { department: Number(r.pick(of('departments'))?.id) }) },
    'rename department': { weight: 3, edit: (r, n) => edit(r.pick(of('departments')), n, { title: `Department ${n}` }, anyLocale(r)) },
    'alert times': { weight: 6, edit: (r, n) => edit(r.pick(of('alerts')), n, alertTimes(r)) },
    redirect: { weight: 2, edit: (r, n) => edit(r.pick(of('redirects')), n, { from: `/old-${r.below(9)}`, status: r.pick(['301', '302']) }) },
    category: { weight: 3, edit: (r, n) => edit(r.pick(of('services')), n, { category: r.pick(['taxes', 'certificates', 'building']), timeLimitDays: r.below(30) }) },
    settings: { weight: 1, edit: (r, n) => edit(r.pick(of('settings')), n, { noticeTitle: `Notice ${n}` }, anyLocale(r)) },
    navigation: { weight: 1, edit: (r, n) => { const d = r.pick(of('navigation')); return d ? edit(d, n, { main: [...(d.source.en.main ?? [])].reverse() }, ['en']) : null; } },
    create: {
      weight: 10,
      edit(r, n) {
        const pattern = anyDocument(r);
        if (!pattern) return null;
        const id = String(100_000 + n);
        const created: EditedDocument = { collection: pattern.collection, id, source: structuredClone(pattern.source) };
        all.push(created);
        return edit(created, n, { id: Number(id), slug: `new-${n}`, title: `New ${n}` });
      },
    },
    delete: {
      weight: 7,
      edit(r, n) {
        const gone = anyDocument(r);
        if (!gone) return null;
        all.splice(all.indexOf(gone), 1);
        return changeOf(gone, n, true);
      },
    },
  };
  const total = Object.values(edits).reduce((sum, { weight }) => sum + weight, 0);

  return {
    /** What the CMS holds now, as changes: for a full publish from nothing. */
    everything: (): Change[] => all.map((d) => changeOf(d, 0)),
    /** One random edit, with the name of its kind. */
    edit(random: Random, number: number): { kind: string; change: Change } {
      for (;;) {
        let ticket = random.next() * total;
        for (const [kind, { weight, edit: make }] of Object.entries(edits)) {
          if ((ticket -= weight) > 0) continue;
          const change = make(random, number);
          if (change) return { kind, change };
          break;
        }
      }
    },
  };
}
