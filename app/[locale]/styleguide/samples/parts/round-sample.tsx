import { Bar } from "@/components/ui/bar";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { type Column, DataTable } from "@/components/ui/data-table";
import { PageHead } from "@/components/ui/page-head";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { TableKeys } from "@/components/ui/table-keys";
import { Tag } from "@/components/ui/tag";
import type { Tone } from "@/components/ui/tone";
import { SampleShell } from "./sample-shell";

type Row = { name: string; person: string; steps: string[]; done: number; all: number };

const tones: Record<string, Tone> = { Done: "ok", Overdue: "late", Absent: "late", "In review": "info" };
const dates = ["16–17 Feb", "15 Mar", "31 Mar", "4 Apr", "30 Jun"];
const steps = ["First meeting", "Draft plan", "Approved", "Database update", "Synthesis"];

const rows: Row[] = (
  [
    ["Mathematics and Computer Science", "A. Pop", "Done,Done,Done,Done,–", 8, 11],
    ["Physics", "L. Mureșan", "Done,Done,Done,61% of records,–", 5, 9],
    ["Chemistry and Chemical Engineering", "R. Kovács", "Done,Done,In review,48% of records,–", 2, 8],
    ["Biology and Geology", "D. Ștefan", "Done,Overdue,–,22% of records,–", 0, 7],
    ["Geography", "M. Tîrnovan", "Done,Done,Done,Done,–", 6, 10],
    ["Environmental Science", "C. Barbu", "Done,Done,Returned,57% of records,–", 1, 6],
    ["Law", "V. Țărmure", "Done,Done,Done,Overdue,–", 4, 9],
    ["Letters", "E. Nagy", "Done,Done,Done,Done,–", 9, 12],
    ["History and Philosophy", "S. Rusu", "Absent,Overdue,–,34%,–", 0, 5],
  ] as const
).map(([name, person, text, done, all]) => ({ name, person, steps: text.split(","), done, all }));

const columns: Column<Row>[] = [
  {
    id: "name",
    label: "Faculty",
    cell: (row) => (
      <>
        <span className="block leading-tight">{row.name}</span>
        <span className="block text-xs font-normal text-ink-3">{row.person}</span>
      </>
    ),
  },
  ...steps.map((label, index) => ({
    id: label,
    label,
    head: (
      <>
        {dates[index]}
        <b>{label}</b>
      </>
    ),
    cell: (row: Row) => <StepState text={row.steps[index] ?? "–"} />,
  })),
  { id: "done", label: "Actions done", cell: (row) => <ActionsDone done={row.done} all={row.all} /> },
];

function StepState({ text }: { text: string }) {
  return text === "–" ? (
    <span className="text-ink-3">–</span>
  ) : (
    <Tag tone={tones[text] ?? "wait"}>{text}</Tag>
  );
}

function ActionsDone({ done, all }: { done: number; all: number }) {
  return (
    <span className="flex w-24 items-center gap-2">
      <Bar className="flex-1" parts={[{ value: done }]} max={all} />
      {done}/{all}
    </span>
  );
}

/** The central office: one planning round, every faculty and deadline at a glance. */
export function RoundSample({ base }: { base: string }) {
  return (
    <SampleShell base={base}>
      <PageHead
        eyebrow="Planning round"
        title="2026–27 faculty action plans"
        sentence={
          <>
            22 faculties · 3 directions · opened 12 January · next deadline{" "}
            <strong className="text-ink">database update, Sunday 4 April</strong>
          </>
        }
        actions={
          <>
            <ButtonLink href="#synthesis">Synthesis report</ButtonLink>
            <Button variant="primary">Remind 5 faculties</Button>
          </>
        }
      />
      <StatStrip>
        <Stat
          label="Coordinators"
          value="22"
          note="of 22 appointed"
          bar={{ parts: [{ value: 22, tone: "ok" }], max: 22 }}
        />
        <Stat
          label="Plans approved"
          value="13"
          note="of 22 · 4 in review"
          bar={{
            parts: [
              { value: 13, tone: "ok" },
              { value: 4, tone: "info" },
            ],
            max: 22,
          }}
        />
        <Stat
          label="Records reachable"
          value="39.3%"
          note="295,014 of 750,100"
          href="#reachable"
          bar={{ parts: [{ value: 39.3 }], max: 100 }}
        />
        <Stat
          label="Overdue"
          value="5"
          note="at 4 faculties"
          isLate
          bar={{ parts: [{ value: 4, tone: "late" }], max: 22 }}
        />
      </StatStrip>
      <Card flush>
        <DataTable
          caption="Faculties and deadlines"
          columns={columns}
          rows={rows}
          rowKey={(row) => row.name}
          rowHref={(row) => `#${row.person}`}
        />
      </Card>
      <TableKeys />
    </SampleShell>
  );
}
