import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { DiffMark } from "@/components/ui/diff-mark";
import { PageHead } from "@/components/ui/page-head";
import { Steps } from "@/components/ui/steps";
import { Tabs } from "@/components/ui/tabs";
import { SampleShell } from "./sample-shell";

/** The check before anything changes. */
export function ImportSample({ base }: { base: string }) {
  return (
    <SampleShell base={base}>
      <PageHead
        eyebrow="Imports · absolvenți_litere_2025.xlsx"
        title="Check before anything changes"
        actions={
          <>
            <ButtonLink href="#discard">Discard</ButtonLink>
            <Button variant="primary">Import 4,870 rows</Button>
          </>
        }
      />
      <Steps
        label="Import"
        current={2}
        doneLabel="done"
        steps={[{ label: "File" }, { label: "Columns" }, { label: "Review" }, { label: "Done" }]}
      />
      <Card flush>
        <Tabs
          label="Rows of the file"
          tabs={[
            { href: "?rows=new", label: "new graduates", count: "3,912" },
            { href: "?rows=update", label: "update a record", count: "958" },
            { href: "?rows=same", label: "may be the same person", count: "41", isCurrent: true },
            { href: "?rows=unchanged", label: "unchanged", count: "203" },
            { href: "?rows=bad", label: "can’t be read", count: "12", isLate: true },
          ]}
        />
        <div className="grid gap-px bg-line *:bg-surface *:px-5 *:py-4.5 md:grid-cols-[1fr_1fr_220px]">
          <div>
            <p className="eyebrow mb-1.5">Row 1,204 in the file</p>
            <h2 className="text-lg">MUREŞAN Stefania-Ioana</h2>
            <DescriptionList
              className="mt-2.5"
              items={[
                { term: "Born", value: "04.11.1986" },
                { term: "Degree", value: "Licență, Engleză–Română" },
                { term: "Graduated", value: "2009" },
                { term: "Email", value: "none", isFaint: true },
              ]}
            />
          </div>
          <div>
            <p className="eyebrow mb-1.5">Already recorded</p>
            <h2 className="text-lg">
              Ștefania <DiffMark label="differs">Tîrnovan</DiffMark> (n. Mureșan)
            </h2>
            <DescriptionList
              className="mt-2.5"
              items={[
                { term: "Born", value: "4 November 1986" },
                { term: "Degree", value: <DiffMark label="differs">Master, Studii irlandeze</DiffMark> },
                { term: "Graduated", value: <DiffMark label="differs">2011</DiffMark> },
                { term: "Email", value: "verified" },
              ]}
            />
          </div>
          <div>
            <p>
              <span className="figure text-2xl">96%</span>{" "}
              <span className="text-sm text-ink-3">likely the same</span>
            </p>
            <div className="mt-3 grid gap-2 *:justify-start *:text-start">
              <Button size="sm">Same person: add degree</Button>
              <Button size="sm">Different people</Button>
              <Button size="sm" variant="quiet">
                Decide later
              </Button>
            </div>
          </div>
        </div>
      </Card>
    </SampleShell>
  );
}
