import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { PageHead } from "@/components/ui/page-head";
import type { Locale } from "@/lib/i18n/locales";

type DoorHeadProps = {
  event: { id: string; slug: string; title: string; when: string };
  organizes: boolean;
  title: string;
  actions?: ReactNode;
  locale: Locale;
};

/** The head of a door's pages, with the way back to what the reader may see of the event. */
export function DoorHead({ event, organizes, title, actions, locale }: DoorHeadProps) {
  return (
    <PageHead
      eyebrow={
        <Link
          href={organizes ? `/${locale}/events/manage/${event.id}` : `/${locale}/events/${event.slug}`}
          className="text-ink-3 no-underline hover:underline"
        >
          {event.title}
        </Link>
      }
      title={title}
      sentence={event.when}
      actions={actions}
    />
  );
}
