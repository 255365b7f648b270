import { geoNaturalEarth1, geoPath } from "d3-geo";
import { merge, mesh } from "topojson-client";
import type { MultiPolygon, Polygon } from "topojson-specification";
import atlas from "world-atlas/countries-110m.json";
import countries from "./countries.json";

const WIDTH = 960;
const ANTARCTICA = "010";

const shown = atlas.objects.countries.geometries.filter(
  (country): country is Polygon | MultiPolygon => "arcs" in country && country.id !== ANTARCTICA,
);
const land = merge(atlas, shown);
const borders = mesh(atlas, { type: "GeometryCollection", geometries: shown }, (one, other) => one !== other);
const projection = geoNaturalEarth1().fitWidth(WIDTH, land);
const path = geoPath(projection).digits(0);

/** The land and its borders as paths of an SVG of this size: drawn once a process, nothing is fetched from anywhere. */
export const WORLD = {
  width: WIDTH,
  height: Math.ceil(path.bounds(land)[1][1]),
  land: path(land) ?? "",
  borders: path(borders) ?? "",
};

/** Longitude and latitude of the middle of a country's largest part, by ISO code. */
const MIDDLES: Readonly<Record<string, readonly number[] | undefined>> = countries;

/** Where a country lies on that map; null for what is no country that it knows. */
export function placeOf(country: string): { x: number; y: number } | null {
  const [longitude, latitude] = MIDDLES[country] ?? [];
  if (longitude === undefined || latitude === undefined) return null;
  const [x = 0, y = 0] = projection([longitude, latitude]) ?? [];
  return { x: Math.round(x), y: Math.round(y) };
}

const MARGIN = 60;
const NARROWEST = 320;
const RATIO = 0.5;

/** The part of the map that holds some places, with air around them, never narrower than a continent. */
export function frameOf(places: readonly { x: number; y: number }[]) {
  if (places.length === 0) return { x: 0, y: 0, width: WORLD.width, height: WORLD.height };
  const [left, right] = spread(places.map(({ x }) => x));
  const [top, bottom] = spread(places.map(({ y }) => y));
  const wanted = Math.max(NARROWEST, right - left, (bottom - top) / RATIO);
  const width = Math.min(WORLD.width, WORLD.height / RATIO, wanted);
  const height = width * RATIO;
  const within = (middle: number, size: number, most: number) =>
    Math.round(Math.min(Math.max(0, middle - size / 2), most - size));
  return {
    x: within((left + right) / 2, width, WORLD.width),
    y: within((top + bottom) / 2, height, WORLD.height),
    width,
    height,
  };
}

const spread = (values: readonly number[]) =>
  [Math.min(...values) - MARGIN, Math.max(...values) + MARGIN] as const;
