'use client';
import { useConfig, useTranslation } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { REDIRECT_TARGETS } from '@pune/content-models/redirects/rules';
import type { Linked } from '../../withdrawals/rules.ts';
import { labelText } from '../../words/label-text.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';

const SHOWN = 8;
const PAUSE_MS = 250;

interface Props {
  api: string;
  /** The document that is replaced. */
  collection: string;
  id: string;
  chosen: Linked | null;
  choose: (chosen: Linked | null) => void;
}

/** Chooses the published document that takes the place of another one. */
export function Successor({ api, collection, id, chosen, choose }: Props) {
  const { say } = useSay();
  const name = useId();
  const { config } = useConfig();
  const { i18n } = useTranslation();
  const [type, setType] = useState(collection);
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Linked[]>([]);
  useEffect(() => {
    const abort = new AbortController();
    const ask = async (): Promise<void> => {
      const query = new URLSearchParams({
        depth: '0',
        limit: String(SHOWN),
        sort: '-updatedAt',
        'select[title]': 'true',
        'where[_status][equals]': 'published',
        ...(words.trim() && { 'where[title][like]': words.trim() }),
        ...(type === collection && { 'where[id][not_equals]': id }),
      });
      const body = await read<{ docs: { id: string | number; title?: string }[] }>(
        `${api}/${type}?${query}`,
        abort.signal,
      );
      if (!body) return;
      setFound(
        body.docs.map((doc) => ({ type, id: String(doc.id), title: doc.title ?? String(doc.id) })),
      );
    };
    const timer = setTimeout(() => void ask().catch(() => {}), PAUSE_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [api, type, words, collection, id]);
  const types = config.collections.filter(({ slug }) =>
    (REDIRECT_TARGETS as readonly string[]).includes(slug),
  );
  return (
    <fieldset>
      <legend>{say('Which document takes its place?')}</legend>
      <label>
        {say('Type')}
        <select
          value={type}
          onChange={(event) => {
            setType(event.target.value);
            choose(null);
          }}
        >
          {types.map(({ slug, labels }) => (
            <option key={slug} value={slug}>
              {labelText(labels.plural, i18n.language) ?? slug}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('Words of its title')}
        <input type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      {found.map((each) => (
        <label key={each.id}>
          <input
            type="radio"
            name={name}
            checked={chosen?.type === each.type && chosen.id === each.id}
            onChange={() => choose(each)}
          />{' '}
          {each.title}
        </label>
      ))}
      {found.length === 0 && <p className="pune-soft">{say('No published document found.')}</p>}
    </fieldset>
  );
}
