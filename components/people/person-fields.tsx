import { FormText } from "@/components/forms/form-field";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type PersonFieldsProps = { email?: string | undefined; name?: string | undefined; locale: Locale };

/** Who is meant: an account is found by its address, or opened with the name. */
export function PersonFields({ email, name, locale }: PersonFieldsProps) {
  const t = translator(locale, "people");
  return (
    <>
      <FormText
        name="email"
        inputMode="email"
        label={t("email")}
        help={t("emailHelp")}
        defaultValue={email}
        required
        className="max-w-field"
      />
      <FormText
        name="name"
        label={t("name")}
        help={t("nameHelp")}
        defaultValue={name}
        required
        className="max-w-field"
      />
    </>
  );
}
