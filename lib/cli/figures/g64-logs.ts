import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { query } from "@/lib/cli/databases";
import { signedIn } from "@/tests/factories/staff";
import { builtActions, callAction } from "@/tests/setup/server-actions";
import { startWeb, type Web } from "@/tests/setup/web";
import { type Figure, noneOf } from "./figure";
import { importList } from "./import-run";

const MARK = "zq9canary";
const EMAIL = `${MARK}@example.org`;
const TOKEN = `${MARK}-token-0123456789`;
const PASSWORD = `${MARK}-password`;
const PHONE = "+40745999123";
/** Whoever reads the log in a terminal must not take this for a line of the portal, nor have the color changed. */
const BREAKOUT = `${MARK}\nFORGED line\u001b[31m`;
/** What every form could ask for, by every name that a field has. */
const FIELDS = {
  ...{ email: EMAIL, newEmail: EMAIL, to: EMAIL, name: BREAKOUT, family: BREAKOUT, given: BREAKOUT },
  ...{ phone: PHONE, typed: PHONE, token: TOKEN, code: TOKEN, password: PASSWORD, proof: TOKEN, next: TOKEN },
  ...{ query: `q=${EMAIL}`, reason: BREAKOUT, message: BREAKOUT, note: PHONE, number: TOKEN },
};

const LIST = `family name,given name,faculty,programme,graduation year,email,phone
Canary,Ana,Facultatea de Litere,Romanian,2001,${EMAIL},${PHONE}
"${BREAKOUT}",Ana,Facultatea de Litere,Romanian,2001,${EMAIL} ${TOKEN},${PHONE}${PHONE}
`;

export const logs: Figure = {
  id: "G64",
  what: "Logs of a portal on level debug: signing in, claims, forms, an import, mail that is refused, errors",
  goal: "0 marked addresses, tokens, passwords and phone numbers; newline and ESC encoded; a logged mark is found",
  needsBuild: true,
  run: async ({ ownerUrl }) => {
    const cookie = await signedIn("office@demo.example");
    const secrets = [MARK, PHONE.slice(3), cookie];
    const mailServer = await refusingMailServer();
    const smtp = `smtp://office:${PASSWORD}@127.0.0.1:${(mailServer.address() as AddressInfo).port}`;
    const environment = { LOG_LEVEL: "debug", SMTP_URL: smtp };
    const web = await startWeb(environment);
    const worker = startLogged("lib/cli/worker.ts", { ...environment, PORTAL_PROCESS: "worker" });
    try {
      await query(ownerUrl, QUOTING);
      await drive(web, cookie);
      await importList(LIST);
      await untilIn(() => worker.log(), "Failed task");
    } finally {
      await query(ownerUrl, "DROP TRIGGER quoting ON contact_point");
      await web.stop();
      await worker.stop();
      mailServer.close();
    }
    const log = web.log() + worker.log();
    const problems = [
      ...leaks(log, secrets),
      // What is logged of a failure shows that there was one: nothing is proved by silence.
      ...["action failed", "Failed task", "job done"].flatMap((words) =>
        log.includes(words) ? [] : [`no "${words}" in the log`],
      ),
      ...(await control(secrets)),
    ];
    return noneOf(`${log.split("\n").length} lines of log`, problems);
  },
};

function leaks(log: string, secrets: readonly string[]): string[] {
  const found = log.split("\n").filter((line) => secrets.some((secret) => line.includes(secret)));
  const forged = log.split("\n").filter((line) => line.startsWith("FORGED"));
  const escapes = log.includes("\u001b[31m") ? ["an ESC is in the log as it is"] : [];
  return [...found.map((line) => `in the log: ${line.slice(0, 160)}`), ...forged, ...escapes];
}

/** A marked value that is logged on purpose is found, in one line, its newline and ESC encoded. */
async function control(secrets: readonly string[]): Promise<string[]> {
  const child = startLogged("--eval", { LOG_LEVEL: "debug", NOTE: BREAKOUT }, [
    `import("@/lib/platform/log").then(({ log }) => log.info({ note: process.env.NOTE }, process.env.NOTE))`,
  ]);
  await child.ended;
  const found = leaks(child.log(), secrets);
  return found.length === 1
    ? []
    : [`a logged mark is found ${found.length} times: ${child.log().slice(0, 160)}`];
}

/** An error of the database that quotes the value, as constraints do. */
const QUOTING = `
  CREATE OR REPLACE FUNCTION quoting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'no contact %', NEW.typed USING DETAIL = 'Failing row contains ' || NEW.typed; END $$;
  CREATE OR REPLACE TRIGGER quoting BEFORE INSERT ON contact_point FOR EACH ROW
  WHEN (NEW.typed LIKE '%745999123%' AND NEW.import_id IS NULL) EXECUTE FUNCTION quoting()`;

async function drive(web: Web, cookie: string): Promise<void> {
  const headers = { origin: web.origin, "user-agent": MARK, referer: `${web.origin}/?token=${TOKEN}` };
  const [person] = (await query(
    process.env.DATABASE_URL ?? "",
    "SELECT id, version FROM alumnus LIMIT 1",
  )) as {
    id: string;
    version: number;
  }[];
  // A contact that every rule lets through, up to the database.
  const ofPerson = { id: String(person?.id), version: String(person?.version), kind: "PHONE", reason: "" };
  for (const action of builtActions()) {
    const input = action.name === "saveContactAction" ? { ...FIELDS, ...ofPerson } : FIELDS;
    // Signing out would end the session of the others.
    if (action.name !== "signOutAction") await callAction(web, action, input, { cookie, headers });
    if (/signIn|Claim|find/i.test(action.name)) await callAction(web, action, input, { headers });
  }
  const marked = encodeURIComponent(BREAKOUT);
  const addresses = [
    ...[`/en/sign-in/link?token=${TOKEN}&email=${EMAIL}`, `/en/alumni?q=${EMAIL}`, `/en/alumni/${marked}`],
    ...[`/en/${marked}`, `/api/alumni/suggest?q=${marked}&locale=en`, `/en/invitation?token=${TOKEN}`],
    ...[`/en/sign-in?next=${marked}`, `/en/preferences?token=${TOKEN}`, `/api/exports/${marked}`],
  ];
  for (const address of addresses) {
    await web.ask(address, { cookie, headers });
    await web.ask(address, { cookie: TOKEN, headers });
  }
  const posts = [
    `/api/auth/callback/email?token=${TOKEN}&email=${EMAIL}`,
    "/api/claims/prove",
    "/api/alumni/similar",
  ];
  for (const address of [...posts, "/api/imports/upload"]) {
    const form = new URLSearchParams(FIELDS).toString();
    for (const [type, body] of [
      ["application/x-www-form-urlencoded", form],
      ["application/json", `{"email": "${EMAIL}", `],
    ])
      await web.ask(address, {
        method: "POST",
        cookie,
        headers: { ...headers, "content-type": type ?? "" },
        body: body ?? "",
      });
  }
}

/** A mail server that refuses everybody for now, and says whom. */
async function refusingMailServer() {
  const server = createServer((socket) => {
    socket.on("error", () => socket.destroy());
    socket.write("220 refusing ESMTP\r\n");
    socket.on("data", (data) => {
      for (const line of data.toString().trim().split("\r\n")) {
        if (/^EHLO/i.test(line)) socket.write("250-refusing\r\n250 AUTH PLAIN\r\n");
        else if (/^AUTH/i.test(line)) socket.write("235 ok\r\n");
        else if (/^RCPT/i.test(line)) socket.write(`451 ${line.slice(8)} not now\r\n`);
        else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else socket.write("250 ok\r\n");
      }
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}

/** Starts a process of the portal and keeps what it says. */
function startLogged(file: string, environment: Record<string, string>, args: readonly string[] = []) {
  const child = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    cwd: checkoutFolder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = once(child, "close");
  return {
    ended,
    log: () => said,
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

async function untilIn(text: () => string, words: string): Promise<void> {
  for (let waited = 0; !text().includes(words) && waited < 30_000; waited += 100) await sleep(100);
}
