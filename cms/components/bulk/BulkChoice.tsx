'use client';
import { useConfig } from '@payloadcms/ui';
import { useEffect, useId, useState } from 'react';
import { LOCALES } from '@pune/i18n';
import { shownTitle } from '../../finding/finding.ts';
import { typedDate } from '../../typed-dates.ts';
import { REASON_MAX } from '../../withdrawals/rules.ts';
import { languageOf } from '../publishing/in-words.ts';
import { read } from '../read.ts';
import { useSay } from '../say.ts';
import type { Action, Choice } from './plans.ts';

/** The act, and what it needs to know for all documents together. */
export function BulkChoice({
  actions,
  choice,
  isDisabled,
  onChange,
  onLook,
}: {
  actions: readonly Action[];
  choice: Choice;
  isDisabled: boolean;
  onChange: (choice: Choice) => void;
  onLook: () => Promise<void>;
}) {
  const { say } = useSay();
  const id = useId();
  const names: Record<Action, string> = {
    submit: say('Submit for checking'),
    approve: say('Approve what I may'),
    publish: say('Publish what is approved'),
    review: say('Set the day of review'),
    department: say('Set the department that owns them'),
    takeDown: say('Take down with a reason'),
  };
  const day = typedDate(choice.reviewOn, 'day');
  const isComplete =
    choice.action === 'review'
      ? day.kind === 'Instant'
      : choice.action !== 'department' || choice.department !== '';
  return (
    <fieldset className="pune-bulk__choice" disabled={isDisabled}>
      <label htmlFor={`${id}-action`}>{say('What')}</label>
      <select
        id={`${id}-action`}
        value={choice.action}
        onChange={({ target }) => onChange({ ...choice, action: target.value as Action })}
      >
        {actions.map((action) => (
          <option key={action} value={action}>
            {names[action]}
          </option>
        ))}
      </select>
      {choice.action === 'submit' && (
        <>
          <label htmlFor={`${id}-note`}>{say('Note to those who check')}</label>
          <textarea
            id={`${id}-note`}
            rows={2}
            value={choice.note}
            onChange={({ target }) => onChange({ ...choice, note: target.value })}
          />
        </>
      )}
      {choice.action === 'publish' && (
        <p className="pune-soft">
          {say(
            'Readers are told of a change if a note to them was submitted with it; any other change of a public text counts as a small correction here. To tell readers of such a change, publish that document by itself.',
          )}
        </p>
      )}
      {choice.action === 'review' && (
        <>
          <label htmlFor={`${id}-day`}>{say('Day, such as {{day}}', { day: '03/12/2027' })}</label>
          <input
            id={`${id}-day`}
            value={choice.reviewOn}
            inputMode="numeric"
            aria-invalid={day.kind === 'NoDate'}
            onChange={({ target }) => onChange({ ...choice, reviewOn: target.value })}
          />
        </>
      )}
      {choice.action === 'department' && (
        <Departments
          id={`${id}-department`}
          value={choice.department}
          onChange={(department) => onChange({ ...choice, department })}
        />
      )}
      {choice.action === 'takeDown' && <TakeDownChoice choice={choice} onChange={onChange} />}
      <button
        type="button"
        className="pune-button"
        disabled={!isComplete}
        onClick={() => void onLook()}
      >
        {say('Show what will happen')}
      </button>
    </fieldset>
  );
}

/** Another document can take the place of one only: that kind is chosen in its form. */
function TakeDownChoice({
  choice,
  onChange,
}: {
  choice: Choice;
  onChange: (choice: Choice) => void;
}) {
  const { say } = useSay();
  return (
    <>
      {(['withdrawn', 'error'] as const).map((kind) => (
        <label key={kind}>
          <input
            type="radio"
            name="pune-bulk-kind"
            checked={choice.kind === kind}
            onChange={() => onChange({ ...choice, kind })}
          />{' '}
          {kind === 'withdrawn' ? say('Withdrawn') : say('Published in error')}
        </label>
      ))}
      {LOCALES.map((locale) => (
        <label key={locale}>
          {say('Reason for readers, in {{language}}', { language: languageOf(say, locale) })}
          <textarea
            rows={2}
            lang={locale}
            maxLength={REASON_MAX}
            value={choice.reason[locale] ?? ''}
            onChange={({ target }) =>
              onChange({ ...choice, reason: { ...choice.reason, [locale]: target.value } })
            }
          />
        </label>
      ))}
    </>
  );
}

interface Department {
  id: number | string;
  title?: unknown;
}

function Departments({
  id,
  value,
  onChange,
}: {
  id: string;
  value: string;
  onChange: (department: string) => void;
}) {
  const { say, language } = useSay();
  const { config } = useConfig();
  const [departments, setDepartments] = useState<Department[]>([]);
  const [isUnanswered, setUnanswered] = useState(false);
  useEffect(() => {
    const abort = new AbortController();
    const load = async () => {
      const body = await read<{ docs: Department[] }>(
        `${config.routes.api}/departments?limit=300&depth=0&locale=all&sort=slug`,
        abort.signal,
      ).catch(() => null);
      if (abort.signal.aborted) return;
      if (body) setDepartments(body.docs);
      setUnanswered(!body);
    };
    void load();
    return () => abort.abort();
  }, [config.routes.api]);
  const nameOf = ({ id: number, title }: Department): string =>
    shownTitle(title, language) || String(number);
  return (
    <>
      <label htmlFor={id}>{say('Department')}</label>
      <select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{say('Choose')}</option>
        {departments.map((department) => (
          <option key={department.id} value={String(department.id)}>
            {nameOf(department)}
          </option>
        ))}
      </select>
      {isUnanswered && (
        <p role="alert" className="pune-error">
          {say('The CMS does not answer. Try again in a moment.')}
        </p>
      )}
    </>
  );
}
