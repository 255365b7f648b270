/**
 * Is this a key press that a page may take as a shortcut? Not while somebody writes, not together with
 * a modifier, and not at all for a reader who turned single-key shortcuts off (`data-shortcuts="off"`
 * on <html>, WCAG 2.1.4).
 */
export function isShortcut(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const isWriting = target.matches(
    "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]",
  );
  const isOff = document.documentElement.dataset.shortcuts === "off";
  const hasModifier = event.ctrlKey || event.metaKey || event.altKey;
  return !isWriting && !isOff && !hasModifier && !event.defaultPrevented;
}
