"use client";

import { type ReactNode, startTransition } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { type ButtonLook, buttonStyle } from "./button-style";
import { Link, type LinkProps } from "./link";

export type MenuEntry = {
  id: string;
  label: string;
  icon?: ReactNode;
  /** Goes there … */
  href?: string | undefined;
  /** … or does this. What cannot be undone belongs in a `ConfirmDialog`. */
  action?: (() => void | Promise<void>) | undefined;
  isDanger?: boolean | undefined;
};

type MenuProps = ButtonLook & {
  trigger: ReactNode;
  /** When the trigger is only an icon. */
  label?: string | undefined;
  entries: readonly MenuEntry[];
};

/** Actions behind one button, for what is needed seldom. The frequent ones stay in sight. */
export function Menu({ trigger, label, entries, ...look }: MenuProps) {
  return (
    <MenuTrigger>
      <AriaButton {...(label && { "aria-label": label })} className={buttonStyle(look)}>
        {trigger}
      </AriaButton>
      <Popover
        placement="bottom end"
        className="min-w-52 rounded-md border bg-surface p-1 shadow-card transition-opacity duration-100 data-entering:opacity-0 data-exiting:opacity-0"
      >
        <AriaMenu className="outline-none">
          {entries.map(({ id, label: text, icon, href, action, isDanger }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              {...(href && { href, render: (props) => <Link {...(props as LinkProps)} /> })}
              {...(action && { onAction: () => startTransition(() => action()) })}
              className={`flex min-h-9 cursor-pointer items-center gap-2.5 rounded-sm px-3 text-sm no-underline outline-none data-focused:bg-sunken ${isDanger ? "text-late-ink" : "text-ink"}`}
            >
              {icon}
              {text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
