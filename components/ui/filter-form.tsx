"use client";

import Form from "next/form";
import type { ComponentProps } from "react";

type FilterFormProps = Omit<ComponentProps<typeof Form>, "action"> & {
  /** The page's own path: the filters become its query. */
  action: string;
  /** The button that sends the filters while no script runs. */
  applyLabel: string;
};

/** A GET form whose filters live in the URL. A changed checkbox or year applies at once; text on Enter. */
export function FilterForm({ applyLabel, children, ...rest }: FilterFormProps) {
  return (
    <Form
      scroll={false}
      replace
      onChange={(event) => {
        const field = event.target as EventTarget & { type?: string };
        if (["checkbox", "radio", "select-one"].includes(field.type ?? ""))
          event.currentTarget.requestSubmit();
      }}
      {...rest}
    >
      {children}
      <noscript>
        <button type="submit">{applyLabel}</button>
      </noscript>
    </Form>
  );
}
