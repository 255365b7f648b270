import type { z } from "zod";
import type { Locale } from "@/lib/i18n/locales";
import type { FoundImport } from "@/lib/imports/queries";
import type { importSearch } from "@/lib/imports/schema";

/** What each state's view of an import is drawn from. */
export type View = {
  found: FoundImport;
  search: z.output<typeof importSearch>;
  locale: Locale;
  /** The address of the import. */
  path: string;
  /** Whether the reader may decide and import, or only look. */
  mayDecide: boolean;
};
