import { z } from "zod";

export const DOCUMENT_FORMATS = ["docx", "pdf", "csv"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

/** Of an address that ends in the format: `/report/docx`. */
export const documentFormat = z.enum(DOCUMENT_FORMATS);
