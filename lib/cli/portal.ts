import { createAdmin } from "./create-admin";
import { importFile } from "./import-file";
import { replay } from "./replay-erasures";
import { verifyAudit } from "./verify-audit";

/** `npm run portal -- COMMAND …`: what is done on the server, without a browser. */
const COMMANDS: Record<string, { run: (args: string[]) => Promise<void>; usage: string }> = {
  import: {
    run: importFile,
    usage: "import FILE [--unit CODE] [--sheet NAME] [--mapping FILE] [--apply] [--json]",
  },
  "verify-audit": { run: verifyAudit, usage: "verify-audit [--heads FILE]" },
  "replay-erasures": { run: replay, usage: "replay-erasures [FILE]" },
  "create-admin": { run: createAdmin, usage: "create-admin EMAIL [--name NAME]" },
};

const [name = "", ...args] = process.argv.slice(2);
const command = COMMANDS[name];
if (!command) {
  const usages = Object.values(COMMANDS).map(({ usage }) => `  npm run portal -- ${usage}`);
  console.error(`${name ? `There is no command "${name}". ` : ""}The commands:\n${usages.join("\n")}`);
  process.exit(2);
}
try {
  await command.run(args);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
