import { LOCALES, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { Changes } from "@/lib/platform/audit";

/** The values before and after, folded away until somebody asks. */
export function ChangedValues({ changes, locale }: { changes: Changes; locale: Locale }) {
  const t = translator(locale, "audit");
  const fields = Object.entries(changes).filter(([, [before, after]]) => before !== null || after !== null);
  if (fields.length === 0) return null;
  return (
    <details>
      <summary className="inline-block min-h-6 py-0.5 text-xs font-strong text-brand-ink">
        {t("values", { count: fields.length })}
      </summary>
      <dl className="mt-1 mb-1.5 grid gap-1 border-l-2 pl-3 text-xs">
        {fields.map(([field, [before, after]]) => (
          <div key={field}>
            <dt className="text-ink-3">
              {t.has(`fields.${field}` as "fields.names") ? t(`fields.${field}` as "fields.names") : field}
            </dt>
            <dd className="wrap-anywhere">
              {before !== null && <del className="text-ink-3">{valueText(before)}</del>}
              {before !== null && after !== null && " → "}
              {after !== null && <ins className="no-underline">{valueText(after)}</ins>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** A value as a reader can take it in; texts in several languages each with its language. */
function valueText(value: unknown): string {
  if (typeof value === "string") return value.replace(/T00:00:00(\.000)?Z$/, "");
  if (Array.isArray(value)) return value.map(valueText).join(", ");
  if (typeof value !== "object" || value === null) return String(value);
  return Object.entries(value)
    .map(([key, text]) => `${Object.hasOwn(LOCALES, key) ? key.toUpperCase() : key}: ${valueText(text)}`)
    .join(" · ");
}
