import { Card } from "@/components/ui/card";
import { Link } from "@/components/ui/link";
import { type Locale, localized } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { listDemoPeople } from "@/lib/people/demo";

type DemoSignInProps = { people: Awaited<ReturnType<typeof listDemoPeople>>; next: string; locale: Locale };

const ROLE_OF_GRANT = {
  ADMINISTRATOR: "administrator",
  CENTRAL_OFFICE: "central",
  AUDITOR: "auditor",
} as const;

/** The demo's way in: one button a person, each a plain form that a link scanner would not press. */
export function DemoSignIn({ people, next, locale }: DemoSignInProps) {
  const t = translator(locale, "signIn");
  const shell = translator(locale, "shell");
  return (
    <Card>
      <h2>{t("demo.title")}</h2>
      <p className="mt-2 mb-5 text-sm text-ink-2">{t("demo.sentence")}</p>
      <ul className="border-t">
        {people.map(({ person, name, grants, appointments }) => {
          const unit = appointments[0]?.unit.names.at(-1)?.names;
          const grant = grants[0];
          const role = unit
            ? `${shell("roles.coordinator")} · ${localized(unit, locale)}`
            : shell(`roles.${grant ? ROLE_OF_GRANT[grant.role] : "alumnus"}`);
          return (
            <li key={person} className="border-b">
              <form action="/api/demo/sign-in" method="post">
                <input type="hidden" name="person" value={person} />
                <input type="hidden" name="locale" value={locale} />
                <input type="hidden" name="next" value={next} />
                <button
                  type="submit"
                  className="w-full cursor-pointer rounded-sm px-2 py-3 text-left hover:bg-sunken"
                >
                  <span className="block font-semibold">{name}</span>
                  <span className="block text-sm text-ink-2">{role}</span>
                </button>
              </form>
            </li>
          );
        })}
      </ul>
      <p className="mt-5 text-sm">
        <Link href={`/${locale}/demo/mailbox`}>{t("demo.mailbox")}</Link>
      </p>
    </Card>
  );
}
