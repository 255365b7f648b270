import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { filterText, filterUnit, maybeFilter } from "@/lib/platform/input/filters";
import { parseId } from "@/lib/platform/input/id";
import { asZod } from "@/lib/platform/input/zod";
import { EVENT_KINDS, EVENT_VIEWS, PUBLIC_VIEWS } from "../status";

const page = z.coerce.number().int().min(1).max(1_000).default(1);
const kind = maybeFilter(z.enum(EVENT_KINDS));

export const managedSearch = z.object({
  view: z.enum(EVENT_VIEWS).default("upcoming"),
  q: maybeFilter(filterText),
  kind,
  unit: maybeFilter(filterUnit),
  page,
});
export type ManagedSearch = z.output<typeof managedSearch>;

export const publicSearch = z.object({
  view: z.enum(PUBLIC_VIEWS).default("upcoming"),
  kind,
  unit: maybeFilter(filterUnit),
  page,
});
export type PublicSearch = z.output<typeof publicSearch>;

export const newEventSearch = z.object({
  from: maybeFilter(asZod(parseId)),
  blank: z.literal("1").optional(),
});

const slug = z
  .string()
  .max(100)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const slugParams = z.object({ slug });
/** `<slug>.ics` */
export const icsParams = z.object({
  slug: z
    .string()
    .regex(/\.ics$/)
    .transform((file) => file.slice(0, -4))
    .pipe(slug),
});
export const languageSearch = z.object({
  lang: z
    .enum(Object.keys(LOCALES) as [Locale, ...Locale[]])
    .optional()
    .catch(undefined),
});
