/** Below what a proxy in front passes on; a photo of a phone has 3 to 6 MB. */
export const MAX_PHOTO_BYTES = 8 * 1024 * 1024;
/** More than any phone's camera; decoding such a picture takes about 200 MB. */
export const MAX_PIXELS = 50_000_000;
export const MAX_SIDE = 1024;
export const BUDGET_MS = 20_000;

/** What of a picture stays when it is cut to a square. */
export const CROPS = ["face", "middle", "top"] as const;
export type Crop = (typeof CROPS)[number];

/** A square of a person's picture; or a picture of an event, whole, of at most so many pixels a side. */
export type Shape = Crop | "whole";
export const MAX_WHOLE_SIDE = 1600;
