import { certificatePdf } from "@/lib/certificates/certificate-pdf";
import { certificatePolicy } from "@/lib/certificates/policy";
import { getOwnCertificate } from "@/lib/certificates/queries/list";
import { fileSearch } from "@/lib/certificates/schema";
import { download } from "@/lib/documents/download";
import { senderOf } from "@/lib/documents/sender";
import { idParams } from "@/lib/platform/input/fields";
import { absoluteUrl } from "@/lib/platform/request";
import { route } from "@/lib/platform/route";

/** The own certificate as a PDF, in the language of `?locale=`. */
export const GET = route({
  can: certificatePolicy.own,
  params: idParams,
  run: async (ctx, { params, request }) => {
    const locale = fileSearch.parse(request.nextUrl.searchParams.get("locale"));
    const certificate = await getOwnCertificate(ctx, params.id);
    const sender = await senderOf(ctx, locale);
    const url = absoluteUrl(`/${locale}/certificates/${certificate.code}`);
    return download(`certificate-${certificate.year}`, "pdf", () =>
      certificatePdf(certificate, sender, { url, locale }),
    );
  },
});
