import { Avatar } from "@/components/ui/avatar";
import { DescriptionList } from "@/components/ui/description-list";
import { DiffMark } from "@/components/ui/diff-mark";
import { Kbd } from "@/components/ui/kbd";
import { Part } from "./part";

const papers = ["bg-paper", "bg-surface", "bg-sunken", "bg-brand-soft", "bg-brass-soft"];
const inks = ["text-ink", "text-ink-2", "text-ink-3", "text-brand-ink", "text-late"];
const hues = [160, 250, 20, 300, 75];

/** Letters, inks, papers, and the one number that recolors everything. */
export function TypeParts() {
  return (
    <>
      <Part title="Letters">
        <p className="display font-serif">
          You left the building. <em>You never left</em> the university.
        </p>
        <p className="figure text-3xl">295,014 · 39.3% · 2026–27</p>
        <h3 className="text-xl">Ștefania Țărmure, Кънчо Щерев, Подъёмщиков, Győző Őrségi</h3>
        <p className="max-w-prose">
          The serif speaks: titles and big numbers. The sans works: labels, tables, buttons. A line of text
          may hold <a href="#letters">the way on</a>, <strong>weight</strong>, <em>emphasis</em>, a{" "}
          <mark>match</mark>, and <DiffMark label="differs">what differs</DiffMark>. Press <Kbd>j</Kbd> and{" "}
          <Kbd>k</Kbd>.
        </p>
      </Part>
      <Part title="Paper and ink">
        <div className="grid grid-cols-2 gap-px overflow-clip rounded-md border bg-line sm:grid-cols-5">
          {papers.map((paper) => (
            <ul key={paper} className={`${paper} p-3 text-xs`}>
              {inks.map((ink) => (
                <li key={ink} className={ink}>
                  {ink.slice(5)}
                </li>
              ))}
            </ul>
          ))}
        </div>
        <div className="flex flex-wrap gap-3">
          {hues.map((hue) => (
            <span
              key={hue}
              data-theme=""
              style={{ "--brand-h": hue }}
              className="flex items-center bg-transparent"
            >
              <span className="rounded-l-md bg-brand px-3 py-1.5 text-xs text-on-fill">{hue}</span>
              <span className="rounded-r-md bg-brand-soft px-3 py-1.5 text-xs text-brand-ink">hue</span>
            </span>
          ))}
        </div>
      </Part>
      <Part title="Facts">
        <div className="flex items-center gap-3">
          <Avatar initials="ȘT" size="sm" />
          <Avatar initials="СТ" />
          <Avatar initials="DC" size="lg" />
        </div>
        <DescriptionList
          items={[
            { term: "Born", value: "4 November 1986" },
            { term: "Degree", value: <DiffMark label="differs">Master, Studii irlandeze</DiffMark> },
            { term: "Email", value: "none", isFaint: true },
          ]}
        />
      </Part>
    </>
  );
}
