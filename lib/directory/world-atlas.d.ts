/** The countries of Natural Earth at 1:110 million; `id` is the ISO number. */
declare module "world-atlas/countries-110m.json" {
  import type { GeometryCollection, Topology } from "topojson-specification";

  const atlas: Topology<{ countries: GeometryCollection }>;
  export default atlas;
}
