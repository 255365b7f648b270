import { buttonStyle } from "@/components/ui/button-style";
import { Card } from "@/components/ui/card";
import type { OwnDoor } from "@/lib/check-in/queries/list-doors";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The doors at which the reader stands; nothing where there are none. */
export function OwnDoors({ doors, locale }: { doors: readonly OwnDoor[]; locale: Locale }) {
  const t = translator(locale, "checkIn");
  if (doors.length === 0) return null;
  return (
    <Card title={t("own")} className="mb-6">
      <ul className="grid gap-3">
        {doors.map(({ id, title, when }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3">
            <div>
              <p className="font-strong">{title}</p>
              <p className="num text-sm text-ink-3">{when}</p>
            </div>
            {/* A page of its own: only a whole answer may let the camera be used. */}
            <a href={`/${locale}/events/manage/${id}/door`} className={buttonStyle({ variant: "default" })}>
              {t("openScanner")}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  );
}
