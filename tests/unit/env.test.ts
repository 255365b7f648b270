import { describe, expect, it } from "vitest";
import { envSchema, missingForProduction, parseEnv } from "@/lib/platform/env";

/** Set by the commands themselves; an installation has no use for them. */
const NOT_TO_BE_SET = ["DEMO", "STYLEGUIDE", "PORTAL_PROCESS", "NODE_ENV"];

/** The file as the schema says it: each variable with its meaning and its default. */
function example(): string {
  const variables = Object.entries(envSchema.shape).filter(([name]) => !NOT_TO_BE_SET.includes(name));
  const entries = variables.map(([name, schema]) => {
    const byDefault = schema.safeParse(undefined);
    const value = byDefault.success && byDefault.data !== undefined ? String(byDefault.data) : "";
    return `# ${schema.description}\n${name}=${/[\s<>]/.test(value) ? `"${value}"` : value}\n`;
  });
  const head = "# Copy to .env and fill in what differs. Nothing is required for a demo: `npm start`.\n";
  return [head, ...entries].join("\n");
}

it("the example documents every variable, with its default", async () => {
  await expect(example()).toMatchFileSnapshot("../../.env.example");
});

describe("configuration", () => {
  it("of the copied example is that of no file at all", () => {
    const blank = Object.fromEntries(
      [...example().matchAll(/^(\w+)="?([^"\n]*)"?$/gm)].map(([, name, value]) => [name, value]),
    );
    expect(parseEnv(blank)).toEqual(parseEnv({}));
  });

  it.each([
    ["DATABASE_URL", "mysql://x@y/z"],
    ["AUTH_SECRET", "short"],
    ["BASE_URL", "ftp://example.edu"],
    ["PORT", "http"],
    ["PORT", "65536"],
    ["DEMO", "yes"],
    ["SMTP_URL", "mail.example.edu"],
  ])("names a wrong %s (%s) and where to look", (name, value) => {
    expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`${name}: .*[.]env[.]example`));
  });

  it("of a production start says each thing that lacks", () => {
    const production = parseEnv({ DATABASE_URL: "postgres://portal@db/portal" });
    expect(missingForProduction(production)).toEqual([
      expect.stringContaining("AUTH_SECRET"),
      expect.stringContaining("BASE_URL"),
    ]);
    expect(missingForProduction(parseEnv({}))).toEqual([]);
  });
});
