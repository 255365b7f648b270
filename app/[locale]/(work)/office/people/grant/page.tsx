import { ActionForm } from "@/components/forms/action-form";
import { FormRadio } from "@/components/forms/form-choices";
import { FormText } from "@/components/forms/form-field";
import { PersonFields } from "@/components/people/person-fields";
import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import { SubmitButton } from "@/components/ui/submit-button";
import { translator } from "@/lib/i18n/translator";
import { grantRoleAction } from "@/lib/people/actions/staff";
import { peoplePolicy } from "@/lib/people/policy";
import { grantSearch, STAFF_ROLES } from "@/lib/people/staff-schema";
import { page } from "@/lib/platform/page";

export default page({
  can: peoplePolicy.grant,
  search: grantSearch,
  render: async (_ctx, { locale, search }) => {
    const t = translator(locale, "people");
    const labels = { email: t("email"), name: t("name"), role: t("roles.one"), reason: t("reason") };
    return (
      <>
        <PageHead
          eyebrow={<Link href={`/${locale}/office/people`}>{t("title")}</Link>}
          title={t("grant.title")}
          sentence={t("grant.sentence")}
        />
        <Card className="max-w-3xl">
          <ActionForm action={grantRoleAction} fields={labels} className="grid gap-6">
            <PersonFields email={search.email} name={search.name} locale={locale} />
            <FormRadio
              name="role"
              legend={t("roles.one")}
              options={STAFF_ROLES.map((role) => ({
                value: role,
                label: t(`role.${role}`),
                help: t(`roleHelp.${role}`),
              }))}
              required
            />
            <FormText
              name="reason"
              label={t("reason")}
              optional={translator(locale, "common")("optional")}
              className="max-w-field"
            />
            <SubmitButton pending={t("grant.pending")} className="justify-self-start">
              {t("grant.confirm")}
            </SubmitButton>
          </ActionForm>
        </Card>
      </>
    );
  },
});
