import { alumniPolicy } from "@/lib/alumni/policy";
import { describeSimilar } from "@/lib/alumni/queries/describe-similar";
import { userOf } from "@/lib/alumni/queries/saved-views";
import { similarInput } from "@/lib/alumni/schema/record";
import { isLocale } from "@/lib/i18n/locales";
import { DomainError } from "@/lib/platform/errors";
import { formObject } from "@/lib/platform/form";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";

const MOST_BYTES = 20_000;

/** A new record's fields as a form → `{ similar: [{ id, name, detail, why }] }`. Names stay out of addresses and logs. */
export const POST = route({
  can: alumniPolicy.create,
  receive: async (request) => {
    if (Number(request.headers.get("content-length") ?? MOST_BYTES + 1) > MOST_BYTES)
      throw new DomainError("invalid");
    return formObject(await request.formData());
  },
  run: async (ctx, { received: { locale, ...fields } }) => {
    await limit(ctx, "search", userOf(ctx).userId);
    const described = similarInput.parse(fields);
    return Response.json({
      similar: await describeSimilar(ctx, described, isLocale(locale) ? locale : "en"),
    });
  },
});
