import { accepted, type Parsed, refused } from "./result";
import { readText } from "./text";

/** HH:MM of a time field; seconds, which some browsers send, are dropped. */
export function parseClock(input: unknown): Parsed<string> {
  const text = readText(input);
  if (typeof text !== "string") return text;
  const clock = /^([01]\d|2[0-3]):[0-5]\d(?=$|:[0-5]\d$)/.exec(text)?.[0];
  return clock ? accepted(clock) : refused("format");
}
