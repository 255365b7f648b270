import { timingSafeEqual } from "node:crypto";
import { keyedHash } from "@/lib/platform/secret";

/** What the QR code of an admission holds: its random code and the portal's signature, and nothing of the person. */
export function ticketText({ code }: { code: string }): string {
  return `${Buffer.from(code.replaceAll("-", ""), "hex").toString("base64url")}.${keyedHash("ticket", code)}`;
}

/** The code of an admission, as its row has it; null for what was not signed here. */
export function readTicket(text: string): string | null {
  const [body = "", signature = ""] = text.trim().split(".");
  const hex = Buffer.from(body, "base64url").toString("hex");
  if (hex.length !== 32) return null;
  const code = hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  const [expected, given] = [Buffer.from(keyedHash("ticket", code)), Buffer.from(signature)];
  return expected.length === given.length && timingSafeEqual(expected, given) ? code : null;
}
