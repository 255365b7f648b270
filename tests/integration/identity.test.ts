import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { authenticatorOf, readAppSecret } from "@/lib/people/authenticator-code";
import {
  confirmAuthenticator,
  removeAuthenticator,
  startAuthenticator,
} from "@/lib/people/commands/authenticator";
import { agreeToEmailChange, startEmailChange, stopEmailChange } from "@/lib/people/commands/change-email";
import { sendConfirmLink, spendConfirmLink } from "@/lib/people/commands/confirm-link";
import { grantRole } from "@/lib/people/commands/grant-role";
import { proveByPasskey, signInByPasskey, startPasskeyProof } from "@/lib/people/commands/passkey-proof";
import { addPasskey, removePasskey, startPasskey } from "@/lib/people/commands/passkeys";
import { makeRecoveryCodes } from "@/lib/people/commands/recovery-codes";
import { resetSecondFactor, tryCode } from "@/lib/people/commands/second-factor";
import {
  type Arrival,
  endOtherSessions,
  endSession,
  openSession,
  renewSession,
} from "@/lib/people/commands/sessions";
import { requestSignIn } from "@/lib/people/commands/sign-in";
import { peoplePolicy } from "@/lib/people/policy";
import { getOwnFactors } from "@/lib/people/queries/get-own-factors";
import { listOwnSessions } from "@/lib/people/queries/list-own-sessions";
import { may } from "@/lib/platform/actor";
import { type Ctx, withCtx, withSystemCtx } from "@/lib/platform/ctx";
import type { Permission } from "@/lib/platform/policy";
import { hashToken } from "@/lib/platform/secret";
import { findActor } from "@/lib/platform/session";
import { seedDemo } from "@/prisma/seed/demo";
import { SoftwarePasskey } from "@/tests/factories/software-passkey";

const NOW = new Date("2026-11-22T10:00:00Z");
const later = (minutes: number, from = NOW) => new Date(from.getTime() + minutes * 60_000);
const HOUR = 60;
const DAY = 24 * HOUR;
const ORIGIN = "http://localhost:3000";
const OWNER = { address: "192.0.2.1", deviceToken: "the browser of the owner" };
const STRANGER = { address: "198.51.100.7", deviceToken: "some other browser" };

const system = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) => withSystemCtx("test", run, { now });
const failure = (reason: string) => expect.objectContaining({ reason });

let nth = 0;
beforeAll(() => seedDemo("ubb"));
beforeEach(() => system(({ db }) => db.rateLimit.deleteMany()));

/** An account of its own for a test. */
async function account(role?: "ADMINISTRATOR" | "CENTRAL_OFFICE" | "AUDITOR") {
  const email = `identity-${++nth}@univ.example`;
  const { id } = await system(({ db }) =>
    db.user.create({
      data: {
        email,
        name: "Ada Pop",
        createdAt: NOW,
        ...(role ? { grants: { create: { role, startsAt: later(-DAY) } } } : {}),
      },
    }),
  );
  return { id, email };
}

const ARRIVAL: Arrival = { means: "email", device: "Firefox · Linux", deviceToken: OWNER.deviceToken };
async function session(userId: string, now = NOW, arrival: Partial<Arrival> = {}) {
  const { token } = await system((ctx) => openSession(ctx, userId, { ...ARRIVAL, ...arrival }), now);
  return token;
}

/** Runs as the person behind a cookie. */
async function as<T>(
  token: string,
  run: (ctx: Ctx) => Promise<T>,
  now = NOW,
  can: Permission = peoplePolicy.prove,
): Promise<T> {
  const actor = await findActor(token, now);
  if (!actor) throw new Error("The session is over.");
  return withCtx(actor, can, run, { now });
}

async function secretOf(userId: string) {
  const app = await system(({ db }) => db.authenticator.findUniqueOrThrow({ where: { userId } }));
  return readAppSecret(app.secret);
}
const codeAt = (secret: string, now: Date) => authenticatorOf(secret).generate({ timestamp: now.getTime() });

/** Sets up an app in a session and shows it. @returns secret and the renewed cookie */
async function withApp(userId: string, token: string, now = NOW) {
  await as(token, startAuthenticator, now);
  const secret = await secretOf(userId);
  const renewed = await as(
    token,
    async (ctx) => {
      expect(await confirmAuthenticator(ctx, codeAt(secret, now), OWNER.deviceToken)).toBe(true);
      return renewSession(ctx, { deviceToken: OWNER.deviceToken, hasSecondFactor: true });
    },
    now,
  );
  return { secret, token: renewed.token };
}

describe("sessions (G36)", () => {
  it.each([
    ["ADMINISTRATOR" as const, 29, 31, 12 * HOUR],
    [undefined, 14 * DAY - 1, 14 * DAY + 1, 30 * DAY],
  ])("of %s end when idle, and at last", async (role, stillIn, idle, longest) => {
    const { id } = await account(role);
    const token = await session(id);
    expect(await findActor(token, later(stillIn))).not.toBeNull();
    expect(await findActor(token, later(stillIn + idle))).toBeNull();
    const busy = await session(id);
    const step = role ? 20 : 10 * DAY;
    for (let at = step; at < longest; at += step)
      expect(await findActor(busy, later(at)), String(at)).not.toBeNull();
    expect(await findActor(busy, later(longest + 1))).toBeNull();
  });

  it("get a new id when more is proved, and the old one is worth nothing", async () => {
    const { id } = await account("AUDITOR");
    const first = await session(id);
    const { token } = await withApp(id, first);
    expect(token).not.toBe(first);
    expect(await findActor(first, NOW)).toBeNull();
    expect(await findActor(token, NOW)).toMatchObject({ roles: ["auditor"], awaitsSecondFactor: false });
  });

  it("end when a role is given, and when one begins by itself", async () => {
    const { id, email } = await account();
    const token = await session(id);
    const administrator = await account("ADMINISTRATOR");
    const admin = await session(administrator.id, NOW, { hasSecondFactor: true });
    const actor = await findActor(admin, NOW);
    if (!actor) throw new Error("no administrator");
    const person = { email: { address: email, key: email }, name: "Ada Pop" };
    await withCtx(
      actor,
      peoplePolicy.grant,
      (ctx) => grantRole(ctx, { ...person, role: "AUDITOR", reason: null }),
      { now: NOW },
    );
    expect(await findActor(token, NOW)).toBeNull();

    const coming = await account();
    const waiting = await session(coming.id, later(1));
    await system(({ db }) =>
      db.roleGrant.create({ data: { userId: coming.id, role: "AUDITOR", startsAt: later(HOUR) } }),
    );
    expect(await findActor(waiting, later(HOUR - 1))).not.toBeNull();
    expect(await findActor(waiting, later(HOUR + 1))).toBeNull();
  });

  it("are listed, and ended one by one or all but this one; nobody else's", async () => {
    const { id } = await account();
    const [own, second] = [await session(id), await session(id, later(1))];
    await session(id, later(2));
    const other = await session((await account()).id);
    const listed = await as(own, listOwnSessions, later(3));
    expect(listed.map(({ isThis }) => isThis)).toEqual([true, false, false]);
    expect(listed[0]).toMatchObject({ device: "Firefox · Linux", means: "email" });
    const foreign = await as(other, listOwnSessions);
    await expect(as(own, (ctx) => endSession(ctx, foreign[0]?.id ?? ""), later(3))).rejects.toEqual(
      failure("not-found"),
    );
    await as(own, (ctx) => endSession(ctx, listed[2]?.id ?? ""), later(3));
    expect(await as(own, endOtherSessions, later(3))).toBe(1);
    expect(await findActor(second, later(3))).toBeNull();
    expect(await findActor(other, NOW)).not.toBeNull();
  });
});

describe("the second factor", () => {
  it("withholds roles, units and record until it is shown: every door is closed but those for showing it", async () => {
    const { id } = await account("ADMINISTRATOR");
    const token = await session(id);
    const actor = await findActor(token, NOW);
    expect(actor).toMatchObject({ roles: [], unitIds: [], alumnusId: null, awaitsSecondFactor: true });
    if (!actor) return;
    const open = Object.entries(peoplePolicy).filter(([, can]) => may(actor, can));
    expect(open.map(([verb]) => verb).sort()).toEqual(["demo", "prove", "signIn", "signOut"]);
    await expect(withCtx(actor, peoplePolicy.read, async () => 1)).rejects.toEqual(failure("second-factor"));
  });

  it("takes a code of the app once, the neighboring steps too, and of 50 at once one", async () => {
    const { id } = await account("AUDITOR");
    const { secret, token } = await withApp(id, await session(id));
    const attempt = (code: string, now: Date) => as(token, (ctx) => tryCode(ctx, code, OWNER), now);
    expect(await attempt(codeAt(secret, NOW), NOW)).toBe("wrong");
    expect(await attempt(codeAt(secret, later(5)), later(5))).toBe("right");
    expect(await attempt(codeAt(secret, later(5)), later(5))).toBe("wrong");
    expect(await attempt(codeAt(secret, later(6)), later(6.5))).toBe("right");
    expect(await attempt(codeAt(secret, later(8)), later(9.5))).toBe("wrong");
    await system(({ db }) => db.rateLimit.deleteMany());
    await system(({ db }) => db.knownDevice.deleteMany({ where: { userId: id } }));
    const code = codeAt(secret, later(12));
    const many = await Promise.allSettled(Array.from({ length: 20 }, () => attempt(code, later(12))));
    expect(many.filter((one) => one.status === "fulfilled" && one.value === "right")).toHaveLength(1);
  });

  it("takes a recovery code once of 50 uses at the same moment", async () => {
    const { id } = await account("CENTRAL_OFFICE");
    const { token } = await withApp(id, await session(id));
    const codes = await as(token, makeRecoveryCodes);
    expect(new Set(codes).size).toBe(10);
    const [code = ""] = codes;
    const many = await Promise.allSettled(
      Array.from({ length: 50 }, async (_, n) => {
        const guesser = { address: `192.0.2.${n}`, deviceToken: "" };
        return as(token, (ctx) => tryCode(ctx, code.toUpperCase().replaceAll("-", " "), guesser));
      }),
    );
    expect(many.filter((one) => one.status === "fulfilled" && one.value === "right")).toHaveLength(1);
    expect((await as(token, getOwnFactors)).codes).toBe(9);
    const kept = await system(({ db }) => db.recoveryCode.findMany({ where: { userId: id } }));
    expect(kept.map(({ codeHash }) => codeHash)).not.toContain(code);
  }, 60_000);

  it("is guarded by itself: the mailbox alone adds and removes nothing", async () => {
    const { id } = await account("AUDITOR");
    await withApp(id, await session(id));
    const token = await session(id, later(1));
    for (const change of [startPasskey, removeAuthenticator, makeRecoveryCodes])
      await expect(as<unknown>(token, change, later(1))).rejects.toEqual(failure("second-factor"));
    await expect(
      as(token, (ctx) => sendConfirmLink(ctx, { next: "", locale: "en" }), later(1)),
    ).rejects.toEqual(failure("stronger-proof"));
  });

  it("is owed by staff: the last one stays; an administrator resets somebody's, and everything begins anew", async () => {
    const { id } = await account("AUDITOR");
    const { token } = await withApp(id, await session(id));
    await expect(as(token, removeAuthenticator)).rejects.toEqual(failure("last-factor"));
    const administrator = await account("ADMINISTRATOR");
    const admin = await session(administrator.id, NOW, { hasSecondFactor: true });
    const reset = (userId: string) =>
      as(
        admin,
        (ctx) => resetSecondFactor(ctx, { id: userId, reason: "lost the phone, known by sight" }),
        NOW,
        peoplePolicy.resetFactor,
      );
    await reset(id);
    expect(await findActor(token, NOW)).toBeNull();
    const fresh = await session(id);
    expect(await as(fresh, getOwnFactors)).toMatchObject({ hasFactor: false, codes: 0 });
    const trail = await system(({ db }) =>
      db.auditEntry.findFirst({ where: { action: "second-factor.reset", subjectId: id } }),
    );
    expect(trail).toMatchObject({ actorId: administrator.id });
    await expect(reset(administrator.id)).rejects.toEqual(failure("own-account"));
  });
});

describe("guessing (G35)", () => {
  it("blocks strangers at 25 an hour and 100 ever, while the owner's known browser still gets in", async () => {
    const { id } = await account("AUDITOR");
    const { secret, token } = await withApp(id, await session(id));
    const wrong = (n: number, now: Date, address = `2001:db8:0:${n}::1`) =>
      as(token, (ctx) => tryCode(ctx, "000000", { ...STRANGER, address }), now);
    const outcomes: string[] = [];
    for (let n = 0; n < 30; n++) outcomes.push(await wrong(n, NOW));
    expect(outcomes.filter((outcome) => outcome === "wrong")).toHaveLength(25);
    const owner = await as(token, (ctx) => tryCode(ctx, codeAt(secret, later(2)), OWNER), later(2));
    expect(owner).toBe("right");
    // Hour after hour, from other networks: a hundred in all. The session is kept alive meanwhile.
    const keepAlive = (now: Date) =>
      system(({ db }) =>
        db.session.updateMany({
          where: { userId: id },
          data: { seenAt: now, createdAt: now, expiresAt: later(HOUR, now) },
        }),
      );
    let tried = 25;
    for (let hour = 1; hour < 8; hour++) {
      const now = later(hour * 61);
      await keepAlive(now);
      for (let n = 0; n < 26; n++) if ((await wrong(hour * 100 + n, now)) === "wrong") tried++;
    }
    expect(tried).toBe(100);
    const late = later(8 * 61);
    await keepAlive(late);
    const right = (from: typeof OWNER, now: Date) =>
      as(token, (ctx) => tryCode(ctx, codeAt(secret, now), from), now);
    expect(await right(STRANGER, late)).toBe("too-many");
    expect(await right(OWNER, late)).toBe("right");
  }, 90_000);

  it("counts a /64 as one network", async () => {
    const outcomes: string[] = [];
    for (let n = 0; n < 27; n++) {
      const { id } = await account("AUDITOR");
      const token = await session(id);
      const from = { address: `2001:db8:1:2:${n}::1`, deviceToken: "" };
      outcomes.push(await as(token, (ctx) => tryCode(ctx, "123456", from)));
    }
    expect(outcomes.filter((outcome) => outcome === "too-many")).toHaveLength(2);
  }, 60_000);

  it("lets the owner ask for a link although a stranger has used up the address", async () => {
    const { id, email } = await account();
    await session(id);
    const ask = (deviceToken: string, address: string) =>
      system((ctx) => requestSignIn(ctx, email, { next: "", locale: "en", address, deviceToken }));
    for (let n = 0; n < 10; n++) await ask(STRANGER.deviceToken, `198.51.100.${n}`);
    const mails = () => system(({ db }) => db.mail.count({ where: { to: email } }));
    expect(await mails()).toBe(3);
    await ask(OWNER.deviceToken, OWNER.address);
    expect(await mails()).toBe(4);
  });

  it("does not call a browser known that showed only the mailbox of somebody with a second factor", async () => {
    const { id } = await account("AUDITOR");
    await withApp(id, await session(id));
    await session(id, later(1), { deviceToken: STRANGER.deviceToken });
    const known = await system(({ db }) => db.knownDevice.count({ where: { userId: id } }));
    expect(known).toBe(1);
  });
});

describe("passkeys", () => {
  async function withPasskey(role?: "AUDITOR") {
    const { id } = await account(role);
    const token = await session(id);
    const passkey = new SoftwarePasskey(ORIGIN);
    const { challenge } = await as(token, startPasskey);
    const add = (ctx: Ctx) => addPasskey(ctx, { name: "Laptop", response: passkey.register(challenge) });
    await as(token, add);
    return { id, token, passkey, add };
  }
  const visitor = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) =>
    withCtx({ kind: "visitor" }, peoplePolicy.signIn, run, { now });
  const start = (now = NOW) => visitor((ctx) => startPasskeyProof(ctx, "192.0.2.1"), now);

  it("sign in, and count as the second factor", async () => {
    const { id, passkey } = await withPasskey("AUDITOR");
    const { challenge } = await start();
    const arrival = { ...ARRIVAL, means: "passkey" as const };
    const { token } = await visitor((ctx) => signInByPasskey(ctx, passkey.show(challenge), arrival));
    expect(await findActor(token, NOW)).toMatchObject({ userId: id, roles: ["auditor"] });
    expect((await as(token, listOwnSessions))[0]).toMatchObject({ means: "passkey" });
  });

  it("use a challenge once of 20 at the same moment, in time, for its purpose and in its session only", async () => {
    const { token, passkey, add } = await withPasskey();
    const { challenge } = await start();
    const answer = passkey.show(challenge);
    const many = await Promise.allSettled(
      Array.from({ length: 20 }, () => visitor((ctx) => signInByPasskey(ctx, answer, ARRIVAL))),
    );
    expect(many.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = failure("passkey-refused");
    const late = await start();
    await expect(
      visitor((ctx) => signInByPasskey(ctx, passkey.show(late.challenge), ARRIVAL), later(6)),
    ).rejects.toEqual(refused);
    await expect(as(token, (ctx) => proveByPasskey(ctx, passkey.show(late.challenge)))).rejects.toEqual(
      refused,
    );
    await expect(as(token, add)).rejects.toBeDefined();
    const foreign = await session((await account()).id);
    const own = await as(token, (ctx) => startPasskeyProof(ctx, "192.0.2.1"));
    await expect(as(foreign, (ctx) => proveByPasskey(ctx, passkey.show(own.challenge)))).rejects.toEqual(
      refused,
    );
    await as(token, (ctx) => proveByPasskey(ctx, passkey.show(own.challenge)));
  });

  it("are refused from another origin, without a finger, and from a disabled account", async () => {
    const { id, token, passkey } = await withPasskey();
    const refused = failure("passkey-refused");
    const elsewhere = new SoftwarePasskey("http://evil.example");
    const made = await session((await account()).id);
    const { challenge } = await as(made, startPasskey);
    await expect(
      as(made, (ctx) => addPasskey(ctx, { name: "x", response: elsewhere.register(challenge) })),
    ).rejects.toEqual(refused);
    const silent = new SoftwarePasskey(ORIGIN, 0x01);
    await expect(
      as(made, (ctx) => addPasskey(ctx, { name: "x", response: silent.register(challenge) })),
    ).rejects.toEqual(refused);
    await system(({ db }) => db.user.update({ where: { id }, data: { disabledAt: NOW } }));
    const asked = await start();
    await expect(
      visitor((ctx) => signInByPasskey(ctx, passkey.show(asked.challenge), ARRIVAL)),
    ).rejects.toEqual(refused);
    expect(await findActor(token, NOW)).toBeNull();
  });

  it("are removed by their owner only", async () => {
    const { token } = await withPasskey();
    const other = await withPasskey();
    const foreign = (await as(other.token, getOwnFactors)).passkeys[0]?.id ?? "";
    const shown = await as(token, (ctx) => startPasskeyProof(ctx, "192.0.2.1"));
    expect(shown.challenge).not.toBe("");
    await expect(as(token, (ctx) => removePasskey(ctx, foreign))).rejects.toBeDefined();
    expect((await as(other.token, getOwnFactors)).passkeys).toHaveLength(1);
  });
});

describe("a fresh proof", () => {
  it("is asked for ten minutes after the last one, and given by a link in the same session", async () => {
    const { id, email } = await account();
    const token = await session(id);
    const change = (ctx: Ctx) => startEmailChange(ctx, "new@univ.example", "en");
    await expect(as(token, change, later(11))).rejects.toEqual(failure("confirm-first"));
    await as(token, (ctx) => sendConfirmLink(ctx, { next: "/en/me/email", locale: "en" }), later(11));
    const mail = await system(({ db }) => db.mail.findFirstOrThrow({ where: { to: email } }));
    const link = new URL(/https?:\/\/\S+/.exec(mail.text)?.[0] ?? "none:");
    const secret = link.searchParams.get("token") ?? "";
    const other = await session(id, later(11));
    await expect(as(other, (ctx) => spendConfirmLink(ctx, secret), later(12))).rejects.toEqual(
      failure("link-spent"),
    );
    const spend = async (ctx: Ctx) => {
      await spendConfirmLink(ctx, secret);
      return renewSession(ctx, { deviceToken: OWNER.deviceToken, hasSecondFactor: false });
    };
    const renewed = await as(token, spend, later(12));
    await as(renewed.token, change, later(13));
    await expect(as(renewed.token, spend, later(13))).rejects.toEqual(failure("link-spent"));
  });
});

describe("a change of address", () => {
  /** Begins one. @returns the tokens of the two mailboxes */
  async function asked(to: string) {
    const { id, email } = await account();
    const token = await session(id);
    await as(token, (ctx) => startEmailChange(ctx, to, "en"));
    const tokenIn = async (address: string) => {
      const mail = await system(({ db }) =>
        db.mail.findFirstOrThrow({ where: { to: address }, orderBy: { id: "desc" } }),
      );
      return new URL(/https?:\/\/\S+/.exec(mail.text)?.[0] ?? "none:").searchParams.get("token") ?? "";
    };
    return { id, email, token, tokenIn };
  }
  const visitor = <T>(run: (ctx: Ctx) => Promise<T>, now = NOW) =>
    withCtx({ kind: "visitor" }, peoplePolicy.signIn, run, { now });
  const emailOf = (id: string) =>
    system(async ({ db }) => (await db.user.findUniqueOrThrow({ where: { id } })).email);

  it("takes effect when both mailboxes agreed, and not before, in either order", async () => {
    for (const order of [0, 1]) {
      const to = `both-${order}@univ.example`;
      const { id, email, tokenIn } = await asked(to);
      const mailboxes = order === 0 ? [email, to] : [to, email];
      const [first = "", second = ""] = await Promise.all(mailboxes.map(tokenIn));
      expect(await visitor((ctx) => agreeToEmailChange(ctx, first))).toBe(false);
      expect(await visitor((ctx) => agreeToEmailChange(ctx, first))).toBe(false);
      expect(await emailOf(id)).toBe(email);
      expect(await visitor((ctx) => agreeToEmailChange(ctx, second))).toBe(true);
      expect(await emailOf(id)).toBe(to);
      await expect(visitor((ctx) => agreeToEmailChange(ctx, second))).rejects.toEqual(failure("link-spent"));
    }
  });

  it("is settled once when both agree at the same moment", async () => {
    const { id, email, tokenIn } = await asked("moment@univ.example");
    const tokens = await Promise.all([tokenIn(email), tokenIn("moment@univ.example")]);
    const agreed = await Promise.all(tokens.map((token) => visitor((ctx) => agreeToEmailChange(ctx, token))));
    expect(agreed.sort()).toEqual([false, true]);
    expect(await emailOf(id)).toBe("moment@univ.example");
  });

  it("is stopped from the old mailbox, with all sessions; from the new one nothing can be stopped", async () => {
    const { id, email, token, tokenIn } = await asked("stolen@univ.example");
    const [old, foreign] = [await tokenIn(email), await tokenIn("stolen@univ.example")];
    await expect(visitor((ctx) => stopEmailChange(ctx, foreign))).rejects.toEqual(failure("link-spent"));
    await visitor((ctx) => agreeToEmailChange(ctx, foreign));
    await visitor((ctx) => stopEmailChange(ctx, old));
    expect(await findActor(token, NOW)).toBeNull();
    await expect(visitor((ctx) => agreeToEmailChange(ctx, old))).rejects.toEqual(failure("link-spent"));
    expect(await emailOf(id)).toBe(email);
  });

  it("ends with its time, and tells only its owner that an address is taken", async () => {
    const { email, tokenIn } = await asked("late@univ.example");
    const old = await tokenIn(email);
    await expect(visitor((ctx) => agreeToEmailChange(ctx, old), later(2 * DAY + 1))).rejects.toEqual(
      failure("link-spent"),
    );
    const taken = await account();
    await asked(taken.email);
    const mail = await system(({ db }) => db.mail.findFirstOrThrow({ where: { to: taken.email } }));
    expect(mail.text).not.toContain("token=");
  });

  it("keeps only hashes of its links, which are good for nothing else", async () => {
    const { email, tokenIn } = await asked("hashed@univ.example");
    const token = await tokenIn(email);
    expect(Buffer.from(token, "base64url").length).toBeGreaterThanOrEqual(16);
    const kept = await system(({ db }) => db.emailChange.findMany());
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(await findActor(token, NOW)).toBeNull();
    const links = await system(({ db }) => db.signInToken.count({ where: { tokenHash: hashToken(token) } }));
    expect(links).toBe(0);
  });
});
