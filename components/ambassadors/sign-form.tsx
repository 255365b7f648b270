import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { Checkbox } from "@/components/ui/checkbox";
import { SubmitButton } from "@/components/ui/submit-button";
import { signCharterAction, withdrawByLinkAction } from "@/lib/ambassadors/actions/programme";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type SignFormProps = {
  token: string | undefined;
  name: string;
  edition: { id: string; hash: string };
  /** The first signature also asks who may see the ambassador. */
  isFirst: boolean;
  locale: Locale;
};

/** The signature under the text above it: the own name, typed. */
export function SignForm({ token, name, edition, isFirst, locale }: SignFormProps) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm
      action={signCharterAction}
      fields={{ typedName: t("sign.typedName") }}
      className="grid max-w-xl gap-5"
    >
      {token && <input type="hidden" name="token" value={token} />}
      <input type="hidden" name="editionId" value={edition.id} />
      <input type="hidden" name="hash" value={edition.hash} />
      <FormText
        name="typedName"
        label={t("sign.typedName")}
        help={t("sign.typedHelp", { name })}
        autoComplete="off"
        maxLength={100}
        className="[&_input]:font-serif [&_input]:text-lg"
        required
      />
      {isFirst && <Checkbox name="isPublic" label={t("own.isPublic")} help={t("own.isPublicHelp")} />}
      <SubmitButton pending={t("sign.pending")} className="justify-self-start">
        {t("sign.send")}
      </SubmitButton>
    </ActionForm>
  );
}

/** "Not for me": before anything was signed, without an account. */
export function WithdrawForm({ token, locale }: { token: string; locale: Locale }) {
  const t = translator(locale, "ambassadors");
  return (
    <ActionForm action={withdrawByLinkAction}>
      <input type="hidden" name="token" value={token} />
      <SubmitButton variant="quiet" pending={translator(locale, "common")("saving")}>
        {t("sign.refuse")}
      </SubmitButton>
    </ActionForm>
  );
}
