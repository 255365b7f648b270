import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { removeStored, store, storedPath } from "@/lib/platform/storage";
import { type Crop, MAX_PHOTO_BYTES } from "@/lib/profile/photo/limits";
import { reEncodePhoto } from "@/lib/profile/photo/re-encode";

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#2a7" } });

/** What the portal makes of an upload; the upload itself is removed. */
async function made(bytes: Buffer, crop: Crop = "middle"): Promise<Buffer> {
  const { key } = await store(
    (async function* () {
      yield bytes;
    })(),
    MAX_PHOTO_BYTES,
  );
  try {
    const photo = await reEncodePhoto(key, crop);
    const result = await readFile(storedPath(photo.key));
    await removeStored(photo.key);
    return result;
  } finally {
    await removeStored(key);
  }
}

describe("a photo", () => {
  it("becomes an upright square WebP without anything but its pixels", async () => {
    const taken = await plain(1600, 2400)
      .jpeg()
      .withExif({ IFD0: { Copyright: "Secretă", Orientation: "6" }, IFD3: { GPSLatitude: "46/1 46/1 0/1" } })
      .toBuffer();
    expect(taken.includes("Secret")).toBe(true);
    for (const crop of ["face", "middle", "top"] as const) {
      const photo = await made(taken, crop);
      const { format, width, height, exif, icc, xmp, orientation } = await sharp(photo).metadata();
      expect({ format, width, height, exif, icc, xmp, orientation }).toEqual({
        format: "webp",
        width: 1024,
        height: 1024,
      });
      expect(photo.includes("Secret")).toBe(false);
    }
  });

  it("is never made larger than it is, from PNG and WebP too", async () => {
    for (const picture of [plain(300, 200).png(), plain(300, 200).webp()]) {
      expect(await sharp(await made(await picture.toBuffer())).metadata()).toMatchObject({
        width: 200,
        height: 200,
      });
    }
  });

  it("loses what hangs behind the picture", async () => {
    const tail = Buffer.from("PK\x03\x04 <script>alert(1)</script>");
    const photo = await made(Buffer.concat([await plain(200, 200).jpeg().toBuffer(), tail]));
    expect(photo.includes("script") || photo.includes("PK\x03\x04")).toBe(false);
  });
});

describe("refused, with nothing left behind", () => {
  const jpeg = () => plain(100, 100).jpeg().toBuffer();
  const HOSTILE: Record<string, () => Promise<Buffer>> = {
    "a picture of 81 million pixels in 240 kB": () =>
      plain(9_000, 9_000).png({ compressionLevel: 9 }).toBuffer(),
    "a PNG that says it is 60,000 pixels wide": async () => {
      const bytes = await plain(10, 10).png().toBuffer();
      bytes.writeUInt32BE(60_000, 16);
      bytes.writeUInt32BE(60_000, 20);
      return bytes;
    },
    SVG: async () =>
      Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>',
      ),
    "SVG behind the first bytes of a JPEG": async () =>
      Buffer.concat([Buffer.from("ffd8ff", "hex"), Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')]),
    "a page before a JPEG": async () =>
      Buffer.concat([Buffer.from("<html><script>1</script>"), await jpeg()]),
    "a PDF before a JPEG": async () => Buffer.concat([Buffer.from("%PDF-1.7\n"), await jpeg()]),
    GIF: () => plain(10, 10).gif().toBuffer(),
    TIFF: () => plain(10, 10).tiff().toBuffer(),
    "half a JPEG": async () => {
      const bytes = await sharp({
        create: {
          width: 800,
          height: 800,
          channels: 3,
          background: "#000",
          noise: { type: "gaussian", mean: 128, sigma: 40 },
        },
      })
        .jpeg()
        .toBuffer();
      return bytes.subarray(0, bytes.length / 2);
    },
    text: async () => Buffer.from("no picture"),
    "three bytes": async () => Buffer.from("ffd8ff", "hex"),
  };

  it.each(Object.entries(HOSTILE))("%s", async (_, bytes) => {
    const folder = path.dirname(storedPath("00000000-0000-0000-0000-000000000000"));
    const before = await readdir(folder).catch(() => []);
    await expect(made(await bytes())).rejects.toMatchObject({ code: "invalid", reason: "photo-unreadable" });
    expect(await readdir(folder)).toEqual(before);
  });
});
