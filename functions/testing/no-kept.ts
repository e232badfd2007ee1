const away = async (): Promise<never> => {
  throw new Error('not opened in this test');
};

/** Opens neither payments nor benefits, for tests of accounts that keep nothing. */
export const noKept = { payments: away, benefits: away };
