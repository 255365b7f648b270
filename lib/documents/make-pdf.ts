import path from "node:path";
import pdfmake from "pdfmake";
import type { TDocumentDefinitions } from "pdfmake/interfaces";

/** Noto Sans: Latin with every diacritic, Cyrillic and Greek in one face. Every npm command starts in the project's folder. */
const folder = path.resolve(
  /* turbopackIgnore: true */ process.cwd(),
  "node_modules/@expo-google-fonts/noto-sans",
);
const NOTO = {
  normal: path.join(folder, "400Regular/NotoSans_400Regular.ttf"),
  bold: path.join(folder, "600SemiBold/NotoSans_600SemiBold.ttf"),
};
pdfmake.setFonts({ Noto: { ...NOTO, italics: NOTO.normal, bolditalics: NOTO.bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => Object.values(NOTO).includes(file));

/** A PDF in Noto Sans, embedded. Nothing is fetched and no file read but the font. */
export function makePdf(definition: TDocumentDefinitions): Promise<Buffer> {
  return pdfmake
    .createPdf({
      displayTitle: true,
      defaultStyle: { font: "Noto", fontSize: 10, lineHeight: 1.25 },
      ...definition,
    })
    .getBuffer();
}
