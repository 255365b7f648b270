import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { hashToken } from "@/lib/platform/secret";
import {
  CLIENT,
  type IdentityProvider,
  type People,
  startIdentityProvider,
} from "@/tests/factories/identity-provider";
import { demoWorld, type World } from "../setup/demo-world";
import { type Answer, ask, header } from "../setup/http";
import { startWeb, type Web } from "../setup/web";

const verified = (email: string, more: Record<string, unknown> = {}) => ({
  email,
  email_verified: true,
  name: "Ana Pop",
  given_name: "Ana",
  family_name: "Pop",
  ...more,
});
const PEOPLE: People = {
  known: verified("alumnus@demo.example"),
  fresh: verified("fresh@univ.example"),
  unverified: { ...verified("office@demo.example"), email_verified: false },
  textual: { ...verified("auditor@demo.example"), email_verified: "true" },
  disabled: verified("disabled@demo.example"),
  linkedThenDisabled: verified("later@univ.example"),
  staff: verified("both@demo.example"),
};

let world: World;
let provider: IdentityProvider;
let web: Web;
beforeAll(async () => {
  world = await demoWorld();
  provider = await startIdentityProvider(PEOPLE, () => `${web.origin}/api/auth/callback/oidc`);
  web = await startWeb({
    DEMO: "",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "University login",
    OIDC_ALUMNUS_CLAIM: "affiliation",
    OIDC_ALUMNUS_VALUE: "alum",
    OIDC_NUMBER_CLAIM: "matriculation",
  });
});
afterAll(async () => {
  await web.stop();
  await provider.stop();
  await world.db.end();
});
beforeEach(() => world.db.query("DELETE FROM rate_limit"));

/** The cookies of one browser at one site. */
class Jar {
  #cookies = new Map<string, string>();
  keep(answer: Answer): Answer {
    for (const set of answer.headers["set-cookie"] ?? []) {
      const [pair = ""] = set.split(";");
      const at = pair.indexOf("=");
      this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return answer;
  }
  get header() {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join("; ");
  }
  get(name: string) {
    return this.#cookies.get(name);
  }
  set(name: string, value: string) {
    this.#cookies.set(name, value);
  }
}

/** Goes to the provider and back. @returns the address to which the provider sends the browser, and its cookies */
async function goThere(subject: string, jar = new Jar()): Promise<{ back: URL; jar: Jar }> {
  provider.signsIn(subject);
  const begun = jar.keep(
    await web.ask("/api/auth/signin/oidc?next=%2Fro%2Fme&from=%2Fro", { headers: { cookie: jar.header } }),
  );
  const there = new Jar();
  let at = new URL(header(begun, "location"));
  while (at.origin === provider.issuer) {
    const answer = there.keep(
      await ask(at.origin, at.pathname + at.search, { headers: { cookie: there.header } }),
    );
    at = new URL(header(answer, "location"), at);
  }
  return { back: at, jar };
}
const comeBack = async ({ back, jar }: { back: URL; jar: Jar }) =>
  jar.keep(await web.ask(back.pathname + back.search, { headers: { cookie: jar.header } }));
const signOn = async (subject: string) => comeBack(await goThere(subject));

const sessionOf = (answer: Answer) =>
  /session=([^;]+)/.exec(
    (answer.headers["set-cookie"] ?? []).find((set) => set.startsWith("session=")) ?? "",
  )?.[1];
/** Whose session an answer began. */
async function holderOf(answer: Answer) {
  const { rows } = await world.db.query(
    "SELECT u.email, u.alumnus_id, s.means FROM session s JOIN user_account u ON u.id = s.user_id WHERE s.token_hash = $1",
    [hashToken(sessionOf(answer) ?? "")],
  );
  return rows[0];
}
const refusedAs = (answer: Answer, error: string) => {
  expect(sessionOf(answer)).toBeUndefined();
  expect(header(answer, "location")).toContain(`/sign-in?error=${error}`);
};

describe("the university's sign-on", () => {
  it("is offered by its name, beside the link by mail", async () => {
    const { body } = await web.ask("/en/sign-in");
    expect(body).toContain("University login");
    expect(body).toContain('name="email"');
  });

  it("links by the verified address once, and by issuer and subject from then on", async () => {
    const first = await signOn("known");
    expect(header(first, "location")).toBe(`${web.origin}/ro/me`);
    expect(await holderOf(first)).toMatchObject({ email: "alumnus@demo.example", means: "oidc" });
    PEOPLE.known = verified("another@univ.example");
    expect(await holderOf(await signOn("known"))).toMatchObject({ email: "alumnus@demo.example" });
    const { rows } = await world.db.query("SELECT provider, provider_account_id FROM account");
    expect(rows).toEqual([{ provider: provider.issuer, provider_account_id: "known" }]);
  });

  it("opens an account for a new verified address", async () => {
    expect(await holderOf(await signOn("fresh"))).toMatchObject({
      email: "fresh@univ.example",
      alumnus_id: null,
    });
  });

  it("refuses an address that the provider does not vouch for", async () => {
    refusedAs(await signOn("unverified"), "sign-on-unverified");
    refusedAs(await signOn("textual"), "sign-on-unverified");
  });

  it("never lets a disabled account in, linked before or not", async () => {
    refusedAs(await signOn("disabled"), "sign-on-disabled");
    expect(sessionOf(await signOn("linkedThenDisabled"))).toBeDefined();
    await world.db.query("UPDATE user_account SET disabled_at = now() WHERE email = 'later@univ.example'");
    refusedAs(await signOn("linkedThenDisabled"), "sign-on-disabled");
  });

  it("is no second factor: staff still owe one", async () => {
    const cookie = sessionOf(await signOn("staff"));
    const answer = await web.ask("/en/alumni", { cookie });
    expect(header(answer, "location")).toContain("/en/sign-in/second-factor?next=");
  });

  it("links the record that the verified claims of a graduate name", async () => {
    const { rows } = await world.db.query(
      "SELECT given, family FROM alumnus_name WHERE alumnus_id = $1 AND kind = 'LEGAL'",
      [world.people.a],
    );
    await world.db.query(
      "INSERT INTO external_number (id, alumnus_id, system, value, source) VALUES (new_id(), $1, 'register', 'M-1919', 'IMPORT')",
      [world.people.a],
    );
    const claims = { given_name: rows[0].given, family_name: rows[0].family, matriculation: "M-1919" };
    PEOPLE.student = verified("student@univ.example", { ...claims, affiliation: ["student"] });
    PEOPLE.graduate = verified("graduate@univ.example", { ...claims, affiliation: ["member", "alum"] });
    expect(await holderOf(await signOn("student"))).toMatchObject({ alumnus_id: null });
    expect(await holderOf(await signOn("graduate"))).toMatchObject({ alumnus_id: world.people.a });
  });
});

describe("an answer of the provider is refused", () => {
  it("the second time, with all its cookies", async () => {
    const there = await goThere("fresh");
    const cookies = there.jar.header;
    expect(sessionOf(await comeBack(there))).toBeDefined();
    const again = await web.ask(there.back.pathname + there.back.search, { headers: { cookie: cookies } });
    refusedAs(again, "sign-on-replayed");
  });

  it("without the state, with another or in another browser", async () => {
    const there = await goThere("fresh");
    const forged = new URL(there.back);
    forged.searchParams.set("state", "made-up");
    refusedAs(await comeBack({ back: forged, jar: there.jar }), "sign-on-failed");
    refusedAs(await comeBack({ ...(await goThere("fresh")), jar: new Jar() }), "sign-on-failed");
  });

  it("with the nonce or the verifier of another attempt", async () => {
    for (const name of ["next-auth.nonce", "next-auth.pkce.code_verifier"]) {
      const other = await goThere("fresh");
      const there = await goThere("fresh");
      there.jar.set(name, other.jar.get(name) ?? "");
      refusedAs(await comeBack(there), "sign-on-failed");
    }
  });

  it("when it names another issuer, or the person declined", async () => {
    const there = await goThere("fresh");
    there.back.searchParams.set("iss", "https://evil.example");
    refusedAs(await comeBack(there), "sign-on-failed");
    const declined = await goThere("fresh");
    declined.back.searchParams.delete("code");
    declined.back.searchParams.set("error", "access_denied");
    refusedAs(await comeBack(declined), "sign-on-failed");
  });

  it("and another site does not begin", async () => {
    const headers = { "sec-fetch-site": "cross-site" };
    expect((await web.ask("/api/auth/signin/oidc", { headers })).status).toBe(403);
  });
});
