import { useEffect, useReducer, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { BILLS_API } from '@pune/payments/addresses.constants';
import {
  ACCOUNT_NUMBER_CHARACTERS_MAX,
  EXAMPLE_ACCOUNT_NUMBERS,
  type BillHead,
} from '@pune/payments/constants';
import type { Locale, Translation } from '@pune/i18n';
import { islandTranslator } from '@pune/i18n/island';
import { ErrorSummary, Field, FieldGroup } from '../shared/islands/form.parts.tsx';
import type { SearchMessages } from './payments.messages.ts';
import { faultsOf, search, type Errors, type SearchField } from './payments.search.ts';

interface Props {
  locale: Locale;
  channel: 'web' | 'embed';
  /** The kind of bill, on a page about a single kind. */
  head?: BillHead;
  label: string;
  hint: string;
  messages: SearchMessages;
  /**
   * The kinds of bill, as radio buttons rendered by the page; absent if the page is about one kind.
   */
  children?: ReactNode;
}

/**
 * The form that looks up a bill, which works as a plain form without scripts. Once hydrated, it
 * validates and submits in place.
 */
export function Payments({ locale, channel, head, label, hint, messages, children }: Props) {
  const [t] = useState(() =>
    islandTranslator<'payments'>(locale, messages as Translation<'payments'>),
  );
  const [ready, wake] = useReducer(() => true, false);
  const [errors, setErrors] = useState<Errors>({});
  const [problem, setProblem] = useState('');
  const [asking, setAsking] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const summary = useRef<HTMLElement>(null);

  useEffect(() => wake(), []);
  useEffect(() => {
    if (attempt) summary.current?.focus();
  }, [attempt]);
  // On return from the bill, a browser may restore this page from its back/forward cache.
  useEffect(() => {
    const again = () => setAsking(false);
    addEventListener('pageshow', again);
    return () => removeEventListener('pageshow', again);
  }, []);

  const complain = (found: Errors, text = '') => {
    setErrors(found);
    setProblem(text);
    setAttempt((count) => count + 1);
  };

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (asking) return;
    const form = new FormData(event.currentTarget);
    const example =
      EXAMPLE_ACCOUNT_NUMBERS[(form.get('head') as BillHead | null) ?? 'property_tax'];
    const faults = Object.entries(faultsOf(form)).map(([field, key]) => [
      field,
      t(key as 'error_account_invalid', { example }),
    ]);
    if (faults.length) return complain(Object.fromEntries(faults));
    setErrors({});
    setProblem('');
    setAsking(true);
    const answer = await search(form, locale);
    if (answer.kind === 'found') return window.location.assign(answer.address);
    setAsking(false);
    if (answer.kind === 'invalid') return complain(answer.errors);
    complain({}, answer.kind === 'refused' ? answer.detail : t('form_offline'));
  }

  const wrong = Object.entries(errors) as [SearchField, string][];
  const own = (field: SearchField) => ({
    id: `payments-${field}`,
    name: field,
    error: errors[field],
  });
  return (
    <form
      className="form"
      method="post"
      action={BILLS_API}
      data-form="payments"
      data-ready={ready}
      noValidate={ready}
      onSubmit={submit}
    >
      <input type="hidden" name="language" value={locale} />
      <input type="hidden" name="channel" value={channel} />
      {head && <input type="hidden" name="head" value={head} />}
      {(wrong.length > 0 || problem) && (
        <ErrorSummary
          prefix="payments"
          heading={wrong.length > 0 ? t('form_problems') : problem}
          errors={wrong.map(([field, text]) => ({ field, text }))}
          place={summary}
        />
      )}
      {!head && (
        <FieldGroup {...own('head')} legend={t('label_head')}>
          {children}
        </FieldGroup>
      )}
      <Field {...own('accountNumber')} label={label} hint={hint}>
        {({ id, name, ...tied }) => (
          <input
            id={id}
            className="mono"
            name={name}
            type="text"
            required
            maxLength={ACCOUNT_NUMBER_CHARACTERS_MAX}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            {...tied}
          />
        )}
      </Field>
      <button className="btn big" type="submit" aria-disabled={asking || undefined}>
        {asking ? t('form_finding') : t('action_find')}
      </button>
      <output className="vh">{asking ? t('form_finding') : ''}</output>
    </form>
  );
}
