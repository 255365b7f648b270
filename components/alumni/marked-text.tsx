import { Fragment } from "react";
import type { Stretch } from "@/lib/alumni/mark-words";

/** A text with the words that a search found marked. */
export function MarkedText({ stretches }: { stretches: readonly Stretch[] }) {
  let at = 0;
  return stretches.map(({ text, isMarked }) => {
    const start = at;
    at += text.length;
    return <Fragment key={start}>{isMarked ? <mark>{text}</mark> : text}</Fragment>;
  });
}
