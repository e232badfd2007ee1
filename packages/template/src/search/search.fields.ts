import script from './search.suggestions.ts?worker&url';
import sheet from './search.suggestions.css?url';

/**
 * Makes each search field of a page a combobox. The code of the suggestions and its style sheet are
 * fetched when a field is focused for the first time; a page that is only read loads neither.
 */
const FIELDS = '.find [type=search]';

for (const field of document.querySelectorAll<HTMLInputElement>(FIELDS))
  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-expanded', 'false'],
  ] as const)
    field.setAttribute(name, value);

function load(target: EventTarget | null): void {
  if (!(target instanceof Element && target.matches(FIELDS))) return;
  removeEventListener('focusin', onFocus);
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  // A list without its style sheet would move the page. Without either file, the form works.
  link.addEventListener('load', () => import(/* @vite-ignore */ script).catch(() => {}));
  document.head.append(link);
}
const onFocus = ({ target }: Event): void => load(target);
addEventListener('focusin', onFocus);
// The reader may have been quicker than the script.
load(document.activeElement);
