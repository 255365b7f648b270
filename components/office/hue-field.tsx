"use client";

import { useState } from "react";
import { useFieldState } from "@/components/forms/action-form";
import { Field } from "@/components/ui/field";

type HueFieldProps = {
  name: string;
  value: number;
  labels: { label: string; help: string; preview: string; button: string; title: string };
};

/** The one number that colors the portal, with a look at it on light and on dark paper. */
export function HueField({ name, value, labels }: HueFieldProps) {
  const { error, typed } = useFieldState(name);
  const [hue, setHue] = useState(Number(typed ?? value));
  return (
    <Field id={name} label={labels.label} help={labels.help} error={error} className="max-w-field">
      {(control) => (
        <div className="grid gap-3">
          <div className="flex items-center gap-4">
            <input
              type="range"
              name={name}
              min={0}
              max={359}
              value={hue}
              onChange={(event) => setHue(event.target.valueAsNumber)}
              className="h-6 flex-1 accent-brand"
              {...control}
            />
            <output htmlFor={name} className="num w-12 text-end text-sm">
              {hue}°
            </output>
          </div>
          <div className="grid gap-3 sm:grid-cols-2" role="img" aria-label={labels.preview}>
            {(["light", "dark"] as const).map((theme) => (
              <div
                key={theme}
                data-theme={theme}
                className="rounded-lg border p-5"
                style={{ "--brand-h": hue }}
              >
                <p className="font-serif text-xl text-brand">{labels.title}</p>
                <p className="mt-3 flex flex-wrap items-center gap-3">
                  <span className="rounded-md bg-brand px-3.5 py-1.5 text-sm font-strong text-on-fill">
                    {labels.button}
                  </span>
                  <span className="rounded-md bg-brand-soft px-2.5 py-1 text-sm font-semibold text-brand-ink">
                    {labels.label}
                  </span>
                </p>
              </div>
            ))}
          </div>
        </div>
      )}
    </Field>
  );
}
