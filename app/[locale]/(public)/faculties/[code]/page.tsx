import Link from "next/link";
import { FacultyFacts } from "@/components/home/faculty-facts";
import { PublicBand } from "@/components/layout/public-band";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHead } from "@/components/ui/page-head";
import { Succession } from "@/components/units/succession";
import { formatInteger } from "@/lib/format/numbers";
import { translator } from "@/lib/i18n/translator";
import { today } from "@/lib/platform/institution";
import { page } from "@/lib/platform/page";
import { countRecordsByUnit, listCoordinators, SMALLEST_PUBLIC_COUNT } from "@/lib/units/figures";
import { unitPolicy } from "@/lib/units/policy";
import { getUnit } from "@/lib/units/queries";
import { unitParams } from "@/lib/units/schema";

/** A unit as anybody may see it: what it is and was called, and whom to write to. */
export default page({
  can: unitPolicy.read,
  params: unitParams,
  render: async (ctx, { locale, params }) => {
    const t = translator(locale, "home");
    const units = translator(locale, "units");
    const unit = await getUnit(ctx, params.code, locale);
    const records = (await countRecordsByUnit(ctx)).get(unit.id) ?? 0;
    const coordinator = (await listCoordinators(ctx, await today(ctx))).get(unit.id) ?? null;
    const standing =
      records >= SMALLEST_PUBLIC_COUNT
        ? t("faculty.records", { count: records, number: formatInteger(records, locale) })
        : t("faculty.few", { count: SMALLEST_PUBLIC_COUNT });
    return (
      <PublicBand className="sm:pt-14 sm:pb-18">
        <PageHead
          eyebrow={<Link href={`/${locale}/faculties`}>{t("facultiesTitle")}</Link>}
          title={unit.name}
          sentence={unit.isCurrent ? standing : units("standing.former")}
        />
        <div className="grid items-start gap-x-16 gap-y-10 lg:grid-cols-[1.15fr_.85fr]">
          <div className="grid max-w-prose gap-5 text-lg text-ink-2">
            <Succession unit={unit} unitHref={(code) => `/${locale}/faculties/${code}`} locale={locale} />
            {unit.isCurrent && <p>{t("faculty.keeps")}</p>}
            {unit.isCurrent && ctx.actor.kind === "visitor" && (
              <ButtonLink href={`/${locale}/sign-in`} variant="primary" className="justify-self-start">
                {t("signIn")}
              </ButtonLink>
            )}
          </div>
          <FacultyFacts unit={unit} coordinator={coordinator} locale={locale} />
        </div>
      </PublicBand>
    );
  },
});
