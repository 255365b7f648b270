import { z } from "zod";
import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { id } from "@/lib/platform/input/fields";
import { localizedField, localizedFields, toLocalized } from "@/lib/platform/input/localized";
import { parseMessage } from "@/lib/platform/input/message";
import { optional } from "@/lib/platform/input/result";
import { asZod } from "@/lib/platform/input/zod";

/** CSV would be single numbers without what they count. */
export const fileParams = z.object({ id, format: z.enum(["docx", "pdf"]) });
export const photoInput = z.object({ id });

/** The text that stands for a photo where it cannot be seen, and whether it is shown. */
export const changePhotoInput = z
  .object({
    id,
    ...localizedFields("captions"),
    isShown: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
  })
  .transform((fields, context) => {
    const captions = toLocalized(fields, "captions");
    const first = Object.keys(LOCALES)[0] as Locale;
    if (fields.isShown && !captions)
      context.addIssue({ code: "custom", path: [localizedField("captions", first)], message: "required" });
    return { id: fields.id, isShown: fields.isShown, captions: captions ?? {} };
  });
export type ChangePhoto = z.output<typeof changePhotoInput>;

const token = z.string().max(300);
/** In an address a token may be encoded. */
export const tokenParams = z.object({
  token: z.preprocess((text) => decodeURIComponent(String(text)), token),
});
export const feedbackInput = z.object({
  token,
  score: z.coerce
    .number({ error: "required" })
    .int()
    .min(1, { error: "required" })
    .max(5, { error: "range" }),
  text: asZod(optional((input: unknown) => parseMessage(input, { most: 2_000 }))),
});
export type Feedback = z.output<typeof feedbackInput>;
/** After an objection. */
export const shownPhotosSearch = z.object({ removed: z.literal("1").optional() });
/** What an upload was refused for. */
export const photosSearch = z.object({ problem: z.string().max(40).optional() });
