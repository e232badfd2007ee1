import { CITIZENS_API } from '@pune/citizens/schema';

/** The address of the grievances that a citizen filed or follows. */
export const OWN_LIST = `${CITIZENS_API}/grievances`;
