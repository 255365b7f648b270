import { Fragment } from "react";
import { paragraphsOf } from "@/lib/sections/paragraphs";

/** A plain text as its writer meant it: paragraphs, lines, and web addresses that can be followed. */
export function Prose({ text }: { text: string }) {
  return paragraphsOf(text).map((lines, at) => (
    // Paragraphs have no names; their order is all that they are known by.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <p key={at} className="mt-3 first:mt-0">
      {lines.map((pieces, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <Fragment key={line}>
          {line > 0 && <br />}
          {pieces.map(({ text, href }) =>
            href ? (
              <a key={`${text}${href}`} href={href} rel="noreferrer nofollow" className="wrap-anywhere">
                {text}
              </a>
            ) : (
              text
            ),
          )}
        </Fragment>
      ))}
    </p>
  ));
}
