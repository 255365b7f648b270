import type { Tx } from "@/lib/platform/db";
import type { DoorScan } from "../presence";

/** What counts of everything that doors saw of an event, by ticket. */
export async function scansByAdmission(
  db: Tx,
  { eventId, admissionIds }: { eventId: string; admissionIds?: string[] },
): Promise<Map<string, DoorScan[]>> {
  const rows = await db.scan.findMany({
    where: {
      eventId,
      outcome: { not: "REFUSED" },
      admissionId: admissionIds ? { in: admissionIds } : { not: null },
    },
  });
  const staff = await db.user.findMany({
    where: { id: { in: rows.flatMap(({ byId }) => byId ?? []) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(staff.map(({ id, name }) => [id, name]));
  const found = new Map<string, DoorScan[]>();
  for (const { id, kind, scannedAt, byId, admissionId } of rows) {
    if (admissionId === null) continue;
    const scan = { id, kind, at: scannedAt.getTime(), by: (byId && nameOf.get(byId)) ?? null };
    found.set(admissionId, [...(found.get(admissionId) ?? []), scan]);
  }
  return found;
}
