/**
 * The process that reads uploaded photos: started by `re-encode.ts` with nothing of our environment and a time budget,
 * so that a hostile picture can harm nothing else. Its arguments: the picture, where the new one goes, what to keep.
 * It decodes JPEG, PNG and WebP and nothing else (no SVG, PDF, RAW or ImageMagick), turns the picture upright, cuts it
 * to a square, unless the whole is wanted, and writes its pixels anew, without EXIF, place, color profile or whatever else a file may carry.
 */
import sharp from "sharp";
import { type Crop, MAX_PIXELS, MAX_SIDE, MAX_WHOLE_SIDE } from "./limits";

const POSITION: Record<Crop, string | number> = {
  face: sharp.strategy.attention,
  middle: "centre",
  top: "top",
};

const [, , from = "", to = "", shape = "middle"] = process.argv;
sharp.cache(false);
sharp.concurrency(1);
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpegFile", "VipsForeignLoadPngFile", "VipsForeignLoadWebpFile"],
});

const picture = sharp(from, { limitInputPixels: MAX_PIXELS, failOn: "error", pages: 1 });
const { width = 0, height = 0 } = await picture.metadata();
const side = Math.min(width, height, MAX_SIDE);
await picture
  .autoOrient()
  .resize(
    shape === "whole"
      ? { width: MAX_WHOLE_SIDE, height: MAX_WHOLE_SIDE, fit: "inside", withoutEnlargement: true }
      : { width: side, height: side, fit: "cover", position: POSITION[shape as Crop] ?? "centre" },
  )
  .toColorspace("srgb")
  .webp({ quality: 82 })
  .toFile(to);
