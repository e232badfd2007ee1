import { useEffect, useReducer, useState } from 'react';
import type { Locale, Translation } from '@pune/i18n';
import { islandTranslator } from '@pune/i18n/island';
import { keepChoice, keptChoice, NO_CHOICE, type AudienceChoice } from './audiences.choice.ts';
import type { ForYouMessages } from './audiences.messages.ts';
import { fetchPicks, type Office, type Picks } from './audiences.picks.ts';

interface Option {
  id: string;
  name: string;
}

/** An audience, with the address of its page: the browser does not load the table of routes. */
interface AudienceOption extends Option {
  href: string;
}

interface Props {
  locale: Locale;
  /** The address of the published links. */
  picksHref: string;
  audiences: AudienceOption[];
  /** Ward offices by code; empty on a portal without offices. */
  offices: Option[];
  messages: ForYouMessages;
}

const storage = () => window.localStorage;
const has = (options: Option[]) => (value: string) => options.some(({ id }) => id === value);

/** A list to choose from; disabled until the island is hydrated, and hidden without scripts. */
function Chooser(props: {
  id: string;
  label: string;
  none: string;
  options: Option[];
  value: string;
  ready: boolean;
  onChange: (value: string) => void;
}) {
  const { id, label, none, options, value, ready, onChange } = props;
  return (
    <div className="f">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={!ready}
        autoComplete="off"
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{none}</option>
        {ready &&
          options.map((option) => (
            <option key={option.id} value={option.id}>
              {option.name}
            </option>
          ))}
      </select>
    </div>
  );
}

function OfficeLine({ office }: { office: Office | undefined }) {
  if (!office) return null;
  return (
    <p className="office">
      <span className="soft">{office.why}</span>
      <a href={office.href}>{office.name}</a>
      {office.hours && <span>{office.hours}</span>}
      {office.phone && (
        <a href={`tel:${office.phone.split(',')[0]!.replace(/[^\d+]/g, '')}`}>{office.phone}</a>
      )}
    </p>
  );
}

/**
 * Shows links for every reader until one chooses an audience: then documents that editors marked
 * for it, with the reason. The choice is stored on the device only. Every choice fills the same line,
 * so the layout does not shift.
 */
export function ForYou({ locale, picksHref, audiences, offices, messages }: Props) {
  const [t] = useState(() =>
    islandTranslator<'audiences'>(locale, messages as Translation<'audiences'>),
  );
  const [ready, wake] = useReducer(() => true, false);
  const [choice, setChoice] = useState<AudienceChoice>(NO_CHOICE);
  const [picks, setPicks] = useState<Picks | null>(null);
  const [failed, setFailed] = useState(false);
  const [note, setNote] = useState('');

  useEffect(() => {
    // The storage is read after hydration: the first render must match the server's markup.
    //
    // oxlint-disable-next-line react/set-state-in-effect
    setChoice(keptChoice(storage, { audience: has(audiences), office: has(offices) }));
    wake();
  }, [audiences, offices]);

  useEffect(() => {
    if (picks || !(choice.audience || choice.office)) return;
    let isAsked = true;
    const ask = async () => {
      const found = await fetchPicks(picksHref);
      if (!isAsked) return;
      setPicks(found);
      setFailed(!found);
    };
    void ask();
    return () => {
      isAsked = false;
    };
  }, [choice, picksHref, picks]);

  const choose = (next: AudienceChoice) => {
    const isKept = keepChoice(storage, next);
    setChoice(next);
    setFailed(false);
    setNote(!isKept ? t('not_kept') : next === NO_CHOICE ? t('forgotten') : '');
  };

  const audience = audiences.find(({ id }) => id === choice.audience);
  const office = picks?.offices[choice.office];
  const shown = audience && picks?.audiences[audience.id];
  const tiles = shown
    ? shown.picks
    : audiences.map(({ href, name }) => ({ href, title: name, kind: '' }));
  return (
    <section className="you" aria-labelledby="for-you" data-ready={ready}>
      <div className="choose">
        <h2 id="for-you">{t('block_title')}</h2>
        <Chooser
          id="for-you-audience"
          label={t('label_audience')}
          none={t('option_none')}
          options={audiences}
          value={choice.audience}
          ready={ready}
          onChange={(value) => choose({ ...choice, audience: value })}
        />
        {offices.length > 0 && (
          <Chooser
            id="for-you-office"
            label={t('label_office')}
            none={t('option_none')}
            options={offices}
            value={choice.office}
            ready={ready}
            onChange={(value) => choose({ ...choice, office: value })}
          />
        )}
        <button
          className={choice.audience || choice.office ? 'btn alt' : 'btn alt idle'}
          type="button"
          disabled={!ready}
          onClick={() => choose(NO_CHOICE)}
        >
          {t('forget')}
        </button>
      </div>
      <div className="line">
        <p className={shown || failed ? 'why soft' : 'why vh'} role="status">
          {failed && audience ? (
            <>
              {t('failed')} <a href={audience.href}>{audience.name}</a>
            </>
          ) : shown ? (
            shown.why
          ) : office ? (
            ''
          ) : (
            t('block_lead')
          )}
        </p>
        <OfficeLine office={office} />
        <ul className={shown ? 'picks' : 'picks all'}>
          {tiles.map(({ href, title, kind }) => (
            <li key={href + kind}>
              <a href={href}>
                {kind && <small>{kind}</small>}
                <b>{title}</b>
              </a>
            </li>
          ))}
        </ul>
        <p className="note soft" role="status">
          {note || (shown || office ? '' : t('privacy'))}
        </p>
      </div>
    </section>
  );
}
