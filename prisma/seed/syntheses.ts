import type { Ctx } from "@/lib/platform/ctx";
import { newId } from "@/lib/platform/new-id";
import { assemble } from "@/lib/syntheses/queries/assemble";
import { SECTIONS, type Section, SYNTHESIS_KINDS } from "@/lib/syntheses/status";
import type { Plan } from "@/prisma/generated/client";
import type { SynthesisKind, SynthesisStatus } from "@/prisma/generated/enums";

const DAY_MS = 86_400_000;

/** What faculties write, by language. */
const PROSE: Record<string, Record<Section, string>> = {
  ro: {
    intentions:
      "Dorim ca fiecare absolvent al ultimelor zece promoții să aibă o fișă actuală și un motiv să revină.",
    priorities: "Ziua carierei și actualizarea bazei de date: de ele depind celelalte acțiuni.",
    support: "Avem nevoie de o sală în luna mai și de promovare pe canalele universității.",
    results:
      "Absolvenții au răspuns mai repede decât anul trecut, mai ales la invitațiile semnate de profesori.",
    difficulties: "Sala a fost în renovare, iar două acțiuni s-au suprapus cu sesiunea.",
    lessons: "Invitațiile personale funcționează; afișele nu.",
    outlook: "Continuăm mentoratul cu un grup mai mare și începem mai devreme.",
  },
  ru: {
    intentions:
      "Мы хотим, чтобы у каждого выпускника последних десяти лет была актуальная запись и повод вернуться.",
    priorities: "День карьеры и обновление базы данных: от них зависит остальное.",
    support: "Нужны зал в мае и поддержка каналов университета.",
    results: "Выпускники откликались быстрее, чем в прошлом году, особенно на приглашения преподавателей.",
    difficulties: "Зал ремонтировали, два мероприятия совпали с сессией.",
    lessons: "Личные приглашения работают, плакаты – нет.",
    outlook: "Продолжим наставничество с большей группой и начнём раньше.",
  },
  bg: {
    intentions:
      "Искаме всеки възпитаник от последните десет випуска да има актуален запис и повод да се върне.",
    priorities: "Денят на кариерата и обновяването на базата данни: от тях зависи останалото.",
    support: "Нужна ни е зала през май и популяризиране по каналите на университета.",
    results: "Възпитаниците откликваха по-бързо от миналата година, особено на покани от преподаватели.",
    difficulties: "Залата беше в ремонт, а две събития съвпаднаха със сесията.",
    lessons: "Личните покани работят, плакатите – не.",
    outlook: "Продължаваме наставничеството с по-голяма група и започваме по-рано.",
  },
};

type Place = {
  ctx: Ctx;
  roundId: string;
  due: Map<SynthesisKind, Date>;
  prose: Record<Section, string>;
  office: string | null;
};

/** What the faculties of the demo reported: all of last year's round, and of this year's what they want to start. */
export async function seedSyntheses(ctx: Ctx, roundIds: readonly string[], locale: string): Promise<void> {
  const prose = PROSE[locale] ?? PROSE.ro;
  const office = await ctx.db.user.findFirst({ where: { grants: { some: { role: "CENTRAL_OFFICE" } } } });
  if (!prose) return;
  for (const roundId of roundIds) {
    const milestones = await ctx.db.milestone.findMany({ where: { roundId } });
    const due = new Map(
      SYNTHESIS_KINDS.flatMap((kind) =>
        milestones.filter((milestone) => milestone.kind === kind).map(({ dueOn }) => [kind, dueOn] as const),
      ),
    );
    const plans = await ctx.db.plan.findMany({
      where: { roundId },
      orderBy: [{ unit: { position: "asc" } }, { unitId: "asc" }],
    });
    const place = { ctx, roundId, due, prose, office: office?.id ?? null };
    for (const [nth, plan] of plans.entries()) {
      const isOver = plan.status === "CLOSED";
      if (isOver || plan.status === "IN_PROGRESS" || plan.status === "APPROVED")
        await insertSynthesis(place, "EX_ANTE", plan, isOver ? 0 : nth);
      if (isOver) await insertSynthesis(place, "EX_POST", plan, 0);
    }
  }
}

/** Handed in soon after the plan was approved, and before the year's end; accepted, but some of this year's are still with the office, or being written. */
async function insertSynthesis(
  { ctx, roundId, due, prose, office }: Place,
  kind: SynthesisKind,
  { unitId, submittedById, approvedAt }: Pick<Plan, "unitId" | "submittedById" | "approvedAt">,
  nth: number,
): Promise<void> {
  const status: SynthesisStatus = nth % 4 !== 3 ? "ACCEPTED" : nth % 8 === 3 ? "SUBMITTED" : "DRAFT";
  const from = kind === "EX_ANTE" ? approvedAt?.getTime() : due.get(kind)?.getTime();
  const days = kind === "EX_ANTE" ? 1 + (unitId % 3) : -6 + (unitId % 4);
  const submittedAt = new Date((from ?? 0) + days * DAY_MS);
  const then: Ctx = { ...ctx, now: submittedAt };
  await ctx.db.synthesis.create({
    data: {
      id: newId(submittedAt.getTime()),
      ...{ roundId, unitId, kind, status },
      prose: Object.fromEntries(SECTIONS[kind].map((section) => [section, prose[section]])),
      ...(status === "DRAFT"
        ? {}
        : { content: await assemble(then, { roundId, unitId, kind }), submittedAt, submittedById }),
      ...(status === "ACCEPTED"
        ? { acceptedAt: new Date(submittedAt.getTime() + 2 * DAY_MS), acceptedById: office }
        : {}),
    },
  });
}
