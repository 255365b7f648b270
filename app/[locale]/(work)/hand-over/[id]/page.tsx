import { HandOverLines } from "@/components/coordinators/hand-over-lines";
import { HandOverSignatures } from "@/components/coordinators/hand-over-signatures";
import { PrintButton } from "@/components/office/print-button";
import { PageHead } from "@/components/ui/page-head";
import { Tag } from "@/components/ui/tag";
import { coordinatorPolicy } from "@/lib/coordinators/policy";
import { getHandOver } from "@/lib/coordinators/queries/get-hand-over";
import { handOverParams } from "@/lib/coordinators/schema";
import type { OpenWork } from "@/lib/coordinators/status";
import { translator } from "@/lib/i18n/translator";
import { page } from "@/lib/platform/page";

const PATHS: Record<OpenWork, string> = {
  plans: "/plans",
  syntheses: "/plans",
  imports: "/imports",
  claims: "/claims",
  corrections: "/corrections",
  tasks: "/tasks",
  meetings: "/meetings",
};

/** From one officer to the next: what is open, ticked and signed by both. */
export default page({
  can: coordinatorPolicy.handOver,
  params: handOverParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "coordinators");
    const handOver = await getHandOver(ctx, params.id, locale);
    const open = handOver.items.filter(({ doneAt }) => doneAt === null).length;
    // A party without an office has nothing to open.
    const seesWork = ctx.scope.reach === "all" || ctx.scope.unitIds.length > 0;
    const hrefs = Object.fromEntries(
      Object.entries(PATHS).map(([kind, path]) => [kind, seesWork ? `/${locale}${path}` : null]),
    ) as Record<OpenWork, string | null>;
    return (
      <>
        <PageHead
          eyebrow={handOver.unit.name}
          title={t("handOver.title")}
          sentence={
            <>
              {t("handOver.sentence", { open })}{" "}
              <Tag tone={handOver.state === "done" ? "ok" : "wait"}>
                {t(`handOver.state.${handOver.state}`)}
              </Tag>
            </>
          }
          actions={<PrintButton label={t("handOver.print")} />}
        />
        <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1.6fr)_minmax(0,1fr)]">
          <HandOverLines handOver={handOver} hrefs={hrefs} locale={locale} />
          <HandOverSignatures handOver={handOver} locale={locale} />
        </div>
      </>
    );
  },
});
