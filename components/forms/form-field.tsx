"use client";

import type { ComponentProps } from "react";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { useFieldState } from "./action-form";

/** A line of text in an ActionForm: after a refused attempt it shows its problem and keeps what was typed. */
export function FormText({ defaultValue, ...rest }: ComponentProps<typeof TextInput>) {
  const { error, typed } = useFieldState(rest.name);
  return <TextInput {...rest} key={typed} error={error} defaultValue={typed ?? defaultValue} />;
}

/** The same for several lines. */
export function FormTextArea({ defaultValue, ...rest }: ComponentProps<typeof TextArea>) {
  const { error, typed } = useFieldState(rest.name);
  return <TextArea {...rest} key={typed} error={error} defaultValue={typed ?? defaultValue} />;
}

/** The same for a choice. */
export function FormSelect({ defaultValue, ...rest }: ComponentProps<typeof Select>) {
  const { error, typed } = useFieldState(rest.name);
  return <Select {...rest} key={typed} error={error} defaultValue={typed ?? defaultValue} />;
}
