import { accepted, type Parsed, refused } from "./result";
import { parseUrl } from "./url";

/**
 * The site of a web address, e.g. `https://math.example.edu` of any page of it: safe to stand in a header.
 * Refuses as `parseUrl` does; also `scheme` for what is not https.
 */
export function parseOrigin(input: unknown): Parsed<string> {
  const parsed = parseUrl(input);
  if (!parsed.ok) return parsed;
  const { protocol, hostname } = new URL(parsed.value);
  return protocol === "https:" ? accepted(`https://${hostname}`) : refused("scheme");
}
