import { Fragment } from "react";
import { markWords } from "@/lib/alumni/mark-words";

/** A text with the words that a search found marked. */
export function MarkedText({ text, q }: { text: string; q: string | undefined }) {
  let at = 0;
  return markWords(text, q).map(({ text: stretch, isMarked }) => {
    const start = at;
    at += stretch.length;
    return <Fragment key={start}>{isMarked ? <mark>{stretch}</mark> : stretch}</Fragment>;
  });
}
