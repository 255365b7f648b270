import { z } from "zod";
import {
  removePartInput,
  type saveContactInput,
  saveDegreeInput,
  saveNameInput,
} from "@/lib/alumni/schema/record";
import { id, version } from "@/lib/platform/input/fields";
import { parseLine } from "@/lib/platform/input/line";
import { optional } from "@/lib/platform/input/result";
import { Audience, Offer, ProfileItem } from "@/prisma/generated/enums";

/** Languages that a profile may name, as BCP 47 codes; each reader sees them in the own language. */
export const LANGUAGES =
  "ar bg cs da de el en es fi fr he hr hu it ja mk nl no pl pt rmy ro ru sk sl sq sr sv tr uk zh".split(" ");

const MOST_SKILLS = 20;
const LONGEST_SKILL = 60;
const MOST_LANGUAGES = 12;
const LONGEST_MESSAGE = 1_000;

/** What was ticked of a list of boxes: nothing, one text, or several. */
function ticked<T extends z.ZodType<string>>(one: T) {
  return z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(one));
}

/** Tags parted by commas or lines, each once, as first written. */
const skills = z
  .string()
  .default("")
  .transform((text, issues) => {
    const seen = new Map<string, string>();
    for (const piece of text.split(/[,;\n]/)) {
      const parsed = optional(parseLine)(piece);
      if (!parsed.ok || (parsed.value?.length ?? 0) > LONGEST_SKILL) {
        issues.addIssue({ code: "custom", message: parsed.ok ? "length" : parsed.code });
        return z.NEVER;
      }
      if (parsed.value && !seen.has(parsed.value.toLowerCase()))
        seen.set(parsed.value.toLowerCase(), parsed.value);
    }
    if (seen.size <= MOST_SKILLS) return [...seen.values()];
    issues.addIssue({ code: "custom", message: "too_many" });
    return z.NEVER;
  });

export const saveProfileInput = z.object({
  version,
  skills,
  languages: ticked(z.enum(LANGUAGES, "invalid")).pipe(z.array(z.string()).max(MOST_LANGUAGES, "too_many")),
  openTo: ticked(z.enum(Offer, "invalid")),
});
export type ProfileFields = z.output<typeof saveProfileInput>;

export const PROFILE_ITEMS = Object.values(ProfileItem);
/** From the smallest circle to the largest. */
export const AUDIENCES = Object.values(Audience);

const choice = z.preprocess((value) => (value === "" ? null : value), z.enum(Audience, "invalid").nullable());

/** One field for each item; empty: as preset. */
export const saveVisibilityInput = z.object({
  version,
  isListed: z.stringbool().default(false),
  ...(Object.fromEntries(PROFILE_ITEMS.map((item) => [item, choice.default(null)])) as {
    [item in ProfileItem]: z.ZodDefault<typeof choice>;
  }),
});
export type VisibilityFields = z.output<typeof saveVisibilityInput>;

/** Staff give any name; the person gives the one to be called by, and proposes the legal one. */
export const saveOwnNameInput = saveNameInput.extend({
  kind: z.literal("PREFERRED", "invalid").default("PREFERRED"),
});
export const removeOwnPartInput = removePartInput.extend({
  part: z.enum(["name", "contact", "employment"], "invalid"),
});
export type OwnContact = z.output<typeof saveContactInput>;

export const proveEmailInput = z.object({ link: z.string().max(1_000), version });
export const linkSearch = z.object({ link: z.string().max(1_000) });

export const removePhotoInput = z.object({});
export const confirmInput = z.object({ version });
export const stillRightInput = z.object({ link: z.string().max(1_000) });

const message = z
  .string()
  .default("")
  .transform((text) => text.trim() || null)
  .pipe(z.string().max(LONGEST_MESSAGE, "length").nullable());

const { programme, level, entryYear, graduationYear, diplomaNumber } = saveDegreeInput.shape;
/** The fields of a degree that a person may say are otherwise. */
export const degreeProposal = z.object({ programme, level, entryYear, graduationYear, diplomaNumber });
export type DegreeProposal = z.output<typeof degreeProposal>;
export const nameProposal = saveNameInput.pick({ given: true, family: true, patronymic: true });
export type NameProposal = z.output<typeof nameProposal>;

/** `partId`: the degree that is wrong; empty with a unit: one that is missing. */
export const proposeDegreeInput = degreeProposal.extend({
  partId: z.preprocess((value) => (value === "" ? null : value), id.nullable().default(null)),
  unitId: z.preprocess(
    (value) => (value === "" ? null : value),
    z.coerce.number().int().positive().nullable().default(null),
  ),
  message,
});
export const proposeNameInput = nameProposal.extend({ partId: id, message });

export const correctionInput = z.object({ id, version });
export const refuseCorrectionInput = correctionInput.extend({
  refusal: z
    .string()
    .transform((text) => text.trim())
    .pipe(z.string().min(1, "required").max(LONGEST_MESSAGE, "length")),
});

/** `edit`: a row, or a new `contact` …; `correct`: a degree or the legal name, or `degree` for a missing one. */
export const homeSearch = z.object({
  edit: z.union([id, z.enum(["contact", "employment", "name"])]).optional(),
  correct: z.union([id, z.literal("degree")]).optional(),
  sent: z.literal("email").optional(),
});
export const profileSearch = z.object({ problem: z.string().max(40).optional() });
export const visibilitySearch = z.object({ as: z.enum(Audience).default("VERIFIED_ALUMNI") });
export const photoParams = z.object({ publicId: id });
