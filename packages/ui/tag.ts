import { html, type Content, type Markup } from './markup.ts';

/** `ok` is good, `warn` needs attention, `bad` has failed, `stale` is no longer in force. */
export const TONES = ['ok', 'warn', 'bad', 'stale'] as const;
export type Tone = (typeof TONES)[number];

/** A state in a word or two. `sim` marks simulated figures. */
export const tag = (text: Content, tone?: Tone | 'sim' | null): Markup =>
  tone ? html`<span class="tag ${tone}">${text}</span>` : html`<span class="tag">${text}</span>`;
