import type { Document, Sender } from "@/lib/documents/document";
import type { Locale } from "@/lib/i18n/locales";
import type { Report } from "../queries/get-report";
import { annexDocument } from "./annex-document";
import { consolidatedDocument } from "./consolidated-document";

/** A round's document before it has a format. */
export function reportDocument(report: Report, sender: Sender, locale: Locale): Document {
  const [part] = report.parts;
  return report.name === "annex" || !part
    ? annexDocument(report, sender, locale)
    : consolidatedDocument(report, part, sender, locale);
}
