import { staffEnv } from '@pune/staff/env';

/** @returns true if officers may sign in by the city's directory */
export const isDirectoryOffered = (): boolean => staffEnv().directory !== null;
