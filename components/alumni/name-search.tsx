"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { SearchBox } from "@/components/ui/search-box";
import type { Suggestion } from "@/lib/alumni/queries/suggest-alumni";

type NameSearchProps = {
  locale: string;
  defaultValue: string | undefined;
  labels: { search: string; placeholder: string; suggestions: string };
};

const PAUSE_MS = 150;
const LIST = "suggestions";

/**
 * The search line of the list. While somebody writes, the closest people appear under it: arrows choose, Enter goes
 * there, Escape closes; Enter without a choice searches. Without script it is a plain search field.
 */
export function NameSearch({ locale, defaultValue, labels }: NameSearchProps) {
  const router = useRouter();
  const [typed, setTyped] = useState<string>();
  const [found, setFound] = useState<Suggestion[]>([]);
  const [active, setActive] = useState(-1);
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    setActive(-1);
    if (typed === undefined || typed.trim().length < 2) return setFound([]);
    const request = new AbortController();
    const wait = setTimeout(async () => {
      const query = new URLSearchParams({ q: typed, locale });
      const answer = await fetch(`/api/alumni/suggest?${query}`, { signal: request.signal }).catch(
        () => null,
      );
      if (answer?.ok) setFound(((await answer.json()) as { suggestions: Suggestion[] }).suggestions);
    }, PAUSE_MS);
    return () => {
      clearTimeout(wait);
      request.abort();
    };
  }, [typed, locale]);

  const hrefOf = ({ id }: Suggestion) => `/${locale}/alumni/${id}`;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const chosen = found[active];
    if (step && found.length > 0) {
      event.preventDefault();
      setActive((at) => Math.max(-1, Math.min(found.length - 1, at + step)));
    } else if (event.key === "Enter" && chosen) {
      event.preventDefault();
      router.push(hrefOf(chosen));
    } else if (event.key === "Escape" || event.key === "Enter") setTyped(undefined);
  };

  return (
    <div ref={box} className="relative lg:col-span-2">
      <SearchBox
        label={labels.search}
        placeholder={labels.placeholder}
        defaultValue={defaultValue}
        key={defaultValue}
        maxLength={200}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-activedescendant={active >= 0 ? `${LIST}-${active}` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={(event) => !box.current?.contains(event.relatedTarget) && setTyped(undefined)}
      />
      <div
        id={LIST}
        role="listbox"
        aria-label={labels.suggestions}
        hidden={found.length === 0}
        className="absolute inset-x-0 top-full z-30 mt-1.5 overflow-clip rounded-lg border bg-surface py-1.5 shadow-card"
      >
        {found.map((suggestion, at) => (
          <a
            key={suggestion.id}
            id={`${LIST}-${at}`}
            role="option"
            aria-selected={at === active}
            tabIndex={-1}
            href={hrefOf(suggestion)}
            className="flex flex-wrap items-baseline gap-x-3 px-4 py-2 text-sm text-ink no-underline hover:bg-sunken aria-selected:bg-sunken"
          >
            <span className="font-semibold">{suggestion.name}</span>
            <span className="text-ink-2">{suggestion.detail}</span>
          </a>
        ))}
      </div>
    </div>
  );
}
