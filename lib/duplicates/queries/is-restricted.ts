import { Prisma } from "@/lib/platform/db";

/** As SQL: one of a pair `p` is of somebody who wants nothing done with it. */
export const isRestricted = Prisma.sql`EXISTS (
  SELECT 1 FROM alumnus r WHERE r.id IN (p.low_id, p.high_id) AND r.restricted_at IS NOT NULL)`;
