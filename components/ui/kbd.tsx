/** The name of a key. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid min-h-5 min-w-5 place-items-center rounded-sm border border-line bg-surface px-1 font-sans text-xs leading-none font-medium text-ink-3">
      {children}
    </kbd>
  );
}
