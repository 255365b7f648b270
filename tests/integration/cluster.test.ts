import { rm } from "node:fs/promises";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { claimDataFolder } from "@/lib/cli/data-folder";
import { query } from "@/lib/cli/databases";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@/lib/cli/embedded-postgres";
import { exitCode } from "@/lib/cli/exit-codes";
import { checkDatabase, checkMigratedDatabase } from "@/lib/cli/startup-checks";
import { freshDatabase, temporaryDataFolder } from "../setup/cluster";

describe("start-up checks", () => {
  it("accept the embedded cluster", async () => {
    const { ownerUrl, drop } = await freshDatabase(inject("cluster"));
    await checkDatabase(ownerUrl);
    await checkMigratedDatabase(ownerUrl);
    await drop();
  });

  it("refuse a superuser, saying what to use instead", async () => {
    await expect(checkDatabase(inject("cluster").adminUrl)).rejects.toMatchObject({
      code: exitCode.database,
      message: expect.stringContaining("NOSUPERUSER NOBYPASSRLS"),
    });
  });

  it("refuse a database that does not know Cyrillic", async () => {
    const { adminUrl, ownerUrl } = inject("cluster");
    await query(
      adminUrl,
      "CREATE DATABASE plain_c TEMPLATE template0 LC_CTYPE 'C' LC_COLLATE 'C' OWNER portal_owner",
    );
    const refusal = expect(checkDatabase(ownerUrl.replace(/\/portal$/, "/plain_c"))).rejects;
    await refusal.toThrow(/does not know Cyrillic letters/);
  });

  it("name an unreachable database", async () => {
    await expect(checkDatabase("postgresql://portal_owner@127.0.0.1:9/portal")).rejects.toMatchObject({
      code: exitCode.database,
      message: expect.stringContaining("cannot be reached"),
    });
  });
});

describe("role in force", () => {
  it("is portal_app, and giving it up does not lead back to the owner", async () => {
    const { appUrl, drop } = await freshDatabase(inject("cluster"));
    const client = new Client({ connectionString: appUrl });
    await client.connect();
    await client.query("RESET ROLE");
    const { rows } = await client.query("SELECT current_user AS role");
    await client.end();
    expect(rows).toEqual([{ role: "portal_app" }]);
    await drop();
  });
});

describe("embedded PostgreSQL", () => {
  let folder: string;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    folder = await temporaryDataFolder();
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    await query(postgres.ownerUrl, "CREATE TABLE kept (value int)");
    await query(postgres.ownerUrl, "INSERT INTO kept VALUES (1)");
  });
  afterAll(async () => {
    await postgres.stop();
    await rm(folder, { recursive: true });
  });

  it("keeps checksums, full durability, and listens on this machine only", async () => {
    const [settings] = await query(
      postgres.ownerUrl,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync,
         current_setting('synchronous_commit') AS commit, current_setting('listen_addresses') AS addresses`,
    );
    expect(settings).toEqual({ checksums: "on", fsync: "on", commit: "on", addresses: "127.0.0.1" });
  });

  it("starts on the same address after kill -9, although a backend is still busy", async () => {
    const busy = new Client({ connectionString: postgres.ownerUrl });
    busy.on("error", () => undefined);
    await busy.connect();
    const endless = busy.query("SELECT count(*) FROM generate_series(1, 1e12)").catch(() => "ended");
    process.kill(postgres.pid, "SIGKILL");
    await postgres.exited;

    const { ownerUrl } = postgres;
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    expect(postgres.ownerUrl).toBe(ownerUrl);
    expect(await query(ownerUrl, "SELECT value FROM kept")).toEqual([{ value: 1 }]);
    expect(await endless).toBe("ended");
  });

  it("takes over from a server whose supervisor was killed", async () => {
    const orphan = postgres;
    postgres = await startEmbeddedPostgres({ dataDir: folder });
    await orphan.exited;
    expect(await query(postgres.ownerUrl, "SELECT value FROM kept")).toEqual([{ value: 1 }]);
  });

  it("refuses a port that is taken", async () => {
    const port = Number(new URL(inject("cluster").adminUrl).port);
    const other = await temporaryDataFolder();
    await expect(startEmbeddedPostgres({ dataDir: other, port })).rejects.toMatchObject({
      code: exitCode.portTaken,
    });
    await rm(other, { recursive: true });
  });
});

describe("data folder", () => {
  it("belongs to one process at a time", async () => {
    const folder = await temporaryDataFolder();
    const letGo = await claimDataFolder(folder);
    await expect(claimDataFolder(folder)).rejects.toMatchObject({ code: exitCode.alreadyRunning });
    await letGo();
    await (await claimDataFolder(folder))();
    await rm(folder, { recursive: true });
  });
});
