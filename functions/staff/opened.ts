import { migrateFeature } from '@pune/database';
import { paymentMigrations } from '@pune/payments/migrations';
import { migrateOpen311 } from '@pune/open311/migrations';
import { openStaff } from '@pune/staff/open-staff';
import { openOnce } from '@pune/std/open-once';

/** Opens the accounts of staff once in a process; a failure is retried by the next request. */
export const openedStaff = openOnce(async () => {
  const staff = await openStaff();
  // The keys of partners are administered here too.
  await migrateOpen311(staff.db);
  // So are the numbers of the rules of bills.
  await migrateFeature(staff.db, 'payments', paymentMigrations);
  return staff;
});
