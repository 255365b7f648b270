"use client";

import { useEffect, useRef } from "react";

/** Chooses or releases every row of its table; half-filled while only some are chosen. */
export function SelectAll({ name, label }: { name: string; label: string }) {
  const box = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const all = box.current;
    const table = all?.closest("table");
    if (!all || !table) return;
    const rows = () => [...table.querySelectorAll<HTMLInputElement>(`tbody input[name="${name}"]`)];
    const onChange = (event: Event) => {
      if (event.target === all) for (const row of rows()) row.checked = all.checked;
      const chosen = rows().filter((row) => row.checked).length;
      all.checked = chosen > 0 && chosen === rows().length;
      all.indeterminate = chosen > 0 && !all.checked;
    };
    table.addEventListener("change", onChange);
    return () => table.removeEventListener("change", onChange);
  }, [name]);

  return (
    <label className="needs-script -m-1 grid size-6 place-items-center">
      <input ref={box} type="checkbox" className="tick" />
      <span className="sr-only">{label}</span>
    </label>
  );
}
