"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { FileDrop } from "./file-drop";
import { type SendProgress, sendFile } from "./send-file";

const MAX_BYTES = 50 * 1024 * 1024;

type UploadFormProps = {
  locale: string;
  units: readonly SelectOption[];
  /** The reason for which a form without scripts was sent back. */
  problem?: string | undefined;
  labels: Record<
    | "unit"
    | "unitHelp"
    | "file"
    | "drop"
    | "fileHelp"
    | "paste"
    | "pasteLabel"
    | "submit"
    | "progress"
    | "cancel",
    string
  >;
  errors: { other: string } & Record<string, string>;
};

/**
 * A file, or rows from the clipboard, for a unit. With scripts the file is sent as it is, with progress and a way to
 * stop; without them the browser sends the form.
 */
export function UploadForm({ locale, units, problem, labels, errors }: UploadFormProps) {
  const router = useRouter();
  const sending = useRef<AbortController | null>(null);
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const [failure, setFailure] = useState(problem);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const file = chosenFile(form);
    if (!file) return setFailure("upload-empty");
    if (file.size > MAX_BYTES) return setFailure("upload-too-large");
    setFailure(undefined);
    setProgress({ sent: 0, size: file.size });
    sending.current = new AbortController();
    const query = new URLSearchParams({
      locale,
      ...(form.get("unit") ? { unit: String(form.get("unit")) } : {}),
    });
    try {
      const url = `/api/imports/upload?${query}`;
      router.push(await sendFile({ url, file, onProgress: setProgress, signal: sending.current.signal }));
    } catch (error) {
      const { message } = error as Error;
      setProgress(null);
      setFailure(message === "aborted" ? undefined : message);
    }
  }

  return (
    <form
      method="post"
      action={`/api/imports/upload?locale=${locale}`}
      encType="multipart/form-data"
      onSubmit={send}
      className="grid gap-6"
    >
      {failure && <Notice tone="late">{errors[failure] ?? errors.other}</Notice>}
      <Select name="unit" label={labels.unit} help={labels.unitHelp} options={units} />
      <FileDrop name="file" labels={labels} />
      <details>
        <summary className="text-sm font-strong text-brand-ink underline underline-offset-3">
          {labels.paste}
        </summary>
        <TextArea name="text" label={labels.pasteLabel} rows={6} className="mt-3" spellCheck={false} />
      </details>
      {progress ? (
        <div className="grid gap-4">
          <Progress
            label={labels.progress}
            text={megabytes(progress, locale)}
            value={progress.sent}
            max={progress.size}
          />
          <Button className="justify-self-start" onClick={() => sending.current?.abort()}>
            {labels.cancel}
          </Button>
        </div>
      ) : (
        <Button type="submit" variant="primary" size="lg" className="justify-self-start">
          {labels.submit}
        </Button>
      )}
    </form>
  );
}

/** Pasted rows are what a spreadsheet puts on the clipboard: columns parted by tabs. */
function chosenFile(form: FormData): File | null {
  const text = String(form.get("text") ?? "");
  if (text.trim() !== "") return new File([text], "pasted.tsv");
  const file = form.get("file");
  return file instanceof File && file.size > 0 ? file : null;
}

function megabytes({ sent, size }: SendProgress, locale: string): string {
  const inMegabytes = (bytes: number) => bytes / 1024 / 1024;
  const format = new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  return `${format.format(inMegabytes(sent))} / ${format.format(inMegabytes(size))}`;
}
