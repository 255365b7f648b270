import { StaffTable } from "@/components/people/staff-table";
import { ButtonLink } from "@/components/ui/button-link";
import { Checkbox } from "@/components/ui/checkbox";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterForm } from "@/components/ui/filter-form";
import { PageHead } from "@/components/ui/page-head";
import { SearchBox } from "@/components/ui/search-box";
import { TableKeys } from "@/components/ui/table-keys";
import { translator } from "@/lib/i18n/translator";
import { peoplePolicy } from "@/lib/people/policy";
import { listStaff } from "@/lib/people/queries/list-staff";
import { peopleSearch } from "@/lib/people/staff-schema";
import { may } from "@/lib/platform/actor";
import { page } from "@/lib/platform/page";

export default page({
  can: peoplePolicy.read,
  search: peopleSearch,
  render: async (ctx, { locale, search: { q, past } }) => {
    const t = translator(locale, "people");
    const staff = await listStaff(ctx, { q, past: past === "1" }, locale);
    const here = `/${locale}/office/people`;
    return (
      <>
        <PageHead
          title={t("title")}
          sentence={t("sentence", { staff: staff.length })}
          actions={
            <>
              {may(ctx.actor, peoplePolicy.grant) && (
                <ButtonLink href={`${here}/grant`}>{t("grant.action")}</ButtonLink>
              )}
              <ButtonLink href={`/${locale}/office/coordinators`}>
                {translator(locale, "coordinators")("title")}
              </ButtonLink>
            </>
          }
        />
        <FilterForm
          action={here}
          applyLabel={t("search")}
          className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3"
        >
          <SearchBox
            label={t("search")}
            placeholder={t("searchExample")}
            defaultValue={q}
            className="flex-1 basis-80"
          />
          <Checkbox name="past" value="1" label={t("past")} defaultChecked={past === "1"} />
        </FilterForm>
        {staff.length > 0 ? (
          <StaffTable staff={staff} locale={locale} />
        ) : (
          <EmptyState title={t("nobody.title")} sentence={t("nobody.sentence")} />
        )}
        <TableKeys />
      </>
    );
  },
});
