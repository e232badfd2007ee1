import type { TextFieldSingleValidation } from 'payload';
import type { Weekday } from './places.constants.ts';

/** The hours of some days of a week. A day may occur in several entries: before and after noon. */
export interface WeeklyHours {
  days: Weekday[];
  /** `HH:MM` in India, from `00:00`. */
  opens: string;
  /** `HH:MM`, later than `opens` and at most `24:00`. */
  closes: string;
}

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const END_OF_DAY = '24:00';

export const isTime = (text: string): boolean => TIME.test(text);

/** Validates the time at which an entry of opening hours begins. */
export const validOpens: TextFieldSingleValidation = (value) =>
  isTime(value ?? '') || 'Write hours and minutes, such as 09:30.';

/** Validates the time at which an entry ends: after its beginning, on the same day. */
export const validCloses: TextFieldSingleValidation = (value, { siblingData }) => {
  const closes = value ?? '';
  if (closes !== END_OF_DAY && !isTime(closes))
    return 'Write hours and minutes, such as 17:30, or 24:00 for the end of the day.';
  const { opens } = siblingData as { opens?: string | null };
  return (
    !opens ||
    closes > opens ||
    'It closes before it opens. Divide hours that pass midnight: until 24:00, and from 00:00 of the next day.'
  );
};
