import { useEffect, useState } from 'react';
import { formatNumber } from '@pune/i18n/format';
import { boxOf, rowsOf } from './desk.rows.ts';
import type { Words } from './desk.words.ts';

const boxes = (): HTMLInputElement[] =>
  rowsOf(document)
    .map(boxOf)
    .filter((box) => box !== null && !box.disabled) as HTMLInputElement[];

/** The number of chosen cases, while there are any, with a button for all of the page. */
export function Chosen({ words: { t, locale } }: { words: Words }) {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const look = () => setCount(boxes().filter(({ checked }) => checked).length);
    look();
    document.addEventListener('change', look);
    return () => document.removeEventListener('change', look);
  }, []);
  const choose = (isChosen: boolean) => {
    for (const box of boxes()) box.checked = isChosen;
    setCount(isChosen ? boxes().length : 0);
  };
  return (
    count > 0 && (
      <p>
        <b>{t('chosen', { count, amount: formatNumber(count, locale) })}</b>{' '}
        <a className="btn alt" href="#bulk">
          {t('choose_action')}
        </a>
        <button className="btn alt" type="button" onClick={() => choose(true)}>
          {t('choose_all')}
        </button>
        <button className="btn alt" type="button" onClick={() => choose(false)}>
          {t('choose_none')}
        </button>
      </p>
    )
  );
}
