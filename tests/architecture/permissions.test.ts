import { expect, it } from "vitest";
import { definedPermissions, type Reach, ROLES, type Role } from "@/lib/platform/policy";
import { baseName, sourceFiles } from "./source-files";

const HEADS: Record<Role, string> = {
  administrator: "Administrator",
  central: "Central office",
  coordinator: "Coordinator",
  auditor: "Auditor",
  alumnus: "Alumnus",
  account: "Anybody signed in",
  halfway: "Second factor owed",
  visitor: "Visitor",
};
const WORDS: Record<Reach, string> = {
  all: "everything",
  units: "own units",
  self: "own",
  figures: "figures only",
  public: "public part",
};

const INTRODUCTION = `# Who may do what

Made from the policies of all subjects (\`lib/*/policy.ts\`) by permissions.test.ts, which fails when they differ from this
table: whoever changes a right shows the change here. \`npx vitest -c tests/vitest.config.ts --project unit -u\` writes it anew.

- **everything**: every record of the university
- **own units**: what belongs to a unit in which the person holds an office today, also where it belongs to another as well
- **own**: the own record, the own account
- **figures only**: counts and trails, without anybody's data
- **public part**: what every visitor may, signed in or not
- empty: nothing
`;

it("the table of permissions is the one that was agreed", async () => {
  for (const { path } of sourceFiles("lib").filter(
    (file) => baseName(file) === "policy.ts" && !file.path.startsWith("lib/platform/"),
  )) {
    await import(`../../${path}`);
  }
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const table = definedPermissions().map(({ name, reach }) =>
    row([name, ...ROLES.map((role) => (reach[role] ? WORDS[reach[role]] : ""))]),
  );
  const head = [row(["", ...ROLES.map((role) => HEADS[role])]), row(["---", ...ROLES.map(() => "---")])];
  await expect(`${[INTRODUCTION, ...head, ...table].join("\n")}\n`).toMatchFileSnapshot("./permissions.md");
});
