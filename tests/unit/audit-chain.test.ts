import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { type ChainedEntry, dayHash, detailHash, entryLine, isSigned, signHead } from "@/lib/audit/chain";

const entry: ChainedEntry = {
  id: 7n,
  at: "2026-11-21T08:00:00.000123Z",
  actorId: null,
  actorName: 'Ana "Ș"\n',
  action: "unit.renamed",
  subject: "unit",
  subjectId: "litere",
  unitIds: [3, 1],
  importId: null,
  requestId: null,
  detailHash: "ab",
};
const LINE = String.raw`["7","2026-11-21T08:00:00.000123Z",null,"Ana \"Ș\"\n","unit.renamed","unit","litere",[3,1],null,null,"ab"]`;
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

describe("the canonical form", () => {
  it("of an entry is a line of JSON: all columns, in one order", () => {
    expect(entryLine(entry)).toBe(LINE);
  });

  it("tells a value from the absence of one, and one column from the next", () => {
    const lines = [
      entry,
      { ...entry, subjectId: null },
      { ...entry, subjectId: "null" },
      { ...entry, subject: "unitlitere", subjectId: "" },
    ].map(entryLine);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("of a day begins with the day and the hash of the day before", () => {
    const hash = dayHash("2026-11-21", "cd");
    hash.add(entry);
    expect(hash.close()).toEqual({ hash: sha256(`["2026-11-21","cd"]\n${LINE}\n`), entryCount: 1 });
    expect(dayHash("2026-11-21", null).close().hash).toBe(sha256('["2026-11-21",null]\n'));
  });

  it("of values is the salt, a space and their text", () => {
    expect(detailHash("s", '{"a": [null, 1]}')).toBe(sha256('s {"a": [null, 1]}'));
  });
});

it("a signature is of everything that a head says", () => {
  const head = signHead({ day: "2026-11-21", lastEntryId: 7n, entryCount: 1, hash: "ef", sealedAt: "now" });
  expect(isSigned(head)).toBe(true);
  for (const other of [
    { day: "2026-11-22" },
    { lastEntryId: 8n },
    { entryCount: 2 },
    { hash: "e0" },
    { sealedAt: "then" },
    { signature: "" },
  ])
    expect(isSigned({ ...head, ...other }), JSON.stringify(Object.keys(other))).toBe(false);
});
