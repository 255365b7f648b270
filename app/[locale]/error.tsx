"use client";

import { useRouter } from "next/navigation";
import { startTransition } from "react";
import { useTranslations } from "use-intl";
import { MessagePage } from "@/components/layout/message-page";
import { Button } from "@/components/ui/button";

type ErrorProps = { error: Error & { digest?: string }; reset: () => void };

/** A page that could not be made: the portal is busy, or the fault is ours and the log knows it by the reference. */
export default function ErrorPage({ error, reset }: ErrorProps) {
  const t = useTranslations("common");
  const router = useRouter();
  const [code, reference = error.digest] = error.digest?.split(":") ?? [];
  const isBusy = code === "busy";

  function retry() {
    startTransition(() => {
      router.refresh();
      reset();
    });
  }

  return (
    <main id="main">
      <MessagePage
        title={t(isBusy ? "busy.title" : "failed.title")}
        sentence={t(isBusy ? "busy.sentence" : "failed.sentence")}
        action={
          <Button variant="primary" onClick={retry}>
            {t("failed.retry")}
          </Button>
        }
        reference={reference && !isBusy ? t("failed.reference", { id: reference }) : undefined}
      />
    </main>
  );
}
