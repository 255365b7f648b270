import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { chown, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { Agent } from "node:https";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import { checkoutFolder } from "@/lib/cli/data-folder";
import { postgresUser, type SystemUser } from "@/lib/cli/postgres-user";
import { freePort } from "../e2e/free-port";
import { debianProgram } from "./debian-program";
import { type Answer, type Asked, ask } from "./http";

const run = promisify(execFile);

/** The name that the sample gives the portal; it is the certificate's, and every request's unless a test forges it. */
export const NAME = "alumni.example.edu";

/** A real nginx with the sample configuration, in front of an upstream. */
export type Nginx = {
  readonly port: number;
  /** Over TLS, with the certificate checked; `from` is an address of the client other than 127.0.0.1. */
  ask(path: string, asked?: Asked, from?: string): Promise<Answer>;
  askWithoutTls(path: string, asked?: Asked): Promise<Answer>;
  /** What it has written about requests so far. */
  accessLog(): Promise<string>;
  stop(): Promise<void>;
};

/**
 * Starts nginx on ports and with a certificate of its own, as an ordinary user.
 * @param upstream the origin that takes the portal's place in the sample
 * @throws Error when there is no nginx and none can be installed, or it refuses the sample
 */
export async function startNginx(upstream: string): Promise<Nginx> {
  const nginx = await debianProgram("nginx", "nginx-light");
  const folder = await mkdtemp(path.join(tmpdir(), "gaudeamus-nginx-"));
  // As root: the user whom the embedded PostgreSQL needs, too, has no more rights than a web server should have.
  const user = await postgresUser();
  if (user) await chown(folder, user.uid, user.gid);
  await makeCertificate(folder, user);
  const ports = { plain: await freePort(), tls: await freePort() };
  await writeFile(path.join(folder, "portal.conf"), await sample({ upstream, ...ports }));
  await writeFile(path.join(folder, "nginx.conf"), AROUND);

  const server = spawn(nginx, ["-p", folder, "-c", "nginx.conf", "-e", "stderr"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    ...user,
  });
  let log = "";
  server.stderr.on("data", (chunk) => (log += chunk));
  const exited = once(server, "exit");
  const plain = `http://127.0.0.1:${ports.plain}`;
  const answers = () => ask(plain, "/").then(Boolean, () => false);
  for (let waited = 0; !(await answers()); waited += 50) {
    if (server.exitCode !== null || waited > 10_000) {
      server.kill();
      throw new Error(`nginx does not start.\n${log}`);
    }
    await sleep(50);
  }

  const ca = await readFile(path.join(folder, "portal.pem"));
  const tls = { ca, servername: NAME };
  const agent = new Agent({ ...tls, keepAlive: true, maxSockets: 16 });
  const named = (asked: Asked): Asked => ({ ...asked, headers: { host: NAME, ...asked.headers } });
  return {
    port: ports.tls,
    ask: (address, asked = {}, from) => {
      const connecting = from === undefined ? agent : new Agent({ ...tls, localAddress: from });
      return ask(`https://127.0.0.1:${ports.tls}`, address, named(asked), connecting);
    },
    askWithoutTls: (address, asked = {}) => ask(plain, address, named(asked)),
    accessLog: () => readFile(path.join(folder, "portal.log"), "utf8"),
    stop: async () => {
      server.kill("SIGTERM");
      await exited;
      await rm(folder, { recursive: true });
    },
  };
}

/** `portal.pem` and `portal.key`, signed by nobody else. */
async function makeCertificate(folder: string, user: SystemUser | undefined): Promise<void> {
  const openssl = await debianProgram("openssl", "openssl");
  const subject = ["-subj", `/CN=${NAME}`, "-addext", `subjectAltName=DNS:${NAME}`];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  const files = ["-keyout", "portal.key", "-out", "portal.pem"];
  await run(openssl, ["req", "-x509", "-days", "1", ...key, ...subject, ...files], { cwd: folder, ...user });
}

/** What a distribution's own nginx.conf would say around the sample, and nothing outside the folder. */
const AROUND = `
daemon off;
pid nginx.pid;
events {}
http {
  access_log off;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
  include portal.conf;
}
`;

/** The sample with the ports, the certificate and the upstream of a test in place of an installation's. */
async function sample({ upstream, plain, tls }: { upstream: string; plain: number; tls: number }) {
  const text = await readFile(path.join(checkoutFolder, "deploy/nginx.conf"), "utf8");
  const replaced: [string, string][] = [
    ["server 127.0.0.1:3000;", `server ${new URL(upstream).host.replace("localhost", "127.0.0.1")};`],
    ["listen 80;", `listen 127.0.0.1:${plain};`],
    ["listen 443 ssl http2;", `listen 127.0.0.1:${tls} ssl http2;`],
    [`/etc/ssl/certs/${NAME}.pem`, "portal.pem"],
    [`/etc/ssl/private/${NAME}.key`, "portal.key"],
    ["/var/log/nginx/portal.log", "portal.log"],
  ];
  return replaced.reduce((changed, [from, to]) => {
    if (changed.split(from).length !== 2) throw new Error(`deploy/nginx.conf does not say once: ${from}`);
    return changed.replace(from, to);
  }, text);
}
