import { randomUUID } from "node:crypto";

/** A version 7 UUID (RFC 9562, 5.7): 48 bits of milliseconds, then random, so that rows made together lie together. */
export function newId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, "0");
  // Of version 4, which draws its bits in stock: an import asks for an id a row.
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
