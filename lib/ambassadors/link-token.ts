import { keyedHash } from "@/lib/platform/secret";

/**
 * The secret of the link in a nomination and in an invitation (132 bits). It is made of the ambassador's id by the
 * portal's key and stored as a hash only: each mail carries the same one until the charter is signed.
 */
export const linkToken = (ambassadorId: string): string => keyedHash("ambassador-link", ambassadorId);
