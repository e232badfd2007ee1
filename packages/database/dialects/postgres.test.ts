import { databaseKinds } from '../database.testing.ts';
import { databaseContract } from './database.contract.ts';

databaseContract(databaseKinds.find(({ name }) => name === 'PostgreSQL')!);
