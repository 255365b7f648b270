import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { Facet } from "@/components/ui/facet";
import { FilterForm } from "@/components/ui/filter-form";
import { FilterPanel } from "@/components/ui/filter-panel";
import { PageHead } from "@/components/ui/page-head";
import { Pager } from "@/components/ui/pager";
import { SearchBox } from "@/components/ui/search-box";
import { TableKeys } from "@/components/ui/table-keys";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { YearHistogram } from "@/components/ui/year-histogram";
import { SampleShell } from "./sample-shell";

type Row = {
  initials: string;
  name: ReactNode;
  degree: string;
  now: string;
  tone: Tone;
  reach: string;
  seen: string;
};

const heights = [12, 16, 14, 22, 30, 26, 34, 40, 38, 44, 41, 36, 30, 33, 28, 24, 20];

const rows: Row[] = (
  [
    [
      "ȘT",
      "Ștefan",
      "Tîrnovan",
      "Licență, Literatură comparată · 2004",
      "Editor, Cluj-Napoca",
      "ok",
      "Email verified",
      "3 weeks ago",
    ],
    [
      "ȘT",
      "Ștefania",
      "Tîrnovan (n. Mureșan)",
      "Master, Studii irlandeze · 2009",
      "Translator, Dublin",
      "ok",
      "Email verified",
      "5 months ago",
    ],
    [
      "ST",
      "Stefan",
      "Tarnovan",
      "Licență, Filologie · 2001",
      "Unknown",
      "plain",
      "No contact",
      "Imported, never confirmed",
    ],
    [
      "СТ",
      "Стефан",
      "Тырнован",
      "Doctorat, Filologie slavă · 2011",
      "Lecturer, Chișinău",
      "wait",
      "Email unverified",
      "1 year ago",
    ],
    [
      "ŞT",
      "Ştefan",
      "Târnovan",
      "Licență, Jurnalism · 1999",
      "Radio producer, Madrid",
      "ok",
      "Email verified",
      "2 days ago",
    ],
    [
      "SȚ",
      "Ștefan",
      "Țîrnovan",
      "Licență, Etnologie · 2007",
      "Unknown",
      "late",
      "Email bounced",
      "4 years ago",
    ],
  ] as const
).map(([initials, given, family, degree, now, tone, reach, seen]) => ({
  initials,
  name: (
    <>
      <mark>{given}</mark> <mark>{family}</mark>
    </>
  ),
  degree,
  now,
  tone,
  reach,
  seen,
}));

const columns: Column<Row>[] = [
  {
    id: "name",
    label: "Name",
    cell: (row) => (
      <span className="flex items-start gap-3">
        <Avatar initials={row.initials} />
        <span className="min-w-0">
          <span className="block font-semibold">{row.name}</span>
          <span className="block text-xs font-normal text-ink-3">Sample data</span>
        </span>
      </span>
    ),
  },
  { id: "degree", label: "Degree", cell: (row) => row.degree },
  { id: "now", label: "Now", cell: (row) => row.now },
  { id: "reach", label: "Reach", cell: (row) => <Tag tone={row.tone}>{row.reach}</Tag> },
  { id: "seen", label: "Last confirmed", cell: (row) => <span className="text-ink-2">{row.seen}</span> },
];

/** The coordinator: alumni records, searched and filtered. */
export function DirectorySample({ base }: { base: string }) {
  return (
    <SampleShell base={base}>
      <PageHead
        eyebrow="Faculty of Letters"
        title="Alumni records"
        actions={
          <>
            <ButtonLink href="#export">Export</ButtonLink>
            <ButtonLink href="#new">New record</ButtonLink>
            <ButtonLink href="#import" variant="primary">
              Import graduates
            </ButtonLink>
          </>
        }
      />
      <FilterForm action={`${base}/directory`} applyLabel="Apply">
        <SearchBox label="Search the records" defaultValue="stefan tirnovan" />
        <div className="mt-5.5 grid gap-x-7 gap-y-5 xl:grid-cols-[212px_minmax(0,1fr)]">
          <DirectoryFacets />
          <Card flush className="self-start">
            <DataTable
              caption="Alumni"
              align="top"
              columns={columns}
              rows={rows}
              rowKey={(row) => row.initials + row.seen}
              rowHref={(row) => `#${row.seen}`}
            />
            <Pager
              summary="6 people match, closest first"
              nextHref="#next"
              labels={{ nav: "Pages", previous: "Previous", next: "Next" }}
            />
          </Card>
        </div>
      </FilterForm>
      <TableKeys />
    </SampleShell>
  );
}

function DirectoryFacets() {
  return (
    <FilterPanel label="Filters · 2 on">
      <YearHistogram
        legend="Graduated"
        years={heights.map((count, index) => ({ year: 1994 + index, count }))}
        from={1998}
        to={2006}
        names={{ from: "from", to: "to" }}
        labels={{ from: "From year", to: "To year", apply: "Apply" }}
      />
      <Facet
        legend="Reachable"
        name="reach"
        chosen={["verified"]}
        options={[
          { value: "verified", label: "Email verified", count: "7,240" },
          { value: "bounced", label: "Email bounced", count: "611" },
          { value: "none", label: "No contact", count: "9,102" },
        ]}
      />
      <Facet
        legend="Living in"
        name="country"
        chosen={[]}
        options={[
          { value: "RO", label: "Romania", count: "14,980" },
          { value: "ES", label: "Spain", count: "204" },
          { value: "DE", label: "Germany", count: "188" },
          { value: "HU", label: "Hungary", count: "176" },
        ]}
      />
    </FilterPanel>
  );
}
