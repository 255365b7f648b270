"use client";

type YearHistogramProps = {
  legend: string;
  years: readonly { year: number; count: number }[];
  from?: number | undefined;
  to?: number | undefined;
  /** Names in the query, for the two fields under the bars. */
  names: { from: string; to: string };
  labels: { from: string; to: string; apply: string };
};

/**
 * How many people graduated in which year, and from when to when. The bars are for the eye; the two
 * fields under them say and set the same thing in words. Lies in a `FilterForm`.
 */
export function YearHistogram({ legend, years, from, to, names, labels }: YearHistogramProps) {
  const tallest = Math.max(1, ...years.map(({ count }) => count));
  const first = years[0]?.year;
  const last = years.at(-1)?.year;
  const isIn = (year: number) =>
    year >= (from ?? Number.NEGATIVE_INFINITY) && year <= (to ?? Number.POSITIVE_INFINITY);
  const bounds = { type: "number", min: first, max: last, className: "control-inline" };
  return (
    <fieldset className="mb-5.5 min-w-0">
      <legend className="eyebrow">{legend}</legend>
      <div aria-hidden="true" className="mt-2 mb-1 flex h-11 items-end gap-0.5">
        {years.map(({ year, count }) => (
          <span
            key={year}
            title={`${year}: ${count}`}
            className={`h-(--height) min-h-px flex-1 rounded-t-[2px] ${isIn(year) ? "bg-brand" : "bg-line-strong"}`}
            style={{ "--height": `${(count / tallest) * 100}%` }}
          />
        ))}
      </div>
      <div className="num flex items-center gap-1.5 text-sm">
        <input
          {...bounds}
          name={names.from}
          defaultValue={from}
          placeholder={String(first)}
          aria-label={labels.from}
        />
        <span aria-hidden="true" className="text-ink-3">
          –
        </span>
        <input
          {...bounds}
          name={names.to}
          defaultValue={to}
          placeholder={String(last)}
          aria-label={labels.to}
        />
        <button
          type="submit"
          className="ml-auto min-h-7 cursor-pointer rounded-sm px-1.5 text-xs font-strong text-brand-ink hover:bg-sunken"
        >
          {labels.apply}
        </button>
      </div>
    </fieldset>
  );
}
