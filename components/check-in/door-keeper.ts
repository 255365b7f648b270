import { canUndo, type Presence, presenceAfter } from "@/lib/check-in/presence";
import type { Door, DoorPerson } from "@/lib/check-in/queries/get-door";
import type { SentScan } from "@/lib/check-in/schema";
import type { ScanOutcome } from "@/prisma/generated/enums";
import type { DoorStore, KeptScan } from "./door-store";
import { ticketHash } from "./ticket-hash";

/** What a scan showed, large on the screen. `unknown`: on no list here; the portal is asked as soon as it can be. */
export type Shown =
  | { kind: "in" | "already" | "out" | "too-late"; person: DoorPerson }
  | { kind: "unknown"; scanId: string; hash: string }
  | { kind: "refused" };

export type DoorView = {
  door: Door | null;
  /** The list, with what this phone has seen since. */
  people: readonly DoorPerson[];
  network: "there" | "away" | "signed-out";
  waiting: number;
  shown: Shown | null;
  /** Whom this phone let in although another door had done so before. */
  twice: readonly { scanId: string; person: DoorPerson; at: number }[];
};

export const NOTHING_YET: DoorView = {
  door: null,
  people: [],
  network: "there",
  waiting: 0,
  shown: null,
  twice: [],
};
/** Some fewer than the portal takes at once. */
const AT_ONCE = 100;
/** When the event is over for so long, the phone forgets its people. */
const KEPT_MS = 2 * 86_400_000;

/**
 * Keeps a door on one phone: lets in at once by the downloaded list, writes each scan down, sends them when there is a
 * network, and takes over what other doors saw.
 */
export class DoorKeeper {
  view: DoorView = NOTHING_YET;
  private scans: KeptScan[] = [];
  private sending: Promise<void> | null = null;

  constructor(
    private readonly url: string,
    private readonly store: DoorStore,
    private readonly changed: (view: DoorView) => void,
  ) {}

  /** What this phone kept, and then what is so now. */
  async begin(): Promise<void> {
    const [door, scans] = await Promise.all([this.store.readList(), this.store.readScans()]);
    this.scans = scans;
    this.show({ door });
    await this.sync();
  }

  /** The text of a code, read by the camera or typed. */
  async scan(ticket: string): Promise<void> {
    const hash = await ticketHash(ticket);
    const person = this.view.people.find((one) => one.hash === hash);
    if (person) return this.letIn(person, ticket.trim());
    const scan = await this.keep({ kind: "IN", ticket: ticket.trim(), admissionId: null }, false);
    this.show({ shown: { kind: "unknown", scanId: scan.id, hash } });
    await this.sync();
  }

  async letIn(person: DoorPerson, ticket: string | null = null): Promise<void> {
    const now = this.personOf(person.id) ?? person;
    await this.keep({ kind: "IN", ticket, admissionId: person.id }, now.presence === null);
    const after = this.personOf(person.id) ?? person;
    this.show({ shown: { kind: now.presence ? "already" : "in", person: after } });
    void this.sync();
  }

  /** Takes back that somebody was let in, within a quarter of an hour. */
  async undo(person: DoorPerson): Promise<void> {
    if (!canUndo(person.presence, Date.now())) return this.show({ shown: { kind: "too-late", person } });
    await this.keep({ kind: "UNDO", ticket: null, admissionId: person.id }, false);
    this.show({ shown: { kind: "out", person: this.personOf(person.id) ?? person } });
    void this.sync();
  }

  /** That somebody came in twice was read. */
  async dismiss(scanId: string): Promise<void> {
    const scan = this.scans.find(({ id }) => id === scanId);
    if (scan) await this.store.writeScan(Object.assign(scan, { isToldOf: true }));
    this.show({});
  }

  /** Sends what waits and takes over the list as it is now; again and again, and one at a time. */
  sync(): Promise<void> {
    this.sending = (this.sending ?? Promise.resolve()).then(() => this.exchange());
    return this.sending;
  }

  private async exchange(): Promise<void> {
    const batch = this.scans.filter(({ isSent }) => !isSent).slice(0, AT_ONCE);
    const scans: SentScan[] = batch.map(({ id, kind, at, ticket, admissionId }) => ({
      id,
      kind,
      at,
      ticket,
      admissionId,
    }));
    const body = JSON.stringify({ device: this.store.device, sentAt: Date.now(), scans });
    const answer = await fetch(this.url, { method: "POST", body, signal: AbortSignal.timeout(15_000) }).catch(
      () => null,
    );
    if (!answer?.ok) return this.show({ network: answer && answer.status < 500 ? "signed-out" : "away" });
    const { door, outcomes } = (await answer.json()) as { door: Door; outcomes: Record<string, ScanOutcome> };
    for (const scan of batch) await this.store.writeScan(Object.assign(scan, { isSent: true }));
    await this.store.writeList(door);
    const { shown } = this.view;
    this.show({ door, network: "there" });
    const wasAsked = shown?.kind === "unknown" && shown === this.view.shown && shown.scanId in outcomes;
    if (wasAsked) this.show({ shown: this.told(shown) });
    if (this.scans.some(({ isSent }) => !isSent)) await this.exchange();
    else if (door.endsAt + KEPT_MS < Date.now()) await this.store.forget();
  }

  /** What the portal made of a code that was on no list here: by now the list has whoever it lets in. */
  private told({ scanId, hash }: { scanId: string; hash: string }): Shown {
    const person = this.view.people.find((one) => one.hash === hash);
    if (!person) return { kind: "refused" };
    return { kind: person.presence?.id === scanId ? "in" : "already", person };
  }

  private async keep(what: Omit<SentScan, "id" | "at">, hasLetIn: boolean): Promise<KeptScan> {
    const scan = {
      ...what,
      id: crypto.randomUUID(),
      at: Date.now(),
      isSent: false,
      hasLetIn,
      isToldOf: false,
    };
    await this.store.writeScan(scan);
    this.scans.push(scan);
    this.show({});
    return scan;
  }

  private personOf(id: string): DoorPerson | undefined {
    return this.view.people.find((one) => one.id === id);
  }

  private show(news: Partial<DoorView>): void {
    const door = news.door ?? this.view.door;
    const waiting = this.scans.filter(({ isSent }) => !isSent);
    const people = (door?.people ?? []).map((person) => ({
      ...person,
      presence: presenceAfter(
        waiting
          .filter(({ admissionId }) => admissionId === person.id)
          .map(({ id, kind, at }) => ({ id, kind, at, by: null })),
        person.presence,
      ),
    }));
    this.view = { ...this.view, ...news, people, waiting: waiting.length, twice: this.twice(people) };
    this.changed(this.view);
  }

  /** Whom this phone let in by a scan that another precedes. */
  private twice(people: readonly DoorPerson[]): DoorView["twice"] {
    return this.scans.flatMap(({ id, at, admissionId, hasLetIn, isSent, isToldOf }) => {
      const person = people.find((one) => one.id === admissionId);
      const first: Presence = person?.presence ?? null;
      const isSecond = hasLetIn && isSent && !isToldOf && first !== null && first.id !== id;
      const wasUndone = this.scans.some(
        (other) => other.kind === "UNDO" && other.admissionId === admissionId && other.at >= at,
      );
      return person && isSecond && !wasUndone ? [{ scanId: id, person, at }] : [];
    });
  }
}
