import type { NextRequest } from "next/server";
import { isLocale } from "@/lib/i18n/locales";
import { createImport } from "@/lib/imports/commands";
import { importPolicy } from "@/lib/imports/policy";
import { isPlainForm, receiveUpload } from "@/lib/imports/upload";
import { notFound } from "@/lib/platform/errors";
import { limit } from "@/lib/platform/rate-limit";
import { route } from "@/lib/platform/route";
import { removeStored } from "@/lib/platform/storage";

/** A list of graduates arrives. Answers its address as JSON, or leads a plain form there. */
export const POST = route({
  can: importPolicy.upload,
  receive: receiveUpload,
  discard: ({ key }) => removeStored(key),
  run: async (ctx, { received, request }) => {
    if (ctx.actor.kind === "user") await limit(ctx, "upload", ctx.actor.userId);
    const unit =
      received.unit === null ? null : await ctx.db.unit.findUnique({ where: { code: received.unit } });
    if (received.unit !== null && !unit) throw notFound();
    const id = await createImport(ctx, received, unit?.id ?? null);
    const path = `${importsPath(request)}/${id}`;
    return received.isForm ? seeOther(path) : Response.json({ id, path }, { status: 201 });
  },
  refuse: (request, reason) =>
    isPlainForm(request) ? seeOther(`${importsPath(request)}/new?problem=${reason}`) : null,
});

function importsPath(request: NextRequest): string {
  const locale = request.nextUrl.searchParams.get("locale");
  return `/${isLocale(locale) ? locale : "en"}/imports`;
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location } });
