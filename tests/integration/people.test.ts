import { beforeAll, describe, expect, it } from "vitest";
import { appoint } from "@/lib/people/commands/appoint";
import { endAppointmentOn } from "@/lib/people/commands/end-appointment";
import { endGrant, grantRole } from "@/lib/people/commands/grant-role";
import { switchAccount } from "@/lib/people/commands/switch-account";
import { peoplePolicy } from "@/lib/people/policy";
import { getAccount, getOwnAccount } from "@/lib/people/queries/get-account";
import { listStaff } from "@/lib/people/queries/list-staff";
import { listVacancies } from "@/lib/people/queries/list-vacancies";
import { appointInput, endAppointmentInput, grantRoleInput } from "@/lib/people/staff-schema";
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
  // Room for appointments: the demo has a coordinator nearly everywhere.
  await withSystemCtx("test", ({ db }) =>
    db.appointment.deleteMany({ where: { user: { email: { startsWith: "coordinator-" } } } }),
  );
  administrator = await actorOf("administrator@demo.example", NOW);
});

const asAdministrator = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) =>
  withCtx(administrator, peoplePolicy.grant, run, { now });
const failure = (reason: string, fields = {}) => expect.objectContaining({ reason, fields });
const setZone = (zone: string) =>
  withSystemCtx("test", ({ db }) => db.institution.update({ where: { id: 1 }, data: { zone } }));

function appointed(form: object, now = NOW) {
  const input = appointInput.parse({
    ...ADA,
    unit: "chimie",
    office: "COORDINATOR",
    act: "9/2026",
    startsOn: "2026-11-01",
    endsOn: "",
    ...form,
  });
  return asAdministrator((ctx) => appoint(ctx, input), now);
}
async function officeOf(email: string) {
  return withSystemCtx("test", ({ db }) =>
    db.appointment.findFirstOrThrow({ where: { user: { email } }, orderBy: { id: "desc" } }),
  );
}
async function end(email: string, form: object = {}) {
  const { id, version } = await officeOf(email);
  const input = endAppointmentInput.parse({ id, version, lastDay: "", reason: "", ...form });
  return asAdministrator((ctx) => endAppointmentOn(ctx, input));
}
const entriesOf = (userId: string) =>
  withSystemCtx("test", async ({ db }) => {
    const found = await db.auditEntry.findMany({
      where: { subject: "user", subjectId: userId },
      orderBy: { id: "asc" },
    });
    return found.map(({ action }) => action);
  });

describe("appointments", () => {
  it("opens an account, gives the office, tells the person and writes it down", async () => {
    const userId = await appointed({});
    expect(await entriesOf(userId)).toEqual(["user.opened", "appointment.made"]);
    const [mail] = await withSystemCtx("test", ({ db }) => db.mail.findMany({ where: { to: ADA.email } }));
    expect(mail?.text).toContain("/ro/sign-in");
    expect(mail?.text).toContain("Facultatea de Chimie și Inginerie Chimică");
    expect(await actorOf(ADA.email, NOW)).toMatchObject({
      roles: ["coordinator"],
      unitIds: [expect.any(Number)],
    });
    expect((await asAdministrator((ctx) => listVacancies(ctx, "ro"))).map(({ code }) => code)).not.toContain(
      "chimie",
    );
  });

  it("takes an existing account as it is", async () => {
    const userId = await appointed({
      email: "ADA@univ.example",
      name: "Somebody Else",
      unit: "fizica",
      office: "DEPUTY",
    });
    expect(await asAdministrator((ctx) => getAccount(ctx, userId, "en"))).toMatchObject({
      name: "Ada Pop",
      offices: [{ office: "DEPUTY" }, { office: "COORDINATOR" }],
    });
  });

  it("lets a unit have one coordinator at a time, also when two are appointed at once", async () => {
    await expect(appointed({ email: "b@univ.example" })).rejects.toEqual(failure("coordinator-overlap"));
    const both = await Promise.allSettled([
      appointed({ email: "c@univ.example", unit: "mediu" }),
      appointed({ email: "d@univ.example", unit: "mediu" }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await appointed({ email: "e@univ.example", office: "DEPUTY" });
    await appointed({ email: "f@univ.example", office: "DEPUTY" });
  });

  it("refuses an unknown unit and an end before the beginning", async () => {
    await expect(appointed({ unit: "university" })).rejects.toEqual(failure("invalid", { unit: "not_open" }));
    const refused = appointInput.safeParse({
      ...ADA,
      unit: "sport",
      office: "DEPUTY",
      act: "",
      startsOn: "2026-11-02",
      endsOn: "2026-11-01",
    });
    expect(refused.error?.issues).toMatchObject([{ path: ["endsOn"], message: "order" }]);
  });

  it("ends at once: the session that is open is over at the next click, and the next one has no unit", async () => {
    await appointed({ email: "g@univ.example", unit: "sport" });
    const token = await signedIn("g@univ.example", NOW);
    expect((await findActor(token, NOW))?.unitIds).toHaveLength(1);
    await end("g@univ.example");
    expect(await findActor(token, NOW)).toBeNull();
    expect(await actorOf("g@univ.example", NOW)).toMatchObject({ unitIds: [], roles: [] });
  });

  it("refuses to end what somebody else has changed, and an end before the beginning", async () => {
    await appointed({ email: "h@univ.example", unit: "business" });
    await expect(end("h@univ.example", { version: 7 })).rejects.toEqual(failure("stale"));
    await expect(end("h@univ.example", { lastDay: "2026-10-01" })).rejects.toEqual(
      failure("invalid", { lastDay: "order" }),
    );
    await expect(end("h@univ.example", { id: "0192a000-0000-7000-8000-000000000000" })).rejects.toEqual(
      failure("not-found"),
    );
  });

  it("takes back an office that has not begun", async () => {
    const userId = await appointed({ email: "i@univ.example", unit: "inginerie", startsOn: "2027-01-01" });
    await end("i@univ.example");
    expect(await entriesOf(userId)).toContain("appointment.withdrawn");
    expect(await asAdministrator((ctx) => getAccount(ctx, userId, "en"))).toMatchObject({ offices: [] });
  });

  // The last day is 29 March 2026, on which clocks in Europe go forward; elsewhere a zone is half or most of a day away.
  it.each([
    ["Europe/Bucharest", "2026-03-29T20:59:59Z", "2026-03-29T21:00:00Z"],
    ["Pacific/Kiritimati", "2026-03-29T09:59:59Z", "2026-03-29T10:00:00Z"],
    ["Pacific/Chatham", "2026-03-29T10:14:59Z", "2026-03-29T10:15:00Z"],
    ["America/St_Johns", "2026-03-30T02:29:59Z", "2026-03-30T02:30:00Z"],
    ["Africa/Casablanca", "2026-03-29T22:59:59Z", "2026-03-29T23:00:00Z"],
  ])("ends at midnight of the last day in %s", async (zone, before, after) => {
    const email = `${zone.split("/")[1]?.toLowerCase().replace("_", "")}@univ.example`;
    await appointed({ email, office: "DEPUTY", startsOn: "2026-01-01", endsOn: "2026-03-29" });
    const token = await signedIn(email, new Date(before));
    await setZone(zone);
    expect((await findActor(token, new Date(before)))?.unitIds).toHaveLength(1);
    expect((await findActor(token, new Date(after)))?.unitIds).toEqual([]);
    await setZone("Europe/Bucharest");
  });
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
    const token = await signedIn(ADA.email, NOW);
    const { id, version } = await withSystemCtx("test", ({ db }) =>
      db.user.findUniqueOrThrow({ where: { email: ADA.email } }),
    );
    await asAdministrator((ctx) => switchAccount(ctx, { id, version, to: "disabled" }));
    expect(await findActor(token, NOW)).toBeNull();
    await expect(appointed({ unit: "geografie" })).rejects.toEqual(failure("account-disabled"));
    expect((await asAdministrator((ctx) => listVacancies(ctx, "ro"))).map(({ code }) => code)).toContain(
      "chimie",
    );
    await expect(
      asAdministrator((ctx) => switchAccount(ctx, { id, version, to: "enabled" })),
    ).rejects.toEqual(failure("stale"));
    await asAdministrator((ctx) => switchAccount(ctx, { id, version: version + 1, to: "enabled" }));
    expect((await actorOf(ADA.email, NOW)).unitIds).toHaveLength(2);
    const self = { id: administrator.userId, version: 1, to: "disabled" as const };
    await expect(asAdministrator((ctx) => switchAccount(ctx, self))).rejects.toEqual(failure("own-account"));
  });

  it("leaves roles to the administrator, and people to the office", async () => {
    const roles = { office: ["read", "appoint"], coordinator2: [], auditor: [], alumnus: [] };
    for (const [name, verbs] of Object.entries(roles)) {
      const actor = await actorOf(`${name}@demo.example`);
      const allowed = (["read", "appoint", "grant", "disable"] as const).filter((verb) => {
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
