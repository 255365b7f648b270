"use client";

import { useFieldState } from "@/components/forms/action-form";
import { Select } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";

type GuestFieldsProps = {
  most: number;
  hasNames: boolean;
  count?: number;
  names?: readonly string[];
  labels: { count: string; nobody: string; name: string; nameHelp: string };
};

/** How many guests come, and who they are where the organizers ask for it: one field each, those left empty are nobody. */
export function GuestFields({ most, hasNames, count = 0, names = [], labels }: GuestFieldsProps) {
  const counted = useFieldState("guestCount");
  const named = useFieldState("guestNames");
  const typed = named.typed?.split("\n") ?? names;
  return (
    <>
      <Select
        name="guestCount"
        key={counted.typed}
        label={labels.count}
        error={counted.error}
        defaultValue={counted.typed ?? String(count)}
        options={Array.from({ length: most + 1 }, (_, guests) => ({
          value: String(guests),
          label: guests === 0 ? labels.nobody : String(guests),
        }))}
      />
      {hasNames &&
        Array.from({ length: most }, (_, nth) => (
          <TextInput
            // biome-ignore lint/suspicious/noArrayIndexKey: a guest has no other identity than the place in the form
            key={`${nth} ${named.typed}`}
            id={`guestNames-${nth}`}
            name="guestNames"
            label={labels.name.replace("#", String(nth + 1))}
            help={nth === 0 ? labels.nameHelp : undefined}
            error={nth === 0 ? named.error : undefined}
            defaultValue={typed[nth] ?? ""}
            autoComplete="off"
          />
        ))}
    </>
  );
}
