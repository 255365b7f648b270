"use client";

import { FileUp } from "lucide-react";
import { type DragEvent, useRef, useState } from "react";
import { classNames } from "@/components/ui/class-names";

type FileDropProps = { name: string; labels: { file: string; drop: string; fileHelp: string } };

/** A file input that a file may be dropped on. */
export function FileDrop({ name, labels }: FileDropProps) {
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (input.current && event.dataTransfer.files.length > 0) input.current.files = event.dataTransfer.files;
  }

  return (
    <div>
      <span className="mb-1.5 block text-sm font-strong">{labels.file}</span>
      <label
        htmlFor={name}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          "grid cursor-pointer justify-items-center gap-3 rounded-lg border border-dashed border-edge px-5 py-9 text-center",
          isOver ? "bg-brand-soft" : "bg-paper hover:bg-sunken",
        )}
      >
        <FileUp className="size-6! text-ink-3" />
        <span className="font-strong">{labels.drop}</span>
        <input
          ref={input}
          type="file"
          id={name}
          name={name}
          accept=".csv,.tsv,.txt,.xlsx"
          aria-describedby={`${name}-help`}
          className="max-w-full text-sm file:mr-3 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-surface file:px-3 file:py-1.5 file:text-sm file:font-strong file:text-ink"
        />
      </label>
      <p id={`${name}-help`} className="mt-1.5 text-sm text-ink-2">
        {labels.fileHelp}
      </p>
    </div>
  );
}
