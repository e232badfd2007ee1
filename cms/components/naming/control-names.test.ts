// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { phrase, say as saying } from '@pune/content-models/say';
import { messagesMr } from '../../words/messages.mr.ts';
import type { Say } from '../say.ts';
import { ANNOUNCEMENTS, translateAnnouncements } from './announcements.ts';
import { mayChangeNames, nameControls } from './control-names.ts';
import { translateTexts } from './texts.ts';

const english: Say = (text, values) => saying(null, text, values);
const reader = { i18n: { language: 'mr', translations: { pune: messagesMr } } };
const marathi: Say = (text, values) => saying(reader, text, values);

/** Draws markup as Payload 3.90 does, and names its controls. */
function page(markup: string, say = english): void {
  document.body.innerHTML = markup;
  nameControls(document, say);
}
const at = (selector: string): Element => document.querySelector(selector)!;
const nameAt = (selector: string): string | null => at(selector).getAttribute('aria-label');
afterEach(() => document.body.replaceChildren());

const select = (label: string) =>
  `<div class="field-type select" id="field-status">
    <label class="field-label" for="field-status">${label}<span class="required">*</span></label>
    <div class="react-select"><div class="rs__control">
      <div class="rs__value-container"><input class="rs__input" id="x-input" role="combobox" type="text"></div>
      <div class="rs__indicators">
        <div class="clear-indicator" aria-hidden="true" role="button" tabindex="0"><svg></svg></div>
        <button class="dropdown-indicator" aria-hidden="true" type="button"><svg></svg></button>
      </div>
    </div></div>
  </div>`;

const row = (label: string) =>
  `<div class="collapsible">
    <button class="collapsible__toggle" type="button"><span>Open or close the part</span></button>
    <div class="collapsible__drag" role="button" tabindex="0" aria-roledescription="sortable"><svg></svg></div>
    <div class="collapsible__header-wrap"><span class="row-label">${label}</span></div>
    <button class="popup-button array-actions__button" type="button"><svg></svg></button>
  </div>`;

const card = `<div class="upload-field-card">
    <div class="upload upload--has-many__drag" role="button" tabindex="0"><svg></svg></div>
    <p class="upload-relationship-details__filename"><a href="/market.png">market.png</a></p>
    <button type="button" class="btn upload-relationship-details__edit"><span><svg></svg></span></button>
    <button type="button" class="btn upload-relationship-details__remove"><span><svg></svg></span></button>
  </div>`;

describe('Controls without a name', () => {
  it('are named after the label of their field', () => {
    page(
      `${select('Status')}
      <div class="field-type rich-text-lexical"><label class="field-label" for="field-body">Text of the page<span class="localized">— English</span></label>
        <div class="ContentEditable__root" role="textbox" contenteditable="true"></div></div>`,
    );
    expect(nameAt('.rs__input')).toBe('Status');
    expect(nameAt('.ContentEditable__root')).toBe('Text of the page — English');
    expect(nameAt('.clear-indicator')).toBe('Clear: Status');
    expect(at('.clear-indicator').hasAttribute('aria-hidden')).toBe(false);
    expect(at('.dropdown-indicator').getAttribute('tabindex')).toBe('-1');
  });

  it('are told apart by their row, their file or their document', () => {
    page(
      `${row('Milestone 02')}${card}<table><tr><td class="select-row"><input aria-label="" type="checkbox"></td><td><a href="/1">Water</a></td></tr></table>`,
    );
    expect(nameAt('.collapsible__toggle')).toBe('Open or close the part: Milestone 02');
    expect(nameAt('.collapsible__drag')).toBe('Move: Milestone 02');
    expect(nameAt('.array-actions__button')).toBe('More: Milestone 02');
    expect(nameAt('.upload--has-many__drag')).toBe('Move: market.png');
    expect(nameAt('.upload-relationship-details__edit')).toBe('Change: market.png');
    expect(nameAt('.upload-relationship-details__remove')).toBe('Remove: market.png');
    expect(nameAt('.select-row input')).toBe('Choose: Water');
  });

  it('are named in the language of the account, and again when it changes', () => {
    page(row('टप्पा 02'));
    expect(nameAt('.collapsible__drag')).toBe('Move: टप्पा 02');
    nameControls(document, marathi);
    expect(nameAt('.collapsible__drag')).toBe('जागा बदला: टप्पा 02');
    expect(at('.collapsible__drag').getAttribute('aria-roledescription')).toBe('क्रम बदलता येतो');
    at('.row-label').textContent = 'टप्पा 01';
    nameControls(document, marathi);
    expect(nameAt('.collapsible__drag')).toBe('जागा बदला: टप्पा 01');
  });

  it('keep the name that Payload gives them', () => {
    page(
      '<button class="popup-button" aria-label="Columns"></button><button class="popup-button">Per page: 10</button><label for="a">E-mail</label><div class="field-type"><label class="field-label">Other</label><input id="a"></div>',
    );
    expect(nameAt('[aria-label]')).toBe('Columns');
    expect(document.querySelectorAll('[aria-label]')).toHaveLength(1);
  });

  it('say no word of a tooltip, and are named by it where nothing else names them', () => {
    const copy = (words: string): string =>
      `<button class="copy-to-clipboard"><svg></svg><aside class="tooltip" aria-hidden="true"><div class="tooltip-content">${words}</div></aside></button>`;
    page(
      `<div class="file-details"><div class="file-meta__url"><a href="/a.pdf">a.pdf</a>${copy('Copy URL')}</div><button class="file-details__remove"></button></div>
      <button class="btn"><aside class="tooltip"><div class="tooltip-content">उघडा</div></aside></button>`,
      marathi,
    );
    expect(nameAt('.copy-to-clipboard')).toBe('पत्ता कॉपी करा');
    expect(nameAt('.file-details__remove')).toBe('काढा: a.pdf');
    expect(nameAt('.btn')).toBe('उघडा');
  });

  it('have the column and the document that Payload leaves out', () => {
    page(
      `<div class="sort-column"><span class="sort-column__label">Changed</span><button class="sort-column__button" aria-label="Sort by {{label}} Ascending"></button></div>
      <div class="rs__multi-value"><div class="relationship--multi-value-label"><div class="relationship--multi-value-label__text">Water</div>
        <button class="relationship--multi-value-label__drawer-toggler" aria-label="Edit Water"></button></div><button class="multi-value-remove" aria-label="Remove"></button></div>`,
    );
    expect(nameAt('.sort-column__button')).toBe('Sort by Changed Ascending');
    expect(nameAt('.relationship--multi-value-label__drawer-toggler')).toBe('Change: Water');
    expect(nameAt('.multi-value-remove')).toBe('Remove: Water');
  });

  it('lose names that are marks of programs', () => {
    page(
      `<div class="checkbox-input"><input aria-label="" aria-labelledby="secondCopy" id="field-secondCopy" title="secondCopy" type="checkbox"><label class="field-label" for="field-secondCopy">Keep a second copy</label></div>
      <dialog class="payload__modal-item" aria-label="doc-drawer_media_1" open><h1>Market</h1></dialog>
      <button class="toolbar-popup__dropdown" data-dropdown-key="text" aria-label="text dropdown"><svg></svg></button>`,
      marathi,
    );
    const box = at('input');
    expect([box.getAttribute('title'), box.getAttribute('aria-labelledby')]).toEqual([null, null]);
    expect(nameAt('dialog')).toBe('Market');
    expect(nameAt('.toolbar-popup__dropdown')).toBe('परिच्छेदाचा प्रकार');
  });
});

describe('States of controls', () => {
  it('follow what Payload shows', () => {
    const tabs = (shown: number): string =>
      ['State', 'Money']
        .map(
          (name, n) =>
            `<button class="tabs-field__tab-button${n === shown ? ' tabs-field__tab-button--active' : ''}">${name}</button>`,
        )
        .join('');
    const current = () =>
      [...document.querySelectorAll('button')].map((tab) => tab.getAttribute('aria-current'));
    page(tabs(0));
    expect(current()).toEqual(['true', null]);
    at('.tabs-field__tab-button').classList.remove('tabs-field__tab-button--active');
    nameControls(document, english);
    expect(current()).toEqual([null, null]);
  });
});

describe('Texts of Payload', () => {
  it('are in the language of the account, and other texts stay', () => {
    page(
      `<div class="file-meta__url"><div class="tooltip-content">Copy URL</div></div><div class="file-meta__size-type">83KB<!-- --> - <!-- -->image/png</div>
      <span class="field-diff__locale-label">mr</span><span class="view-version__toggle-locales-list">en, hi</span>
      <b class="slash-menu-popup__item-text">Table</b><i class="slash-menu-popup__item-text">दुवा</i>
      <button id="id"><span class="field-label">ID</span></button>`,
    );
    translateTexts(document, marathi);
    translateTexts(document, marathi);
    const texts = [...document.body.querySelectorAll('div, span, b, i')].map((e) => e.textContent);
    expect(texts.slice(1)).toEqual([
      'पत्ता कॉपी करा',
      '83KB - PNG',
      'मराठी',
      'इंग्रजी, हिंदी',
      'तक्ता',
      'दुवा',
      'संपादन कक्षातील क्रमांक',
    ]);
  });
  it('of a comparison say which part a button closes or opens', () => {
    page(
      '<div class="diff-collapser"><button class="diff-collapser__toggle-button" aria-label="Collapse"><svg></svg></button><span class="diff-collapser__label">Tools</span></div>',
      marathi,
    );
    expect(nameAt('button')).toBe('बंद करा: Tools');
    at('button').setAttribute('aria-label', 'Expand');
    nameControls(document, marathi);
    expect(nameAt('button')).toBe('उघडा: Tools');
  });
  it('of the crop say which edge a handle moves', () => {
    page(
      '<div class="ReactCrop__drag-handle ord-nw" aria-label="Use the arrow keys to move the north west drag handle to change the crop selection area"></div>',
      marathi,
    );
    expect(nameAt('.ReactCrop__drag-handle')).toBe('बाणांनी कड हलवा: वर डावीकडे');
  });
});

describe('A change of the page', () => {
  const changed = (selector: string) =>
    mayChangeNames({ type: 'attributes', attributeName: 'class', target: at(selector) });
  it('names controls anew, apart from words that are typed and what comes with each of them', () => {
    page('<div class="table-cell-action-button-container"></div><button class="a">Bold</button>');
    expect([changed('div'), changed('button')]).toEqual([false, true]);
    const text = { attributeName: null, target: at('button').firstChild! };
    expect(mayChangeNames({ type: 'characterData', ...text })).toBe(false);
    expect(mayChangeNames({ type: 'childList', ...text })).toBe(true);
  });
});

describe('Announcements', () => {
  const announced = (): string => at(ANNOUNCEMENTS).textContent;
  const translate = (): void =>
    translateAnnouncements(at(ANNOUNCEMENTS), (english) => phrase(reader, english));
  it('of a choice are translated as they come, and those without a translation are English', () => {
    page(
      '<div class="react-select"><span class="css-1-a11yText" role="log"><span id="aria-results">5 results available.</span></span></div>',
    );
    translate();
    expect(announced()).toBe('5 पर्याय आहेत.');
    const text = at('#aria-results').firstChild!;
    text.nodeValue = 'Water, 1 of 5.';
    translate();
    expect([announced(), at('#aria-results').getAttribute('lang')]).toEqual([
      'Water, 1 of 5.',
      'en',
    ]);
    text.nodeValue = 'option Water supply, selected.';
    translate();
    expect([announced(), at('#aria-results').getAttribute('lang')]).toEqual([
      'Water supply निवडले.',
      null,
    ]);
    translate();
    expect(announced()).toBe('Water supply निवडले.');
  });
  it('of the keyboard are translated', () => {
    page(
      '<div id="DndDescribedBy-1">\n  To pick up a draggable item, press the space bar.\n  While dragging, use the arrow keys to move the item.\n  Press space again to drop the item in its new position, or press escape to cancel.\n</div>',
    );
    translate();
    expect(announced()).toMatch(/^उचलण्यासाठी स्पेस दाबा\./);
  });
});

describe('The main part of a page', () => {
  const part = '<div class="collection-list"><h1>Circulars</h1></div>';
  const wrap = (inside: string) =>
    `<div class="template-default__wrap"><header></header>${inside}</div>`;
  it('is marked where Payload has none', () => {
    page(wrap(part));
    expect(at('.collection-list').getAttribute('role')).toBe('main');
  });
  it('is the form where Payload has one, below its named head', () => {
    page(wrap('<div class="doc-header"><h1>Water</h1></div><main></main>'));
    const head = at('.doc-header');
    expect([head.getAttribute('role'), head.getAttribute('aria-label')]).toEqual([
      'region',
      'Water',
    ]);
    expect(document.querySelectorAll('[role="main"]')).toHaveLength(0);
  });
});
