import type { Say } from '../say.ts';

/**
 * Names for the controls of Payload that have none, in the language of the account: buttons with a
 * picture alone, choices and rich texts whose label is not tied to them, handles, check boxes of a
 * list. `docs/decisions/2026-11-29-names-for-controls-of-payload.md` lists the faults.
 */

interface Naming {
  at: string;
  name: (element: Element, say: Say) => string | null;
  /** Payload has a name that is English or a mark of a program. */
  replaces?: true;
}

/** An attribute that Payload sets wrongly or not at all. */
interface Mending {
  at: string;
  mend: (element: HTMLElement, say: Say) => void;
}

const ICON_NAMES = {
  remove: /remove|delete|trash/i,
  change: /edit/i,
  add: /add|create/i,
  close: /close/i,
} as const;

const isElement = (node: Node): node is Element => node.nodeType === 1;
const isText = (node: Node): boolean => node.nodeType === 3;
const NO_WORDS = '.required, .tooltip, svg, dialog';
const wordsIn = (element: Element): string =>
  [...element.childNodes]
    .filter((node) => !isElement(node) || !node.matches(NO_WORDS))
    .map((node) => (isElement(node) ? ` ${wordsIn(node)}` : isText(node) ? node.nodeValue : ''))
    .join('');

/** The text of an element, without tooltips and signs such as the asterisk of a required field. */
const textOf = (element: Element | null | undefined): string =>
  element ? wordsIn(element).replace(/\s+/g, ' ').trim() : '';

const LEVELS_MAX = 4;

/** The label of the field with a control, or the nearest label before it. */
function labelOf(control: Element): string | null {
  const field = control.closest('.field-type');
  const own = field?.querySelector('.field-label, label');
  if (own && !own.contains(control)) return textOf(own) || null;
  let around = control.parentElement;
  for (let level = 0; around && level < LEVELS_MAX; level++, around = around.parentElement) {
    const label = [...around.querySelectorAll('.field-label, label')].find(
      (each) => !each.contains(control),
    );
    if (label) return textOf(label) || null;
  }
  return null;
}

/** A name that says which one of several: `Remove: Milestone 02`. */
const withWhich = (words: string, which: string | null): string =>
  which ? `${words}: ${which}` : words;

const rowOf = (element: Element): string =>
  textOf(element.closest('.collapsible')?.querySelector('.row-label, .collapsible__header-wrap'));
const fileOf = (element: Element): string =>
  textOf(
    element
      .closest('.upload-field-card, .file-details')
      ?.querySelector('.upload-relationship-details__filename, .file-meta__url'),
  );
const chosenIn = (value: Element | null): string =>
  textOf(value?.querySelector('.multi-value-label, .relationship--multi-value-label__text'));
const comparedIn = (button: Element): string =>
  textOf(button.parentElement?.querySelector('.diff-collapser__label'));
const tooltipOf = (button: Element): string | null =>
  button.querySelector('.tooltip-content')?.textContent.trim() || null;
const documentOf = (element: Element): string => textOf(element.closest('tr')?.querySelector('a'));
const headingOf = (element: Element): string =>
  textOf(element.querySelector('h1, h2, h3, .drawer__header__title'));

const formats = (say: Say): Record<string, string> => ({
  bold: say('Bold'),
  italic: say('Italic'),
  underline: say('Underlined'),
  strikethrough: say('Struck through'),
  subscript: say('Subscript'),
  superscript: say('Superscript'),
  inlineCode: say('Code'),
  link: say('Link'),
});
const lists = (say: Say): Record<string, string> => ({
  add: say('Insert'),
  blocks: say('Insert a part'),
  text: say('Kind of paragraph'),
});

const edges = (say: Say): Record<string, string> => ({
  n: say('top'),
  ne: say('top right'),
  e: say('right'),
  se: say('bottom right'),
  s: say('bottom'),
  sw: say('bottom left'),
  w: say('left'),
  nw: say('top left'),
});
/** The edge or corner of a handle, which has a class such as `ord-nw`. */
const edgeOf = ({ className }: Element, say: Say): string | null =>
  edges(say)[/\bord-(\w+)/.exec(className)?.[1] ?? ''] ?? null;

function iconName({ className }: Element, say: Say): string | null {
  const kind = Object.entries(ICON_NAMES).find(([, pattern]) => pattern.test(className))?.[0];
  switch (kind) {
    case 'remove':
      return say('Remove');
    case 'change':
      return say('Change');
    case 'add':
      return say('Add');
    case 'close':
      return say('Close');
    default:
      return null;
  }
}

const NAMES: readonly Naming[] = [
  // The frame of the admin
  { at: 'nav.nav__wrap', name: (_, say) => say('Menu') },
  { at: 'nav.step-nav', name: (_, say) => say('Where you are') },
  {
    at: 'section[aria-live][aria-relevant="additions text"]',
    name: (_, say) => say('Messages'),
    replaces: true,
  },
  { at: '.payload-toast-close-button', name: (_, say) => say('Close'), replaces: true },
  {
    at: '.localizer .popup-button',
    name: (button) => textOf(button.querySelector('.localizer-button')),
    replaces: true,
  },
  { at: 'dialog.payload__modal-item', name: headingOf, replaces: true },
  { at: '.doc-header', name: headingOf },
  { at: '.doc-controls__content', name: (_, say) => say('State of this document') },
  { at: '.doc-tabs__tabs', name: (_, say) => say('Views of this document') },
  // Payload's name leaves out the number of versions that the link shows.
  { at: 'a.doc-tab', name: textOf, replaces: true },
  { at: '.doc-controls__popup .popup-button', name: (_, say) => say('More for this document') },

  // Lists
  {
    at: 'a.list-create-new-doc__create-new-button',
    name: (link) => withWhich(textOf(link), textOf(link.closest('header')?.querySelector('h1'))),
    replaces: true,
  },
  // Versions have a column whose label Payload does not put into the words: `Sort by {{label}}`.
  {
    at: '.sort-column__button[aria-label*="{{label}}"]',
    name: (button) =>
      button
        .getAttribute('aria-label')!
        .replace(
          '{{label}}',
          textOf(button.closest('.sort-column')?.querySelector('.sort-column__label')),
        ),
    replaces: true,
  },
  { at: '.select-all input', name: (_, say) => say('Choose all') },
  { at: '.select-row input', name: (box, say) => withWhich(say('Choose'), documentOf(box)) },
  { at: '.clickable-arrow--left', name: (_, say) => say('Previous page') },
  { at: '.clickable-arrow--right', name: (_, say) => say('Next page') },
  {
    at: '.paginator__page',
    name: (button, say) => say('Page {{page}}', { page: textOf(button) }),
    replaces: true,
  },
  { at: '.condition__field input', name: (_, say) => say('Field') },
  { at: '.condition__operator input', name: (_, say) => say('Comparison') },
  { at: '.condition__value input', name: (_, say) => say('Value') },
  { at: '.condition__actions-add', name: (_, say) => say('Add a condition') },
  { at: '.condition__actions-remove', name: (_, say) => say('Remove this condition') },

  // Rows of a field
  {
    at: '.collapsible__toggle',
    name: (button) => withWhich(textOf(button), rowOf(button)),
    replaces: true,
  },
  { at: '.collapsible__drag', name: (handle, say) => withWhich(say('Move'), rowOf(handle)) },
  { at: '.array-actions__button', name: (button, say) => withWhich(say('More'), rowOf(button)) },
  {
    at: '.clipboard-action__popup .popup-button',
    name: (button, say) => withWhich(say('Copy or paste'), labelOf(button)),
  },

  // The comparison of versions
  {
    at: '.diff-collapser__toggle-button[aria-label="Collapse"]',
    name: (button, say) => withWhich(say('Close'), comparedIn(button)),
    replaces: true,
  },
  {
    at: '.diff-collapser__toggle-button[aria-label="Expand"]',
    name: (button, say) => withWhich(say('Open'), comparedIn(button)),
    replaces: true,
  },

  // Files
  { at: '.upload--has-many__drag', name: (handle, say) => withWhich(say('Move'), fileOf(handle)) },
  {
    at: '.upload-relationship-details__edit, .file-details__edit',
    name: (button, say) => withWhich(say('Change'), fileOf(button)),
  },
  {
    at: '.upload-relationship-details__remove, .file-details__remove',
    name: (button, say) => withWhich(say('Remove'), fileOf(button)),
  },
  { at: '.copy-to-clipboard', name: (_, say) => say('Copy the address') },

  // Choices
  {
    at: '.rs__multi-value[aria-roledescription]',
    name: (value, say) => withWhich(say('Move'), chosenIn(value)),
  },
  {
    at: '.rs__multi-value .multi-value-remove',
    name: (button, say) => withWhich(say('Remove'), chosenIn(button.closest('.rs__multi-value'))),
    replaces: true,
  },
  {
    at: '.relationship--multi-value-label__drawer-toggler',
    name: (button, say) =>
      withWhich(
        say('Change'),
        chosenIn(button.closest('.relationship--multi-value-label')?.parentElement ?? null),
      ),
    replaces: true,
  },
  { at: '.clear-indicator', name: (button, say) => withWhich(say('Clear'), labelOf(button)) },
  { at: '.dashboard-breadcrumb-select input', name: (_, say) => say('Dashboard') },
  { at: '.checkbox-input input[type="checkbox"]', name: labelOf },
  {
    at: 'input[role="combobox"]',
    name: (input, say) => labelOf(input) ?? say('Choice'),
  },

  // The part of a picture that is kept
  {
    at: '.ReactCrop__crop-selection',
    name: (_, say) => say('The part of the picture that is kept: the arrow keys move it'),
    replaces: true,
  },
  {
    at: '.ReactCrop__drag-handle',
    name: (handle, say) => withWhich(say('Move the edge by the arrow keys'), edgeOf(handle, say)),
    replaces: true,
  },

  // Rich text
  { at: '.ContentEditable__root', name: labelOf },
  {
    at: '.toolbar-popup__button[data-button-key]',
    name: (button, say) => formats(say)[button.getAttribute('data-button-key')!] ?? null,
  },
  {
    at: '.toolbar-popup__dropdown[data-dropdown-key]',
    name: (button, say) =>
      withWhich(
        lists(say)[button.getAttribute('data-dropdown-key')!] ?? say('More'),
        textOf(button.querySelector('.toolbar-popup__dropdown-label')),
      ),
    replaces: true,
  },
  { at: '[data-item-key="table"]', name: (_, say) => say('Table'), replaces: true },
  {
    at: '[role="listbox"][aria-label="Slash menu"]',
    name: (_, say) => say('Insert a part'),
    replaces: true,
  },
  { at: '.draggable-block-menu', name: (_, say) => say('Move this paragraph'), replaces: true },
  { at: '.add-block-menu', name: (_, say) => say('Insert a part here'), replaces: true },
  { at: '.link-edit', name: (_, say) => say('Change the link'), replaces: true },
  { at: '.link-trash', name: (_, say) => say('Remove the link'), replaces: true },
  {
    at: '.insert-paragraph-at-end',
    name: (_, say) => say('Add a paragraph at the end'),
    replaces: true,
  },
  { at: '[class*="__tableAddRows"]', name: (_, say) => say('Add a row'), replaces: true },
  { at: '[class*="__tableAddColumns"]', name: (_, say) => say('Add a column'), replaces: true },

  // Controls that no line above names
  {
    at: '.field-type :is(input:not([type="hidden"], [type="file"]), textarea, select)',
    name: labelOf,
  },
  { at: '.popup-button', name: (_, say) => say('More') },
  {
    at: 'button, [role="button"]',
    name: (button, say) => iconName(button, say) ?? tooltipOf(button),
  },
];

const MENDS: readonly Mending[] = [
  // Hidden from screen readers, though the keyboard reaches it: it opens what the input opens.
  { at: 'button.dropdown-indicator[aria-hidden]', mend: (button) => set(button, 'tabindex', '-1') },
  {
    at: '.clear-indicator[aria-hidden]',
    mend: (button) => button.removeAttribute('aria-hidden'),
  },
  // Payload names a check box by the name of its field in programs.
  {
    at: '.checkbox-input input[aria-labelledby], .checkbox-input input[title]',
    mend: (box) => {
      box.removeAttribute('aria-labelledby');
      box.removeAttribute('title');
    },
  },
  {
    at: '[data-item-key="table"][title]',
    mend: (button, say) => set(button, 'title', say('Table')),
  },
  {
    at: '.pill-selector__pill[aria-checked]',
    mend: (button) => set(button, 'role', 'checkbox'),
  },
  // A handle with a button in it is read as one button.
  {
    at: '.rs__multi-value[role="button"]',
    mend: (value) => set(value, 'role', 'group'),
  },
  {
    at: '[aria-roledescription]',
    mend: (handle, say) => set(handle, 'aria-roledescription', say('sortable')),
  },
  { at: '.doc-tabs__tabs', mend: (tabs) => set(tabs, 'role', 'group') },
  {
    at: '.tabs-field__tab-button',
    mend: (button) =>
      set(
        button,
        'aria-current',
        button.classList.contains('tabs-field__tab-button--active') ? 'true' : null,
      ),
  },
  {
    at: '.paginator__page',
    mend: (button) =>
      set(
        button,
        'aria-current',
        button.classList.contains('paginator__page--is-current') ? 'page' : null,
      ),
  },
  {
    at: '.toolbar-popup__button[data-button-key]:not(.toolbar-popup__button-link)',
    mend: (button) => set(button, 'aria-pressed', String(button.classList.contains('active'))),
  },
  // The page has no main part apart from forms; the head of a form stands outside of it.
  {
    at: '.template-default__wrap',
    mend: (page) => {
      const hasMain = [...page.querySelectorAll('main')].some((main) => !main.closest('dialog'));
      const parts = [...page.children].filter((part) => !part.matches('header, dialog'));
      for (const [n, part] of parts.entries())
        set(part, 'role', hasMain || n > 0 ? roleOf(part) : 'main');
    },
  },
  { at: '.template-minimal', mend: (page) => set(page, 'role', 'main') },
  // A header within a part counts as that of the page, and a tooltip as a part.
  {
    at: '[role="main"] header, aside.tooltip',
    mend: (part) => set(part, 'role', 'presentation'),
  },
  { at: '.doc-header', mend: (head) => set(head, 'role', 'region') },
  // It scrolls sideways in a narrow window.
  {
    at: '.doc-controls__content',
    mend: (state) => {
      set(state, 'role', 'group');
      set(state, 'tabindex', state.scrollWidth > state.clientWidth ? '0' : null);
    },
  },
  {
    at: '.array-field__title, .blocks-field__header h3, .payload-settings > h3',
    mend: (heading) => set(heading, 'aria-level', '2'),
  },
];

/** Sets an attribute, or removes it for `null`; an attribute that is so already stays untouched. */
function set(element: Element, attribute: string, value: string | null): void {
  if (element.getAttribute(attribute) === value) return;
  if (value === null) element.removeAttribute(attribute);
  else element.setAttribute(attribute, value);
}

/** The role that a part of the page has apart from that of the main part. */
const roleOf = (part: Element): string | null => {
  const role = part.getAttribute('role');
  return role === 'main' ? null : role;
};

/** The names that this module gave: they change with the language and with the row. */
const given = new WeakMap<Element, string>();

function isNamed(element: Element): boolean {
  const label = element.getAttribute('aria-label');
  if (label && label !== given.get(element)) return true;
  const page = element.ownerDocument;
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  if (by.some((id) => id && page.getElementById(id))) return true;
  if (!element.matches('input, textarea, select')) return hasText(element);
  return (
    element.closest('label') !== null ||
    [...((element as HTMLInputElement).labels ?? [])].some((each) => textOf(each) !== '')
  );
}

/** True for a control that is named by what it shows. */
const hasText = (element: Element): boolean =>
  element.matches('button, a, [role="button"]') &&
  (textOf(element) !== '' ||
    element.querySelector('img[alt]:not([alt=""]), [aria-label]:not([aria-label=""])') !== null);

/** Mends the attributes of Payload's controls, and names those that have no name. */
export function nameControls(root: ParentNode, say: Say): void {
  for (const { at, mend } of MENDS)
    for (const element of root.querySelectorAll<HTMLElement>(at)) mend(element, say);
  const done = new Set<Element>();
  for (const { at, name, replaces } of NAMES)
    for (const element of root.querySelectorAll(at)) {
      if (done.has(element) || (!replaces && isNamed(element))) continue;
      const words = name(element, say);
      if (!words) continue;
      done.add(element);
      given.set(element, words);
      set(element, 'aria-label', words);
    }
}

/**
 * A typed word changes no names. Payload's rich text writes a class with each of them; the
 * classes that names depend on are those of controls.
 */
export const mayChangeNames = ({
  type,
  attributeName,
  target,
}: Pick<MutationRecord, 'type' | 'attributeName' | 'target'>): boolean =>
  type === 'childList' ||
  (type === 'attributes' &&
    (attributeName !== 'class' || (target as Element).matches('button, a, [role]')));
