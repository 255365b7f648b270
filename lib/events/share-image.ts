import path from "node:path";
import sharp, { type OverlayOptions } from "sharp";
import { brandColor, softColor } from "@/lib/documents/hue-color";
import { IMAGE_SIZE } from "./image-size";

const INK = "#1d2435";
const FAINT = "#515a6e";
const PAPER = "#fcfaf6";
const MARGIN = 84;
const INNER = IMAGE_SIZE.width - 2 * MARGIN;

/** Every npm command starts in the project's folder. The documents are set in the same face. */
const folder = path.resolve(
  /* turbopackIgnore: true */ process.cwd(),
  "node_modules/@expo-google-fonts/noto-sans",
);
const FACES = {
  regular: { file: path.join(folder, "400Regular/NotoSans_400Regular.ttf"), font: "Noto Sans" },
  bold: { file: path.join(folder, "600SemiBold/NotoSans_600SemiBold.ttf"), font: "Noto Sans Semi-Bold" },
} as const;

export type Shared = {
  readonly title: string;
  /** Which day, and where. */
  readonly lines: readonly string[];
  readonly institution: string;
  readonly seal: string;
  readonly hue: number;
  /** "Cancelled", where it does not take place. */
  readonly stamp: string | null;
};

/** The picture by which an event is shared: name, day and place on the institution's paper, set here with the fonts of the portal. */
export async function shareImage({ title, lines, institution, seal, hue, stamp }: Shared): Promise<Buffer> {
  const brand = brandColor(hue);
  const background = await sharp({ create: { ...IMAGE_SIZE, channels: 3, background: PAPER } })
    .png()
    .toBuffer();
  const head = await written(institution, { face: "bold", size: 30, color: INK, width: INNER - 90 });
  const mark = await written(seal, { face: "bold", size: 34, color: "#ffffff", width: 60 });
  const name = await fitted(title, brand);
  const facts: OverlayOptions[] = [];
  let top = 180 + name.height + 34;
  for (const line of lines.filter(Boolean)) {
    const text = await written(line, { face: "regular", size: 34, color: FAINT, width: INNER });
    facts.push({ input: text.data, left: MARGIN, top });
    top += text.height + 14;
  }
  const stamped = stamp && (await written(stamp, { face: "bold", size: 28, color: brand, width: 400 }));
  return sharp(background)
    .composite([
      { input: shape(`<rect width="${IMAGE_SIZE.width}" height="14" fill="${brand}"/>`), left: 0, top: 0 },
      { input: shape(`<circle cx="${MARGIN + 32}" cy="104" r="32" fill="${brand}"/>`), left: 0, top: 0 },
      {
        input: mark.data,
        left: MARGIN + 32 - Math.round(mark.width / 2),
        top: 104 - Math.round(mark.height / 2),
      },
      { input: head.data, left: MARGIN + 90, top: 104 - Math.round(head.height / 2) },
      { input: name.data, left: MARGIN, top: 180 },
      ...facts,
      ...(stamped
        ? [
            {
              input: shape(
                `<rect x="${MARGIN}" y="526" width="${stamped.width + 48}" height="58" rx="29" fill="${softColor(hue)}"/>`,
              ),
              left: 0,
              top: 0,
            },
            { input: stamped.data, left: MARGIN + 24, top: 555 - Math.round(stamped.height / 2) },
          ]
        : []),
    ])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

const shape = (inner: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${IMAGE_SIZE.width}" height="${IMAGE_SIZE.height}">${inner}</svg>`,
  );

type Written = { data: Buffer; width: number; height: number };
type Style = { face: keyof typeof FACES; size: number; color: string; width: number };

/** A text as Pango sets it. What people typed is text, never markup. */
async function written(text: string, { face, size, color, width }: Style): Promise<Written> {
  const { file, font } = FACES[face];
  const escaped = text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const { data, info } = await sharp({
    text: {
      text: `<span foreground="${color}">${escaped || " "}</span>`,
      font: `${font} ${size}`,
      fontfile: file,
      width,
      wrap: "word-char",
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

const SIZES = [76, 64, 54, 46, 38];
const MOST_HEIGHT = 240;
const MOST_LETTERS = 180;

/** A title as large as there is room for it. */
async function fitted(title: string, color: string): Promise<Written> {
  const text = title.length > MOST_LETTERS ? `${title.slice(0, MOST_LETTERS)}…` : title;
  let last: Written | undefined;
  for (const size of SIZES) {
    last = await written(text, { face: "bold", size, color, width: INNER });
    if (last.height <= MOST_HEIGHT) return last;
  }
  return last as Written;
}
