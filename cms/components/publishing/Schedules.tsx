'use client';
import { useState, type KeyboardEvent } from 'react';
import { isTarget } from '@pune/content-models/redirects/rules';
import { textFor } from '@pune/content-models/withdrawals';
import { LOCALES, type Locale } from '@pune/i18n';
import { dayAndMinute, duration } from '../../india-time.ts';
import type { ScheduleView } from '../../publishing-overview.ts';
import { LATE_MS } from '../../schedule-limits.ts';
import { LANGUAGES } from '../../languages.ts';
import { bodyOf } from '../../withdrawals/rules.ts';
import { ChangeNotes, type Answer } from '../changes/ChangeForm.tsx';
import { useSay, type Say } from '../say.ts';
import { HowTakenDown, NOT_SAID, type HowTaken } from '../withdrawals/HowTakenDown.tsx';
import { send } from './send.ts';

interface Target {
  collection: string;
  id: string;
  /** The address of the admin, and that of its endpoints. */
  admin: string;
  api: string;
  /** The languages in which the document is public, or is written. */
  languages: readonly Locale[];
}

interface Props {
  target: Target;
  /** The endpoint of this document's schedules. */
  address: string;
  /** The endpoint of all schedules. */
  schedulesAddress: string;
  schedules: ScheduleView[];
  mayChange: boolean;
  onChange: () => void;
}

/** Describes a schedule that has been carried out. */
function outcome({ at, carriedOutAt }: ScheduleView, say: Say, language: Locale): string {
  const late = Date.parse(carriedOutAt!) - Date.parse(at);
  const time = dayAndMinute(carriedOutAt!, language);
  return late > LATE_MS
    ? say('Carried out on {{time}}, {{length}} late.', { time, length: duration(late, language) })
    : say('Carried out on {{time}}.', { time });
}

/** The schedules of a document; an account that may publish it can add and cancel them. */
export function Schedules({
  target,
  address,
  schedulesAddress,
  schedules,
  mayChange,
  onChange,
}: Props) {
  const { say, language } = useSay();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const ask = async (work: Promise<string | null>): Promise<boolean> => {
    setBusy(true);
    const answer = await work;
    setBusy(false);
    setProblem(answer);
    if (answer === null) onChange();
    return answer === null;
  };
  const add = ({ how, ...wish }: Wish) =>
    ask(send(say, address, 'POST', { ...wish, withdrawal: bodyOf(how) }));
  const pending = schedules.filter(({ state }) => state !== 'done');
  const done = schedules.filter(({ state }) => state === 'done').toReversed();
  if (schedules.length === 0 && !mayChange) return null;
  return (
    <div className="pune-schedules">
      <h3>{say('Scheduled')}</h3>
      {pending.length === 0 && <p className="pune-soft">{say('Nothing is scheduled.')}</p>}
      <ul>
        {pending.map((schedule) => (
          <li key={schedule.id} className={schedule.alarm ? 'pune-schedules__late' : undefined}>
            <strong>{schedule.what}</strong>{' '}
            <span className="pune-soft">{say('by {{name}}', { name: schedule.byName })}</span>
            {schedule.withdrawal && (
              <Planned withdrawal={schedule.withdrawal} admin={target.admin} />
            )}
            {schedule.alarm && (
              <p role="alert" className="pune-error">
                {schedule.alarm}
              </p>
            )}
            {schedule.mayCancel && (
              <button
                type="button"
                disabled={isBusy}
                onClick={() => void ask(send(say, `${schedulesAddress}/${schedule.id}`, 'DELETE'))}
                aria-label={say('Cancel: {{what}}', { what: schedule.what })}
              >
                {say('Cancel')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {done.slice(0, 1).map((schedule) => (
        <p key={schedule.id} className="pune-soft">
          {schedule.what}: {outcome(schedule, say, language)}
        </p>
      ))}
      {mayChange && <ScheduleForm target={target} isBusy={isBusy} onAdd={add} />}
      {problem && (
        <p role="alert" className="pune-error">
          {problem}
        </p>
      )}
    </div>
  );
}

/** The reason that readers will see, and the document that will take the place. */
function Planned({
  withdrawal: { reason, successor },
  admin,
}: {
  withdrawal: NonNullable<ScheduleView['withdrawal']>;
  admin: string;
}) {
  const { say, language } = useSay();
  const shown = textFor(reason, language);
  return (
    <p className="pune-soft">
      {shown && <span lang={shown.locale}>{shown.text}</span>}
      {successor && (
        <>
          <br />
          {say('Replaced by')}:{' '}
          <a href={`${admin}/collections/${successor.type}/${successor.id}`}>{successor.title}</a>
        </>
      )}
    </p>
  );
}

interface Wish {
  action: string;
  language: string;
  at: string;
  change: Answer | null;
  how: HowTaken;
}
const NO_WISH: Wish = { action: 'publish', language: '', at: '', change: null, how: NOT_SAID };

/** Not a `<form>`, because it is inside the document's form, and forms cannot be nested. */
function ScheduleForm({
  target,
  isBusy,
  onAdd,
}: {
  target: Target;
  isBusy: boolean;
  onAdd: (wish: Wish) => Promise<boolean>;
}) {
  const { say } = useSay();
  const [wish, setWish] = useState(NO_WISH);
  const add = async () => (await onAdd(wish)) && setWish(NO_WISH);
  const { collection, id, admin, api, languages } = target;
  const isAskedHow = wish.action === 'takeDown' && !wish.language && isTarget(collection);
  const onEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    void add();
  };
  return (
    <details>
      <summary>{say('Schedule publishing or taking down')}</summary>
      <div
        className="pune-schedules__form"
        role="group"
        aria-label={say('Schedule publishing or taking down')}
      >
        <label>
          {say('What')}{' '}
          <select
            value={wish.action}
            onChange={(event) => setWish({ ...wish, action: event.target.value, change: null })}
          >
            <option value="publish">{say('Publish the draft as it is then')}</option>
            <option value="takeDown">{say('Take down')}</option>
          </select>
        </label>
        <label>
          {say('Language')}
          <select
            value={wish.language}
            onChange={(event) => setWish({ ...wish, language: event.target.value })}
          >
            <option value="">{say('All languages')}</option>
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {say(LANGUAGES[locale])}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('Day and time, in India')}{' '}
          <input
            type="datetime-local"
            value={wish.at}
            onChange={(event) => setWish({ ...wish, at: event.target.value })}
            onKeyDown={onEnter}
          />
        </label>
        {isAskedHow && (
          <div className="pune-withdrawal">
            <HowTakenDown
              address={`${api}/publishing/${collection}/${id}/withdrawal`}
              admin={admin}
              api={api}
              collection={collection}
              id={id}
              languages={languages}
              how={wish.how}
              change={(how) => setWish({ ...wish, how })}
            />
            <p className="pune-soft">
              {say(
                'Readers see the reason from then on; it stays marked until another person has approved it.',
              )}{' '}
              {say('A language that is published before then needs its reason too.')}
            </p>
          </div>
        )}
        {wish.action === 'publish' && (
          <>
            <label>
              <input
                type="checkbox"
                checked={wish.change !== null}
                onChange={({ target }) =>
                  setWish({ ...wish, change: target.checked ? { kind: 'told', note: {} } : null })
                }
              />{' '}
              {say('Tell readers of the change')}
            </label>
            {wish.change && (
              <ChangeNotes
                answer={wish.change}
                change={(change) => setWish({ ...wish, change })}
                languages={LOCALES}
              />
            )}
          </>
        )}
        <button type="button" disabled={isBusy} onClick={() => void add()}>
          {say('Schedule')}
        </button>
      </div>
    </details>
  );
}
