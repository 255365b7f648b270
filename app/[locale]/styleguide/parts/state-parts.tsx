import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { Skeleton } from "@/components/ui/skeleton";
import { Stat } from "@/components/ui/stat";
import { StatStrip } from "@/components/ui/stat-strip";
import { Steps } from "@/components/ui/steps";
import { Tabs } from "@/components/ui/tabs";
import { Tag } from "@/components/ui/tag";
import { Part } from "./part";

/** Buttons and everything that says how things stand. */
export function StateParts({ prefix }: { prefix: string }) {
  return (
    <>
      <Part title="Buttons">
        {(["sm", "md", "lg"] as const).map((size) => (
          <div key={size} className="flex flex-wrap items-center gap-2">
            <Button size={size} variant="primary">
              Remind 5 faculties
            </Button>
            <ButtonLink size={size} href="#buttons">
              <Plus />
              New record
            </ButtonLink>
            <Button size={size} variant="quiet">
              Decide later
            </Button>
            <Button size={size} variant="danger">
              Remove 12 rows
            </Button>
            <Button size={size} disabled>
              Export
            </Button>
          </div>
        ))}
      </Part>
      <Part title="States">
        <div className="flex flex-wrap gap-2">
          <Tag tone="ok">Done</Tag>
          <Tag tone="wait">61% of records</Tag>
          <Tag tone="late">Overdue</Tag>
          <Tag tone="info">In review</Tag>
          <Tag tone="brass">For ambassadors</Tag>
          <Tag>No contact</Tag>
        </div>
        <Notice tone="ok" title="4,870 rows imported" action={<Button size="sm">Undo</Button>}>
          3,912 new graduates, 958 records updated. You can take this back until 14 June.
        </Notice>
        <Notice tone="info">The database deadline is Sunday, 4 April.</Notice>
        <Notice tone="wait">Waiting for the dean’s approval since 12 March.</Notice>
        <Notice tone="late" title="Not saved">
          The server did not answer. Your text is still here: try again.
        </Notice>
      </Part>
      <Part title="Figures">
        <StatStrip>
          <Stat
            label="Plans approved"
            value="13"
            note="of 22 · 4 in review"
            href="#figures"
            bar={{
              parts: [
                { value: 13, tone: "ok" },
                { value: 4, tone: "info" },
              ],
              max: 22,
            }}
          />
          <Stat
            label="Overdue"
            value="5"
            note="at 4 faculties"
            isLate
            bar={{ parts: [{ value: 4, tone: "late" }], max: 22 }}
          />
        </StatStrip>
        <Progress label="Importing absolvenți_2025.xlsx" text="2,140 of 4,870 rows" value={2140} max={4870} />
        <Steps
          label={`Import, ${prefix}`}
          current={2}
          doneLabel="done"
          steps={[
            { label: "File", href: "#figures" },
            { label: "Columns" },
            { label: "Review" },
            { label: "Done" },
          ]}
        />
        <Card flush>
          <Tabs
            label={`Rows, ${prefix}`}
            tabs={[
              { href: "#new", label: "new graduates", count: "3,912" },
              { href: "#same", label: "may be the same person", count: "41", isCurrent: true },
              { href: "#bad", label: "can’t be read", count: "12", isLate: true },
            ]}
          />
          <Tabs
            label={`Record, ${prefix}`}
            tabs={[
              { href: "#record", label: "Record", isCurrent: true },
              { href: "#degrees", label: "Degrees" },
              { href: "#history", label: "History" },
            ]}
          />
          <div className="p-5">
            <Skeleton label="Loading the record" />
          </div>
        </Card>
      </Part>
    </>
  );
}
