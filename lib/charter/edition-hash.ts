import { createHash } from "node:crypto";
import type { LocalizedText } from "@/lib/i18n/locales";
import type { CharterKind } from "@/prisma/generated/enums";

type Text = {
  kind: CharterKind;
  number: number;
  titles: unknown;
  clauses: readonly { position: number; label: string; texts: unknown }[];
};

/**
 * The fingerprint of an edition: of its titles and of all clauses in all languages, in their order. Whoever signs signs
 * this; the same words give the same digits on any machine (SHA-256 of JSON with sorted languages, hexadecimal).
 */
export function editionHash({ kind, number, titles, clauses }: Text): string {
  const ordered = [...clauses].sort((a, b) => a.position - b.position);
  const text = JSON.stringify([
    kind,
    number,
    byLanguage(titles),
    ordered.map(({ label, texts }) => [label, byLanguage(texts)]),
  ]);
  return createHash("sha256").update(text.normalize("NFC")).digest("hex");
}

const byLanguage = (text: unknown) =>
  Object.entries((text ?? {}) as LocalizedText).sort(([a], [b]) => (a < b ? -1 : 1));
