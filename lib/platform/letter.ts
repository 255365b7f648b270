import type { Message } from "./mail";

type Letter = {
  subject: string;
  paragraphs: string[];
  button?: { text: string; href: string };
  closing: string;
  sender: string;
  locale: string;
};

/** Sets a letter as text and as HTML that every mail program shows: one column, no pictures, nothing loaded. */
export function letter({ subject, paragraphs, button, closing, sender, locale }: Letter): Message {
  const text = [...paragraphs, button && `${button.text}:\n${button.href}`, closing, `— ${sender}`]
    .filter(Boolean)
    .join("\n\n");
  const html = `<!doctype html><html lang="${locale}"><meta charset="utf-8"><title>${escapeHtml(subject)}</title>
<body style="margin:0;padding:32px 20px;background:#fbfaf7;color:#1d2433;font:16px/1.55 Georgia,serif">
<div style="max-width:520px;margin:0 auto">
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll("\n", "<br>")}</p>`).join("\n")}
${button ? `<p style="margin:28px 0"><a href="${escapeHtml(button.href)}" style="background:#0f5132;color:#fff;padding:13px 22px;border-radius:8px;text-decoration:none;font-family:sans-serif;font-size:15px">${escapeHtml(button.text)}</a></p>` : ""}
<p style="color:#5b6272;font-size:14px">${escapeHtml(closing)}</p>
<p style="color:#5b6272;font-size:14px">— ${escapeHtml(sender)}</p>
${END}`;
  return { subject: subject.replace(/[\r\n]+/g, " "), text, html };
}

/** The same message with a line and a link under it, small. */
export function withFoot(message: Message, { text, href }: { text: string; href: string }): Message {
  const foot = `<p style="color:#5b6272;font-size:13px"><a href="${escapeHtml(href)}" style="color:#5b6272">${escapeHtml(text)}</a></p>`;
  return {
    ...message,
    text: `${message.text}\n\n${text}:\n${href}`,
    html: message.html.replace(END, () => `${foot}\n${END}`),
  };
}

const END = "</div></body></html>";

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** A text as it stands in HTML or XML, in quotation marks too. */
export const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
