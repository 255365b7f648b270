import { createHash, timingSafeEqual } from "node:crypto";
import { sign } from "@/lib/platform/secret";

/** Every column of an entry, as it goes into the chain; `at` in UTC with its microseconds. */
export type ChainedEntry = {
  readonly id: bigint;
  readonly at: string;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly unitIds: readonly number[];
  readonly importId: string | null;
  readonly requestId: string | null;
  readonly detailHash: string | null;
};

/** What closes a day: it holds without the entries, and outside the database. `day` is `2026-11-21`. */
export type Head = {
  readonly day: string;
  readonly lastEntryId: bigint;
  readonly entryCount: number;
  readonly hash: string;
  readonly sealedAt: string;
  readonly signature: string;
};

/** The form in which an entry is hashed: a JSON array of its columns, without blanks, in this order. */
export function entryLine(entry: ChainedEntry): string {
  const { id, at, actorId, actorName, action, subject, subjectId, unitIds, importId, requestId, detailHash } =
    entry;
  return JSON.stringify([
    ...[String(id), at, actorId, actorName, action, subject, subjectId],
    ...[unitIds, importId, requestId, detailHash],
  ]);
}

/** Hashes a day: a line with the day and the hash of the day before, then a line for each entry in order of id. */
export function dayHash(day: string, previousHash: string | null) {
  const hash = createHash("sha256").update(`${JSON.stringify([day, previousHash])}\n`);
  let count = 0;
  return {
    add(entry: ChainedEntry): void {
      hash.update(`${entryLine(entry)}\n`);
      count++;
    },
    close: () => ({ hash: hash.digest("hex"), entryCount: count }),
  };
}

/** The hash that an entry keeps of its values: `changes` is the text of the jsonb, which is canonical. */
export function detailHash(salt: string, changes: string): string {
  return createHash("sha256").update(`${salt} ${changes}`).digest("hex");
}

/** A head with the portal's signature under all that it says. */
export function signHead(head: Omit<Head, "signature">): Head {
  return { ...head, signature: signatureOf(head) };
}

/** Whether this portal, with its present AUTH_SECRET, signed a head as it stands. */
export function isSigned(head: Head): boolean {
  const [given, expected] = [Buffer.from(head.signature), Buffer.from(signatureOf(head))];
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function signatureOf({ day, lastEntryId, entryCount, hash, sealedAt }: Omit<Head, "signature">): string {
  return sign("audit-seal", JSON.stringify([day, String(lastEntryId), entryCount, hash, sealedAt]));
}
