import { beforeAll, describe, expect, it } from "vitest";
import { appoint } from "@/lib/coordinators/commands/appoint";
import { appointInput } from "@/lib/coordinators/schema";
import { endGrant, grantRole } from "@/lib/people/commands/grant-role";
import { switchAccount } from "@/lib/people/commands/switch-account";
import { peoplePolicy } from "@/lib/people/policy";
import { getAccount, getOwnAccount } from "@/lib/people/queries/get-account";
import { listStaff } from "@/lib/people/queries/list-staff";
import { grantRoleInput } from "@/lib/people/staff-schema";
import { scopeOf, type UserActor } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { findActor } from "@/lib/platform/session";
import { getOwnHome } from "@/lib/profile/queries/get-own-home";
import { seedDemo } from "@/prisma/seed/demo";
import { actorOf, signedIn } from "@/tests/factories/staff";

const NOW = new Date("2026-11-22T10:00:00Z");
const ADA = { email: "ada@univ.example", name: "Ada Pop" };
let administrator: UserActor;

beforeAll(async () => {
  await seedDemo("ubb");
  administrator = await actorOf("administrator@demo.example", NOW);
});

const asAdministrator = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) =>
  withCtx(administrator, peoplePolicy.grant, run, { now });
const failure = (reason: string, fields = {}) => expect.objectContaining({ reason, fields });

function appointed(form: object, now = NOW) {
  const input = appointInput.parse({
    ...ADA,
    unit: "chimie",
    office: "DEPUTY",
    act: "9/2026",
    startsOn: "2026-11-01",
    endsOn: "",
    isSigned: "on",
    ...form,
  });
  return asAdministrator((ctx) => appoint(ctx, input), now);
}
const entriesOf = (userId: string) =>
  withSystemCtx("test", async ({ db }) => {
    const found = await db.auditEntry.findMany({
      where: { subject: "user", subjectId: userId },
      orderBy: { id: "asc" },
    });
    return found.map(({ action }) => action);
  });

describe("roles and accounts", () => {
  const granted = (email: string, role: string) =>
    asAdministrator((ctx) =>
      grantRole(ctx, grantRoleInput.parse({ email, name: "Max Ionescu", role, reason: "" })),
    );
  const grantOf = (email: string) =>
    withSystemCtx("test", ({ db }) =>
      db.roleGrant.findFirstOrThrow({ where: { user: { email }, endsAt: null } }),
    );

  it("grants a role once and ends it with the next click", async () => {
    const userId = await granted("max@univ.example", "CENTRAL_OFFICE");
    await expect(granted("max@univ.example", "CENTRAL_OFFICE")).rejects.toEqual(failure("already-granted"));
    const token = await signedIn("max@univ.example", NOW);
    expect((await findActor(token, NOW))?.roles).toEqual(["central"]);
    const { id } = await grantOf("max@univ.example");
    await asAdministrator((ctx) => endGrant(ctx, id));
    expect(await findActor(token, NOW)).toBeNull();
    expect((await actorOf("max@univ.example", NOW)).roles).toEqual([]);
    await expect(asAdministrator((ctx) => endGrant(ctx, id))).rejects.toEqual(failure("stale"));
    expect(await entriesOf(userId)).toEqual(["user.opened", "role.granted", "role.ended"]);
  });

  it("keeps the last administrator, also when two end each other's role at once", async () => {
    const own = await grantOf("administrator@demo.example");
    await expect(asAdministrator((ctx) => endGrant(ctx, own.id))).rejects.toEqual(
      failure("last-administrator"),
    );
    await granted("second@univ.example", "ADMINISTRATOR");
    const other = await grantOf("second@univ.example");
    const ended = await Promise.allSettled(
      [own.id, other.id].map((id) => asAdministrator((ctx) => endGrant(ctx, id))),
    );
    expect(ended.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await withSystemCtx("test", ({ db }) =>
      db.roleGrant.update({ where: { id: own.id }, data: { endsAt: null } }),
    );
  });

  it("disables an account with its sessions, and enables it again", async () => {
    await appointed({});
    await appointed({ unit: "fizica", office: "DEPUTY" });
    const token = await signedIn(ADA.email, NOW);
    const { id, version } = await withSystemCtx("test", ({ db }) =>
      db.user.findUniqueOrThrow({ where: { email: ADA.email } }),
    );
    await asAdministrator((ctx) => switchAccount(ctx, { id, version, to: "disabled" }));
    expect(await findActor(token, NOW)).toBeNull();
    await expect(appointed({ unit: "geografie" })).rejects.toEqual(failure("account-disabled"));
    await expect(
      asAdministrator((ctx) => switchAccount(ctx, { id, version, to: "enabled" })),
    ).rejects.toEqual(failure("stale"));
    await asAdministrator((ctx) => switchAccount(ctx, { id, version: version + 1, to: "enabled" }));
    expect((await actorOf(ADA.email, NOW)).unitIds).toHaveLength(2);
    const self = { id: administrator.userId, version: 1, to: "disabled" as const };
    await expect(asAdministrator((ctx) => switchAccount(ctx, self))).rejects.toEqual(failure("own-account"));
  });

  it("leaves roles to the administrator, and people to the office", async () => {
    const roles = { office: ["read"], coordinator2: [], auditor: [], alumnus: [] };
    for (const [name, verbs] of Object.entries(roles)) {
      const actor = await actorOf(`${name}@demo.example`);
      const allowed = (["read", "grant", "disable"] as const).filter((verb) => {
        try {
          return scopeOf(actor, peoplePolicy[verb]);
        } catch {
          return false;
        }
      });
      expect(allowed, name).toEqual(verbs);
    }
  });
});

describe("what people see", () => {
  it("lists staff by name, those without anything left only when asked", async () => {
    const now = await asAdministrator((ctx) => listStaff(ctx, { past: false }, "ro"));
    const all = await asAdministrator((ctx) => listStaff(ctx, { past: true }, "ro"));
    expect(now.map(({ email }) => email)).not.toContain("max@univ.example");
    expect(all.map(({ email }) => email)).toContain("max@univ.example");
    expect(await asAdministrator((ctx) => listStaff(ctx, { q: "câmp", past: false }, "ro"))).toHaveLength(1);
  });

  it("shows a person the own record and account, and nobody else's", async () => {
    const alumnus = await actorOf("alumnus@demo.example");
    const { record } = await withCtx(alumnus, peoplePolicy.self, getOwnHome);
    expect(record.id).toBe(alumnus.alumnusId);
    expect(await withCtx(alumnus, peoplePolicy.self, (ctx) => getOwnAccount(ctx, "en"))).toMatchObject({
      email: alumnus.email,
    });
    const foreign = withCtx(alumnus, peoplePolicy.self, (ctx) => getAccount(ctx, administrator.userId, "en"));
    await expect(foreign).rejects.toEqual(failure("not-found"));
    const coordinator = await actorOf("coordinator@demo.example");
    await expect(withCtx(coordinator, peoplePolicy.self, getOwnHome)).rejects.toEqual(failure("not-found"));
  });
});
