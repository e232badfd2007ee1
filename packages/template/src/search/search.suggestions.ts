/**
 * Suggestions while a query is typed, by the WAI-ARIA pattern of a combobox with a list
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). `search.fields.ts` fetches this script on
 * the first focus of a search field. Without it, or without an answer, the form searches as before.
 */
const WAIT_MS = 120;
const ANSWER_MS = 3000;
const LETTERS_MIN = 2;

interface Suggestion {
  kind: string;
  locale: string;
  title: string;
  href: string;
}

function suggestIn(field: HTMLInputElement): void {
  const form = field.form!;
  const list = document.createElement('ul');
  list.id = `${field.id}-options`;
  list.role = 'listbox';
  list.ariaLabel = field.labels![0]!.textContent;
  list.hidden = true;
  form.append(list);
  field.autocomplete = 'off';
  field.ariaAutoComplete = 'list';
  field.setAttribute('aria-controls', list.id);

  let at = -1;
  let asked: AbortController | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const options = (): HTMLLIElement[] => [...list.children] as HTMLLIElement[];

  function show(isOpen: boolean): void {
    list.hidden = !isOpen;
    field.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  }
  function choose(next: number): void {
    at = next;
    for (const [i, option] of options().entries()) option.ariaSelected = String(i === at);
    const chosen = options()[at];
    if (chosen) field.setAttribute('aria-activedescendant', chosen.id);
    else field.removeAttribute('aria-activedescendant');
  }
  const go = (option: HTMLLIElement): void => location.assign(option.dataset.href!);

  function fill(suggestions: Suggestion[]): void {
    list.replaceChildren(
      ...suggestions.map(({ title, kind, href, locale }, i) => {
        const [option, name, soft] = ['li', 'span', 'span'].map((tag) =>
          document.createElement(tag),
        ) as [HTMLLIElement, HTMLElement, HTMLElement];
        option.id = `${list.id}-${i}`;
        option.role = 'option';
        option.dataset.href = href;
        name.lang = locale;
        name.textContent = title;
        soft.className = 'soft';
        soft.textContent = kind;
        option.append(name, soft);
        return option;
      }),
    );
    at = -1;
    show(suggestions.length > 0 && document.activeElement === field);
  }

  async function ask(): Promise<void> {
    asked?.abort();
    asked = new AbortController();
    const q = field.value.trim();
    if ([...q].length < LETTERS_MIN) return show(false);
    const lang = form.querySelector<HTMLInputElement>('[name=lang]')!.value;
    try {
      const answer = await fetch(`/api/search/suggestions?${new URLSearchParams({ q, lang })}`, {
        headers: { accept: 'application/json' },
        signal: AbortSignal.any([asked.signal, AbortSignal.timeout(ANSWER_MS)]),
      });
      if (answer.ok) fill(((await answer.json()) as { suggestions: Suggestion[] }).suggestions);
    } catch {
      // Suggestions are an addition: the form works without them.
    }
  }

  const onInput = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void ask(), WAIT_MS);
  };
  field.addEventListener('input', onInput);
  // The reader may have typed before this script arrived.
  if (field === document.activeElement && field.value !== field.defaultValue) onInput();
  field.addEventListener('keydown', (event) => {
    const count = options().length;
    if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      // An answer that is under way would open the list again.
      clearTimeout(timer);
      asked?.abort();
      return show(false);
    }
    if (list.hidden || count === 0) return;
    if (event.key === 'ArrowDown') choose((at + 1) % count);
    else if (event.key === 'ArrowUp') choose(at <= 0 ? count - 1 : at - 1);
    else if (event.key === 'Enter' && at >= 0) go(options()[at]!);
    else return;
    event.preventDefault();
  });
  field.addEventListener('blur', () => show(false));
  // A press would take the focus from the field, and so close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  list.addEventListener('click', (event) => {
    const option = (event.target as Element).closest('li');
    if (option) go(option);
  });
}

for (const field of document.querySelectorAll<HTMLInputElement>('.find [type=search]'))
  suggestIn(field);
