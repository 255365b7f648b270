import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";
import { diskFull, exitCode, StartError } from "./exit-codes";
import type { PostgresBinaries } from "./postgres-binaries";
import type { SystemUser } from "./postgres-user";

/** What the portal must know to reach its cluster; kept beside it, readable by its owner only. */
export type Access = {
  readonly port: number;
  readonly adminPassword: string;
  readonly ownerPassword: string;
};

const run = promisify(execFile);
const accessFile = (dataDir: string) => path.join(dataDir, "postgres.json");
const password = () => randomBytes(24).toString("base64url");

/** PostgreSQL's programs get none: a PGPORT or PGOPTIONS of the user's shell must not change what they do. */
export const NO_ENVIRONMENT = {} as NodeJS.ProcessEnv;

/** The ctype of UTF-8 text, without which `lower` and pg_trgm see no Cyrillic; macOS has no C.UTF-8. */
const LOCALE = process.platform === "darwin" ? "en_US.UTF-8" : "C.UTF-8";

/** The access of an earlier start; undefined before the first one. */
export async function readAccess(dataDir: string): Promise<Access | undefined> {
  return existsSync(accessFile(dataDir))
    ? JSON.parse(await readFile(accessFile(dataDir), "utf8"))
    : undefined;
}

/** Keeps the access with the port of this start; the passwords stay those of the first. */
export async function keepAccess(dataDir: string, port: number): Promise<Access> {
  const kept = await readAccess(dataDir);
  if (kept?.port === port) return kept;
  const access = { adminPassword: password(), ownerPassword: password(), ...kept, port };
  // Never half written: a full disk must not lose the passwords of the data.
  const draft = `${accessFile(dataDir)}.draft`;
  await writeFile(draft, JSON.stringify(access), { mode: 0o600 });
  await rename(draft, accessFile(dataDir));
  return access;
}

/** The connection string of the set-up role, a superuser: for set-up and tests, never for the portal. */
export function adminUrl({ port, adminPassword }: Access): string {
  return `postgresql://postgres:${adminPassword}@127.0.0.1:${port}/postgres`;
}

/** The connection string of the role that owns the portal's tables. */
export function ownerUrl({ port, ownerPassword }: Access): string {
  return `postgresql://portal_owner:${ownerPassword}@127.0.0.1:${port}/portal`;
}

/** Makes the cluster unless there is one; a cluster that was only half made is thrown away. */
export async function initCluster(
  folder: string,
  { initdb }: PostgresBinaries,
  user: SystemUser | undefined,
  { adminPassword }: Access,
): Promise<void> {
  if (existsSync(folder)) return;
  const draft = `${folder}.draft`;
  const passwordFile = `${folder}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, adminPassword, { mode: 0o600 });
  if (user) await Promise.all([draft, passwordFile].map((file) => chown(file, user.uid, user.gid)));
  const options = [
    `--pgdata=${draft}`,
    "--username=postgres",
    `--pwfile=${passwordFile}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    `--locale=${LOCALE}`,
    "--data-checksums",
  ];
  try {
    await run(initdb, options, { cwd: draft, env: NO_ENVIRONMENT, ...user });
  } catch (error) {
    throw initdbError(folder, error);
  } finally {
    await rm(passwordFile);
  }
  await rename(draft, folder);
}

function initdbError(folder: string, error: unknown): Error {
  const { stderr = "", message } = error as Error & { stderr?: string };
  if (/no space left/i.test(stderr)) return diskFull();
  const reason = stderr.trim().split("\n").at(-1) || message;
  return new StartError(exitCode.database, `PostgreSQL cannot make its data in ${folder}: ${reason}.`);
}

/** As whom the cluster runs: its owner, once it exists, so that a user added later does not shut us out. */
export async function ownerOf(folder: string): Promise<SystemUser> {
  const { uid, gid } = await stat(folder);
  return { uid, gid };
}

/**
 * Makes the roles and the database unless they exist. The application connects as portal_owner and takes the role
 * portal_app by a connection option; since settings of a role apply at log-in only, time limits (`statement_timeout`
 * and its kind) are connection options as well and not `ALTER ROLE portal_app SET`.
 */
export async function setUpCluster(access: Access): Promise<void> {
  const admin = new Client({ connectionString: adminUrl(access) });
  await admin.connect();
  try {
    const create = async (catalog: string, name: string, statement: string) => {
      const found = await admin.query(`SELECT FROM ${catalog} = $1`, [name]);
      if (found.rowCount === 0) await admin.query(statement);
    };
    const login = `LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD '${access.ownerPassword}'`;
    await create("pg_roles WHERE rolname", "portal_owner", `CREATE ROLE portal_owner ${login}`);
    await create(
      "pg_roles WHERE rolname",
      "portal_app",
      "CREATE ROLE portal_app NOLOGIN NOSUPERUSER NOBYPASSRLS",
    );
    await admin.query("GRANT portal_app TO portal_owner WITH INHERIT FALSE, SET TRUE");
    await create("pg_database WHERE datname", "portal", "CREATE DATABASE portal OWNER portal_owner");
  } finally {
    await admin.end();
  }
}
