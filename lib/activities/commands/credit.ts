import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { ActivityCategory } from "@/prisma/generated/enums";

type Credit = {
  userId: string;
  name: string;
  callId: string;
  category: ActivityCategory;
  title: string;
  startsOn: Date;
  minutes: number | null;
  unitIds: number[];
  decidedById: string;
};

/** Notes what people did for a call as confirmed, under the portal's reach: whoever thanks them has seen it. */
export async function creditHelpers(system: Ctx, credits: readonly Credit[]): Promise<void> {
  const userIds = credits.map(({ userId }) => userId);
  const users = await system.db.user.findMany({
    where: { id: { in: userIds } },
    select: { id: true, alumnusId: true },
  });
  const places = await system.db.ambassador.findMany({
    where: { userId: { in: userIds }, status: { in: ["ACTIVE", "ON_LEAVE", "EMERITUS"] } },
    select: { id: true, userId: true },
  });
  const rows = credits.map((credit) => ({
    ...credit,
    id: newId(system.now.getTime()),
    alumnusId: users.find(({ id }) => id === credit.userId)?.alumnusId ?? null,
    ambassadorId: places.find(({ userId }) => userId === credit.userId)?.id ?? null,
    status: "CONFIRMED" as const,
    decidedAt: system.now,
    createdAt: system.now,
  }));
  await system.db.activity.createMany({ data: rows });
  await audit(
    system,
    ...rows.map(({ id, unitIds }) => ({
      ...{ action: "activity.credited", subject: "activity", subjectId: id, unitIds },
    })),
  );
}
