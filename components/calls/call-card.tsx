import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/tag";
import type { ListedCall } from "@/lib/calls/queries/calls";
import { formatDate } from "@/lib/format/dates";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { AnswerTag } from "./call-words";

/** A call as those see it whom it is for: what, when, how many places are left, and the own answer. */
export function CallCard({ call, locale }: { call: ListedCall; locale: Locale }) {
  const t = translator(locale, "calls");
  const facts = [call.when, call.place, call.unitName].filter(Boolean).join(" · ");
  return (
    <Card className="h-full">
      <p className="eyebrow">{t(`kinds.${call.kind}`)}</p>
      <h2 className="mt-1">
        <Link href={`/${locale}/calls/${call.id}`}>{call.title}</Link>
      </h2>
      {facts && <p className="num mt-1 text-sm text-ink-2">{facts}</p>}
      <p className="mt-3 flex flex-wrap gap-1.5">
        {call.answer && <AnswerTag answer={call.answer} locale={locale} />}
        {call.takesSignUps && (
          <Tag tone={call.left > 0 ? "info" : "wait"}>
            {call.left > 0 ? t("left", { count: call.left }) : t("full")}
          </Tag>
        )}
        {call.skills.map((skill) => (
          <Tag key={skill}>{skill}</Tag>
        ))}
      </p>
      {call.takesSignUps && call.signUpUntil && (
        <p className="num mt-3 text-sm text-ink-3">
          {t("until", { day: formatDate(call.signUpUntil, { locale }) })}
        </p>
      )}
    </Card>
  );
}
