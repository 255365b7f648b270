"use client";

import { useTranslations } from "use-intl";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";

type ErrorProps = { error: Error & { digest?: string }; unstable_retry?: () => void; reset: () => void };

/** A page that could not be made: the portal is busy, or the fault is ours and the log knows it by the reference. */
export default function ErrorPage({ error, reset }: ErrorProps) {
  const t = useTranslations("common");
  const [code, reference] = error.digest?.split(":") ?? [];
  const isBusy = code === "busy";
  return (
    <main id="main">
      <MessagePage
        title={t(isBusy ? "busy.title" : "failed.title")}
        sentence={t(isBusy ? "busy.sentence" : "failed.sentence")}
        action={
          <Button variant="primary" onClick={reset}>
            {t("failed.retry")}
          </Button>
        }
        reference={isBusy ? undefined : t("failed.reference", { id: reference ?? error.digest ?? "–" })}
      />
    </main>
  );
}
