import { BulkBar } from "@/components/ui/bulk-bar";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Pager } from "@/components/ui/pager";
import { Tag } from "@/components/ui/tag";
import { Part } from "./part";

const rows = [
  {
    id: "1",
    name: "Ștefan Tîrnovan",
    degree: "Licență, Literatură comparată · 2004",
    reach: "ok",
    gifts: "1,250",
  },
  {
    id: "2",
    name: "Стефан Тырнован",
    degree: "Doctorat, Filologie slavă · 2011",
    reach: "late",
    gifts: "90",
  },
] as const;

/** A list with choice, sorting and pages; the same list as cards; and the same list empty. */
export function ListParts({ prefix }: { prefix: string }) {
  const table = (
    <DataTable
      caption="Alumni"
      rows={rows}
      rowKey={(row) => `${prefix}-${row.id}`}
      rowHref={(row) => `#${row.id}`}
      choose={{ name: "ids", label: (row) => `Choose ${row.name}`, labelAll: "Choose all" }}
      columns={[
        {
          id: "name",
          label: "Name",
          cell: (row) => row.name,
          sort: { href: "#name", direction: "ascending" },
        },
        { id: "degree", label: "Degree", cell: (row) => row.degree },
        {
          id: "reach",
          label: "Reach",
          cell: (row) => (
            <Tag tone={row.reach}>{row.reach === "ok" ? "Email verified" : "Email bounced"}</Tag>
          ),
        },
        { id: "gifts", label: "Given", cell: (row) => row.gifts, isEnd: true, sort: { href: "#gifts" } },
      ]}
    />
  );
  return (
    <Part title="Lists">
      <form>
        <Card flush>
          {table}
          <Pager
            summary="2 people match, closest first"
            previousHref="#previous"
            nextHref="#next"
            labels={{ nav: `Pages, ${prefix}`, previous: "Previous", next: "Next" }}
          />
        </Card>
        <BulkBar label="With the chosen people">
          <Button size="sm">Export</Button>
          <Button size="sm" variant="primary">
            Write to them
          </Button>
        </BulkBar>
      </form>
      <Card flush className="max-w-sm">
        {table}
      </Card>
      <Card>
        <EmptyState
          title="No graduates yet"
          sentence="Bring the list that your secretariat keeps: nothing changes before you have seen what will."
          action={
            <ButtonLink href="#import" variant="primary">
              Import graduates
            </ButtonLink>
          }
        />
      </Card>
    </Part>
  );
}
