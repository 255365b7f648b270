import { Link } from "@/components/ui/link";
import type { PlaceCount } from "@/lib/directory/queries/count-places";
import { frameOf, placeOf, WORLD } from "@/lib/directory/world";
import { formatInteger } from "@/lib/format/numbers";
import type { Locale } from "@/lib/i18n/locales";

type WorldMapProps = {
  /** The largest first, so that small circles lie on top. */
  countries: readonly PlaceCount[];
  chosen: string | undefined;
  hrefOf: (country: string) => string;
  locale: Locale;
};

/** Radii in parts of the map's width: of the smallest and largest circle, and of one that holds its number. */
const SMALLEST = 0.011;
const LARGEST = 0.034;
const ROOMY = 0.016;

/**
 * The part of the world where people live, with a circle for each country, its area the number of people. For the eye and
 * the pointer only: the table beside it says the same and has the same links.
 */
export function WorldMap({ countries, chosen, hrefOf, locale }: WorldMapProps) {
  const most = Math.max(1, ...countries.map(({ count }) => count));
  const circles = countries.flatMap(({ place, count }) => {
    const at = placeOf(place);
    return at ? [{ place, count, ...at, share: Math.max(SMALLEST, LARGEST * Math.sqrt(count / most)) }] : [];
  });
  const { x, y, width, height } = frameOf(circles);
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} aria-hidden="true" className="block h-auto w-full">
      <path d={WORLD.land} className="fill-sunken stroke-line-strong" strokeWidth={width / 1_600} />
      <path d={WORLD.borders} className="fill-none stroke-line-strong" strokeWidth={width / 2_000} />
      {circles.map((circle) => (
        <Link
          key={circle.place}
          href={hrefOf(circle.place)}
          scroll={false}
          tabIndex={-1}
          className="no-underline"
        >
          <circle
            cx={circle.x}
            cy={circle.y}
            r={circle.share * width}
            strokeWidth={width / 900}
            className={
              circle.place === chosen
                ? "fill-brand stroke-surface"
                : "fill-brand/65 stroke-surface hover:fill-brand"
            }
          />
          {circle.share >= ROOMY && (
            <text
              x={circle.x}
              y={circle.y}
              dy="0.35em"
              textAnchor="middle"
              fontSize={width / 70}
              className="num pointer-events-none fill-on-fill font-semibold max-sm:hidden"
            >
              {formatInteger(circle.count, locale)}
            </text>
          )}
        </Link>
      ))}
    </svg>
  );
}
