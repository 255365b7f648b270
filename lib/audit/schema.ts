import { z } from "zod";
import { parseDate } from "@/lib/platform/input/date";
import { parseId } from "@/lib/platform/input/id";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

/** An empty field of a GET form is no filter. */
const word = z.union([z.literal("").transform(() => null), z.string().max(80)]).default(null);

/** Entries that tell what was read or taken out; all others tell what was changed. */
export const READ_ACTIONS = [
  ...["record.read", "trail.read", "import.result-read", "invitation.letters-read", "notice.letters-read"],
  ...["alumni.export-requested", "alumni.exported", "round.exported"],
];

/** The filters of the trail, as they stand in its address. */
export const auditSearch = z.object({
  actor: z.union([z.literal("").transform(() => null), asZod(parseId)]).default(null),
  action: word,
  /** Without one: what was changed. An action that was chosen is shown whatever its kind. */
  kind: z.union([z.literal("").transform(() => null), z.enum(["reads", "all"])]).default(null),
  subject: word,
  subjectId: word,
  day: asZod(optional(parseDate)).default(null),
  /** A sealed place: the page of entries older than it, or newer. */
  before: z.string().max(200).optional(),
  after: z.string().max(200).optional(),
});
/** The seals before a day. */
export const sealsSearch = z.object({ before: asZod(optional(parseDate)).default(null) });
export type AuditSearch = z.output<typeof auditSearch>;

/** The query string of a filtered trail, with one place at most. */
export function auditQuery(
  { before: _before, after: _after, ...filters }: AuditSearch,
  place: { before?: string; after?: string } = {},
) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...filters, ...place })) if (value) query.append(name, value);
  return query.toString();
}
