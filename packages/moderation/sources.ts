import type { Option, Text } from '@pune/desk/case-type';
import type { Channel } from '@pune/notify/constants';
import type { Permission } from '@pune/staff/permissions';
import type { Tx } from './moderation.tables.ts';

/** The way in which a message reaches an author. */
export interface Outgoing {
  channel: Channel;
  address: string;
}

/** A feature whose texts and pictures are moderated. */
export interface Source {
  /** The noun of its objects: `Grievance`. */
  label: Text;
  /** The address of an object on the desk, for officers with this permission. */
  address: (object: string) => string;
  permission: Permission;
  /** Reads a picture from its store. */
  picture: (key: string) => Promise<Uint8Array | null>;
  /** Finds the author of an object; null if no message can reach the author. */
  author: (tx: Tx, object: string) => Promise<Outgoing | null>;
}

/** Everything that moderation is told of its surroundings. */
export interface Surroundings {
  /** The sources by name. */
  sources: Readonly<Record<string, Source>>;
  /** The offices of the city, by code. */
  offices: () => Promise<readonly Option[]>;
  /** The time until which an officer who gets an item now has to decide, ISO 8601 in UTC. */
  decideBy: (from: Date) => Promise<string>;
}
