import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { exitCode, StartError } from "./exit-codes";

export type SystemUser = { readonly uid: number; readonly gid: number };

const NAME = "gaudeamus";
const run = promisify(execFile);

/**
 * The user as whom PostgreSQL runs, since it refuses root: undefined means ourselves. As root it is a system user
 * of the portal's own, made when missing, or `nobody` where none can be made.
 */
export async function postgresUser(): Promise<SystemUser | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const user = (await find(NAME)) ?? (await make()) ?? (await find("nobody"));
  if (user) return user;
  throw new StartError(exitCode.configuration, `PostgreSQL refuses root: make a system user named ${NAME}.`);
}

async function find(name: string): Promise<SystemUser | undefined> {
  try {
    const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

/** `useradd` is Debian's and most others'; BusyBox has `adduser` with options of its own. */
async function make(): Promise<SystemUser | undefined> {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/bin/false", NAME]).catch(
    () => run("adduser", ["-S", "-D", "-H", "-s", "/bin/false", NAME]).catch(() => undefined),
  );
  return find(NAME);
}
