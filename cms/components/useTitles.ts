'use client';
import { useConfig, useLocale } from '@payloadcms/ui';
import { useCallback, useEffect, useState } from 'react';
import type { Reference } from '../row-names.ts';
import { read } from './read.ts';

/** The titles of documents that rows refer to, for all rows of a form together. */

/** The time for which a title is cached. */
const KEPT_MS = 60_000;

/** The target of one query: a type of documents. */
interface Place {
  /** The address of the type, with the language of the form. */
  address: string;
  /** The field with the title. */
  field: string;
}
interface Waiting extends Place {
  id: string;
  done: (title: string | null) => void;
}

const titles = new Map<string, { title: string | null; askedAt: number }>();
const asked = new Map<string, Promise<string | null>>();
let waiting: Waiting[] = [];

const keyOf = ({ address }: Place, id: string): string => `${address} ${id}`;

/** Queries the titles of one type in one batch. */
async function ask(
  { address, field }: Place,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const query = new URLSearchParams({
    'where[id][in]': ids.join(','),
    [`select[${field}]`]: 'true',
    depth: '0',
    draft: 'true',
    limit: String(ids.length),
  });
  const body = await read<{ docs: Record<string, unknown>[] }>(
    `${address}&${query}`,
    new AbortController().signal,
  );
  return new Map(
    (body?.docs ?? []).flatMap(({ id, [field]: title }) =>
      typeof title === 'string' && title ? [[String(id), title] as const] : [],
    ),
  );
}

async function askForWaiting(): Promise<void> {
  const all = waiting;
  waiting = [];
  const groups = [...Map.groupBy(all, ({ address }) => address).values()];
  const answer = async (group: Waiting[]): Promise<void> => {
    const ids = [...new Set(group.map(({ id }) => id))];
    // Without an answer a row has no title: it is named by its other fields.
    const found = await ask(group[0]!, ids).catch(() => new Map<string, string>());
    for (const { id, done } of group) done(found.get(id) ?? null);
  };
  await Promise.all(groups.map(answer));
}

function load(place: Place, id: string): Promise<string | null> {
  const key = keyOf(place, id);
  const kept = titles.get(key);
  if (kept && Date.now() - kept.askedAt < KEPT_MS) return Promise.resolve(kept.title);
  let answer = asked.get(key);
  if (!answer) {
    answer = new Promise<string | null>((done) => {
      if (waiting.length === 0) setTimeout(() => void askForWaiting());
      waiting.push({ ...place, id, done });
    }).then((title) => {
      titles.set(key, { title, askedAt: Date.now() });
      asked.delete(key);
      return title;
    });
    asked.set(key, answer);
  }
  return answer;
}

/** @returns the title of each of these documents, in the language of the form or else in English */
export function useTitles(references: readonly Reference[]): (one: Reference) => string | null {
  const { config } = useConfig();
  const { code: locale } = useLocale();
  const [, setShown] = useState(0);
  const placeOf = useCallback(
    (collection: string): Place => ({
      address: `${config.routes.api}/${collection}?locale=${locale}&fallback-locale=en`,
      field:
        config.collections.find(({ slug }) => slug === collection)?.admin.useAsTitle ?? 'title',
    }),
    [config, locale],
  );
  const wanted = references.map(({ collection, id }) => `${collection}/${id}`).join(' ');
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<void> => {
      const documents = wanted.split(' ').map((one) => one.split('/') as [string, string]);
      await Promise.all(documents.map(([collection, id]) => load(placeOf(collection), id)));
      if (!isGone) setShown((times) => times + 1);
    };
    if (wanted) void show();
    return () => {
      isGone = true;
    };
  }, [wanted, placeOf]);
  return ({ collection, id }) => titles.get(keyOf(placeOf(collection), id))?.title ?? null;
}
