import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { Kbd } from "./kbd";
import { SlashFocus } from "./slash-focus";

type SearchBoxProps = Omit<ComponentProps<"input">, "type" | "name" | "id"> & {
  name?: string;
  id?: string;
  /** Said to screen readers; the placeholder may show an example of what can be found. */
  label: string;
};

/** The one search line of a page, to be placed in a `FilterForm` or any GET form. "/" jumps to it. */
export function SearchBox({ name = "q", id = name, label, className, ...rest }: SearchBoxProps) {
  return (
    <div className={classNames("relative print:hidden", className)}>
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <Search className="pointer-events-none absolute top-1/2 left-4 -translate-y-1/2 text-ink-2" />
      <input
        type="search"
        id={id}
        name={name}
        autoComplete="off"
        spellCheck={false}
        className="control peer min-h-12 px-11 text-[1rem] lg:text-[1rem]"
        {...rest}
      />
      <span className="needs-script pointer-events-none absolute top-1/2 right-4 -translate-y-1/2 peer-focus:hidden max-lg:hidden">
        <Kbd>/</Kbd>
      </span>
      <SlashFocus field={id} />
    </div>
  );
}
