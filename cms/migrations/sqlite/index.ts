import * as migration_20261125_014007_initial from './20261125_014007_initial.ts';

export const migrations = [
  {
    up: migration_20261125_014007_initial.up,
    down: migration_20261125_014007_initial.down,
    name: '20261125_014007_initial'
  },
];
