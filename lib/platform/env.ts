import { z } from "zod";

/** Blank counts as unset: a copied .env.example has empty lines for what is optional. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === "" ? undefined : value), schema.optional());

/** Every variable the portal reads, with its meaning. `.env.example` is tested against this table. */
export const envSchema = z.object({
  DATABASE_URL: optional(z.url({ protocol: /^postgres(ql)?$/ })).describe(
    "PostgreSQL 15 or newer, as the owner of the tables (not a superuser). Unset: the embedded one, with demo data.",
  ),
  AUTH_SECRET: optional(z.string().min(32)).describe(
    "Signs cookies and links; at least 32 characters (openssl rand -base64 32). Required with DATABASE_URL.",
  ),
  BASE_URL: optional(z.url({ protocol: /^https?$/ })).describe(
    "The address people use, e.g. https://alumni.example.edu; every link in a mail starts with it. Required with DATABASE_URL.",
  ),
  HOST: z.string().default("127.0.0.1").describe("The address the web server binds to."),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000).describe("The port the web server binds to."),
  DATA_DIR: optional(z.string()).describe(
    "Where uploaded files and the embedded database live. Default: .data (as root: below /var/lib/gaudeamus).",
  ),
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/ })).describe(
    "Where mail goes out, e.g. smtps://user:password@mail.example.edu. Unset: mail stays in the mailbox page of the demo.",
  ),
  OIDC_ISSUER: optional(z.url({ protocol: /^https?$/ })).describe(
    "Sign-in with the university's identity provider (OpenID Connect): its issuer, e.g. https://login.example.edu/realms/main. Its redirect address is BASE_URL/api/auth/callback/oidc.",
  ),
  OIDC_CLIENT_ID: optional(z.string()).describe("The portal's client id there. Required with OIDC_ISSUER."),
  OIDC_CLIENT_SECRET: optional(z.string()).describe("Its secret. Required with OIDC_ISSUER."),
  OIDC_NAME: optional(z.string()).describe(
    "What the sign-in button calls the provider, e.g. University login. Unset: the provider's host.",
  ),
  OIDC_ALUMNUS_CLAIM: optional(z.string()).describe(
    "The claim that tells what somebody is at the university, e.g. eduperson_affiliation.",
  ),
  OIDC_ALUMNUS_VALUE: z
    .string()
    .default("alum")
    .describe("The value of that claim that proves a graduate; only then a record is linked by it."),
  OIDC_NUMBER_CLAIM: optional(z.string()).describe(
    "The claim with the student number, which finds the graduate's record.",
  ),
  MAIL_FROM: z.string().default("Alumni <alumni@localhost.example>").describe("The sender of every mail."),
  DEMO_UNIVERSITY: z
    .enum(["ubb", "spbpu", "mu-plovdiv"])
    .default("ubb")
    .describe("Which university the demo shows."),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"])
    .default("info")
    .describe("How much is logged."),
  DEMO: optional(z.literal("1")).describe(
    "Set by npm start when the database is the embedded one; never by hand.",
  ),
  STYLEGUIDE: optional(z.literal("1")).describe(
    "Set by the browser tests, which look at the style guide, too.",
  ),
  PORTAL_PROCESS: z
    .enum(["web", "worker", "command"])
    .default("web")
    .describe("Set by the commands: a worker's statements may take longer than a page's."),
  NODE_ENV: z
    .enum(["development", "production", "test"])
    .default("production")
    .describe("Set by the commands."),
});

export type Env = z.infer<typeof envSchema>;

/**
 * Reads the configuration.
 * @throws Error with one sentence per wrong variable.
 */
export function parseEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Configuration: ${problems.join("; ")}. See .env.example.`);
}

/**
 * What a production start lacks, one sentence each; empty when it may start.
 */
export function missingForProduction(env: Env): string[] {
  if (!env.DATABASE_URL || env.DEMO) return [];
  const missing: string[] = [];
  if (!env.AUTH_SECRET) missing.push("AUTH_SECRET is required with DATABASE_URL (openssl rand -base64 32).");
  if (!env.BASE_URL) missing.push("BASE_URL is required with DATABASE_URL: the address people use.");
  if (env.OIDC_ISSUER && !(env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET))
    missing.push("OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are required with OIDC_ISSUER.");
  return missing;
}

export const env = parseEnv(process.env);

/** The demo runs on the embedded database: invented people, and sign-in as each role without an account. */
export const isDemo = env.DEMO === "1";

/** Every component in every state is for who develops them, and for the browser tests: elsewhere there is no such page. */
export const hasStyleGuide = env.NODE_ENV === "development" || env.STYLEGUIDE === "1";
