/** Opens no accounts, for tests in which nobody is signed in. */
export const noCitizens = async (): Promise<never> => {
  throw new Error('No account is opened in this test');
};
