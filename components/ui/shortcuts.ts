/**
 * The key of a press that a page may take as a shortcut, or null. Not while somebody writes, not together with a modifier,
 * and not at all for a reader who turned single-key shortcuts off (`data-shortcuts="off"` on <html>, WCAG 2.1.4). Where the
 * keyboard writes another script, the letter is the one that stands on the same key of a Latin one.
 */
export function shortcutOf(event: KeyboardEvent): string | null {
  const target = event.target as HTMLElement;
  const isWriting = target.matches(
    "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]",
  );
  const isOff = document.documentElement.dataset.shortcuts === "off";
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  if (isWriting || isOff || hasModifier || event.defaultPrevented) return null;
  const isOtherLetter = /^\p{L}$/u.test(event.key) && !/^[a-z]$/i.test(event.key);
  const [, letter] = (isOtherLetter && /^Key([A-Z])$/.exec(event.code)) || [];
  return letter?.toLowerCase() ?? event.key;
}

/** Every row of the page that keys act on, and which of them holds the focus: -1 when none does. */
export function findRows(): { rows: HTMLElement[]; at: number } {
  const rows = [...document.querySelectorAll<HTMLElement>("[data-row]")];
  return { rows, at: rows.findIndex((row) => row.contains(document.activeElement)) };
}
