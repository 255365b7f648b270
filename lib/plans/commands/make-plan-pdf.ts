import { senderOf } from "@/lib/documents/sender";
import { toPdf } from "@/lib/documents/to-pdf";
import { isLocale } from "@/lib/i18n/locales";
import { officerNames } from "@/lib/people/queries/officer-names";
import { audit } from "@/lib/platform/audit";
import type { Ctx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { removeStored, store } from "@/lib/platform/storage";
import { planContent } from "../content";
import { planDocument } from "../plan-document";

const MAX_PDF_BYTES = 20_000_000;

/**
 * Makes the PDF of an edition, in the institution's language. It is made once: an edition that has one keeps it. Its SHA-256
 * stands in the trail.
 */
export async function makePlanPdf(ctx: Ctx, editionId: string): Promise<void> {
  const edition = await ctx.db.planEdition.findFirst({
    where: { id: editionId, pdfKey: null },
    include: { plan: true },
  });
  if (!edition) return;
  const { plan } = edition;
  const institution = await getInstitution(ctx);
  const locale = isLocale(institution.locale) ? institution.locale : "en";
  const names = await officerNames(ctx, [plan.approvedById]);
  const document = planDocument(planContent.parse(edition.content), {
    sender: await senderOf(ctx, locale),
    locale,
    number: plan.number,
    approvedAt: plan.approvedAt,
    approvedBy: (plan.approvedById && names.get(plan.approvedById)) ?? null,
    amendedAt: edition.kind === "AMENDED" ? edition.at : null,
    zone: institution.zone,
  });
  const pdf = await toPdf(document);
  const { key, sha256, byteSize } = await store(chunksOf(pdf), MAX_PDF_BYTES, pdf.byteLength);
  try {
    const { count } = await ctx.db.planEdition.updateMany({
      where: { id: editionId, pdfKey: null },
      data: { pdfKey: key },
    });
    // Another worker was quicker.
    if (count === 0) return await removeStored(key);
    await audit(ctx, {
      action: "plan.pdf-made",
      subject: "plan",
      subjectId: plan.id,
      unitIds: [plan.unitId],
      changes: { edition: [null, editionId], sha256: [null, sha256], bytes: [null, byteSize] },
    });
  } catch (error) {
    await removeStored(key);
    throw error;
  }
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
