import type { NextRequest } from "next/server";
import { DomainError } from "@/lib/platform/errors";
import { removeStored, type Stored, store } from "@/lib/platform/storage";
import { MAX_FILE_BYTES } from "./commands";

export type Upload = Stored & { fileName: string; unit: string | null; isForm: boolean };

/**
 * Takes in an uploaded list whole, or leaves nothing: its size must be the one that was declared (Content-Length), or
 * its SHA-256 the one that was declared (X-Content-SHA256). The body is the file itself; a browser without scripts
 * sends the plain form, with a file or with pasted rows.
 * @throws DomainError invalid `upload-too-large`, `upload-cut`, `upload-undeclared`, `upload-empty`
 */
export async function receiveUpload(request: NextRequest): Promise<Upload> {
  const declared = request.headers.get("content-length");
  const size = declared === null ? undefined : Number(declared);
  const sha256 = request.headers.get("x-content-sha256")?.toLowerCase();
  if (size === undefined && !sha256) throw new DomainError("invalid", "upload-undeclared");
  if (size !== undefined && size > MAX_FILE_BYTES + 10_000)
    throw new DomainError("invalid", "upload-too-large");
  if (isPlainForm(request)) return receiveForm(request);
  const fileName = safeName(decoded(request.headers.get("x-file-name") ?? ""));
  const stored = await store(request.body ?? nothing(), MAX_FILE_BYTES, size);
  if (sha256 && sha256 !== stored.sha256) {
    await removeStored(stored.key);
    throw new DomainError("invalid", "upload-cut");
  }
  return {
    ...stored,
    fileName,
    unit: request.nextUrl.searchParams.get("unit"),
    isForm: false,
  };
}

/** Whether a browser without scripts sent its form: it wants a page for an answer. */
export function isPlainForm(request: NextRequest): boolean {
  return request.headers.get("content-type")?.startsWith("multipart/form-data") ?? false;
}

async function receiveForm(request: NextRequest): Promise<Upload> {
  const form = await request.formData().catch(() => {
    throw new DomainError("invalid", "upload-cut");
  });
  const chosen = form.get("file");
  const pasted = form.get("text");
  const file = typeof pasted === "string" && pasted.trim() !== "" ? new File([pasted], "pasted.tsv") : chosen;
  if (!(file instanceof File) || file.size === 0) throw new DomainError("invalid", "upload-empty");
  const unit = form.get("unit");
  const stored = await store(file.stream(), MAX_FILE_BYTES, file.size);
  return {
    ...stored,
    fileName: safeName(file.name),
    unit: typeof unit === "string" && unit !== "" ? unit : null,
    isForm: true,
  };
}

/** @throws DomainError invalid `invalid` for what is no percent-encoded UTF-8 */
function decoded(header: string): string {
  try {
    return decodeURIComponent(header);
  } catch {
    throw new DomainError("invalid");
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Shown to people and used for its extension only; the file itself lies under a random name. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return (
    last
      .normalize("NFC")
      .replace(/[\p{C}]/gu, "")
      .slice(-200) || "list"
  );
}
