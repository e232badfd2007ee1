// @vitest-environment happy-dom
import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { errorSummary } from '@pune/ui/error-summary';
import { field, fieldGroup, input } from '@pune/ui/field';
import { ErrorSummary, Field, FieldGroup, type Tied } from './form.parts.tsx';

/** Attributes that announce an answer of a function; an island moves the focus instead. */
const ANNOUNCING = ['role', 'autofocus'];

/** The elements of a piece, one a line, with their classes, texts and ties. */
function shapeOf(markup: string): string[] {
  const root = document.createElement('div');
  root.innerHTML = markup;
  return [...root.querySelectorAll('*')].map((element) => {
    const attributes = [...element.attributes]
      .filter(({ name }) => !ANNOUNCING.includes(name))
      .map(({ name, value }) => `${name}=${value}`);
    const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
    const text = own.map(({ textContent }) => textContent!.trim()).join('');
    return [element.tagName, ...attributes.sort(), text].join(' ');
  });
}
const ofIsland = (element: ReactElement) => shapeOf(renderToStaticMarkup(element));

const given = { id: 'x-code', name: 'code', label: 'Code' };
const control = (tied: Tied) => createElement('input', { ...tied, type: 'text' });

describe('the markup of forms', () => {
  it.each([
    ['alone', given],
    ['with a hint', { ...given, hint: 'Six digits' }],
    ['with an error', { ...given, error: 'Wrong' }],
    ['with both', { ...given, hint: 'Six digits', error: 'Wrong' }],
  ])('of a field %s is the same in islands and in answers', (_, props) => {
    const ofField = { ...props, children: control };
    expect(ofIsland(createElement(Field, ofField))).toEqual(
      shapeOf(String(field(props, input({ type: 'text' })))),
    );
  });

  it.each([undefined, 'Choose one'])('of a group with the error %s is the same', (error) => {
    const group = { id: 'x-kind', name: 'kind', legend: 'Kind', error };
    expect(ofIsland(createElement(FieldGroup, group))).toEqual(
      shapeOf(String(fieldGroup(group, null))),
    );
  });

  it('of the summary of errors is the same within', () => {
    const errors = [{ field: 'code', text: 'Wrong' }];
    const island = ofIsland(
      createElement(ErrorSummary, {
        prefix: 'x',
        heading: 'One error',
        errors,
        place: { current: null },
      }),
    );
    const answer = shapeOf(
      String(
        errorSummary({
          prefix: 'x',
          heading: 'One error',
          errors: [{ detail: 'Wrong', target: 'x-code' }],
        }),
      ),
    );
    // The island's is a section that its heading names, because it takes the focus.
    expect(island[0]).toBe('SECTION aria-labelledby=x-problems class=errs tabindex=-1 ');
    expect(answer[0]).toBe('DIV class=errs id=x-errors tabindex=-1 ');
    expect(island[1]).toBe('H2 id=x-problems One error');
    expect(answer[1]).toBe('H2 One error');
    expect(island.slice(2)).toEqual(answer.slice(2));
  });
});
