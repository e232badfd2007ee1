/** A command of the keyboard. A digit begins the action at that place. */
export type Command =
  | 'next_row'
  | 'previous_row'
  | 'open'
  | 'pick'
  | 'take'
  | 'answer'
  | 'next'
  | 'undo'
  | 'send'
  | 'help'
  | `action_${number}`;

const COMMANDS: Readonly<Record<string, Command>> = {
  j: 'next_row',
  k: 'previous_row',
  o: 'open',
  x: 'pick',
  a: 'take',
  r: 'answer',
  n: 'next',
  u: 'undo',
  '?': 'help',
};

/** The letter of a case type's actions (`shortcut`) that a command begins. */
export const LETTER_OF: Partial<Record<Command, string>> = { take: 'a', answer: 'r' };

export interface Press {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** True if the key is typed into a field. */
  isTyping: boolean;
}

/** @returns the command of a key; null for keys that belong to a field or to the browser */
export function commandOf({ key, ctrlKey, metaKey, altKey, isTyping }: Press): Command | null {
  if ((ctrlKey || metaKey) && !altKey && key === 'Enter') return 'send';
  if (ctrlKey || metaKey || altKey || isTyping) return null;
  if (/^[1-9]$/.test(key)) return `action_${Number(key)}`;
  return COMMANDS[key.toLowerCase()] ?? null;
}

const UNTYPED = ['checkbox', 'radio', 'button', 'submit', 'reset', 'file'];

/** True for a control in which letters are typed, or by which letters choose. */
export function isTypedInto(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !UNTYPED.includes(target.type);
  return target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName);
}
