import type { RefObject } from 'react';
import type { Locale } from '@pune/i18n';
import { formatDateTime } from '@pune/i18n/format';
import type { Report } from './grievances.reports.ts';
import type { Say } from './grievances.use-texts.ts';

interface Props {
  t: Say;
  locale: Locale;
  reports: readonly Report[];
  place: RefObject<HTMLElement | null>;
  onSend: () => void;
  onEdit: (report: Report) => void;
  onDelete: (report: Report) => void;
}

const WORDS_MAX = 60;
const beginningOf = (text = '') =>
  text.length > WORDS_MAX ? `${text.slice(0, WORDS_MAX)}…` : text;

/** The reports on this device: those that wait, that were refused, and that were sent meanwhile. */
export function WaitingReports({ t, locale, reports, place, onSend, onEdit, onDelete }: Props) {
  const button = (text: string, act: () => void) => (
    <button className="btn alt" type="button" onClick={act}>
      {text}
    </button>
  );
  return (
    <section className="paati" tabIndex={-1} ref={place} aria-labelledby="grievances-waiting">
      <h2 id="grievances-waiting">{t('waiting_title')}</h2>
      <p>{t('waiting_hint')}</p>
      <ul>
        {reports.map((report) => {
          const { key, state, savedAt, fields, photo, detail, number, receipt } = report;
          const isSent = state === 'sent';
          return (
            <li key={key}>
              <p>
                <b>{isSent ? number : beginningOf(fields['description'])}</b>
                {` · ${formatDateTime(savedAt, locale)}`}
                {photo && ` · ${t('waiting_photo')}`}
                <br />
                {`${t(`waiting_${state}`)} ${detail}`}
              </p>
              {isSent ? (
                <a className="btn alt" href={receipt}>
                  {t('waiting_receipt')}
                </a>
              ) : (
                button(t('action_edit'), () => onEdit(report))
              )}
              {button(t(isSent ? 'action_forget' : 'action_delete'), () => onDelete(report))}
            </li>
          );
        })}
      </ul>
      {reports.some(({ state }) => state === 'waiting') && button(t('action_send_now'), onSend)}
    </section>
  );
}
