"use client";

import { Avatar } from "@/components/ui/avatar";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { ListedPerson } from "./listed-person";
import { MarkedText } from "./marked-text";
import { ReachTag } from "./reach-tag";

type AlumniTableProps = {
  people: readonly ListedPerson[];
  /** The list of the records: `/en/alumni`. */
  path: string;
  sort: Column<ListedPerson>["sort"];
  canChoose: boolean;
  labels: Record<"title" | "name" | "alsoNamed" | "degree" | "now" | "reach" | "confirmed", string> &
    Record<"unknown" | "chooseAll", string>;
};

/**
 * The people of a list, each with what a coordinator needs to tell them apart. A client component for its size: people
 * travel as data, where rows made on the server would travel as elements, many times as long.
 */
export function AlumniTable({ people, path, sort, canChoose, labels }: AlumniTableProps) {
  const columns: Column<ListedPerson>[] = [
    {
      id: "name",
      label: labels.name,
      cell: (person) => <NameCell person={person} alsoNamed={labels.alsoNamed} />,
      sort,
    },
    {
      id: "degree",
      label: labels.degree,
      cell: ({ degree, moreDegrees, unit }) =>
        degree && (
          <span>
            {degree}
            {moreDegrees && <span className="whitespace-nowrap text-ink-3"> {moreDegrees}</span>}
            {unit && <span className="block text-xs text-ink-3">{unit}</span>}
          </span>
        ),
    },
    {
      id: "now",
      label: labels.now,
      cell: ({ now }) => now ?? <span className="text-ink-3">{labels.unknown}</span>,
    },
    {
      id: "reach",
      label: labels.reach,
      cell: ({ reach, reachWord }) => <ReachTag reach={reach}>{reachWord}</ReachTag>,
    },
    {
      id: "confirmed",
      label: labels.confirmed,
      cell: ({ confirmed }) => <span className="text-ink-2">{confirmed}</span>,
    },
  ];
  return (
    <DataTable
      caption={labels.title}
      align="top"
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      rowHref={({ id }) => `${path}/${id}`}
      choose={
        canChoose ? { name: "id", label: ({ choose }) => choose, labelAll: labels.chooseAll } : undefined
      }
    />
  );
}

function NameCell({ person, alsoNamed }: { person: ListedPerson; alsoNamed: string }) {
  const { initials, name, otherName, sample } = person;
  return (
    <span className="flex items-start gap-3">
      {initials !== undefined && <Avatar initials={initials} />}
      <span className="min-w-0">
        <span className="block font-semibold">
          <MarkedText stretches={name} />
        </span>
        {otherName && (
          <span className="block text-xs font-normal text-ink-2">
            {alsoNamed} <MarkedText stretches={otherName} />
          </span>
        )}
        {sample && <span className="block text-xs font-normal text-ink-3">{sample}</span>}
      </span>
    </span>
  );
}
