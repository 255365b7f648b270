import { MessagePage } from "@/components/layout/message-page";
import { ButtonLink } from "@/components/ui/button-link";

/** What a reader sees when something could not be shown. */
export function MessageSample({ base }: { base: string }) {
  return (
    <main id="main">
      <MessagePage
        title="This did not work"
        sentence="The fault is ours and has been written down. Nothing of what you had saved is lost."
        action={
          <>
            <ButtonLink href={`${base}/message`} variant="primary">
              Try again
            </ButtonLink>
            <ButtonLink href={`${base}/home`}>To the home page</ButtonLink>
          </>
        }
        reference="Reference 019a7c1e-22f4"
      />
    </main>
  );
}
