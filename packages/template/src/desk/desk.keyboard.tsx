import { useEffect, useRef, useState } from 'react';
import { perform } from './desk.commands.ts';
import { commandOf, isTypedInto } from './desk.keys.ts';
import type { Words } from './desk.words.ts';

const OFF_KEY = 'desk:keys-off';
const LINES = [
  ['j k', 'key_move'],
  ['o ↵', 'key_open'],
  ['x', 'key_pick'],
  ['a', 'key_take'],
  ['r', 'key_answer'],
  ['1–9', 'key_number'],
  ['n', 'key_next'],
  ['u', 'key_undo'],
  ['Ctrl ↵', 'key_send'],
  ['?', 'key_help'],
] as const;

/** The marks of pages with cases: lists, a case, the results of actions on several. */
const CASES = 'main :is([data-list], [data-open], [data-undo], form:has([name=_cases]))';

/**
 * The keyboard of the desk, with a list of its keys on pages with cases. Keys of one letter can be turned off (WCAG
 * 2.1.4), because people who speak to their computer would press them by accident.
 */
export function Keys({ words: { t } }: { words: Words }) {
  const [isOn, setOn] = useState(() => localStorage.getItem(OFF_KEY) === null);
  const [hasCases] = useState(() => document.querySelector(CASES) !== null);
  const list = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat) return;
      const isTyping = isTypedInto(event.target);
      const command = commandOf({ ...keyOf(event), isTyping });
      if (!command || (!isOn && command !== 'help' && command !== 'send')) return;
      if (list.current?.open) return;
      event.preventDefault();
      if (command === 'help') list.current?.showModal();
      else perform(command);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);

  const choose = (on: boolean) => {
    if (on) localStorage.removeItem(OFF_KEY);
    else localStorage.setItem(OFF_KEY, '1');
    setOn(on);
  };
  return (
    hasCases && (
      <>
        <div className="w keys">
          <button className="btn alt" type="button" onClick={() => list.current?.showModal()}>
            {t('keys_title')} <kbd>?</kbd>
          </button>
        </div>
        <dialog ref={list} aria-labelledby="desk-keys">
          <h2 id="desk-keys">{t('keys_title')}</h2>
          <dl className="pairs">
            {LINES.map(([keys, name]) => (
              <div key={name}>
                <dt>
                  <kbd>{keys}</kbd>
                </dt>
                <dd>{t(name)}</dd>
              </div>
            ))}
          </dl>
          <p>
            <label className="pick">
              <input
                type="checkbox"
                checked={isOn}
                onChange={({ currentTarget }) => choose(currentTarget.checked)}
              />
              {t('keys_use')}
            </label>
          </p>
          <button className="btn" type="button" onClick={() => list.current?.close()}>
            {t('keys_close')}
          </button>
        </dialog>
      </>
    )
  );
}

const keyOf = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
});
