"use client";

type FacetProps = {
  legend: string;
  /** The name in the query; chosen values repeat it. */
  name: string;
  options: readonly { value: string; label: string; count: string }[];
  chosen: readonly string[];
};

/** A group of checkboxes with how many people each would leave. Lies in a `FilterForm`. */
export function Facet({ legend, name, options, chosen }: FacetProps) {
  return (
    <fieldset className="mb-5.5 min-w-0">
      <legend className="eyebrow">{legend}</legend>
      {options.map(({ value, label, count }) => (
        <label
          key={value}
          className="flex min-h-7 cursor-pointer items-center gap-2.5 text-sm text-ink-2 hover:text-ink has-checked:text-ink"
        >
          <input
            type="checkbox"
            name={name}
            value={value}
            className="tick"
            defaultChecked={chosen.includes(value)}
          />
          <span className="min-w-0 flex-1">{label}</span>
          <span className="num text-xs text-ink-3">{count}</span>
        </label>
      ))}
    </fieldset>
  );
}
