import { createHash } from "node:crypto";
import type { CertificateContent } from "./schema";

type Certified = { code: string; name: string; year: number; content: CertificateContent };

/** The fingerprint of all that a certificate says, in an order that no database changes. */
export function contentHash({ code, name, year, content }: Certified): string {
  const { minutes, people, students, activities } = content;
  const lines = activities.map((one) => [one.day, one.category, one.title, one.minutes]);
  const text = JSON.stringify([code, name, year, minutes, people, students, lines]);
  return createHash("sha256").update(text).digest("hex");
}
