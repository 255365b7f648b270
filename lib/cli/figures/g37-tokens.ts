import { createHash, randomUUID } from "node:crypto";
import { query } from "@/lib/cli/databases";
import { acceptByMail } from "@/lib/invitations/commands/accept";
import { createInvitations } from "@/lib/invitations/commands/create-invitations";
import { sendInvitations } from "@/lib/invitations/commands/send-invitations";
import { invitationPolicy } from "@/lib/invitations/policy";
import { authAdapter } from "@/lib/people/auth-adapter";
import { mintSignInToken } from "@/lib/people/commands/sign-in";
import { withCtx, withSystemCtx } from "@/lib/platform/ctx";
import { absoluteUrl } from "@/lib/platform/request";
import { secret } from "@/lib/platform/secret";
import { answerAll, askForRecord, forgetLimits, prove, tokenFor } from "@/tests/factories/claims";
import { type Figure, noneOf, type Reached } from "./figure";

const AT_ONCE = 50;
const BITS = 128;

export const tokens: Figure = {
  id: "G37",
  what: "The links of mails: sign-in, proof of a mailbox, invitation",
  goal: `at least ${BITS} bits, stored as hashes; of ${AT_ONCE} uses at once 1 succeeds; none opens another's door; 0 links to another host`,
  run: ({ full, ownerUrl }) => useEachOnce(ownerUrl, full ? 20 : 3),
};

/** How a browser arrives that spends a sign-in link. */
const ARRIVAL = { means: "email", device: null, deviceToken: "figures" } as const;

/** A kind of link: how one is made for a mailbox, and its door, which tells whether it opened. */
type Kind = {
  name: string;
  make(ownerUrl: string): Promise<{ token: string; email: string }>;
  opens(token: string, email: string): Promise<boolean>;
};

const KINDS: readonly Kind[] = [
  {
    name: "sign-in",
    make: async () => {
      const email = "office@demo.example";
      const minted = await withSystemCtx("figures", (ctx) => mintSignInToken(ctx, email));
      return { email, token: minted.get("token") ?? "" };
    },
    opens: async (token, identifier) => {
      const adapter = authAdapter(ARRIVAL);
      const hash = createHash("sha256").update(`${token}${secret()}`).digest("hex");
      return (await adapter.useVerificationToken?.({ identifier, token: hash })) != null;
    },
  },
  {
    name: "proof of a mailbox",
    make: async (ownerUrl) => {
      const email = `${randomUUID()}@example.org`;
      const [unit] = await query(ownerUrl, "SELECT id::text FROM unit WHERE code = 'litere'");
      await askForRecord({ given: "Ana", family: "Nimeni", unitId: String(unit?.id), email });
      await answerAll();
      return { email, token: await tokenFor(email) };
    },
    opens: async (token) => (await prove(token)) !== null,
  },
  {
    name: "invitation",
    make: async (ownerUrl) => {
      const [person] = await query(
        ownerUrl,
        `SELECT a.id, c.value AS email FROM alumnus a JOIN contact_point c ON c.alumnus_id = a.id AND c.kind = 'EMAIL' AND c.bounced_at IS NULL
         WHERE NOT has_account(a.id) AND NOT EXISTS (SELECT 1 FROM invitation i WHERE i.alumnus_id = a.id)
           AND NOT EXISTS (SELECT 1 FROM consent_entry e WHERE e.alumnus_id = a.id) LIMIT 1`,
      );
      const batch = await withSystemCtx("figures", (ctx) =>
        createInvitations(ctx, { channel: "EMAIL", query: `id=${person?.id}` }),
      );
      await sendInvitations(batch, new AbortController().signal);
      return { email: String(person?.email), token: await tokenFor(String(person?.email)) };
    },
    opens: async (token) => {
      const visitor = { kind: "visitor" } as const;
      return (
        (await withCtx(visitor, invitationPolicy.open, (ctx) => acceptByMail(ctx, token, "en"))) !== null
      );
    },
  },
];

/** Makes links of every kind and tries them everywhere, many times at once. */
export async function useEachOnce(ownerUrl: string, rounds: number): Promise<Reached> {
  const problems: string[] = [];
  const [last] = await query(ownerUrl, "SELECT coalesce(max(created_at), '-infinity')::text AS at FROM mail");
  for (let round = 0; round < rounds; round++) {
    for (const kind of KINDS) {
      await forgetLimits();
      const { token, email } = await kind.make(ownerUrl);
      const bits = Buffer.from(token, "base64url").length * 8;
      if (bits < BITS) problems.push(`${kind.name}: ${bits} bits`);
      if (await isStored(ownerUrl, token)) problems.push(`${kind.name}: stored as it is`);
      for (const other of KINDS.filter((one) => one !== kind))
        if (await other.opens(token, email)) problems.push(`${kind.name} opens ${other.name}`);
      const uses = await Promise.allSettled(Array.from({ length: AT_ONCE }, () => kind.opens(token, email)));
      const opened = uses.filter((use) => use.status === "fulfilled" && use.value).length;
      if (opened !== 1) problems.push(`${kind.name}: ${opened} of ${AT_ONCE} uses at once opened`);
      if (await kind.opens(token, email)) problems.push(`${kind.name}: opened again later`);
    }
  }
  problems.push(...(await foreignLinks(ownerUrl, String(last?.at))));
  return noneOf(`${rounds * KINDS.length} links of ${KINDS.length} kinds`, problems);
}

/** Whether a token stands anywhere but in the mail that carries it. */
async function isStored(ownerUrl: string, token: string): Promise<boolean> {
  const tables = await query(
    ownerUrl,
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'mail'",
  );
  for (const { name } of tables) {
    const [found] = await query(
      ownerUrl,
      `SELECT 1 FROM "${name}" t WHERE strpos(t::text, '${token}') > 0 LIMIT 1`,
    );
    if (found) return true;
  }
  return false;
}

/** Links that lead elsewhere, in mails since an instant. */
async function foreignLinks(ownerUrl: string, since: string): Promise<string[]> {
  const own = absoluteUrl("/").replace(/\/$/, "");
  const rows = await query(
    ownerUrl,
    `SELECT DISTINCT link[1] AS link FROM mail, regexp_matches(text || ' ' || html, 'https?://[^/"<[:space:]]+', 'g') AS link
     WHERE created_at > '${since}'`,
  );
  return rows.filter(({ link }) => link !== own).map(({ link }) => `a mail leads to ${link}`);
}
