import { z } from "zod";
import { parseId } from "@/lib/platform/input/id";
import { asZod } from "@/lib/platform/input/zod";
import { isListQuery } from "./saved-view";

/** The files offered: Excel in most of Europe reads `;`, other programs `,`. */
export const EXPORT_FORMATS = ["xlsx", "csv-semicolon", "csv-comma"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const reason = z.string().trim().min(3, "required").max(500, "length");

export const exportInput = z.object({
  format: z.enum(EXPORT_FORMATS, { error: "invalid" }),
  query: z.string().max(8_000).refine(isListQuery, "invalid"),
  reason,
});
export const decideExportInput = z.object({
  id: asZod(parseId),
  decision: z.enum(["APPROVED", "REFUSED"], { error: "required" }),
  reason,
});
export const exportParams = z.object({ id: asZod(parseId) });
