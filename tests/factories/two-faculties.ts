import { insertRecords, type NewRecord } from "@/lib/alumni/insert-records";
import { alumniPolicy } from "@/lib/alumni/policy";
import type { UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import type { Permission, Role } from "@/lib/platform/policy";

type Person = Partial<Omit<NewRecord, "names" | "degrees">> & {
  family: string;
  given: string;
  units: number[];
  year?: number;
  other?: NewRecord["names"];
};

/** A person with one degree at each of the units. */
export function graduate({ family, given, units, year = 2004, other = [], ...rest }: Person): NewRecord {
  return {
    id: newId(),
    names: [{ kind: "LEGAL", family, given }, ...other],
    degrees: units.map((unitId) => ({
      unitId,
      unitNameAtTime: `Unit ${unitId}`,
      programme: "Filologie",
      level: "BACHELOR",
      graduationYear: year,
    })),
    ...rest,
  };
}

/** Two faculties with a coordinator each, and somebody of the office: accounts that exist, with what they may do. */
export async function twoFaculties() {
  return withSystemCtx("test", async (ctx) => {
    const [letters, law] = [await faculty(ctx, "letters"), await faculty(ctx, "law")];
    return {
      letters,
      law,
      ofLetters: await account(ctx, "letters@example.org", ["coordinator"], [letters]),
      ofLaw: await account(ctx, "law@example.org", ["coordinator"], [law]),
      ofBoth: await account(ctx, "both@example.org", ["coordinator"], [letters, law]),
      office: await account(ctx, "office@example.org", ["central"], []),
    };
  });
}

async function faculty(ctx: Ctx, code: string): Promise<number> {
  const { id } = await ctx.db.unit.create({
    data: { code, kind: "FACULTY", names: { create: { names: { en: code } } } },
  });
  return id;
}

async function account(ctx: Ctx, email: string, roles: Role[], unitIds: number[]): Promise<UserActor> {
  const startsOn = new Date("2020-01-01T00:00:00Z");
  const { id } = await ctx.db.user.create({
    data: {
      email,
      name: email,
      appointments: {
        create: unitIds.map((unitId) => ({
          unitId,
          startsOn,
          acceptedAt: startsOn,
          office: "DEPUTY" as const,
        })),
      },
      grants: {
        create: roles.includes("central") ? [{ role: "CENTRAL_OFFICE" as const, startsAt: startsOn }] : [],
      },
    },
  });
  return {
    kind: "user",
    sessionId: "test",
    userId: id,
    email,
    name: email,
    locale: "ro",
    alumnusId: null,
    roles,
    unitIds,
    awaitsSecondFactor: false,
    owesPromise: false,
  };
}

export function addPeople(people: readonly NewRecord[]): Promise<void> {
  return withSystemCtx("test", (ctx) => insertRecords(ctx, people, { source: "IMPORT" }));
}

/** Runs as somebody, under the permission to list unless another is named. */
export function as<T>(
  actor: UserActor,
  run: (ctx: Ctx) => Promise<T>,
  can: Permission = alumniPolicy.list,
): Promise<T> {
  return withCtx(actor, can, run);
}
