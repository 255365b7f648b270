import { BookMarked, Landmark, ShieldCheck } from "lucide-react";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const PROMISES = [
  ["faculty", Landmark],
  ["kept", BookMarked],
  ["private", ShieldCheck],
] as const;

/** How the university keeps a graduate's record: three things that the portal does, not hopes. */
export function Promises({ locale }: { locale: Locale }) {
  const t = translator(locale, "home");
  return (
    <Card raised title={t("promises.title")}>
      <ul>
        {PROMISES.map(([promise, Icon]) => (
          <li
            key={promise}
            className="grid grid-cols-[1rem_1fr] gap-x-4 border-t py-4 first:border-0 first:pt-2 last:pb-0"
          >
            <Icon aria-hidden="true" className="mt-1 text-brand" />
            <div>
              <p className="font-semibold">{t(`promises.${promise}.title`)}</p>
              <p className="mt-0.5 text-sm text-ink-2">{t(`promises.${promise}.text`)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
