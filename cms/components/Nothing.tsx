/** In place of a field that is said elsewhere in words. */
export const Nothing = () => null;
