"use client";

import { Ellipsis, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyButton } from "@/components/ui/copy-button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Menu } from "@/components/ui/menu";
import { SubmitButton } from "@/components/ui/submit-button";
import { type Theme, ThemeSwitch } from "@/components/ui/theme-switch";
import { ToastRegion } from "@/components/ui/toast-region";
import { showToast } from "@/components/ui/toast-store";
import { Part } from "./part";

const pause = () => new Promise((done) => setTimeout(done, 1500));
const errors = [{ field: "light-email", message: "Email you use now: the part after the @ is missing." }];
const none: typeof errors = [];

/** What needs a script: dialogs, menus, toasts, and a form that is at work. */
export function LiveParts({ theme }: { theme: Theme }) {
  const [isRefused, setRefused] = useState(false);
  return (
    <Part title="With a script">
      <div className="flex flex-wrap items-center gap-2">
        <Dialog trigger="About the score" title="How likely is the same person?">
          <p className="text-ink-2">
            Name, year of birth and faculty agree; the family name may be a married one.
          </p>
        </Dialog>
        <ConfirmDialog
          trigger="Undo import"
          title="Undo this import?"
          sentence="3,912 new records are removed and 958 go back to what they were. You can import the file again."
          action={async () => {
            await pause();
            return { status: "failed", reason: "conflict" };
          }}
          confirm={{ label: "Undo 4,870 rows", pending: "Undoing 4,870 rows…", isDanger: true }}
          cancel="Keep it"
          reasons={{ other: "It did not work.", conflict: "Somebody is undoing this import right now." }}
        />
        <Menu
          trigger={<Ellipsis />}
          label="More"
          variant="quiet"
          entries={[
            { id: "history", label: "History", href: "#history" },
            { id: "remove", label: "Remove", icon: <Trash2 />, isDanger: true, action: () => undefined },
          ]}
        />
        <Button
          onClick={() => showToast({ id: "saved", tone: "ok", text: "Saved. 5 faculties were reminded." })}
        >
          Say something
        </Button>
        <Button onClick={() => setRefused(true)}>Refuse the form</Button>
        <CopyButton text="https://alumni.example.org" labels={{ copy: "Copy link", copied: "Copied" }} />
        <ThemeSwitch
          value={theme}
          labels={{ legend: "Theme", system: "System", light: "Light", dark: "Dark" }}
        />
        <form action={async () => void (await pause())}>
          <SubmitButton pending="Importing…">Import 4,870 rows</SubmitButton>
        </form>
      </div>
      <ErrorSummary
        title="One field needs another look. Nothing was lost."
        errors={isRefused ? errors : none}
      />
      {theme === "light" && <ToastRegion labels={{ region: "Messages", close: "Close" }} />}
    </Part>
  );
}
