/** What windows-1252 shows for the bytes 80 to 9F; every other byte is its own code point. */
const HIGH_CONTROLS = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8DŽ\x8F\x90‘’“”•–—˜™š›œ\x9DžŸ";
/** A table of our own: Node 20 decodes these bytes as controls. */
const BYTE_OF = new Map([...HIGH_CONTROLS].map((character, index) => [character, 0x80 + index]));
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * Undoes UTF-8 that was read as windows-1252 ("Ã‰lodie" was "Élodie").
 * @returns the repaired text, or null when the text cannot have come about that way.
 */
export function repairMojibake(text: string): string | null {
  if (!BEYOND_ASCII.test(text)) return null;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = BYTE_OF.get(text.charAt(at)) ?? text.charCodeAt(at);
    if (byte > 0xff) return null;
    bytes[at] = byte;
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}
