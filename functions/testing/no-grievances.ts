/** Lists nothing and forgets nothing, for tests of accounts alone. */
export const noGrievances = async () => ({
  listOwn: async () => ({ grievances: [], next: null }),
  followers: { forgetCitizen: async () => {}, ofCitizen: async () => [] },
});
