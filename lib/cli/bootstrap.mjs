/**
 * The entry of every npm script, and the only file that runs before anything is installed: plain JavaScript
 * without dependencies. It installs, generates and builds what is out of date, then hands over to the command.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statfsSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const OLDEST_NODE = [20, 19];
/** What node runs, below lib/cli. */
const MODULES = new Map([
  ["start", ["serve.ts"]],
  ["dev", ["dev.ts"]],
  ["test", ["test.ts"]],
  ["check", ["check.ts"]],
  ["figures", ["figures.ts"]],
  ["bench", ["bench.ts"]],
  ["bench-matching", ["bench-matching.ts"]],
  ["portal", ["with-database.ts", "lib/cli/portal.ts"]],
  ["worker", ["with-database.ts", "lib/cli/worker.ts"]],
  ["seed-large", ["with-database.ts", "lib/cli/seed-large.ts"]],
]);
/** `npm run build` by another name: for commands that need the production build, such as `start` and `test`. */
const BUILD = "build";
const BUILT_FROM = ["app", "components", "lib", "prisma", "public", "proxy.ts", "instrumentation.ts"].concat([
  "next.config.ts",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
]);
/** The same numbers as in exit-codes.ts, which cannot be read before the installation. */
const EXIT = { failed: 1, configuration: 2, portTaken: 4, diskFull: 5 };
const ALMOST_NOTHING = 20 * 1024 * 1024;

const root = fileURLToPath(new URL("../..", import.meta.url));
const [command = "", ...rest] = process.argv.slice(2);

main().then(
  (code) => process.exit(code),
  (error) => refuse(EXIT.failed, error instanceof Error ? error.message : String(error)),
);

async function main() {
  process.chdir(root);
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    refuse(
      EXIT.configuration,
      `Node ${OLDEST_NODE.join(".")} or newer is needed; this is ${process.versions.node}.`,
    );
  }
  if (command !== BUILD && !MODULES.has(command)) {
    refuse(EXIT.configuration, `Unknown command "${command}". Known: ${[...MODULES.keys()].join(", ")}.`);
  }
  // The tests bring their own settings: what an installation has in .env must not reach them.
  if (command !== "test" && command !== "check" && existsSync(".env")) process.loadEnvFile(".env");
  if (command === "start" || command === "dev") await refuseTakenPort();

  install(`${hashOf(["package-lock.json"])} ${major}`);
  generateClient();
  if (command === BUILD) {
    build();
    return 0;
  }
  const [module, ...given] = MODULES.get(command);
  return run(module, [...given, ...rest]);
}

/** Before the installation and the build, which take a minute: nobody should wait for this sentence. */
function refuseTakenPort() {
  const host = process.env.HOST || "127.0.0.1";
  const port = Number(process.env.PORT || 3000);
  const taken = `Port ${port} on ${host} is taken: the portal already runs, or another program does; PORT chooses another one.`;
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", (error) => {
      if (error.code === "EADDRINUSE") refuse(EXIT.portTaken, taken);
      refuse(EXIT.configuration, `HOST and PORT cannot be used: ${error.message}.`);
    });
    probe.listen({ host, port }, () => probe.close(resolve));
  });
}

function install(wanted) {
  onceFor("node_modules/.gaudeamus-stamp", wanted, "Installing packages", () =>
    // The build needs the development packages, also where NODE_ENV=production would leave them out.
    step("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"]),
  );
}

function generateClient() {
  const models = filesBelow("prisma/models").concat("prisma.config.ts", "node_modules/prisma/package.json");
  onceFor("prisma/generated/.gaudeamus-stamp", hashOf(models), "Generating the database client", () =>
    step(process.execPath, ["node_modules/prisma/build/index.js", "generate"], {
      // Generating needs no schema engine, yet downloads one unless it is told where one is.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
    }),
  );
}

function build() {
  const sources = BUILT_FROM.flatMap(filesBelow).map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  onceFor(
    ".next/gaudeamus-stamp",
    createHash("sha256").update(sources.join("\n")).digest("hex"),
    "Building",
    () =>
      step(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
        NEXT_TELEMETRY_DISABLED: "1",
        NODE_ENV: "production",
      }),
  );
}

/** Does the work unless the stamp says that it was done for the same input. */
function onceFor(stampFile, input, title, work) {
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === input) return;
  rmSync(stampFile, { force: true });
  console.log(`${title} …`);
  work();
  writeFileSync(stampFile, input);
}

/** Runs one step quietly; what it wrote is shown only when it fails. */
function step(program, args, environment = {}) {
  const { status, error, stdout, stderr } = spawnSync(program, args, {
    env: { ...process.env, ...environment },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status === 0) return;
  process.stderr.write(`${stdout ?? ""}${stderr ?? ""}`);
  const { bavail, bsize } = statfsSync(".");
  if (bavail * bsize < ALMOST_NOTHING) refuse(EXIT.diskFull, "The disk is full: make room and start again.");
  refuse(EXIT.failed, `"${program} ${args.join(" ")}" failed${error ? `: ${error.message}` : ""}.`);
}

/** Becomes the command: signals go to it, its exit code is ours, and it ends in order when we are killed. */
function run(module, args) {
  const child = spawn(process.execPath, ["--import", "tsx", `lib/cli/${module}`, ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) stopWithNpm(child);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? EXIT.failed));
  });
}

/** A killed npm passes no signal on, and the portal would outlive it: with npm gone, its shell has another parent. */
function stopWithNpm(child) {
  const ancestors = () => `${process.ppid} ${parentOf(process.ppid)}`;
  const atStart = ancestors();
  setInterval(() => ancestors() !== atStart && child.kill("SIGTERM"), 500).unref();
}

/** Known on Linux only; elsewhere npm has to be stopped in a way that it notices. */
function parentOf(pid) {
  const status = `/proc/${pid}/status`;
  return existsSync(status) ? readFileSync(status, "utf8").match(/^PPid:\s+(\d+)/m)?.[1] : "unknown";
}

function filesBelow(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(join(path, entry.name)));
}

function hashOf(files) {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  return hash.digest("hex");
}

function refuse(code, sentence) {
  console.error(sentence);
  process.exit(code);
}
