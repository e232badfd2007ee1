import type { Locale } from '@pune/i18n';
import type { Collection } from '@pune/content';
import { isPaged, to } from '@pune/content/routes';
import { createOutbox, enqueue } from '@pune/database/outbox';
import { LOCALES } from '@pune/i18n';
import { formatDate } from '@pune/i18n/format';
import type { Kysely } from 'kysely';
import { stopPath, type Rhythm } from './citizens.constants.ts';
import type { Citizens } from './citizens.ts';
import { dayOfList, spanOf, weekOf } from './digest-days.ts';
import { isFollowed } from './follows.ts';
import { readPublished, type PublishedPortal } from './published-content.ts';
import { quietUntil, type QuietHours } from './quiet-hours.ts';

const TOPIC = 'citizens changes';
/** A change is sent at once for so long; after a longer stop it is in lists alone. */
const AT_ONCE_MS = 86_400_000;
/** The changes that are read, and those that a mail lists; the page has the others. */
const READ_MAX = 200;
const LISTED_MAX = 40;

/** A change that readers are told of, with its paragraph in each language. */
interface Told {
  id: string;
  type: Collection;
  /** The last part of the address of the department that owns the text. */
  department: string | null;
  at: string;
  texts: Readonly<Record<Locale, string>>;
}

/** What a mail is about: changes of a time, or one of them. */
interface Task {
  rhythm: Rhythm;
  /** Names the mail among those of its rhythm. */
  name: string;
  since: string;
  until: string;
  id?: string;
}

/** The changes of pages of a portal, the newest first. */
function toldOn({ id: site, origin, reader }: PublishedPortal, since: string): Told[] {
  const [first] = LOCALES;
  const rows = (locale: Locale) =>
    reader.list('changes', {
      locale,
      where: ['told', 1],
      order: 'newest',
      from: since,
      limit: READ_MAX,
      fields: ['id', 'category', 'of', 'at', 'note', 'department'],
    });
  const notes = new Map(
    LOCALES.map((locale) => [
      locale,
      new Map(rows(locale).map(({ id, card }) => [id, card.note?.text ?? ''])),
    ]),
  );
  return rows(first).flatMap(({ id, category, card: { of, at, department } }) => {
    const type = category as Collection;
    if (!isPaged(type)) return [];
    const text = (locale: Locale): string | null => {
      const link = reader.link(type, of.slice(type.length + 1), locale, [site]);
      return (
        link &&
        [
          link.title,
          `${formatDate(at, locale)}: ${notes.get(locale)!.get(id)}`,
          `${origin}${to[type].detail({ locale, slug: link.slug })}`,
        ].join('\n')
      );
    };
    const texts = LOCALES.map((locale) => [locale, text(locale)] as const);
    if (texts.some(([, each]) => each === null)) return [];
    return [
      {
        id,
        type,
        department: department && reader.slug('departments', department),
        at,
        texts: Object.fromEntries(texts) as Record<Locale, string>,
      },
    ];
  });
}

export interface ChangesMailsOptions {
  db: Kysely<any>;
  /** The file of the published content, which may not exist yet. */
  snapshotFile: string;
  /** The portal to which messages lead; without it nothing is sent. */
  origin: string | null;
  citizens: Pick<Citizens, 'announce'>;
  quietHours: QuietHours | null;
  now?: () => Date;
  onFailure?: (topic: string, error: unknown, attempts: number) => void;
}

/**
 * Creates the sender of changes of published texts to people who follow their type and department:
 * at once, in the morning of each day, or on Thursday. A mail has what is public when it is sent: a
 * change of a page that was taken down is left out. A crash sends the rest later, and no mail twice.
 */
export function createChangesMails({
  db,
  snapshotFile,
  origin,
  citizens,
  quietHours,
  now = () => new Date(),
  onFailure,
}: ChangesMailsOptions) {
  /** The changes on all portals, each once: on the portal to which messages lead, if it is there. */
  const toldSince = (since: string, first: string): Told[] =>
    readPublished(
      snapshotFile,
      now,
      (portals) => {
        const found = new Map<string, Told>();
        for (const told of portals.flatMap((portal) => toldOn(portal, since)))
          if (!found.has(told.id)) found.set(told.id, told);
        return [...found.values()].toSorted((one, other) => (one.at < other.at ? 1 : -1));
      },
      first,
    ) ?? [];

  async function send({ rhythm, name, since, until, id }: Task): Promise<void> {
    if (!origin) return;
    const changes = toldSince(since, origin).filter((told) =>
      id ? told.id === id : told.at >= since && told.at < until,
    );
    if (changes.length === 0) return;
    await citizens.announce({
      key: `changes ${rhythm} ${name}`,
      template: 'changes_mail',
      areas: [],
      values: (language, { key, follows }) => {
        if (follows.rhythm !== rhythm) return null;
        const followed = changes.filter((told) => isFollowed(follows, told)).slice(0, LISTED_MAX);
        return followed.length > 0
          ? {
              changes: followed.map(({ texts }) => texts[language]).join('\n\n'),
              page: `${origin}${to.portal.changes({ locale: language })}`,
              link: `${origin}${stopPath(key ?? '')}`,
            }
          : null;
      },
    });
  }

  const outbox = createOutbox({
    db,
    now,
    onFailure,
    handlers: { [TOPIC]: (payload) => send(payload as Task) },
  });

  /** The mails that are due, each of which is sent once. */
  function tasks(first: string): Task[] {
    const atOnce = new Date(now().getTime() - AT_ONCE_MS).toISOString();
    const [day, week] = [dayOfList(now()), weekOf(now())];
    return [
      ...toldSince(atOnce, first)
        .filter(({ at }) => at >= atOnce)
        .map(({ id, at }): Task => ({ rhythm: 'now', name: id, since: at, until: at, id })),
      { rhythm: 'daily', name: day, ...spanOf(day, 1) },
      ...(week ? [{ rhythm: 'weekly', name: week, ...spanOf(week, 7) } satisfies Task] : []),
    ];
  }

  return {
    /** Queues the mails that are due, and sends what is queued. */
    async run(): Promise<void> {
      if (origin && !quietUntil(now(), quietHours))
        for (const task of tasks(origin))
          await enqueue(
            db,
            { topic: TOPIC, dedupeKey: `${task.rhythm} ${task.name}`, payload: task },
            now(),
          );
      await outbox.drain();
    },
  };
}
export type ChangesMails = ReturnType<typeof createChangesMails>;
