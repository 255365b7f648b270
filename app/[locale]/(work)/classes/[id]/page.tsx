import { CLASS_TONES } from "@/components/classes/class-table";
import { Poster } from "@/components/classes/poster";
import { ActionForm } from "@/components/forms/action-form";
import { PrintButton } from "@/components/office/print-button";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { endClassAction } from "@/lib/classes/actions";
import { classPolicy } from "@/lib/classes/policy";
import { getClass } from "@/lib/classes/queries";
import { classParams } from "@/lib/classes/schema";
import { formatDate } from "@/lib/format/dates";
import { translator } from "@/lib/i18n/translator";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";
import { absoluteUrl } from "@/lib/platform/request";
import { institutionBrand } from "@/lib/units/brand";

/** A class, and the poster that invites it. */
export default page({
  can: classPolicy.list,
  params: classParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "classes");
    const shown = await getClass(ctx, params.id, locale);
    const { name } = await institutionBrand(locale);
    const isOpen = shown.state === "open" || shown.state === "full";
    return (
      <>
        <div className="print:hidden">
          <PageHead
            eyebrow={<Link href={`/${locale}/classes`}>{t("title")}</Link>}
            title={`${shown.programme ?? shown.unitName} ${shown.graduationYear}`}
            sentence={
              <>
                <Tag tone={CLASS_TONES[shown.state]}>{t(`states.${shown.state}`)}</Tag>{" "}
                {t("standing", {
                  used: shown.useCount,
                  most: shown.mostUses,
                  day: formatDate(shown.expiresAt, { locale }),
                })}
              </>
            }
            actions={
              <>
                {isOpen && may(ctx.actor, classPolicy.manage) && (
                  <ActionForm action={endClassAction}>
                    <input type="hidden" name="id" value={shown.id} />
                    <input type="hidden" name="version" value={shown.version} />
                    <SubmitButton variant="default" pending={t("ending")}>
                      {t("end")}
                    </SubmitButton>
                  </ActionForm>
                )}
                {isOpen && <PrintButton label={t("print")} />}
              </>
            }
          />
        </div>
        {isOpen && (
          <Poster
            shown={shown}
            institution={name}
            link={absoluteUrl(`/${locale}/join/${shown.code}`)}
            locale={locale}
          />
        )}
      </>
    );
  },
});
