import { classNames } from "./class-names";
import { Link } from "./link";

export type Tab = {
  href: string;
  label: string;
  /** With a count the tabs speak in figures, as in the review of an import. */
  count?: string | undefined;
  isCurrent?: boolean | undefined;
  isLate?: boolean | undefined;
};

type TabsProps = {
  label: string;
  tabs: readonly Tab[];
  /** On the paper itself, where nothing holds them. */
  isBare?: boolean | undefined;
};

/** Views of one thing, as links. At the top of a flush `Card`, or bare under the head of a page. */
export function Tabs({ label, tabs, isBare }: TabsProps) {
  const hasCounts = tabs.some((tab) => tab.count !== undefined);
  return (
    <nav aria-label={label} className="border-b">
      <ul
        className={classNames(
          "flex flex-wrap",
          hasCounts ? "gap-px bg-line" : "gap-x-6",
          !hasCounts && !isBare && "px-5",
        )}
      >
        {tabs.map((tab) => (
          <li key={tab.href} className={hasCounts ? "flex-1 basis-32 bg-surface" : "-mb-px"}>
            <Link
              href={tab.href}
              scroll={false}
              aria-current={tab.isCurrent ? "page" : undefined}
              className={classNames(
                "block h-full border-b-2 border-transparent no-underline outline-offset-[-2px] hover:bg-paper",
                "aria-[current]:border-brand",
                hasCounts
                  ? "px-5 pt-4 pb-3.5"
                  : "py-3 text-sm font-medium text-ink-2 aria-[current]:font-semibold aria-[current]:text-ink",
              )}
            >
              {hasCounts ? <TabFigure tab={tab} /> : tab.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function TabFigure({ tab }: { tab: Tab }) {
  return (
    <>
      <span className={classNames("figure block text-[1.6rem]", tab.isLate ? "text-late" : "text-ink")}>
        {tab.count}
      </span>{" "}
      <span className="text-sm text-ink-2">{tab.label}</span>
    </>
  );
}
