/** Renders nothing, for a field whose value is shown elsewhere. */
export const Nothing = () => null;
