"use client";

import { LogOut } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { signOutAction } from "@/lib/people/actions/sign-in";

/** The way out: a form, so that it also works before scripts do. */
export function SignOutForm({ label }: { label: string }) {
  return (
    <ActionForm action={signOutAction}>
      <button
        type="submit"
        aria-label={label}
        title={label}
        className="grid size-8 cursor-pointer place-items-center rounded-md text-ink-3 hover:bg-sunken hover:text-ink"
      >
        <LogOut />
      </button>
    </ActionForm>
  );
}
