/** Performs an action of the hand-over; true if the CMS has accepted it. */
export type Act = (action: string, body: object) => Promise<boolean>;
