import { escapeHtml } from "@/lib/platform/letter";
import type { Paragraph } from "./paragraphs";

/** HTML or XML in which every text is escaped; made by `markup` only. */
export class Markup {
  constructor(readonly source: string) {}
  toString(): string {
    return this.source;
  }
}

type Part = string | number | Markup | readonly Markup[] | null | false;

/** Puts texts into HTML or XML: each is escaped, parts that are markup already stay, null and false leave nothing. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const filled = parts.map((part, at) => `${sourceOf(part)}${strings[at + 1]}`);
  return new Markup(`${strings[0]}${filled.join("")}`);
}

function sourceOf(part: Part): string {
  if (part === null || part === false) return "";
  if (typeof part === "string" || typeof part === "number") return escapeHtml(String(part));
  return part instanceof Markup ? part.source : part.join("");
}

/** A plain text with its paragraphs and links. A link leads out of the frame that it may stand in. */
export function prose(paragraphs: readonly Paragraph[]): Markup[] {
  return paragraphs.map((lines) => {
    const written = lines.map((line, at) => {
      const pieces = line.map(({ text, href }) =>
        href
          ? markup`<a href="${href}" target="_blank" rel="noopener noreferrer nofollow">${text}</a>`
          : markup`${text}`,
      );
      return markup`${at > 0 && markup`<br>`}${pieces}`;
    });
    return markup`<p>${written}</p>`;
  });
}
