import script from './search.suggestions.ts?worker&url';
import sheet from './search.suggestions.css?url';

/**
 * Makes each search field of a page a combobox. The code of the suggestions and its style sheet are
 * fetched when a field is focused for the first time; a page that is only read loads neither.
 */
const link = document.createElement('link');
const load = (): unknown => link.isConnected || document.head.append(link);
link.rel = 'stylesheet';
link.href = sheet;
// A list without its style sheet would move the page. Without either file, the form works.
link.addEventListener('load', () => import(/* @vite-ignore */ script).catch(() => {}));

for (const field of document.querySelectorAll<HTMLInputElement>('.find [type=search]')) {
  field.role = 'combobox';
  field.ariaExpanded = 'false';
  field.addEventListener('focus', load);
  // The reader may have been quicker than the script.
  if (field === document.activeElement) load();
}
