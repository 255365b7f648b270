"use client";

import { useTranslations } from "use-intl";
import { Button } from "@/components/ui/button";
import { TextInput } from "@/components/ui/text-input";

/** The text of a code, typed, pasted, or entered by a reader in the hand, which ends with Enter. */
export function CodeForm({ onCode }: { onCode: (text: string) => void }) {
  const t = useTranslations("checkIn");
  return (
    <form
      className="flex items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        const text = new FormData(event.currentTarget).get("code");
        event.currentTarget.reset();
        if (typeof text === "string" && text.trim() !== "") onCode(text);
      }}
    >
      <TextInput
        name="code"
        label={t("code.label")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        className="min-w-0 flex-1"
      />
      <Button type="submit">{t("code.check")}</Button>
    </form>
  );
}
