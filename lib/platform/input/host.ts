const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** No numeric top-level domain exists, so this also refuses every IPv4 address. */
const TOP_LEVEL = /^[a-z][a-z0-9-]*[a-z0-9]$/;
const MAX_HOST = 253;
/** Of ASCII only letters, digits, dot and hyphen: the rest would be read as another part of a URL. */
const FOREIGN_ASCII = /(?![a-z0-9.-])\p{ASCII}/iu;

/** True for a canonical public host name: dotted, no address, no root dot, labels within the limits of DNS. */
export function isPublicHost(host: string): boolean {
  const labels = host.split(".");
  return (
    host.length <= MAX_HOST &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    TOP_LEVEL.test(labels.at(-1) ?? "")
  );
}

/** The lower-case A-label form of a typed host name (IDN by UTS 46); null when it is not a public host. */
export function toPublicHost(typed: string): string | null {
  if (FOREIGN_ASCII.test(typed)) return null;
  const url = `http://${typed}`;
  if (!URL.canParse(url)) return null;
  const host = new URL(url).hostname;
  return isPublicHost(host) ? host : null;
}
