"use client";

import { Bookmark, X } from "lucide-react";
import { ActionForm } from "@/components/forms/action-form";
import { FormText } from "@/components/forms/form-field";
import { buttonStyle } from "@/components/ui/button-style";
import { Link } from "@/components/ui/link";
import { SubmitButton } from "@/components/ui/submit-button";
import { deleteViewAction, saveViewAction } from "@/lib/alumni/actions";

type SavedViewsProps = {
  /** The list's address now. */
  query: string;
  views: readonly { id: string; name: string; query: string }[];
  path: string;
  labels: { title: string; name: string; save: string; saving: string; remove: string };
};

/** The lists that the reader keeps: go to one, drop one, keep this one. */
export function SavedViews({ query, views, path, labels }: SavedViewsProps) {
  return (
    <details className="relative print:hidden">
      <summary className={buttonStyle({ variant: "quiet" })}>
        <Bookmark />
        {labels.title}
        {views.length > 0 && <span className="num text-ink-3">{views.length}</span>}
      </summary>
      <div className="absolute right-0 z-20 max-sm:right-auto max-sm:left-0 mt-1 w-72 rounded-lg border bg-surface p-4 shadow-card">
        <ul className="mb-3">
          {views.map((view) => (
            <li key={view.id} className="flex items-center gap-2 text-sm">
              <Link href={`${path}?${view.query}`} className="min-w-0 flex-1 py-1.5">
                {view.name}
              </Link>
              <ActionForm action={deleteViewAction}>
                <input type="hidden" name="id" value={view.id} />
                <SubmitButton
                  variant="quiet"
                  size="sm"
                  pending="…"
                  aria-label={`${labels.remove}: ${view.name}`}
                  className="px-2"
                >
                  <X />
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
        <ActionForm action={saveViewAction} fields={{ viewName: labels.name }} className="grid gap-3">
          <input type="hidden" name="query" value={query} />
          <FormText name="viewName" label={labels.name} maxLength={80} required />
          <SubmitButton size="sm" variant="default" pending={labels.saving}>
            {labels.save}
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
