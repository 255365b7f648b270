import type { NextRequest } from "next/server";
import { DomainError } from "@/lib/platform/errors";
import { removeStored, type Stored, store } from "@/lib/platform/storage";
import { linkInput } from "./schema";

const MAX_EVIDENCE_BYTES = 10_000_000;
/** What the fields of the form take beside the file. */
const FORM_BYTES = 20_000;

const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** What may be kept, by its ending, and how its first bytes tell that it is that. */
const TYPES = {
  pdf: { type: "application/pdf", is: (bytes: Buffer) => bytes.subarray(0, 5).equals(Buffer.from("%PDF-")) },
  jpg: {
    type: "image/jpeg",
    is: (bytes: Buffer) => bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  },
  png: {
    type: "image/png",
    is: (bytes: Buffer) =>
      bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  },
  webp: {
    type: "image/webp",
    is: (bytes: Buffer) =>
      bytes.toString("latin1", 0, 4) === "RIFF" && bytes.toString("latin1", 8, 12) === "WEBP",
  },
  docx: {
    type: DOCX,
    // A ZIP whose parts are those of a text document, without the parts that hold macros.
    is: (bytes: Buffer) =>
      bytes.readUInt32BE(0) === 0x504b0304 &&
      bytes.includes("word/document.xml") &&
      !bytes.includes("vbaProject.bin"),
  },
} as const;
type Ending = keyof typeof TYPES;

export type SentEvidence = { note: string | null } & (
  | { url: string }
  | (Pick<Stored, "sha256"> & { fileKey: string; fileName: string })
);

/**
 * Takes in a form with a file or a link before any transaction is open. A file is known by its bytes, whatever it is called.
 * @throws DomainError invalid `evidence-too-large`, `evidence-missing`, `evidence-kind`, `evidence-link`; nothing is left behind
 */
export async function receiveEvidence(request: NextRequest): Promise<SentEvidence> {
  const size = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (!(size <= MAX_EVIDENCE_BYTES + FORM_BYTES)) throw new DomainError("invalid", "evidence-too-large");
  const form = await request.formData().catch(() => {
    throw new DomainError("invalid", "evidence-missing");
  });
  const file = form.get("file");
  const hasFile = file instanceof File && file.size > 0;
  const url = form.get("url");
  if (!hasFile && !url) throw new DomainError("invalid", "evidence-missing");
  if (!hasFile) {
    const link = linkInput.safeParse({ url, note: form.get("note") });
    if (!link.success) throw new DomainError("invalid", "evidence-link");
    return link.data;
  }
  if (file.size > MAX_EVIDENCE_BYTES) throw new DomainError("invalid", "evidence-too-large");
  const bytes = Buffer.from(await file.arrayBuffer());
  const ending = (Object.keys(TYPES) as Ending[]).find((one) => bytes.length > 12 && TYPES[one].is(bytes));
  if (!ending) throw new DomainError("invalid", "evidence-kind");
  const note = linkInput.shape.note.safeParse(form.get("note"));
  if (!note.success) throw new DomainError("invalid", "evidence-link");
  const { key, sha256 } = await store(file.stream(), MAX_EVIDENCE_BYTES, file.size);
  return { note: note.data, fileKey: key, sha256, fileName: fileNameOf(file.name, ending) };
}

/** What `receiveEvidence` stored goes again. */
export async function discardEvidence(evidence: SentEvidence): Promise<void> {
  if ("fileKey" in evidence) await removeStored(evidence.fileKey);
}

/** Shown to people and by its ending the type; the file itself lies under a random name. */
function fileNameOf(sent: string, ending: Ending): string {
  const last = sent.split(/[\\/]/).at(-1) ?? "";
  const stem = last
    .normalize("NFC")
    .replace(/[\p{C}"'*]/gu, "")
    .replace(/\.[^.]*$/, "")
    .slice(0, 120);
  return `${stem || "file"}.${ending}`;
}

/** The type of a stored file by its name. */
export function contentTypeOf(fileName: string): string {
  const ending = fileName.split(".").at(-1) as Ending;
  return TYPES[ending]?.type ?? "application/octet-stream";
}
