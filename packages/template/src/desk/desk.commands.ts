import { LETTER_OF, type Command } from './desk.keys.ts';
import {
  actionAddress,
  boxOf,
  currentRow,
  keysIn,
  move,
  openRow,
  pickRow,
  rowsOf,
} from './desk.rows.ts';

/** Carries out commands of the keyboard on a page of the desk: each presses what stands there. */

const LIST_KEY = 'desk:list';
const BY_KEY = 'desk:by-key';

/** The addresses of the list that the officer saw last, for the next case. */
export function keepList(): void {
  const hrefs = rowsOf(document).map((row) => row.querySelector('h3 a')!.getAttribute('href')!);
  if (hrefs.length > 0) sessionStorage.setItem(LIST_KEY, JSON.stringify(hrefs));
}

const pathOf = (href: string): string => new URL(href, location.href).pathname;

/** The case after the one of this page in the list that the officer saw last. */
export function nextInList(path: string = location.pathname): string | null {
  try {
    const hrefs = JSON.parse(sessionStorage.getItem(LIST_KEY) ?? '[]') as string[];
    const at = hrefs.findIndex((href) => path.startsWith(pathOf(href)));
    return (at >= 0 && hrefs[at + 1]) || null;
  } catch {
    return null;
  }
}

const go = (address: string | null): void => {
  if (address) location.assign(address);
};
const press = (selector: string): boolean => {
  const found = document.querySelector<HTMLElement>(selector);
  found?.click();
  return found !== null;
};

/** Goes to a form, whose first field gets the focus there. */
function goByKey(address: string | null): void {
  if (!address) return;
  sessionStorage.setItem(BY_KEY, '1');
  go(address);
}

/** Moves the focus to the first field, on the page of a form that was opened by a key. */
export function focusFirstField(): void {
  if (sessionStorage.getItem(BY_KEY) === null) return;
  sessionStorage.removeItem(BY_KEY);
  document
    .querySelector<HTMLElement>(
      'main form:has([name=_key]) :is(textarea, select, input:not([type=hidden], [type=file]))',
    )
    ?.focus();
}

/** The letter's action for the chosen cases: the button of their form. */
function pressBulk(letter: string): boolean {
  const box = rowsOf(document)
    .map(boxOf)
    .find((one) => one?.checked);
  const form = box?.form ?? null;
  const action = keysIn(form).get(letter);
  const button = action && form!.querySelector<HTMLElement>(`button[value="${action}"]`);
  if (button) button.click();
  return Boolean(button);
}

function begin(letter: string): void {
  const opened = document.querySelector<HTMLElement>('main [data-open]');
  if (opened) {
    const action = keysIn(opened).get(letter);
    if (action)
      pressAction(`.acts :is(a[href*="/${action}/"], form[action*="/${action}/"] button)`);
    return;
  }
  if (pressBulk(letter)) return;
  const row = currentRow();
  const action = row && keysIn(row).get(letter);
  if (action) goByKey(actionAddress(row, action));
}

function pressAction(selector: string): void {
  const found = document.querySelector<HTMLElement>(selector);
  if (found instanceof HTMLAnchorElement) goByKey(found.getAttribute('href'));
  else found?.click();
}

/** The form of a page: not one of the buttons of a case, and not the one that takes back. */
const pageForm = (): HTMLFormElement | undefined =>
  [...document.querySelectorAll<HTMLFormElement>('main form:has([name=_key])')].find(
    (form) => form.closest('.acts, [data-undo]') === null,
  );

/** Sends the form in which the officer writes, or the form of the page. */
function send(): void {
  const focused = document.activeElement?.closest<HTMLFormElement>('main form');
  const form = focused ?? pageForm();
  if (!form) return;
  sessionStorage.setItem(BY_KEY, '1');
  form.requestSubmit(form.querySelector<HTMLElement>('button[value=confirm]'));
}

function next(): void {
  if (press('main a[rel=next]')) return;
  go(nextInList());
}

/** Carries out a command; the page has nothing to do for some. */
export function perform(command: Exclude<Command, 'help'>): void {
  const letter = LETTER_OF[command];
  if (letter) return begin(letter);
  if (command.startsWith('action_'))
    return pressAction(`.acts li:nth-child(${command.slice(7)}) :is(a, button)`);
  switch (command) {
    case 'next_row':
      return move(1);
    case 'previous_row':
      return move(-1);
    case 'open':
      return openRow();
    case 'pick':
      return pickRow();
    case 'next':
      return next();
    case 'undo':
      return void press('main [data-undo] button');
    case 'send':
      return send();
  }
}
