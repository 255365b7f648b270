import { MapPin, Video } from "lucide-react";

type Sitting = { id: string; time: string; place: string | null; link: string | null };

/** When and where, a line each. */
export function SittingList({ sittings }: { sittings: readonly Sitting[] }) {
  return (
    <ol className="grid gap-3">
      {sittings.map(({ id, time, place, link }) => (
        <li key={id}>
          <p className="num font-strong">{time}</p>
          {place && (
            <p className="flex items-start gap-2 text-sm text-ink-2">
              <MapPin className="mt-0.5" />
              {place}
            </p>
          )}
          {link && (
            <p className="flex items-start gap-2 text-sm">
              <Video className="mt-0.5 text-ink-2" />
              <a href={link} rel="noreferrer" className="min-w-0 break-all">
                {link}
              </a>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
