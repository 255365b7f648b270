import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { CATEGORIES, PERSONAL_TABLES } from "@/lib/privacy/personal-tables";

const KEPT = ["suppression", "consent", "figures", "trail"] as const;

/** What an erasure deletes, by kind of data, and what stays and why: made of the list that the erasure goes through. */
export function WhatGoes({ hadOffice, locale }: { hadOffice: boolean; locale: Locale }) {
  const t = translator(locale, "privacy");
  const goes = CATEGORIES.map((category) => ({
    category,
    tables: PERSONAL_TABLES.filter((one) => one.category === category && one.erasure !== "kept"),
  })).filter(({ tables }) => tables.length > 0);
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Card title={t("erase.goes")}>
        <dl className="grid gap-2.5 text-sm">
          {goes.map(({ category, tables }) => (
            <div key={category}>
              <dt className="font-strong">{t(`categories.${category}`)}</dt>
              <dd className="text-ink-2">
                {tables.map(({ table }) => t(`tables.${table}` as "tables.alumnus")).join(", ")}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
      <Card title={t("erase.stays")}>
        <ul className="grid gap-2.5 text-sm text-ink-2">
          {[...KEPT, ...(hadOffice ? (["offices"] as const) : [])].map((reason) => (
            <li key={reason}>{t(`erase.kept.${reason}`)}</li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
