import type { NextRequest } from "next/server";
import { DomainError } from "@/lib/platform/errors";
import { type Stored, store } from "@/lib/platform/storage";
import { MAX_PAPER_BYTES } from "./status";

/** What the fields of the form take beside the file. */
const FORM_BYTES = 10_000;

/**
 * Takes in a form with the paper of an agenda item before any transaction is open.
 * @throws DomainError invalid `paper-too-large`, `paper-missing`; nothing is left behind
 */
export async function receivePaper(request: NextRequest): Promise<Stored & { name: string }> {
  const size = Number(request.headers.get("content-length") ?? Number.POSITIVE_INFINITY);
  if (!(size <= MAX_PAPER_BYTES + FORM_BYTES)) throw new DomainError("invalid", "paper-too-large");
  const form = await request.formData().catch(() => {
    throw new DomainError("invalid", "paper-missing");
  });
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) throw new DomainError("invalid", "paper-missing");
  if (file.size > MAX_PAPER_BYTES) throw new DomainError("invalid", "paper-too-large");
  return { ...(await store(file.stream(), MAX_PAPER_BYTES, file.size)), name: safeName(file.name) };
}

/** Shown to people and offered when they save it; the file itself lies under a random name. */
function safeName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? "";
  return last.normalize("NFC").replace(/\p{C}/gu, "").slice(-120) || "paper";
}
