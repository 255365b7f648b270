import { download } from "@/lib/documents/download";
import { isLocale } from "@/lib/i18n/locales";
import { audit } from "@/lib/platform/audit";
import { DomainError } from "@/lib/platform/errors";
import { formObject } from "@/lib/platform/form";
import { idParams } from "@/lib/platform/input/fields";
import { route } from "@/lib/platform/route";
import { participantsFile } from "@/lib/registrations/participants-file";
import { registrationPolicy } from "@/lib/registrations/policy";
import { listForFile } from "@/lib/registrations/queries/registrations";
import { fileInput } from "@/lib/registrations/schema";

/** The list of an event's participants as a file, for a purpose that stands in the trail. */
export const POST = route({
  can: registrationPolicy.manage,
  params: idParams,
  receive: async (request) => formObject(await request.formData()),
  run: async (ctx, { params: { id }, received }) => {
    const sent = fileInput.safeParse(received);
    if (!sent.success) throw new DomainError("invalid");
    const { purpose, locale } = sent.data;
    const list = await listForFile(ctx, id, isLocale(locale) ? locale : "en");
    await audit(ctx, {
      action: "registration.exported",
      subject: "event",
      subjectId: id,
      unitIds: ctx.scope.unitIds,
      changes: { purpose: [null, purpose], people: [null, list.rows.length] },
    });
    return download("participants", "csv", () => participantsFile(list, isLocale(locale) ? locale : "en"));
  },
});
