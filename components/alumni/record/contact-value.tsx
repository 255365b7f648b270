import { Mail, MapPin, Phone } from "lucide-react";
import { countryName } from "@/components/alumni/facet-words";
import { Tag } from "@/components/ui/tag";
import type { AlumnusRecord } from "@/lib/alumni/queries/get-record";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const ICONS = { EMAIL: Mail, PHONE: Phone, ADDRESS: MapPin };
const SCHEMES = { EMAIL: "mailto:", PHONE: "tel:", ADDRESS: "" };

type ContactValueProps = {
  contact: AlumnusRecord["contactPoints"][number];
  /** There are more of the kind: say which is used first. */
  hasOthers: boolean;
  locale: Locale;
};

/** An address, a phone or an e-mail, and whether it works. */
export function ContactValue({ contact, hasOthers, locale }: ContactValueProps) {
  const t = translator(locale, "alumni");
  const { kind, value, typed, city, country, verifiedAt, bouncedAt, isPrimary } = contact;
  const Icon = ICONS[kind];
  const place = [typed, city, country && countryName(country, locale)].filter(Boolean).join(", ");
  return (
    <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
      <Icon className="text-ink-3" />
      {kind === "ADDRESS" ? (
        <span>{place || value}</span>
      ) : (
        <a href={`${SCHEMES[kind]}${value}`} className="num break-all">
          {value}
        </a>
      )}
      {bouncedAt ? (
        <Tag tone="late">{t("contact.bounced")}</Tag>
      ) : (
        kind === "EMAIL" && (
          <Tag tone={verifiedAt ? "ok" : "wait"}>
            {t(verifiedAt ? "contact.verified" : "contact.unverified")}
          </Tag>
        )
      )}
      {isPrimary && hasOthers && <span className="text-xs text-ink-3">{t("contact.primary")}</span>}
    </span>
  );
}
