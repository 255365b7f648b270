import { PublicBand } from "@/components/layout/public-band";
import { PublicShell } from "@/components/layout/public-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tag } from "@/components/ui/tag";
import { TextInput } from "@/components/ui/text-input";
import type { Tone } from "@/components/ui/tone";
import { sampleInstitution, sampleLanguages } from "./sample-shell";

type Gathering = {
  day: string;
  month: string;
  title: string;
  sentence: string;
  tone: Tone;
  state: string;
  note?: string;
};

const gatherings: Gathering[] = [
  {
    day: "27",
    month: "May",
    title: "Ambassadors’ working session",
    sentence: "Technopolis building, hall 2 · three working groups: community, reputation, plans to December",
    tone: "brass",
    state: "For ambassadors",
    note: "35 going · 14 new",
  },
  {
    day: "18",
    month: "June",
    title: "Graduation ceremony: alumni guests",
    sentence: "Eight ambassadors welcome the class of 2026 at their faculties",
    tone: "wait",
    state: "2 places left",
  },
  {
    day: "03",
    month: "July",
    title: "Alumni in Spain: evening in Barcelona",
    sentence: "For the two hundred who live and study there",
    tone: "plain",
    state: "Waiting list",
  },
];

/** The public home page. */
export function HomeSample({ base }: { base: string }) {
  const pages = ["Events", "Ambassadors", "Faculties", "Mentoring", "Membership", "Give"];
  return (
    <PublicShell
      institution={sampleInstitution}
      homeHref={`${base}/home`}
      nav={pages.map((label) => ({ href: `${base}/${label.toLowerCase()}`, label }))}
      languages={sampleLanguages}
      locale="ro"
      account={{ href: "#sign-in", label: "Sign in" }}
      labels={{ nav: "Main", menu: "Menu", skip: "Skip to the page", language: "Language" }}
      footer={{
        imprint: "Career, Professional Orientation and Alumni Center, Babeș-Bolyai University, Cluj-Napoca",
        links: [
          { href: "#privacy", label: "Privacy" },
          { href: "#accessibility", label: "Accessibility" },
          { href: "#source", label: "Source code" },
        ],
        labels: { nav: "About this site" },
      }}
    >
      <PublicBand className="grid items-end gap-x-16 gap-y-12 sm:pt-16 sm:pb-18 lg:grid-cols-[1.15fr_.85fr]">
        <div>
          <p className="eyebrow">For 750,100 graduates since 1919</p>
          <h1 className="display mt-4">
            You left the building.
            <br />
            <em>You never left</em> the university.
          </h1>
          <p className="mt-5.5 mb-7.5 max-w-[48ch] text-lg text-ink-2">
            Find your class, lend an hour to a student, come back for a lecture. One profile, kept by you,
            seen only by whom you choose.
          </p>
          <ButtonLink href="#join" variant="primary" size="lg">
            Join your faculty’s alumni
          </ButtonLink>
        </div>
        <FindRecord />
      </PublicBand>
      <PublicBand hasLine>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6">
          <h2>Coming up</h2>
          <a href="#calendar" className="inline-block py-1 text-sm">
            Subscribe to the calendar
          </a>
        </div>
        <ul>
          {gatherings.map((gathering) => (
            <GatheringLine key={gathering.title} {...gathering} />
          ))}
        </ul>
      </PublicBand>
    </PublicShell>
  );
}

function FindRecord() {
  return (
    <Card raised title="Are you in our records?">
      <p className="-mt-1.5 text-sm text-ink-2">
        We match you to your diploma. No password: we email you a link.
      </p>
      <form className="mt-4 grid gap-3.5">
        <TextInput
          name="name"
          label="Name on your diploma"
          placeholder="e.g. Ștefania Mureșan"
          autoComplete="name"
        />
        <div className="grid grid-cols-[minmax(0,1fr)_8rem] gap-3">
          <Select name="unit" label="Faculty" options={[{ value: "letters", label: "Letters" }]} />
          <TextInput name="year" label="Graduated" inputMode="numeric" placeholder="2009" />
        </div>
        <TextInput
          name="email"
          type="email"
          label="Email you use now"
          placeholder="name@example.org"
          autoComplete="email"
        />
        <SubmitButton pending="Looking for your record…" className="mt-1.5 min-h-11.5 w-full">
          Find my record
        </SubmitButton>
      </form>
    </Card>
  );
}

function GatheringLine({ day, month, title, sentence, tone, state, note }: Gathering) {
  return (
    <li className="grid grid-cols-[4rem_1fr] items-start sm:items-center gap-x-6 gap-y-2 border-b py-6 last:border-0 sm:grid-cols-[6rem_1fr_auto]">
      <time className="figure text-[2.2rem] leading-none">
        {day}
        <span className="eyebrow mt-1.5 block">{month}</span>
      </time>
      <div>
        <h3>{title}</h3>
        <p className="mt-1 text-ink-2">{sentence}</p>
      </div>
      <p className="num col-start-2 text-xs text-ink-3 sm:col-start-3 sm:text-end">
        <Tag tone={tone}>{state}</Tag>
        {note && <span className="mt-1 block">{note}</span>}
      </p>
    </li>
  );
}
