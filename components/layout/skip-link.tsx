/** The first stop of the keyboard: past the navigation, to `<main id="main">`. */
export function SkipLink({ label }: { label: string }) {
  return (
    <a
      href="#main"
      className="fixed top-3 left-3 z-50 -translate-y-20 rounded-md bg-brand px-4 py-2.5 text-sm font-strong text-on-fill no-underline focus:translate-y-0 print:hidden"
    >
      {label}
    </a>
  );
}
