import yazl from "yazl";
import { languageOf } from "@/lib/consent/contact";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { audit } from "@/lib/platform/audit";
import { withSystemCtx } from "@/lib/platform/ctx";
import { getInstitution } from "@/lib/platform/institution";
import { queueMail } from "@/lib/platform/mail";
import { readStored, removeStored, type Stored, store } from "@/lib/platform/storage";
import { copyReadyMail } from "../emails";
import { type Copied, collect } from "./collect";
import { type CopyHead, copyPdf } from "./pdf";

const MOST_BYTES = 200_000_000;
const LONG = { timeout: 60_000 };

/**
 * Makes the copy that a person ordered: one ZIP with data.json, a PDF for reading and the files. Its owner is told by mail.
 * Run again after a break it starts anew; a copy whose account is gone is not made.
 */
export async function makeCopy(copyId: string, language: string, signal: AbortSignal): Promise<void> {
  const made = await withSystemCtx(
    "data-copy",
    async (ctx) => {
      const order = await ctx.db.dataCopy.findUnique({ where: { id: copyId } });
      const owner = order && (await ctx.db.user.findUnique({ where: { id: order.userId } }));
      if (order?.status !== "QUEUED" || !owner) return null;
      const locale = await languageOf(ctx, language);
      const { names, zone } = await getInstitution(ctx);
      const head: CopyHead = {
        university: localized(names, locale),
        name: owner.name,
        madeAt: ctx.now,
        zone,
        locale,
      };
      return { owner, head, ...(await collect(ctx, owner.id)) };
    },
    LONG,
  );
  if (!made) return;
  signal.throwIfAborted();
  const { owner, head, tables, files } = made;
  const zip = new yazl.ZipFile();
  zip.addBuffer(Buffer.from(JSON.stringify(dataOf(tables, head), null, 2)), "data.json");
  zip.addBuffer(await copyPdf(tables, head), "data.pdf");
  for (const { name, key } of files) {
    const found = await readStored(key).catch(() => null);
    if (found) zip.addReadStream(found.stream, `files/${name}`);
  }
  zip.end();
  const stored = await store(
    zip.outputStream as AsyncIterable<Uint8Array> & NodeJS.ReadableStream,
    MOST_BYTES,
  );
  await finish(copyId, stored, owner, head.locale);
}

/** The copy for machines; `keys` says how it is read. */
function dataOf(tables: readonly Copied[], { university, madeAt, locale }: CopyHead) {
  const t = translator(locale, "privacy");
  return {
    format: "alumni-portal-copy/1",
    madeAt,
    university,
    language: locale,
    keys: t("copy.keys"),
    tables: Object.fromEntries(
      tables.map(({ table, category, rows }) => [
        table,
        { title: t(`tables.${table}` as "tables.alumnus"), category: t(`categories.${category}`), rows },
      ]),
    ),
  };
}

async function finish(
  copyId: string,
  { key, byteSize }: Stored,
  { id, email, alumnusId }: { id: string; email: string; alumnusId: string | null },
  locale: Locale,
): Promise<void> {
  const isKept = await withSystemCtx("data-copy", async (ctx) => {
    const { count } = await ctx.db.dataCopy.updateMany({
      where: { id: copyId, status: "QUEUED" },
      data: { status: "READY", storageKey: key, byteSize, finishedAt: ctx.now },
    });
    if (count !== 1) return false;
    const message = copyReadyMail(locale, await getInstitution(ctx));
    await queueMail(ctx, email, message, { ...(alumnusId && { alumnusId }), ground: "service" });
    await audit(ctx, { action: "data-copy.made", subject: "user", subjectId: id });
    return true;
  }).catch(async (error: unknown) => {
    await removeStored(key);
    throw error;
  });
  if (!isKept) await removeStored(key);
}
