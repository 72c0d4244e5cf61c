import type { Generated } from 'kysely';

/** What the database numbers itself. */
export type Id = Generated<number>;
/** Milliseconds UTC. */
export type Time = number;
/** JSON as text, the same in both engines. */
export type Json = string;
