/** The file in the data folder that `npm run second-copy` writes after each turn. */
export const SECOND_COPY_STATUS = 'second-copy-status.json';
