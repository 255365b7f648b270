"use client";

import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Dialog as AriaDialog, DialogTrigger } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { type ButtonLook, buttonStyle } from "./button-style";

type DialogProps = ButtonLook & {
  /** What stands on the button that opens it. */
  trigger: ReactNode;
  title: ReactNode;
  /** `alertdialog` for a question that must be answered. */
  role?: "dialog" | "alertdialog" | undefined;
  /** A function is given `close`; from a server page, pass elements. */
  children: ReactNode | ((close: () => void) => ReactNode);
};

/** A sheet over the page: focus stays inside, Escape and a press outside close it. */
export function Dialog({ trigger, title, role = "dialog", children, ...look }: DialogProps) {
  return (
    <DialogTrigger>
      <AriaButton className={buttonStyle(look)}>{trigger}</AriaButton>
      <ModalOverlay
        isDismissable={role === "dialog"}
        className="fixed inset-0 z-40 grid place-items-center overflow-y-auto bg-veil p-4 transition-opacity duration-150 data-entering:opacity-0 data-exiting:opacity-0"
      >
        <Modal className="w-full max-w-lg transition-transform duration-150 data-entering:translate-y-2">
          <AriaDialog role={role} className="rounded-lg border bg-surface p-6.5 shadow-card outline-none">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <div className="mt-2">{typeof children === "function" ? children(close) : children}</div>
              </>
            )}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
