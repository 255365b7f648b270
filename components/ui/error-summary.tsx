"use client";

import { useEffect, useRef } from "react";

type ErrorSummaryProps = {
  /** "Two fields need another look. Nothing was lost." */
  title: string;
  /** In the order of the fields; `field` is the id of the control. */
  errors: readonly { field: string; message: string }[];
};

/** What was refused, as links to the fields. It takes the focus whenever the form comes back. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  // A new answer of the server is a new list, and is announced again.
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  return (
    <div
      ref={box}
      tabIndex={-1}
      role="alert"
      className="rounded-md border border-late bg-late-soft px-5 py-4 text-late-ink"
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-1.5 text-sm">
        {errors.map(({ field, message }) => (
          <li key={field} className="py-0.5">
            <a href={`#${field}`} className="text-late-ink">
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
