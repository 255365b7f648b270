import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { requestSignInAction } from "@/lib/people/actions/sign-in";

type RequestLinkProps = { next: string; labels: { email: string; send: string; sending: string } };

/** Asks for a sign-in link. */
export function RequestLinkForm({ next, labels }: RequestLinkProps) {
  return (
    <ActionForm action={requestSignInAction} fields={{ email: labels.email }} className="grid gap-5">
      <input type="hidden" name="next" value={next} />
      <FormText
        name="email"
        label={labels.email}
        type="text"
        inputMode="email"
        autoComplete="email"
        required
      />
      <SubmitButton pending={labels.sending} className="justify-self-start">
        {labels.send}
      </SubmitButton>
    </ActionForm>
  );
}
