import { SHARED_PART_NAMES } from '@pune/grievances/constants';
import type { FormMessages } from './grievances.messages.ts';

/**
 * The consents to show the description and the photo publicly. No box is ticked by the form: a
 * consent is given by the person.
 */
export function Sharing({ messages }: { messages: FormMessages }) {
  return (
    <fieldset aria-describedby="grievances-share-hint">
      <legend>{messages.legend_share}</legend>
      <p className="hint" id="grievances-share-hint">
        {messages.hint_share}
      </p>
      {SHARED_PART_NAMES.map((part) => (
        <div key={part} className="f" data-field={`share_${part}`}>
          <label className="pick">
            <input
              id={`grievances-share_${part}`}
              type="checkbox"
              name={`share_${part}`}
              value="yes"
            />
            {messages[`label_share_${part}`]}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
